using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Return the distance between x and the nearest adjacent number.</summary>
    public static Ufunc Spacing => field ??= new FloatUnaryUfunc<SpacingOp>("spacing");
}

internal readonly struct SpacingOp : IFloatUnary
{
    public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => Precise.Spacing(x);

    /// <summary>The distance is that of the type itself, so nothing may be computed in another.</summary>
    public static bool Spans<T>(ReadOnlySpan<T> x, Span<T> result) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int i = 0; i < x.Length; i++) result[i] = Precise.Spacing(x[i]);
        return true;
    }
}
