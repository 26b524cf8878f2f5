using MathNet.Numerics.LinearAlgebra;

namespace PyTee.Stdlib.Numpy;

/// <summary>Linear algebra on matrices and stacks of them, by MathNet.Numerics; always in float64, returned in the operands' precision.</summary>
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
        Stack(x, (m, i) => Store(Invertible(m).LU().Solve(At(y, i)), result, i));
        var typed = Casts.As(result, Precision(a, b));
        return vector ? Views.Squeeze(typed, [-1], all: false) : typed;
    }

    public static NdArray Inverse(NdArray a)
    {
        CheckSquare(a);
        var result = NdArray.Empty(DType.Float64, a.Dims);
        Stack(a, (m, i) => Store(Invertible(m).LU().Inverse(), result, i));
        return Casts.As(result, Precision(a, a));
    }

    public static NdArray Determinant(NdArray a)
    {
        CheckSquare(a);
        var result = Creation.Ones(DType.Float64, a.Dims[..^2]);
        if (a.Size > 0) Stack(a, (m, i) => result.Span<double>()[i] = m.LU().Determinant);
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

    private static Matrix<double> Invertible(Matrix<double> m)
    {
        var diagonal = m.LU().U.Diagonal();
        for (int i = 0; i < diagonal.Count; i++) if (diagonal[i] == 0) throw Fail.LinAlg("Singular matrix");
        return m;
    }

    private static void Stack(NdArray a, Action<Matrix<double>, int> each)
    {
        long count = Shape.Size(a.Dims.AsSpan(0, a.Rank - 2));
        for (int i = 0; i < count; i++) each(At(a, i), i);
    }

    /// <summary>The i-th matrix of a stack.</summary>
    private static Matrix<double> At(NdArray a, int i)
    {
        while (a.Rank > 2)
        {
            long inner = Shape.Size(a.Dims.AsSpan(1, a.Rank - 3));
            a = Views.At(a, 0, i / inner);
            i %= (int)inner;
        }
        return Matrix(a);
    }

    private static Matrix<double> Matrix(NdArray a)
    {
        if (a.Rank != 2) throw Fail.LinAlg($"{a.Rank}-dimensional array given. Array must be at least two-dimensional");
        if (a.Size == 0) throw Fail.LinAlg("Arrays cannot be empty");
        PyTee.Interpreter.Fuel.Spend(a.Size * Math.Min(a.Dims[0], a.Dims[1]) / 1024);
        var columns = Casts.Contiguous(Views.Transpose(a), DType.Float64).Span<double>().ToArray();
        return Matrix<double>.Build.Dense((int)a.Dims[0], (int)a.Dims[1], columns);
    }

    private static void Store(Matrix<double> m, NdArray result, int i) =>
        m.ToRowMajorArray().CopyTo(result.Span<double>()[(i * m.RowCount * m.ColumnCount)..]);

    private static NdArray Of(Matrix<double> m, NdArray like)
    {
        var result = NdArray.Empty(DType.Float64, m.RowCount, m.ColumnCount);
        Store(m, result, 0);
        return Casts.As(result, Precision(like, like));
    }
}
