using System.Numerics;
using System.Numerics.Tensors;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Base-2 logarithm of x.</summary>
    public static Ufunc Log2 => field ??= new FloatUnaryUfunc<Log2Op>("log2") { Watched = true, Pole = static (x, _) => x == 0 };
}

internal readonly struct Log2Op : IFloatUnary
{
    public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => Precise.Log2(x);

    public static bool Spans<T>(ReadOnlySpan<T> x, Span<T> result) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        TensorPrimitives.Log2(x, result);
        return true;
    }
}
