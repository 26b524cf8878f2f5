using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Test element-wise for NaN and return result as a boolean array.</summary>
    public static Ufunc IsNaN => field ??= new PredicateUfunc<IsNaNOp>("isnan");
}

internal readonly struct IsNaNOp : IPredicate
{
    public static bool Invoke<T>(T x) where T : unmanaged, INumber<T> => T.IsNaN(x);
}
