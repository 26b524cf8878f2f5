using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PyTee.Interpreter;

namespace PyTee.Stdlib.Numpy;

/// <summary>A matrix in memory: its first element and the elements from one row, and one column, to the next.</summary>
internal readonly unsafe struct Block<T>(T* data, nint rowStep, nint columnStep) where T : unmanaged
{
    public readonly T* Data = data;
    public readonly nint RowStep = rowStep, ColumnStep = columnStep;

    public Block<T> At(nint row, nint column) => new(Data + row * RowStep + column * ColumnStep, RowStep, ColumnStep);
    public Block<T> Transposed => new(Data, ColumnStep, RowStep);
}

/// <summary>
/// C = A B for floats. A and B are packed into panels that fit the caches, and a tile of six rows by two vectors of C stays in registers
/// (the scheme of BLIS). Small products skip the packing.
/// </summary>
internal static unsafe class Gemm<T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int Rows = 6, DepthBlock = 256, RowBlock = 16 * Rows, ColumnBlock = 2048, SmallDepth = 96, SmallColumns = 96;

    /// <summary>How many multiplications count as one step.</summary>
    private const int MultipliesPerStep = 4096;

    [ThreadStatic] private static Workspace? t_workspace;

    private static int Columns => 2 * Vector256<T>.Count;

    /// <summary>C = A B, or C += A B; C's columns are adjacent.</summary>
    public static void Multiply(nint m, nint n, nint k, Block<T> a, Block<T> b, T* c, nint cStep, bool add = false)
    {
        if (!Vector256.IsHardwareAccelerated) { Plain(m, n, k, a, b, c, cStep, add); return; }
        if (add) { Packed(m, n, k, a, b, c, cStep, add); return; }
        if (m == 1 || n == 1 || k <= SmallDepth) Fuel.Spend(1 + m * n * k / MultipliesPerStep);
        if (m == 1) { Gemv<T>.Multiply(n, k, b.Transposed, a.Data, a.ColumnStep, c, 1); return; }
        if (n == 1) { Gemv<T>.Multiply(m, k, a, b.Data, b.RowStep, c, cStep); return; }
        if (k == 0) { for (nint i = 0; i < m; i++) new Span<T>(c + i * cStep, (int)n).Clear(); return; }
        if (b.ColumnStep == 1 && k <= SmallDepth && n <= SmallColumns) { Direct(m, n, k, a, b, c, cStep); return; }
        Packed(m, n, k, a, b, c, cStep, add: false);
    }

    private static void Packed(nint m, nint n, nint k, Block<T> a, Block<T> b, T* c, nint cStep, bool add)
    {
        var space = t_workspace ??= new Workspace();
        for (nint j = 0; j < n; j += ColumnBlock)
        {
            nint columns = nint.Min(ColumnBlock, n - j);
            for (nint p = 0; p < k; p += DepthBlock)
            {
                nint depth = nint.Min(DepthBlock, k - p);
                PackPanels(b.At(p, j).Transposed, columns, depth, Columns, space.B);
                for (nint i = 0; i < m; i += RowBlock)
                {
                    nint rows = nint.Min(RowBlock, m - i);
                    Fuel.Spend(1 + rows * columns * depth / MultipliesPerStep);
                    PackPanels(a.At(i, p), rows, depth, Rows, space.A);
                    Tiles(rows, columns, depth, space, c + i * cStep + j, cStep, add || p > 0);
                }
            }
        }
    }

    private static void Tiles(nint rows, nint columns, nint depth, Workspace space, T* c, nint cStep, bool add)
    {
        int width = Columns;
        for (nint j = 0; j < columns; j += width)
        {
            T* panel = space.B + j * depth;
            for (nint i = 0; i < rows; i += Rows)
            {
                T* corner = c + i * cStep + j;
                if (rows - i >= Rows && columns - j >= width) Tile(depth, space.A + i * depth, 1, Rows, panel, width, corner, cStep, add);
                else Edge(nint.Min(Rows, rows - i), nint.Min(width, columns - j), depth, space.A + i * depth, panel, corner, cStep, add);
            }
        }
    }

    /// <summary>A tile that reaches over the edge of C is made beside it.</summary>
    private static void Edge(nint rows, nint columns, nint depth, T* a, T* b, T* c, nint cStep, bool add)
    {
        int width = Columns;
        T* tile = stackalloc T[Rows * 16];
        Tile(depth, a, 1, Rows, b, width, tile, width, add: false);
        for (nint i = 0; i < rows; i++)
            for (nint j = 0; j < columns; j++)
                c[i * cStep + j] = add ? c[i * cStep + j] + tile[i * width + j] : tile[i * width + j];
    }

    /// <summary>Rows of a block in panels of so many, each panel one column after another; missing rows are zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void PackPanels(Block<T> x, nint rows, nint depth, int height, T* to)
    {
        for (nint i = 0; i < rows; i += height)
        {
            nint live = nint.Min(height, rows - i);
            if (live < height) new Span<T>(to, (int)(height * depth)).Clear();
            T* from = x.Data + i * x.RowStep;
            if (x.RowStep == 1 && live == height)
                for (nint p = 0; p < depth; p++) Unsafe.CopyBlockUnaligned(to + p * height, from + p * x.ColumnStep, (uint)(height * sizeof(T)));
            else
                for (nint r = 0; r < live; r++)
                {
                    T* row = from + r * x.RowStep;
                    for (nint p = 0; p < depth; p++) to[p * height + r] = row[p * x.ColumnStep];
                }
            to += height * depth;
        }
    }

    /// <summary>Six rows by two vectors of C, over the whole depth.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile(nint depth, T* a, nint aRow, nint aStep, T* b, nint bStep, T* c, nint cStep, bool add)
    {
        int w = Vector256<T>.Count;
        Vector256<T> c00 = default, c01 = default, c10 = default, c11 = default, c20 = default, c21 = default;
        Vector256<T> c30 = default, c31 = default, c40 = default, c41 = default, c50 = default, c51 = default;
        nint row3 = 3 * aRow;
        for (nint p = 0; p < depth; p++, a += aStep, b += bStep)
        {
            Vector256<T> b0 = Vector256.Load(b), b1 = Vector256.Load(b + w);
            T* far = a + row3;
            var x = Vector256.Create(*a);
            c00 = Fma(x, b0, c00); c01 = Fma(x, b1, c01);
            x = Vector256.Create(a[aRow]);
            c10 = Fma(x, b0, c10); c11 = Fma(x, b1, c11);
            x = Vector256.Create(a[2 * aRow]);
            c20 = Fma(x, b0, c20); c21 = Fma(x, b1, c21);
            x = Vector256.Create(*far);
            c30 = Fma(x, b0, c30); c31 = Fma(x, b1, c31);
            x = Vector256.Create(far[aRow]);
            c40 = Fma(x, b0, c40); c41 = Fma(x, b1, c41);
            x = Vector256.Create(far[2 * aRow]);
            c50 = Fma(x, b0, c50); c51 = Fma(x, b1, c51);
        }
        Put(c, c00, c01, add);
        Put(c + cStep, c10, c11, add);
        Put(c + 2 * cStep, c20, c21, add);
        Put(c + 3 * cStep, c30, c31, add);
        Put(c + 4 * cStep, c40, c41, add);
        Put(c + 5 * cStep, c50, c51, add);
    }

    /// <summary>Without packing: full tiles where they fit, single rows and columns at the edges.</summary>
    private static void Direct(nint m, nint n, nint k, Block<T> a, Block<T> b, T* c, nint cStep)
    {
        int width = Columns;
        nint j = 0;
        for (; j + width <= n; j += width)
        {
            nint i = 0;
            for (; i + Rows <= m; i += Rows)
                Tile(k, a.Data + i * a.RowStep, a.RowStep, a.ColumnStep, b.Data + j, b.RowStep, c + i * cStep + j, cStep, add: false);
            for (; i < m; i++) Row(k, a.Data + i * a.RowStep, a.ColumnStep, b.Data + j, b.RowStep, c + i * cStep + j);
        }
        if (j < n) Plain(m, n - j, k, a, b.At(0, j), c + j, cStep, add: false);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Row(nint depth, T* a, nint aStep, T* b, nint bStep, T* c)
    {
        Vector256<T> c0 = default, c1 = default;
        for (nint p = 0; p < depth; p++, a += aStep, b += bStep)
        {
            var x = Vector256.Create(*a);
            c0 = Fma(x, Vector256.Load(b), c0);
            c1 = Fma(x, Vector256.Load(b + Vector256<T>.Count), c1);
        }
        Put(c, c0, c1, add: false);
    }

    /// <summary>Any strides, any processor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Plain(nint m, nint n, nint k, Block<T> a, Block<T> b, T* c, nint cStep, bool add)
    {
        for (nint i = 0; i < m; i++)
        {
            Fuel.Spend(1 + n * k / MultipliesPerStep);
            for (nint j = 0; j < n; j++)
            {
                T sum = add ? c[i * cStep + j] : T.Zero;
                T* x = a.Data + i * a.RowStep, y = b.Data + j * b.ColumnStep;
                for (nint p = 0; p < k; p++, x += a.ColumnStep, y += b.RowStep) sum += *x * *y;
                c[i * cStep + j] = sum;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(T* c, Vector256<T> low, Vector256<T> high, bool add)
    {
        if (add) { low += Vector256.Load(c); high += Vector256.Load(c + Vector256<T>.Count); }
        low.Store(c);
        high.Store(c + Vector256<T>.Count);
    }

    /// <summary>x * y + z in one rounding.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<T> Fma(Vector256<T> x, Vector256<T> y, Vector256<T> z)
    {
        if (typeof(T) == typeof(double)) return Vector256.FusedMultiplyAdd(x.AsDouble(), y.AsDouble(), z.AsDouble()).As<double, T>();
        if (typeof(T) == typeof(float)) return Vector256.FusedMultiplyAdd(x.AsSingle(), y.AsSingle(), z.AsSingle()).As<float, T>();
        return x * y + z;
    }

    /// <summary>The packed panels of one thread.</summary>
    private sealed class Workspace
    {
        public readonly T* A = (T*)NativeMemory.AlignedAlloc(RowBlock * DepthBlock * sizeof(double), 64);
        public readonly T* B = (T*)NativeMemory.AlignedAlloc((ColumnBlock + 16) * DepthBlock * sizeof(double), 64);

        ~Workspace()
        {
            NativeMemory.AlignedFree(A);
            NativeMemory.AlignedFree(B);
        }
    }
}
