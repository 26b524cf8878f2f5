using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>The functions in this module allow compression and decompression using the
/// zlib format.
///
/// The base library compresses; what comes in is read by own code.</summary>
[PyModule("zlib")]
public static partial class ZlibModule
{
    /// <summary>What broken data raises.</summary>
    internal static readonly ModuleError Error = new("zlib", "error", () => Errors.Exception);

    [PyConstant("error")] internal static PyType ErrorClass => Error.Class;
    [PyConstant("_ZlibDecompressor")] internal static PyType Decompressor => PyZlibDecompressor.TypeObject;
    [PyConstant("MAX_WBITS")] public const long MaxWindowBits = ZlibFormat.MaxWindowBits;
    [PyConstant("DEFLATED")] public const long Deflated = 8;
    [PyConstant("DEF_MEM_LEVEL")] public const long DefaultMemoryLevel = 8;
    [PyConstant("DEF_BUF_SIZE")] public const long DefaultBufferSize = 16384;
    [PyConstant("Z_NO_COMPRESSION")] public const long NoCompression = 0;
    [PyConstant("Z_BEST_SPEED")] public const long BestSpeed = 1;
    [PyConstant("Z_BEST_COMPRESSION")] public const long BestCompression = 9;
    [PyConstant("Z_DEFAULT_COMPRESSION")] public const long DefaultCompression = -1;
    [PyConstant("Z_DEFAULT_STRATEGY")] public const long DefaultStrategy = 0;
    [PyConstant("Z_FILTERED")] public const long Filtered = 1;
    [PyConstant("Z_HUFFMAN_ONLY")] public const long HuffmanOnly = 2;
    [PyConstant("Z_RLE")] public const long RunLength = 3;
    [PyConstant("Z_FIXED")] public const long Fixed = 4;
    [PyConstant("Z_NO_FLUSH")] public const long NoFlush = 0;
    [PyConstant("Z_PARTIAL_FLUSH")] public const long PartialFlush = 1;
    [PyConstant("Z_SYNC_FLUSH")] public const long SyncFlush = 2;
    [PyConstant("Z_FULL_FLUSH")] public const long FullFlush = 3;
    [PyConstant("Z_FINISH")] public const long Finish = 4;
    [PyConstant("Z_BLOCK")] public const long Block = 5;
    [PyConstant("Z_TREES")] public const long Trees = 6;
    [PyConstant("ZLIB_VERSION")] internal static Value Version => Value.Str("1.3.1");
    [PyConstant("ZLIB_RUNTIME_VERSION")] internal static Value RuntimeVersion => Value.Str("1.3.1");
    [PyConstant("__version__")] internal static Value ModuleVersion => Value.Str("1.0");

    /// <summary>The fault of data that cannot be read.</summary>
    internal static PyException BadData(string what) => Error.With("Error -3 while decompressing data: " + what);

    /// <summary>Compute an Adler-32 checksum of data.
    ///
    ///   value
    ///     Starting value of the checksum.</summary>
    [PyFunction("adler32(data, value=1, /)")]
    internal static long Adler32(ReadOnlySpan<byte> data, Value value) => Checksums.Adler32(data, Start(value, 1));

    /// <summary>Compute a CRC-32 checksum of data.
    ///
    ///   value
    ///     Starting value of the checksum.</summary>
    [PyFunction("crc32(data, value=0, /)")]
    internal static long Crc32(ReadOnlySpan<byte> data, Value value) => Checksums.Crc32(data, Start(value, 0));

    private static uint Start(Value value, uint usual) => value.IsUnset ? usual : (uint)(PyInt.BigOf(Number.ToIndex(value)) & uint.MaxValue);

    /// <summary>Returns a bytes object containing compressed data.
    ///
    ///   data
    ///     Binary data to be compressed.
    ///   level
    ///     Compression level, in 0-9 or -1.
    ///   wbits
    ///     The window buffer size and container format.</summary>
    [PyFunction("compress(data, /, level=-1, wbits=15)")]
    internal static Value Compress(ReadOnlySpan<byte> data, int level, int wbits)
    {
        if (level is < -1 or > 9) throw Error.With("Bad compression level");
        if (ZlibFormat.Wrapper(wbits, isReading: false) == null) throw Error.With("Error -2 while compressing data: inconsistent stream state");
        var writer = ZlibWriter.Begin(level, wbits, 0);
        return new PyBytes([.. writer.Write(data), .. writer.Finish()]);
    }

    /// <summary>Returns a bytes object containing the uncompressed data.
    ///
    ///   data
    ///     Compressed data.
    ///   wbits
    ///     The window buffer size and container format.
    ///   bufsize
    ///     The initial output buffer size.</summary>
    [PyFunction("decompress(data, /, wbits=15, bufsize=16384)")]
    internal static Value Decompress(ReadOnlySpan<byte> data, int wbits, Value bufsize)
    {
        if (!bufsize.IsUnset && Number.AsLong(bufsize) < 0) throw Raise.ValueError("bufsize must be non-negative");
        if (ZlibFormat.Wrapper(wbits, isReading: true) == null) throw Error.With("Error -2 while preparing to decompress data: inconsistent stream state");
        var reader = new ZlibReader(wbits, default, hasDictionary: false);
        byte[] made = reader.Read(data, int.MaxValue, out _);
        return reader.IsDone ? new PyBytes(made) : throw Error.With("Error -5 while decompressing data: incomplete or truncated stream");
    }

    /// <summary>Return a compressor object.
    ///
    ///   level
    ///     The compression level (an integer in the range 0-9 or -1; default is
    ///     currently equivalent to 6).  Higher compression levels are slower,
    ///     but produce smaller results.
    ///   wbits
    ///     The container format: zlib from 9 to 15, raw below 0, gzip from 25 to 31.
    ///   strategy
    ///     Used to tune the compression algorithm.</summary>
    [PyFunction("compressobj(level=-1, method=8, wbits=15, memLevel=8, strategy=0, zdict=None)")]
    internal static Value CompressObject(int level, int method, int wbits, int memLevel, int strategy, Value zdict)
    {
        if (!zdict.IsNone) throw Raise.NotImplementedError("compressing with a dictionary is not supported");
        if (method != Deflated || memLevel is < 1 or > 9) throw Raise.ValueError("Invalid initialization option");
        return new PyZlibCompress(ZlibWriter.Begin(level, wbits, strategy));
    }

    /// <summary>Return a decompressor object.
    ///
    ///   wbits
    ///     The window buffer size and container format.
    ///   zdict
    ///     The predefined compression dictionary.  This must be the same
    ///     dictionary as used by the compressor that produced the input data.</summary>
    [PyFunction("decompressobj(wbits=15, zdict=b'')")]
    internal static Value DecompressObject(int wbits, Value zdict) => new PyZlibDecompress(Reader(wbits, zdict));

    /// <summary>A reader with the arguments of a constructor.</summary>
    internal static ZlibReader Reader(int windowBits, Value dictionary)
    {
        if (dictionary.IsUnset) return new ZlibReader(windowBits, default, hasDictionary: false);
        if (!Buffers.TryGet(dictionary, out var bytes)) throw Raise.TypeError("zdict argument must support the buffer protocol");
        return new ZlibReader(windowBits, bytes.Span, hasDictionary: bytes.Length > 0);
    }
}
