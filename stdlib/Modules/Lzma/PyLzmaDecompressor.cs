using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Create a decompressor object for decompressing data incrementally.
///
///   format
///     Specifies the container format of the input stream.  If this is
///     FORMAT_AUTO (the default), the decompressor will automatically detect
///     whether the input is FORMAT_XZ or FORMAT_ALONE.  Streams created with
///     FORMAT_RAW cannot be autodetected.
///   memlimit
///     Limit the amount of memory used by the decompressor.  This will cause
///     decompression to fail if the input cannot be decompressed within this
///     limit.
///   filters
///     A custom filter chain.  This argument is required for FORMAT_RAW, and
///     not accepted with any other format.</summary>
[PyType("LZMADecompressor", Module = "_lzma", Final = true)]
public sealed partial class PyLzmaDecompressor : PyObject
{
    private const byte XzStart = 0xFD;

    private readonly LzmaInput _input = new();
    private readonly LzmaMemory _memory;
    private LzmaSource? _source;

    private PyLzmaDecompressor(LzmaMemory memory) : base(TypeObject) => _memory = memory;

    [PyNew("(format=0, memlimit=None, filters=None)")]
    internal static Value New(PyType cls, Value format, Value memlimit, Value filters)
    {
        long container = format.IsUnset ? LzmaModule.FormatAuto : Number.AsInt(format);
        bool hasFilters = !filters.IsUnset && !filters.IsNone, hasLimit = !memlimit.IsUnset && !memlimit.IsNone, isRaw = container == LzmaModule.FormatRaw;
        if (hasLimit && isRaw) throw Raise.ValueError("Cannot specify memory limit with FORMAT_RAW");
        if (isRaw && !hasFilters) throw Raise.ValueError("Must specify filters for FORMAT_RAW");
        if (!isRaw && hasFilters) throw Raise.ValueError("Cannot specify filters except with FORMAT_RAW");
        var made = new PyLzmaDecompressor(new LzmaMemory(hasLimit ? LzmaNumber.Unsigned(memlimit, ulong.MaxValue) : ulong.MaxValue));
        made._source = container switch
        {
            LzmaModule.FormatAuto => null,
            LzmaModule.FormatXz => new XzSource(made._input, made._memory),
            LzmaModule.FormatAlone => new AloneSource(made._input, made._memory, isGuessed: false),
            LzmaModule.FormatRaw => new FilteredSource(made._input, LzmaFilter.Chain(filters), made._memory, isContained: false),
            _ => throw Raise.ValueError($"Invalid container format: {container}"),
        };
        return made;
    }

    /// <summary>True if the end-of-stream marker has been reached.</summary>
    [PyGetter("eof", Member = true)] internal bool IsDone() => _source is { IsDone: true };

    /// <summary>ID of the integrity check used by the input stream.</summary>
    [PyGetter("check", Member = true)]
    internal long Check() => _source switch { XzSource xz => xz.Check, null => LzmaCheck.Unknown, _ => LzmaCheck.None };

    /// <summary>Data found after the end of the compressed stream.</summary>
    [PyGetter("unused_data", Member = true)] internal Value UnusedData() => new PyBytes(IsDone() ? _input.Rest.ToArray() : []);

    /// <summary>True if more input is needed before more decompressed data can be produced.</summary>
    [PyGetter("needs_input", Member = true)] internal bool NeedsInput() => !IsDone() && (_source?.NeedsInput ?? true);

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
        if (IsDone()) throw Raise.Of(Errors.EOFError, "Already at end of stream");
        _input.Append(data);
        var made = new ByteStore();
        if (_source == null && _input.Available > 0)
            _source = _input.Rest[0] == XzStart ? new XzSource(_input, _memory) : new AloneSource(_input, _memory, isGuessed: true);
        _source?.Run(made, max_length < 0 ? long.MaxValue : max_length);
        return new PyBytes(made.ToArray());
    }
}
