using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using PyTee.Interpreter;

namespace PyTee.Stdlib.Numpy;

/// <summary>
/// P A = L U with partial pivoting, in blocks of columns whose effect on the rest is one matrix product. L and U share the storage of A
/// (row-major); the diagonal of L is one.
/// </summary>
internal sealed unsafe class Lu
{
    private const int Width = 32;

    private readonly double[] _lu;
    private readonly int[] _rows;
    private readonly int _n;
    private bool _odd;

    /// <summary>Factors the matrix, which is overwritten.</summary>
    public Lu(double[] matrix, int n)
    {
        (_lu, _n) = (matrix, n);
        _rows = new int[n];
        for (int i = 0; i < n; i++) _rows[i] = i;
        fixed (double* a = _lu)
            for (int k = 0; k < n; k += Width) Step(a, k, Math.Min(Width, n - k));
    }

    /// <summary>Some pivot is exactly zero.</summary>
    public bool IsSingular
    {
        get
        {
            for (int i = 0; i < _n; i++) if (_lu[(long)i * _n + i] == 0) return true;
            return false;
        }
    }

    public double Determinant
    {
        get
        {
            double product = _odd ? -1 : 1;
            for (int i = 0; i < _n; i++) product *= _lu[(long)i * _n + i];
            return product;
        }
    }

    /// <summary>X with A X = B; B has n rows of the given length.</summary>
    public double[] Solve(ReadOnlySpan<double> b, int columns)
    {
        Charge.Bytes((long)b.Length * sizeof(double));
        var x = GC.AllocateUninitializedArray<double>(b.Length);
        for (int i = 0; i < _n; i++) b.Slice(_rows[i] * columns, columns).CopyTo(x.AsSpan(i * columns));
        fixed (double* lu = _lu, to = x)
        {
            for (int k = 0; k < _n; k += Width)
            {
                int end = Math.Min(k + Width, _n);
                Reduce(lu, to, columns, k, end, 0, k);
                for (int i = k; i < end; i++)
                    for (int p = k; p < i; p++) SubtractRow(to + (long)i * columns, to + (long)p * columns, lu[(long)i * _n + p], columns);
            }
            for (int end = _n; end > 0; end = (end - 1) / Width * Width)
            {
                int k = (end - 1) / Width * Width;
                Reduce(lu, to, columns, k, end, end, _n);
                for (int i = end - 1; i >= k; i--)
                {
                    for (int p = i + 1; p < end; p++) SubtractRow(to + (long)i * columns, to + (long)p * columns, lu[(long)i * _n + p], columns);
                    double pivot = lu[(long)i * _n + i];
                    for (int j = 0; j < columns; j++) to[(long)i * columns + j] /= pivot;
                }
            }
        }
        return x;
    }

    /// <summary>Rows first to end of X lose what the solved rows from to until give them.</summary>
    private void Reduce(double* lu, double* x, int columns, int first, int end, int from, int until)
    {
        if (until <= from) return;
        Fuel.Spend(1 + (long)(end - first) * columns * (until - from) / 4096);
        Subtract(end - first, columns, until - from, lu + (long)first * _n + from, _n, x + (long)from * columns, columns, x + (long)first * columns, columns);
    }

    private void Step(double* a, int k, int width)
    {
        Fuel.Spend(1 + (long)(_n - k) * (_n - k) * width / 4096);
        Panel(a, k, width);
        int rest = _n - k - width;
        if (rest == 0) return;
        for (int i = k + 1; i < k + width; i++)
            for (int p = k; p < i; p++)
                SubtractRow(a + (long)i * _n + k + width, a + (long)p * _n + k + width, a[(long)i * _n + p], rest);
        Subtract(rest, rest, width, a + (long)(k + width) * _n + k, _n, a + (long)k * _n + k + width, _n, a + (long)(k + width) * _n + k + width, _n);
    }

    private void Panel(double* a, int k, int width)
    {
        for (int j = k; j < k + width; j++)
        {
            int pivot = j;
            for (int i = j + 1; i < _n; i++) if (Math.Abs(a[(long)i * _n + j]) > Math.Abs(a[(long)pivot * _n + j])) pivot = i;
            if (pivot != j) Swap(a, pivot, j);
            double value = a[(long)j * _n + j];
            if (value == 0) continue;
            double inverse = 1 / value;
            for (int i = j + 1; i < _n; i++)
            {
                double* row = a + (long)i * _n;
                row[j] = double.IsFinite(inverse) ? row[j] * inverse : row[j] / value;
                SubtractRow(row + j + 1, a + (long)j * _n + j + 1, row[j], k + width - j - 1);
            }
        }
    }

    private void Swap(double* a, int i, int j)
    {
        double* x = a + (long)i * _n, y = a + (long)j * _n;
        for (int p = 0; p < _n; p++) (x[p], y[p]) = (y[p], x[p]);
        (_rows[i], _rows[j]) = (_rows[j], _rows[i]);
        _odd = !_odd;
    }

    /// <summary>C -= A B, for small A.</summary>
    private static void Subtract(int m, int n, int k, double* a, int aStep, double* b, int bStep, double* c, int cStep)
    {
        var negative = GC.AllocateUninitializedArray<double>(m * k);
        for (int i = 0; i < m; i++) for (int p = 0; p < k; p++) negative[i * k + p] = -a[(long)i * aStep + p];
        fixed (double* minus = negative)
            Gemm<double>.Multiply(m, n, k, new Block<double>(minus, k, 1), new Block<double>(b, bStep, 1), c, cStep, add: true);
    }

    /// <summary>x -= factor * y.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SubtractRow(double* x, double* y, double factor, int n)
    {
        int i = 0;
        if (Vector256.IsHardwareAccelerated)
            for (var f = Vector256.Create(-factor); i + 4 <= n; i += 4) Gemm<double>.Fma(f, Vector256.Load(y + i), Vector256.Load(x + i)).Store(x + i);
        for (; i < n; i++) x[i] -= factor * y[i];
    }
}
