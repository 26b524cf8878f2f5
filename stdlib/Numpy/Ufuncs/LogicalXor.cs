using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Compute the truth value of x1 XOR x2, element-wise.</summary>
    public static Ufunc LogicalXor => field ??= new ComparisonUfunc<LogicalXorOp>("logical_xor", 0);
}

internal readonly struct LogicalXorOp : IComparison
{
    public static bool Invoke<T>(T x, T y) where T : unmanaged, INumber<T> => (x != T.Zero) != (y != T.Zero);
}
