namespace PyTee.Stdlib;

/// <summary>A line of uuencoded data: its length, then six bits a character from the space on.</summary>
internal static class UuText
{
    private const int MostBytes = 45, Low = ' ', Backtick = '`';

    public static byte[] Encode(ReadOnlySpan<byte> data, bool backtick)
    {
        if (data.Length > MostBytes) throw BinasciiModule.Error.With("At most 45 bytes at once");
        var line = new List<byte> { Digit(data.Length, backtick) };
        for (int i = 0; i < data.Length; i += 3)
        {
            int bits = At(data, i) << 16 | At(data, i + 1) << 8 | At(data, i + 2);
            for (int shift = 18; shift >= 0; shift -= 6) line.Add(Digit(bits >> shift & 63, backtick));
        }
        line.Add((byte)'\n');
        return [.. line];
    }

    private static byte Digit(int value, bool backtick) => (byte)(value == 0 && backtick ? Backtick : Low + value);

    private static int At(ReadOnlySpan<byte> data, int i) => i < data.Length ? data[i] : 0;

    public static byte[] Decode(ReadOnlySpan<byte> line)
    {
        // CPython takes the terminating zero of an empty line for its length, and that for 32.
        int length = line.Length == 0 ? 32 : line[0] - Low & 63;
        var bytes = new byte[length];
        int next = 1, bits = 0, have = 0;
        for (int size = 0; size < length; next++)
        {
            bits = bits << 6 | Value(next < line.Length ? line[next] : (byte)'\n');
            have += 6;
            if (have < 8) continue;
            have -= 8;
            bytes[size++] = (byte)(bits >> have);
        }
        // Some encoders pad a line to a multiple of four.
        for (; next < line.Length; next++)
        {
            if (line[next] is not ((byte)' ' or (byte)Backtick or (byte)'\n' or (byte)'\r')) throw BinasciiModule.Error.With("Trailing garbage");
        }
        return bytes;
    }

    private static int Value(byte c)
    {
        if (c is (byte)'\n' or (byte)'\r') return 0;
        if (c is < Low or > Backtick) throw BinasciiModule.Error.With("Illegal char");
        return c - Low & 63;
    }
}
