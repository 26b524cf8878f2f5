using PyTee.Interpreter;

namespace PyTee.Stdlib.Numpy;

/// <summary>Sums, means, extremes.</summary>
public static partial class NumpyModule
{
    /// <summary>Sum of array elements over a given axis.</summary>
    [PyFunction("sum(a, axis=None, dtype=None, out=None, keepdims=False, initial=..., where=True)")]
    internal static Value Sum(Value a, Value axis, Value dtype, Value @out, bool keepdims, Value initial, Value where)
    {
        var x = Start(a);
        if (IsPlain(axis, @out, keepdims, initial, where) && dtype.IsNone && Ufuncs.Add.TryReduceAll(x, out var total)) return total;
        return Results.Into(Statistics.Sum(x, Operand.Over(axis, keepdims), Operand.DTypeOrNull(dtype), Initial(initial, x), Operand.Mask(where)), @out);
    }

    /// <summary>Return the product of array elements over a given axis.</summary>
    [PyFunction("prod(a, axis=None, dtype=None, out=None, keepdims=False, initial=..., where=True)")]
    internal static Value Prod(Value a, Value axis, Value dtype, Value @out, bool keepdims, Value initial, Value where)
    {
        var x = Start(a);
        return Results.Into(Ufuncs.Multiply.Reduce(x, Operand.Over(axis, keepdims), Operand.DTypeOrNull(dtype), Initial(initial, x), Operand.Mask(where)), @out);
    }

    /// <summary>Return the maximum of an array or maximum along an axis.</summary>
    [PyFunction("max(a, axis=None, out=None, keepdims=False, initial=..., where=True)")]
    internal static Value Max(Value a, Value axis, Value @out, bool keepdims, Value initial, Value where) => Extreme(Ufuncs.Maximum, a, axis, @out, keepdims, initial, where);

    /// <summary>Return the minimum of an array or minimum along an axis.</summary>
    [PyFunction("min(a, axis=None, out=None, keepdims=False, initial=..., where=True)")]
    internal static Value Min(Value a, Value axis, Value @out, bool keepdims, Value initial, Value where) => Extreme(Ufuncs.Minimum, a, axis, @out, keepdims, initial, where);

    /// <summary>Return the maximum of an array or maximum along an axis.</summary>
    [PyFunction("amax(a, axis=None, out=None, keepdims=False, initial=..., where=True)")]
    internal static Value AMax(Value a, Value axis, Value @out, bool keepdims, Value initial, Value where) => Max(a, axis, @out, keepdims, initial, where);

    /// <summary>Return the minimum of an array or minimum along an axis.</summary>
    [PyFunction("amin(a, axis=None, out=None, keepdims=False, initial=..., where=True)")]
    internal static Value AMin(Value a, Value axis, Value @out, bool keepdims, Value initial, Value where) => Min(a, axis, @out, keepdims, initial, where);

    /// <summary>Range of values (maximum - minimum) along an axis.</summary>
    [PyFunction("ptp(a, axis=None, out=None, keepdims=False)")]
    internal static Value PeakToPeak(Value a, Value axis, Value @out, bool keepdims) => Results.Into(Statistics.PeakToPeak(Start(a), Operand.Over(axis, keepdims)), @out);

    /// <summary>Compute the arithmetic mean along the specified axis.</summary>
    [PyFunction("mean(a, axis=None, dtype=None, out=None, keepdims=False, *, where=True)")]
    internal static Value Mean(Value a, Value axis, Value dtype, Value @out, bool keepdims, Value where)
    {
        var x = Start(a);
        if (IsPlain(axis, @out, keepdims, Value.Unset, where) && dtype.IsNone && x.DType.Kind == Kind.Float64 && Ufuncs.Add.TryReduceAll(x, out var total))
            return PyFloat64.Of(total.As<PyFloat64>().Number / x.Size);
        return Results.Into(Statistics.Mean(x, Operand.Over(axis, keepdims), Operand.DTypeOrNull(dtype), Operand.Mask(where)), @out);
    }

    /// <summary>Compute the variance along the specified axis.</summary>
    [PyFunction("var(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=True)")]
    internal static Value Var(Value a, Value axis, Value dtype, Value @out, double ddof, bool keepdims, Value where) =>
        Results.Into(Statistics.Variance(Start(a), Operand.Over(axis, keepdims), Operand.DTypeOrNull(dtype), ddof, Operand.Mask(where)), @out);

    /// <summary>Compute the standard deviation along the specified axis.</summary>
    [PyFunction("std(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=True)")]
    internal static Value Std(Value a, Value axis, Value dtype, Value @out, double ddof, bool keepdims, Value where) =>
        Results.Into(Statistics.StandardDeviation(Start(a), Operand.Over(axis, keepdims), Operand.DTypeOrNull(dtype), ddof, Operand.Mask(where)), @out);

    /// <summary>Test whether all array elements along a given axis evaluate to True.</summary>
    [PyFunction("all(a, axis=None, out=None, keepdims=False, *, where=True)")]
    internal static Value All(Value a, Value axis, Value @out, bool keepdims, Value where) => Results.Into(Statistics.All(Start(a), Operand.Over(axis, keepdims), Operand.Mask(where)), @out);

    /// <summary>Test whether any array element along a given axis evaluates to True.</summary>
    [PyFunction("any(a, axis=None, out=None, keepdims=False, *, where=True)")]
    internal static Value Any(Value a, Value axis, Value @out, bool keepdims, Value where) => Results.Into(Statistics.Any(Start(a), Operand.Over(axis, keepdims), Operand.Mask(where)), @out);

    /// <summary>Return the cumulative sum of the elements along a given axis.</summary>
    [PyFunction("cumsum(a, axis=None, dtype=None, out=None)")]
    internal static Value CumSum(Value a, Value axis, Value dtype, Value @out) => Results.Into(Cumulative.Sum(Start(a), Operand.Axis(axis), Operand.DTypeOrNull(dtype)), @out);

    /// <summary>Return the cumulative product of elements along a given axis.</summary>
    [PyFunction("cumprod(a, axis=None, dtype=None, out=None)")]
    internal static Value CumProd(Value a, Value axis, Value dtype, Value @out) => Results.Into(Cumulative.Product(Start(a), Operand.Axis(axis), Operand.DTypeOrNull(dtype)), @out);

    /// <summary>Counts the number of non-zero values in the array a.</summary>
    [PyFunction("count_nonzero(a, axis=None, *, keepdims=False)")]
    internal static Value CountNonzero(Value a, Value axis, bool keepdims)
    {
        var count = Statistics.CountNonzero(Start(a), Operand.Over(axis, keepdims));
        return axis.IsNone && !keepdims ? count.Item<long>() : ScalarTypes.Wrap(count);
    }

    /// <summary>Returns the indices of the maximum values along an axis.</summary>
    [PyFunction("argmax(a, axis=None, out=None, *, keepdims=False)")]
    internal static Value ArgMax(Value a, Value axis, Value @out, bool keepdims) => Results.Into(Arguments.Find(Start(a), Operand.Axis(axis), true, keepdims), @out);

    /// <summary>Returns the indices of the minimum values along an axis.</summary>
    [PyFunction("argmin(a, axis=None, out=None, *, keepdims=False)")]
    internal static Value ArgMin(Value a, Value axis, Value @out, bool keepdims) => Results.Into(Arguments.Find(Start(a), Operand.Axis(axis), false, keepdims), @out);

    /// <summary>Return the sum along diagonals of the array.</summary>
    [PyFunction("trace(a, offset=0, axis1=0, axis2=1, dtype=None, out=None)")]
    internal static Value Trace(Value a, long offset, long axis1, long axis2, Value dtype, Value @out) =>
        Results.Into(Ufuncs.Add.Reduce(Views.Diagonal(Start(a), offset, axis1, axis2), new Over([-1]), Operand.DTypeOrNull(dtype)), @out);

    private static NdArray Start(Value a)
    {
        Listening.Start();
        return a.O as NdArray ?? Operand.Array(a);
    }

    /// <summary>A reduction of the whole array with nothing else asked for.</summary>
    private static bool IsPlain(Value axis, Value output, bool keepDims, Value initial, Value where) =>
        axis.IsNone && output.IsNone && !keepDims && initial.IsUnset && (where.IsTrue || where.IsUnset);

    private static NdArray? Initial(Value initial, NdArray a) => initial.IsUnset || initial.IsNone ? null : Operand.Array(initial, Ufunc.Accumulator(a.DType));

    private static Value Extreme(Ufunc ufunc, Value a, Value axis, Value output, bool keepDims, Value initial, Value where)
    {
        var x = Start(a);
        if (IsPlain(axis, output, keepDims, initial, where) && ufunc.TryReduceAll(x, out var extreme)) return extreme;
        var start = initial.IsUnset || initial.IsNone ? null : Operand.Array(initial, x.DType);
        return Results.Into(ufunc.Reduce(x, Operand.Over(axis, keepDims), null, start, Operand.Mask(where)), output);
    }
}
