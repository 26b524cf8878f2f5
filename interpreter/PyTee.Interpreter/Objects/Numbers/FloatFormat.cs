using System.Globalization;

namespace PyTee.Interpreter;

/// <summary>Floats in the presentations <c>e f g n %</c> and their capitals, correctly rounded at any precision.</summary>
public static class FloatFormat
{
    /// <summary>The text of the absolute value of a float.</summary>
    /// <param name="value">The value; its sign is ignored.</param>
    /// <param name="type">One of <c>e E f F g G n %</c>, <c>r</c> for the repr,
    /// <c>j</c> for the repr within a complex, and <c>\0</c> for <c>g</c> that keeps one decimal.</param>
    /// <param name="precision">Digits after the point, or significant digits for <c>g</c>.</param>
    /// <param name="alternate">Keep the point and the trailing zeros.</param>
    public static string Magnitude(double value, char type, int precision, bool alternate = false)
    {
        value = Math.Abs(value);
        if (type == '%') value *= 100;
        string suffix = type == '%' ? "%" : "";
        if (!double.IsFinite(value)) return InCase(double.IsNaN(value) ? "nan" : "inf", type) + suffix;
        string text = type switch
        {
            'e' or 'E' => Exponential(value, precision, alternate),
            'f' or 'F' or '%' => Fixed(value, precision, alternate),
            'r' => Shortest(FloatText.Repr(value), alternate),
            'j' => Shortest(FloatText.ReprWithoutPoint(value), alternate),
            _ => General(value, Math.Max(precision, 1), alternate, keepsOneDecimal: type == '\0'),
        };
        return InCase(text, type) + suffix;
    }

    private static string InCase(string text, char type) => char.IsAsciiLetterUpper(type) ? text.ToUpperInvariant() : text;

    private static string Shortest(string text, bool alternate)
    {
        if (!alternate || text.Contains('.')) return text;
        int mark = text.IndexOf('e');
        return mark < 0 ? text + "." : text.Insert(mark, ".");
    }

    private static string Fixed(double value, int precision, bool alternate)
    {
        bool isScaled = TryScale(value, precision, out long scaled);
        if (isScaled && precision > 0) return Pointed(scaled, precision);
        string digits = isScaled ? scaled.ToString(CultureInfo.InvariantCulture) : ExactDecimal.Scaled(value, precision);
        if (precision == 0) return alternate ? digits + "." : digits;
        return Pointed(digits.PadLeft(precision + 1, '0'), precision);
    }

    /// <summary>The powers of ten that are floats exactly.</summary>
    internal static readonly double[] Powers = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22];

    // The product and its rounding error together are exact, so that the nearest whole number, ties to even, is certain.
    internal static bool TryScale(double value, int precision, out long scaled)
    {
        scaled = 0;
        if (precision >= Powers.Length) return false;
        double product = value * Powers[precision];
        if (!(product < 1L << 52)) return false;
        double error = Math.FusedMultiplyAdd(value, Powers[precision], -product), whole = Math.Floor(product);
        double beyondHalf = product - whole - 0.5 + error;
        scaled = (long)whole;
        if (beyondHalf > 0 || beyondHalf == 0 && (scaled & 1) != 0) scaled++;
        return true;
    }

    private static string Pointed(long scaled, int fraction)
    {
        Span<char> text = stackalloc char[40];
        int at = text.Length;
        for (int written = 0; written <= fraction || scaled != 0; written++)
        {
            if (written == fraction) text[--at] = '.';
            (scaled, long digit) = Math.DivRem(scaled, 10);
            text[--at] = (char)('0' + digit);
        }
        return new string(text[at..]);
    }

    private static string Pointed(string digits, int fraction) =>
        string.Concat(digits.AsSpan(0, digits.Length - fraction), ".", digits.AsSpan(digits.Length - fraction));

    private static string Exponential(double value, int precision, bool alternate)
    {
        string digits = ExactDecimal.Significant(value, precision + 1, out int exponent);
        return WithExponent(digits, exponent, alternate);
    }

    private static string WithExponent(string digits, int exponent, bool alternate)
    {
        string mantissa = digits.Length > 1 ? Pointed(digits, digits.Length - 1) : alternate ? digits + "." : digits;
        string sign = exponent < 0 ? "e-" : "e+";
        return mantissa + sign + Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture);
    }

    private static string General(double value, int precision, bool alternate, bool keepsOneDecimal)
    {
        string digits = ExactDecimal.Significant(value, precision, out int exponent);
        if (!alternate) digits = digits.TrimEnd('0');
        if (digits.Length == 0) digits = "0";
        bool isExponential = exponent < -4 || exponent >= (keepsOneDecimal ? precision - 1 : precision);
        // A zero is written out even where one digit leaves no room for the decimal.
        if (isExponential && !(keepsOneDecimal && value == 0 && precision > 1)) return WithExponent(digits, exponent, alternate);
        if (exponent < 0) return "0." + new string('0', -exponent - 1) + digits;
        int whole = exponent + 1;
        if (digits.Length > whole) return Pointed(digits, digits.Length - whole);
        string padded = digits.PadRight(whole, '0');
        return keepsOneDecimal ? padded + ".0" : alternate ? padded + "." : padded;
    }
}
