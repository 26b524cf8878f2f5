using System.Globalization;
using System.Text;

namespace PyTee.Stdlib.Re;

/// <summary>Finds a character by its Unicode name; -1 where there is none.</summary>
public delegate int CharacterNames(string name);

/// <summary>Reads what a backslash begins, inside and outside of classes.</summary>
internal sealed class EscapeReader(PatternReader reader, GroupTable groups, CharacterNames names)
{
    private const int LargestOctal = 0xFF;

    /// <summary>Reads the rest of an escape outside of a class; the backslash and its character are taken.</summary>
    public Node ReadOutside(int escaped)
    {
        if (PlaceOf(escaped) is Place place) return new PlaceNode(place);
        if (CategoryOf(escaped) is Category category and not Category.None) return new SetNode([], category, false);
        if (SimpleOf(escaped) is int simple and >= 0 && escaped != 'b') return new LiteralNode(simple);
        if (ReadCoded(escaped) is int coded and >= 0) return new LiteralNode(coded);
        if (escaped == '0') return new LiteralNode(OctalValue("0" + reader.TakeWhile(2, IsOctal)));
        if (IsDigit(escaped)) return ReadNumbered(escaped);
        if (IsAsciiLetter(escaped)) throw BadEscape(escaped);
        return new LiteralNode(escaped);
    }

    /// <summary>Reads the rest of an escape inside a class: one character or a category.</summary>
    public (int Character, Category Category) ReadInside(int escaped)
    {
        if (SimpleOf(escaped) is int simple and >= 0) return (simple, Category.None);
        if (CategoryOf(escaped) is Category category and not Category.None) return (-1, category);
        if (ReadCoded(escaped) is int coded and >= 0) return (coded, Category.None);
        if (IsOctal(escaped))
        {
            string digits = (char)escaped + reader.TakeWhile(2, IsOctal);
            int value = OctalValue(digits);
            return value <= LargestOctal ? (value, Category.None) : throw OctalTooLarge(digits);
        }
        if (IsDigit(escaped) || IsAsciiLetter(escaped)) throw BadEscape(escaped);
        return (escaped, Category.None);
    }

    /// <summary>The character of an escape such as <c>\n</c>, or -1.</summary>
    public static int SimpleOf(int escaped) => escaped switch
    {
        'a' => 7,
        'b' => 8,
        'f' => 12,
        'n' => 10,
        'r' => 13,
        't' => 9,
        'v' => 11,
        '\\' => '\\',
        _ => -1,
    };

    public static bool IsOctal(int c) => c is >= '0' and <= '7';

    public static bool IsDigit(int c) => c is >= '0' and <= '9';

    public static bool IsAsciiLetter(int c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    public static int OctalValue(string digits) => digits.Aggregate(0, (value, digit) => value * 8 + digit - '0');

    private static Place? PlaceOf(int escaped) => escaped switch
    {
        'A' => Place.Start,
        'Z' => Place.StringEnd,
        'b' => Place.Boundary,
        'B' => Place.NotBoundary,
        _ => null,
    };

    private static Category CategoryOf(int escaped) => escaped switch
    {
        'd' => Category.Digit,
        'D' => Category.NotDigit,
        's' => Category.Space,
        'S' => Category.NotSpace,
        'w' => Category.Word,
        'W' => Category.NotWord,
        _ => Category.None,
    };

    private int ReadCoded(int escaped)
    {
        if (escaped == 'x') return ReadHex('x', 2);
        if (!reader.IsText) return -1;
        return escaped switch
        {
            'u' => ReadHex('u', 4),
            'U' => ReadHex('U', 8),
            'N' => ReadNamed(),
            _ => -1,
        };
    }

    private int ReadHex(char kind, int length)
    {
        string digits = reader.TakeWhile(length, c => c < 128 && char.IsAsciiHexDigit((char)c));
        if (digits.Length != length)
            throw reader.Error($"incomplete escape \\{kind}{digits}", digits.Length + 2);
        uint value = uint.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        if (value <= 0x10FFFF) return (int)value;
        throw reader.Error($"bad escape \\{kind}{digits}", digits.Length + 2);
    }

    private int ReadNamed()
    {
        if (!reader.TryTake('{')) throw reader.Error("missing {");
        string name = reader.TakeUntil('}', "character name");
        int found = names(name);
        int length = name.EnumerateRunes().Count();
        return found >= 0 ? found : throw reader.Error($"undefined character name {TextRepr.Of(name)}", length + 4);
    }

    // Three octal digits are a character; otherwise one or two digits name a group.
    private Node ReadNumbered(int first)
    {
        string digits = ((char)first).ToString();
        if (IsDigit(reader.Next))
        {
            digits += (char)reader.Take();
            if (IsOctal(first) && IsOctal(digits[1]) && IsOctal(reader.Next))
            {
                digits += (char)reader.Take();
                int value = OctalValue(digits);
                return value <= LargestOctal ? new LiteralNode(value) : throw OctalTooLarge(digits);
            }
        }
        int group = int.Parse(digits, CultureInfo.InvariantCulture);
        if (group >= groups.Count) throw reader.Error($"invalid group reference {group}", digits.Length);
        if (!groups.IsClosed(group)) throw reader.Error("cannot refer to an open group", digits.Length + 1);
        groups.CheckLookbehind(group, reader);
        return new BackreferenceNode(group);
    }

    private RegexSyntaxException OctalTooLarge(string digits) =>
        reader.Error($"octal escape value \\{digits} outside of range 0-0o377", digits.Length + 1);

    private RegexSyntaxException BadEscape(int escaped)
    {
        var shown = new StringBuilder("bad escape \\");
        PatternReader.Append(shown, escaped);
        return reader.Error(shown.ToString(), 2);
    }
}
