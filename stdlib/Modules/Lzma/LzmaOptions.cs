using System.Buffers.Binary;

namespace PyTee.Stdlib;

/// <summary>How LZMA works on a stream: the size of its dictionary, and how many bits give the context of a literal and of a position.</summary>
internal sealed record LzmaOptions(uint DictionarySize, int ContextBits, int LiteralPositionBits, int PositionBits)
{
    /// <summary>Sizes of the dictionary that a reader and a writer accept.</summary>
    public const uint LeastDictionary = 4096, MostDictionary = 1536u << 20;

    /// <summary>The bytes of the options in a header of LZMA1.</summary>
    public const int Size = 5;

    private static ReadOnlySpan<byte> PresetBits => [18, 20, 21, 22, 22, 23, 23, 24, 25, 26];

    /// <summary>How much is tried to find long matches.</summary>
    public int Depth { get; init; } = 48;

    /// <summary>A match of this length is taken at once.</summary>
    public int NiceLength { get; init; } = 64;

    /// <summary>The options of a preset, 0 to 9.</summary>
    public static LzmaOptions Preset(int level, bool isExtreme) => new(1u << PresetBits[level], 3, 0, 2)
    {
        Depth = (4 + 8 * level) * (isExtreme ? 4 : 1),
        NiceLength = isExtreme || level > 6 ? LzmaModel.MaxMatch : level < 4 ? 32 : 64,
    };

    /// <summary>The options in a byte and four bytes; null where they are none.</summary>
    public static LzmaOptions? Read(ReadOnlySpan<byte> bytes) => FromByte(bytes[0], BinaryPrimitives.ReadUInt32LittleEndian(bytes[1..]));

    /// <summary>The options in the byte that holds all bits, together with a size; null where they are none.</summary>
    public static LzmaOptions? FromByte(byte bits, uint dictionarySize)
    {
        if (bits >= 9 * 5 * 5) return null;
        var options = new LzmaOptions(dictionarySize, bits % 9, bits / 9 % 5, bits / 45);
        return options.ContextBits + options.LiteralPositionBits > 4 ? null : options;
    }

    /// <summary>The byte that holds all bits.</summary>
    public byte Bits => (byte)((PositionBits * 5 + LiteralPositionBits) * 9 + ContextBits);

    /// <summary>A byte and four bytes that hold the options.</summary>
    public byte[] ToBytes()
    {
        byte[] bytes = new byte[Size];
        bytes[0] = Bits;
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(1), DictionarySize);
        return bytes;
    }
}
