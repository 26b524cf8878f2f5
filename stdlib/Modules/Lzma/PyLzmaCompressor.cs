using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>LZMACompressor(format=FORMAT_XZ, check=-1, preset=None, filters=None)
///
/// Create a compressor object for compressing data incrementally.
///
/// format specifies the container format to use for the output: FORMAT_XZ (default), FORMAT_ALONE or FORMAT_RAW.
///
/// check specifies the integrity check of FORMAT_XZ, CHECK_CRC64 by default. preset (0 to 9, perhaps with
/// PRESET_EXTREME) or filters, a sequence of dicts, say how to compress.</summary>
[PyType("LZMACompressor", Module = "_lzma", Final = true)]
public sealed partial class PyLzmaCompressor : PyObject
{
    private readonly LzmaWriter _writer;
    private bool _isFlushed;

    private PyLzmaCompressor(LzmaWriter writer) : base(TypeObject) => _writer = writer;

    [PyNew("(format=1, check=-1, preset=None, filters=None)")]
    internal static Value New(PyType cls, Value format, Value check, Value preset, Value filters)
    {
        long container = format.IsUnset ? LzmaModule.FormatXz : Number.AsInt(format), kind = check.IsUnset ? -1 : Number.AsInt(check);
        if (!preset.IsNone && !preset.IsUnset && !filters.IsNone && !filters.IsUnset) throw Raise.ValueError("Cannot specify both preset and filter chain");
        if (container != LzmaModule.FormatXz && kind is not (-1 or LzmaCheck.None)) throw Raise.ValueError("Integrity checks are only supported by FORMAT_XZ");
        if (container is < LzmaModule.FormatXz or > LzmaModule.FormatRaw) throw Raise.ValueError($"Invalid container format: {container}");
        var chain = Chain(container, preset, filters);
        if (container == LzmaModule.FormatXz && kind == -1) kind = LzmaCheck.Crc64;
        if (container == LzmaModule.FormatXz && !LzmaCheck.IsSupported(kind)) throw LzmaModule.Error.With("Unsupported integrity check");
        return new PyLzmaCompressor(new LzmaWriter(container, chain, (int)kind));
    }

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

    private static List<LzmaFilter> Chain(long container, Value preset, Value filters)
    {
        if (!filters.IsNone && !filters.IsUnset)
        {
            var chain = LzmaFilter.Chain(filters);
            bool isRight = container != LzmaModule.FormatAlone || chain.Count == 1 && chain[0].Id == LzmaFilter.Lzma1;
            return isRight ? chain : throw Raise.ValueError("Invalid filter chain for FORMAT_ALONE - must be a single LZMA1 filter");
        }
        if (container == LzmaModule.FormatRaw) throw Raise.ValueError("Must specify filters for FORMAT_RAW");
        uint level = preset.IsNone || preset.IsUnset ? LzmaFilter.DefaultPreset : (uint)LzmaNumber.Unsigned(preset, uint.MaxValue);
        return [LzmaFilter.OfPreset(container == LzmaModule.FormatXz ? LzmaFilter.Lzma2 : LzmaFilter.Lzma1, level)];
    }
}
