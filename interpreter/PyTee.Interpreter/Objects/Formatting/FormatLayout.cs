using System.Text;

namespace PyTee.Interpreter;

/// <summary>Puts the parts of a formatted value together: sign, prefix, grouped digits, rest, fill.</summary>
internal static class FormatLayout
{
    /// <summary>A number from its sign, prefix and unsigned text, whose leading digits are grouped.</summary>
    public static string Number(in FormatSpec spec, bool isNegative, string prefix, string magnitude)
    {
        string sign = SignText(spec.Sign, isNegative);
        bool padsWithZeros = spec.Fill == '0' && spec.Align == '=';
        if (spec.Grouping != '\0' || padsWithZeros)
            magnitude = Group(spec, magnitude, padsWithZeros ? Width(spec) - sign.Length - prefix.Length : 0);
        return Pad(spec, sign + prefix, magnitude);
    }

    /// <summary>The sign to write before a magnitude.</summary>
    public static string SignText(char sign, bool isNegative) =>
        isNegative ? "-" : sign switch { '+' => "+", ' ' => " ", _ => "" };

    /// <summary>Fills up to the width: before, after, around, or between the head and the body.</summary>
    public static string Pad(in FormatSpec spec, string head, string body)
    {
        int missing = Width(spec) - CodePoints(head) - CodePoints(body);
        if (missing <= 0) return head + body;
        int left = spec.Align switch { '>' => missing, '^' => missing / 2, _ => 0 };
        var text = new StringBuilder(head.Length + body.Length + missing);
        Fill(text, spec.Fill, left);
        text.Append(head);
        if (spec.Align == '=') Fill(text, spec.Fill, missing);
        text.Append(body);
        if (spec.Align is '<' or '^') Fill(text, spec.Fill, missing - left);
        return text.ToString();
    }

    /// <summary>The number of code points of a text.</summary>
    public static int CodePoints(string text)
    {
        int count = text.Length;
        for (int i = 1; i < text.Length; i++)
            if (char.IsSurrogatePair(text[i - 1], text[i])) count--;
        return count;
    }

    private static int Width(in FormatSpec spec) =>
        spec.Width <= FormatSpec.MostCharacters ? (int)spec.Width : throw new OutOfMemoryException();

    private static void Fill(StringBuilder text, int fill, int count)
    {
        if (fill <= char.MaxValue) { text.Append((char)fill, count); return; }
        text.Insert(text.Length, char.ConvertFromUtf32(fill), count);
    }

    // The zeros of a padded number are digits: they are grouped, and a separator never comes first.
    private static string Group(in FormatSpec spec, string magnitude, int width)
    {
        int digits = 0;
        while (digits < magnitude.Length && IsDigit(magnitude[digits], spec.Type)) digits++;
        if (digits == 0) return magnitude;
        int space = width - (magnitude.Length - digits);
        var reversed = new StringBuilder();
        for (int i = 0, length = 0; i < digits || length < space; i++)
        {
            if (spec.Grouping != '\0' && i > 0 && i % spec.GroupSize == 0) { reversed.Append(spec.Grouping); length++; }
            reversed.Append(i < digits ? magnitude[digits - 1 - i] : '0');
            length++;
        }
        Span<char> grouped = reversed.ToString().ToCharArray();
        grouped.Reverse();
        return string.Concat(grouped, magnitude.AsSpan(digits));
    }

    private static bool IsDigit(char c, int type) =>
        type is 'x' or 'X' ? char.IsAsciiHexDigit(c) : char.IsAsciiDigit(c);
}
