using PyTee.Interpreter;

namespace PyTee.Stdlib.Numpy;

/// <summary>
/// Subscripts of integers, slices, None and an ellipsis, which most are: one pass from the Python objects to the window, with nothing
/// allocated but the window.
/// </summary>
internal ref struct BasicIndex
{
    private readonly NdArray _array;
    private readonly Span<long> _dims, _strides;
    private int _axis, _rank;
    private long _offset;
    private bool _open;

    private BasicIndex(NdArray array, Span<long> dims, Span<long> strides)
    {
        _array = array;
        _dims = dims;
        _strides = strides;
        _offset = array.Offset;
    }

    /// <summary>The window of a[key], of rank 0 for one element; false when the key has other parts or is wrong.</summary>
    public static bool TryView(NdArray a, Value key, out NdArray view, out bool isElement)
    {
        view = null!;
        isElement = false;
        var parts = key.O is PyTuple tuple ? tuple.Span : new ReadOnlySpan<Value>(in key);
        if (parts.Length > Shape.MaxRank) return false;
        Span<long> room = stackalloc long[2 * (a.Rank + parts.Length)];
        var index = new BasicIndex(a, room[..(a.Rank + parts.Length)], room[(a.Rank + parts.Length)..]);
        if (!index.Apply(parts)) return false;
        isElement = index._rank == 0 && !index._open;
        view = a.View(index._offset, index._rank == 0 ? Shape.Scalar : index._dims[..index._rank].ToArray(), index._rank == 0 ? Shape.Scalar : index._strides[..index._rank].ToArray());
        return true;
    }

    /// <summary>The place of a[i, j, ...] with one integer for each axis; false otherwise.</summary>
    public static bool TryElement(NdArray a, PyTuple key, out long offset)
    {
        offset = a.Offset;
        if (key.Count != a.Rank) return false;
        var parts = key.Span;
        for (int axis = 0; axis < parts.Length; axis++)
        {
            if (parts[axis].O != null) return false;
            long i = parts[axis].N, n = a.Dims[axis];
            if (i < 0) i += n;
            if ((ulong)i >= (ulong)n) return false;
            offset += i * a.Strides[axis];
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
        while (_axis < _array.Rank) { Keep(_array.Dims[_axis], _array.Strides[_axis]); _axis++; }
        return true;
    }

    private bool Position(long i)
    {
        if (_axis >= _array.Rank) return false;
        long n = _array.Dims[_axis];
        if (i < 0) i += n;
        if ((ulong)i >= (ulong)n) return false;
        _offset += i * _array.Strides[_axis++];
        return true;
    }

    private bool Cut(PySlice slice)
    {
        if (_axis >= _array.Rank || !Bound(slice.Start, out var start) || !Bound(slice.Stop, out var stop) || !Bound(slice.Step, out var step) || step == 0) return false;
        var (first, length, by) = IndexItem.Slice(start, stop, step).Resolve(_array.Dims[_axis]);
        long stride = _array.Strides[_axis++];
        if (length > 0) _offset += first * stride;
        return Keep(length, stride * by);
    }

    /// <summary>The axes that the parts after an ellipsis leave.</summary>
    private bool Skip(ReadOnlySpan<Value> after)
    {
        if (_open) return false;
        _open = true;
        int last = _array.Rank;
        foreach (var part in after) if (part.O is not PyNone) last--;
        while (_axis < last) { Keep(_array.Dims[_axis], _array.Strides[_axis]); _axis++; }
        return true;
    }

    private bool Keep(long length, long stride)
    {
        if (_rank >= Shape.MaxRank) return false;
        (_dims[_rank], _strides[_rank]) = (length, stride);
        _rank++;
        return true;
    }

    private static bool Bound(Value v, out long? bound)
    {
        bound = v.O == null ? v.N : null;
        return v.O == null || v.IsNone;
    }
}
