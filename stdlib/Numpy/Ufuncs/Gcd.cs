using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Returns the greatest common divisor of |x1| and |x2|.</summary>
    public static Ufunc Gcd => field ??= new IntegerUfunc<GcdOp>("gcd", 0) { ReportsSignature = true };
}

internal readonly struct GcdOp : IIntegerBinary
{
    public static T Invoke<T>(T x, T y) where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        (x, y) = (Division.Magnitude(x), Division.Magnitude(y));
        while (y != T.Zero) (x, y) = (y, x % y);
        return x;
    }
}
