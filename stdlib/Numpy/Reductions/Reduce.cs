using System.Runtime.CompilerServices;
using PyTee.Interpreter;

namespace PyTee.Stdlib.Numpy;

/// <summary>Which axes a reduction runs over and what becomes of them.</summary>
/// <param name="Axes">The axes, or null for all.</param>
/// <param name="KeepDims">Reduced axes stay, with length one.</param>
public readonly record struct Over(long[]? Axes = null, bool KeepDims = false)
{
    /// <summary>The normalised axes.</summary>
    public int[] Of(int rank)
    {
        if (Axes != null) return Shape.Axes(Axes, rank);
        var all = new int[rank];
        for (int i = 0; i < rank; i++) all[i] = i;
        return all;
    }
}

/// <summary>Reductions by a ufunc: its own loop, with a result that stands still along the reduced axes.</summary>
public abstract unsafe partial class Ufunc
{
    /// <summary>The whole of a contiguous array folded into one scalar, where nothing needs converting; false otherwise.</summary>
    internal bool TryReduceAll(NdArray a, out Value result)
    {
        result = default;
        var dtype = WidensInReduction ? Accumulator(a.DType) : a.DType;
        if (dtype != a.DType || !a.IsContiguous || a.Size == 0 || a.DType.Kind == Kind.Float16) return false;
        var loop = LoopFor(dtype.Kind);
        if (!loop.Exists || loop.Input != dtype.Kind || loop.Output != dtype.Kind) return false;
        long element = 0;
        if (Identity is { } identity) Elements.Put(dtype.Kind, (byte*)&element, identity);
        else if (IsReorderable) Unsafe.CopyBlockUnaligned(ref *(byte*)&element, ref a.First, (uint)a.ItemSize);
        else return false;
        Nest.Fold(loop.Code, a, (byte*)&element);
        result = ScalarTypes.Make(dtype, (byte*)&element);
        return true;
    }

    /// <summary>Folds the axes of an array into one element each.</summary>
    public NdArray Reduce(NdArray a, Over over, DType? dtype = null, NdArray? initial = null, NdArray? where = null)
    {
        var axes = over.Of(a.Rank);
        if (axes.Length > 1 && !IsReorderable) throw Fail.Value($"reduction operation '{Name}' is not reorderable, so at most one axis may be specified");
        dtype ??= WidensInReduction ? Accumulator(a.DType) : a.DType;
        var loop = LoopFor(dtype.Kind);
        if (!loop.Exists || loop.Input != loop.Output)
            return Name.StartsWith("logical_", StringComparison.Ordinal) ? ReduceTruth(a, over) : throw NoLoop(dtype, dtype);
        dtype = DType.Of(loop.Input);
        if (a.DType != dtype) a = Casts.To(a, dtype);
        if (where != null) a = Neutralised(a, where, initial);
        var kept = (long[])a.Dims.Clone();
        foreach (int axis in axes) kept[axis] = 1;
        var result = NdArray.New(dtype, kept);
        Start(a, axes, result, initial);
        var steps = (long[])result.Strides.Clone();
        foreach (int axis in axes) steps[axis] = 0;
        if (a.Size > 0) Nest.Run(loop.Code, a.Dims, [result, a, result], [.. steps, .. a.Strides, .. steps]);
        return over.KeepDims ? result : DropAxes(result, axes);
    }

    /// <summary>The result without its reduced axes, as an array of its own.</summary>
    internal static NdArray DropAxes(NdArray result, int[] axes)
    {
        if (axes.Length == result.Rank) return new NdArray(result.Storage, result.Offset, result.DType, Layout.RowMajor([], result.ItemSize));
        var shape = new List<long>();
        var strides = new List<long>();
        for (int i = 0; i < result.Rank; i++)
        {
            if (Array.IndexOf(axes, i) >= 0) continue;
            shape.Add(result.Dims[i]);
            strides.Add(result.Strides[i]);
        }
        return new NdArray(result.Storage, result.Offset, result.DType, Layout.Of([.. shape], [.. strides], result.ItemSize));
    }

    /// <summary>Sums and products of small integers are kept in 64 bits.</summary>
    internal static DType Accumulator(DType d) => d.Family switch { 'b' or 'i' => DType.Int64, 'u' => DType.UInt64, _ => d };

    /// <summary>The identity, the initial value, or the first elements, which a second meeting does not change.</summary>
    private void Start(NdArray a, int[] axes, NdArray result, NdArray? initial)
    {
        if (initial != null) Casts.CopyInto(initial, result);
        else if (Identity is { } identity) { if (identity != 0) Casts.CopyInto(Creation.Scalar(result.DType, identity), result); }
        else
        {
            long count = 1;
            foreach (int axis in axes) count *= a.Dims[axis];
            if (count == 0 && result.Size > 0) throw Fail.Value($"zero-size array to reduction operation {Name} which has no identity");
            if (a.Size == 0) return;
            var first = a;
            foreach (int axis in axes) first = Views.Slice(first, axis, 0, 1);
            Casts.CopyInto(first, result);
            if (IsReorderable) return;
            throw Fail.Value($"reduction operation '{Name}' has no identity here");
        }
    }

    private NdArray Neutralised(NdArray a, NdArray where, NdArray? initial)
    {
        if (Identity == null && initial == null)
            throw Fail.Value($"reduction operation '{Name}' does not have an identity, so to use a where mask one has to specify 'initial'");
        var shape = Shape.TryBroadcast(a.Dims, where.Dims) ?? throw Fail.Broadcast(a.Dims, where.Dims);
        var neutral = initial != null && Identity == null ? Casts.As(initial, a.DType) : Creation.Scalar(a.DType, Identity ?? 0);
        return Selecting.Where(where, Views.BroadcastTo(a, shape), neutral);
    }

    private NdArray ReduceTruth(NdArray a, Over over)
    {
        var truth = Casts.As(a, DType.Bool);
        return (Name == "logical_and" ? Ufuncs.BitwiseAnd : Name == "logical_or" ? Ufuncs.BitwiseOr : Ufuncs.BitwiseXor)
            .Reduce(truth, over, DType.Bool, Creation.Scalar(DType.Bool, Name == "logical_and" ? 1 : 0));
    }
}
