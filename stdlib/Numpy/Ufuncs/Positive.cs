using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Numerical positive, element-wise.</summary>
    public static Ufunc Positive => field ??= new UnaryUfunc<PositiveOp>("positive") { ReportsSignature = true };
}

internal readonly struct PositiveOp : INumberUnary
{
    public static T Invoke<T>(T x) where T : unmanaged, INumber<T> => x;
}
