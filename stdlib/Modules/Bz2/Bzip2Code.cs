namespace PyTee.Stdlib;

/// <summary>A prefix code of bzip2: short codes are found in a table of their bits, longer ones length by length.</summary>
internal sealed class Bzip2Code
{
    private const int FastBits = 10, LengthBits = 5;

    private readonly ushort[] _fast = new ushort[1 << FastBits];
    private readonly int[] _firsts = new int[Bzip2Format.MaxLength + 2], _starts = new int[Bzip2Format.MaxLength + 2];
    private readonly ushort[] _symbols;

    /// <summary>The code in which each symbol has a length.</summary>
    public Bzip2Code(ReadOnlySpan<byte> lengths)
    {
        _symbols = new ushort[lengths.Length];
        int filled = 0, code = 0;
        for (int length = 1; length <= Bzip2Format.MaxLength; length++, code <<= 1)
        {
            (_firsts[length], _starts[length]) = (code, filled);
            for (int symbol = 0; symbol < lengths.Length; symbol++)
            {
                if (lengths[symbol] != length) continue;
                if (code >= 1 << length) throw Bzip2Format.BadData();
                if (length <= FastBits) _fast.AsSpan(code << FastBits - length, 1 << FastBits - length).Fill((ushort)(symbol << LengthBits | length));
                _symbols[filled++] = (ushort)symbol;
                code++;
            }
        }
        _starts[Bzip2Format.MaxLength + 1] = filled;
    }

    /// <summary>The next symbol, or -1 when the bits do not suffice.</summary>
    public int Decode(BitInput bits)
    {
        if (bits.Has(Bzip2Format.MaxLength))
        {
            int entry = _fast[bits.Peek(FastBits)];
            if (entry != 0)
            {
                bits.Skip(entry & (1 << LengthBits) - 1);
                return entry >> LengthBits;
            }
        }
        return DecodeSlowly(bits);
    }

    private int DecodeSlowly(BitInput bits)
    {
        for (int length = 1; length <= Bzip2Format.MaxLength; length++)
        {
            if (!bits.Has(length)) return -1;
            int place = (int)bits.Peek(length) - _firsts[length];
            if (place < 0 || place >= _starts[length + 1] - _starts[length]) continue;
            bits.Skip(length);
            return _symbols[_starts[length] + place];
        }
        throw Bzip2Format.BadData();
    }
}
