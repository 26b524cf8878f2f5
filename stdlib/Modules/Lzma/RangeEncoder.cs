namespace PyTee.Stdlib;

/// <summary>Writes bits by their probabilities, which learn from them.</summary>
internal sealed class RangeEncoder
{
    private readonly ByteStore _bytes = new();
    private ulong _low;
    private uint _range = uint.MaxValue;
    private long _held = 1;
    private byte _cache;

    /// <summary>At most so many bytes come out, were it to end now.</summary>
    public long Length => _bytes.Length + _held + 4;

    /// <summary>Writes a bit and moves its probability.</summary>
    public void Bit(ref ushort probability, int bit)
    {
        uint bound = (_range >> LzmaModel.ProbabilityBits) * probability;
        if (bit == 0)
        {
            _range = bound;
            probability += (ushort)((1 << LzmaModel.ProbabilityBits) - probability >> LzmaModel.MoveBits);
        }
        else
        {
            _low += bound;
            _range -= bound;
            probability -= (ushort)(probability >> LzmaModel.MoveBits);
        }
        Normalize();
    }

    /// <summary>Writes bits of which each value is as likely as any other, the highest first.</summary>
    public void Direct(uint value, int bits)
    {
        while (bits-- > 0)
        {
            _range >>= 1;
            if ((value >> bits & 1) != 0) _low += _range;
            Normalize();
        }
    }

    /// <summary>Writes a number by a tree of probabilities, its highest bit first.</summary>
    public void Tree(Span<ushort> tree, int bits, int value)
    {
        for (int node = 1; bits-- > 0;)
        {
            int bit = value >> bits & 1;
            Bit(ref tree[node], bit);
            node = node << 1 | bit;
        }
    }

    /// <summary>Writes a number by a tree of probabilities, its lowest bit first.</summary>
    public void ReverseTree(Span<ushort> tree, int bits, int value)
    {
        for (int node = 1; bits-- > 0; value >>= 1)
        {
            Bit(ref tree[node], value & 1);
            node = node << 1 | value & 1;
        }
    }

    /// <summary>Writes what is held back, and begins anew; the bytes made since are taken by <see cref="Take"/>.</summary>
    public void End()
    {
        for (int i = 0; i < 5; i++) Shift();
        (_low, _range, _held, _cache) = (0, uint.MaxValue, 1, 0);
    }

    /// <summary>Takes the bytes that are certain.</summary>
    public byte[] Take()
    {
        byte[] taken = _bytes.ToArray();
        _bytes.Resize(0);
        return taken;
    }

    private void Normalize()
    {
        if (_range >= LzmaModel.Top) return;
        _range <<= 8;
        Shift();
    }

    /// <summary>Moves a byte out; one that may still be raised by a carry is held back, with all after it that would pass the carry on.</summary>
    private void Shift()
    {
        if ((uint)_low < 0xFF000000 || _low > uint.MaxValue)
        {
            byte carry = (byte)(_low >> 32);
            for (; _held > 0; _held--)
            {
                _bytes.Extend(1)[0] = (byte)(_cache + carry);
                _cache = byte.MaxValue;
            }
            _cache = (byte)(_low >> 24);
        }
        _held++;
        _low = (_low & 0x00FFFFFF) << 8;
    }
}
