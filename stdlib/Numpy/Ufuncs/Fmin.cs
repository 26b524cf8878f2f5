using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static unsafe partial class Ufuncs
{
    /// <summary>Element-wise minimum of array elements, ignoring NaNs.</summary>
    public static Ufunc Fmin => field ??= new NumberUfunc<FminOp>("fmin") { OnBool = new LoopInfo(&BinaryLoop<byte, FminOp>.Run, Kind.Bool, Kind.Bool) };
}

internal readonly struct FminOp : INumberBinary
{
    public static T Invoke<T>(T x, T y) where T : unmanaged, INumber<T> => T.IsNaN(y) || x <= y ? x : y;
}
