namespace PyTee.Stdlib.Numpy;

/// <summary>A subscript applied to an array: a view, or a view and the index arrays over some of its axes.</summary>
public sealed class IndexPlan
{
    private readonly List<NdArray> _arrays = [];
    private readonly List<int> _axes = [];

    private IndexPlan(NdArray view) => View = view;

    /// <summary>The array with integers, slices and new axes applied.</summary>
    public NdArray View { get; private set; }

    /// <summary>Whether index arrays remain, so that the result is a copy.</summary>
    public bool IsAdvanced => _arrays.Count > 0;

    public static IndexPlan Make(NdArray a, ReadOnlySpan<IndexItem> items)
    {
        bool advanced = false, ellipsis = false;
        int consumed = 0;
        foreach (var item in items)
        {
            advanced |= item.Kind == IndexKind.Array;
            consumed += item.Consumes;
            if (item.Kind == IndexKind.Ellipsis && ellipsis) throw Fail.Index("an index can only have a single ellipsis ('...')");
            ellipsis |= item.Kind == IndexKind.Ellipsis;
        }
        if (consumed > a.Rank) throw Fail.Index($"too many indices for array: array is {a.Rank}-dimensional, but {consumed} were indexed");
        var plan = new IndexPlan(a);
        plan.Apply(a, items, advanced, a.Rank - consumed);
        return plan;
    }

    /// <summary>a[items].</summary>
    public NdArray Get() => IsAdvanced ? Gather.Get(View, _arrays, _axes) : View;

    /// <summary>a[items] = value.</summary>
    public void Set(NdArray value)
    {
        if (!View.Writeable) throw Fail.Value("assignment destination is read-only");
        if (IsAdvanced) Gather.Set(View, _arrays, _axes, value);
        else Casts.CopyInto(value, View);
    }

    private void Apply(NdArray a, ReadOnlySpan<IndexItem> items, bool advanced, int open)
    {
        var shape = new List<long>(a.Rank + items.Length);
        var strides = new List<long>(a.Rank + items.Length);
        long offset = a.Offset;
        int axis = 0;
        foreach (var item in items)
        {
            switch (item.Kind)
            {
                case IndexKind.NewAxis: shape.Add(1); strides.Add(0); break;
                case IndexKind.Ellipsis: for (; open > 0; open--) Keep(a, axis++, shape, strides); break;
                case IndexKind.Slice: offset += Cut(a, axis++, item, shape, strides); break;
                case IndexKind.Integer when !advanced: offset += Position(item.Integer, a.Dims[axis], axis) * a.Strides[axis]; axis++; break;
                case IndexKind.Integer:
                    AddArray(Creation.Scalar(DType.Int64, Position(item.Integer, a.Dims[axis], axis)), shape.Count);
                    Keep(a, axis++, shape, strides);
                    break;
                default: axis = Arrays(a, axis, item.Array!, shape, strides); break;
            }
        }
        while (axis < a.Rank) Keep(a, axis++, shape, strides);
        View = a.View(offset, [.. shape], [.. strides]);
    }

    private void AddArray(NdArray array, int axis)
    {
        _arrays.Add(array);
        _axes.Add(axis);
    }

    private int Arrays(NdArray a, int axis, NdArray index, List<long> shape, List<long> strides)
    {
        if (!index.DType.IsBool)
        {
            AddArray(index, shape.Count);
            Keep(a, axis, shape, strides);
            return axis + 1;
        }
        if (index.Rank == 0)
        {
            AddArray(NdArray.New(DType.Int64, index.Item<byte>() != 0 ? 1 : 0), shape.Count);
            shape.Add(1);
            strides.Add(0);
            return axis;
        }
        for (int i = 0; i < index.Rank; i++)
            if (index.Dims[i] != a.Dims[axis + i])
                throw Fail.Index($"boolean index did not match indexed array along axis {axis + i}; size of axis is {a.Dims[axis + i]} but size of corresponding boolean axis is {index.Dims[i]}");
        foreach (var positions in Selecting.Nonzero(index))
        {
            AddArray(positions, shape.Count);
            Keep(a, axis++, shape, strides);
        }
        return axis;
    }

    private static void Keep(NdArray a, int axis, List<long> shape, List<long> strides)
    {
        shape.Add(a.Dims[axis]);
        strides.Add(a.Strides[axis]);
    }

    private static long Cut(NdArray a, int axis, IndexItem item, List<long> shape, List<long> strides)
    {
        var (start, length, step) = item.Resolve(a.Dims[axis]);
        shape.Add(length);
        strides.Add(a.Strides[axis] * step);
        return length == 0 ? 0 : start * a.Strides[axis];
    }

    private static long Position(long index, long size, int axis) =>
        index >= -size && index < size ? (index < 0 ? index + size : index) : throw Fail.Index($"index {index} is out of bounds for axis {axis} with size {size}");
}
