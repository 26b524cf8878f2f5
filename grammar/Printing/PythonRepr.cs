using System.Globalization;
using System.Numerics;
using System.Text;
using PyTee.Grammar.Ast;
using PyTee.Grammar.Unicode;

namespace PyTee.Grammar.Printing;

/// <summary>Constants as Python's <c>repr</c> shows them.</summary>
internal static class PythonRepr
{
    public static string Of(object? value) => value switch
    {
        null => "None",
        bool truth => truth ? "True" : "False",
        long number => number.ToString(CultureInfo.InvariantCulture),
        BigInteger number => number.ToString(CultureInfo.InvariantCulture),
        double number => Float(number),
        Complex number => Imaginary(number.Imaginary),
        string text => Text(CodePoints(text)),
        int[] codePoints => Text(codePoints),
        byte[] bytes => Bytes(bytes),
        EllipsisLiteral => "Ellipsis",
        _ => throw new ArgumentException("not a constant"),
    };

    private static string Imaginary(double value)
    {
        string text = Float(value);
        return (text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text) + "j";
    }

    private static string Float(double value)
    {
        if (double.IsPositiveInfinity(value)) return "inf";
        if (value == 0) return "0.0";
        string shortest = value.ToString("E16", CultureInfo.InvariantCulture);
        for (int precision = 0; precision < 17; precision++)
        {
            shortest = value.ToString("E" + precision, CultureInfo.InvariantCulture);
            if (double.Parse(shortest, CultureInfo.InvariantCulture) == value) break;
        }
        int mark = shortest.IndexOf('E');
        string digits = shortest[..mark].Replace(".", "").TrimEnd('0');
        int exponent = int.Parse(shortest.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (exponent is < -4 or >= 16)
            return digits[..1] + (digits.Length > 1 ? "." + digits[1..] : "") + $"e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}";
        if (exponent < 0) return "0." + new string('0', -exponent - 1) + digits;
        if (digits.Length <= exponent + 1) return digits + new string('0', exponent + 1 - digits.Length) + ".0";
        return digits[..(exponent + 1)] + "." + digits[(exponent + 1)..];
    }

    private static List<int> CodePoints(string text)
    {
        List<int> points = new(text.Length);
        for (int i = 0; i < text.Length; i++)
            points.Add(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? char.ConvertToUtf32(text[i], text[++i]) : text[i]);
        return points;
    }

    private static string Text(IReadOnlyList<int> codePoints)
    {
        char quote = codePoints.Contains('\'') && !codePoints.Contains('"') ? '"' : '\'';
        var text = new StringBuilder().Append(quote);
        foreach (int c in codePoints)
        {
            if (c == quote || c == '\\') text.Append('\\').Append((char)c);
            else if (c is '\n' or '\r' or '\t') text.Append('\\').Append(c == '\n' ? 'n' : c == '\r' ? 'r' : 't');
            else if (c is >= ' ' and < 0x7F || (c > 0x7F && UnicodeData.IsPrintable(c))) text.Append(c < 0x10000 ? ((char)c).ToString() : char.ConvertFromUtf32(c));
            else if (c < 0x100) text.Append(CultureInfo.InvariantCulture, $"\\x{c:x2}");
            else if (c < 0x10000) text.Append(CultureInfo.InvariantCulture, $"\\u{c:x4}");
            else text.Append(CultureInfo.InvariantCulture, $"\\U{c:x8}");
        }
        return text.Append(quote).ToString();
    }

    private static string Bytes(byte[] bytes)
    {
        char quote = bytes.Contains((byte)'\'') && !bytes.Contains((byte)'"') ? '"' : '\'';
        var text = new StringBuilder("b").Append(quote);
        foreach (byte b in bytes)
        {
            if (b == quote || b == '\\') text.Append('\\').Append((char)b);
            else if (b is (byte)'\n' or (byte)'\r' or (byte)'\t') text.Append('\\').Append(b == '\n' ? 'n' : b == '\r' ? 'r' : 't');
            else if (b is >= 0x20 and < 0x7F) text.Append((char)b);
            else text.Append(CultureInfo.InvariantCulture, $"\\x{b:x2}");
        }
        return text.Append(quote).ToString();
    }
}
