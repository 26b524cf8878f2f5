using System.Numerics;
using System.Runtime.Intrinsics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Divide arguments element-wise.</summary>
    public static Ufunc Divide => field ??= new FloatUfunc<DivideOp>("divide") { AlwaysDouble = true, Watched = true, Pole = static (x, y) => y == 0 };
}

internal readonly struct DivideOp : IFloatBinary
{
    public static T Invoke<T>(T x, T y) where T : unmanaged, IBinaryFloatingPointIeee754<T> => x / y;

    public static bool Vectorises<T>() => Vectors.Has<T>() && Vectors.IsFloat<T>();
    public static Vector256<T> Invoke<T>(Vector256<T> x, Vector256<T> y) => x / y;
}
