using System.Runtime.CompilerServices;
using PyTee.Interpreter;

namespace PyTee.Stdlib.Numpy;

/// <summary>
/// Subscripts of integers, slices, None and an ellipsis, which most are: one pass from the Python objects to the window, with nothing
/// allocated but the window.
/// </summary>
internal ref struct BasicIndex
{
    private readonly long[] _dims, _strides;
    private readonly Span<long> _newDims, _newStrides;
    private int _axis, _rank;
    private long _offset;
    private bool _open;

    private BasicIndex(NdArray array, Span<long> dims, Span<long> strides)
    {
        (_dims, _strides, _offset) = (array.Dims, array.Strides, array.Offset);
        _newDims = dims;
        _newStrides = strides;
    }

    /// <summary>The window of a[parts], of rank 0 for one element; null when there are other parts or a wrong one.</summary>
    [SkipLocalsInit]
    public static NdArray? View(NdArray a, ReadOnlySpan<Value> parts, out bool isElement)
    {
        isElement = false;
        Span<long> dims = stackalloc long[Shape.MaxRank], strides = stackalloc long[Shape.MaxRank];
        var index = new BasicIndex(a, dims, strides);
        if (!index.Apply(parts)) return null;
        isElement = index._rank == 0 && !index._open;
        return a.View(index._offset, dims[..index._rank], strides[..index._rank]);
    }

    /// <summary>The window of a[start:stop]; null when that is wrong.</summary>
    public static NdArray? Slice(NdArray a, Value start, Value stop)
    {
        if (a.Rank == 0) return null;
        long size = a.Dims[0], first = Bound(start, 0, size), last = Bound(stop, size, size);
        if (first < 0 || last < 0) return null;
        return last > first ? a.View(a.Offset + first * a.Strides[0], a.Layout.Cut(last - first)) : a.View(a.Offset, a.Layout.Cut(0));
    }

    /// <summary>The parts of a subscript.</summary>
    public static ReadOnlySpan<Value> Parts(in Value key) => key.O is not PySlice && key.O is PyTuple tuple ? tuple.Span : new ReadOnlySpan<Value>(in key);

    /// <summary>The place of a[i, j, ...] with one integer for each axis; false otherwise.</summary>
    public static bool TryElement(NdArray a, ReadOnlySpan<Value> parts, out long offset)
    {
        offset = a.Offset;
        long[] dims = a.Dims, strides = a.Strides;
        if (parts.Length != dims.Length) return false;
        for (int axis = 0; axis < parts.Length; axis++)
        {
            if (parts[axis].O != null) return false;
            long i = parts[axis].N, n = dims[axis];
            if (i < 0) i += n;
            if ((ulong)i >= (ulong)n) return false;
            offset += i * strides[axis];
        }
        return true;
    }

    private bool Apply(ReadOnlySpan<Value> parts)
    {
        for (int i = 0; i < parts.Length; i++)
        {
            bool good = parts[i].O switch
            {
                null => Position(parts[i].N),
                PySlice slice => Cut(slice),
                PyNone => Keep(1, 0),
                PyEllipsis => Skip(parts[(i + 1)..]),
                _ => false,
            };
            if (!good) return false;
        }
        return KeepUntil(_dims.Length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Position(long i)
    {
        if (_axis >= _dims.Length) return false;
        long n = _dims[_axis];
        if (i < 0) i += n;
        if ((ulong)i >= (ulong)n) return false;
        _offset += i * _strides[_axis++];
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Cut(PySlice slice)
    {
        if (_axis >= _dims.Length) return false;
        return slice.Step.IsNone ? Cut(slice.Start, slice.Stop) : CutBySteps(slice);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Cut(Value start, Value stop)
    {
        long size = _dims[_axis], first = Bound(start, 0, size), last = Bound(stop, size, size);
        return first >= 0 && last >= 0 && Take(first, Math.Max(0, last - first), 1);
    }

    private bool CutBySteps(PySlice slice)
    {
        if (!Given(slice.Start, out var start) || !Given(slice.Stop, out var stop) || !Given(slice.Step, out var by) || by == 0) return false;
        var (first, length, step) = IndexItem.Slice(start, stop, by).Resolve(_dims[_axis]);
        return Take(first, length, step);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Take(long first, long length, long step)
    {
        long stride = _strides[_axis++];
        if (length > 0) _offset += first * stride;
        return Keep(length, stride * step);
    }

    /// <summary>The axes that the parts after an ellipsis leave.</summary>
    private bool Skip(ReadOnlySpan<Value> after)
    {
        if (_open) return false;
        _open = true;
        int last = _dims.Length;
        foreach (var part in after) if (part.O is not PyNone) last--;
        return KeepUntil(last);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool KeepUntil(int axis)
    {
        for (; _axis < axis; _axis++) if (!Keep(_dims[_axis], _strides[_axis])) return false;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Keep(long length, long stride)
    {
        if ((uint)_rank >= (uint)_newDims.Length) return false;
        _newDims[_rank] = length;
        _newStrides[_rank++] = stride;
        return true;
    }

    /// <summary>One end of a slice fitted to an axis; negative when it is neither an int nor None.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Bound(Value v, long otherwise, long size) =>
        v.O == null ? Math.Clamp(v.N < 0 ? v.N + size : v.N, 0, size) : v.IsNone ? otherwise : -1;

    private static bool Given(Value v, out long? number)
    {
        number = v.O == null ? v.N : null;
        return v.O == null || v.IsNone;
    }
}
