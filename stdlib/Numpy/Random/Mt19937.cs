using System.Runtime.CompilerServices;
using PyTee.Interpreter;

namespace PyTee.Stdlib.Numpy;

/// <summary>The Mersenne Twister with the distributions of numpy.random.RandomState.</summary>
[PyType("MT19937", Module = "numpy.random")]
public sealed partial class Mt19937 : BitSource
{
    private const int Size = 624, Shift = 397;

    private readonly uint[] _state = new uint[Size];
    private int _at = Size;
    private double _spare;
    private bool _hasSpare;

    private Mt19937(PyType cls) : base(cls) { }

    /// <summary>Seeded by one 32-bit number, or by an array of them.</summary>
    [PyNew("(seed)")]
    internal static Value New(PyType cls, Value seed)
    {
        var source = new Mt19937(cls);
        if (seed.O is PyList or PyTuple or NdArray) source.SeedBy(Array.ConvertAll(Iteration.ToArray(seed), static v => unchecked((uint)Number.AsLong(v))));
        else
        {
            long n = Number.AsLong(seed);
            if (n is < 0 or > uint.MaxValue) throw Raise.ValueError("Seed must be between 0 and 2**32 - 1");
            source.Seed((uint)n);
        }
        return new Value(source);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal override uint Next32()
    {
        if (_at == Size) Refill();
        uint y = _state[_at++];
        y ^= y >> 11;
        y ^= (y << 7) & 0x9D2C5680;
        y ^= (y << 15) & 0xEFC60000;
        return y ^ y >> 18;
    }

    internal override ulong Next64()
    {
        ulong high = Next32();
        return high << 32 | Next32();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal override double NextDouble()
    {
        uint a = Next32() >> 5, b = Next32() >> 6;
        return (a * 67108864.0 + b) * (1.0 / 9007199254740992.0);
    }

    internal override void Fill(Span<double> numbers)
    {
        foreach (ref double x in numbers) x = NextDouble();
    }

    /// <summary>The polar method: two at a time, the second kept for the next call.</summary>
    internal override double NextNormal()
    {
        if (_hasSpare)
        {
            _hasSpare = false;
            return _spare;
        }
        double x, y, r;
        do
        {
            x = 2 * NextDouble() - 1;
            y = 2 * NextDouble() - 1;
            r = x * x + y * y;
        }
        while (r >= 1 || r == 0);
        double f = Math.Sqrt(-2 * Math.Log(r) / r);
        (_spare, _hasSpare) = (f * x, true);
        return f * y;
    }

    internal override ulong NextBounded(ulong range) => NextMasked(range);

    /// <summary>The 624 words and the position, for get_state.</summary>
    [PyMethod("state()")]
    internal Value State() => PyTuple.Of(Casts.As(Creation.Of(Array.ConvertAll(_state, static x => (long)x)), DType.UInt32), (long)_at, _hasSpare ? 1L : 0L, _spare);

    /// <summary>Puts back what state() gave.</summary>
    [PyMethod("restore(words, position, has_spare, spare)")]
    internal void Restore(Value words, long position, bool has_spare, double spare)
    {
        var values = Casts.Contiguous(Operand.Array(words), DType.Int64).Span<long>();
        if (values.Length != Size || position is < 0 or > Size) throw Raise.ValueError("state must be 624 longs");
        for (int i = 0; i < Size; i++) _state[i] = unchecked((uint)values[i]);
        (_at, _hasSpare, _spare) = ((int)position, has_spare, spare);
    }

    private void Seed(uint seed)
    {
        for (uint i = 0; i < Size; i++)
        {
            _state[i] = seed;
            seed = 1812433253u * (seed ^ seed >> 30) + i + 1;
        }
        _at = Size;
    }

    private void SeedBy(uint[] key)
    {
        if (key.Length == 0) throw Raise.ValueError("Seed must be non-empty");
        Seed(19650218);
        int i = 1;
        for (int k = 0; k < Math.Max(Size, key.Length); k++)
        {
            int j = k % key.Length;
            _state[i] = (_state[i] ^ (_state[i - 1] ^ _state[i - 1] >> 30) * 1664525u) + key[j] + (uint)j;
            i = Wrap(i);
        }
        for (int k = 0; k < Size - 1; k++)
        {
            _state[i] = (_state[i] ^ (_state[i - 1] ^ _state[i - 1] >> 30) * 1566083941u) - (uint)i;
            i = Wrap(i);
        }
        _state[0] = 0x80000000;
    }

    private int Wrap(int i)
    {
        if (i + 1 < Size) return i + 1;
        _state[0] = _state[Size - 1];
        return 1;
    }

    private void Refill()
    {
        var state = _state;
        for (int k = 0; k < Size - Shift; k++) state[k] = state[k + Shift] ^ Twisted(state[k], state[k + 1]);
        for (int k = Size - Shift; k < Size - 1; k++) state[k] = state[k + Shift - Size] ^ Twisted(state[k], state[k + 1]);
        state[Size - 1] = state[Shift - 1] ^ Twisted(state[Size - 1], state[0]);
        _at = 0;
    }

    private static uint Twisted(uint high, uint low) => (high & 0x80000000 | low & 0x7FFFFFFF) >> 1 ^ (0 - (low & 1) & 0x9908B0DF);
}
