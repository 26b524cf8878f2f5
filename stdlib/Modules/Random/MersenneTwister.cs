using System.Numerics;
using System.Runtime.InteropServices;

namespace PyTee.Stdlib;

/// <summary>The generator MT19937, seeded by an array of any length; its numbers are those of every Python.</summary>
public sealed class MersenneTwister
{
    /// <summary>How many words of state there are.</summary>
    public const int StateLength = 624;

    private const int Middle = 397;

    private readonly uint[] _state = new uint[StateLength];

    /// <summary>How many words of the state are used up.</summary>
    public int Index { get; private set; } = StateLength;

    /// <summary>The state.</summary>
    public ReadOnlySpan<uint> State => _state;

    /// <summary>Seeds with the absolute value of an integer.</summary>
    public void Seed(BigInteger value)
    {
        byte[] bytes = BigInteger.Abs(value).ToByteArray(isUnsigned: true);
        var key = new uint[Math.Max((bytes.Length + 3) / 4, 1)];
        bytes.CopyTo(MemoryMarshal.AsBytes(key.AsSpan()));
        Seed(key);
    }

    /// <summary>Seeds with words.</summary>
    public void Seed(ReadOnlySpan<uint> key)
    {
        Fill(19650218);
        int at = 1;
        for (int step = 0; step < Math.Max(StateLength, key.Length); step++)
        {
            int word = step % key.Length;
            _state[at] = (_state[at] ^ (Mixed(at) * 1664525)) + key[word] + (uint)word;
            at = Advance(at);
        }
        for (int step = 0; step < StateLength - 1; step++)
        {
            _state[at] = (_state[at] ^ (Mixed(at) * 1566083941)) - (uint)at;
            at = Advance(at);
        }
        _state[0] = 0x80000000;
    }

    /// <summary>Restores a state.</summary>
    public void Restore(ReadOnlySpan<uint> state, int index)
    {
        state.CopyTo(_state);
        Index = index;
    }

    /// <summary>The next 32 bits.</summary>
    public uint NextWord()
    {
        if (Index >= StateLength) Refill();
        uint word = _state[Index++];
        word ^= word >> 11;
        word ^= (word << 7) & 0x9D2C5680;
        word ^= (word << 15) & 0xEFC60000;
        return word ^ (word >> 18);
    }

    /// <summary>A float from 0 up to 1, with 53 random bits.</summary>
    public double NextDouble()
    {
        uint high = NextWord() >> 5;
        uint low = NextWord() >> 6;
        return (high * 67108864.0 + low) * (1.0 / 9007199254740992.0);
    }

    /// <summary>Up to 64 random bits.</summary>
    public ulong NextBits(int count)
    {
        if (count == 0) return 0;
        if (count <= 32) return NextWord() >> (32 - count);
        ulong low = NextWord();
        return low | (ulong)(NextWord() >> (64 - count)) << 32;
    }

    /// <summary>Any number of random bits.</summary>
    public BigInteger NextBig(int count)
    {
        var words = new uint[(count - 1) / 32 + 1];
        for (int i = 0; i < words.Length; i++)
            words[i] = i < words.Length - 1 || count % 32 == 0 ? NextWord() : NextWord() >> (32 - count % 32);
        return new BigInteger(MemoryMarshal.AsBytes(words.AsSpan()), isUnsigned: true);
    }

    private uint Mixed(int at) => _state[at - 1] ^ (_state[at - 1] >> 30);

    private int Advance(int at)
    {
        if (++at < StateLength) return at;
        _state[0] = _state[StateLength - 1];
        return 1;
    }

    private void Fill(uint seed)
    {
        _state[0] = seed;
        for (int i = 1; i < StateLength; i++) _state[i] = 1812433253 * Mixed(i) + (uint)i;
        Index = StateLength;
    }

    private void Refill()
    {
        uint[] state = _state;
        int i = 0;
        for (; i < StateLength - Middle; i++) state[i] = state[i + Middle] ^ Twist(state[i], state[i + 1]);
        for (; i < StateLength - 1; i++) state[i] = state[i + Middle - StateLength] ^ Twist(state[i], state[i + 1]);
        state[i] = state[Middle - 1] ^ Twist(state[i], state[0]);
        Index = 0;
    }

    private static uint Twist(uint high, uint low)
    {
        uint joined = (high & 0x80000000) | (low & 0x7FFFFFFF);
        return (joined >> 1) ^ (0u - (joined & 1) & 0x9908B0DF);
    }
}
