using System.Globalization;
using System.Text;

namespace PyTee.Interpreter;

/// <summary>Brings the text of a number to plain ASCII, as every number parser of Python does first.</summary>
internal static class NumberText
{
    /// <summary>Strips whitespace and turns every Unicode decimal digit into its ASCII digit.</summary>
    /// <remarks>A text that is ASCII already keeps the separators 28-31: only the C library's spaces count there.</remarks>
    public static ReadOnlySpan<char> Clean(ReadOnlySpan<char> text) =>
        Ascii.IsValid(text) ? Trim(text) : Trim(Transliterate(text));

    /// <summary>Whether a character is whitespace to <c>str.isspace</c>.</summary>
    public static bool IsSpace(int character) =>
        character is >= 28 and <= 31 || (character < 0x10000 && char.IsWhiteSpace((char)character));

    /// <summary>The value of a decimal digit of any script, or -1.</summary>
    public static int DigitOf(int character)
    {
        if (character is >= '0' and <= '9') return character - '0';
        if (character < 128 || !Rune.TryCreate(character, out Rune rune)) return -1;
        bool isDigit = Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber;
        return isDigit ? (int)Rune.GetNumericValue(rune) : -1;
    }

    private static bool IsAsciiSpace(char character) => character is ' ' or (>= '\t' and <= '\r');

    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        int start = 0;
        int end = text.Length;
        while (start < end && IsAsciiSpace(text[start])) start++;
        while (end > start && IsAsciiSpace(text[end - 1])) end--;
        return text[start..end];
    }

    private static ReadOnlySpan<char> Transliterate(ReadOnlySpan<char> text)
    {
        var ascii = new char[text.Length];
        int length = 0;
        for (int i = 0; i < text.Length; length++)
        {
            Rune.DecodeFromUtf16(text[i..], out Rune rune, out int consumed);
            ascii[length] = ToAscii(rune);
            i += consumed;
        }
        return ascii.AsSpan(0, length);
    }

    private static char ToAscii(Rune rune)
    {
        if (rune.IsAscii) return (char)rune.Value;
        if (IsSpace(rune.Value)) return ' ';
        int digit = DigitOf(rune.Value);
        return digit >= 0 ? (char)('0' + digit) : '?';
    }
}
