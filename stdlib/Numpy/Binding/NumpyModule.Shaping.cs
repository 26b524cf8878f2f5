using PyTee.Interpreter;

namespace PyTee.Stdlib.Numpy;

/// <summary>Shapes, joining, repeating.</summary>
public static partial class NumpyModule
{
    /// <summary>Every window of the given lengths along axes, as further axes of a read-only view.</summary>
    [PyFunction("_windows(x, axes, lengths)")]
    internal static Value Windows(NdArray x, Value axes, Value lengths)
    {
        var (along, window) = (Operand.Dims(axes), Operand.Dims(lengths));
        var shape = new List<long>(x.Dims);
        var strides = new List<long>(x.Strides);
        for (int i = 0; i < along.Length; i++)
        {
            int axis = Shape.Axis(along[i], x.Rank);
            if (window[i] < 0 || shape[axis] < window[i]) throw Fail.Value("window shape cannot be larger than input array shape");
            shape[axis] -= Math.Max(0, window[i] - 1);
            shape.Add(window[i]);
            strides.Add(x.Strides[axis]);
        }
        if (shape.Count > Shape.MaxRank) throw Fail.Value("too many dimensions");
        var view = x.View(x.Offset, [.. shape], [.. strides]);
        view.Writeable = false;
        return view;
    }

    /// <summary>The differences of neighbours along an axis.</summary>
    [PyFunction("_differences(a, axis)")]
    internal static Value Differences(Value a, long axis)
    {
        Listening.Start();
        var x = Operand.Array(a);
        int k = Shape.Axis(axis, x.Rank);
        long n = Math.Max(0, x.Dims[k] - 1);
        return (x.DType.IsBool ? Ufuncs.NotEqual : Ufuncs.Subtract).Call(Views.Slice(x, k, Math.Min(1, x.Dims[k]), n), Views.Slice(x, k, 0, n));
    }

    /// <summary>Gives a new shape to an array without changing its data.</summary>
    [PyFunction("reshape(a, /, shape, order='C', *, copy=None)")]
    internal static Value Reshape(Value a, Value shape, string order, Value copy) => Views.Reshape(Operand.Array(a), Operand.Dims(shape), order == "F");

    /// <summary>Return a contiguous flattened array.</summary>
    [PyFunction("ravel(a, order='C')")]
    internal static Value Ravel(Value a, string order)
    {
        var x = Operand.Array(a);
        return Views.Ravel(order == "F" || order == "A" && x.IsColumnMajor && !x.IsContiguous ? Views.Transpose(x) : x);
    }

    /// <summary>Returns an array with axes transposed.</summary>
    [PyFunction("transpose(a, axes=None)")]
    internal static Value Transpose(Value a, Value axes) => axes.IsNone ? Views.Transpose(Operand.Array(a)) : Views.Transpose(Operand.Array(a), Operand.Dims(axes));

    /// <summary>Interchange two axes of an array.</summary>
    [PyFunction("swapaxes(a, axis1, axis2)")] internal static Value SwapAxes(Value a, long axis1, long axis2) => Views.SwapAxes(Operand.Array(a), axis1, axis2);

    /// <summary>Remove axes of length one from a.</summary>
    [PyFunction("squeeze(a, axis=None)")]
    internal static Value Squeeze(Value a, Value axis) => Views.Squeeze(Operand.Array(a), axis.IsNone ? [] : Operand.Over(axis).Axes!, axis.IsNone);

    /// <summary>Expand the shape of an array.</summary>
    [PyFunction("expand_dims(a, axis)")] internal static Value ExpandDims(Value a, Value axis) => Views.ExpandDims(Operand.Array(a), Operand.Over(axis).Axes!);

    /// <summary>Broadcast an array to a new shape.</summary>
    [PyFunction("broadcast_to(array, shape, subok=False)")] internal static Value BroadcastTo(Value array, Value shape, bool subok) => Views.BroadcastTo(Operand.Array(array), Operand.Dims(shape));

    /// <summary>Broadcast the input shapes into a single shape.</summary>
    [PyFunction("broadcast_shapes(*args)")]
    internal static Value BroadcastShapes(ReadOnlySpan<Value> args)
    {
        long[] shape = [];
        foreach (var v in args)
        {
            var dims = Operand.Dims(v);
            shape = Shape.TryBroadcast(shape, dims) ?? throw Fail.Value($"shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg 0 with shape {Shape.Text(shape)} and arg 1 with shape {Shape.Text(dims)}.");
        }
        return Results.Dims(shape);
    }

    /// <summary>Return specified diagonals.</summary>
    [PyFunction("diagonal(a, offset=0, axis1=0, axis2=1)")] internal static Value Diagonal(Value a, long offset, long axis1, long axis2) => Views.Diagonal(Operand.Array(a), offset, axis1, axis2);

    /// <summary>Join a sequence of arrays along an existing axis.</summary>
    [PyFunction("concatenate(arrays, /, axis=0, out=None, *, dtype=None, casting='same_kind')")]
    internal static Value Concatenate(Value arrays, Value axis, Value @out, Value dtype, string casting) =>
        Results.Into(Joining.Concatenate(Arrays(arrays), Operand.Axis(axis), Operand.DTypeOrNull(dtype)), @out);

    /// <summary>Join a sequence of arrays along a new axis.</summary>
    [PyFunction("stack(arrays, axis=0, out=None, *, dtype=None, casting='same_kind')")]
    internal static Value Stack(Value arrays, long axis, Value @out, Value dtype, string casting) => Results.Into(Joining.Stack(Arrays(arrays), axis), @out);

    /// <summary>Stack arrays in sequence vertically (row wise).</summary>
    [PyFunction("vstack(tup, *, dtype=None, casting='same_kind')")]
    internal static Value VStack(Value tup, Value dtype, string casting) => Joining.Concatenate(Array.ConvertAll(Arrays(tup), static a => AtLeast(a, 2)), 0, Operand.DTypeOrNull(dtype));

    /// <summary>Stack arrays in sequence horizontally (column wise).</summary>
    [PyFunction("hstack(tup, *, dtype=None, casting='same_kind')")]
    internal static Value HStack(Value tup, Value dtype, string casting)
    {
        var parts = Array.ConvertAll(Arrays(tup), static a => AtLeast(a, 1));
        return Joining.Concatenate(parts, parts.Length > 0 && parts[0].Rank == 1 ? 0 : 1, Operand.DTypeOrNull(dtype));
    }

    /// <summary>Stack arrays in sequence depth wise (along third axis).</summary>
    [PyFunction("dstack(tup)")] internal static Value DStack(Value tup) => Joining.Concatenate(Array.ConvertAll(Arrays(tup), static a => AtLeast(a, 3)), 2);

    /// <summary>Stack 1-D arrays as columns into a 2-D array.</summary>
    [PyFunction("column_stack(tup)")]
    internal static Value ColumnStack(Value tup) => Joining.Concatenate(Array.ConvertAll(Arrays(tup), static a => a.Rank < 2 ? Views.Reshape(a, [a.Size, 1]) : a), 1);

    /// <summary>View inputs as arrays with at least one dimension.</summary>
    [PyFunction("atleast_1d(*arys)")] internal static Value AtLeast1D(ReadOnlySpan<Value> arys) => EachAtLeast(arys, 1);
    /// <summary>View inputs as arrays with at least two dimensions.</summary>
    [PyFunction("atleast_2d(*arys)")] internal static Value AtLeast2D(ReadOnlySpan<Value> arys) => EachAtLeast(arys, 2);
    /// <summary>View inputs as arrays with at least three dimensions.</summary>
    [PyFunction("atleast_3d(*arys)")] internal static Value AtLeast3D(ReadOnlySpan<Value> arys) => EachAtLeast(arys, 3);

    /// <summary>Repeat each element of an array after themselves.</summary>
    [PyFunction("repeat(a, repeats, axis=None)")] internal static Value Repeat(Value a, Value repeats, Value axis) => Joining.Repeat(Operand.Array(a), Operand.Array(repeats), Operand.Axis(axis));

    /// <summary>Construct an array by repeating A the number of times given by reps.</summary>
    [PyFunction("tile(A, reps)")]
    internal static Value Tile(Value A, Value reps)
    {
        var times = Operand.Dims(reps);
        var a = Operand.Array(A);
        while (a.Rank < times.Length) a = Views.ExpandDims(a, [0]);
        for (int i = 0; i < times.Length; i++)
        {
            int axis = a.Rank - times.Length + i;
            if (times[i] > 0 && a.Size > int.MaxValue / times[i] || times[i] > int.MaxValue / 64) throw Fail.Memory(a.ItemSize * (long)int.MaxValue);
            var parts = new NdArray[Math.Max(0, times[i])];
            Array.Fill(parts, a);
            a = parts.Length == 0 ? Casts.Copy(Views.Slice(a, axis, 0, 0)) : Joining.Concatenate(parts, axis);
        }
        return times.Length == 0 ? Casts.Copy(a) : a;
    }

    /// <summary>Roll array elements along a given axis.</summary>
    [PyFunction("roll(a, shift, axis=None)")]
    internal static Value Roll(Value a, Value shift, Value axis)
    {
        var x = Operand.Array(a);
        if (axis.IsNone) return Joining.Roll(x, Number.AsSize(shift), null);
        var axes = Operand.Over(axis).Axes!;
        var shifts = Operand.Dims(shift);
        for (int i = 0; i < axes.Length; i++) x = Joining.Roll(x, shifts[shifts.Length == 1 ? 0 : i], axes[i]);
        return x;
    }

    /// <summary>Reverse the order of elements in an array along the given axis.</summary>
    [PyFunction("flip(m, axis=None)")]
    internal static Value Flip(Value m, Value axis)
    {
        var a = Operand.Array(m);
        return Joining.Flip(a, Operand.Over(axis).Of(a.Rank));
    }

    private static Value EachAtLeast(ReadOnlySpan<Value> arrays, int rank)
    {
        var result = new Value[arrays.Length];
        for (int i = 0; i < result.Length; i++) result[i] = AtLeast(Operand.Array(arrays[i]), rank);
        return result.Length == 1 ? result[0] : new PyTuple(result);
    }

    private static NdArray AtLeast(NdArray a, int rank)
    {
        if (rank == 3 && a.Rank == 1) return Views.ExpandDims(a, [0, 2]);
        if (rank == 3 && a.Rank == 2) return Views.ExpandDims(a, [2]);
        while (a.Rank < rank) a = Views.ExpandDims(a, [0]);
        return a;
    }
}
