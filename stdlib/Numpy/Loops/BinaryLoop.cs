using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PyTee.Stdlib.Numpy;

/// <summary>The loop of every two-operand number ufunc: folds when the result is also the first operand and stands still.</summary>
internal static unsafe class BinaryLoop<T, TOp> where T : unmanaged, INumber<T> where TOp : struct, INumberBinary
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(byte** args, nint n, nint* steps)
    {
        T* x = (T*)args[0], y = (T*)args[1], r = (T*)args[2];
        nint sx = steps[0], sy = steps[1], sr = steps[2];
        if (sr == 0 && sx == 0 && x == r)
        {
            *r = Fold(*r, y, n, sy);
            return;
        }
        if (sr == sizeof(T) && TOp.Vectorises<T>())
        {
            nint done = Vector(x, sx, y, sy, r, n);
            x = Step(x, sx * done);
            y = Step(y, sy * done);
            r += done;
            n -= done;
        }
        for (; n > 0; n--)
        {
            *r = TOp.Invoke(*x, *y);
            x = Step(x, sx);
            y = Step(y, sy);
            r = Step(r, sr);
        }
    }

    private static T Fold(T start, T* y, nint n, nint sy)
    {
        if (sy % sizeof(T) == 0) return TOp.Fold<T, TOp>(start, y, n, sy / sizeof(T));
        for (; n > 0; n--, y = Step(y, sy)) start = TOp.Invoke(start, Unsafe.ReadUnaligned<T>(y));
        return start;
    }

    /// <summary>As many whole vectors as there are; operands step by one element or stand still.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static nint Vector(T* x, nint sx, T* y, nint sy, T* r, nint n)
    {
        nint width = Vector256<T>.Count, i = 0;
        if (sx == sizeof(T) && sy == sizeof(T))
            for (; i + width <= n; i += width) TOp.Invoke(Vector256.Load(x + i), Vector256.Load(y + i)).Store(r + i);
        else if (sx == sizeof(T) && sy == 0)
            for (var b = Vector256.Create(*y); i + width <= n; i += width) TOp.Invoke(Vector256.Load(x + i), b).Store(r + i);
        else if (sx == 0 && sy == sizeof(T))
            for (var a = Vector256.Create(*x); i + width <= n; i += width) TOp.Invoke(a, Vector256.Load(y + i)).Store(r + i);
        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T* Step(T* p, nint bytes) => (T*)((byte*)p + bytes);
}

/// <summary>The loop of a two-operand integer ufunc.</summary>
internal static unsafe class IntegerLoop<T, TOp> where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T> where TOp : struct, IIntegerBinary
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(byte** args, nint n, nint* steps)
    {
        byte* x = args[0], y = args[1], r = args[2];
        for (; n > 0; n--, x += steps[0], y += steps[1], r += steps[2]) *(T*)r = TOp.Invoke(*(T*)x, *(T*)y);
    }
}

/// <summary>The loop of a two-operand float ufunc.</summary>
internal static unsafe class FloatLoop<T, TOp> where T : unmanaged, IBinaryFloatingPointIeee754<T> where TOp : struct, IFloatBinary
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(byte** args, nint n, nint* steps)
    {
        byte* x = args[0], y = args[1], r = args[2];
        nint sx = steps[0], sy = steps[1], sr = steps[2];
        if (sr == sizeof(T) && TOp.Vectorises<T>())
        {
            nint width = Vector256<T>.Count, i = 0;
            if (sx == sr && sy == sr)
                for (; i + width <= n; i += width) TOp.Invoke(Vector256.Load((T*)x + i), Vector256.Load((T*)y + i)).Store((T*)r + i);
            else if (sx == sr && sy == 0)
                for (var b = Vector256.Create(*(T*)y); i + width <= n; i += width) TOp.Invoke(Vector256.Load((T*)x + i), b).Store((T*)r + i);
            else if (sx == 0 && sy == sr)
                for (var a = Vector256.Create(*(T*)x); i + width <= n; i += width) TOp.Invoke(a, Vector256.Load((T*)y + i)).Store((T*)r + i);
            x += i * sx;
            y += i * sy;
            r += i * sr;
            n -= i;
        }
        for (; n > 0; n--, x += sx, y += sy, r += sr) *(T*)r = TOp.Invoke(*(T*)x, *(T*)y);
    }
}

/// <summary>The loop of a comparison: the masks of four to thirty-two lanes become bytes through a table.</summary>
internal static unsafe class CompareLoop<T, TOp> where T : unmanaged, INumber<T> where TOp : struct, IComparison
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(byte** args, nint n, nint* steps)
    {
        byte* x = args[0], y = args[1], r = args[2];
        nint sx = steps[0], sy = steps[1], sr = steps[2];
        if (sr == 1 && sizeof(T) >= 4 && TOp.Vectorises<T>() && (sx == sizeof(T) || sx == 0) && (sy == sizeof(T) || sy == 0))
        {
            nint done = Vector((T*)x, sx == 0, (T*)y, sy == 0, r, n);
            x += sx * done;
            y += sy * done;
            r += done;
            n -= done;
        }
        for (; n > 0; n--, x += sx, y += sy, r += sr) *r = TOp.Invoke(*(T*)x, *(T*)y) ? (byte)1 : (byte)0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static nint Vector(T* x, bool fixedX, T* y, bool fixedY, byte* r, nint n)
    {
        nint width = Vector256<T>.Count, i = 0;
        Vector256<T> a = default, b = default;
        if (n >= width) (a, b) = (Vector256.Create(*x), Vector256.Create(*y));
        for (; i + width <= n; i += width)
        {
            if (!fixedX) a = Vector256.Load(x + i);
            if (!fixedY) b = Vector256.Load(y + i);
            uint mask = TOp.Invoke(a, b).ExtractMostSignificantBits();
            if (sizeof(T) == 8) *(uint*)(r + i) = (uint)Spread(mask);
            else *(ulong*)(r + i) = Spread(mask);
        }
        return i;
    }

    /// <summary>Bit k of the mask to byte k of the result.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Spread(uint mask) =>
        ((mask & 0x7FUL) * 0x0002040810204081UL & 0x0101010101010101UL) | (ulong)(mask >> 7) << 56;
}
