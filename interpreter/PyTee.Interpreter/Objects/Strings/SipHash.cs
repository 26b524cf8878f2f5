using System.Numerics;
using System.Runtime.InteropServices;

namespace PyTee.Interpreter;

/// <summary>SipHash-1-3 (Aumasson, Bernstein 2012) under a key drawn inside the enclave, so that no host can build colliding keys.</summary>
internal static class SipHash
{
    private static readonly ulong s_key0, s_key1;

    /// <summary>
    /// Guid.NewGuid draws from the system's cryptographic generator as RandomNumberGenerator does, but loads no cryptographic library, which every
    /// program would pay for at its start. Of a Guid's halves one has four bits that are fixed and the other two (RFC 9562, section 5.4), at other
    /// places: halves of two of them together are random in every bit.
    /// </summary>
    static SipHash()
    {
        var one = MemoryMarshal.Cast<Guid, ulong>([Guid.NewGuid()]);
        var two = MemoryMarshal.Cast<Guid, ulong>([Guid.NewGuid()]);
        (s_key0, s_key1) = (one[0] ^ two[1], one[1] ^ two[0]);
    }

    public static long Compute(ReadOnlySpan<byte> data)
    {
        ulong v0 = 0x736f6d6570736575UL ^ s_key0, v1 = 0x646f72616e646f6dUL ^ s_key1;
        ulong v2 = 0x6c7967656e657261UL ^ s_key0, v3 = 0x7465646279746573UL ^ s_key1;
        ulong tail = (ulong)data.Length << 56;
        var words = MemoryMarshal.Cast<byte, ulong>(data);
        foreach (ulong m in words) { v3 ^= m; Round(ref v0, ref v1, ref v2, ref v3); v0 ^= m; }
        var rest = data[(words.Length * 8)..];
        for (int i = 0; i < rest.Length; i++) tail |= (ulong)rest[i] << (8 * i);
        v3 ^= tail; Round(ref v0, ref v1, ref v2, ref v3); v0 ^= tail;
        v2 ^= 0xff;
        for (int i = 0; i < 3; i++) Round(ref v0, ref v1, ref v2, ref v3);
        return (long)(v0 ^ v1 ^ v2 ^ v3);
    }

    private static void Round(ref ulong v0, ref ulong v1, ref ulong v2, ref ulong v3)
    {
        v0 += v1; v1 = BitOperations.RotateLeft(v1, 13) ^ v0; v0 = BitOperations.RotateLeft(v0, 32);
        v2 += v3; v3 = BitOperations.RotateLeft(v3, 16) ^ v2;
        v0 += v3; v3 = BitOperations.RotateLeft(v3, 21) ^ v0;
        v2 += v1; v1 = BitOperations.RotateLeft(v1, 17) ^ v2; v2 = BitOperations.RotateLeft(v2, 32);
    }
}
