namespace PyTee.Stdlib.Numpy;

/// <summary>New arrays from numbers and rules.</summary>
public static unsafe class Creation
{
    /// <summary>A rank-0 array.</summary>
    public static NdArray Scalar(DType dtype, double value)
    {
        var result = NdArray.New(dtype, Shape.Scalar);
        fixed (byte* p = &result.First) Elements.Put(dtype.Kind, p, value);
        return result;
    }

    /// <summary>A rank-0 array of an integer, wrapped to the dtype.</summary>
    public static NdArray Scalar(DType dtype, long value)
    {
        var result = NdArray.New(dtype, Shape.Scalar);
        fixed (byte* p = &result.First) Elements.Put(dtype.Kind, p, value);
        return result;
    }

    public static NdArray Of(ReadOnlySpan<double> values)
    {
        var result = NdArray.New(DType.Float64, values.Length);
        values.CopyTo(result.Span<double>());
        return result;
    }

    public static NdArray Of(ReadOnlySpan<long> values)
    {
        var result = NdArray.New(DType.Int64, values.Length);
        values.CopyTo(result.Span<long>());
        return result;
    }

    public static NdArray Full(DType dtype, long[] shape, NdArray value, bool columnMajor = false)
    {
        var result = NdArray.Empty(dtype, shape, columnMajor);
        Casts.CopyInto(value, result);
        return result;
    }

    public static NdArray Ones(DType dtype, long[] shape, bool columnMajor = false) => Full(dtype, shape, Scalar(dtype, 1L), columnMajor);

    /// <summary>start, start + step, ... below stop.</summary>
    public static NdArray Range(long start, long stop, long step, DType dtype)
    {
        if (step == 0) throw Fail.ZeroDivision("division by zero");
        long count = step > 0 ? (stop > start ? (long)(((Int128)stop - start - 1) / step) + 1 : 0) : start > stop ? (long)(((Int128)start - stop - 1) / -(Int128)step) + 1 : 0;
        var result = NdArray.Empty(DType.Int64, Checked(count));
        var span = result.Span<long>();
        for (int i = 0; i < span.Length; i++) span[i] = start + i * step;
        return Casts.As(result, dtype);
    }

    /// <summary>As many as (stop - start) / step, rounded up; each is start + i * (second - start).</summary>
    public static NdArray Range(double start, double stop, double step, DType dtype)
    {
        if (step == 0) throw Fail.ZeroDivision("division by zero");
        double length = Math.Ceiling((stop - start) / step);
        if (double.IsNaN(length)) throw Fail.Value("arange: cannot compute length");
        if (length > long.MaxValue / 16) throw Fail.Value("Maximum allowed size exceeded");
        var result = NdArray.Empty(DType.Float64, Checked(Math.Max(0, (long)length)));
        var span = result.Span<double>();
        double delta = start + step - start;
        for (int i = 0; i < span.Length; i++) span[i] = i == 1 ? start + step : start + i * delta;
        return Casts.As(result, dtype);
    }

    /// <summary>Evenly spaced numbers over an interval, with the step between them.</summary>
    public static (NdArray Values, double Step) Linspace(double start, double stop, long count, bool endpoint, DType dtype)
    {
        if (count < 0) throw Fail.Value($"Number of samples, {count}, must be non-negative.");
        long div = endpoint ? count - 1 : count;
        var result = NdArray.Empty(DType.Float64, Checked(count));
        var span = result.Span<double>();
        double delta = stop - start, step = div > 0 ? delta / div : double.NaN;
        for (int i = 0; i < span.Length; i++) span[i] = div <= 0 ? i * delta + start : step == 0 ? i / (double)div * delta + start : i * step + start;
        if (endpoint && count > 1) span[^1] = stop;
        if (dtype.IsInteger) result = Ufuncs.Floor.Apply(result);
        return (Casts.As(result, dtype), step);
    }

    /// <summary>Ones on a diagonal.</summary>
    public static NdArray Eye(long rows, long columns, long k, DType dtype)
    {
        var result = NdArray.New(dtype, rows, columns);
        if (rows == 0 || columns == 0 || k >= columns || -k >= rows) return result;
        var diagonal = Views.Diagonal(result, k, 0, 1);
        diagonal.Writeable = true;
        Casts.CopyInto(Scalar(dtype, 1L), diagonal);
        return result;
    }

    /// <summary>A matrix with the given diagonal, or the diagonal of a matrix.</summary>
    public static NdArray Diag(NdArray a, long k)
    {
        if (a.Rank == 2) return Casts.Copy(Views.Diagonal(a, k, 0, 1));
        if (a.Rank != 1) throw Fail.Value("Input must be 1- or 2-d.");
        long n = a.Size + Math.Abs(k);
        var result = NdArray.New(a.DType, n, n);
        var diagonal = Views.Diagonal(result, k, 0, 1);
        diagonal.Writeable = true;
        Casts.CopyInto(a, diagonal);
        return result;
    }

    /// <summary>The array with zeros below (upper) or above (lower) the k-th diagonal of its last two axes.</summary>
    public static NdArray Triangle(NdArray a, long k, bool upper)
    {
        if (a.Rank == 1) a = Views.BroadcastTo(a, [a.Size, a.Size]);
        var mask = NdArray.New(DType.Bool, a.Dims[^2], a.Dims[^1]);
        var flags = mask.Span<byte>();
        long columns = a.Dims[^1];
        for (int i = 0; i < flags.Length; i++)
        {
            long d = i % columns - i / columns;
            flags[i] = (upper ? d >= k : d <= k) ? (byte)1 : (byte)0;
        }
        return Selecting.Where(mask, a, Scalar(a.DType, 0L));
    }

    private static long Checked(long count) =>
        count > int.MaxValue / 2 ? throw Fail.Memory(count * 8, [count], DType.Float64) : count;
}
