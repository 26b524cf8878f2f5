namespace PyTee.Stdlib.Numpy;

/// <summary>How often small integers occur.</summary>
internal static class Counting
{
    /// <summary>One bin for each value up to the largest, counting one each or the weight beside it.</summary>
    public static NdArray Bins(NdArray a, NdArray? weights, long atLeast)
    {
        a = Casts.Contiguous(a, DType.Int64);
        ReadOnlySpan<long> values = a.Span<long>();
        long largest = -1;
        foreach (long v in values) largest = v >= 0 ? Math.Max(largest, v) : throw Fail.Value("'list' argument must have no negative elements");
        long bins = Math.Max(largest + 1, atLeast);
        if (weights == null)
        {
            var counts = NdArray.New(DType.Int64, bins);
            var c = counts.Span<long>();
            foreach (long v in values) c[(int)v]++;
            GC.KeepAlive(a);
            return counts;
        }
        if (weights.Size != values.Length) throw Fail.Value("The weights and list don't have the same length.");
        var sums = NdArray.New(DType.Float64, bins);
        var s = sums.Span<double>();
        weights = Casts.Contiguous(weights, DType.Float64);
        ReadOnlySpan<double> w = weights.Span<double>();
        for (int i = 0; i < values.Length; i++) s[(int)values[i]] += w[i];
        GC.KeepAlive(a);
        GC.KeepAlive(weights);
        return sums;
    }
}
