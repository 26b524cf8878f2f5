using System.Text;
using PyTee.Grammar.Unicode;

namespace PyTee.Grammar.Lexing;

/// <summary>Names with characters outside ASCII (docs.python.org, Lexical analysis, section 2.3).</summary>
internal static class Identifiers
{
    /// <summary>The index of the first character that may not stand where it does, or -1.</summary>
    public static int FirstInvalid(ReadOnlySpan<char> name)
    {
        if (Ascii.IsValid(name)) return -1;
        int at = 0;
        while (at < name.Length)
        {
            Rune.DecodeFromUtf16(name[at..], out var rune, out int length);
            if (at == 0 ? !UnicodeData.IsIdentifierStart(rune.Value) : !UnicodeData.IsIdentifierPart(rune.Value)) return at;
            at += length;
        }
        return -1;
    }

    /// <summary>A name as Python compares it: in form NFKC.</summary>
    public static string Normalize(ReadOnlySpan<char> name) => Normalizer.Normalize(name.ToString(), NormalizationForm.FormKC);
}
