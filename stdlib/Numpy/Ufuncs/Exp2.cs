using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Calculate 2**p for all p in the input array.</summary>
    public static Ufunc Exp2 => field ??= new FloatUnaryUfunc<Exp2Op>("exp2") { Watched = true };
}

internal readonly struct Exp2Op : IFloatUnary
{
    public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Exp2(x);
}
