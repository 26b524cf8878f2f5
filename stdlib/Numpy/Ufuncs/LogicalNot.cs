using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Compute the truth value of NOT x element-wise.</summary>
    public static Ufunc LogicalNot => field ??= new PredicateUfunc<LogicalNotOp>("logical_not");
}

internal readonly struct LogicalNotOp : IPredicate
{
    public static bool Invoke<T>(T x) where T : unmanaged, INumber<T> => x == T.Zero;
}
