using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>The facts of bzip2 that its reader and its writer share.</summary>
internal static class Bzip2Format
{
    public const int MagicBits = 48, BlockUnit = 100_000, GroupSize = 50, MaxTables = 6, MaxSelectors = 18002, MaxSymbols = 258, MaxWrittenLength = 17, MaxLength = 20;
    public const ulong BlockMagic = 0x314159265359, EndMagic = 0x177245385090;
    public const uint StreamMagic = 0x425A68;

    /// <summary>This many equal bytes are followed by how often the byte comes on.</summary>
    public const int RunStart = 4;

    /// <summary>A run is at most this long.</summary>
    public const int RunMost = 255;

    private const uint Polynomial = 0x04C11DB7;
    private static readonly uint[] s_sums = [.. Enumerable.Range(0, 256).Select(i => Entry((uint)i << 24))];

    /// <summary>The checksum of a block after one more byte.</summary>
    public static uint Add(uint sum, byte b) => sum << 8 ^ s_sums[sum >> 24 ^ b];

    /// <summary>The checksum of a stream after one more block.</summary>
    public static uint Combine(uint stream, uint block) => (stream << 1 | stream >> 31) ^ block;

    /// <summary>The fault of data that cannot be read.</summary>
    public static PyException BadData() => Raise.Of(Errors.OSError, "Invalid data stream");

    private static uint Entry(uint value)
    {
        for (int i = 0; i < 8; i++) value = (value & 0x80000000) != 0 ? value << 1 ^ Polynomial : value << 1;
        return value;
    }
}
