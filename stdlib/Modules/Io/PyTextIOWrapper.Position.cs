using System.Numerics;
using PyTee.Interpreter;

namespace PyTee.Stdlib;

public sealed partial class PyTextIOWrapper
{
    private bool _telling;
    private Snapshot? _snapshot;

    /// <summary>The decoder's flags before the decoded text, and the bytes that gave it.</summary>
    private sealed record Snapshot(long Flags, byte[] Input);

    /// <summary>The decoder's state without the bytes it holds back: as IncrementalNewlineDecoder numbers it.</summary>
    private long Flags
    {
        get => Decoder.State << 1 | (_newlines.Universal && NewlineDecoder.HoldsReturn ? 1L : 0);
        set
        {
            Decoder.State = value >> 1;
            if (_newlines.Universal) NewlineDecoder.HoldsReturn = (value & 1) != 0;
        }
    }

    [PyMethod("tell()")]
    internal override Value Tell()
    {
        CheckOpen();
        if (!_isSeekable) throw StreamCalls.Unsupported("underlying stream is not seekable");
        if (!_telling) throw Raise.Of(Errors.OSError, "telling position disabled by next() call");
        WriteOut();
        StreamCalls.Call(this, StreamCalls.Flush);
        long position = Number.AsSize(StreamCalls.Call(Buffer, StreamCalls.Tell));
        if (_snapshot == null || _decoder == null) return position;
        position -= _snapshot.Input.Length;
        return _used == 0 ? new Cookie(position, _snapshot.Flags).Pack() : Locate(position, _snapshot).Pack();
    }

    /// <summary>The cookie of the place so many characters behind the snapshot: found by decoding its bytes again.</summary>
    private Cookie Locate(long position, Snapshot snapshot)
    {
        if (IsPlainUtf8(snapshot, out int length)) return new Cookie(position + length, snapshot.Flags);
        long flags = Flags;
        byte[] pending = Decoder.Pending.ToArray();
        try { return Replay(position, snapshot); }
        finally
        {
            Flags = flags;
            Decoder.Decode(pending, isFinal: false);
        }
    }

    private bool IsPlainUtf8(Snapshot snapshot, out int length)
    {
        length = 0;
        if (snapshot.Flags != 0 || Codecs.OwnName(_encoding) != "utf-8" || snapshot.Input.AsSpan().Contains((byte)'\r')) return false;
        byte[] consumed;
        try { consumed = Codecs.Encode(Newlines.Slice(_decoded, 0, _used), "utf-8", "strict"); }
        catch (PyException) { return false; }
        length = consumed.Length;
        return snapshot.Input.AsSpan().StartsWith(consumed);
    }

    private Cookie Replay(long position, Snapshot snapshot)
    {
        Flags = snapshot.Flags;
        if (position == 0 && snapshot.Flags == 0) _newlineDecoder?.Reset();
        var best = new Cookie(position, snapshot.Flags);
        int chars = 0, start = 0, fed = 0;
        for (; fed < snapshot.Input.Length; fed++)
        {
            chars += Decode(snapshot.Input.AsSpan(fed, 1), isFinal: false).Length;
            if (Decoder.Pending.Length == 0 && chars <= _used)
            {
                best = new Cookie(position + fed + 1, Flags);
                (start, _) = (fed + 1, chars);
                if (chars == _used && !HoldsReturn) return best;
                best = best with { CharsToSkip = _used - chars };
            }
            if (chars >= _used && !(chars == _used && HoldsReturn)) break;
        }
        bool needsEnd = chars < _used;
        if (needsEnd) chars += Decode([], isFinal: true).Length;
        if (chars < _used) throw Raise.Of(Errors.OSError, "can't reconstruct logical file position");
        return best.CharsToSkip == 0 ? best : best with { BytesToFeed = Math.Min(fed + 1, snapshot.Input.Length) - start, NeedsEnd = needsEnd };
    }

    private bool HoldsReturn => _newlines.Universal && NewlineDecoder.HoldsReturn;

    [PyMethod("seek(cookie, whence=0, /)")]
    internal override Value Seek(Value cookie, Value whence)
    {
        int how = Number.AsInt(whence);
        CheckOpen();
        if (!_isSeekable) throw StreamCalls.Unsupported("underlying stream is not seekable");
        var place = Number.Big(Number.ToIndex(cookie));
        if (how == 1)
        {
            if (!place.IsZero) throw StreamCalls.Unsupported("can't do nonzero cur-relative seeks");
            place = Number.Big(StreamCalls.Call(this, StreamCalls.Tell));
        }
        else if (how == 2) return SeekToEnd(place);
        else if (how != 0) throw Raise.ValueError($"invalid whence ({how}, should be 0, 1 or 2)");
        if (place.Sign < 0) throw Raise.ValueError($"negative seek position {place}");
        StreamCalls.Call(this, StreamCalls.Flush);
        Restore(Cookie.Unpack(place));
        if (_isWritable) Encoder.Reset(begun: !place.IsZero);
        return PyInt.From(place);
    }

    private Value SeekToEnd(BigInteger offset)
    {
        if (!offset.IsZero) throw StreamCalls.Unsupported("can't do nonzero end-relative seeks");
        StreamCalls.Call(this, StreamCalls.Flush);
        ForgetDecoded();
        ResetDecoder();
        var position = StreamCalls.Call(Buffer, StreamCalls.Seek, 0L, 2L);
        if (_isWritable) Encoder.Reset(begun: Protocols.Truth(position));
        return position;
    }

    private void ResetDecoder()
    {
        _decoder?.Reset();
        if (_newlineDecoder != null) _newlineDecoder.HoldsReturn = false;
    }

    private void Restore(Cookie cookie)
    {
        StreamCalls.Call(Buffer, StreamCalls.Seek, cookie.Position);
        ForgetDecoded();
        if (cookie.Position == 0 && cookie.Flags == 0) ResetDecoder();
        else Flags = cookie.Flags;
        _snapshot = new Snapshot(cookie.Position == 0 && cookie.Flags == 0 ? Flags : cookie.Flags, []);
        if (cookie.CharsToSkip == 0) return;
        byte[] input = Buffers.Read(StreamCalls.Call(Buffer, StreamCalls.Read, (long)cookie.BytesToFeed)).ToArray();
        _snapshot = new Snapshot(cookie.Flags, input);
        _decoded = Decode(input, cookie.NeedsEnd);
        if (_decoded.Length < cookie.CharsToSkip) throw Raise.Of(Errors.OSError, "can't restore logical file position");
        _used = cookie.CharsToSkip;
    }

    /// <summary>Change the file's size, to the current position by default.</summary>
    [PyMethod("truncate(size=None, /)")]
    internal override Value Truncate(Value size)
    {
        StreamCalls.Call(this, StreamCalls.Flush);
        return StreamCalls.Call(Buffer, StreamCalls.Truncate, size.IsNone ? StreamCalls.Call(this, StreamCalls.Tell) : size);
    }

    /// <summary>What tell() returns: a position from which decoding can begin, in what state, and how far to go from there.</summary>
    private readonly record struct Cookie(long Position, long Flags, int BytesToFeed = 0, int CharsToSkip = 0, bool NeedsEnd = false)
    {
        public Value Pack()
        {
            if (Flags == 0 && BytesToFeed == 0 && CharsToSkip == 0) return Position;
            return PyInt.From((BigInteger)Position | (BigInteger)Flags << 64 | (BigInteger)BytesToFeed << 128 | (BigInteger)CharsToSkip << 192 | (BigInteger)(NeedsEnd ? 1 : 0) << 256);
        }

        public static Cookie Unpack(BigInteger n)
        {
            static long Part(BigInteger n, int shift) => (long)(ulong)((n >> shift) & long.MaxValue);
            static int Small(BigInteger n, int shift) => (int)Math.Min(Part(n, shift), int.MaxValue);
            return new(Part(n, 0), Part(n, 64), Small(n, 128), Small(n, 192), Part(n, 256) != 0);
        }
    }
}
