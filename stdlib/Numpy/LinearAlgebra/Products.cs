using System.Numerics;
using PyTee.Interpreter;

namespace PyTee.Stdlib.Numpy;

/// <summary>Products that sum over an axis: matmul, dot, inner, outer.</summary>
public static unsafe class Products
{
    private const string Signature = "(n?,k),(k,m?)->(n?,m?)";

    /// <summary>a @ b, over the last two axes, the others broadcast.</summary>
    public static NdArray MatMul(NdArray a, NdArray b)
    {
        for (int i = 0; i < 2; i++)
            if ((i == 0 ? a : b).Rank == 0)
                throw Fail.Value($"matmul: Input operand {i} does not have enough dimensions (has 0, gufunc core with signature {Signature} requires 1)");
        var (x, y) = (a.Rank == 1 ? Views.ExpandDims(a, [0]) : a, b.Rank == 1 ? Views.ExpandDims(b, [1]) : b);
        if (x.Dims[^1] != y.Dims[^2])
            throw Fail.Value($"matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature {Signature} (size {y.Dims[^2]} is different from {x.Dims[^1]})");
        var result = Batched(x, y);
        if (a.Rank > 1 && b.Rank > 1) return result;
        long[] shape = [.. result.Dims[..^2], .. a.Rank > 1 ? [result.Dims[^2]] : Shape.Scalar, .. b.Rank > 1 ? [result.Dims[^1]] : Shape.Scalar];
        return new NdArray(result.Storage, result.Offset, result.DType, Layout.RowMajor(shape, result.ItemSize));
    }

    /// <summary>The inner product of two float vectors of one dtype and length.</summary>
    public static bool TryVectors(NdArray a, NdArray b, out Value product)
    {
        product = default;
        if (a.Rank != 1 || b.Rank != 1 || a.DType != b.DType || a.Dims[0] != b.Dims[0] || a.DType.Kind < Kind.Float32) return false;
        if (a.Strides[0] % a.ItemSize != 0 || b.Strides[0] % b.ItemSize != 0) return false;
        Fuel.Spend(1 + a.Size / 4096);
        long element = 0;
        nint stepA = (nint)(a.Strides[0] / a.ItemSize), stepB = (nint)(b.Strides[0] / b.ItemSize);
        fixed (byte* x = &a.First, y = &b.First)
            if (a.ItemSize == 8) *(double*)&element = Gemv<double>.Dot((double*)x, stepA, (double*)y, stepB, (nint)a.Size);
            else *(float*)&element = Gemv<float>.Dot((float*)x, stepA, (float*)y, stepB, (nint)a.Size);
        GC.KeepAlive(a);
        GC.KeepAlive(b);
        product = ScalarTypes.Make(a.DType, (byte*)&element);
        return true;
    }

    /// <summary>Sums over the last axis of a and the last but one of b.</summary>
    public static NdArray Dot(NdArray a, NdArray b)
    {
        if (a.Rank == 0 || b.Rank == 0) return Ufuncs.Multiply.Call(a, b);
        int axis = Math.Max(0, b.Rank - 2);
        if (a.Dims[^1] != b.Dims[axis])
            throw Fail.Value($"shapes {Shape.Text(a.Dims, false)} and {Shape.Text(b.Dims, false)} not aligned: {a.Dims[^1]} (dim {a.Rank - 1}) != {b.Dims[axis]} (dim {axis})");
        if (a.Rank <= 2 && b.Rank <= 2) return MatMul(a, b);
        return Contract(a, Views.AxisLast(b, axis), b.Rank > 1);
    }

    /// <summary>Sums over the last axis of both.</summary>
    public static NdArray Inner(NdArray a, NdArray b)
    {
        if (a.Rank == 0 || b.Rank == 0) return Ufuncs.Multiply.Call(a, b);
        if (a.Dims[^1] != b.Dims[^1])
            throw Fail.Value($"shapes {Shape.Text(a.Dims, false)} and {Shape.Text(b.Dims, false)} not aligned: {a.Dims[^1]} (dim {a.Rank - 1}) != {b.Dims[^1]} (dim {b.Rank - 1})");
        return Contract(a, b, true);
    }

    public static NdArray Outer(NdArray a, NdArray b) =>
        Ufuncs.Multiply.Call(Views.Reshape(Views.Ravel(a), [a.Size, 1]), Views.Reshape(Views.Ravel(b), [1, b.Size]));

    /// <summary>Both matrices of rows; the result has the leading axes of both.</summary>
    private static NdArray Contract(NdArray a, NdArray b, bool keepB)
    {
        long k = a.Dims[^1];
        var x = Views.Reshape(a, [k == 0 ? Shape.Size(a.Dims.AsSpan(0, a.Rank - 1)) : a.Size / k, k]);
        var y = Views.Reshape(b, [k == 0 ? Shape.Size(b.Dims.AsSpan(0, b.Rank - 1)) : b.Size / k, k]);
        var product = MatMul(x, Views.Transpose(y));
        long[] shape = [.. a.Dims[..^1], .. keepB ? b.Dims[..^1] : Shape.Scalar];
        return new NdArray(product.Storage, product.Offset, product.DType, Layout.RowMajor(shape, product.ItemSize));
    }

    private static NdArray Batched(NdArray x, NdArray y)
    {
        var dtype = Promotion.Common(x.DType, y.DType);
        if (dtype.IsText) throw Fail.UfuncType($"ufunc 'matmul' did not contain a loop with signature matching types (dtype('{x.DType.Str}'), dtype('{y.DType.Str}')) -> None");
        var work = dtype.Kind switch { Kind.Float16 => DType.Float32, Kind.Bool => DType.Int32, _ => dtype };
        (x, y) = (Aligned(Casts.As(x, work)), Aligned(Casts.As(y, work)));
        var batch = Shape.TryBroadcast(x.Dims[..^2], y.Dims[..^2])
            ?? throw Fail.Value($"operands could not be broadcast together with remapped shapes [original->remapped]: {Shape.Text(x.Dims, false)}->{Remapped(x)} {Shape.Text(y.Dims, false)}->{Remapped(y)}  and requested shape ({x.Dims[^2]},{y.Dims[^1]})");
        long m = x.Dims[^2], n = y.Dims[^1];
        var result = NdArray.New(work, [.. batch, m, n]);
        if (result.Size > 0)
        {
            var product = new Product { X = Views.BroadcastTo(x, [.. batch, .. x.Dims[^2..]]), Y = Views.BroadcastTo(y, [.. batch, .. y.Dims[^2..]]), Result = result, Batch = Shape.Size(batch) };
            if (work.Kind == Kind.Float64) product.RunFloat<double>();
            else if (work.Kind == Kind.Float32) product.RunFloat<float>();
            else Elements.Dispatch(work.Kind, ref product);
        }
        return Casts.As(result, dtype);
    }

    private static string Remapped(NdArray a) => $"({string.Join(',', a.Dims[..^2].Select(static d => d.ToString()).Concat(["newaxis", "newaxis"]))})";

    /// <summary>Strides that are whole elements, as the kernels count.</summary>
    private static NdArray Aligned(NdArray a)
    {
        foreach (long stride in a.Strides) if (stride % a.ItemSize != 0) return Casts.Copy(a);
        return a;
    }

    private struct Product : IElementAction
    {
        public NdArray X, Y, Result;
        public long Batch;

        public readonly void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            for (long i = 0; i < Batch; i++)
                fixed (byte* x = &X.First, y = &Y.First, r = &Result.First)
                    Exact(M, N, K, Matrix<T>(X, x, i), Matrix<T>(Y, y, i), (T*)r + i * M * N);
            KeepAlive();
        }

        public readonly void RunFloat<T>() where T : unmanaged, IBinaryFloatingPointIeee754<T>
        {
            for (long i = 0; i < Batch; i++)
                fixed (byte* x = &X.First, y = &Y.First, r = &Result.First)
                    Gemm<T>.Multiply(M, N, K, Matrix<T>(X, x, i), Matrix<T>(Y, y, i), (T*)r + i * M * N, N);
            KeepAlive();
        }

        private readonly void KeepAlive()
        {
            GC.KeepAlive(X);
            GC.KeepAlive(Y);
            GC.KeepAlive(Result);
        }

        private readonly nint M => (nint)X.Dims[^2];
        private readonly nint N => (nint)Y.Dims[^1];
        private readonly nint K => (nint)X.Dims[^1];

        /// <summary>The i-th matrix of a stack.</summary>
        private static Block<T> Matrix<T>(NdArray a, byte* first, long i) where T : unmanaged
        {
            for (int axis = a.Rank - 3; axis >= 0; axis--)
            {
                first += i % a.Dims[axis] * a.Strides[axis];
                i /= a.Dims[axis];
            }
            return new((T*)first, (nint)(a.Strides[^2] / a.ItemSize), (nint)(a.Strides[^1] / a.ItemSize));
        }

        /// <summary>Row by row, so that the inner loop runs along B and C.</summary>
        private static void Exact<T>(nint m, nint n, nint k, Block<T> a, Block<T> b, T* c) where T : unmanaged, INumber<T>
        {
            for (nint i = 0; i < m; i++, c += n)
            {
                Fuel.Spend(1 + n * k / 1024);
                for (nint p = 0; p < k; p++)
                {
                    T x = a.Data[i * a.RowStep + p * a.ColumnStep];
                    T* row = b.Data + p * b.RowStep;
                    for (nint j = 0; j < n; j++) c[j] += x * row[j * b.ColumnStep];
                }
            }
        }
    }
}
