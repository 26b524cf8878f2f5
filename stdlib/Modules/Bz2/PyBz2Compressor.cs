using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Create a compressor object for compressing data incrementally.
///
///   compresslevel
///     Compression level, as a number between 1 and 9.
///
/// For one-shot compression, use the compress() function instead.</summary>
[PyType("BZ2Compressor", Module = "_bz2", Final = true)]
public sealed partial class PyBz2Compressor : PyObject
{
    private readonly Bzip2Writer _writer;
    private bool _isFlushed;

    private PyBz2Compressor(Bzip2Writer writer) : base(TypeObject) => _writer = writer;

    [PyNew("(compresslevel=9, /)")]
    internal static Value New(PyType cls, int compresslevel) => compresslevel is >= 1 and <= 9
        ? new PyBz2Compressor(new Bzip2Writer(compresslevel))
        : throw Raise.ValueError("compresslevel must be between 1 and 9");

    /// <summary>Provide data to the compressor object.
    ///
    /// Returns a chunk of compressed data if possible, or b'' otherwise.
    ///
    /// When you have finished providing data to the compressor, call the
    /// flush() method to finish the compression process.</summary>
    [PyMethod("compress(data, /)")]
    internal Value Compress(ReadOnlySpan<byte> data) => _isFlushed ? throw Raise.ValueError("Compressor has been flushed") : new PyBytes(_writer.Write(data));

    /// <summary>Finish the compression process.
    ///
    /// Returns the compressed data left in internal buffers.
    ///
    /// The compressor object may not be used after this method is called.</summary>
    [PyMethod("flush()")]
    internal Value Flush()
    {
        if (_isFlushed) throw Raise.ValueError("Repeated call to flush()");
        _isFlushed = true;
        return new PyBytes(_writer.Finish());
    }
}
