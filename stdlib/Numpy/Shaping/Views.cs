using System.Runtime.CompilerServices;

namespace PyTee.Stdlib.Numpy;

/// <summary>Other shapes on the same elements: no copy unless the layout forces one.</summary>
public static class Views
{
    /// <summary>The same elements under another shape; -1 stands for what is left.</summary>
    [SkipLocalsInit]
    public static NdArray Reshape(NdArray a, ReadOnlySpan<long> wanted, bool columnMajor = false)
    {
        if (wanted.Length > Shape.MaxRank) throw Fail.Rank(wanted.Length);
        Span<long> room = stackalloc long[Shape.MaxRank];
        wanted.CopyTo(room);
        return ReshapeBy(a, room[..wanted.Length], columnMajor);
    }

    /// <summary>As Reshape; the open axis is filled in where the shape is.</summary>
    internal static NdArray ReshapeBy(NdArray a, Span<long> shape, bool columnMajor = false)
    {
        Resolve(a.Size, shape);
        if (shape.SequenceEqual(a.Dims)) return a.View(a.Layout);
        if (columnMajor) { shape.Reverse(); return Transpose(Reshape(Transpose(a), shape)); }
        if (a.IsContiguous) return a.View(Layout.RowMajor(shape, a.ItemSize));
        var strides = TryStrides(a, shape);
        return strides != null ? a.View(a.Offset, shape, strides) : Reshape(Casts.Copy(a), shape);
    }

    /// <summary>Axes in reverse order.</summary>
    public static NdArray Transpose(NdArray a) => a.View(a.Layout.Transposed);

    /// <summary>Axes in the given order.</summary>
    public static NdArray Transpose(NdArray a, ReadOnlySpan<long> order)
    {
        if (order.Length != a.Rank) throw Fail.Value("axes don't match array");
        var shape = new long[a.Rank];
        var strides = new long[a.Rank];
        ulong seen = 0;
        for (int i = 0; i < order.Length; i++)
        {
            int from = Shape.Axis(order[i], a.Rank);
            if ((seen >> from & 1) != 0) throw Fail.Value("repeated axis in transpose");
            seen |= 1UL << from;
            (shape[i], strides[i]) = (a.Dims[from], a.Strides[from]);
        }
        return a.View(a.Offset, shape, strides);
    }

    public static NdArray SwapAxes(NdArray a, long first, long second)
    {
        int x = Shape.Axis(first, a.Rank, "axis1"), y = Shape.Axis(second, a.Rank, "axis2");
        var (shape, strides) = ((long[])a.Dims.Clone(), (long[])a.Strides.Clone());
        (shape[x], shape[y], strides[x], strides[y]) = (shape[y], shape[x], strides[y], strides[x]);
        return a.View(a.Offset, shape, strides);
    }

    /// <summary>Without the axes of length one: all of them, or those given.</summary>
    public static NdArray Squeeze(NdArray a, ReadOnlySpan<long> axes, bool all)
    {
        ulong drop = 0;
        if (all) { for (int i = 0; i < a.Rank; i++) if (a.Dims[i] == 1) drop |= 1UL << i; }
        else
        {
            foreach (int axis in Shape.Axes(axes, a.Rank))
            {
                if (a.Dims[axis] != 1) throw Fail.Value("cannot select an axis to squeeze out which has size not equal to one");
                drop |= 1UL << axis;
            }
        }
        var shape = new List<long>();
        var strides = new List<long>();
        for (int i = 0; i < a.Rank; i++)
        {
            if ((drop >> i & 1) != 0) continue;
            shape.Add(a.Dims[i]);
            strides.Add(a.Strides[i]);
        }
        return a.View(a.Offset, [.. shape], [.. strides]);
    }

    /// <summary>With axes of length one at the given places of the result.</summary>
    public static NdArray ExpandDims(NdArray a, ReadOnlySpan<long> axes)
    {
        int rank = a.Rank + axes.Length;
        ulong fresh = 0;
        foreach (int axis in Shape.Axes(axes, rank)) fresh |= 1UL << axis;
        var shape = new long[rank];
        var strides = new long[rank];
        for (int i = 0, from = 0; i < rank; i++)
        {
            if ((fresh >> i & 1) != 0) shape[i] = 1;
            else { shape[i] = a.Dims[from]; strides[i] = a.Strides[from++]; }
        }
        return a.View(a.Offset, shape, strides);
    }

    /// <summary>A read-only view stretched over a larger shape.</summary>
    public static NdArray BroadcastTo(NdArray a, long[] shape)
    {
        if (a.Rank > shape.Length) throw Fail.Value("input operand has more dimensions than allowed by the axis remapping");
        var strides = Shape.Stretch(a.Dims, a.Strides, shape) ?? throw Fail.Value(
            $"operands could not be broadcast together with remapped shapes [original->remapped]: {Shape.Text(a.Dims, false)}  and requested shape {Shape.Text(shape, false)}");
        var view = a.View(a.Offset, shape, strides);
        view.Writeable = false;
        return view;
    }

    /// <summary>The diagonal over two axes, as the last axis of a read-only view.</summary>
    public static NdArray Diagonal(NdArray a, long offset, long first, long second)
    {
        if (a.Rank < 2) throw Fail.Value("diag requires an array of at least two dimensions");
        int x = Shape.Axis(first, a.Rank, "axis1"), y = Shape.Axis(second, a.Rank, "axis2");
        if (x == y) throw Fail.Value("axis1 and axis2 cannot be the same");
        long start = a.Offset + (offset >= 0 ? Math.Min(offset, a.Dims[y]) * a.Strides[y] : Math.Min(-offset, a.Dims[x]) * a.Strides[x]);
        long length = Math.Max(0, offset >= 0 ? Math.Min(a.Dims[x], a.Dims[y] - offset) : Math.Min(a.Dims[x] + offset, a.Dims[y]));
        var shape = new List<long>();
        var strides = new List<long>();
        for (int i = 0; i < a.Rank; i++)
        {
            if (i == x || i == y) continue;
            shape.Add(a.Dims[i]);
            strides.Add(a.Strides[i]);
        }
        var view = a.View(length == 0 ? a.Offset : start, [.. shape, length], [.. strides, a.Strides[x] + a.Strides[y]]);
        view.Writeable = false;
        return view;
    }

    /// <summary>One-dimensional: a view where the layout allows.</summary>
    public static NdArray Ravel(NdArray a) => Reshape(a, [a.Size]);

    /// <summary>a[index] along one axis, which disappears.</summary>
    [SkipLocalsInit]
    public static NdArray At(NdArray a, int axis, long index)
    {
        Span<long> dims = stackalloc long[Shape.MaxRank], strides = stackalloc long[Shape.MaxRank];
        return a.View(a.Offset + index * a.Strides[axis], Shape.Without(a.Dims, axis, dims), Shape.Without(a.Strides, axis, strides));
    }

    /// <summary>a[start:start+length*step:step] along one axis.</summary>
    public static NdArray Slice(NdArray a, int axis, long start, long length, long step = 1)
    {
        var (shape, strides) = ((long[])a.Dims.Clone(), (long[])a.Strides.Clone());
        shape[axis] = length;
        strides[axis] *= step;
        return a.View(length == 0 ? a.Offset : a.Offset + start * a.Strides[axis], shape, strides);
    }

    /// <summary>The axis moved to the end.</summary>
    public static NdArray AxisLast(NdArray a, int axis)
    {
        if (axis == a.Rank - 1) return a;
        return a.View(a.Offset, [.. Shape.Without(a.Dims, axis), a.Dims[axis]], [.. Shape.Without(a.Strides, axis), a.Strides[axis]]);
    }

    /// <summary>Fills in the open axis of a wanted shape.</summary>
    private static void Resolve(long size, Span<long> shape)
    {
        int open = -1;
        long known = 1;
        for (int i = 0; i < shape.Length; i++)
        {
            if (shape[i] >= 0) { known = Times(known, shape[i]); continue; }
            if (open >= 0) throw Fail.Value("can only specify one unknown dimension");
            open = i;
        }
        if (open >= 0 && known > 0 && size % known == 0) { shape[open] = size / known; known = size; }
        else if (open >= 0) known = -1;
        if (known != size) throw Fail.Value($"cannot reshape array of size {size} into shape {Shape.Text(shape, false)}");
    }

    /// <summary>A product of lengths; negative when it is too large.</summary>
    private static long Times(long known, long length) => (ulong)(known | length) <= int.MaxValue ? known * length : TimesLarge(known, length);

    private static long TimesLarge(long known, long length) => known < 0 || Math.BigMul(known, length, out long product) != 0 || product < 0 ? -1 : product;

    /// <summary>
    /// Strides for the new shape without a copy, if there are any: old and new axes are grouped into runs of equal element count, and each
    /// old run must step evenly.
    /// </summary>
    private static long[]? TryStrides(NdArray a, ReadOnlySpan<long> shape)
    {
        if (a.Size == 0) return Shape.RowMajor(shape, a.ItemSize);
        var strides = new long[shape.Length];
        int old = 0, fresh = 0;
        while (old < a.Rank || fresh < shape.Length)
        {
            int oldStart = old, freshStart = fresh;
            long x = old < a.Rank ? a.Dims[old++] : 1, y = fresh < shape.Length ? shape[fresh++] : 1;
            while (x != y) { if (x < y) x *= a.Dims[old++]; else y *= shape[fresh++]; }
            long step = old > oldStart ? RunStride(a, oldStart, old) : a.ItemSize;
            if (step == long.MinValue) return null;
            for (int i = fresh - 1; i >= freshStart; i--) { strides[i] = step; step *= shape[i]; }
        }
        return strides;
    }

    private static long RunStride(NdArray a, int from, int to)
    {
        long step = a.ItemSize, expected = -1;
        for (int i = to - 1; i >= from; i--)
        {
            if (a.Dims[i] == 1) continue;
            if (expected < 0) step = a.Strides[i];
            else if (a.Strides[i] != step * expected) return long.MinValue;
            expected = expected < 0 ? a.Dims[i] : expected * a.Dims[i];
        }
        return step;
    }
}
