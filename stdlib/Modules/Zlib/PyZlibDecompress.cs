using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Reads compressed data as it comes; what it does not use is given back.</summary>
[PyType("Decompress", Module = "zlib", Final = true, Abstract = true)]
public sealed partial class PyZlibDecompress : PyObject
{
    private readonly ZlibReader _reader;
    private PyBytes _unused = new([]), _tail = new([]);

    internal PyZlibDecompress(ZlibReader reader) : base(TypeObject) => _reader = reader;

    [PyGetter("unused_data", Member = true)] internal Value UnusedData() => _unused;
    [PyGetter("unconsumed_tail", Member = true)] internal Value UnconsumedTail() => _tail;
    [PyGetter("eof", Member = true)] internal bool IsDone() => _reader.IsDone;

    /// <summary>Return a bytes object containing the decompressed version of the data.
    ///
    ///   max_length
    ///     The maximum allowable length of the decompressed data.
    ///     Unconsumed input data will be stored in
    ///     the unconsumed_tail attribute.</summary>
    [PyMethod("decompress(data, /, max_length=0)")]
    internal Value Decompress(ReadOnlySpan<byte> data, long max_length)
    {
        if (max_length < 0) throw Raise.ValueError("max_length must be non-negative");
        return Read(data, max_length == 0 ? int.MaxValue : max_length);
    }

    /// <summary>Return a bytes object containing any remaining decompressed data.
    ///
    ///   length
    ///     the initial size of the output buffer.</summary>
    [PyMethod("flush(length=16384, /)")]
    internal Value Flush(long length)
    {
        if (length <= 0) throw Raise.ValueError("length must be greater than zero");
        return Read(Buffers.Read(_tail).ToArray(), int.MaxValue);
    }

    /// <summary>Return a copy of the decompression object.</summary>
    [PyMethod("copy()")] internal Value Copy() => new PyZlibDecompress(_reader.Copy()) { _unused = _unused, _tail = _tail };

    [PyMethod("__copy__()")] internal Value ShallowCopy() => Copy();
    [PyMethod("__deepcopy__(memo, /)")] internal Value DeepCopy(Value memo) => Copy();

    private Value Read(ReadOnlySpan<byte> data, long most)
    {
        bool wasDone = _reader.IsDone;
        byte[] made = _reader.Read(data, most, out int used);
        byte[] rest = data[used..].ToArray();
        if (_reader.IsDone) _unused = wasDone ? new PyBytes([.. Buffers.Read(_unused), .. rest]) : new PyBytes(rest);
        _tail = new PyBytes(_reader.IsDone ? [] : rest);
        return new PyBytes(made);
    }
}

/// <summary>Create a decompressor object for decompressing data incrementally.</summary>
[PyType("_ZlibDecompressor", Module = "zlib", Final = true)]
public sealed partial class PyZlibDecompressor : PyObject
{
    private readonly ZlibReader _reader;
    private byte[] _input = [];
    private PyBytes _unused = new([]);
    private bool _needsInput = true;

    private PyZlibDecompressor(ZlibReader reader) : base(TypeObject) => _reader = reader;

    [PyNew("(wbits=15, zdict=...)")]
    internal static Value New(PyType cls, Value wbits, Value zdict) => new PyZlibDecompressor(ZlibModule.Reader(wbits.IsUnset ? ZlibFormat.MaxWindowBits : Number.AsInt(wbits), zdict));

    [PyGetter("eof", Member = true)] internal bool IsDone() => _reader.IsDone;

    /// <summary>Data found after the end of the compressed stream.</summary>
    [PyGetter("unused_data", Member = true)] internal Value UnusedData() => _unused;

    /// <summary>True if more input is needed before more decompressed data can be produced.</summary>
    [PyGetter("needs_input", Member = true)] internal bool NeedsInput() => _needsInput;

    /// <summary>Decompress *data*, returning uncompressed data as bytes.
    ///
    /// If *max_length* is nonnegative, returns at most *max_length* bytes of
    /// decompressed data. If this limit is reached and further output can be
    /// produced, *self.needs_input* will be set to ``False``. In this case, the next
    /// call to *decompress()* may provide *data* as b'' to obtain more of the output.</summary>
    [PyMethod("decompress(data, max_length=-1)")]
    internal Value Decompress(ReadOnlySpan<byte> data, long max_length)
    {
        if (_reader.IsDone) throw Raise.Of(Errors.EOFError, "End of stream already reached");
        long most = max_length < 0 ? int.MaxValue : max_length;
        byte[] input = [.. _input, .. data];
        byte[] made = _reader.Read(input, most, out int used);
        byte[] rest = input[used..];
        _input = _reader.IsDone ? [] : rest;
        if (_reader.IsDone) _unused = new PyBytes(rest);
        _needsInput = !_reader.IsDone && rest.Length == 0 && made.Length < most;
        return new PyBytes(made);
    }
}
