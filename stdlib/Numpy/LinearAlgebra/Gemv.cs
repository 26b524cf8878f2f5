using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PyTee.Stdlib.Numpy;

/// <summary>Matrix times vector for floats: by dot products where rows are adjacent, by columns where columns are.</summary>
internal static unsafe class Gemv<T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>y = A x, for m rows of k.</summary>
    public static void Multiply(nint m, nint k, Block<T> a, T* x, nint xStep, T* y, nint yStep)
    {
        if (a.RowStep == 1 && yStep == 1 && m > 1) { ByColumns(m, k, a, x, xStep, y); return; }
        T* packed = null;
        if (xStep != 1)
        {
            var copy = GC.AllocateUninitializedArray<T>((int)k, pinned: true);
            packed = (T*)Unsafe.AsPointer(ref System.Runtime.InteropServices.MemoryMarshal.GetArrayDataReference(copy));
            for (nint p = 0; p < k; p++) packed[p] = x[p * xStep];
            x = packed;
            ByRows(m, k, a, x, y, yStep);
            GC.KeepAlive(copy);
            return;
        }
        ByRows(m, k, a, x, y, yStep);
    }

    /// <summary>The sum of products of two rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T Dot(T* x, nint xStep, T* y, nint yStep, nint n)
    {
        T sum = T.Zero;
        nint i = 0, w = Vector256<T>.Count;
        if (xStep == 1 && yStep == 1 && Vectors.Has<T>())
        {
            Vector256<T> a = default, b = default, c = default, d = default;
            for (; i + 4 * w <= n; i += 4 * w)
            {
                a = Gemm<T>.Fma(Vector256.Load(x + i), Vector256.Load(y + i), a);
                b = Gemm<T>.Fma(Vector256.Load(x + i + w), Vector256.Load(y + i + w), b);
                c = Gemm<T>.Fma(Vector256.Load(x + i + 2 * w), Vector256.Load(y + i + 2 * w), c);
                d = Gemm<T>.Fma(Vector256.Load(x + i + 3 * w), Vector256.Load(y + i + 3 * w), d);
            }
            for (; i + w <= n; i += w) a = Gemm<T>.Fma(Vector256.Load(x + i), Vector256.Load(y + i), a);
            sum = Vector256.Sum(a + b + (c + d));
        }
        for (; i < n; i++) sum += x[i * xStep] * y[i * yStep];
        return sum;
    }

    private static void ByRows(nint m, nint k, Block<T> a, T* x, T* y, nint yStep)
    {
        nint i = 0;
        if (a.ColumnStep == 1 && Vectors.Has<T>())
            for (; i + 4 <= m; i += 4) FourDots(k, a.Data + i * a.RowStep, a.RowStep, x, y + i * yStep, yStep);
        for (; i < m; i++) y[i * yStep] = Dot(a.Data + i * a.RowStep, a.ColumnStep, x, 1, k);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FourDots(nint k, T* a, nint step, T* x, T* y, nint yStep)
    {
        nint p = 0, w = Vector256<T>.Count;
        T* a1 = a + step, a2 = a1 + step, a3 = a2 + step;
        Vector256<T> s0 = default, s1 = default, s2 = default, s3 = default, t0 = default, t1 = default, t2 = default, t3 = default;
        for (; p + 2 * w <= k; p += 2 * w)
        {
            Vector256<T> u = Vector256.Load(x + p), v = Vector256.Load(x + p + w);
            s0 = Gemm<T>.Fma(Vector256.Load(a + p), u, s0); t0 = Gemm<T>.Fma(Vector256.Load(a + p + w), v, t0);
            s1 = Gemm<T>.Fma(Vector256.Load(a1 + p), u, s1); t1 = Gemm<T>.Fma(Vector256.Load(a1 + p + w), v, t1);
            s2 = Gemm<T>.Fma(Vector256.Load(a2 + p), u, s2); t2 = Gemm<T>.Fma(Vector256.Load(a2 + p + w), v, t2);
            s3 = Gemm<T>.Fma(Vector256.Load(a3 + p), u, s3); t3 = Gemm<T>.Fma(Vector256.Load(a3 + p + w), v, t3);
        }
        T r0 = Vector256.Sum(s0 + t0), r1 = Vector256.Sum(s1 + t1), r2 = Vector256.Sum(s2 + t2), r3 = Vector256.Sum(s3 + t3);
        for (; p < k; p++) { r0 += a[p] * x[p]; r1 += a1[p] * x[p]; r2 += a2[p] * x[p]; r3 += a3[p] * x[p]; }
        y[0] = r0;
        y[yStep] = r1;
        y[2 * yStep] = r2;
        y[3 * yStep] = r3;
    }

    /// <summary>Eight vectors of results at a time run down the columns.</summary>
    private static void ByColumns(nint m, nint k, Block<T> a, T* x, nint xStep, T* y)
    {
        nint i = 0, w = Vector256<T>.Count;
        if (Vectors.Has<T>())
        {
            for (; i + 8 * w <= m; i += 8 * w) EightColumns(k, a.Data + i, a.ColumnStep, x, xStep, y + i);
            for (; i + w <= m; i += w)
            {
                Vector256<T> s = default;
                for (nint p = 0; p < k; p++) s = Gemm<T>.Fma(Vector256.Create(x[p * xStep]), Vector256.Load(a.Data + i + p * a.ColumnStep), s);
                s.Store(y + i);
            }
        }
        for (; i < m; i++) y[i] = Dot(a.Data + i, a.ColumnStep, x, xStep, k);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void EightColumns(nint k, T* a, nint step, T* x, nint xStep, T* y)
    {
        nint w = Vector256<T>.Count;
        Vector256<T> s0 = default, s1 = default, s2 = default, s3 = default, s4 = default, s5 = default, s6 = default, s7 = default;
        for (nint p = 0; p < k; p++, a += step, x += xStep)
        {
            var t = Vector256.Create(*x);
            s0 = Gemm<T>.Fma(t, Vector256.Load(a), s0);
            s1 = Gemm<T>.Fma(t, Vector256.Load(a + w), s1);
            s2 = Gemm<T>.Fma(t, Vector256.Load(a + 2 * w), s2);
            s3 = Gemm<T>.Fma(t, Vector256.Load(a + 3 * w), s3);
            s4 = Gemm<T>.Fma(t, Vector256.Load(a + 4 * w), s4);
            s5 = Gemm<T>.Fma(t, Vector256.Load(a + 5 * w), s5);
            s6 = Gemm<T>.Fma(t, Vector256.Load(a + 6 * w), s6);
            s7 = Gemm<T>.Fma(t, Vector256.Load(a + 7 * w), s7);
        }
        s0.Store(y); s1.Store(y + w); s2.Store(y + 2 * w); s3.Store(y + 3 * w);
        s4.Store(y + 4 * w); s5.Store(y + 5 * w); s6.Store(y + 6 * w); s7.Store(y + 7 * w);
    }
}
