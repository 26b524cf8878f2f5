using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Returns the lowest common multiple of |x1| and |x2|.</summary>
    public static Ufunc Lcm => field ??= new IntegerUfunc<LcmOp>("lcm") { ReportsSignature = true };
}

internal readonly struct LcmOp : IIntegerBinary
{
    public static T Invoke<T>(T x, T y) where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        T gcd = GcdOp.Invoke(x, y);
        return gcd == T.Zero ? T.Zero : unchecked(Division.Magnitude(x) / gcd * Division.Magnitude(y));
    }
}
