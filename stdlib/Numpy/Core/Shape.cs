namespace PyTee.Stdlib.Numpy;

/// <summary>Arithmetic on shapes and strides.</summary>
public static class Shape
{
    public const int MaxRank = 64;
    public static readonly long[] Scalar = [];

    /// <summary>The number of elements; throws when it does not fit.</summary>
    public static long Size(ReadOnlySpan<long> shape)
    {
        long size = 1;
        bool empty = false, over = false;
        foreach (long n in shape)
        {
            if (n < 0) throw Fail.Value("negative dimensions are not allowed");
            if (n == 0) empty = true;
            else if (Math.BigMul(size, n, out long product) != 0 || (ulong)product > long.MaxValue / 32) over = true;
            else size = product;
        }
        if (empty) return 0;
        return over ? throw Fail.Value("array is too big; `arr.size * arr.dtype.itemsize` is larger than the maximum possible size.") : size;
    }

    /// <summary>The strides of a row-major array.</summary>
    public static long[] RowMajor(ReadOnlySpan<long> shape, int itemSize)
    {
        if (shape.Length == 0) return Scalar;
        var strides = new long[shape.Length];
        long step = itemSize;
        for (int i = shape.Length - 1; i >= 0; i--) { strides[i] = step; step *= Math.Max(1, shape[i]); }
        return strides;
    }

    /// <summary>The strides of a column-major array.</summary>
    public static long[] ColumnMajor(ReadOnlySpan<long> shape, int itemSize)
    {
        var strides = new long[shape.Length];
        long step = itemSize;
        for (int i = 0; i < shape.Length; i++) { strides[i] = step; step *= Math.Max(1, shape[i]); }
        return strides;
    }

    /// <summary>An axis counted from the end made non-negative, or AxisError.</summary>
    public static int Axis(long axis, int rank, string? name = null) =>
        axis >= -rank && axis < rank ? (int)(axis < 0 ? axis + rank : axis) : throw Fail.Axis(axis, rank, name);

    /// <summary>Distinct axes, normalised; null means all of them.</summary>
    public static int[] Axes(ReadOnlySpan<long> axes, int rank)
    {
        var result = new int[axes.Length];
        ulong seen = 0;
        for (int i = 0; i < axes.Length; i++)
        {
            int a = result[i] = Axis(axes[i], rank);
            if ((seen >> a & 1) != 0) throw Fail.Value("duplicate value in 'axis'");
            seen |= 1UL << a;
        }
        return result;
    }

    /// <summary>The shape two arrays meet in; null when they cannot.</summary>
    public static long[]? TryBroadcast(long[] a, long[] b)
    {
        if (a.AsSpan().SequenceEqual(b)) return a;
        if (a.Length < b.Length) (a, b) = (b, a);
        var result = (long[])a.Clone();
        for (int i = 1; i <= b.Length; i++)
        {
            long x = a[^i], y = b[^i];
            if (x == y || y == 1) continue;
            if (x != 1) return null;
            result[^i] = y;
        }
        return result;
    }

    /// <summary>The strides that stretch an array over a larger shape, zero where it repeats; null when it does not fit.</summary>
    public static long[]? Stretch(ReadOnlySpan<long> shape, ReadOnlySpan<long> strides, ReadOnlySpan<long> over)
    {
        if (shape.Length > over.Length) return null;
        var result = new long[over.Length];
        int lead = over.Length - shape.Length;
        for (int i = 0; i < shape.Length; i++)
        {
            if (shape[i] == over[lead + i]) result[lead + i] = strides[i];
            else if (shape[i] != 1) return null;
        }
        return result;
    }

    /// <summary>The shape without one axis.</summary>
    public static long[] Without(ReadOnlySpan<long> shape, int axis) => Without(shape, axis, new long[shape.Length]).ToArray();

    /// <summary>The shape without one axis, in the room given for it.</summary>
    public static ReadOnlySpan<long> Without(ReadOnlySpan<long> shape, int axis, Span<long> room)
    {
        for (int i = 0, to = 0; i < shape.Length; i++) if (i != axis) room[to++] = shape[i];
        return room[..(shape.Length - 1)];
    }

    /// <summary>The shape with an axis of a given length inserted.</summary>
    public static long[] With(ReadOnlySpan<long> shape, int axis, long length) => [.. shape[..axis], length, .. shape[axis..]];

    /// <summary>"(3, 4)", "(3,)", "()".</summary>
    public static string Text(ReadOnlySpan<long> shape, bool spaced = true)
    {
        if (shape.Length == 1) return $"({shape[0]},)";
        return $"({string.Join(spaced ? ", " : ",", shape.ToArray())})";
    }
}
