using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PyTee.Stdlib.Numpy;

/// <summary>The loop of a one-operand number ufunc.</summary>
internal static unsafe class UnaryLoop<T, TOp> where T : unmanaged, INumber<T> where TOp : struct, INumberUnary
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(byte** args, nint n, nint* steps)
    {
        byte* x = args[0], r = args[1];
        nint sx = steps[0], sr = steps[1];
        if (sx == sizeof(T) && sr == sizeof(T) && TOp.Vectorises<T>())
        {
            nint width = Vector256<T>.Count, i = 0;
            for (; i + width <= n; i += width) TOp.Invoke(Vector256.Load((T*)x + i)).Store((T*)r + i);
            x += i * sx;
            r += i * sr;
            n -= i;
        }
        for (; n > 0; n--, x += sx, r += sr) *(T*)r = TOp.Invoke(*(T*)x);
    }
}

/// <summary>The loop of a one-operand float ufunc.</summary>
internal static unsafe class FloatUnaryLoop<T, TOp> where T : unmanaged, IBinaryFloatingPointIeee754<T> where TOp : struct, IFloatUnary
{
    public static void Run(byte** args, nint n, nint* steps)
    {
        byte* x = args[0], r = args[1];
        nint sx = steps[0], sr = steps[1];
        if (sx == sizeof(T) && sr == sizeof(T))
        {
            nint done = Vector((T*)x, (T*)r, n);
            x += done * sx;
            r += done * sr;
            n -= done;
            if (n > 0 && TOp.Spans(new ReadOnlySpan<T>(x, (int)n), new Span<T>(r, (int)n))) return;
        }
        for (; n > 0; n--, x += sx, r += sr) *(T*)r = Rounded(*(T*)x);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static nint Vector(T* x, T* r, nint n)
    {
        if (!Vectors.IsFloat<T>() || !Vectors.Has<T>() || !TOp.Vectorises<T>()) return 0;
        nint width = Vector256<T>.Count, i = 0;
        for (; i + width <= n; i += width) TOp.Invoke(Vector256.Load(x + i)).Store(r + i);
        return i;
    }

    /// <summary>float32 and float16 are computed in float64 and rounded once.</summary>
    private static T Rounded(T x)
    {
        if (typeof(T) == typeof(double)) return TOp.Invoke(x);
        if (typeof(T) == typeof(float) && TOp.HasSingle) return T.CreateTruncating(TOp.Single(float.CreateTruncating(x)));
        return T.CreateTruncating(TOp.Invoke(double.CreateTruncating(x)));
    }
}

/// <summary>The loop of a question about one number.</summary>
internal static unsafe class PredicateLoop<T, TOp> where T : unmanaged, INumber<T> where TOp : struct, IPredicate
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(byte** args, nint n, nint* steps)
    {
        byte* x = args[0], r = args[1];
        nint sx = steps[0], sr = steps[1];
        for (; n > 0; n--, x += sx, r += sr) *r = TOp.Invoke(*(T*)x) ? (byte)1 : (byte)0;
    }
}
