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
            if (bytes[i] < limit) { text.Append(bytes[i++]); continue; }
            i = errors.OnDecode(this, Name, ref input, i, i + 1, Refusal, text);
            bytes = input.Bytes;
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
            if (c == Nothing)
            {
                i = errors.OnDecode(this, Name, ref input, i, i + 1, Refusal, text);
                bytes = input.Bytes;
                continue;
            }
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
        var text = new StrBuilder(bytes.Length);
        ReadOnlySpan<byte> unknown = default;
        for (consumed = 0; consumed < bytes.Length;)
        {
            if (bytes[consumed] != '\\') { text.Append(bytes[consumed++]); continue; }
            if (!isFinal && IsOpen(bytes[consumed..])) break;
            if (!raw && unknown.IsEmpty && IsUnknown(bytes[(consumed + 1)..])) unknown = bytes[(consumed + 1)..];
            consumed = DecodeEscape(ref input, consumed, errors, text);
            bytes = input.Bytes;
        }
        if (!unknown.IsEmpty) WarnOf(unknown);
        return text.ToPyStr();
    }

    /// <summary>Digits of the escape that a letter begins; 0 when it begins none of digits.</summary>
    private int DigitsOf(byte kind) => kind switch { (byte)'u' => 4, (byte)'U' => 8, (byte)'x' when !raw => 2, _ => 0 };

    /// <summary>Whether the escape that begins here may go on behind the end.</summary>
    private bool IsOpen(ReadOnlySpan<byte> rest)
    {
        if (rest.Length == 1) return true;
        int digits = DigitsOf(rest[1]);
        if (digits > 0) return rest.Length < digits + 2 && rest[2..].IndexOfAnyExcept(s_hexDigits) < 0;
        return !raw && rest[1] == 'N' && (rest.Length == 2 || rest[2] == '{' && rest.IndexOf((byte)'}') < 0);
    }

    private static readonly System.Buffers.SearchValues<byte> s_hexDigits = System.Buffers.SearchValues.Create("0123456789abcdefABCDEF"u8);

    /// <summary>Whether what follows a backslash is no escape, or one of an octal number too large for a byte.</summary>
    private static bool IsUnknown(ReadOnlySpan<byte> rest) => rest.Length > 0 && (IsLargeOctal(rest) || !"abfnrtv\\'\"01234567\nuUxN"u8.Contains(rest[0]));

    private static bool IsLargeOctal(ReadOnlySpan<byte> rest) =>
        rest.Length > 2 && rest[0] is >= (byte)'4' and <= (byte)'7' && rest[1] is >= (byte)'0' and <= (byte)'7' && rest[2] is >= (byte)'0' and <= (byte)'7';

    private static void WarnOf(ReadOnlySpan<byte> rest) => Warnings.Warn(Errors.DeprecationWarning,
        IsLargeOctal(rest) ? $"invalid octal escape sequence '\\{PyBytes.Latin1(rest[..3])}'" : $"invalid escape sequence '\\{(char)rest[0]}'");

    private int DecodeEscape(ref CodecInput input, int start, CodecErrors errors, StrBuilder text)
    {
        var bytes = input.Bytes;
        if (start + 1 == bytes.Length)
        {
            if (raw) { text.Append('\\'); return bytes.Length; }
            return errors.OnDecode(this, Name, ref input, start, bytes.Length, "\\ at end of string", text);
        }
        char c = (char)bytes[start + 1];
        int digits = DigitsOf(bytes[start + 1]);
        if (digits > 0) return DecodeHex(ref input, start, c, digits, errors, text);
        // A raw backslash takes the next character with it, which may be another backslash.
        if (raw) { text.Append('\\'); text.Append(c); return start + 2; }
        if (c == 'N') return DecodeName(ref input, start, errors, text);
        if (c is >= '0' and <= '7') return DecodeOctal(bytes, start + 1, text);
        int plain = "abfnrtv\\'\"".IndexOf(c);
        if (c == '\n') return start + 2;
        if (plain < 0) { text.Append('\\'); return start + 1; }
        text.Append("\a\b\f\n\r\t\v\\'\""[plain]);
        return start + 2;
    }

    /// <summary>A character by its name in braces.</summary>
    private int DecodeName(ref CodecInput input, int start, CodecErrors errors, StrBuilder text)
    {
        var name = input.Bytes[(start + 2)..];
        bool isBraced = name.Length > 0 && name[0] == '{';
        int close = isBraced ? name.IndexOf((byte)'}') : -1;
        if (close < 2)
            return errors.OnDecode(this, Name, ref input, start, !isBraced ? start + 2 : close == 1 ? start + 3 : input.Bytes.Length, "malformed \\N character escape", text);
        int end = start + 3 + close;
        int code = PyTee.Grammar.Unicode.CharacterNames.Lookup(PyBytes.Latin1(name[1..close]));
        if (code < 0) return errors.OnDecode(this, Name, ref input, start, end, "unknown Unicode character name", text);
        text.Append(code);
        return end;
    }

    private int DecodeHex(ref CodecInput input, int start, char kind, int digits, CodecErrors errors, StrBuilder text)
    {
        int value = 0, end = start + 2;
        for (; end < start + 2 + digits; end++)
        {
            if (end < input.Bytes.Length && char.IsAsciiHexDigit((char)input.Bytes[end])) { value = value << 4 | HexValue(input.Bytes[end]); continue; }
            string pattern = kind switch { 'x' => "\\xXX", 'u' => "\\uXXXX", _ => "\\UXXXXXXXX" };
            return errors.OnDecode(this, Name, ref input, start, end, "truncated " + pattern + " escape", text);
        }
        if (value is < 0 or > 0x10FFFF) return errors.OnDecode(this, Name, ref input, start, end, "illegal Unicode character", text);
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
