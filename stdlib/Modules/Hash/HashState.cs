using System.Security.Cryptography;
using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>A hash in the making: bytes go in, a digest of what went in comes out.</summary>
internal abstract class HashState
{
    /// <summary>Adds bytes.</summary>
    public abstract void Update(ReadOnlySpan<byte> bytes);

    /// <summary>Writes the digest of the bytes so far; more bytes may follow.</summary>
    public abstract void Digest(Span<byte> digest);

    /// <summary>A state that goes on from here on its own.</summary>
    public abstract HashState Copy();
}

/// <summary>A hash that the base library makes.</summary>
internal sealed class LibraryHash(HashAlgorithmName algorithm) : HashState
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(algorithm);

    // The base library cannot fork a running hash: a copy hashes the same bytes again.
    private readonly List<byte[]> _pieces = [];

    public override void Update(ReadOnlySpan<byte> bytes)
    {
        Charge.Bytes(bytes.Length);
        Append(bytes.ToArray());
    }

    public override void Digest(Span<byte> digest) => _hash.GetCurrentHash(digest);

    public override HashState Copy()
    {
        var copy = new LibraryHash(algorithm);
        foreach (byte[] piece in _pieces) copy.Append(piece);
        return copy;
    }

    private void Append(byte[] bytes)
    {
        _pieces.Add(bytes);
        _hash.AppendData(bytes);
    }
}

/// <summary>A hash that works on blocks of one size: it gathers them.</summary>
internal abstract class BlockHash(int blockSize) : HashState
{
    private byte[] _block = new byte[blockSize];

    /// <summary>How many bytes are hashed at once.</summary>
    protected int BlockSize => _block.Length;

    /// <summary>How many bytes of the block are filled.</summary>
    protected int Filled { get; private set; }

    /// <summary>The bytes that make no whole block yet.</summary>
    protected ReadOnlySpan<byte> Rest => _block.AsSpan(0, Filled);

    /// <summary>Works in a whole block.</summary>
    protected abstract void Absorb(ReadOnlySpan<byte> block);

    /// <summary>Whether a block is worked in as soon as it is full, or only when it is seen not to be the last.</summary>
    protected virtual bool IsEager => true;

    public override void Update(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            if (Filled == _block.Length) Flush();
            int count = Math.Min(bytes.Length, _block.Length - Filled);
            bytes[..count].CopyTo(_block.AsSpan(Filled));
            Filled += count;
            bytes = bytes[count..];
            if (IsEager && Filled == _block.Length) Flush();
        }
    }

    public override HashState Copy()
    {
        var copy = (BlockHash)MemberwiseClone();
        copy._block = (byte[])_block.Clone();
        copy.CopyState();
        return copy;
    }

    /// <summary>Gives a clone arrays of its own.</summary>
    protected abstract void CopyState();

    private void Flush()
    {
        Absorb(_block);
        Filled = 0;
    }
}
