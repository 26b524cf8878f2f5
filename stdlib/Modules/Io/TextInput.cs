using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>The reading half of a text stream: bytes decoded ahead, taken by count or by line.</summary>
internal sealed class TextInput
{
    private ByteStream _bytes = null!;
    private string _encoding = "utf-8", _firstEncoding = "utf-8", _errors = "strict";
    private Newline _newline;
    private int[] _text = [];
    private int _at;
    private byte[] _tail = [];
    private byte[] _chunk = [];
    private long _chunkStart;
    private bool _holdsReturn, _sawReturn, _sawLine, _sawBoth;

    /// <summary>Whether something was read ahead.</summary>
    public bool HasText => _at < _text.Length || _tail.Length > 0;

    /// <summary>Start anew on a stream.</summary>
    public void Reset(ByteStream bytes, string encoding, string errors, Newline newline)
    {
        (_bytes, _encoding, _firstEncoding, _errors, _newline) = (bytes, encoding, encoding, errors, newline);
        Forget();
    }

    /// <summary>Drop what was read ahead.</summary>
    public void Forget() => (_text, _at, _tail, _chunk, _holdsReturn) = ([], 0, [], [], false);

    /// <summary>The encoding once its mark was seen or written.</summary>
    public static string WithoutMark(string encoding) => encoding.ToLowerInvariant().Replace('_', '-') switch
    {
        "utf-16" or "utf16" => "utf-16-le",
        "utf-32" or "utf32" => "utf-32-le",
        "utf-8-sig" => "utf-8",
        _ => encoding,
    };

    /// <summary>The kinds of line end met so far, when they are translated.</summary>
    public Value NewlinesSeen
    {
        get
        {
            Value[] seen = [.. Seen()];
            return seen.Length switch { 0 => Value.None, 1 => seen[0], _ => new(new PyTuple(seen)) };
        }
    }

    /// <summary>The offset in the byte stream of the next character.</summary>
    public long Position
    {
        get
        {
            if (_at == _text.Length && !_holdsReturn) return _bytes.Position - _tail.Length;
            var raw = new int[_chunk.Length];
            var decoded = Codecs.Decode(_chunk, _firstEncoding, "surrogateescape", Value.None, isFinal: false, out _);
            raw = new int[decoded.Length];
            decoded.CopyTo(raw);
            int taken = 0, index = 0;
            for (; taken < _at && index < raw.Length; taken++, index++)
                if (_newline.Translates && raw[index] == '\r' && index + 1 < raw.Length && raw[index + 1] == '\n') index++;
            return _chunkStart + Codecs.Encode(PyStr.FromCodePoints(raw.AsSpan(0, index)), _firstEncoding, "surrogateescape").Length;
        }
    }

    /// <summary>Everything that is left.</summary>
    public PyStr ReadAll()
    {
        byte[] bytes = [.. _tail, .. _bytes.Take(-1)];
        _tail = [];
        Append(bytes, isFinal: true);
        return Take(_text.Length - _at);
    }

    /// <summary>Up to so many characters.</summary>
    public PyStr Read(int count)
    {
        while (_text.Length - _at < count && Fill()) { }
        return Take(Math.Min(count, _text.Length - _at));
    }

    /// <summary>The next line with its end, cut off at so many characters when not negative.</summary>
    public PyStr ReadLine(int most)
    {
        while (true)
        {
            var rest = _text.AsSpan(_at);
            int end = _newline.LineEnd(rest, isFinal: false);
            if (end < 0 && (most < 0 || rest.Length < most) && Fill()) continue;
            int count = end < 0 ? _text.Length - _at : end;
            return Take(most >= 0 ? Math.Min(most, count) : count);
        }
    }

    private PyStr Take(int count)
    {
        if (count == 0) return PyStr.Empty;
        var text = PyStr.FromCodePoints(_text.AsSpan(_at, count));
        _at += count;
        return text;
    }

    /// <summary>Decode the next bytes; false at the end.</summary>
    private bool Fill()
    {
        if (_at == _text.Length) (_chunk, _chunkStart) = (_tail, _bytes.CanSeek ? _bytes.Position - _tail.Length : 0);
        var window = _bytes.Window();
        bool isFinal = window.IsEmpty;
        if (isFinal && _tail.Length == 0 && !_holdsReturn) return false;
        byte[] bytes = [.. _tail, .. window];
        _chunk = [.. _chunk, .. window];
        _bytes.Advance(window.Length);
        _tail = [];
        Append(bytes, isFinal);
        return true;
    }

    private void Append(byte[] bytes, bool isFinal)
    {
        var decoded = Codecs.Decode(bytes, _encoding, _errors, new Value(new PyBytes(bytes)), isFinal, out int consumed);
        if (consumed > 0 && _encoding == _firstEncoding) _encoding = IsBigEndian(bytes) ? _encoding.ToLowerInvariant().Replace('_', '-') + "-be" : WithoutMark(_encoding);
        _tail = bytes[consumed..];
        int held = _holdsReturn ? 1 : 0, rest = _text.Length - _at;
        var fresh = new int[held + decoded.Length];
        Charge.Bytes(4L * (fresh.Length + rest));
        if (held == 1) fresh[0] = '\r';
        decoded.CopyTo(fresh.AsSpan(held));
        // A return at the end may be half of a line end.
        _holdsReturn = _newline.Translates && !isFinal && fresh.Length > 0 && fresh[^1] == '\r';
        if (_holdsReturn) fresh = fresh[..^1];
        if (_newline.Translates) fresh = Translated(fresh);
        _text = rest == 0 ? fresh : [.. _text.AsSpan(_at), .. fresh];
        _at = 0;
    }

    private bool IsBigEndian(byte[] bytes) => _encoding.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).ToLowerInvariant() switch
    {
        "utf16" => bytes is [0xFE, 0xFF, ..],
        "utf32" => bytes is [0, 0, 0xFE, 0xFF, ..],
        _ => false,
    };

    private int[] Translated(int[] text)
    {
        bool hasReturn = text.AsSpan().Contains('\r');
        _sawLine |= !hasReturn ? text.AsSpan().Contains('\n') : HasLoneLine(text);
        if (!hasReturn) return text;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '\r') continue;
            if (i + 1 < text.Length && text[i + 1] == '\n') _sawBoth = true;
            else _sawReturn = true;
        }
        return Newline.Universal(text);
    }

    private static bool HasLoneLine(int[] text)
    {
        for (int i = 0; i < text.Length; i++)
            if (text[i] == '\n' && (i == 0 || text[i - 1] != '\r')) return true;
        return false;
    }

    private IEnumerable<Value> Seen()
    {
        if (_sawReturn) yield return Value.Str("\r");
        if (_sawLine) yield return Value.Str("\n");
        if (_sawBoth) yield return Value.Str("\r\n");
    }
}
