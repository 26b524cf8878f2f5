using System.Numerics;
using PyTee.Interpreter;

namespace PyTee.Stdlib;

public static partial class MathModule
{
    /// <summary>The number of ways to choose k items from n without regard to order.</summary>
    [PyFunction("comb(n, k, /)")]
    static Value Comb(Value n, Value k)
    {
        (BigInteger items, BigInteger chosen) = ItemsAndChosen(n, k);
        chosen = BigInteger.Min(chosen, items - chosen);
        if (chosen.Sign < 0) return 0L;
        if (chosen > long.MaxValue) throw Raise.OverflowError($"min(n - k, k) must not exceed {long.MaxValue}");
        return PyInt.From(BigDivision.DivRem(FallingProduct(items, (long)chosen), Product(1, (long)chosen + 1)).Quotient);
    }

    /// <summary>The number of ways to choose k items from n in order; all of them by default.</summary>
    [PyFunction("perm(n, k=None, /)")]
    static Value Perm(Value n, Value k)
    {
        if (k.IsNone) return Factorial(n);
        (BigInteger items, BigInteger chosen) = ItemsAndChosen(n, k);
        if (chosen > items) return 0L;
        if (chosen > long.MaxValue) throw Raise.OverflowError($"k must not exceed {long.MaxValue}");
        return PyInt.From(FallingProduct(items, (long)chosen));
    }

    /// <summary>n!, the product of the integers up to n.</summary>
    [PyFunction("factorial(n, /)")]
    static Value Factorial(Value n)
    {
        BigInteger value = PyInt.BigOf(Number.ToIndex(n));
        if (value.Sign < 0) throw Raise.ValueError("factorial() not defined for negative values");
        if (value > long.MaxValue) throw Raise.OverflowError($"factorial() argument should not exceed {long.MaxValue}");
        return PyInt.From(Product(1, (long)value + 1));
    }

    /// <summary>The greatest common divisor of integers.</summary>
    [PyFunction("gcd(*integers)")]
    static Value Gcd(ReadOnlySpan<Value> integers)
    {
        BigInteger divisor = BigInteger.Zero;
        foreach (Value integer in integers)
            divisor = BigDivision.Gcd(divisor, PyInt.BigOf(Number.ToIndex(integer)));
        return PyInt.From(divisor);
    }

    /// <summary>The integer part of the square root of an integer.</summary>
    [PyFunction("isqrt(n, /)")]
    static Value Isqrt(Value n)
    {
        BigInteger value = PyInt.BigOf(Number.ToIndex(n));
        if (value.Sign < 0) throw Raise.ValueError("isqrt() argument must be nonnegative");
        return PyInt.From(BigMath.IntegerSquareRoot(value));
    }

    /// <summary>The least common multiple of integers.</summary>
    [PyFunction("lcm(*integers)")]
    static Value Lcm(ReadOnlySpan<Value> integers)
    {
        BigInteger multiple = BigInteger.One;
        foreach (Value integer in integers)
        {
            BigInteger value = BigInteger.Abs(PyInt.BigOf(Number.ToIndex(integer)));
            Fuel.Spend(1 + (multiple.GetBitLength() >> 12));
            multiple = value.IsZero || multiple.IsZero
                ? BigInteger.Zero
                : IntMath.Multiply(BigDivision.DivRem(multiple, BigDivision.Gcd(multiple, value)).Quotient, value);
        }
        return PyInt.From(multiple);
    }

    private static (BigInteger Items, BigInteger Chosen) ItemsAndChosen(Value n, Value k)
    {
        BigInteger items = PyInt.BigOf(Number.ToIndex(n));
        BigInteger chosen = PyInt.BigOf(Number.ToIndex(k));
        if (items.Sign < 0) throw Raise.ValueError("n must be a non-negative integer");
        if (chosen.Sign < 0) throw Raise.ValueError("k must be a non-negative integer");
        return (items, chosen);
    }

    private static BigInteger FallingProduct(BigInteger from, long count) =>
        from <= long.MaxValue ? Product((long)from - count + 1, (long)from + 1) : FallingHalves(from, count);

    // Halves keep the factors of each multiplication about equally long, which is what makes it fast.
    private static BigInteger Product(long start, long end)
    {
        if (end - start > 8)
        {
            long middle = start + (end - start) / 2;
            return IntMath.Multiply(Product(start, middle), Product(middle, end));
        }
        BigInteger product = BigInteger.One;
        for (long factor = start; factor < end; factor++) product *= factor;
        Fuel.Spend(8);
        return product;
    }

    private static BigInteger FallingHalves(BigInteger from, long count)
    {
        if (count > 4)
        {
            long half = count / 2;
            return IntMath.Multiply(FallingHalves(from, half), FallingHalves(from - half, count - half));
        }
        BigInteger product = BigInteger.One;
        for (int i = 0; i < count; i++) product *= from - i;
        Fuel.Spend(8);
        return product;
    }
}
