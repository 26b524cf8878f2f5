namespace PyTee.Stdlib.Numpy;

/// <summary>Sums, means, spreads and extremes along axes.</summary>
public static class Statistics
{
    public static NdArray Sum(NdArray a, Over over, DType? dtype = null, NdArray? initial = null, NdArray? where = null) =>
        a.DType.Kind == Kind.Float16 && dtype == null
            ? Casts.As(Ufuncs.Add.Reduce(a, over, DType.Float32, initial, where), DType.Float16)
            : Ufuncs.Add.Reduce(a, over, dtype, initial, where);

    public static NdArray Mean(NdArray a, Over over, DType? dtype = null, NdArray? where = null)
    {
        long count = Count(a, over);
        if (count == 0) Warnings.Runtime("Mean of empty slice.");
        var result = dtype ?? (a.DType.IsFloat ? a.DType : DType.Float64);
        var work = result.Kind == Kind.Float16 ? DType.Float32 : result;
        var sum = Ufuncs.Add.Reduce(a, over, work, null, where);
        var counts = where == null ? Creation.Scalar(work, count) : Ufuncs.Add.Reduce(Casts.To(Views.BroadcastTo(where, a.Dims), DType.Bool), over, work);
        return Casts.As(Ufuncs.Divide.Call(sum, counts), result);
    }

    /// <summary>The mean squared deviation from the mean, over n - ddof.</summary>
    public static NdArray Variance(NdArray a, Over over, DType? dtype = null, double ddof = 0, NdArray? where = null)
    {
        long count = Count(a, over);
        if (count - ddof <= 0) Warnings.Runtime("Degrees of freedom <= 0 for slice");
        var result = dtype ?? (a.DType.IsFloat ? a.DType : DType.Float64);
        var work = result.Kind == Kind.Float16 ? DType.Float32 : result;
        a = Casts.As(a, work);
        var mean = Mean(a, new Over(over.Axes, true), null, where);
        var deviation = Ufuncs.Subtract.Call(a, mean);
        var squares = Ufuncs.Add.Reduce(Ufuncs.Multiply.Call(deviation, deviation), over, work, null, where);
        var divisor = where == null
            ? Creation.Scalar(work, Math.Max(count - ddof, 0))
            : Ufuncs.Maximum.Call(Ufuncs.Subtract.Call(Ufuncs.Add.Reduce(Casts.To(Views.BroadcastTo(where, a.Dims), DType.Bool), over, work), Creation.Scalar(work, ddof)), Creation.Scalar(work, 0));
        return Casts.As(Ufuncs.Divide.Call(squares, divisor), result);
    }

    public static NdArray StandardDeviation(NdArray a, Over over, DType? dtype = null, double ddof = 0, NdArray? where = null) =>
        Ufuncs.Sqrt.Apply(Variance(a, over, dtype, ddof, where));

    public static NdArray All(NdArray a, Over over, NdArray? where = null) => Ufuncs.BitwiseAnd.Reduce(Casts.As(a, DType.Bool), over, DType.Bool, Creation.Scalar(DType.Bool, 1), where);

    public static NdArray Any(NdArray a, Over over, NdArray? where = null) => Ufuncs.BitwiseOr.Reduce(Casts.As(a, DType.Bool), over, DType.Bool, Creation.Scalar(DType.Bool, 0), where);

    /// <summary>Maximum minus minimum.</summary>
    public static NdArray PeakToPeak(NdArray a, Over over) => Ufuncs.Subtract.Call(Ufuncs.Maximum.Reduce(a, over), Ufuncs.Minimum.Reduce(a, over));

    public static NdArray CountNonzero(NdArray a, Over over) => Ufuncs.Add.Reduce(Casts.As(a, DType.Bool), over, DType.Int64);

    /// <summary>How many elements meet in each result.</summary>
    internal static long Count(NdArray a, Over over)
    {
        long count = 1;
        foreach (int axis in over.Of(a.Rank)) count *= a.Dims[axis];
        return count;
    }
}
