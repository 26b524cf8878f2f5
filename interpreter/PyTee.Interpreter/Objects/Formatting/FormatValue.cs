using System.Globalization;
using System.Numerics;

namespace PyTee.Interpreter;

/// <summary>Formats values by a specification: what <c>__format__</c> of str, int, float and complex does.</summary>
public static class FormatValue
{
    private const int DefaultPrecision = 6;

    /// <summary>Where a str is cut and how many fill characters go before and after it, in code points.</summary>
    public static (long Keep, long Left, long Right) TextLayout(in FormatSpec spec, long length)
    {
        CheckText(spec);
        long keep = spec.Precision >= 0 ? Math.Min(spec.Precision, length) : length;
        long missing = Math.Max(spec.Width - keep, 0);
        long left = spec.Align switch { '>' => missing, '^' => missing / 2, _ => 0 };
        return (keep, left, missing - left);
    }

    /// <summary>A str.</summary>
    public static string Text(in FormatSpec spec, string text)
    {
        CheckText(spec);
        if (spec.Precision >= 0 && spec.Precision < text.Length)
            text = text[..IndexOfCodePoint(text, (int)spec.Precision)];
        return FormatLayout.Pad(spec, "", text);
    }

    /// <summary>An int that fits a machine word.</summary>
    public static string Integer(in FormatSpec spec, long value)
    {
        if (spec.Type is not ('d' or 'n') || spec.Precision >= 0 || spec.CoercesNegativeZero)
            return Integer(spec, (BigInteger)value, 0);
        ulong magnitude = value < 0 ? 0UL - (ulong)value : (ulong)value;
        return FormatLayout.Number(spec, value < 0, "", magnitude.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>An int of any size; the limit is the one on decimal digits, or zero.</summary>
    public static string Integer(in FormatSpec spec, BigInteger value, int maxDigits)
    {
        if (spec.Type is 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or '%') return IntegerAsFloat(spec, value);
        if (spec.Type is not ('b' or 'c' or 'd' or 'o' or 'x' or 'X' or 'n')) throw spec.UnknownType();
        if (spec.Precision >= 0) throw new FormatSpecException("Precision not allowed in integer format specifier");
        if (spec.CoercesNegativeZero)
            throw new FormatSpecException("Negative zero coercion (z) not allowed in integer format specifier");
        if (spec.Type == 'c') return Character(spec, value);
        if (spec.Type is 'd' or 'n')
        {
            if (IntText.IsTooLong(value, maxDigits)) throw new FormatSpecException(IntText.TooLongToWrite(maxDigits));
            return FormatLayout.Number(spec, value.Sign < 0, "", IntText.Write(BigInteger.Abs(value)));
        }
        int bits = spec.Type switch { 'b' => 1, 'o' => 3, _ => 4 };
        string prefix = spec.IsAlternate ? "0" + (char)spec.Type : "";
        return FormatLayout.Number(spec, value.Sign < 0, prefix, IntText.WriteBinary(value, bits, spec.Type == 'X'));
    }

    /// <summary>A float.</summary>
    public static string Float(in FormatSpec spec, double value)
    {
        if (!IsFloatType(spec.Type) && spec.Type != '%') throw spec.UnknownType();
        string magnitude = Magnitude(spec, value, spec.Type == '\0' && spec.Precision < 0 ? 'r' : (char)spec.Type);
        return FormatLayout.Number(spec, IsNegative(spec, value, magnitude), "", magnitude);
    }

    /// <summary>A complex.</summary>
    public static string Complex(in FormatSpec spec, double real, double imaginary)
    {
        if (!IsFloatType(spec.Type)) throw spec.UnknownType();
        CheckPrecision(spec);
        if (spec.Fill == '0') throw new FormatSpecException("Zero padding is not allowed in complex format specifier");
        if (spec.Align == '=')
            throw new FormatSpecException("'=' alignment flag is not allowed in complex format specifier");
        bool isPlain = spec.Type == '\0';
        char type = !isPlain ? (char)spec.Type : spec.Precision < 0 ? 'j' : 'g';
        FormatSpec part = spec with { Width = -1 };
        string imaginaryText = Part(part with { Sign = '+' }, imaginary, type) + "j";
        bool omitsReal = isPlain && real == 0 && !double.IsNegative(real);
        if (omitsReal) imaginaryText = Part(part, imaginary, type) + "j";
        string text = omitsReal ? imaginaryText : Part(part, real, type) + imaginaryText;
        return FormatLayout.Pad(spec, "", isPlain && !omitsReal ? $"({text})" : text);
    }

    private static string Part(in FormatSpec spec, double value, char type)
    {
        string magnitude = Magnitude(spec, value, type);
        return FormatLayout.Number(spec, IsNegative(spec, value, magnitude), "", magnitude);
    }

    private static string Magnitude(in FormatSpec spec, double value, char type)
    {
        CheckPrecision(spec);
        if (spec.Precision > FormatSpec.MostCharacters) throw new OutOfMemoryException();
        int precision = spec.Precision < 0 ? DefaultPrecision : (int)spec.Precision;
        return FloatFormat.Magnitude(value, type == 'n' ? 'g' : type, precision, spec.IsAlternate);
    }

    // With "z" a value that rounds to zero is a plain zero.
    private static bool IsNegative(in FormatSpec spec, double value, string magnitude) =>
        double.IsNegative(value) && !double.IsNaN(value)
        && !(spec.CoercesNegativeZero && !MantissaOf(magnitude).ContainsAnyInRange('1', '9') && double.IsFinite(value));

    private static ReadOnlySpan<char> MantissaOf(string magnitude)
    {
        int exponent = magnitude.AsSpan().IndexOfAny('e', 'E');
        return exponent < 0 ? magnitude : magnitude.AsSpan(0, exponent);
    }

    private static bool IsFloatType(int type) => type is '\0' or 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or 'n';

    private static void CheckPrecision(in FormatSpec spec)
    {
        if (spec.Precision > int.MaxValue) throw new FormatSpecException("precision too big");
    }

    private static string IntegerAsFloat(in FormatSpec spec, BigInteger value)
    {
        double converted = BigMath.ToDouble(value);
        if (double.IsInfinity(converted))
            throw new FormatSpecException("int too large to convert to float", FormatFault.Overflow);
        return Float(spec, converted);
    }

    private static string Character(in FormatSpec spec, BigInteger value)
    {
        if (spec.Sign != '\0')
            throw new FormatSpecException("Sign not allowed with integer format specifier 'c'");
        if (spec.IsAlternate)
            throw new FormatSpecException("Alternate form (#) not allowed with integer format specifier 'c'");
        if (value < long.MinValue || value > long.MaxValue)
            throw new FormatSpecException("Python int too large to convert to C long", FormatFault.Overflow);
        if (value.Sign < 0 || value >= 0x110000)
            throw new FormatSpecException("%c arg not in range(0x110000)", FormatFault.Overflow);
        int character = (int)value;
        string text = character <= char.MaxValue ? ((char)character).ToString() : char.ConvertFromUtf32(character);
        return FormatLayout.Pad(spec, "", text);
    }

    private static void CheckText(in FormatSpec spec)
    {
        if (spec.Type != 's') throw spec.UnknownType();
        string? fault = spec.Sign == ' ' ? "Space"
            : spec.Sign != '\0' ? "Sign"
            : spec.CoercesNegativeZero ? "Negative zero coercion (z)"
            : spec.IsAlternate ? "Alternate form (#)"
            : spec.Align == '=' ? "'=' alignment" : null;
        if (fault != null) throw new FormatSpecException(fault + " not allowed in string format specifier");
    }

    private static int IndexOfCodePoint(string text, int count)
    {
        int at = 0;
        for (; count > 0 && at < text.Length; count--)
            at += at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 2 : 1;
        return at;
    }
}
