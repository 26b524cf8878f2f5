using System.Numerics;

namespace PyTee.Stdlib.Numpy;

/// <summary>Spreads an integer of any size over as many well-mixed words as are asked for (NumPy's SeedSequence).</summary>
internal static class SeedSequence
{
    private const int PoolSize = 4;
    private const uint InitA = 0x43B0D7E5, MultA = 0x931E8875, InitB = 0x8B51F9DD, MultB = 0x58F38DED, MixLeft = 0xCA01F9DD, MixRight = 0x4973F715;

    /// <summary>So many 64-bit words from the entropy.</summary>
    public static ulong[] Generate(BigInteger entropy, int count)
    {
        var pool = Mix(Words(entropy));
        var result = new ulong[count];
        uint constant = InitB;
        for (int i = 0; i < 2 * count; i++)
        {
            uint word = pool[i % PoolSize] ^ constant;
            constant = unchecked(constant * MultB);
            word = unchecked(word * constant);
            word ^= word >> 16;
            result[i / 2] |= (ulong)word << (32 * (i % 2));
        }
        return result;
    }

    private static uint[] Words(BigInteger n)
    {
        var words = new List<uint>();
        do { words.Add((uint)(n & uint.MaxValue)); n >>= 32; } while (!n.IsZero);
        return [.. words];
    }

    private static uint[] Mix(uint[] entropy)
    {
        uint constant = InitA;
        var pool = new uint[PoolSize];
        for (int i = 0; i < PoolSize; i++) pool[i] = Hash(i < entropy.Length ? entropy[i] : 0, ref constant);
        for (int from = 0; from < PoolSize; from++)
            for (int to = 0; to < PoolSize; to++)
                if (from != to) pool[to] = Combine(pool[to], Hash(pool[from], ref constant));
        for (int from = PoolSize; from < entropy.Length; from++)
            for (int to = 0; to < PoolSize; to++) pool[to] = Combine(pool[to], Hash(entropy[from], ref constant));
        return pool;
    }

    private static uint Hash(uint value, ref uint constant)
    {
        value ^= constant;
        constant = unchecked(constant * MultA);
        value = unchecked(value * constant);
        return value ^ value >> 16;
    }

    private static uint Combine(uint x, uint y)
    {
        uint result = unchecked(MixLeft * x - MixRight * y);
        return result ^ result >> 16;
    }
}
