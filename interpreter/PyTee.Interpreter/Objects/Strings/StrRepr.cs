namespace PyTee.Interpreter;

/// <summary>repr of str: quotes, escapes, and printable characters as they are.</summary>
internal static class StrRepr
{
    private const string Hex = "0123456789abcdef";

    public static PyStr Of(PyStr s)
    {
        bool single = !s.IsWide ? s.Chars.Contains('\'') : s.Wide.Contains('\'');
        bool twice = !s.IsWide ? s.Chars.Contains('"') : s.Wide.Contains('"');
        char quote = single && !twice ? '"' : '\'';
        var text = new StrBuilder(s.Length + 16);
        text.Append(quote);
        if (!s.IsWide) AppendChars(text, s.Chars, quote);
        else foreach (int c in s.Wide) AppendChar(text, c, quote);
        text.Append(quote);
        return text.ToPyStr();
    }

    private static void AppendChars(StrBuilder text, ReadOnlySpan<char> chars, char quote)
    {
        while (chars.Length > 0)
        {
            int plain = 0;
            while (plain < chars.Length && chars[plain] is >= ' ' and < (char)127 and not '\\' && chars[plain] != quote) plain++;
            text.AppendBmp(chars[..plain]);
            if (plain == chars.Length) return;
            AppendChar(text, chars[plain], quote);
            chars = chars[(plain + 1)..];
        }
    }

    private static void AppendChar(StrBuilder text, int c, char quote)
    {
        if (c == quote || c == '\\') { text.Append('\\'); text.Append(c); }
        else if (c == '\n') text.AppendBmp("\\n");
        else if (c == '\r') text.AppendBmp("\\r");
        else if (c == '\t') text.AppendBmp("\\t");
        else if (UnicodeChars.IsPrintable(c)) text.Append(c);
        else AppendEscape(text, c);
    }

    /// <summary>\xhh, \uhhhh or \Uhhhhhhhh.</summary>
    public static void AppendEscape(StrBuilder text, int c)
    {
        text.Append('\\');
        text.Append(c <= 0xFF ? 'x' : c <= 0xFFFF ? 'u' : 'U');
        for (int shift = c <= 0xFF ? 4 : c <= 0xFFFF ? 12 : 28; shift >= 0; shift -= 4) text.Append(Hex[c >> shift & 15]);
    }
}
