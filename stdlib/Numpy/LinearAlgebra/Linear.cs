using MathNet.Numerics.LinearAlgebra;

namespace PyTee.Stdlib.Numpy;

/// <summary>Linear algebra on matrices and stacks of them, by our own LU and MathNet.Numerics; always in float64, returned in the operands' precision.</summary>
public static class Linear
{
    public static NdArray Solve(NdArray a, NdArray b)
    {
        CheckSquare(a);
        bool vector = b.Rank == 1;
        var right = vector ? Views.ExpandDims(b, [1]) : b;
        if (right.Rank < 2 || right.Dims[^2] != a.Dims[^1])
            throw Fail.Value($"solve: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (m,m),(m,n)->(m,n) (size {(right.Rank < 2 ? 1 : right.Dims[^2])} is different from {a.Dims[^1]})");
        var batch = Shape.TryBroadcast(a.Dims[..^2], right.Dims[..^2]) ?? throw Fail.Broadcast(a.Dims, b.Dims);
        var result = NdArray.Empty(DType.Float64, [.. batch, right.Dims[^2], right.Dims[^1]]);
        var (x, y) = (Views.BroadcastTo(a, [.. batch, .. a.Dims[^2..]]), Views.BroadcastTo(right, [.. batch, .. right.Dims[^2..]]));
        int n = (int)a.Dims[^1], columns = (int)right.Dims[^1];
        if (result.Size > 0)
            for (int i = 0; i < Shape.Size(batch); i++) Store(Invertible(x, i, n).Solve(Rows(y, i), columns), result, i);
        var typed = Casts.As(result, Precision(a, b));
        return vector ? Views.Squeeze(typed, [-1], all: false) : typed;
    }

    public static NdArray Inverse(NdArray a)
    {
        CheckSquare(a);
        var result = NdArray.Empty(DType.Float64, a.Dims);
        int n = (int)a.Dims[^1];
        if (a.Size == 0) return result;
        PyTee.Interpreter.Charge.Bytes((long)n * n * sizeof(double));
        var one = new double[n * n];
        for (int i = 0; i < n; i++) one[i * n + i] = 1;
        for (int i = 0; i < Count(a); i++) Store(Invertible(a, i, n).Solve(one, n), result, i);
        return Casts.As(result, Precision(a, a));
    }

    public static NdArray Determinant(NdArray a)
    {
        CheckSquare(a);
        var result = Creation.Ones(DType.Float64, a.Dims[..^2]);
        int n = (int)a.Dims[^1];
        if (a.Size > 0)
            for (int i = 0; i < Count(a); i++) result.Span<double>()[i] = new Lu(Rows(a, i), n).Determinant;
        return Casts.As(result, Precision(a, a));
    }

    /// <summary>The lower triangle whose product with its transpose is the matrix.</summary>
    public static NdArray Cholesky(NdArray a)
    {
        CheckSquare(a);
        var result = NdArray.New(DType.Float64, a.Dims);
        Stack(a, (m, i) =>
        {
            try { Store(m.Cholesky().Factor, result, i); }
            catch (ArgumentException) { throw Fail.LinAlg("Matrix is not positive definite"); }
        });
        return Casts.As(result, Precision(a, a));
    }

    /// <summary>Q with orthonormal columns and R upper triangular.</summary>
    public static (NdArray Q, NdArray R) Qr(NdArray a)
    {
        var m = Matrix(a);
        bool wide = m.RowCount < m.ColumnCount;
        if (wide)
        {
            var square = m.SubMatrix(0, m.RowCount, 0, m.RowCount).QR();
            return (Of(square.Q, a), Of(square.Q.TransposeThisAndMultiply(m), a));
        }
        var qr = m.QR(MathNet.Numerics.LinearAlgebra.Factorization.QRMethod.Thin);
        return (Of(qr.Q, a), Of(qr.R, a));
    }

    /// <summary>U, the singular values in descending order, and V transposed.</summary>
    public static (NdArray U, NdArray S, NdArray Vt) Svd(NdArray a, bool full)
    {
        var m = Matrix(a);
        if (!full && m.RowCount > m.ColumnCount)
        {
            // By way of Q R: the square R is all that needs decomposing, and U never grows beyond the matrix.
            var qr = m.QR(MathNet.Numerics.LinearAlgebra.Factorization.QRMethod.Thin);
            var inner = Converged(() => qr.R.Svd(), "SVD did not converge");
            return (Of(qr.Q * inner.U, a), Casts.As(Creation.Of(inner.S.ToArray()), Precision(a, a)), Of(inner.VT, a));
        }
        if (!full && m.RowCount < m.ColumnCount)
        {
            var (v, values, ut) = Svd(Views.Transpose(a), full: false);
            return (Casts.Copy(Views.Transpose(ut)), values, Casts.Copy(Views.Transpose(v)));
        }
        PyTee.Interpreter.Charge.Bytes(((long)m.RowCount * m.RowCount + (long)m.ColumnCount * m.ColumnCount) * sizeof(double));
        var svd = Converged(() => m.Svd(), "SVD did not converge");
        int k = svd.S.Count;
        var (u, vt) = full ? (svd.U, svd.VT) : (svd.U.SubMatrix(0, svd.U.RowCount, 0, k), svd.VT.SubMatrix(0, k, 0, svd.VT.ColumnCount));
        return (Of(u, a), Casts.As(Creation.Of(svd.S.ToArray()), Precision(a, a)), Of(vt, a));
    }

    /// <summary>Eigenvalues in ascending order and eigenvectors in columns, of a symmetric matrix given by its lower triangle.</summary>
    public static (NdArray Values, NdArray Vectors) EigenSymmetric(NdArray a)
    {
        CheckSquare(a);
        var m = Matrix(a);
        for (int i = 0; i < m.RowCount; i++) for (int j = i + 1; j < m.ColumnCount; j++) m[i, j] = m[j, i];
        var evd = Converged(() => m.Evd(Symmetricity.Symmetric), "Eigenvalues did not converge");
        var values = evd.EigenValues.Select(static z => z.Real).ToArray();
        return (Casts.As(Creation.Of(values), Precision(a, a)), Of(evd.EigenVectors, a));
    }

    /// <summary>Eigenvalues and eigenvectors of any square matrix, if all are real; null otherwise.</summary>
    public static (NdArray Values, NdArray Vectors)? Eigen(NdArray a)
    {
        CheckSquare(a);
        var m = Matrix(a);
        var evd = Converged(() => m.Evd(), "Eigenvalues did not converge");
        if (evd.EigenValues.Any(static z => z.Imaginary != 0)) return null;
        var vectors = evd.EigenVectors;
        for (int j = 0; j < vectors.ColumnCount; j++) vectors.SetColumn(j, vectors.Column(j).Normalize(2));
        return (Creation.Of(evd.EigenValues.Select(static z => z.Real).ToArray()), Of(vectors, a));
    }

    private static T Converged<T>(Func<T> compute, string otherwise)
    {
        try { return compute(); }
        catch (MathNet.Numerics.NonConvergenceException) { throw Fail.LinAlg(otherwise); }
    }

    private static DType Precision(NdArray a, NdArray b) => Promotion.Common(a.DType, b.DType) is { Kind: Kind.Float32 } single ? single : DType.Float64;

    private static void CheckSquare(NdArray a)
    {
        if (a.Rank < 2) throw Fail.LinAlg($"{a.Rank}-dimensional array given. Array must be at least two-dimensional");
        if (a.Dims[^1] != a.Dims[^2]) throw Fail.LinAlg("Last 2 dimensions of the array must be square");
        if (a.DType.Kind == Kind.Float16) throw Fail.Type("array type float16 is unsupported in linalg");
    }

    private static Lu Invertible(NdArray a, int i, int n)
    {
        var lu = new Lu(Rows(a, i), n);
        return lu.IsSingular ? throw Fail.LinAlg("Singular matrix") : lu;
    }

    private static long Count(NdArray a) => Shape.Size(a.Dims.AsSpan(0, a.Rank - 2));

    private static void Stack(NdArray a, Action<Matrix<double>, int> each)
    {
        for (int i = 0; i < Count(a); i++) each(Matrix(At(a, i)), i);
    }

    /// <summary>The elements of the i-th matrix of a stack, row by row.</summary>
    private static double[] Rows(NdArray a, int i)
    {
        var matrix = At(a, i);
        PyTee.Interpreter.Charge.Bytes(matrix.Size * sizeof(double));
        return Casts.Contiguous(matrix, DType.Float64).ToArray<double>();
    }

    /// <summary>The i-th matrix of a stack.</summary>
    private static NdArray At(NdArray a, int i)
    {
        while (a.Rank > 2)
        {
            long inner = Shape.Size(a.Dims.AsSpan(1, a.Rank - 3));
            a = Views.At(a, 0, i / inner);
            i %= (int)inner;
        }
        return a;
    }

    private static Matrix<double> Matrix(NdArray a)
    {
        if (a.Rank != 2) throw Fail.LinAlg($"{a.Rank}-dimensional array given. Array must be at least two-dimensional");
        if (a.Size == 0) throw Fail.LinAlg("Arrays cannot be empty");
        PyTee.Interpreter.Fuel.Spend(a.Size * Math.Min(a.Dims[0], a.Dims[1]) / 1024);
        PyTee.Interpreter.Charge.Bytes(4 * a.Size * sizeof(double));
        var columns = Casts.Contiguous(Views.Transpose(a), DType.Float64).ToArray<double>();
        return Matrix<double>.Build.Dense((int)a.Dims[0], (int)a.Dims[1], columns);
    }

    private static void Store(Matrix<double> m, NdArray result, int i) => Store(m.ToRowMajorArray(), result, i);

    private static void Store(double[] rows, NdArray result, int i) => rows.CopyTo(result.Span<double>()[(i * rows.Length)..]);

    private static NdArray Of(Matrix<double> m, NdArray like)
    {
        var result = NdArray.Empty(DType.Float64, m.RowCount, m.ColumnCount);
        Store(m, result, 0);
        return Casts.As(result, Precision(like, like));
    }
}
