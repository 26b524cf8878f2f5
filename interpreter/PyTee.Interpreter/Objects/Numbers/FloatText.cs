using System.Globalization;
using System.Numerics;

namespace PyTee.Interpreter;

/// <summary>The text of floats: the shortest repr, parsing, rounding and exact ratios.</summary>
public static class FloatText
{
    /// <summary>The shortest text that reads back as the same float.</summary>
    public static string Repr(double value)
    {
        if (!double.IsFinite(value)) return double.IsNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        Span<char> shortest = stackalloc char[40];
        value.TryFormat(shortest, out int length, "R", CultureInfo.InvariantCulture);
        if (IsPowerOfTwo(value) && double.Parse(shortest[..length], CultureInfo.InvariantCulture) != value)
            value.TryFormat(shortest, out length, "G17", CultureInfo.InvariantCulture);
        return FromShortest(shortest[..length]);
    }

    // Below a power of two the floats lie twice as close, and there the base library's text can miss by one.
    private static bool IsPowerOfTwo(double value) => (BitConverter.DoubleToInt64Bits(value) & 0xFFFFFFFFFFFFF) == 0;

    /// <summary>The repr of a float inside a complex number: without the <c>.0</c> of whole values.</summary>
    public static string ReprWithoutPoint(double value)
    {
        string text = Repr(value);
        return text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;
    }

    /// <summary>Reads what <c>float(str)</c> accepts; false where Python raises ValueError.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out double value)
    {
        ReadOnlySpan<char> clean = NumberText.Clean(text);
        if (clean.Contains('_') && !TryDropUnderscores(clean, out clean)) { value = 0; return false; }
        return TryParseAscii(clean, out value);
    }

    /// <summary>Reads an ASCII number without spaces or underscores: digits with point and exponent, inf or nan.</summary>
    public static bool TryParseAscii(ReadOnlySpan<char> text, out double value)
    {
        if (TryParseShort(text, out value)) return true;
        if (IsDecimal(text)) return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
        return TryParseSpecial(text, out value);
    }

    /// <summary>Rounds to a number of decimal places, exact ties to even, as <c>round(x, places)</c>.</summary>
    /// <remarks>The result is infinite where Python raises OverflowError.</remarks>
    public static double Round(double value, int places)
    {
        const int allDigits = 323;
        const int noDigits = -309;
        if (!double.IsFinite(value) || value == 0 || places > allDigits) return value;
        if (places < noDigits) return double.CopySign(0, value);
        if (places >= 0 && FloatFormat.TryScale(Math.Abs(value), places, out long scaled)) return double.CopySign(scaled / FloatFormat.Powers[places], value);
        string digits = ExactDecimal.Scaled(Math.Abs(value), places) + "e" + (-places).ToString(CultureInfo.InvariantCulture);
        return double.CopySign(double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture), value);
    }

    /// <summary>The pair of coprime integers whose ratio is exactly the finite value.</summary>
    public static (BigInteger Numerator, BigInteger Denominator) IntegerRatio(double value)
    {
        if (value == 0) return (BigInteger.Zero, BigInteger.One);
        (long mantissa, int exponent) = ExactDecimal.Decompose(value);
        return exponent >= 0
            ? (new BigInteger(mantissa) << exponent, BigInteger.One)
            : (mantissa, BigInteger.One << -exponent);
    }

    // Python writes whole numbers out up to 16 digits; the base library has its own bound.
    private static string FromShortest(ReadOnlySpan<char> text)
    {
        const int mostWholeDigits = 16;
        int mark = text.IndexOf('E');
        if (mark >= 0) return string.Concat(text[..mark], "e", text[(mark + 1)..]);
        int start = text[0] == '-' ? 1 : 0;
        int point = text.IndexOf('.');
        int whole = (point < 0 ? text.Length : point) - start;
        if (whole <= mostWholeDigits) return point < 0 ? string.Concat(text, ".0") : text.ToString();
        ReadOnlySpan<char> digits = text[start..].TrimEnd('0');
        string fraction = digits.Length > 1 ? string.Concat(".", digits[1..]) : "";
        return string.Concat(text[..(start + 1)], fraction, "e+", (whole - 1).ToString(CultureInfo.InvariantCulture));
    }

    private static bool TryDropUnderscores(ReadOnlySpan<char> text, out ReadOnlySpan<char> dropped)
    {
        var kept = new char[text.Length];
        int length = 0;
        dropped = default;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '_') { kept[length++] = text[i]; continue; }
            bool between = i > 0 && i + 1 < text.Length
                && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]);
            if (!between) return false;
        }
        dropped = kept.AsSpan(0, length);
        return true;
    }

    /// <summary>
    /// Reads a number without exponent whose digits fit in a float exactly, as do powers of ten up to 10**22: their quotient is then rounded once
    /// (W. D. Clinger, "How to read floating point numbers accurately", 1990).
    /// </summary>
    private static bool TryParseShort(ReadOnlySpan<char> text, out double value)
    {
        const long mostExact = 1L << 53;
        const int mostDigits = 18;
        value = 0;
        int at = SkipSign(text, 0), point = -1, digits = 0;
        long mantissa = 0;
        for (int i = at; i < text.Length; i++)
        {
            int digit = text[i] - '0';
            if (text[i] == '.' && point < 0) { point = i; continue; }
            if ((uint)digit > 9 || ++digits > mostDigits) return false;
            mantissa = mantissa * 10 + digit;
        }
        if (digits == 0 || mantissa > mostExact) return false;
        value = point < 0 ? mantissa : mantissa / FloatFormat.Powers[text.Length - point - 1];
        if (text[0] == '-') value = -value;
        return true;
    }

    private static bool IsDecimal(ReadOnlySpan<char> text)
    {
        int at = SkipSign(text, 0);
        int whole = SkipDigits(text, at);
        int end = whole;
        bool any = whole > at;
        if (end < text.Length && text[end] == '.')
        {
            end = SkipDigits(text, whole + 1);
            any |= end > whole + 1;
        }
        if (!any) return false;
        if (end == text.Length) return true;
        if (text[end] is not ('e' or 'E')) return false;
        int exponent = SkipSign(text, end + 1);
        return exponent < text.Length && SkipDigits(text, exponent) == text.Length;
    }

    private static int SkipSign(ReadOnlySpan<char> text, int at) =>
        at < text.Length && (text[at] is '+' or '-') ? at + 1 : at;

    private static int SkipDigits(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return at;
    }

    /// <summary>Reads a signed <c>inf</c>, <c>infinity</c> or <c>nan</c> in any case.</summary>
    internal static bool TryParseSpecial(ReadOnlySpan<char> text, out double value)
    {
        bool isNegative = text.StartsWith("-");
        ReadOnlySpan<char> name = text[SkipSign(text, 0)..];
        bool isInfinity = name.Equals("inf", StringComparison.OrdinalIgnoreCase)
            || name.Equals("infinity", StringComparison.OrdinalIgnoreCase);
        bool isNan = name.Equals("nan", StringComparison.OrdinalIgnoreCase);
        value = double.CopySign(isInfinity ? double.PositiveInfinity : double.NaN, isNegative ? -1 : 1);
        return isInfinity || isNan;
    }
}
