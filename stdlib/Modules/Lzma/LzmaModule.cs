using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Compresses and decompresses by LZMA: the part of <c>lzma</c> that knows the formats.</summary>
[PyModule("_lzma")]
public static partial class LzmaModule
{
    /// <summary>What goes wrong with compressed data.</summary>
    internal static readonly ModuleError Error = new("_lzma", "LZMAError", () => Errors.Exception);

    [PyConstant("LZMAError")] internal static PyType ErrorClass => Error.Class;
    [PyConstant("LZMACompressor")] internal static PyType Compressor => PyLzmaCompressor.TypeObject;
    [PyConstant("LZMADecompressor")] internal static PyType Decompressor => PyLzmaDecompressor.TypeObject;
    [PyConstant("FORMAT_AUTO")] public const long FormatAuto = 0;
    [PyConstant("FORMAT_XZ")] public const long FormatXz = 1;
    [PyConstant("FORMAT_ALONE")] public const long FormatAlone = 2;
    [PyConstant("FORMAT_RAW")] public const long FormatRaw = 3;
    [PyConstant("CHECK_NONE")] public const long CheckNone = LzmaCheck.None;
    [PyConstant("CHECK_CRC32")] public const long CheckCrc32 = LzmaCheck.Crc32;
    [PyConstant("CHECK_CRC64")] public const long CheckCrc64 = LzmaCheck.Crc64;
    [PyConstant("CHECK_SHA256")] public const long CheckSha256 = LzmaCheck.Sha256;
    [PyConstant("CHECK_ID_MAX")] public const long CheckMost = LzmaCheck.Most;
    [PyConstant("CHECK_UNKNOWN")] public const long CheckUnknown = LzmaCheck.Unknown;
    [PyConstant("FILTER_LZMA1")] public const long FilterLzma1 = (long)LzmaFilter.Lzma1;
    [PyConstant("FILTER_LZMA2")] public const long FilterLzma2 = (long)LzmaFilter.Lzma2;
    [PyConstant("FILTER_DELTA")] public const long FilterDelta = (long)LzmaFilter.Delta;
    [PyConstant("FILTER_X86")] public const long FilterX86 = (long)LzmaFilter.X86;
    [PyConstant("FILTER_POWERPC")] public const long FilterPowerPc = (long)LzmaFilter.PowerPc;
    [PyConstant("FILTER_IA64")] public const long FilterIa64 = (long)LzmaFilter.Ia64;
    [PyConstant("FILTER_ARM")] public const long FilterArm = (long)LzmaFilter.Arm;
    [PyConstant("FILTER_ARMTHUMB")] public const long FilterArmThumb = (long)LzmaFilter.ArmThumb;
    [PyConstant("FILTER_SPARC")] public const long FilterSparc = (long)LzmaFilter.Sparc;
    [PyConstant("MF_HC3")] public const long FinderHc3 = 3;
    [PyConstant("MF_HC4")] public const long FinderHc4 = 4;
    [PyConstant("MF_BT2")] public const long FinderBt2 = 18;
    [PyConstant("MF_BT3")] public const long FinderBt3 = 19;
    [PyConstant("MF_BT4")] public const long FinderBt4 = 20;
    [PyConstant("MODE_FAST")] public const long ModeFast = 1;
    [PyConstant("MODE_NORMAL")] public const long ModeNormal = 2;
    [PyConstant("PRESET_DEFAULT")] public const long PresetDefault = LzmaFilter.DefaultPreset;
    [PyConstant("PRESET_EXTREME")] public const long PresetExtreme = LzmaFilter.Extreme;

    /// <summary>The fault of data that is not what it says.</summary>
    internal static PyException Corrupt() => Error.With("Corrupt input data");

    /// <summary>The fault of data in another format.</summary>
    internal static PyException BadFormat() => Error.With("Input format not supported by decoder");

    /// <summary>The fault of options that cannot be followed.</summary>
    internal static PyException Unsupported() => Error.With("Invalid or unsupported options");

    /// <summary>Test whether the given integrity check is supported.
    ///
    /// Always returns True for CHECK_NONE and CHECK_CRC32.</summary>
    [PyFunction("is_check_supported(check_id, /)")]
    internal static bool IsCheckSupported(int check_id) => LzmaCheck.IsSupported(check_id);

    /// <summary>Return a bytes object encoding the options (properties) of the filter specified by *filter* (a dict).
    ///
    /// The result does not include the filter ID itself, only the options.</summary>
    [PyFunction("_encode_filter_properties(filter, /)")]
    internal static Value EncodeFilterProperties(Value filter) => new PyBytes(LzmaFilter.Of(filter).Properties());

    /// <summary>Return a dict describing a filter with options (properties) encoded in the bytes object *encoded_props*.</summary>
    [PyFunction("_decode_filter_properties(filter_id, encoded_props, /)")]
    internal static Value DecodeFilterProperties(Value filter_id, ReadOnlySpan<byte> encoded_props) =>
        LzmaFilter.Read(LzmaNumber.Unsigned(filter_id, ulong.MaxValue), encoded_props).ToDict();
}
