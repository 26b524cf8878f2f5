using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Compute the truth value of x1 AND x2 element-wise.</summary>
    public static Ufunc LogicalAnd => field ??= new ComparisonUfunc<LogicalAndOp>("logical_and", 1);
}

internal readonly struct LogicalAndOp : IComparison
{
    public static bool Invoke<T>(T x, T y) where T : unmanaged, INumber<T> => x != T.Zero && y != T.Zero;
}
