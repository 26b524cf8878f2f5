namespace PyTee.Stdlib;

/// <summary>Bits that come in pieces of bytes, the highest bit of a byte first.</summary>
internal sealed class BitInput
{
    private readonly ByteStore _bytes = new();
    private int _position, _count;
    private ulong _bits;

    /// <summary>How many bytes were not looked at.</summary>
    public int Left => _bytes.Length - _position;

    /// <summary>The bytes that were not looked at.</summary>
    public ReadOnlySpan<byte> Rest => _bytes.Span[_position..];

    /// <summary>Adds bytes; those used up are dropped.</summary>
    public void Append(ReadOnlySpan<byte> data)
    {
        _bytes.Consume(_position);
        _position = 0;
        _bytes.Append(data);
    }

    /// <summary>Whether so many bits are there, at most 57.</summary>
    public bool Has(int count)
    {
        for (; _count < count; _count += 8)
        {
            if (_position == _bytes.Length) return false;
            _bits = _bits << 8 | _bytes.Span[_position++];
        }
        return true;
    }

    /// <summary>The next bits, which stay.</summary>
    public ulong Peek(int count) => _bits >> _count - count & (1UL << count) - 1;

    /// <summary>Passes over bits.</summary>
    public void Skip(int count) => _count -= count;

    /// <summary>The next bits, which are there.</summary>
    public int Take(int count)
    {
        _count -= count;
        return (int)(_bits >> _count & (1UL << count) - 1);
    }
}
