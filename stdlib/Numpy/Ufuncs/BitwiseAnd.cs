using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Compute the bit-wise AND of two arrays element-wise.</summary>
    public static Ufunc BitwiseAnd => field ??= new IntegerUfunc<BitwiseAndOp>("bitwise_and", -1) { OnBool = true };
}

internal readonly struct BitwiseAndOp : IIntegerBinary
{
    public static T Invoke<T>(T x, T y) where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T> => x & y;
}
