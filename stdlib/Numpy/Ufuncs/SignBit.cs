using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Returns element-wise True where signbit is set (less than zero).</summary>
    public static Ufunc SignBit => field ??= new PredicateUfunc<SignBitOp>("signbit") { FloatsOnly = true };
}

internal readonly struct SignBitOp : IPredicate
{
    public static bool Invoke<T>(T x) where T : unmanaged, INumber<T> => T.IsNegative(x);
}
