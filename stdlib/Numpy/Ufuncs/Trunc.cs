using System.Numerics;
using System.Numerics.Tensors;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Return the truncated value of the input, element-wise.</summary>
    public static Ufunc Trunc => field ??= new FloatUnaryUfunc<TruncOp>("trunc");
}

internal readonly struct TruncOp : IFloatUnary
{
    public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Truncate(x);

    public static bool Spans<T>(ReadOnlySpan<T> x, Span<T> result) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        TensorPrimitives.Truncate(x, result);
        return true;
    }
}
