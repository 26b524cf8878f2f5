using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>The contents of one block: collected as sorted bytes, given out in their order with their runs.</summary>
internal sealed class Bzip2Block
{
    private const int ByteBits = 8;

    private readonly uint[] _links;
    private readonly int[] _counts = new int[256];
    private uint _at, _sum;
    private int _size, _given, _same, _repeats;
    private byte _last;

    /// <summary>A block of a stream of a level.</summary>
    public Bzip2Block(int level)
    {
        Charge.Bytes((long)level * Bzip2Format.BlockUnit * sizeof(uint));
        _links = new uint[level * Bzip2Format.BlockUnit];
    }

    /// <summary>The checksum of what was given out.</summary>
    public uint Sum => ~_sum;

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        _size = 0;
        Array.Clear(_counts);
    }

    /// <summary>Adds a sorted byte, so many times.</summary>
    public void Add(byte b, int times)
    {
        if (times > _links.Length - _size) throw Bzip2Format.BadData();
        _links.AsSpan(_size, times).Fill(b);
        _counts[b] += times;
        _size += times;
    }

    /// <summary>Puts the bytes in their order, of which the first stands at a place of the sorted ones.</summary>
    public void Order(int first)
    {
        if (first >= _size) throw Bzip2Format.BadData();
        Fuel.Spend(_size >> 2);
        int start = 0;
        for (int i = 0; i < _counts.Length; i++) (start, _counts[i]) = (start + _counts[i], start);
        for (int i = 0; i < _size; i++) _links[_counts[_links[i] & byte.MaxValue]++] |= (uint)i << ByteBits;
        (_at, _sum, _given, _same, _repeats) = (_links[first] >> ByteBits, uint.MaxValue, 0, 0, 0);
    }

    /// <summary>Gives out bytes until there are so many; false when the block is at its end before.</summary>
    public bool Give(ByteStore made, long most)
    {
        Span<byte> chunk = stackalloc byte[2048];
        while (made.Length < most)
        {
            int room = (int)Math.Min(chunk.Length, most - made.Length), count = 0;
            while (count < room && TryNext(out byte b)) chunk[count++] = b;
            made.Append(chunk[..count]);
            if (count < room) return false;
        }
        return true;
    }

    private bool TryNext(out byte b)
    {
        if (_repeats == 0 && !Advance())
        {
            b = 0;
            return false;
        }
        _repeats--;
        b = _last;
        _sum = Bzip2Format.Add(_sum, b);
        return true;
    }

    /// <summary>Goes to the next byte, which stands for itself or, after a run, for how often the run's byte comes on.</summary>
    private bool Advance()
    {
        while (_repeats == 0)
        {
            if (_given++ >= _size) return false;
            uint link = _links[_at];
            _at = link >> ByteBits;
            byte b = (byte)link;
            if (_same == Bzip2Format.RunStart) (_same, _repeats) = (0, b);
            else (_same, _last, _repeats) = (_same > 0 && b == _last ? _same + 1 : 1, b, 1);
        }
        return true;
    }
}
