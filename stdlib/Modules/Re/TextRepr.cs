using System.Globalization;
using System.Text;

namespace PyTee.Stdlib.Re;

/// <summary>The repr of a name in a message, and what is a name.</summary>
internal static class TextRepr
{
    /// <summary>The text in quotes, escaped as Python's repr does it.</summary>
    public static string Of(string text, bool isAscii = false)
    {
        char quote = text.Contains('\'') && !text.Contains('"') ? '"' : '\'';
        var repr = new StringBuilder().Append(quote);
        for (int i = 0; i < text.Length; i++)
        {
            int c = text[i];
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                c = char.ConvertToUtf32(text[i], text[++i]);
            if (c == quote || c == '\\') repr.Append('\\').Append((char)c);
            else if (IsPrintable(c, isAscii)) PatternReader.Append(repr, c);
            else AppendEscape(repr, c);
        }
        return repr.Append(quote).ToString();
    }

    /// <summary>Whether a text is an identifier.</summary>
    public static bool IsIdentifier(string text)
    {
        bool isFirst = true;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (!IsIdentifierPart(rune, isFirst)) return false;
            isFirst = false;
        }
        return !isFirst;
    }

    private static bool IsIdentifierPart(Rune rune, bool isFirst) => rune.Value == '_' || Rune.GetUnicodeCategory(rune) switch
    {
        <= UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber => true,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation => !isFirst,
        _ => false,
    };

    private static bool IsPrintable(int c, bool isAscii)
    {
        if (c < 127) return c >= ' ';
        if (isAscii) return false;
        return CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator);
    }

    private static void AppendEscape(StringBuilder repr, int c)
    {
        string escape = c switch
        {
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            < 0x100 => $"\\x{c:x2}",
            < 0x10000 => $"\\u{c:x4}",
            _ => $"\\U{c:x8}",
        };
        repr.Append(escape);
    }
}
