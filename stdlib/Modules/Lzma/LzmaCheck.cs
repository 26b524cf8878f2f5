using System.Buffers.Binary;
using System.Security.Cryptography;

namespace PyTee.Stdlib;

/// <summary>The check that stands behind the data of an xz block.</summary>
internal sealed class LzmaCheck
{
    public const int None = 0, Crc32 = 1, Crc64 = 4, Sha256 = 10, Most = 15, Unknown = 16;

    private const ulong Polynomial = 0xC96C5795D7870F42;
    private static readonly ulong[] s_sums = [.. Enumerable.Range(0, 256).Select(i => Entry((ulong)i))];

    private readonly int _kind;
    private readonly IncrementalHash? _hash;
    private uint _crc32;
    private ulong _crc64 = ulong.MaxValue;

    /// <summary>A check of a kind.</summary>
    public LzmaCheck(int kind)
    {
        _kind = kind;
        if (kind == Sha256) _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    }

    /// <summary>Whether a kind can be made and compared.</summary>
    public static bool IsSupported(long kind) => kind is None or Crc32 or Crc64 or Sha256;

    /// <summary>How many bytes a kind takes, known or not.</summary>
    public static int Size(int kind) => kind == 0 ? 0 : 4 << (kind - 1) / 3;

    /// <summary>Adds data.</summary>
    public void Add(ReadOnlySpan<byte> data)
    {
        if (_kind == Crc32) _crc32 = Checksums.Crc32(data, _crc32);
        if (_kind == Crc64)
            foreach (byte b in data) _crc64 = _crc64 >> 8 ^ s_sums[(byte)(_crc64 ^ b)];
        _hash?.AppendData(data);
    }

    /// <summary>The bytes of the check.</summary>
    public byte[] Finish()
    {
        if (_hash != null) return _hash.GetHashAndReset();
        byte[] bytes = new byte[Size(_kind)];
        if (_kind == Crc32) BinaryPrimitives.WriteUInt32LittleEndian(bytes, _crc32);
        if (_kind == Crc64) BinaryPrimitives.WriteUInt64LittleEndian(bytes, ~_crc64);
        return bytes;
    }

    private static ulong Entry(ulong value)
    {
        for (int i = 0; i < 8; i++) value = (value & 1) != 0 ? value >> 1 ^ Polynomial : value >> 1;
        return value;
    }
}
