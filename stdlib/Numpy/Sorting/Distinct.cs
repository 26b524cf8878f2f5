using System.Numerics;

namespace PyTee.Stdlib.Numpy;

/// <summary>The distinct elements of an array and what may be asked about them.</summary>
/// <param name="Values">Sorted, NaN once.</param>
/// <param name="First">Where each occurs first.</param>
/// <param name="Inverse">Which of them each element is.</param>
/// <param name="Counts">How often each occurs.</param>
public sealed record Distinct(NdArray Values, NdArray First, NdArray Inverse, NdArray Counts)
{
    /// <summary>The distinct elements of the flattened array.</summary>
    public static Distinct Of(NdArray a)
    {
        if (a.DType.IsText)
        {
            var names = TextArrays.Ranks([a], out var ranks);
            var found = Of(ranks[0]);
            return found with { Values = TextArrays.OfRanks(found.Values, names, a.DType) };
        }
        var flat = Casts.Contiguous(Views.Ravel(a), a.DType);
        var order = Sorts.ArgSort(flat, 0);
        var action = new Action { Sorted = Joining.Take(flat, order, 0), Order = order };
        Elements.Dispatch(a.DType.Kind, ref action);
        return action.Result!;
    }

    private struct Action : IElementAction
    {
        public NdArray Sorted, Order;
        public Distinct? Result;

        public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            ReadOnlySpan<T> sorted = Sorted.Span<T>();
            ReadOnlySpan<long> order = Order.Span<long>();
            var starts = new List<int>();
            for (int i = 0; i < sorted.Length; i++)
                if (i == 0 || sorted[i] != sorted[i - 1] && !(T.IsNaN(sorted[i]) && T.IsNaN(sorted[i - 1]))) starts.Add(i);
            NdArray values = NdArray.Empty(Sorted.DType, starts.Count), first = NdArray.Empty(DType.Int64, starts.Count);
            NdArray inverse = NdArray.Empty(DType.Int64, sorted.Length), counts = NdArray.Empty(DType.Int64, starts.Count);
            for (int k = 0; k < starts.Count; k++)
            {
                int start = starts[k], end = k + 1 < starts.Count ? starts[k + 1] : sorted.Length;
                values.Span<T>()[k] = sorted[start];
                first.Span<long>()[k] = order[start];
                counts.Span<long>()[k] = end - start;
                for (int i = start; i < end; i++) inverse.Span<long>()[(int)order[i]] = k;
            }
            GC.KeepAlive(Sorted);
            GC.KeepAlive(Order);
            Result = new Distinct(values, first, inverse, counts);
        }
    }
}
