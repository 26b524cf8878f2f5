using System.Numerics;
using PyTee.Interpreter;

namespace PyTee.Stdlib.Numpy;

/// <summary>Ordering along an axis; NaNs come last.</summary>
public static unsafe class Sorts
{
    /// <summary>A sorted copy along the axis; of the flattened array when there is none.</summary>
    public static NdArray Sort(NdArray a, long? axis)
    {
        if (axis == null) return Sort(Views.Ravel(a), 0);
        if (a.DType.IsText)
        {
            var order = TextArrays.Ranks([a], out var ranks);
            return TextArrays.OfRanks(Sort(ranks[0], axis), order, a.DType);
        }
        var result = Casts.Copy(a);
        SortInPlace(result, axis.Value);
        return result;
    }

    public static void SortInPlace(NdArray a, long axis)
    {
        if (a.DType.IsText) { Casts.CopyInto(Sort(a, axis), a); return; }
        var action = new SortAction { Array = a, Axis = Shape.Axis(axis, a.Rank) };
        if (a.Size > 1) Elements.Dispatch(a.DType.Kind, ref action);
    }

    /// <summary>The indices that would sort, equal elements in their order.</summary>
    public static NdArray ArgSort(NdArray a, long? axis)
    {
        if (axis == null) return ArgSort(Views.Ravel(a), 0);
        if (a.DType.IsText) { TextArrays.Ranks([a], out var ranks); return ArgSort(ranks[0], axis); }
        if (a.Rank == 0) return ArgSort(Views.Reshape(a, [1]), 0);
        var action = new ArgSortAction { Array = a, Axis = Shape.Axis(axis.Value, a.Rank), Result = NdArray.Empty(DType.Int64, a.Dims) };
        if (a.Size > 0) Elements.Dispatch(a.DType.Kind, ref action);
        return action.Result;
    }

    /// <summary>Where each value would go into a sorted array.</summary>
    public static NdArray SearchSorted(NdArray sorted, NdArray values, bool right)
    {
        if (sorted.Rank != 1) throw Fail.Value("object too deep for desired array");
        var dtype = Promotion.Common(sorted.DType, values.DType);
        if (dtype.IsText)
        {
            TextArrays.Ranks([Casts.As(sorted, dtype), Casts.As(values, dtype)], out var ranks);
            return SearchSorted(ranks[0], ranks[1], right);
        }
        var action = new SearchAction
        {
            Sorted = Casts.Contiguous(sorted, dtype), Values = Casts.Contiguous(values, dtype), Result = NdArray.Empty(DType.Int64, values.Dims), Right = right,
        };
        Elements.Dispatch(dtype.Kind, ref action);
        return action.Result;
    }

    /// <summary>NaNs moved to the end, the rest sorted.</summary>
    internal static void SortSpan<T>(Span<T> span) where T : unmanaged, INumber<T>
    {
        int live = span.Length;
        if (Vectors.IsFloat<T>() || typeof(T) == typeof(Half))
            for (int i = 0; i < live;)
            {
                if (!T.IsNaN(span[i])) { i++; continue; }
                live--;
                (span[i], span[live]) = (span[live], span[i]);
            }
        if (Radix.Serves<T>(live)) Radix.Sort(span[..live]);
        else span[..live].Sort();
    }

    /// <summary>Sorts indices by keys, stably: runs of equal keys are put back in order afterwards.</summary>
    internal static void ArgSortSpan<T>(Span<T> keys, Span<long> indices) where T : unmanaged, INumber<T>
    {
        int live = keys.Length;
        if (Vectors.IsFloat<T>() || typeof(T) == typeof(Half)) live = NaNsLast(keys, indices);
        if (Radix.Serves<T>(live)) { Radix.Sort(keys[..live], indices[..live]); return; }
        keys[..live].Sort(indices[..live]);
        for (int start = 0; start < live;)
        {
            int end = start + 1;
            while (end < live && keys[end] == keys[start]) end++;
            if (end - start > 1) indices[start..end].Sort();
            start = end;
        }
    }

    private static int NaNsLast<T>(Span<T> keys, Span<long> indices) where T : unmanaged, INumber<T>
    {
        var odd = new List<(T Key, long Index)>();
        int live = 0;
        for (int i = 0; i < keys.Length; i++)
        {
            if (T.IsNaN(keys[i])) odd.Add((keys[i], indices[i]));
            else (keys[live], indices[live++]) = (keys[i], indices[i]);
        }
        for (int i = 0; i < odd.Count; i++) (keys[live + i], indices[live + i]) = odd[i];
        return live;
    }

    /// <summary>x before y in sorted order.</summary>
    private static bool Before<T>(T x, T y) where T : unmanaged, INumber<T> => x < y || T.IsNaN(y) && !T.IsNaN(x);

    private struct SortAction : IElementAction
    {
        public NdArray Array;
        public int Axis;

        public readonly void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            Charge.Bytes(Array.Dims[Axis] * sizeof(T));
            var lane = new SortLane<T> { Buffer = new T[Array.Dims[Axis]], Step = Array.Strides[Axis] };
            Lanes.ForEach(Array, Axis, Array, Axis, ref lane);
        }
    }

    private struct SortLane<T> : ILane where T : unmanaged, INumber<T>
    {
        public T[] Buffer;
        public long Step;

        public readonly void Run(byte* x, byte* y)
        {
            if (Step == sizeof(T)) { SortSpan(new Span<T>(x, Buffer.Length)); return; }
            for (int i = 0; i < Buffer.Length; i++) Buffer[i] = *(T*)(x + i * Step);
            SortSpan(Buffer.AsSpan());
            for (int i = 0; i < Buffer.Length; i++) *(T*)(x + i * Step) = Buffer[i];
        }
    }

    private struct ArgSortAction : IElementAction
    {
        public NdArray Array, Result;
        public int Axis;

        public readonly void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            int n = (int)Array.Dims[Axis];
            Charge.Bytes((long)n * (sizeof(T) + sizeof(long)));
            var lane = new ArgSortLane<T> { Keys = new T[n], Order = new long[n], StepX = Array.Strides[Axis], StepY = Result.Strides[Axis] };
            Lanes.ForEach(Array, Axis, Result, Axis, ref lane);
        }
    }

    private struct ArgSortLane<T> : ILane where T : unmanaged, INumber<T>
    {
        public T[] Keys;
        public long[] Order;
        public long StepX, StepY;

        public readonly void Run(byte* x, byte* y)
        {
            for (int i = 0; i < Keys.Length; i++) (Keys[i], Order[i]) = (*(T*)(x + i * StepX), i);
            ArgSortSpan(Keys.AsSpan(), Order.AsSpan());
            for (int i = 0; i < Keys.Length; i++) *(long*)(y + i * StepY) = Order[i];
        }
    }

    private struct SearchAction : IElementAction
    {
        public NdArray Sorted, Values, Result;
        public bool Right;

        public readonly void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            ReadOnlySpan<T> sorted = Sorted.Span<T>(), values = Values.Span<T>();
            var result = Result.Span<long>();
            for (int i = 0; i < values.Length; i++)
            {
                int low = 0, high = sorted.Length;
                while (low < high)
                {
                    int middle = (low + high) >>> 1;
                    if (Right ? !Before(values[i], sorted[middle]) : Before(sorted[middle], values[i])) low = middle + 1;
                    else high = middle;
                }
                result[i] = low;
            }
            GC.KeepAlive(Sorted);
            GC.KeepAlive(Values);
        }
    }
}
