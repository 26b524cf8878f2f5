using System.Numerics;
using PyTee.Grammar.Ast;

namespace PyTee.Interpreter.Compiler;

/// <summary>Python's operators on constants; false where the result is an error, too large to keep, or not worth it.</summary>
internal static class ConstantArithmetic
{
    private const int MaxIntBits = 128;
    private const int MaxTupleItems = 256;
    private const int MaxStringLength = 4096;
    private const int MaxTotalItems = 1024;

    /// <summary>left op right.</summary>
    public static bool TryBinary(BinaryOperator op, object? left, object? right, out object? value)
    {
        value = (left, right) switch
        {
            (bool a, bool b) when op is BinaryOperator.BitAnd or BinaryOperator.BitOr or BinaryOperator.BitXor => BoolBits(op, a, b),
            _ when IsInt(left) && IsInt(right) => Integers(op, ToBig(left), ToBig(right)),
            (Complex a, _) when IsNumber(right) => Complexes(op, a, ToComplex(right)),
            (_, Complex b) when IsNumber(left) => Complexes(op, ToComplex(left), b),
            _ when IsReal(left) && IsReal(right) => TryDouble(left, out var a) && TryDouble(right, out var b) ? Floats(op, a, b) : null,
            _ when op == BinaryOperator.Add => Concatenate(left, right),
            _ when op == BinaryOperator.Mult && IsInt(right) => Repeat(left, ToBig(right)),
            _ when op == BinaryOperator.Mult && IsInt(left) => Repeat(right, ToBig(left)),
            _ => null,
        };
        return value != null;
    }

    /// <summary>op operand.</summary>
    public static bool TryUnary(UnaryOperator op, object? operand, out object? value)
    {
        value = op switch
        {
            UnaryOperator.Not => !ConstantFolder.IsTrue(operand),
            UnaryOperator.Invert => operand is bool ? null : IsInt(operand) ? Normalize(-ToBig(operand) - 1) : null,
            UnaryOperator.USub when IsInt(operand) => Normalize(-ToBig(operand)),
            UnaryOperator.USub => operand switch { double d => -d, Complex z => new Complex(-z.Real, -z.Imaginary), _ => null },
            _ => operand is bool b ? (b ? 1L : 0L) : IsNumber(operand) ? operand : null,
        };
        return value != null;
    }

    /// <summary>owner[index].</summary>
    public static bool TryIndex(object? owner, object? index, out object? value)
    {
        value = null;
        if (index is not long n) return false;
        var length = owner switch { ConstTuple t => t.Items.Length, string s => s.Length, byte[] b => b.Length, _ => -1 };
        if (n < 0) n += length;
        if (length < 0 || n < 0 || n >= length) return false;
        switch (owner)
        {
            case ConstTuple tuple: value = tuple.Items[n]; return true;
            case byte[] bytes: value = (long)bytes[n]; return true;
            case string text when !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'): value = text[(int)n].ToString(); return true;
            default: return false;
        }
    }

    private static bool IsInt(object? x) => x is long or BigInteger or bool;
    private static bool IsReal(object? x) => IsInt(x) || x is double;
    private static bool IsNumber(object? x) => IsReal(x) || x is Complex;
    private static BigInteger ToBig(object? x) => x switch { long n => n, BigInteger big => big, bool b => b ? 1 : 0, _ => throw new InvalidCastException() };
    private static object Normalize(BigInteger n) => n >= long.MinValue && n <= long.MaxValue ? (object)(long)n : n;

    private static bool TryDouble(object? x, out double d)
    {
        d = x is double f ? f : (double)ToBig(x);
        // BigInteger to double truncates and long to double rounds: only ints that are exact either way are folded.
        return x is double || BigInteger.Abs(ToBig(x)) <= 1L << 53;
    }

    private static Complex ToComplex(object? x) => x switch { Complex z => z, double d => d, _ => (double)ToBig(x) };

    private static object BoolBits(BinaryOperator op, bool a, bool b) => op switch
    {
        BinaryOperator.BitAnd => a & b,
        BinaryOperator.BitOr => a | b,
        _ => a ^ b,
    };

    private static object? Integers(BinaryOperator op, BigInteger a, BigInteger b)
    {
        switch (op)
        {
            case BinaryOperator.Add: return Normalize(a + b);
            case BinaryOperator.Sub: return Normalize(a - b);
            case BinaryOperator.Mult: return Bits(a) + Bits(b) > MaxIntBits && !a.IsZero && !b.IsZero ? null : Normalize(a * b);
            case BinaryOperator.BitAnd: return Normalize(a & b);
            case BinaryOperator.BitOr: return Normalize(a | b);
            case BinaryOperator.BitXor: return Normalize(a ^ b);
            case BinaryOperator.LShift: return b.Sign < 0 || b > MaxIntBits || !a.IsZero && Bits(a) + (int)b > MaxIntBits ? null : Normalize(a << (int)b);
            case BinaryOperator.RShift: return b.Sign < 0 ? null : b > int.MaxValue ? Normalize(a.Sign < 0 ? -1 : 0) : Normalize(a >> (int)b);
            case BinaryOperator.Pow: return Power(a, b);
            case BinaryOperator.Div:
                return !b.IsZero && TryDouble(Normalize(a), out var x) && TryDouble(Normalize(b), out var y) ? x / y : null;
            case BinaryOperator.FloorDiv when !b.IsZero: return Normalize(FloorDivide(a, b));
            case BinaryOperator.Mod when !b.IsZero: return Normalize(a - FloorDivide(a, b) * b);
            default: return null;
        }
    }

    private static long Bits(BigInteger n) => (long)BigInteger.Abs(n).GetBitLength();

    private static BigInteger FloorDivide(BigInteger a, BigInteger b)
    {
        var quotient = BigInteger.DivRem(a, b, out var remainder);
        return !remainder.IsZero && (remainder.Sign < 0) != (b.Sign < 0) ? quotient - 1 : quotient;
    }

    private static object? Power(BigInteger a, BigInteger b)
    {
        if (b.Sign < 0) return null;
        if (b.IsZero || a.IsZero || a.IsOne) return Normalize(b.IsZero ? 1 : a);
        return b > MaxIntBits || Bits(a) > MaxIntBits / (int)b ? null : Normalize(BigInteger.Pow(a, (int)b));
    }

    private static object? Floats(BinaryOperator op, double a, double b) => op switch
    {
        BinaryOperator.Add => a + b,
        BinaryOperator.Sub => a - b,
        BinaryOperator.Mult => a * b,
        BinaryOperator.Div when b != 0 => a / b,
        _ => null,
    };

    private static object? Complexes(BinaryOperator op, Complex a, Complex b) => op switch
    {
        BinaryOperator.Add => new Complex(a.Real + b.Real, a.Imaginary + b.Imaginary),
        BinaryOperator.Sub => new Complex(a.Real - b.Real, a.Imaginary - b.Imaginary),
        _ => null,
    };

    private static object? Concatenate(object? left, object? right) => (left, right) switch
    {
        (string a, string b) => EndsInSurrogate(a) ? null : a + b,
        (byte[] a, byte[] b) => (byte[])[.. a, .. b],
        (ConstTuple a, ConstTuple b) => new ConstTuple([.. a.Items, .. b.Items]),
        _ => null,
    };

    /// <summary>Joining could make one character of two surrogate escapes.</summary>
    private static bool EndsInSurrogate(string text) => text.Length > 0 && char.IsHighSurrogate(text[^1]);

    private static object? Repeat(object? sequence, BigInteger count)
    {
        var length = sequence switch { string s => s.Length, byte[] b => b.Length, ConstTuple t => t.Items.Length, _ => -1 };
        var limit = sequence is ConstTuple ? MaxTupleItems : MaxStringLength;
        if (length < 0 || count.Sign < 0 || length > 0 && count > limit / length) return null;
        if (sequence is string text && text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')) return null;
        var n = length == 0 ? 0 : (int)count;
        return sequence switch
        {
            string s => string.Concat(Enumerable.Repeat(s, n)),
            byte[] b => Enumerable.Repeat(b, n).SelectMany(x => x).ToArray(),
            ConstTuple t when t.Items.Sum(CountItems) * (long)n <= MaxTotalItems => new ConstTuple([.. Enumerable.Repeat(t.Items, n).SelectMany(x => x)]),
            _ => null,
        };
    }

    private static int CountItems(object? item) => item is ConstTuple tuple ? 1 + tuple.Items.Sum(CountItems) : 1;
}
