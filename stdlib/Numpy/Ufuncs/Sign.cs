using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Returns an element-wise indication of the sign of a number.</summary>
    public static Ufunc Sign => field ??= new UnaryUfunc<SignOp>("sign") { ReportsSignature = true };
}

internal readonly struct SignOp : INumberUnary
{
    public static T Invoke<T>(T x) where T : unmanaged, INumber<T> => T.IsNaN(x) ? x : x > T.Zero ? T.One : x < T.Zero ? -T.One : T.Zero;
}
