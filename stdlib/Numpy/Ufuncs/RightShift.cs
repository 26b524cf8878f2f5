using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Shift the bits of an integer to the right.</summary>
    public static Ufunc RightShift => field ??= new IntegerUfunc<RightShiftOp>("right_shift") { BoolAsInt8 = true };
}

internal readonly struct RightShiftOp : IIntegerBinary
{
    public static T Invoke<T>(T x, T y) where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        int width = T.Zero.GetByteCount() * 8;
        if (T.IsNegative(y) || y >= T.CreateTruncating(width)) return T.IsNegative(x) ? -T.One : T.Zero;
        return x >> int.CreateTruncating(y);
    }
}
