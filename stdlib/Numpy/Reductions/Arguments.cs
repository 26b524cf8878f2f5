using System.Numerics;

namespace PyTee.Stdlib.Numpy;

/// <summary>Where the extremes are: argmax and argmin. The first NaN counts as both.</summary>
public static unsafe class Arguments
{
    /// <summary>The index along the axis, or in the flattened array when there is none.</summary>
    public static NdArray Find(NdArray a, long? axis, bool largest, bool keepDims = false)
    {
        if (a.DType.IsText)
        {
            TextArrays.Ranks([a], out var ranks);
            a = ranks[0];
        }
        string name = largest ? "argmax" : "argmin";
        if (axis == null)
        {
            var flat = Find(a.Rank == 1 ? a : Views.Ravel(a), 0, largest);
            return keepDims ? Views.Reshape(flat, Ones(a.Rank)) : flat;
        }
        int k = Shape.Axis(axis.Value, a.Rank);
        if (a.Dims[k] == 0) throw Fail.Value($"attempt to get {name} of an empty sequence");
        var result = NdArray.New(DType.Int64, Shape.Without(a.Dims, k));
        var search = new Search { Array = a, Axis = k, Result = result, Largest = largest };
        Elements.Dispatch(a.DType.Kind, ref search);
        return keepDims ? Views.ExpandDims(result, [k]) : result;
    }

    private static long[] Ones(int rank)
    {
        var ones = new long[rank];
        Array.Fill(ones, 1);
        return ones;
    }

    private struct Search : IElementAction
    {
        public NdArray Array, Result;
        public int Axis;
        public bool Largest;

        public readonly void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            var lane = new Lane<T> { Count = Array.Dims[Axis], Step = Array.Strides[Axis], Largest = Largest };
            Lanes.ForEach(Array, Axis, Result, -1, ref lane);
        }
    }

    private struct Lane<T> : ILane where T : unmanaged, INumber<T>
    {
        private const long Stretch = 512;

        public long Count, Step;
        public bool Largest;

        public readonly void Run(byte* x, byte* y) =>
            *(long*)y = Step == sizeof(T) && Count >= 32 && Vectors.Has<T>() ? FindInSpan((T*)x) : Scan(x);

        /// <summary>The extreme of each stretch by vectors; then the place in the first stretch that has the extreme of all.</summary>
        private readonly long FindInSpan(T* x)
        {
            T best = *x;
            long from = 0;
            for (long at = 0; at < Count; at += Stretch)
            {
                nint n = (nint)Math.Min(Stretch, Count - at);
                T extreme = Largest ? MaximumOp.Fold<T, MaximumOp>(x[at], x + at, n, 1) : MinimumOp.Fold<T, MinimumOp>(x[at], x + at, n, 1);
                if (T.IsNaN(extreme)) return Scan((byte*)x);
                if (Largest ? extreme > best : extreme < best) (best, from) = (extreme, at);
            }
            while (x[from] != best) from++;
            return from;
        }

        private readonly long Scan(byte* x)
        {
            T best = *(T*)x;
            long at = 0;
            for (long i = 0; i < Count; i++)
            {
                T value = *(T*)(x + i * Step);
                if (T.IsNaN(value)) return i;
                if (Largest ? value > best : value < best) (best, at) = (value, i);
            }
            return at;
        }
    }
}
