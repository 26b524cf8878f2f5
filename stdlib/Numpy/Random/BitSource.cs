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

    /// <summary>Numbers as <see cref="NextDouble"/> gives them, one after another.</summary>
    internal abstract void Fill(Span<double> numbers);

    /// <summary>Standard normal.</summary>
    internal abstract double NextNormal();

    /// <summary>Uniform in 0..range, both ends included.</summary>
    internal abstract ulong NextBounded(ulong range);

    /// <summary>Uniform in 0..range by the smallest mask: bits are drawn until they fit.</summary>
    private protected ulong NextMasked(ulong range)
    {
        if (range == 0) return 0;
        ulong mask = ulong.MaxValue >> System.Numerics.BitOperations.LeadingZeroCount(range), value;
        do value = (range <= uint.MaxValue ? Next32() : Next64()) & mask;
        while (value > range);
        return value;
    }

    /// <summary>So many different numbers below count: Floyd's method, or the end of a shuffle when many of many are wanted.</summary>
    [PyMethod("sample(count, size)")]
    internal Value Sample(long count, long size)
    {
        var drawn = count > 10000 && size > count / 50 ? EndOfShuffle(count, size) : Floyd(count, size);
        return Creation.Of(drawn);
    }

    private long[] EndOfShuffle(long count, long size)
    {
        var order = Creation.Range(0, count, 1, DType.Int64).ToArray<long>();
        for (long i = count - 1; i >= Math.Max(count - size, 1); i--)
        {
            long j = (long)NextBounded((ulong)i);
            (order[i], order[j]) = (order[j], order[i]);
        }
        return order[(int)(count - size)..];
    }

    private long[] Floyd(long count, long size)
    {
        var seen = new HashSet<long>();
        var drawn = new long[size];
        for (long j = count - size; j < count; j++)
        {
            long value = (long)NextBounded((ulong)j);
            if (!seen.Add(value)) seen.Add(value = j);
            drawn[j - count + size] = value;
        }
        for (long i = size - 1; i > 0; i--)
        {
            long j = (long)NextBounded((ulong)i);
            (drawn[i], drawn[j]) = (drawn[j], drawn[i]);
        }
        return drawn;
    }

    /// <summary>One uniform number in [0, 1).</summary>
    [PyMethod("double()")] internal double Double() => NextDouble();

    /// <summary>One standard normal number.</summary>
    [PyMethod("normal()")] internal double Normal() => NextNormal();

    /// <summary>Uniform numbers in [0, 1).</summary>
    [PyMethod("doubles(shape)")]
    internal Value Doubles(Value shape)
    {
        var result = NdArray.New(DType.Float64, Operand.Layout(shape, DType.Float64), zero: false);
        Fuel.Spend(result.Size / 64);
        Fill(result.Span<double>());
        GC.KeepAlive(result);
        return result;
    }

    /// <summary>Standard normal numbers.</summary>
    [PyMethod("normals(shape)")]
    internal Value Normals(Value shape)
    {
        var result = NdArray.Empty(DType.Float64, Operand.Dims(shape));
        Fuel.Spend(result.Size / 64);
        foreach (ref double x in result.Span<double>()) x = NextNormal();
        return result;
    }

    /// <summary>Integers from low to high, high included.</summary>
    [PyMethod("integers(count, low, high)")]
    internal Value Integers(long count, long low, long high)
    {
        var result = NdArray.Empty(DType.Int64, count);
        Fuel.Spend(count / 64);
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
            int j = (int)NextMasked((ulong)i);
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
