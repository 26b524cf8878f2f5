using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Test element-wise for positive or negative infinity.</summary>
    public static Ufunc IsInf => field ??= new PredicateUfunc<IsInfOp>("isinf");
}

internal readonly struct IsInfOp : IPredicate
{
    public static bool Invoke<T>(T x) where T : unmanaged, INumber<T> => T.IsInfinity(x);
}
