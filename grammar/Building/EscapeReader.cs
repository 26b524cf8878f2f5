using PyTee.Grammar.Unicode;

namespace PyTee.Grammar.Building;

/// <summary>Reads the characters between the quotes of a literal.</summary>
internal ref struct EscapeReader(Builder builder, Ast.Span place, int start, int end)
{
    private const int Nothing = -1, Backslash = -2;
    private readonly ReadOnlySpan<char> _chars = builder.Source.Text.AsSpan(start, end - start);
    private bool _warned;

    /// <summary>The value of a bytes literal.</summary>
    public byte[] Bytes(bool raw)
    {
        if (_chars.IndexOfAnyInRange('\u0080', '\uFFFF') >= 0)
            throw builder.Error("bytes can only contain ASCII literal characters", place);
        var bytes = new List<byte>(_chars.Length);
        for (int at = 0; at < _chars.Length;)
        {
            if (raw || _chars[at] != '\\') { bytes.Add((byte)_chars[at++]); continue; }
            int code = Escape(ref at, isBytes: true);
            if (code != Nothing) bytes.Add(code == Backslash ? (byte)'\\' : (byte)code);
        }
        return [.. bytes];
    }

    /// <summary>The value of a str literal: a string, or code points.</summary>
    public object Text(bool raw)
    {
        if (raw || !_chars.Contains('\\')) return _chars.ToString();
        var text = new PyText();
        for (int at = 0; at < _chars.Length;)
        {
            int run = _chars[at..].IndexOf('\\');
            if (run < 0) run = _chars.Length - at;
            text.Append(_chars.Slice(at, run));
            at += run;
            if (at >= _chars.Length) break;
            int code = Escape(ref at, isBytes: false);
            if (code != Nothing) text.Append(code == Backslash ? '\\' : code);
        }
        return text.Value;
    }

    /// <summary>Reads the escape at an index: its code, or that it stands for nothing, or for its backslash.</summary>
    private int Escape(ref int at, bool isBytes)
    {
        int begin = at++;
        char c = at < _chars.Length ? _chars[at++] : builder.Source.Text[end];
        switch (c)
        {
            case '\n': return Nothing;
            case '\\' or '\'' or '"': return c;
            case 'a': return 7;
            case 'b': return 8;
            case 'f': return 12;
            case 'n': return 10;
            case 'r': return 13;
            case 't': return 9;
            case 'v': return 11;
            case >= '0' and <= '7': return Octal(ref at, c - '0', begin, isBytes);
            case 'x': return Hex(ref at, 2, begin, isBytes);
            case 'u' when !isBytes: return Hex(ref at, 4, begin, isBytes);
            case 'U' when !isBytes: return Hex(ref at, 8, begin, isBytes);
            case 'N' when !isBytes: return Named(ref at, begin);
        }
        at = begin + 1;
        Warn($"invalid escape sequence '\\{c}'");
        return Backslash;
    }

    private int Octal(ref int at, int value, int begin, bool isBytes)
    {
        for (int digits = 1; digits < 3 && at < _chars.Length && _chars[at] is >= '0' and <= '7'; digits++) value = value * 8 + _chars[at++] - '0';
        if (value > 0xFF) Warn($"invalid octal escape sequence '{_chars[begin..at]}'");
        return isBytes ? value & 0xFF : value;
    }

    private int Hex(ref int at, int digits, int begin, bool isBytes)
    {
        long value = 0;
        int count = 0;
        for (; count < digits && at < _chars.Length && char.IsAsciiHexDigit(_chars[at]); count++) value = value * 16 + HexDigit(_chars[at++]);
        if (count == digits && value <= 0x10FFFF) return (int)value;
        if (isBytes) throw builder.Error($"(value error) invalid \\x escape at position {begin}", place);
        if (count == digits) throw CannotDecode(begin, at - 1, "illegal Unicode character");
        throw CannotDecode(begin, at - 1, digits switch { 2 => "truncated \\xXX escape", 4 => "truncated \\uXXXX escape", _ => "truncated \\UXXXXXXXX escape" });
    }

    private static int HexDigit(char c) => c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;

    private int Named(ref int at, int begin)
    {
        int close = at < _chars.Length && _chars[at] == '{' ? _chars[at..].IndexOf('}') : -1;
        if (close < 2)
        {
            bool braced = at < _chars.Length && _chars[at] == '{';
            throw CannotDecode(begin, !braced ? begin + 1 : close == 1 ? begin + 2 : _chars.Length - 1, "malformed \\N character escape");
        }
        int code = CharacterNames.Lookup(_chars.Slice(at + 1, close - 1));
        if (code < 0) throw CannotDecode(begin, at + close, "unknown Unicode character name");
        at += close + 1;
        return code;
    }

    private SyntaxException CannotDecode(int first, int last, string reason) =>
        builder.Error($"(unicode error) 'unicodeescape' codec can't decode bytes in position {Position(first)}-{Position(last)}: {reason}", place);

    /// <summary>Python decodes a copy in which every character outside ASCII is an escape of ten.</summary>
    private int Position(int index)
    {
        int position = 0;
        for (int i = 0; i < index; i++) position += _chars[i] < 0x80 ? 1 : char.IsLowSurrogate(_chars[i]) ? 0 : 10;
        return position;
    }

    /// <summary>Python warns of the first one in each literal.</summary>
    private void Warn(string message)
    {
        if (!_warned) builder.Warn(message, place);
        _warned = true;
    }
}
