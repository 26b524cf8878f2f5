using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Shift the bits of an integer to the left.</summary>
    public static Ufunc LeftShift => field ??= new IntegerUfunc<LeftShiftOp>("left_shift") { BoolAsInt8 = true };
}

internal readonly struct LeftShiftOp : IIntegerBinary
{
    public static T Invoke<T>(T x, T y) where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        int width = T.Zero.GetByteCount() * 8;
        return T.IsNegative(y) || y >= T.CreateTruncating(width) ? T.Zero : x << int.CreateTruncating(y);
    }
}
