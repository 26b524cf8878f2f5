using System.Numerics;
using System.Numerics.Tensors;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Compute hyperbolic tangent element-wise.</summary>
    public static Ufunc Tanh => field ??= new FloatUnaryUfunc<TanhOp>("tanh");
}

internal readonly struct TanhOp : IFloatUnary
{
    public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Tanh(x);

    public static bool Spans<T>(ReadOnlySpan<T> x, Span<T> result) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (typeof(T) != typeof(double)) return false;
        TensorPrimitives.Tanh(x, result);
        for (int i = 0; i < x.Length; i++) if (x[i] == T.Zero) result[i] = x[i];
        return true;
    }
}
