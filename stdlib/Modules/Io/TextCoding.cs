using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Decodes bytes that come in pieces.</summary>
internal sealed class TextDecoder(string encoding, string errors)
{
    private const long NotBegun = 2, Opposite = 1;

    private readonly string _name = Codecs.OwnName(encoding) ?? "";
    private readonly RegisteredCoder? _registered = RegisteredCoder.TryMake(encoding, "incrementaldecoder", errors);
    private string _active = "";
    private byte[] _pending = [];

    /// <summary>Bytes of a character that is not complete yet.</summary>
    public ReadOnlySpan<byte> Pending => _registered == null ? _pending : _registered.Pending;

    /// <summary>What of the state is not <see cref="Pending"/>: the byte order of UTF-16 and UTF-32 once it is known.</summary>
    public long State
    {
        get => _registered != null ? _registered.State : NeedsMark ? _active switch { "" => NotBegun, _ => _active.EndsWith("be", StringComparison.Ordinal) ? Opposite : 0 } : 0;
        set
        {
            if (_registered != null) { _registered.State = value; return; }
            _pending = [];
            _active = !NeedsMark || value == NotBegun ? "" : _name == "utf-8-sig" ? "utf-8" : _name + (value == Opposite ? "-be" : "-le");
        }
    }

    private bool NeedsMark => _name is "utf-16" or "utf-32" or "utf-8-sig";

    public void Reset()
    {
        if (_registered != null) _registered.Reset();
        else State = NotBegun;
    }

    public PyStr Decode(ReadOnlySpan<byte> bytes, bool isFinal)
    {
        if (_registered != null) return _registered.Decode(bytes, isFinal);
        if (_pending.Length > 0) bytes = (byte[])[.. _pending, .. bytes];
        if (_active.Length == 0 && !TryBegin(ref bytes, isFinal)) { _pending = bytes.ToArray(); return PyStr.Empty; }
        var text = Codecs.Decode(bytes, _active, errors, Value.None, isFinal, out int consumed);
        _pending = consumed == bytes.Length ? [] : bytes[consumed..].ToArray();
        return text;
    }

    /// <summary>Find out the byte order; false when there are not enough bytes for that.</summary>
    private bool TryBegin(ref ReadOnlySpan<byte> bytes, bool isFinal)
    {
        if (!NeedsMark) { _active = _name; return true; }
        if (_name == "utf-8-sig") return TryBeginUtf8(ref bytes, isFinal);
        int width = _name == "utf-16" ? 2 : 4;
        if (bytes.Length < width)
        {
            if (isFinal && bytes.Length > 0) _active = _name + "-le";
            return isFinal && bytes.Length > 0;
        }
        ReadOnlySpan<byte> mark = [0xFF, 0xFE, 0, 0];
        bool little = bytes[..width].SequenceEqual(mark[..width]);
        bool big = bytes[..width].SequenceEqual(width == 2 ? (byte[])[0xFE, 0xFF] : [0, 0, 0xFE, 0xFF]);
        if (!little && !big) throw Raise.Of(Errors.UnicodeError, $"{_name.ToUpperInvariant()} stream does not start with BOM");
        bytes = bytes[width..];
        _active = _name + (big ? "-be" : "-le");
        return true;
    }

    private bool TryBeginUtf8(ref ReadOnlySpan<byte> bytes, bool isFinal)
    {
        ReadOnlySpan<byte> signature = [0xEF, 0xBB, 0xBF];
        if (!isFinal && bytes.Length < 3 && signature.StartsWith(bytes)) return false;
        if (bytes.StartsWith(signature)) bytes = bytes[3..];
        _active = "utf-8";
        return true;
    }
}

/// <summary>Encodes a text that comes in pieces: only the first begins with the encoding's mark.</summary>
internal sealed class TextEncoder(string encoding, string errors)
{
    private readonly string _name = Codecs.OwnName(encoding) ?? "";
    private readonly RegisteredCoder? _registered = RegisteredCoder.TryMake(encoding, "incrementalencoder", errors);
    private bool _begun;

    /// <summary>Whether UTF-8 without a mark is written, which the stream does itself as long as there are no surrogates.</summary>
    public bool IsUtf8 => _name == "utf-8" || _begun && _name == "utf-8-sig";

    /// <summary>Begin anew, with the mark or behind it.</summary>
    public void Reset(bool begun)
    {
        _begun = begun;
        _registered?.Begin(begun);
    }

    public byte[] Encode(PyStr text)
    {
        if (_registered != null) return _registered.Encode(text);
        bool first = !_begun;
        if (text.Length > 0) _begun = true;
        string name = first ? _name : _name switch { "utf-16" => "utf-16-le", "utf-32" => "utf-32-le", "utf-8-sig" => "utf-8", _ => _name };
        return Codecs.Encode(text, name, errors);
    }
}
