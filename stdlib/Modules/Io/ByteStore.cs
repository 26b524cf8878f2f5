using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>A growing row of bytes that charges what it takes.</summary>
internal sealed class ByteStore(byte[] bytes, int length)
{
    private byte[] _bytes = bytes;

    public ByteStore() : this([], 0) { }

    public int Length { get; private set; } = length;

    public Memory<byte> Memory => _bytes.AsMemory(0, Length);

    public Span<byte> Span => _bytes.AsSpan(0, Length);

    public byte[] ToArray()
    {
        Charge.Bytes(Length);
        return Span.ToArray();
    }

    public void Append(ReadOnlySpan<byte> data) => data.CopyTo(Extend(data.Length));

    /// <summary>Put data at a position, growing as needed; a gap is filled with zeros.</summary>
    public void Put(long position, ReadOnlySpan<byte> data)
    {
        long end = position + data.Length;
        if (end > Length) Resize(end);
        data.CopyTo(_bytes.AsSpan((int)position));
    }

    /// <summary>Room for more bytes at the end, which counts as written.</summary>
    public Span<byte> Extend(int count)
    {
        int start = Length;
        Resize((long)start + count);
        return _bytes.AsSpan(start, count);
    }

    /// <summary>Set the length; what is new is zero.</summary>
    public void Resize(long length)
    {
        if (length > Array.MaxLength) throw Raise.OverflowError("new buffer size too large");
        if (length > _bytes.Length)
        {
            int capacity = (int)Math.Min(Math.Max(length, Math.Max(64, 2L * _bytes.Length)), Array.MaxLength);
            Charge.Bytes(capacity);
            Array.Resize(ref _bytes, capacity);
        }
        else if (length > Length) _bytes.AsSpan(Length, (int)length - Length).Clear();
        Length = (int)length;
    }

    /// <summary>Drop bytes at the front.</summary>
    public void Consume(int count)
    {
        _bytes.AsSpan(count, Length - count).CopyTo(_bytes);
        Length -= count;
    }
}
