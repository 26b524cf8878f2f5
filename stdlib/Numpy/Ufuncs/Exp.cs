using System.Numerics;
using System.Numerics.Tensors;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Calculate the exponential of all elements in the input array.</summary>
    public static Ufunc Exp => field ??= new FloatUnaryUfunc<ExpOp>("exp") { Watched = true };
}

internal readonly struct ExpOp : IFloatUnary
{
    public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Exp(x);

    public static bool Spans<T>(ReadOnlySpan<T> x, Span<T> result) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        TensorPrimitives.Exp(x, result);
        return true;
    }
}
