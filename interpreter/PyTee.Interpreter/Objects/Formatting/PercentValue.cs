using System.Globalization;
using System.Numerics;

namespace PyTee.Interpreter;

/// <summary>Formats values by a <c>%</c> directive.</summary>
public static class PercentValue
{
    private const int DefaultPrecision = 6;
    private static readonly FormatSpec s_leftAligned = FormatSpec.Parse("<", "str", FormatKind.Text);

    /// <summary>A text: cut to the precision, filled to the width.</summary>
    public static string Text(in PercentDirective directive, string text)
    {
        if (directive.Precision >= 0) text = FormatValue.Text(s_leftAligned with { Precision = directive.Precision }, text);
        return Pad(directive, "", text, isNumber: false);
    }

    /// <summary>One character: only the width counts.</summary>
    public static string Character(in PercentDirective directive, string character) =>
        Pad(directive, "", character, isNumber: false);

    /// <summary>An int by one of <c>d i u o x X</c>; the limit is the one on decimal digits, or zero.</summary>
    public static string Integer(in PercentDirective directive, BigInteger value, int maxDigits)
    {
        int bits = directive.Type switch { 'o' => 3, 'x' or 'X' => 4, _ => 0 };
        if (bits == 0 && IntText.IsTooLong(value, maxDigits))
            throw new FormatSpecException(IntText.TooLongToWrite(maxDigits));
        string digits = bits == 0
            ? IntText.Write(BigInteger.Abs(value))
            : IntText.WriteBinary(value, bits, directive.Type == 'X');
        string prefix = bits != 0 && directive.IsAlternate ? "0" + (char)directive.Type : "";
        return Integer(directive, Sign(directive, value.Sign < 0) + prefix, digits);
    }

    /// <summary>An int of one word in decimal digits.</summary>
    public static string Integer(in PercentDirective directive, long value) =>
        Integer(directive, Sign(directive, value < 0), ((ulong)(value < 0 ? -value : value)).ToString(CultureInfo.InvariantCulture));

    private static string Integer(in PercentDirective directive, string head, string digits)
    {
        CheckSize(directive.Precision);
        if (directive.Precision > digits.Length) digits = digits.PadLeft((int)directive.Precision, '0');
        return Pad(directive, head, digits, isNumber: true);
    }

    /// <summary>A float by one of <c>e E f F g G</c>.</summary>
    public static string Float(in PercentDirective directive, double value)
    {
        CheckSize(directive.Precision);
        int precision = directive.Precision < 0 ? DefaultPrecision : (int)directive.Precision;
        string magnitude = FloatFormat.Magnitude(value, (char)directive.Type, precision, directive.IsAlternate);
        bool isNegative = double.IsNegative(value) && !double.IsNaN(value);
        return Pad(directive, Sign(directive, isNegative), magnitude, isNumber: true);
    }

    private static string Sign(in PercentDirective directive, bool isNegative) =>
        FormatLayout.SignText(directive.HasPlus ? '+' : directive.HasSpace ? ' ' : '\0', isNegative);

    private static string Pad(in PercentDirective directive, string head, string body, bool isNumber)
    {
        CheckSize(directive.Width);
        int missing = (int)directive.Width - head.Length - FormatLayout.CodePoints(body);
        if (missing <= 0) return head + body;
        if (directive.IsLeft) return head + body + new string(' ', missing);
        return isNumber && directive.PadsWithZeros
            ? head + new string('0', missing) + body
            : new string(' ', missing) + head + body;
    }

    private static void CheckSize(long count)
    {
        if (count > FormatSpec.MostCharacters) throw new OutOfMemoryException();
    }
}
