using PyTee.Interpreter;

namespace PyTee.Stdlib.Numpy;

/// <summary>A stream of random bits and the distributions drawn from it, number for number as NumPy draws them.</summary>
[PyType("BitGenerator", Module = "numpy.random", Abstract = true)]
public abstract partial class BitSource : PyObject
{
    private protected BitSource(PyType cls) : base(cls) { }

    internal abstract uint Next32();
    internal abstract ulong Next64();

    /// <summary>Uniform in [0, 1) with 53 bits.</summary>
    internal abstract double NextDouble();

    /// <summary>Standard normal.</summary>
    internal abstract double NextNormal();

    /// <summary>Uniform in 0..range, both ends included.</summary>
    internal abstract ulong NextBounded(ulong range);

    /// <summary>Uniform numbers in [0, 1).</summary>
    [PyMethod("doubles(count)")]
    internal Value Doubles(long count)
    {
        var result = NdArray.Empty(DType.Float64, count);
        foreach (ref double x in result.Span<double>()) x = NextDouble();
        return result;
    }

    /// <summary>Standard normal numbers.</summary>
    [PyMethod("normals(count)")]
    internal Value Normals(long count)
    {
        var result = NdArray.Empty(DType.Float64, count);
        foreach (ref double x in result.Span<double>()) x = NextNormal();
        return result;
    }

    /// <summary>Integers from low to high, high included.</summary>
    [PyMethod("integers(count, low, high)")]
    internal Value Integers(long count, long low, long high)
    {
        var result = NdArray.Empty(DType.Int64, count);
        ulong range = unchecked((ulong)high - (ulong)low);
        foreach (ref long x in result.Span<long>()) x = unchecked(low + (long)NextBounded(range));
        return result;
    }

    /// <summary>The numbers 0..count-1 in random order.</summary>
    [PyMethod("shuffled(count)")]
    internal Value Shuffled(long count)
    {
        var result = Creation.Range(0, count, 1, DType.Int64);
        var order = result.Span<long>();
        for (int i = order.Length - 1; i > 0; i--)
        {
            int j = (int)NextBounded((ulong)i);
            (order[i], order[j]) = (order[j], order[i]);
        }
        return result;
    }

    /// <summary>The random bits themselves, 64 at a time.</summary>
    [PyMethod("raw(count)")]
    internal Value Raw(long count)
    {
        var result = NdArray.Empty(DType.UInt64, count);
        foreach (ref ulong x in result.Span<ulong>()) x = Next64();
        return result;
    }
}
