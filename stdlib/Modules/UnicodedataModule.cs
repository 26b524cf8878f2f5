using System.Text;
using PyTee.Grammar.Unicode;
using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>This module provides access to the Unicode Character Database, which
/// defines character properties for all Unicode characters. The data is that of
/// version 15.1.0.</summary>
[PyModule("unicodedata")]
public static partial class UnicodedataModule
{
    [PyConstant("unidata_version")] internal static string Version => "15.1.0";

    /// <summary>Returns the general category assigned to the character chr as string.</summary>
    [PyFunction("category(chr, /)")] internal static string Category(Value chr) => UnicodeDatabase.Category(Only(chr, "category", "argument"));

    /// <summary>Returns the bidirectional class assigned to the character chr as string.
    ///
    /// If no such value is defined, an empty string is returned.</summary>
    [PyFunction("bidirectional(chr, /)")] internal static string Bidirectional(Value chr) => UnicodeDatabase.Bidirectional(Only(chr, "bidirectional", "argument"));

    /// <summary>Returns the canonical combining class assigned to the character chr as integer.
    ///
    /// Returns 0 if no combining class is defined.</summary>
    [PyFunction("combining(chr, /)")] internal static long Combining(Value chr) => UnicodeData.CombiningClass(Only(chr, "combining", "argument"));

    /// <summary>Returns the east asian width assigned to the character chr as string.</summary>
    [PyFunction("east_asian_width(chr, /)")] internal static string EastAsianWidth(Value chr) => UnicodeDatabase.EastAsianWidth(Only(chr, "east_asian_width", "argument"));

    /// <summary>Returns the mirrored property assigned to the character chr as integer.
    ///
    /// Returns 1 if the character has been identified as a "mirrored"
    /// character in bidirectional text, 0 otherwise.</summary>
    [PyFunction("mirrored(chr, /)")] internal static long Mirrored(Value chr) => UnicodeDatabase.IsMirrored(Only(chr, "mirrored", "argument")) ? 1 : 0;

    /// <summary>Returns the character decomposition mapping assigned to the character chr as string.
    ///
    /// An empty string is returned in case no such mapping is defined.</summary>
    [PyFunction("decomposition(chr, /)")] internal static string Decomposition(Value chr) => UnicodeDatabase.Decomposition(Only(chr, "decomposition", "argument"));

    /// <summary>Converts a Unicode character into its equivalent decimal value.
    ///
    /// Returns the decimal value assigned to the character chr as integer.
    /// If no such value is defined, default is returned, or, if not given,
    /// ValueError is raised.</summary>
    [PyFunction("decimal(chr, default=..., /)")]
    internal static Value Decimal(Value chr, Value @default) => Number(UnicodeDatabase.Decimal(Only(chr, "decimal", "argument 1")), @default, "not a decimal");

    /// <summary>Converts a Unicode character into its equivalent digit value.
    ///
    /// Returns the digit value assigned to the character chr as integer.
    /// If no such value is defined, default is returned, or, if not given,
    /// ValueError is raised.</summary>
    [PyFunction("digit(chr, default=..., /)")]
    internal static Value Digit(Value chr, Value @default) => Number(UnicodeDatabase.Digit(Only(chr, "digit", "argument 1")), @default, "not a digit");

    private static Value Number(int value, Value @default, string complaint) =>
        value >= 0 ? new Value((long)value) : !@default.IsUnset ? @default : throw Raise.ValueError(complaint);

    /// <summary>Converts a Unicode character into its equivalent numeric value.
    ///
    /// Returns the numeric value assigned to the character chr as float.
    /// If no such value is defined, default is returned, or, if not given,
    /// ValueError is raised.</summary>
    [PyFunction("numeric(chr, default=..., /)")]
    internal static Value Numeric(Value chr, Value @default) =>
        UnicodeDatabase.Numeric(Only(chr, "numeric", "argument 1")) is { } value ? new Value(value)
        : !@default.IsUnset ? @default : throw Raise.ValueError("not a numeric character");

    /// <summary>Returns the name assigned to the character chr as a string.
    ///
    /// If no name is defined, default is returned, or, if not given,
    /// ValueError is raised.</summary>
    [PyFunction("name(chr, default=..., /)")]
    internal static Value Name(Value chr, Value @default) =>
        CharacterNames.Of(Only(chr, "name", "argument 1")) is { } name ? Value.Str(name) : !@default.IsUnset ? @default : throw Raise.ValueError("no such name");

    /// <summary>Look up character by name.
    ///
    /// If a character with the given name is found, return the
    /// corresponding character.  If not found, KeyError is raised.</summary>
    [PyFunction("lookup(name, /)")]
    internal static string Lookup(string name)
    {
        if (name.Length > 256) throw Raise.KeyError(Value.Str("name too long"));
        int found = CharacterNames.Lookup(name);
        if (found >= 0) return char.ConvertFromUtf32(found);
        return UnicodeDatabase.Sequence(name) ?? throw Raise.KeyError(Value.Str($"undefined character name '{name}'"));
    }

    /// <summary>Return the normal form 'form' for the Unicode string unistr.
    ///
    /// Valid values for form are 'NFC', 'NFKC', 'NFD', and 'NFKD'.</summary>
    [PyFunction("normalize(form, unistr, /)")]
    internal static Value Normalize(string form, PyStr unistr)
    {
        Charge.Bytes(unistr.Length * 2L);
        return new(PyStr.From(Normalizer.Normalize(unistr.ToString(), Form(form))));
    }

    /// <summary>Return whether the Unicode string unistr is in the normal form 'form'.
    ///
    /// Valid values for form are 'NFC', 'NFKC', 'NFD', and 'NFKD'.</summary>
    [PyFunction("is_normalized(form, unistr, /)")]
    internal static bool IsNormalized(string form, PyStr unistr)
    {
        var text = unistr.ToString();
        return Normalizer.Normalize(text, Form(form)) == text;
    }

    private static NormalizationForm Form(string form) => form switch
    {
        "NFC" => NormalizationForm.FormC,
        "NFD" => NormalizationForm.FormD,
        "NFKC" => NormalizationForm.FormKC,
        "NFKD" => NormalizationForm.FormKD,
        _ => throw Raise.ValueError("invalid normalization form"),
    };

    /// <summary>The one code point of an argument.</summary>
    private static int Only(Value text, string function, string which) =>
        text.Is<PyStr>(out var s) && s.Length == 1 ? s[0] : throw ArgumentBinder.BadArgument(function, which, "a unicode character", text);
}
