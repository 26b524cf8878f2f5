using System.IO.Compression;
using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Writes a compressed stream: the base library compresses, header and trailer are put around it here.</summary>
internal sealed class ZlibWriter
{
    // A final block without anything in it, and the mark of a flush.
    private static readonly byte[] s_empty = [3, 0], s_flushMark = [0, 0, 0, 0xFF, 0xFF];

    private readonly ZlibWrapper _wrapper;
    private readonly MemoryStream _made;
    private readonly DeflateStream _deflate;
    private uint _check, _length;
    private bool _hasData, _isFinished;

    private ZlibWriter(ZlibWrapper wrapper, MemoryStream made, DeflateStream deflate)
    {
        (_wrapper, _made, _deflate) = (wrapper, made, deflate);
        _check = wrapper == ZlibWrapper.Zlib ? 1u : 0u;
    }

    /// <summary>A writer with the arguments of a constructor.</summary>
    public static ZlibWriter Begin(int level, int windowBits, int strategy)
    {
        var wrapper = ZlibFormat.Wrapper(windowBits, isReading: false) ?? throw Raise.ValueError("Invalid initialization option");
        if (level is < -1 or > 9 || strategy is < 0 or > 4) throw Raise.ValueError("Invalid initialization option");
        var options = new ZLibCompressionOptions { CompressionLevel = level < 0 ? 6 : level, CompressionStrategy = (ZLibCompressionStrategy)strategy };
        var made = new MemoryStream();
        made.Write(ZlibFormat.Header(wrapper, level));
        return new ZlibWriter(wrapper, made, new DeflateStream(made, options, leaveOpen: true));
    }

    /// <summary>Adds data; returns what is ready.</summary>
    public byte[] Write(ReadOnlySpan<byte> data)
    {
        CheckOpen();
        Charge.Bytes(data.Length);
        Fuel.Spend(data.Length >> 4);
        _hasData |= data.Length > 0;
        _deflate.Write(data);
        _check = _wrapper == ZlibWrapper.Zlib ? Checksums.Adler32(data, _check) : Checksums.Crc32(data, _check);
        _length += (uint)data.Length;
        return Ready();
    }

    /// <summary>Writes out all data so far, so that a reader can have it.</summary>
    public byte[] Flush()
    {
        CheckOpen();
        if (_hasData) _deflate.Flush();
        else _made.Write(s_flushMark);
        return Ready();
    }

    /// <summary>Ends the stream.</summary>
    public byte[] Finish()
    {
        CheckOpen();
        _isFinished = true;
        _deflate.Dispose();
        if (!_hasData) _made.Write(s_empty);
        _made.Write(ZlibFormat.Trailer(_wrapper, _check, _length));
        return Ready();
    }

    private void CheckOpen()
    {
        if (_isFinished) throw ZlibModule.Error.With("Error -2 while compressing data: inconsistent stream state");
    }

    private byte[] Ready()
    {
        byte[] ready = _made.ToArray();
        _made.SetLength(0);
        return ready;
    }
}
