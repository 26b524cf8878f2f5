using System.Globalization;
using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Quoted-printable text (RFC 1521): bytes that are no plain characters as = and two hexadecimal digits.</summary>
internal sealed class QuotedPrintable(bool quoteTabs, bool isText, bool isHeader)
{
    private const int LongestLine = 76;
    private readonly List<byte> _text = [];
    private int _column;
    private bool _crlf;

    public byte[] Encode(ReadOnlySpan<byte> data)
    {
        Charge.Bytes(3L * data.Length);
        _crlf = data.IndexOf((byte)'\n') is var first and > 0 && data[first - 1] == '\r';
        for (int i = 0; i < data.Length; i++)
        {
            if (MustQuote(data, i)) AddQuoted(data, i);
            else if (isText && IsLineEnd(data, i)) EndLine(data, ref i);
            else AddPlain(data, i);
        }
        return [.. _text];
    }

    private static bool IsLineEnd(ReadOnlySpan<byte> data, int i) => data[i] == '\n' || data[i] == '\r' && i + 1 < data.Length && data[i + 1] == '\n';

    private bool MustQuote(ReadOnlySpan<byte> data, int i)
    {
        byte c = data[i];
        if (c > '~' || c == '=' || isHeader && c == '_') return true;
        if (c == '.' && _column == 0 && (i + 1 == data.Length || data[i + 1] is (byte)'\n' or (byte)'\r' or 0)) return true;
        if (c is (byte)'\r' or (byte)'\n') return !isText;
        if (c is (byte)'\t' or (byte)' ') return i + 1 == data.Length || quoteTabs;
        return c < 33;
    }

    private void AddQuoted(ReadOnlySpan<byte> data, int i)
    {
        BreakBefore(3, i + 1 < data.Length && data[i + 1] == '\n' && isText);
        Add((byte)'=');
        foreach (char digit in data[i].ToString("X2", CultureInfo.InvariantCulture)) Add((byte)digit);
    }

    private void AddPlain(ReadOnlySpan<byte> data, int i)
    {
        BreakBefore(1, i + 1 == data.Length || data[i + 1] == '\n');
        Add(isHeader && data[i] == ' ' ? (byte)'_' : data[i]);
    }

    // The soft line break needs a place of its own, unless the line ends after the next character anyway.
    private void BreakBefore(int width, bool isLast)
    {
        if (isLast || _column + width < LongestLine) return;
        _text.AddRange(_crlf ? "=\r\n"u8 : "=\n"u8);
        _column = 0;
    }

    private void Add(byte c)
    {
        _text.Add(c);
        _column++;
    }

    private void EndLine(ReadOnlySpan<byte> data, ref int i)
    {
        // White space that the end of a line would hide.
        if (_text.Count > 0 && _text[^1] is (byte)' ' or (byte)'\t')
        {
            byte hidden = _text[^1];
            _text.RemoveAt(_text.Count - 1);
            _text.AddRange(hidden == ' ' ? "=20"u8 : "=09"u8);
        }
        if (_crlf) _text.Add((byte)'\r');
        _text.Add((byte)'\n');
        if (data[i] == '\r') i++;
        _column = 0;
    }

    public static byte[] Decode(ReadOnlySpan<byte> text, bool isHeader)
    {
        Charge.Bytes(text.Length);
        var bytes = new List<byte>(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '=') DecodeEscape(text, ref i, bytes);
            else bytes.Add(isHeader && text[i] == '_' ? (byte)' ' : text[i]);
        }
        return [.. bytes];
    }

    private static void DecodeEscape(ReadOnlySpan<byte> text, ref int i, List<byte> bytes)
    {
        var rest = text[(i + 1)..];
        if (rest.Length == 0) return;
        if (rest[0] is (byte)'\n' or (byte)'\r')
        {
            int end = rest.IndexOf((byte)'\n');
            i = end < 0 ? text.Length : i + 1 + end;
        }
        else if (rest[0] == '=') { bytes.Add((byte)'='); i++; }
        else if (rest.Length > 1 && char.IsAsciiHexDigit((char)rest[0]) && char.IsAsciiHexDigit((char)rest[1]))
        {
            bytes.Add((byte)(Convert.FromHexString(rest[..2])[0]));
            i += 2;
        }
        else bytes.Add((byte)'=');
    }
}
