namespace PyTee.Stdlib;

/// <summary>Collects bits, the highest bit of a byte first.</summary>
internal sealed class BitOutput
{
    private readonly ByteStore _bytes = new();
    private ulong _bits;
    private int _count;

    /// <summary>Adds bits, at most 48.</summary>
    public void Put(int count, ulong bits)
    {
        _bits = _bits << count | bits;
        for (_count += count; _count >= 8; _count -= 8) _bytes.Extend(1)[0] = (byte)(_bits >> _count - 8);
    }

    /// <summary>Fills the last byte with zeros.</summary>
    public void Align()
    {
        if (_count > 0) Put(8 - _count, 0);
    }

    /// <summary>Takes the bytes that are whole.</summary>
    public byte[] Take()
    {
        byte[] taken = _bytes.ToArray();
        _bytes.Resize(0);
        return taken;
    }
}
