global using unsafe Inner = delegate*<byte**, nint, nint*, void>;

using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PyTee.Stdlib.Numpy;

/// <summary>An operation on two numbers of one type: the whole of a ufunc such as add.</summary>
internal interface INumberBinary
{
    static abstract T Invoke<T>(T x, T y) where T : unmanaged, INumber<T>;
    /// <summary>Whether the vector form exists for the type.</summary>
    static virtual bool Vectorises<T>() => false;
    static virtual Vector256<T> Invoke<T>(Vector256<T> x, Vector256<T> y) => throw new NotSupportedException();
    /// <summary>Folds n elements into a start value; stride in elements.</summary>
    static virtual unsafe T Fold<T, TSelf>(T start, T* x, nint n, nint stride) where T : unmanaged, INumber<T> where TSelf : struct, INumberBinary
    {
        for (nint i = 0; i < n; i++) start = TSelf.Invoke(start, x[i * stride]);
        return start;
    }
}

/// <summary>An operation on two integers of one type.</summary>
internal interface IIntegerBinary
{
    static abstract T Invoke<T>(T x, T y) where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>;
}

/// <summary>An operation on two floats of one type.</summary>
internal interface IFloatBinary
{
    static abstract T Invoke<T>(T x, T y) where T : unmanaged, IBinaryFloatingPointIeee754<T>;
    static virtual bool Vectorises<T>() => false;
    static virtual Vector256<T> Invoke<T>(Vector256<T> x, Vector256<T> y) => throw new NotSupportedException();
}

/// <summary>A question about two numbers.</summary>
internal interface IComparison
{
    static abstract bool Invoke<T>(T x, T y) where T : unmanaged, INumber<T>;
    static virtual bool Vectorises<T>() => false;
    static virtual Vector256<T> Invoke<T>(Vector256<T> x, Vector256<T> y) => throw new NotSupportedException();
}

/// <summary>An operation on one number.</summary>
internal interface INumberUnary
{
    static abstract T Invoke<T>(T x) where T : unmanaged, INumber<T>;
    static virtual bool Vectorises<T>() => false;
    static virtual Vector256<T> Invoke<T>(Vector256<T> x) => throw new NotSupportedException();
}

/// <summary>An operation on one float.</summary>
internal interface IFloatUnary
{
    static abstract T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T>;
    /// <summary>Whether the vector form exists for the type.</summary>
    static virtual bool Vectorises<T>() => false;
    static virtual Vector256<T> Invoke<T>(Vector256<T> x) => throw new NotSupportedException();
    /// <summary>The operation on a float32 where it is not the float64 one rounded.</summary>
    static virtual bool HasSingle => false;
    static virtual float Single(float x) => throw new NotSupportedException();
    /// <summary>The operation over a whole span, where a library has it; false when it has not.</summary>
    static virtual bool Spans<T>(ReadOnlySpan<T> x, Span<T> result) where T : unmanaged, IBinaryFloatingPointIeee754<T> => false;
}

/// <summary>A question about one number.</summary>
internal interface IPredicate
{
    static abstract bool Invoke<T>(T x) where T : unmanaged, INumber<T>;
}

/// <summary>What every loop asks about a type.</summary>
internal static class Vectors
{
    /// <summary>The element types Vector256 computes with.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Has<T>() => Vector256.IsHardwareAccelerated && Vector256<T>.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsFloat<T>() => typeof(T) == typeof(float) || typeof(T) == typeof(double);
}
