using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Create a decompressor object for decompressing data incrementally.
///
/// For one-shot decompression, use the decompress() function instead.</summary>
[PyType("BZ2Decompressor", Module = "_bz2", Final = true)]
public sealed partial class PyBz2Decompressor : PyObject
{
    private readonly Bzip2Reader _reader = new();

    private PyBz2Decompressor() : base(TypeObject) { }

    [PyNew("()")] internal static Value New(PyType cls) => new PyBz2Decompressor();

    /// <summary>True if the end-of-stream marker has been reached.</summary>
    [PyGetter("eof", Member = true)] internal bool IsDone() => _reader.IsDone;

    /// <summary>Data found after the end of the compressed stream.</summary>
    [PyGetter("unused_data", Member = true)] internal Value UnusedData() => new PyBytes(_reader.IsDone ? _reader.Rest : []);

    /// <summary>True if more input is needed before more decompressed data can be produced.</summary>
    [PyGetter("needs_input", Member = true)] internal bool NeedsInput() => _reader.NeedsInput;

    /// <summary>Decompress *data*, returning uncompressed data as bytes.
    ///
    /// If *max_length* is nonnegative, returns at most *max_length* bytes of
    /// decompressed data. If this limit is reached and further output can be
    /// produced, *self.needs_input* will be set to ``False``. In this case, the next
    /// call to *decompress()* may provide *data* as b'' to obtain more of the output.
    ///
    /// If all of the input data was decompressed and returned (either because this
    /// was less than *max_length* bytes, or because *max_length* was negative),
    /// *self.needs_input* will be set to True.
    ///
    /// Attempting to decompress data after the end of stream is reached raises an
    /// EOFError.  Any data found after the end of the stream is ignored and saved in
    /// the unused_data attribute.</summary>
    [PyMethod("decompress(data, max_length=-1)")]
    internal Value Decompress(ReadOnlySpan<byte> data, long max_length)
    {
        if (_reader.IsDone) throw Raise.Of(Errors.EOFError, "End of stream already reached");
        return new PyBytes(_reader.Read(data, max_length < 0 ? long.MaxValue : max_length));
    }
}
