using System.Globalization;
using System.Numerics;

namespace PyTee.Interpreter;

/// <summary>The decimal digits of a float at any precision: exact, and ties to even.</summary>
internal static class ExactDecimal
{
    // No double has more fractional decimal digits (1074) or more significant ones (767) than this.
    private const int MostDigits = 1080;
    private static readonly UInt128[] s_tens = MakeTens();

    /// <summary>The mantissa and binary exponent of a finite value, the mantissa odd or zero and signed.</summary>
    public static (long Mantissa, int Exponent) Decompose(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int biased = (int)(bits >> 52) & 0x7FF;
        long mantissa = bits & 0xFFFFFFFFFFFFF;
        if (biased != 0) mantissa |= 1L << 52; else biased = 1;
        if (mantissa == 0) return (0, 0);
        int zeros = BitOperations.TrailingZeroCount(mantissa);
        return (bits < 0 ? -(mantissa >> zeros) : mantissa >> zeros, biased - 1075 + zeros);
    }

    /// <summary>The digits of <c>value * 10**places</c>, rounded to a whole number; the value is finite and not negative.</summary>
    public static string Scaled(double value, int places)
    {
        if (value == 0) return "0";
        if (places > MostDigits) return Scaled(value, MostDigits) + new string('0', places - MostDigits);
        (long mantissa, int exponent) = Decompose(value);
        int bits = 64 - BitOperations.LeadingZeroCount((ulong)mantissa);
        bool isSmall = Math.Abs(places) < s_tens.Length
            && bits + BitsOfTens(places) + Math.Max(exponent, 0) < 127
            && BitsOfTens(-places) + Math.Max(-exponent, 0) < 127;
        return isSmall ? ScaledSmall((UInt128)mantissa, exponent, places) : ScaledLarge(mantissa, exponent, places);
    }

    /// <summary>Exactly <paramref name="count"/> significant digits, and the decimal exponent of the first.</summary>
    public static string Significant(double value, int count, out int exponent)
    {
        exponent = 0;
        if (value == 0) return new string('0', count);
        int kept = Math.Min(count, MostDigits);
        // An estimate one too low costs a second turn; one too high could go unnoticed after rounding up.
        exponent = (int)Math.Floor(Math.Log10(value) - 1e-9);
        string digits = Scaled(value, kept - 1 - exponent);
        if (digits.Length > kept) digits = Scaled(value, kept - 1 - ++exponent);
        return digits.PadRight(count, '0');
    }

    private static int BitsOfTens(int places) => places <= 0 ? 0 : places * 10 / 3 + 1;

    private static string ScaledSmall(UInt128 mantissa, int exponent, int places)
    {
        UInt128 numerator = (places > 0 ? mantissa * s_tens[places] : mantissa) << Math.Max(exponent, 0);
        if (places >= 0 && exponent >= 0) return Text(numerator);
        UInt128 denominator = (places < 0 ? s_tens[-places] : UInt128.One) << Math.Max(-exponent, 0);
        UInt128 quotient = places >= 0 ? numerator >> -exponent : numerator / denominator;
        UInt128 twice = (numerator - quotient * denominator) << 1;
        bool roundUp = twice > denominator || (twice == denominator && UInt128.IsOddInteger(quotient));
        return Text(roundUp ? quotient + 1 : quotient);
    }

    private static string Text(UInt128 number) =>
        number <= ulong.MaxValue
            ? ((ulong)number).ToString(CultureInfo.InvariantCulture)
            : number.ToString(CultureInfo.InvariantCulture);

    private static string ScaledLarge(long mantissa, int exponent, int places)
    {
        BigInteger numerator = mantissa * BigInteger.Pow(10, Math.Max(places, 0)) << Math.Max(exponent, 0);
        BigInteger denominator = BigInteger.Pow(10, Math.Max(-places, 0)) << Math.Max(-exponent, 0);
        (BigInteger quotient, BigInteger rest) = BigInteger.DivRem(numerator, denominator);
        int half = (rest << 1).CompareTo(denominator);
        if (half > 0 || (half == 0 && !quotient.IsEven)) quotient++;
        return quotient.ToString(CultureInfo.InvariantCulture);
    }

    private static UInt128[] MakeTens()
    {
        var tens = new UInt128[38];
        tens[0] = UInt128.One;
        for (int i = 1; i < tens.Length; i++) tens[i] = tens[i - 1] * 10;
        return tens;
    }
}
