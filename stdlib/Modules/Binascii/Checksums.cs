namespace PyTee.Stdlib;

/// <summary>Cyclic redundancy checks and Adler's sum.</summary>
internal static class Checksums
{
    private const uint Crc32Polynomial = 0xEDB88320;
    private const ushort CcittPolynomial = 0x1021;
    private const uint AdlerModulus = 65521;
    private static readonly uint[] s_crc32 = Table();

    private static uint[] Table()
    {
        var table = new uint[256];
        for (uint i = 0; i < table.Length; i++)
        {
            uint crc = i;
            for (int bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? crc >> 1 ^ Crc32Polynomial : crc >> 1;
            table[i] = crc;
        }
        return table;
    }

    /// <summary>The CRC of zip, gzip and PNG.</summary>
    public static uint Crc32(ReadOnlySpan<byte> data, uint crc)
    {
        crc = ~crc;
        foreach (byte b in data) crc = crc >> 8 ^ s_crc32[(byte)(crc ^ b)];
        return ~crc;
    }

    /// <summary>The CRC of BinHex.</summary>
    public static ushort CrcCcitt(ReadOnlySpan<byte> data, ushort crc)
    {
        foreach (byte b in data)
        {
            crc ^= (ushort)(b << 8);
            for (int bit = 0; bit < 8; bit++) crc = (ushort)((crc & 0x8000) != 0 ? crc << 1 ^ CcittPolynomial : crc << 1);
        }
        return crc;
    }

    /// <summary>The check sum of zlib streams.</summary>
    public static uint Adler32(ReadOnlySpan<byte> data, uint sum)
    {
        // As many bytes as can be added before the larger sum overflows 32 bits.
        const int stretch = 5552;
        uint low = sum & 0xFFFF, high = sum >> 16;
        while (data.Length > 0)
        {
            var part = data[..Math.Min(stretch, data.Length)];
            foreach (byte b in part) { low += b; high += low; }
            low %= AdlerModulus;
            high %= AdlerModulus;
            data = data[part.Length..];
        }
        return high << 16 | low;
    }
}
