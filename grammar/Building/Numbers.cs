using System.Globalization;
using System.Numerics;
using PyTee.Grammar.Ast;
using PyTee.Grammar.Lexing;

namespace PyTee.Grammar.Building;

/// <summary>The values of number literals.</summary>
public static class Numbers
{
    /// <summary>How many digits a decimal literal of an int may have; 0 for no limit.</summary>
    public static int MaxDecimalDigits { get; set; } = 4300;

    internal static Constant Make(Builder builder, SourceToken token)
    {
        var text = token.Chars.Contains('_') ? token.Text.Replace("_", "") : token.Chars;
        return new Constant(ValueOf(builder, token, text)) { Span = token.Span };
    }

    private static object ValueOf(Builder builder, SourceToken token, ReadOnlySpan<char> text)
    {
        if (text.Length > 1 && text[0] == '0')
        {
            switch (text[1] | 0x20)
            {
                case 'x': return Power(text[2..], 4);
                case 'o': return Power(text[2..], 3);
                case 'b': return Power(text[2..], 1);
            }
        }
        if (text[^1] is 'j' or 'J') return new Complex(0, Float(text[..^1]));
        if (text.ContainsAny('.', 'e', 'E')) return Float(text);
        return text.Length <= 18 ? Boxes.Of(long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture)) : Decimal(builder, token, text);
    }

    private static double Float(ReadOnlySpan<char> text) =>
        double.Parse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture);

    private static object Decimal(Builder builder, SourceToken token, ReadOnlySpan<char> text)
    {
        if (MaxDecimalDigits != 0 && text.Length > MaxDecimalDigits && text.TrimStart('0').Length > 0)
        {
            string message = $"Exceeds the limit ({MaxDecimalDigits} digits) for integer string conversion: value has {text.Length} digits; "
                + "use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid decimal conversion limits.";
            throw builder.ErrorOfLine(message, token.Span.Line);
        }
        return Narrow(BigInteger.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture));
    }

    /// <summary>Digits that stand for a whole number of bits each, read without any multiplication.</summary>
    private static object Power(ReadOnlySpan<char> digits, int bits)
    {
        var bytes = new byte[digits.Length * bits / 8 + 2];
        int position = 0;
        for (int i = digits.Length - 1; i >= 0; i--, position += bits)
        {
            int shifted = char.IsAsciiHexDigit(digits[i]) ? Convert.ToInt32(digits[i].ToString(), 16) << (position & 7) : 0;
            bytes[position >> 3] |= (byte)shifted;
            bytes[(position >> 3) + 1] |= (byte)(shifted >> 8);
        }
        return Narrow(new BigInteger(bytes, isUnsigned: true));
    }

    private static object Narrow(BigInteger value) => value <= long.MaxValue ? Boxes.Of((long)value) : value;
}
