using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PyTee.Stdlib.Numpy;

public static unsafe partial class Ufuncs
{
    /// <summary>Element-wise minimum of array elements.</summary>
    public static Ufunc Minimum => field ??= new NumberUfunc<MinimumOp>("minimum") { OnBool = new LoopInfo(&BinaryLoop<byte, MinimumOp>.Run, Kind.Bool, Kind.Bool) };
}

internal readonly unsafe struct MinimumOp : INumberBinary
{
    public static T Invoke<T>(T x, T y) where T : unmanaged, INumber<T> => T.IsNaN(x) || x <= y ? x : y;

    public static bool Vectorises<T>() => Vectors.Has<T>();
    public static Vector256<T> Invoke<T>(Vector256<T> x, Vector256<T> y) => Vector256.Min(x, y);

    /// <summary>Four running vectors, which lose NaNs, and beside them whether there was one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T Fold<T, TSelf>(T start, T* x, nint n, nint stride) where T : unmanaged, INumber<T> where TSelf : struct, INumberBinary
    {
        nint i = 0, width = Vectors.Has<T>() ? Vector256<T>.Count : 1;
        if (stride == 1 && Vectors.Has<T>() && n >= 4 * width)
        {
            Vector256<T> a = Vector256.Load(x), b = Vector256.Load(x + width), c = Vector256.Load(x + 2 * width), d = Vector256.Load(x + 3 * width);
            var same = Vector256.Equals(a, a) & Vector256.Equals(b, b) & Vector256.Equals(c, c) & Vector256.Equals(d, d);
            for (i = 4 * width; i + 4 * width <= n; i += 4 * width)
            {
                Vector256<T> p = Vector256.Load(x + i), q = Vector256.Load(x + i + width), r = Vector256.Load(x + i + 2 * width), s = Vector256.Load(x + i + 3 * width);
                a = Vector256.MinNative(a, p);
                b = Vector256.MinNative(b, q);
                c = Vector256.MinNative(c, r);
                d = Vector256.MinNative(d, s);
                if (Vectors.IsFloat<T>()) same &= Vector256.Equals(p, p) & Vector256.Equals(q, q) & Vector256.Equals(r, r) & Vector256.Equals(s, s);
            }
            if (Vectors.IsFloat<T>() && !Vector256.EqualsAll(same.AsByte(), Vector256<byte>.AllBitsSet)) return T.CreateTruncating(double.NaN);
            a = Vector256.MinNative(Vector256.MinNative(a, b), Vector256.MinNative(c, d));
            for (int k = 0; k < width; k++) start = Invoke(start, a[k]);
        }
        for (; i < n; i++) start = Invoke(start, x[i * stride]);
        return start;
    }
}
