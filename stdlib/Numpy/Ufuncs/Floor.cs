using System.Numerics;
using System.Numerics.Tensors;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Return the floor of the input, element-wise.</summary>
    public static Ufunc Floor => field ??= new FloatUnaryUfunc<FloorOp>("floor");
}

internal readonly struct FloorOp : IFloatUnary
{
    public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Floor(x);

    public static bool Spans<T>(ReadOnlySpan<T> x, Span<T> result) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        TensorPrimitives.Floor(x, result);
        return true;
    }
}
