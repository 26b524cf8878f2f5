using System.Globalization;

namespace PyTee.Interpreter;

/// <summary>What reading a hexadecimal float came to.</summary>
public enum HexFloatResult
{
    /// <summary>A value was read.</summary>
    Ok,

    /// <summary>The text is not a hexadecimal float.</summary>
    Invalid,

    /// <summary>The value is beyond the largest float.</summary>
    TooLarge,
}

/// <summary>Hexadecimal floats: <c>float.hex</c> and <c>float.fromhex</c>.</summary>
public static class FloatHex
{
    // Beyond this an exponent decides alone, whatever the digits are.
    private const long ExponentLimit = long.MaxValue / 8;

    /// <summary>The hexadecimal text of a float.</summary>
    public static string Write(double value)
    {
        if (!double.IsFinite(value)) return FloatText.Repr(value);
        long bits = BitConverter.DoubleToInt64Bits(value);
        string sign = bits < 0 ? "-" : "";
        int biased = (int)(bits >> 52) & 0x7FF;
        long fraction = bits & 0xFFFFFFFFFFFFF;
        if (biased == 0 && fraction == 0) return sign + "0x0.0p+0";
        int exponent = biased == 0 ? -1022 : biased - 1023;
        string lead = biased == 0 ? "0x0." : "0x1.";
        string digits = fraction.ToString("x13", CultureInfo.InvariantCulture);
        return sign + lead + digits + (exponent < 0 ? "p-" : "p+") + Math.Abs(exponent).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Reads a hexadecimal float, rounding half to even.</summary>
    public static HexFloatResult Read(ReadOnlySpan<char> text, out double value)
    {
        text = TrimAscii(text);
        if (FloatText.TryParseSpecial(text, out value)) return HexFloatResult.Ok;
        value = 0;
        bool isNegative = text.StartsWith("-");
        if (isNegative || text.StartsWith("+")) text = text[1..];
        if (text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)) text = text[2..];
        if (!TrySplit(text, out ReadOnlySpan<char> whole, out ReadOnlySpan<char> fraction,
            out long exponent, out bool isWhole))
            return HexFloatResult.Invalid;
        double magnitude = Combine(whole, fraction, exponent);
        value = isNegative ? -magnitude : magnitude;
        return double.IsInfinity(magnitude) ? HexFloatResult.TooLarge
            : isWhole ? HexFloatResult.Ok : HexFloatResult.Invalid;
    }

    private static ReadOnlySpan<char> TrimAscii(ReadOnlySpan<char> text) => text.Trim(" \t\n\v\f\r");

    private static bool TrySplit(
        ReadOnlySpan<char> text, out ReadOnlySpan<char> whole, out ReadOnlySpan<char> fraction, out long exponent,
        out bool isWhole)
    {
        int at = SkipHex(text, 0);
        whole = text[..at];
        fraction = default;
        exponent = 0;
        if (at < text.Length && text[at] == '.')
        {
            int end = SkipHex(text, at + 1);
            fraction = text[(at + 1)..end];
            at = end;
        }
        bool isGood = whole.Length + fraction.Length > 0;
        if (at < text.Length && (text[at] is 'p' or 'P')) isGood &= TryExponent(text, ref at, out exponent);
        isWhole = at == text.Length;
        return isGood;
    }

    private static bool TryExponent(ReadOnlySpan<char> text, ref int at, out long exponent)
    {
        exponent = 0;
        at++;
        bool isNegative = at < text.Length && text[at] == '-';
        if (isNegative || (at < text.Length && text[at] == '+')) at++;
        int start = at;
        for (; at < text.Length && char.IsAsciiDigit(text[at]); at++)
            exponent = Math.Min(exponent * 10 + (text[at] - '0'), ExponentLimit);
        if (isNegative) exponent = -exponent;
        return at > start;
    }

    private static int SkipHex(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsAsciiHexDigit(text[at])) at++;
        return at;
    }

    // Sixteen digits and a sticky bit decide the rounding; the rest only moves the exponent.
    private static double Combine(ReadOnlySpan<char> whole, ReadOnlySpan<char> fraction, long exponent)
    {
        UInt128 mantissa = 0;
        bool isSticky = false;
        for (int i = 0; i < whole.Length + fraction.Length; i++)
        {
            int digit = HexValue(i < whole.Length ? whole[i] : fraction[i - whole.Length]);
            if (mantissa >> 64 == 0)
            {
                mantissa = (mantissa << 4) | (uint)digit;
                if (i >= whole.Length) exponent -= 4;
                continue;
            }
            isSticky |= digit != 0;
            if (i < whole.Length) exponent += 4;
        }
        if (mantissa == 0) return 0;
        if (isSticky) mantissa |= 1;
        return BigMath.Round(mantissa, exponent);
    }

    private static int HexValue(char digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
