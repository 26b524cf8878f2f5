using System.Buffers;
using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Strings as JSON text.</summary>
internal static class JsonText
{
    private static readonly SearchValues<char> s_plainAscii = SearchValues.Create(
        " !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    private static readonly SearchValues<char> s_special = SearchValues.Create(MakeSpecial());

    /// <summary>Appends a string in quotes, escaped.</summary>
    public static void Append(StrBuilder output, PyStr text, bool asciiOnly)
    {
        output.Append('"');
        if (text.IsWide) AppendWide(output, text.Wide, asciiOnly);
        else AppendChars(output, text.Chars, asciiOnly);
        output.Append('"');
    }

    private static char[] MakeSpecial()
    {
        var special = new char[34];
        for (int i = 0; i < 32; i++) special[i] = (char)i;
        special[32] = '"';
        special[33] = '\\';
        return special;
    }

    private static void AppendChars(StrBuilder output, ReadOnlySpan<char> text, bool asciiOnly)
    {
        while (true)
        {
            int stop = asciiOnly ? text.IndexOfAnyExcept(s_plainAscii) : text.IndexOfAny(s_special);
            if (stop < 0) { output.AppendBmp(text); return; }
            output.AppendBmp(text[..stop]);
            AppendEscape(output, text[stop]);
            text = text[(stop + 1)..];
        }
    }

    private static void AppendWide(StrBuilder output, ReadOnlySpan<int> text, bool asciiOnly)
    {
        foreach (int c in text)
        {
            if (c > 0xFFFF && asciiOnly)
            {
                AppendUnicode(output, 0xD800 | (c - 0x10000) >> 10);
                AppendUnicode(output, 0xDC00 | (c & 0x3FF));
            }
            else if (c is '"' or '\\' || c < ' ' || (asciiOnly && c > '~')) AppendEscape(output, c);
            else output.Append(c);
        }
    }

    private static void AppendEscape(StrBuilder output, int c)
    {
        string? simple = c switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\b' => "\\b",
            '\f' => "\\f",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            _ => null,
        };
        if (simple != null) output.AppendBmp(simple);
        else AppendUnicode(output, c);
    }

    private static void AppendUnicode(StrBuilder output, int c)
    {
        const string digits = "0123456789abcdef";
        output.AppendBmp(['\\', 'u', digits[c >> 12 & 15], digits[c >> 8 & 15], digits[c >> 4 & 15], digits[c & 15]]);
    }
}
