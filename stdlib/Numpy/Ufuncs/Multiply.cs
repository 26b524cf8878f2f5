using System.Numerics;
using System.Runtime.Intrinsics;

namespace PyTee.Stdlib.Numpy;

public static unsafe partial class Ufuncs
{
    /// <summary>Multiply arguments element-wise.</summary>
    public static Ufunc Multiply => field ??= new NumberUfunc<MultiplyOp>("multiply", 1)
    {
        OnBool = new LoopInfo(&IntegerLoop<byte, BitwiseAndOp>.Run, Kind.Bool, Kind.Bool), Watched = true, WidensInReduction = true,
    };
}

internal readonly struct MultiplyOp : INumberBinary
{
    public static T Invoke<T>(T x, T y) where T : unmanaged, INumber<T> => unchecked(x * y);

    public static bool Vectorises<T>() => Vectors.Has<T>();
    public static Vector256<T> Invoke<T>(Vector256<T> x, Vector256<T> y) => x * y;
}
