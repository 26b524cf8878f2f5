using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static unsafe partial class Ufuncs
{
    /// <summary>Element-wise maximum of array elements, ignoring NaNs.</summary>
    public static Ufunc Fmax => field ??= new NumberUfunc<FmaxOp>("fmax") { OnBool = new LoopInfo(&BinaryLoop<byte, FmaxOp>.Run, Kind.Bool, Kind.Bool) };
}

internal readonly struct FmaxOp : INumberBinary
{
    public static T Invoke<T>(T x, T y) where T : unmanaged, INumber<T> => T.IsNaN(y) || x >= y ? x : y;
}
