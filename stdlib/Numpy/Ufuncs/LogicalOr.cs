using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Compute the truth value of x1 OR x2 element-wise.</summary>
    public static Ufunc LogicalOr => field ??= new ComparisonUfunc<LogicalOrOp>("logical_or", 0);
}

internal readonly struct LogicalOrOp : IComparison
{
    public static bool Invoke<T>(T x, T y) where T : unmanaged, INumber<T> => x != T.Zero || y != T.Zero;
}
