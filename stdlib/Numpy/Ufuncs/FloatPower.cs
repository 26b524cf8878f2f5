using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>First array elements raised to powers from second array, element-wise, in float64.</summary>
    public static Ufunc FloatPower => field ??= new FloatUfunc<FloatPowerOp>("float_power") { OnlyDouble = true, AlwaysDouble = true, Watched = true, Pole = static (x, y) => x == 0 };
}

internal readonly struct FloatPowerOp : IFloatBinary
{
    public static T Invoke<T>(T x, T y) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Pow(x, y);
}
