using System.Numerics;
using System.Numerics.Tensors;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Return the non-negative square-root of an array, element-wise.</summary>
    public static Ufunc Sqrt => field ??= new FloatUnaryUfunc<SqrtOp>("sqrt") { Watched = true };
}

internal readonly struct SqrtOp : IFloatUnary
{
    public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Sqrt(x);

    public static bool Spans<T>(ReadOnlySpan<T> x, Span<T> result) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        TensorPrimitives.Sqrt(x, result);
        return true;
    }
}
