using System.Globalization;
using System.Text;

namespace PyTee.Interpreter.Compiler;

/// <summary>repr() of strings and bytes that are still constants of the compiler.</summary>
internal static class StringLiteral
{
    /// <summary>A str.</summary>
    public static string Of(string text)
    {
        var codePoints = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            codePoints.Add(isPair ? char.ConvertToUtf32(text[i], text[++i]) : text[i]);
        }
        return Of(codePoints);
    }

    /// <summary>A str of code points.</summary>
    public static string Of(IReadOnlyList<int> codePoints)
    {
        var quote = codePoints.Contains('\'') && !codePoints.Contains('"') ? '"' : '\'';
        var text = new StringBuilder().Append(quote);
        foreach (var c in codePoints)
        {
            if (c < 0x7f || !IsPrintable(c)) text.Append(Escape(c, quote));
            else text.Append(char.ConvertFromUtf32(c));
        }
        return text.Append(quote).ToString();
    }

    /// <summary>A bytes.</summary>
    public static string Of(byte[] bytes)
    {
        var quote = bytes.Contains((byte)'\'') && !bytes.Contains((byte)'"') ? '"' : '\'';
        var text = new StringBuilder("b").Append(quote);
        foreach (var b in bytes) text.Append(Escape(b, quote));
        return text.Append(quote).ToString();
    }

    private static string Escape(int c, char quote) => c switch
    {
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ when c == quote => "\\" + quote,
        >= ' ' and < 0x7f => ((char)c).ToString(),
        <= 0xff => "\\x" + c.ToString("x2", CultureInfo.InvariantCulture),
        <= 0xffff => "\\u" + c.ToString("x4", CultureInfo.InvariantCulture),
        _ => "\\U" + c.ToString("x8", CultureInfo.InvariantCulture),
    };

    private static bool IsPrintable(int c)
    {
        if (c is >= 0xd800 and <= 0xdfff) return false;
        return CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator);
    }
}
