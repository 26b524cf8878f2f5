using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Return the next floating-point value after x1 towards x2, element-wise.</summary>
    public static Ufunc NextAfter => field ??= new FloatUfunc<NextAfterOp>("nextafter");
}

internal readonly struct NextAfterOp : IFloatBinary
{
    public static T Invoke<T>(T x, T y) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (T.IsNaN(x) || T.IsNaN(y)) return T.NaN;
        if (x == y) return y;
        return x < y ? T.BitIncrement(x) : T.BitDecrement(x);
    }
}
