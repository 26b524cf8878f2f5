using PyTee.Interpreter;

namespace PyTee.Stdlib.Numpy;

/// <summary>The compiled core of numpy.linalg.</summary>
[PyModule("_numpy_linalg")]
public static partial class LinalgModule
{
    /// <summary>Solve a linear matrix equation, or system of linear scalar equations.</summary>
    [PyFunction("solve(a, b)")] internal static Value Solve(Value a, Value b) => ScalarTypes.Wrap(Linear.Solve(Operand.Array(a), Operand.Array(b)));

    /// <summary>Compute the inverse of a matrix.</summary>
    [PyFunction("inv(a)")] internal static Value Inv(Value a) => ScalarTypes.Wrap(Linear.Inverse(Operand.Array(a)));

    /// <summary>Compute the determinant of an array.</summary>
    [PyFunction("det(a)")] internal static Value Det(Value a) => ScalarTypes.Wrap(Linear.Determinant(Operand.Array(a)));

    /// <summary>Cholesky decomposition.</summary>
    [PyFunction("cholesky(a)")] internal static Value Cholesky(Value a) => ScalarTypes.Wrap(Linear.Cholesky(Operand.Array(a)));

    /// <summary>Q and R of the reduced QR factorization of a matrix.</summary>
    [PyFunction("_qr(a)")]
    internal static Value Qr(Value a)
    {
        var (q, r) = Linear.Qr(Operand.Array(a));
        return PyTuple.Of(q, r);
    }

    /// <summary>U, s, Vh of the singular value decomposition.</summary>
    [PyFunction("_svd(a, full_matrices)")]
    internal static Value Svd(Value a, bool full_matrices)
    {
        var (u, s, vt) = Linear.Svd(Operand.Array(a), full_matrices);
        return PyTuple.Of(u, s, vt);
    }

    /// <summary>Eigenvalues and eigenvectors of a real symmetric matrix.</summary>
    [PyFunction("_eigh(a)")]
    internal static Value Eigh(Value a)
    {
        var (values, vectors) = Linear.EigenSymmetric(Operand.Array(a));
        return PyTuple.Of(values, vectors);
    }

    /// <summary>Eigenvalues and eigenvectors of a square matrix; None when some are complex.</summary>
    [PyFunction("_eig(a)")]
    internal static Value Eig(Value a) => Linear.Eigen(Operand.Array(a)) is var (values, vectors) ? PyTuple.Of(values, vectors) : Value.None;
}
