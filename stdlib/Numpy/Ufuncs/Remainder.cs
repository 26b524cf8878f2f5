using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Returns the element-wise remainder of division, with the sign of the divisor.</summary>
    public static Ufunc Remainder => field ??= new NumberUfunc<RemainderOp>("remainder") { BoolAsInt8 = true, Watched = true };
}

internal readonly struct RemainderOp : INumberBinary
{
    public static T Invoke<T>(T x, T y) where T : unmanaged, INumber<T> => Division.Modulo(x, y);
}
