using System.Numerics;

namespace PyTee.Interpreter;

/// <summary>Integer arithmetic with Python's rules: floor division, exact conversion to and from floats, roots.</summary>
public static class BigMath
{
    /// <summary>Quotient and remainder rounded to minus infinity; the divisor is not zero.</summary>
    public static (BigInteger Quotient, BigInteger Remainder) FloorDivRem(BigInteger dividend, BigInteger divisor)
    {
        (BigInteger quotient, BigInteger rest) = BigDivision.DivRem(dividend, divisor);
        return rest.IsZero || rest.Sign == divisor.Sign ? (quotient, rest) : (quotient - 1, rest + divisor);
    }

    /// <summary>Quotient and remainder of machine integers, rounded to minus infinity; <c>long.MinValue / -1</c> is not for this.</summary>
    public static (long Quotient, long Remainder) FloorDivRem(long dividend, long divisor)
    {
        (long quotient, long rest) = Math.DivRem(dividend, divisor);
        return rest == 0 || (rest ^ divisor) >= 0 ? (quotient, rest) : (quotient - 1, rest + divisor);
    }

    /// <summary>The float nearest to an integer, ties to even; infinite where Python raises OverflowError.</summary>
    public static double ToDouble(BigInteger value)
    {
        BigInteger magnitude = BigInteger.Abs(value);
        long excess = magnitude.GetBitLength() - 64;
        if (excess <= 0) return value.Sign * (double)(ulong)magnitude;
        if (excess > 1024) return value.Sign * double.PositiveInfinity;
        BigInteger kept = magnitude >> (int)excess;
        bool isSticky = kept << (int)excess != magnitude;
        double rounded = Round((UInt128)kept << 1 | (isSticky ? 1u : 0u), excess - 1);
        return value.Sign * rounded;
    }

    /// <summary>The float nearest to a quotient, ties to even; infinite where Python raises OverflowError.</summary>
    public static double TrueDivide(BigInteger dividend, BigInteger divisor)
    {
        const long exact = 1L << 53;
        BigInteger top = BigInteger.Abs(dividend);
        BigInteger bottom = BigInteger.Abs(divisor);
        if (top <= exact && bottom <= exact) return (double)(long)dividend / (double)(long)divisor;
        int sign = dividend.Sign < 0 == divisor.Sign < 0 ? 1 : -1;
        long shift = top.GetBitLength() - bottom.GetBitLength() - 66;
        if (shift > 1024) return sign * double.PositiveInfinity;
        if (shift < -1300) return sign < 0 ? -0.0 : 0.0;
        if (shift > 0) bottom <<= (int)shift; else top <<= (int)-shift;
        (BigInteger quotient, BigInteger rest) = BigInteger.DivRem(top, bottom);
        double rounded = Round((UInt128)quotient | (rest.IsZero ? 0u : 1u), shift);
        return sign < 0 ? -rounded : rounded;
    }

    /// <summary>The float nearest to <c>mantissa * 2**exponent</c>, ties to even.</summary>
    public static double Round(UInt128 mantissa, long exponent)
    {
        const int lowest = -1074;
        if (mantissa == 0) return 0;
        long top = 128 - (int)UInt128.LeadingZeroCount(mantissa) + exponent;
        if (top > 1024) return double.PositiveInfinity;
        if (top < lowest - 1) return 0;
        int unit = (int)Math.Max(top - 53, lowest);
        long shift = unit - exponent;
        if (shift <= 0) return Math.ScaleB((double)(ulong)(mantissa << (int)-shift), unit);
        if (shift > 128) return 0;
        UInt128 kept = shift == 128 ? 0 : mantissa >> (int)shift;
        UInt128 half = UInt128.One << (int)(shift - 1);
        UInt128 rest = shift == 128 ? mantissa : mantissa - (kept << (int)shift);
        if (rest > half || (rest == half && UInt128.IsOddInteger(kept))) kept++;
        return Math.ScaleB((double)(ulong)kept, unit);
    }

    /// <summary>The exact integer part of a finite float.</summary>
    public static BigInteger Truncate(double value) => new(value);

    /// <summary>Compares a float that is not NaN with an integer, without rounding either.</summary>
    public static int Compare(double left, BigInteger right)
    {
        if (double.IsInfinity(left)) return Math.Sign(left);
        double whole = Math.Truncate(left);
        int order = new BigInteger(whole).CompareTo(right);
        return order != 0 ? order : left.CompareTo(whole);
    }

    /// <summary>Compares a float that is not NaN with a machine integer, without rounding either.</summary>
    public static int Compare(double left, long right)
    {
        const double two63 = 9223372036854775808.0;
        if (left >= two63) return 1;
        if (left < -two63) return -1;
        double whole = Math.Truncate(left);
        int order = ((long)whole).CompareTo(right);
        return order != 0 ? order : left.CompareTo(whole);
    }

    /// <summary>The number of bits of the absolute value, as <c>int.bit_length</c>.</summary>
    public static long BitLength(BigInteger value) => BigInteger.Abs(value).GetBitLength();

    /// <summary>The number of ones in the absolute value, as <c>int.bit_count</c>.</summary>
    public static long BitCount(BigInteger value)
    {
        long count = 0;
        foreach (byte part in BigInteger.Abs(value).ToByteArray()) count += BitOperations.PopCount(part);
        return count;
    }

    /// <summary>The integer part of the square root of an integer that is not negative.</summary>
    public static BigInteger IntegerSquareRoot(BigInteger value)
    {
        long bits = value.GetBitLength();
        if (bits <= 100) return SmallSquareRoot(value);
        // Half the digits are right already; one Newton step doubles them.
        int half = (int)(bits / 4);
        BigInteger root = IntegerSquareRoot(value >> (2 * half)) << half;
        root = (root + BigDivision.DivRem(value, root).Quotient) >> 1;
        // Newton's step from above never falls below the root, and comes within one of it.
        return BigPower.Multiply(root, root) > value ? root - 1 : root;
    }

    private static BigInteger SmallSquareRoot(BigInteger value)
    {
        var root = new BigInteger(Math.Sqrt((double)value));
        while (root * root > value) root--;
        while ((root + 1) * (root + 1) <= value) root++;
        return root;
    }
}
