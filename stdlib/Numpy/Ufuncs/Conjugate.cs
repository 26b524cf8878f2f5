using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Return the complex conjugate, element-wise.</summary>
    public static Ufunc Conjugate => field ??= new UnaryUfunc<ConjugateOp>("conjugate") { BoolAsInt8 = true };
}

internal readonly struct ConjugateOp : INumberUnary
{
    public static T Invoke<T>(T x) where T : unmanaged, INumber<T> => x;
}
