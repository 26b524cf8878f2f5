using PyTee.Interpreter;

namespace PyTee.Stdlib.Numpy;

/// <summary>Products, rounding, clipping and two-result functions.</summary>
public static partial class NumpyModule
{
    /// <summary>Dot product of two arrays.</summary>
    [PyFunction("dot(a, b, out=None)")]
    internal static Value Dot(Value a, Value b, Value @out) => @out.IsNone && a.O is NdArray p && b.O is NdArray q && Products.TryVectors(p, q, out var product) ? product : Results.Into(Arrays(a, b, static (x, y) => Products.Dot(x, y)), @out);

    /// <summary>Matrix product of two arrays.</summary>
    [PyFunction("matmul(x1, x2, /, out=None)")]
    internal static Value MatMul(Value x1, Value x2, Value @out) => Results.Into(Arrays(x1, x2, static (x, y) => Products.MatMul(x, y)), @out);

    /// <summary>Inner product of two arrays.</summary>
    [PyFunction("inner(a, b, /)")] internal static Value Inner(Value a, Value b) => ScalarTypes.Wrap(Arrays(a, b, static (x, y) => Products.Inner(x, y)));

    /// <summary>Compute the outer product of two vectors.</summary>
    [PyFunction("outer(a, b, out=None)")] internal static Value Outer(Value a, Value b, Value @out) => Results.Into(Arrays(a, b, static (x, y) => Products.Outer(x, y)), @out);

    /// <summary>Return the dot product of two vectors.</summary>
    [PyFunction("vdot(a, b, /)")] internal static Value VDot(Value a, Value b) => ScalarTypes.Wrap(Arrays(a, b, static (x, y) => Products.Dot(Views.Ravel(x), Views.Ravel(y))));

    /// <summary>Clip (limit) the values in an array.</summary>
    [PyFunction("clip(a, a_min=None, a_max=None, out=None, *, min=..., max=...)")]
    internal static Value ClipFunction(Value a, Value a_min, Value a_max, Value @out, Value min, Value max) =>
        Clip(Start(a), min.IsUnset ? a_min : min, max.IsUnset ? a_max : max, @out);

    internal static Value Clip(NdArray a, Value min, Value max, Value output)
    {
        var result = a;
        if (!min.IsNone) result = Pair(result, min, static (x, y) => Ufuncs.Maximum.Call(x, y));
        if (!max.IsNone) result = Pair(result, max, static (x, y) => Ufuncs.Minimum.Call(x, y));
        return Results.Into(ReferenceEquals(result, a) ? Casts.Copy(a) : result, output);
    }

    /// <summary>Evenly round to the given number of decimals.</summary>
    [PyFunction("round(a, decimals=0, out=None)")]
    internal static Value Round(Value a, long decimals, Value @out)
    {
        var x = Start(a);
        if (x.DType.IsBool) x = Casts.As(x, DType.Float16);
        if (x.DType.IsInteger && decimals >= 0) return Results.Into(Casts.Copy(x), @out);
        if (decimals == 0) return Results.Into(Ufuncs.Rint.Apply(x), @out);
        var work = x.DType.IsInteger ? DType.Float64 : x.DType;
        var scale = Creation.Scalar(work, Math.Pow(10, Math.Abs(decimals)));
        var (up, down) = decimals > 0 ? (Ufuncs.Multiply, Ufuncs.Divide) : (Ufuncs.Divide, Ufuncs.Multiply);
        var result = down.Call(Ufuncs.Rint.Apply(up.Call(Casts.As(x, work), scale)), scale);
        return Results.Into(Casts.As(result, x.DType), @out);
    }

    /// <summary>Evenly round to the given number of decimals.</summary>
    [PyFunction("around(a, decimals=0, out=None)")] internal static Value Around(Value a, long decimals, Value @out) => Round(a, decimals, @out);

    /// <summary>Return element-wise quotient and remainder simultaneously.</summary>
    [PyFunction("divmod(x1, x2, /)")]
    internal static Value DivMod(Value x1, Value x2) => Operators.DivMod(x1, x2) is { IsNotImplemented: false } r ? r : throw Fail.Type("divmod needs numbers");

    /// <summary>Return the fractional and integral parts of an array, element-wise.</summary>
    [PyFunction("modf(x, /)")]
    internal static Value Modf(Value x)
    {
        var (fraction, whole) = Ufuncs.Modf(Start(x));
        return PyTuple.Of(ScalarTypes.Wrap(fraction), ScalarTypes.Wrap(whole));
    }

    /// <summary>Determine if two arrays may share memory.</summary>
    [PyFunction("may_share_memory(a, b, /, max_work=None)")] internal static bool MayShareMemory(NdArray a, NdArray b, Value max_work) => a.Storage == b.Storage && (Casts.MayOverlap(a, b) || a.Offset == b.Offset);

    /// <summary>Determine if two arrays share memory.</summary>
    [PyFunction("shares_memory(a, b, /, max_work=None)")] internal static bool SharesMemory(NdArray a, NdArray b, Value max_work) => MayShareMemory(a, b, max_work);

    /// <summary>Products take scalars as arrays of their own dtype.</summary>
    private static NdArray Arrays(Value a, Value b, Func<NdArray, NdArray, NdArray> f)
    {
        Listening.Start();
        return f(Operand.Array(a), Operand.Array(b));
    }

    private static NdArray Pair(Value a, Value b, Func<NdArray, NdArray, NdArray> f)
    {
        Listening.Start();
        return Operand.TryPair(a, b, out var x, out var y) ? f(x, y) : f(Operand.Array(a), Operand.Array(b));
    }
}
