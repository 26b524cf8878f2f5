using System.Numerics;
using System.Numerics.Tensors;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Natural logarithm, element-wise.</summary>
    public static Ufunc Log => field ??= new FloatUnaryUfunc<LogOp>("log") { Watched = true, Pole = static (x, _) => x == 0 };
}

internal readonly struct LogOp : IFloatUnary
{
    public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Log(x);

    public static bool Spans<T>(ReadOnlySpan<T> x, Span<T> result) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        TensorPrimitives.Log(x, result);
        return true;
    }
}
