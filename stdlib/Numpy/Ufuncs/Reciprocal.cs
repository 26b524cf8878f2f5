using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Return the reciprocal of the argument, element-wise.</summary>
    public static Ufunc Reciprocal => field ??= new UnaryUfunc<ReciprocalOp>("reciprocal") { BoolAsInt8 = true, Watched = true, Pole = static (x, _) => x == 0 };
}

internal readonly struct ReciprocalOp : INumberUnary
{
    public static T Invoke<T>(T x) where T : unmanaged, INumber<T> => Division.Truncating(T.One, x);
}
