using System.Numerics;

namespace PyTee.Interpreter;

/// <summary>
/// Division and greatest common divisors of integers of any size, in pieces between which limits and interrupts are looked at. Below the size of
/// a piece the base library does the work.
/// </summary>
public static class BigDivision
{
    /// <summary>Products of digit pairs that are done in about ten milliseconds.</summary>
    private const double DirectWork = 1 << 23;
    private const int WordBits = 32;
    private const int DirectBits = 1 << 17;
    private const int LeastChunkBytes = 1 << 13;

    /// <summary>Quotient and remainder, cut towards zero; the divisor is not zero.</summary>
    public static (BigInteger Quotient, BigInteger Remainder) DivRem(BigInteger dividend, BigInteger divisor)
    {
        if (IsDirect(dividend, divisor)) return BigInteger.DivRem(dividend, divisor);
        Charge.Bytes(BigPower.BytesOf(dividend.GetBitLength()) * 3);
        var (quotient, rest) = DivideChunks(BigInteger.Abs(dividend), BigInteger.Abs(divisor));
        return (dividend.Sign * divisor.Sign < 0 ? -quotient : quotient, dividend.Sign < 0 ? -rest : rest);
    }

    /// <summary>The greatest common divisor, by Lehmer's method: many Euclidean steps on the leading digits, then one on the whole numbers.</summary>
    public static BigInteger Gcd(BigInteger a, BigInteger b)
    {
        Fuel.Spend(1 + (Math.Max(a.GetBitLength(), b.GetBitLength()) >> 12));
        a = BigInteger.Abs(a);
        b = BigInteger.Abs(b);
        if (a < b) (a, b) = (b, a);
        while (b.GetBitLength() > DirectBits / 4)
        {
            Fuel.Spend(a.GetBitLength() >> 12);
            if (!TryLeadingSteps(a, b, out long p, out long q, out long r, out long s)) (a, b) = (b, DivRem(a, b).Remainder);
            else (a, b) = (p * a + q * b, r * a + s * b);
        }
        return BigInteger.GreatestCommonDivisor(a, b);
    }

    private static bool IsDirect(BigInteger dividend, BigInteger divisor)
    {
        double bottom = divisor.GetBitLength(), steps = dividend.GetBitLength() - bottom;
        return steps <= 0 || steps / WordBits * (bottom / WordBits) <= DirectWork;
    }

    /// <summary>The dividend in chunks as long as the divisor, from the top; each chunk gives a digit of the quotient.</summary>
    private static (BigInteger, BigInteger) DivideChunks(BigInteger dividend, BigInteger divisor)
    {
        int chunk = Math.Max((int)((divisor.GetBitLength() + 7) / 8), LeastChunkBytes);
        // A divisor that fills its chunk is what the recursion wants; a short one is divided by directly.
        int shift = chunk == LeastChunkBytes ? 0 : (int)(chunk * 8L - divisor.GetBitLength());
        divisor <<= shift;
        byte[] digits = (dividend << shift).ToByteArray(isUnsigned: true);
        var quotient = new byte[digits.Length];
        BigInteger rest = BigInteger.Zero;
        for (int at = (digits.Length - 1) / chunk * chunk; at >= 0; at -= chunk)
        {
            int length = Math.Min(chunk, digits.Length - at);
            var part = rest << (length * 8) | new BigInteger(digits.AsSpan(at, length), isUnsigned: true);
            (BigInteger digit, rest) = DivideTwoByOne(part, divisor, (int)(chunk * 8L));
            digit.TryWriteBytes(quotient.AsSpan(at, length), out _, isUnsigned: true);
        }
        return (new BigInteger(quotient, isUnsigned: true), rest >> shift);
    }

    /// <summary>Burnikel and Ziegler's recursion: a number of 2n bits by one of n.</summary>
    private static (BigInteger, BigInteger) DivideTwoByOne(BigInteger a, BigInteger b, int bits)
    {
        if (a < b) return (BigInteger.Zero, a);
        if (bits <= DirectBits || IsDirect(a, b))
        {
            Fuel.Spend(bits >> 4);
            return BigInteger.DivRem(a, b);
        }
        int pad = bits & 1;
        (a, b, bits) = (a << pad, b << pad, bits + pad);
        int half = bits >> 1;
        BigInteger mask = (BigInteger.One << half) - 1, high = b >> half, low = b & mask;
        (BigInteger first, BigInteger rest) = DivideThreeByTwo(a >> bits, (a >> half) & mask, b, high, low, half);
        (BigInteger second, rest) = DivideThreeByTwo(rest, a & mask, b, high, low, half);
        return (first << half | second, rest >> pad);
    }

    private static (BigInteger, BigInteger) DivideThreeByTwo(BigInteger top, BigInteger last, BigInteger b, BigInteger high, BigInteger low, int bits)
    {
        BigInteger digit, rest;
        if (top >> bits == high)
        {
            digit = (BigInteger.One << bits) - 1;
            rest = top - (high << bits) + high;
        }
        else (digit, rest) = DivideTwoByOne(top, high, bits);
        rest = (rest << bits | last) - BigPower.Multiply(digit, low);
        while (rest.Sign < 0)
        {
            digit--;
            rest += b;
        }
        return (digit, rest);
    }

    /// <summary>The matrix of the Euclidean steps that the leading digits decide; false when they decide none.</summary>
    private static bool TryLeadingSteps(BigInteger a, BigInteger b, out long p, out long q, out long r, out long s)
    {
        (p, q, r, s) = (1, 0, 0, 1);
        int shift = (int)(a.GetBitLength() - 62);
        long x = (long)(a >> shift), y = (long)(b >> shift);
        while (y + r != 0 && y + s != 0)
        {
            long step = (x + p) / (y + r);
            if (step != (x + q) / (y + s) || step > int.MaxValue) break;
            long nextR = p - step * r, nextS = q - step * s;
            if (Math.Max(Math.Abs(nextR), Math.Abs(nextS)) > int.MaxValue) break;
            (p, q, r, s) = (r, s, nextR, nextS);
            (x, y) = (y, x - step * y);
        }
        return q != 0;
    }
}
