using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Convert angles from degrees to radians.</summary>
    public static Ufunc Deg2Rad => field ??= new FloatUnaryUfunc<Deg2RadOp>("deg2rad");
}

internal readonly struct Deg2RadOp : IFloatUnary
{
    public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        x * T.CreateTruncating(Math.PI / 180);

    public static bool HasSingle => true;
    public static float Single(float x) => x * (MathF.PI / 180);
}
