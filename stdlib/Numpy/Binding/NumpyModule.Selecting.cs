using PyTee.Interpreter;

namespace PyTee.Stdlib.Numpy;

/// <summary>Choosing, sorting and counting.</summary>
public static partial class NumpyModule
{
    /// <summary>Return elements chosen from x or y depending on condition.</summary>
    [PyFunction("where(condition, x=..., y=..., /)")]
    internal static Value Where(Value condition, Value x, Value y)
    {
        if (x.IsUnset && y.IsUnset) return Nonzero(condition);
        if (x.IsUnset || y.IsUnset) throw Fail.Value("either both or neither of x and y should be given");
        if (!Operand.TryPair(x, y, out var a, out var b)) (a, b) = (Operand.Array(x), Operand.Array(y));
        return Selecting.Where(Operand.Array(condition), a, b) is var r && r.Rank == 0 ? r : r;
    }

    /// <summary>Return the indices of the elements that are non-zero.</summary>
    [PyFunction("nonzero(a)")]
    internal static Value Nonzero(Value a)
    {
        var x = Operand.Array(a);
        return x.Rank == 0 ? throw Fail.Value("Calling nonzero on 0d arrays is not allowed. Use np.atleast_1d(scalar).nonzero() instead. If the context of this error is of the form `arr[nonzero(cond)]`, just use `arr[cond]`.") : Results.Tuple(Selecting.Nonzero(x));
    }

    /// <summary>Find the indices of array elements that are non-zero, grouped by element.</summary>
    [PyFunction("argwhere(a)")]
    internal static Value ArgWhere(Value a)
    {
        var x = Operand.Array(a);
        return x.Rank == 0 ? NdArray.New(DType.Int64, Protocols.Truth(x) ? 1 : 0, 0) : Casts.Copy(Views.Transpose(Joining.Stack(Selecting.Nonzero(x), 0)));
    }

    /// <summary>Return indices that are non-zero in the flattened version of a.</summary>
    [PyFunction("flatnonzero(a)")] internal static Value FlatNonzero(Value a) => Selecting.Nonzero(Views.Ravel(Operand.Array(a)))[0];

    /// <summary>Take elements from an array along an axis.</summary>
    [PyFunction("take(a, indices, axis=None, out=None, mode='raise')")]
    internal static Value Take(Value a, Value indices, Value axis, Value @out, string mode)
    {
        var x = Operand.Array(a);
        if (axis.IsNone) { x = Views.Ravel(x); axis = 0L; }
        int k = Shape.Axis(Operand.Axis(axis)!.Value, x.Rank);
        return Results.Into(Joining.Take(x, Within(Operand.Array(indices), x.Dims[k], mode), k), @out);
    }

    /// <summary>Replaces specified elements of an array with given values.</summary>
    [PyFunction("put(a, ind, v, mode='raise')")]
    internal static void Put(NdArray a, Value ind, Value v, string mode)
    {
        var indices = Views.Ravel(Within(Operand.Array(ind), a.Size, mode));
        var values = Cycled(Operand.Array(v, a.DType), indices.Size);
        var flat = a.IsContiguous ? Views.Ravel(a) : Casts.Copy(Views.Ravel(a));
        IndexPlan.Make(flat, [IndexItem.Of(indices)]).Set(values);
        if (!a.IsContiguous) Assign(a, Views.Reshape(flat, a.Dims));
    }

    /// <summary>Changes elements of an array based on conditional and input values.</summary>
    [PyFunction("putmask(a, mask, values)")]
    internal static void PutMask(NdArray a, Value mask, Value values) => Selecting.PutMask(a, Operand.Array(mask, DType.Bool), Views.Reshape(Cycled(Operand.Array(values, a.DType), a.Size), a.Dims));

    /// <summary>Copies values from one array to another, broadcasting as necessary.</summary>
    [PyFunction("copyto(dst, src, casting='same_kind', where=True)")]
    internal static void CopyTo(NdArray dst, Value src, string casting, Value where)
    {
        var source = Operand.Array(src, src.O is NdArray or PyGeneric ? null : dst.DType);
        if (!Promotion.CanCast(source.DType, dst.DType, Promotion.Parse(casting)))
            throw Fail.Type($"Cannot cast array data from dtype('{source.DType.Name}') to dtype('{dst.DType.Name}') according to the rule '{casting}'");
        if (Operand.Mask(where) is { } mask) Selecting.PutMask(dst, mask, source);
        else Assign(dst, source);
    }

    /// <summary>Return selected slices of an array along given axis.</summary>
    [PyFunction("compress(condition, a, axis=None, out=None)")]
    internal static Value Compress(Value condition, Value a, Value axis, Value @out)
    {
        var x = Operand.Array(a);
        var positions = Selecting.Nonzero(Views.Ravel(Operand.Array(condition)))[0];
        return Results.Into(Joining.Take(axis.IsNone ? Views.Ravel(x) : x, positions, Operand.Axis(axis) ?? 0), @out);
    }

    /// <summary>Return a sorted copy of an array.</summary>
    [PyFunction("sort(a, axis=-1, kind=None, order=None, *, stable=None)")]
    internal static Value Sort(Value a, Value axis, Value kind, Value order, Value stable) => Sorts.Sort(Operand.Array(a), Operand.Axis(axis));

    /// <summary>Returns the indices that would sort an array.</summary>
    [PyFunction("argsort(a, axis=-1, kind=None, order=None, *, stable=None)")]
    internal static Value ArgSort(Value a, Value axis, Value kind, Value order, Value stable) => Sorts.ArgSort(Operand.Array(a), Operand.Axis(axis));

    /// <summary>Return a partitioned copy of an array.</summary>
    [PyFunction("partition(a, kth, axis=-1, kind='introselect', order=None)")]
    internal static Value Partition(Value a, Value kth, Value axis, string kind, Value order) => Sorts.Sort(Operand.Array(a), Operand.Axis(axis));

    /// <summary>Perform an indirect partition along the given axis.</summary>
    [PyFunction("argpartition(a, kth, axis=-1, kind='introselect', order=None)")]
    internal static Value ArgPartition(Value a, Value kth, Value axis, string kind, Value order) => Sorts.ArgSort(Operand.Array(a), Operand.Axis(axis));

    /// <summary>Find indices where elements should be inserted to maintain order.</summary>
    [PyFunction("searchsorted(a, v, side='left', sorter=None)")]
    internal static Value SearchSorted(Value a, Value v, string side, Value sorter)
    {
        if (side is not ("left" or "right")) throw Fail.Value($"search side must be 'left' or 'right' (got '{side}')");
        var x = Operand.Array(a);
        if (!sorter.IsNone) x = Joining.Take(x, Operand.Array(sorter), 0);
        return ScalarTypes.Wrap(Sorts.SearchSorted(x, Operand.Array(v), side == "right"));
    }

    /// <summary>The distinct elements, their first places, which of them each element is, and their counts.</summary>
    [PyFunction("_unique(ar)")]
    internal static Value Unique(Value ar)
    {
        var d = Distinct.Of(Operand.Array(ar));
        return PyTuple.Of(d.Values, d.First, d.Inverse, d.Counts);
    }

    /// <summary>Count number of occurrences of each value in array of non-negative ints.</summary>
    [PyFunction("bincount(x, /, weights=None, minlength=0)")]
    internal static Value BinCount(Value x, Value weights, long minlength)
    {
        var a = Operand.Array(x);
        if (a.Rank != 1) throw Fail.Value("object too deep for desired array");
        if (a.DType.IsFloat && a.Size > 0) throw Fail.Type($"Cannot cast array data from dtype('{a.DType.Name}') to dtype('int64') according to the rule 'safe'");
        if (minlength < 0) throw Fail.Value("'minlength' must not be negative");
        return Counting.Bins(a, weights.IsNone ? null : Operand.Array(weights), minlength);
    }

    private static NdArray Within(NdArray indices, long size, string mode) => mode switch
    {
        "raise" => indices.Size == 0 && indices.DType.IsFloat ? Casts.As(indices, DType.Int64) : indices,
        "wrap" => Ufuncs.Remainder.Call(indices, Creation.Scalar(indices.DType, size)),
        "clip" => Ufuncs.Minimum.Call(Ufuncs.Maximum.Call(indices, Creation.Scalar(indices.DType, 0L)), Creation.Scalar(indices.DType, size - 1)),
        _ => throw Fail.Value($"clipmode must be one of 'clip', 'raise', or 'wrap' (got '{mode}')"),
    };
}
