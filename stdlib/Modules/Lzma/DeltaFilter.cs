namespace PyTee.Stdlib;

/// <summary>The filter that writes each byte as its difference to the one some places before.</summary>
internal sealed class DeltaFilter(int distance)
{
    private readonly byte[] _before = new byte[byte.MaxValue + 1];
    private byte _place;

    /// <summary>Bytes to differences, in place.</summary>
    public void Encode(Span<byte> bytes)
    {
        foreach (ref byte b in bytes)
        {
            byte before = Before();
            _before[_place--] = b;
            b -= before;
        }
    }

    /// <summary>Differences to bytes, in place.</summary>
    public void Decode(Span<byte> bytes)
    {
        foreach (ref byte b in bytes)
        {
            b += Before();
            _before[_place--] = b;
        }
    }

    private byte Before() => _before[(byte)(_place + distance)];
}
