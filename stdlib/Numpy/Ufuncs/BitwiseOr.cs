using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Compute the bit-wise OR of two arrays element-wise.</summary>
    public static Ufunc BitwiseOr => field ??= new IntegerUfunc<BitwiseOrOp>("bitwise_or", 0) { OnBool = true };
}

internal readonly struct BitwiseOrOp : IIntegerBinary
{
    public static T Invoke<T>(T x, T y) where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T> => x | y;
}
