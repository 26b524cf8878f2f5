using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Change the sign of x1 to that of x2, element-wise.</summary>
    public static Ufunc CopySign => field ??= new FloatUfunc<CopySignOp>("copysign");
}

internal readonly struct CopySignOp : IFloatBinary
{
    public static T Invoke<T>(T x, T y) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.CopySign(x, y);
}
