using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Test element-wise for finiteness (not infinity and not Not a Number).</summary>
    public static Ufunc IsFinite => field ??= new PredicateUfunc<IsFiniteOp>("isfinite");
}

internal readonly struct IsFiniteOp : IPredicate
{
    public static bool Invoke<T>(T x) where T : unmanaged, INumber<T> => T.IsFinite(x);
}
