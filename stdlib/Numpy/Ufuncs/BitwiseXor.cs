using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Compute the bit-wise XOR of two arrays element-wise.</summary>
    public static Ufunc BitwiseXor => field ??= new IntegerUfunc<BitwiseXorOp>("bitwise_xor", 0) { OnBool = true };
}

internal readonly struct BitwiseXorOp : IIntegerBinary
{
    public static T Invoke<T>(T x, T y) where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T> => x ^ y;
}
