using System.Numerics;

namespace PyTee.Interpreter;

/// <summary>Hashes of numbers: equal numbers of any type have the same residue modulo a Mersenne prime.</summary>
public static class BigHash
{
    /// <summary>The prime of <c>sys.hash_info.modulus</c>.</summary>
    public const long Modulus = (1L << Bits) - 1;

    /// <summary>The hash of positive infinity.</summary>
    public const long Infinity = 314159;

    private const int Bits = 61;

    /// <summary>The hash of a machine integer.</summary>
    public static long Of(long value) => NeverMinusOne(value % Modulus);

    /// <summary>The hash of an integer.</summary>
    public static long Of(BigInteger value) => NeverMinusOne((long)BigInteger.Remainder(value, Modulus));

    /// <summary>The hash of a float that is not NaN; NaN hashes by identity.</summary>
    public static long Of(double value)
    {
        if (double.IsInfinity(value)) return value > 0 ? Infinity : -Infinity;
        (long mantissa, int exponent) = ExactDecimal.Decompose(value);
        int turn = (exponent % Bits + Bits) % Bits;
        ulong magnitude = (ulong)Math.Abs(mantissa);
        // Multiplying by a power of two modulo 2**61 - 1 rotates the 61 bits.
        ulong turned = ((magnitude << turn) & Modulus) | (magnitude >> (Bits - turn));
        if (turned == Modulus) turned = 0;
        return NeverMinusOne(mantissa < 0 ? -(long)turned : (long)turned);
    }

    /// <summary>The hash of a fraction in lowest terms with a positive denominator.</summary>
    public static long Of(BigInteger numerator, BigInteger denominator)
    {
        BigInteger inverse = BigInteger.ModPow(denominator, Modulus - 2, Modulus);
        long magnitude = inverse.IsZero
            ? Infinity
            : (long)(BigInteger.Abs(numerator) % Modulus * inverse % Modulus);
        return NeverMinusOne(numerator.Sign < 0 ? -magnitude : magnitude);
    }

    private static long NeverMinusOne(long hash) => hash == -1 ? -2 : hash;
}
