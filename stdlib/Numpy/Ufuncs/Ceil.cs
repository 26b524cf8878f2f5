using System.Numerics;
using System.Numerics.Tensors;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Return the ceiling of the input, element-wise.</summary>
    public static Ufunc Ceil => field ??= new FloatUnaryUfunc<CeilOp>("ceil");
}

internal readonly struct CeilOp : IFloatUnary
{
    public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Ceiling(x);

    public static bool Spans<T>(ReadOnlySpan<T> x, Span<T> result) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        TensorPrimitives.Ceiling(x, result);
        return true;
    }
}
