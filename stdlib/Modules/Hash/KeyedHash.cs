using System.Security.Cryptography;
using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>HMAC (RFC 2104) with one key, for as many messages as there are.</summary>
internal sealed class KeyedHash
{
    private const byte InnerPad = 0x36, OuterPad = 0x5C;

    private readonly HashKind _kind;
    private readonly IncrementalHash? _library;
    private readonly HashState? _inner, _outer;

    public KeyedHash(HashKind kind, ReadOnlySpan<byte> key)
    {
        _kind = kind;
        if (kind.Algorithm is { } algorithm)
        {
            _library = IncrementalHash.CreateHMAC(algorithm, key);
            return;
        }
        Span<byte> block = stackalloc byte[kind.BlockSize];
        if (key.Length > kind.BlockSize) kind.Hash(key, block[..kind.DigestSize]);
        else key.CopyTo(block);
        _inner = Padded(block, InnerPad);
        _outer = Padded(block, OuterPad);
    }

    /// <summary>Writes the keyed hash of a message.</summary>
    public void Compute(ReadOnlySpan<byte> message, Span<byte> hash)
    {
        if (_library != null)
        {
            _library.AppendData(message);
            _library.GetHashAndReset(hash);
            return;
        }
        HashState inner = _inner!.Copy(), outer = _outer!.Copy();
        inner.Update(message);
        inner.Digest(hash);
        outer.Update(hash[.._kind.DigestSize]);
        outer.Digest(hash);
    }

    /// <summary>A key from a password by many rounds (PBKDF2, RFC 8018).</summary>
    public static byte[] Pbkdf2(HashKind kind, ReadOnlySpan<byte> password, ReadOnlySpan<byte> salt, long rounds, int length)
    {
        var keyed = new KeyedHash(kind, password);
        Charge.Bytes(length + salt.Length);
        byte[] key = new byte[length], first = [.. salt, 0, 0, 0, 0], round = new byte[kind.DigestSize], sum = new byte[kind.DigestSize];
        for (int start = 0, block = 1; start < length; start += kind.DigestSize, block++)
        {
            System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(first.AsSpan(salt.Length), block);
            keyed.Compute(first, round);
            round.CopyTo(sum, 0);
            for (long i = 1; i < rounds; i++)
            {
                Fuel.Spend(1);
                keyed.Compute(round, round);
                for (int j = 0; j < sum.Length; j++) sum[j] ^= round[j];
            }
            sum.AsSpan(0, Math.Min(sum.Length, length - start)).CopyTo(key.AsSpan(start));
        }
        return key;
    }

    private HashState Padded(ReadOnlySpan<byte> block, byte pad)
    {
        Span<byte> padded = stackalloc byte[block.Length];
        for (int i = 0; i < block.Length; i++) padded[i] = (byte)(block[i] ^ pad);
        var state = _kind.Begin();
        state.Update(padded);
        return state;
    }
}
