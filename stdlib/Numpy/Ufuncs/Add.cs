using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PyTee.Stdlib.Numpy;

public static unsafe partial class Ufuncs
{
    /// <summary>Add arguments element-wise.</summary>
    public static Ufunc Add => field ??= new NumberUfunc<AddOp>("add", 0)
    {
        OnBool = new LoopInfo(&IntegerLoop<byte, BitwiseOrOp>.Run, Kind.Bool, Kind.Bool), Watched = true, WidensInReduction = true,
    };
}

internal readonly unsafe struct AddOp : INumberBinary
{
    private const int Lanes = 8, Block = 128;

    public static T Invoke<T>(T x, T y) where T : unmanaged, INumber<T> => unchecked(x + y);

    public static bool Vectorises<T>() => Vectors.Has<T>();
    public static Vector256<T> Invoke<T>(Vector256<T> x, Vector256<T> y) => x + y;

    /// <summary>Pairwise for floats, so that rounding errors grow with the logarithm of the length, in NumPy's order of additions.</summary>
    public static T Fold<T, TSelf>(T start, T* x, nint n, nint stride) where T : unmanaged, INumber<T> where TSelf : struct, INumberBinary
    {
        if (Vectors.IsFloat<T>() || typeof(T) == typeof(Half)) return start + Pairwise(x, n, stride);
        for (nint i = 0; i < n; i++) start += x[i * stride];
        return start;
    }

    private static T Pairwise<T>(T* x, nint n, nint stride) where T : unmanaged, INumber<T>
    {
        if (n > Block)
        {
            nint half = n / 2;
            half -= half % Lanes;
            return Pairwise(x, half, stride) + Pairwise(x + half * stride, n - half, stride);
        }
        if (n >= Lanes) return EightAtATime(x, n, stride);
        T sum = -T.Zero;
        for (nint i = 0; i < n; i++) sum += x[i * stride];
        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static T EightAtATime<T>(T* x, nint n, nint stride) where T : unmanaged, INumber<T>
    {
        T* lane = stackalloc T[Lanes];
        nint i = 0;
        if (stride == 1 && typeof(T) == typeof(double) && Vector256.IsHardwareAccelerated)
        {
            Vector256<T> low = Vector256.Load(x), high = Vector256.Load(x + 4);
            for (i = Lanes; i + Lanes <= n; i += Lanes) { low += Vector256.Load(x + i); high += Vector256.Load(x + i + 4); }
            low.Store(lane);
            high.Store(lane + 4);
        }
        else if (stride == 1 && typeof(T) == typeof(float) && Vector256.IsHardwareAccelerated)
        {
            var all = Vector256.Load(x);
            for (i = Lanes; i + Lanes <= n; i += Lanes) all += Vector256.Load(x + i);
            all.Store(lane);
        }
        else
        {
            for (; i < Lanes; i++) lane[i] = x[i * stride];
            for (; i + Lanes <= n; i += Lanes)
                for (nint k = 0; k < Lanes; k++) lane[k] += x[(i + k) * stride];
        }
        T sum = lane[0] + lane[1] + (lane[2] + lane[3]) + (lane[4] + lane[5] + (lane[6] + lane[7]));
        for (; i < n; i++) sum += x[i * stride];
        return sum;
    }
}
