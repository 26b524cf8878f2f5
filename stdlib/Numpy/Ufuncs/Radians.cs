using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Convert angles from degrees to radians.</summary>
    public static Ufunc Radians => field ??= new FloatUnaryUfunc<RadiansOp>("radians");
}

internal readonly struct RadiansOp : IFloatUnary
{
    public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        x * T.CreateTruncating(Math.PI / 180);

    public static bool HasSingle => true;
    public static float Single(float x) => x * (MathF.PI / 180);
}
