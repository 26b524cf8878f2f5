using System.Numerics;
using PyTee.Interpreter;

namespace PyTee.Stdlib.Numpy;

/// <summary>PCG with 128 bits of state and the distributions of numpy.random.Generator.</summary>
[PyType("PCG64", Module = "numpy.random")]
public sealed partial class Pcg64 : BitSource
{
    private static readonly UInt128 Multiplier = new(2549297995355413924UL, 4865540595714422341UL);

    private UInt128 _state;
    private readonly UInt128 _increment;
    private uint _spare;
    private bool _hasSpare;

    private Pcg64(PyType cls, BigInteger seed) : base(cls)
    {
        var words = SeedSequence.Generate(seed, 4);
        _increment = new UInt128(words[2], words[3]) << 1 | 1;
        _state = unchecked((_increment + new UInt128(words[0], words[1])) * Multiplier + _increment);
    }

    [PyNew("(seed)")]
    internal static Value New(PyType cls, BigInteger seed) =>
        seed.Sign < 0 ? throw Raise.ValueError("expected non-negative integer") : new Value(new Pcg64(cls, seed));

    internal override ulong Next64()
    {
        _state = unchecked(_state * Multiplier + _increment);
        ulong high = (ulong)(_state >> 64);
        return BitOperations.RotateRight(high ^ (ulong)_state, (int)(high >> 58));
    }

    /// <summary>The low half of 64 bits, then the high half.</summary>
    internal override uint Next32()
    {
        if (_hasSpare)
        {
            _hasSpare = false;
            return _spare;
        }
        ulong bits = Next64();
        (_spare, _hasSpare) = ((uint)(bits >> 32), true);
        return (uint)bits;
    }

    internal override double NextDouble() => (Next64() >> 11) * (1.0 / 9007199254740992.0);

    internal override void Fill(Span<double> numbers)
    {
        foreach (ref double x in numbers) x = NextDouble();
    }

    internal override double NextNormal() => Ziggurat.Normal(this);

    /// <summary>Lemire's method: the high half of a product, with the few biased low halves refused.</summary>
    internal override ulong NextBounded(ulong range)
    {
        if (range == 0) return 0;
        if (range < uint.MaxValue) return Small((uint)range);
        if (range == uint.MaxValue) return Next32();
        if (range == ulong.MaxValue) return Next64();
        ulong size = range + 1, high = Math.BigMul(Next64(), size, out ulong low);
        if (low >= size) return high;
        ulong threshold = (ulong.MaxValue - range) % size;
        while (low < threshold) high = Math.BigMul(Next64(), size, out low);
        return high;
    }

    private uint Small(uint range)
    {
        uint size = range + 1;
        ulong product = (ulong)Next32() * size;
        if ((uint)product >= size) return (uint)(product >> 32);
        uint threshold = (uint.MaxValue - range) % size;
        while ((uint)product < threshold) product = (ulong)Next32() * size;
        return (uint)(product >> 32);
    }
}
