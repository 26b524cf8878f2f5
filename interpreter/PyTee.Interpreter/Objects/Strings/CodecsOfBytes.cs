namespace PyTee.Interpreter;

/// <summary>ASCII and Latin-1: bytes below a limit are the code points themselves.</summary>
internal sealed class RangeCodec(string name, int limit) : TextCodec(name)
{
    public override string PublicName => Name == "latin-1" ? "iso8859-1" : Name;

    protected override string Refusal => $"ordinal not in range({limit})";

    protected override bool TryEncode(int c, List<byte> target)
    {
        if (c >= limit) return false;
        target.Add((byte)c);
        return true;
    }

    public override PyStr Decode(CodecInput input, CodecErrors errors, bool isFinal, out int consumed)
    {
        var bytes = input.Bytes;
        consumed = bytes.Length;
        if (limit == 256 || System.Text.Ascii.IsValid(bytes)) return PyStr.FromBmp(PyBytes.Latin1(bytes));
        var text = new StrBuilder(bytes.Length);
        for (int i = 0; i < bytes.Length;)
        {
            if (bytes[i] < limit) text.Append(bytes[i++]);
            else i = errors.OnDecode(this, Name, input, i, i + 1, Refusal, text);
        }
        return text.ToPyStr();
    }
}

/// <summary>An encoding by table: one byte a character.</summary>
internal sealed class CharMapCodec(string name, string map) : TextCodec("charmap")
{
    private const char Nothing = '\uFFFE';
    private readonly int _first = 256 - map.Length;
    private Dictionary<int, byte>? _codes;

    public override string PublicName => name.Replace('_', '-');

    protected override string Refusal => "character maps to <undefined>";

    private Dictionary<int, byte> Codes()
    {
        var codes = new Dictionary<int, byte>();
        for (int i = 0; i < map.Length; i++) { if (map[i] != Nothing) codes.TryAdd(map[i], (byte)(_first + i)); }
        return codes;
    }

    protected override bool TryEncode(int c, List<byte> target)
    {
        byte code = (byte)c;
        if (c >= _first && !(_codes ??= Codes()).TryGetValue(c, out code)) return false;
        target.Add(code);
        return true;
    }

    public override PyStr Decode(CodecInput input, CodecErrors errors, bool isFinal, out int consumed)
    {
        var bytes = input.Bytes;
        consumed = bytes.Length;
        var text = new StrBuilder(bytes.Length);
        for (int i = 0; i < bytes.Length;)
        {
            int c = bytes[i] < _first ? bytes[i] : map[bytes[i] - _first];
            if (c == Nothing) { i = errors.OnDecode(this, Name, input, i, i + 1, Refusal, text); continue; }
            text.Append(c);
            i++;
        }
        return text.ToPyStr();
    }
}

/// <summary>Python's own escapes as an encoding: unicode_escape and raw_unicode_escape.</summary>
internal sealed class UnicodeEscapeCodec(bool raw) : TextCodec(raw ? "rawunicodeescape" : "unicodeescape")
{
    public override string PublicName => raw ? "raw-unicode-escape" : "unicode-escape";

    protected override string Refusal => "";

    protected override bool TryEncode(int c, List<byte> target)
    {
        bool plain = raw ? c < 256 : c is >= 32 and < 127 and not '\\';
        if (plain) { target.Add((byte)c); return true; }
        string escape = raw || c > 13 && c != '\\' ? Escape(c, raw) : c switch { '\n' => "\\n", '\r' => "\\r", '\t' => "\\t", '\\' => "\\\\", _ => Escape(c, raw) };
        foreach (char e in escape) target.Add((byte)e);
        return true;
    }

    private static string Escape(int c, bool raw) => c <= 0xFF && !raw ? $"\\x{c:x2}" : c <= 0xFFFF ? $"\\u{c:x4}" : $"\\U{c:x8}";

    public override PyStr Decode(CodecInput input, CodecErrors errors, bool isFinal, out int consumed)
    {
        var bytes = input.Bytes;
        consumed = bytes.Length;
        var text = new StrBuilder(bytes.Length);
        for (int i = 0; i < bytes.Length;)
        {
            if (bytes[i] != '\\') { text.Append(bytes[i++]); continue; }
            i = DecodeEscape(input, i, errors, text);
        }
        return text.ToPyStr();
    }

    private int DecodeEscape(CodecInput input, int start, CodecErrors errors, StrBuilder text)
    {
        var bytes = input.Bytes;
        if (start + 1 == bytes.Length)
        {
            if (raw) { text.Append('\\'); return bytes.Length; }
            return errors.OnDecode(this, Name, input, start, bytes.Length, "\\ at end of string", text);
        }
        char c = (char)bytes[start + 1];
        int digits = c switch { 'u' => 4, 'U' => 8, 'x' when !raw => 2, _ => 0 };
        if (digits > 0) return DecodeHex(input, start, c, digits, errors, text);
        if (raw) { text.Append('\\'); return start + 1; }
        if (c is >= '0' and <= '7') return DecodeOctal(bytes, start + 1, text);
        int plain = "abfnrtv\\'\"".IndexOf(c);
        if (c == '\n') return start + 2;
        if (plain < 0) { text.Append('\\'); return start + 1; }
        text.Append("\a\b\f\n\r\t\v\\'\""[plain]);
        return start + 2;
    }

    private int DecodeHex(CodecInput input, int start, char kind, int digits, CodecErrors errors, StrBuilder text)
    {
        int value = 0, end = start + 2;
        for (; end < start + 2 + digits; end++)
        {
            if (end < input.Bytes.Length && char.IsAsciiHexDigit((char)input.Bytes[end])) { value = value << 4 | HexValue(input.Bytes[end]); continue; }
            string pattern = kind switch { 'x' => "\\xXX", 'u' => "\\uXXXX", _ => "\\UXXXXXXXX" };
            return errors.OnDecode(this, Name, input, start, end, "truncated " + pattern + " escape", text);
        }
        if (value is < 0 or > 0x10FFFF) return errors.OnDecode(this, Name, input, start, end, "illegal Unicode character", text);
        text.Append(value);
        return end;
    }

    private static int HexValue(byte b) => b <= '9' ? b - '0' : (b | 32) - 'a' + 10;

    private static int DecodeOctal(ReadOnlySpan<byte> bytes, int i, StrBuilder text)
    {
        int value = 0, end = Math.Min(i + 3, bytes.Length);
        for (; i < end && bytes[i] is >= (byte)'0' and <= (byte)'7'; i++) value = value * 8 + bytes[i] - '0';
        text.Append(value);
        return i;
    }
}
