using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Convert angles from radians to degrees.</summary>
    public static Ufunc Degrees => field ??= new FloatUnaryUfunc<DegreesOp>("degrees");
}

internal readonly struct DegreesOp : IFloatUnary
{
    public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        x * T.CreateTruncating(180 / Math.PI);

    public static bool HasSingle => true;
    public static float Single(float x) => x * (180 / MathF.PI);
}
