using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Compressed bytes that come in pieces.</summary>
internal sealed class LzmaInput
{
    /// <summary>The bytes at hand.</summary>
    public byte[] Bytes { get; private set; } = [];

    /// <summary>Where the next byte is.</summary>
    public int Position { get; set; }

    /// <summary>Where the bytes end.</summary>
    public int End { get; private set; }

    /// <summary>How many bytes are at hand.</summary>
    public int Available => End - Position;

    /// <summary>The bytes at hand.</summary>
    public ReadOnlySpan<byte> Rest => Bytes.AsSpan(Position, Available);

    /// <summary>Adds bytes; those used up are dropped.</summary>
    public void Append(ReadOnlySpan<byte> data)
    {
        int kept = Available;
        if (kept + (long)data.Length > Bytes.Length - Position)
        {
            Charge.Bytes(kept + (long)data.Length);
            byte[] bytes = new byte[kept + data.Length];
            Rest.CopyTo(bytes);
            (Bytes, Position) = (bytes, 0);
        }
        data.CopyTo(Bytes.AsSpan(Position + kept));
        End = Position + kept + data.Length;
    }

    /// <summary>The next bytes, of which there are enough.</summary>
    public ReadOnlySpan<byte> Take(int count)
    {
        Position += count;
        return Bytes.AsSpan(Position - count, count);
    }
}
