using System.Buffers.Binary;

namespace PyTee.Stdlib;

/// <summary>The facts of the xz container that its reader and its writer share.</summary>
internal static class XzFormat
{
    public const int HeaderSize = 12, Alignment = 4, SumSize = 4, MaxNumberSize = 9;

    public static ReadOnlySpan<byte> HeaderMagic => [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0];
    public static ReadOnlySpan<byte> FooterMagic => "YZ"u8;

    /// <summary>How many zeros follow so many bytes.</summary>
    public static int Padding(long size) => (int)(-size & Alignment - 1);

    /// <summary>Adds a number, seven bits a byte, the lowest first.</summary>
    public static void PutNumber(ByteStore bytes, ulong number)
    {
        for (; number >= 0x80; number >>= 7) bytes.Append([(byte)(number | 0x80)]);
        bytes.Append([(byte)number]);
    }

    /// <summary>Reads a number from the front of bytes; returns how many it takes, 0 when there are too few.</summary>
    public static int TryNumber(ReadOnlySpan<byte> bytes, out ulong number)
    {
        number = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            if (i == MaxNumberSize || i > 0 && bytes[i] == 0) throw LzmaModule.Corrupt();
            number |= (ulong)(bytes[i] & 0x7F) << 7 * i;
            if (bytes[i] < 0x80) return i + 1;
        }
        return bytes.Length >= MaxNumberSize ? throw LzmaModule.Corrupt() : 0;
    }

    /// <summary>The checksum of bytes, as it is written behind them.</summary>
    public static byte[] Sum(ReadOnlySpan<byte> bytes)
    {
        byte[] sum = new byte[SumSize];
        BinaryPrimitives.WriteUInt32LittleEndian(sum, Checksums.Crc32(bytes, 0));
        return sum;
    }
}
