using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Compresses data as it comes.</summary>
[PyType("Compress", Module = "zlib", Final = true, Abstract = true)]
public sealed partial class PyZlibCompress : PyObject
{
    private readonly ZlibWriter _writer;

    internal PyZlibCompress(ZlibWriter writer) : base(TypeObject) => _writer = writer;

    /// <summary>Returns a bytes object containing compressed data.
    ///
    /// After calling this function, some of the input data may still
    /// be stored in internal buffers for later processing.
    /// Call the flush() method to clear these buffers.</summary>
    [PyMethod("compress(data, /)")] internal Value Compress(ReadOnlySpan<byte> data) => new PyBytes(_writer.Write(data));

    /// <summary>Return a bytes object containing any remaining compressed data.
    ///
    ///   mode
    ///     One of the constants Z_SYNC_FLUSH, Z_FULL_FLUSH, Z_FINISH.
    ///     If mode == Z_FINISH, the compressor object can no longer be
    ///     used after calling the flush() method.</summary>
    [PyMethod("flush(mode=4, /)")]
    internal Value Flush(long mode) => new PyBytes(mode switch
    {
        ZlibModule.NoFlush => [],
        ZlibModule.Finish => _writer.Finish(),
        > 0 and <= ZlibModule.Block => _writer.Flush(),
        _ => throw ZlibModule.Error.With("Error -2 while flushing: inconsistent stream state"),
    });
}
