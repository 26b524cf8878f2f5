namespace PyTee.Stdlib;

/// <summary>A prefix code of DEFLATE (RFC 1951): what symbol the next bits stand for, by a table of all bit patterns of the longest code.</summary>
internal sealed class HuffmanTable
{
    private const int MaxLength = 15, LengthBits = 4;

    private readonly ushort[] _entries;
    private readonly int _width;

    private HuffmanTable(ushort[] entries, int width) => (_entries, _width) = (entries, width);

    /// <summary>The code in which each symbol has a length, or null where the lengths make none. A code of one symbol may leave patterns unused.</summary>
    public static HuffmanTable? Of(ReadOnlySpan<byte> lengths, bool mayBeEmpty)
    {
        Span<int> counts = stackalloc int[MaxLength + 1];
        foreach (byte length in lengths) counts[length]++;
        int width = MaxLength;
        while (width > 0 && counts[width] == 0) width--;
        if (width == 0) return mayBeEmpty ? new HuffmanTable(new ushort[1], 0) : null;
        int left = 1;
        for (int length = 1; length <= MaxLength; length++)
        {
            left = (left << 1) - counts[length];
            if (left < 0) return null;
        }
        if (left > 0 && width != 1) return null;
        return new HuffmanTable(Fill(lengths, counts, width), width);
    }

    /// <summary>The symbol at the front of some bits and how many bits it takes: 0 when there are too few bits, -1 when no code begins so.</summary>
    public int Decode(ulong bits, int count, out int symbol)
    {
        ushort entry = _entries[(int)(bits & (1UL << _width) - 1)];
        int length = entry & (1 << LengthBits) - 1;
        symbol = entry >> LengthBits;
        if (length == 0) return count >= _width ? -1 : 0;
        return length <= count ? length : 0;
    }

    private static ushort[] Fill(ReadOnlySpan<byte> lengths, ReadOnlySpan<int> counts, int width)
    {
        Span<int> next = stackalloc int[MaxLength + 1];
        for (int length = 2; length <= MaxLength; length++) next[length] = next[length - 1] + counts[length - 1] << 1;
        var entries = new ushort[1 << width];
        for (int symbol = 0; symbol < lengths.Length; symbol++)
        {
            int length = lengths[symbol];
            if (length == 0) continue;
            // Codes stand in the stream with their first bit lowest.
            int code = Reversed(next[length]++, length);
            for (int pattern = code; pattern < entries.Length; pattern += 1 << length) entries[pattern] = (ushort)(symbol << LengthBits | length);
        }
        return entries;
    }

    private static int Reversed(int code, int length)
    {
        int result = 0;
        for (int i = 0; i < length; i++) result |= (code >> i & 1) << length - 1 - i;
        return result;
    }
}
