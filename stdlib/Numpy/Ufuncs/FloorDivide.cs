using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Return the largest integer smaller or equal to the division of the inputs.</summary>
    public static Ufunc FloorDivide => field ??= new NumberUfunc<FloorDivideOp>("floor_divide") { BoolAsInt8 = true, Watched = true, Pole = static (x, y) => y == 0 };
}

internal readonly struct FloorDivideOp : INumberBinary
{
    public static T Invoke<T>(T x, T y) where T : unmanaged, INumber<T> => Division.Floor(x, y);
}
