using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Returns the element-wise remainder of division, with the sign of the dividend.</summary>
    public static Ufunc Fmod => field ??= new NumberUfunc<FmodOp>("fmod") { BoolAsInt8 = true, Watched = true };
}

internal readonly struct FmodOp : INumberBinary
{
    public static T Invoke<T>(T x, T y) where T : unmanaged, INumber<T> => Division.Truncated(x, y);
}
