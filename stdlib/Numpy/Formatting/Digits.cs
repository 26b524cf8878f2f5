using System.Globalization;

namespace PyTee.Stdlib.Numpy;

/// <summary>A finite number in decimal: digits d1 d2 d3..., value 0.d1d2d3... times ten to the exponent.</summary>
internal readonly record struct Digits(bool Negative, string Text, int Exponent)
{
    /// <summary>Enough places to write any double exactly.</summary>
    private const string ExactFormat = "E770";

    /// <summary>The fewest digits that read back as the same number of its type.</summary>
    public static Digits Shortest(double value, Kind kind)
    {
        double size = Math.Abs(value);
        string text = kind switch
        {
            Kind.Float32 => ((float)size).ToString("R", CultureInfo.InvariantCulture),
            Kind.Float16 => ((Half)size).ToString("R", CultureInfo.InvariantCulture),
            _ => size.ToString("R", CultureInfo.InvariantCulture),
        };
        return Parse(double.IsNegative(value), text);
    }

    /// <summary>Rounded to so many digits after the point, half to even on the exact value.</summary>
    public Digits RoundedFraction(double value, int places) => Text.Length - Exponent <= places ? this : Cut(value, Exponent + places);

    /// <summary>Rounded to so many significant digits.</summary>
    public Digits RoundedSignificant(double value, int count) => Text.Length <= count ? this : Cut(value, count);

    /// <summary>Exactly so many significant digits of the number itself, whose shortest form may have had fewer.</summary>
    public Digits Lengthened(double value, int count) => Text.Length == 0 || Text.Length >= count ? this : Cut(value, count);

    /// <summary>Plain notation: "12.5", "3.", "0.001".</summary>
    public (string Whole, string Fraction) Positional()
    {
        string whole = Exponent <= 0 ? "0" : Text.Length >= Exponent ? Text[..Exponent] : Text.PadRight(Exponent, '0');
        string fraction = Exponent >= Text.Length ? "" : Exponent >= 0 ? Text[Exponent..] : new string('0', -Exponent) + Text;
        return ((Negative ? "-" : "") + (whole.Length == 0 ? "0" : whole), fraction);
    }

    /// <summary>Scientific notation: the digit before the point, those after it, and the power of ten.</summary>
    public (string Whole, string Fraction, int Power) Scientific()
    {
        string sign = Negative ? "-" : "";
        return Text.Length == 0 ? (sign + "0", "", 0) : (sign + Text[0], Text[1..], Exponent - 1);
    }

    private static Digits Parse(bool negative, string text)
    {
        int e = text.IndexOf('E');
        int power = e < 0 ? 0 : int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        string mantissa = e < 0 ? text : text[..e];
        int point = mantissa.IndexOf('.');
        int exponent = power + (point < 0 ? mantissa.Length : point);
        string digits = mantissa.Replace(".", "");
        string trimmed = digits.TrimStart('0');
        exponent -= digits.Length - trimmed.Length;
        trimmed = trimmed.TrimEnd('0');
        return new Digits(negative, trimmed, trimmed.Length == 0 ? 0 : exponent);
    }

    private Digits Cut(double value, int count)
    {
        if (count < 0) return new Digits(Negative, "", 0);
        var exact = Parse(Negative, Math.Abs(value).ToString(ExactFormat, CultureInfo.InvariantCulture));
        string all = exact.Text;
        if (all.Length <= count) return exact;
        bool up = all[count] > '5' || all[count] == '5' && (all.Length > count + 1 || count > 0 && (all[count - 1] - '0') % 2 == 1);
        var kept = all[..count].ToCharArray();
        int exponent = exact.Exponent;
        if (up)
        {
            int i = count - 1;
            for (; i >= 0 && kept[i] == '9'; i--) kept[i] = '0';
            if (i >= 0) kept[i]++;
            else { kept = ['1', .. kept]; exponent++; }
        }
        string text = new string(kept).TrimEnd('0');
        return new Digits(Negative, text, text.Length == 0 ? 0 : exponent);
    }
}
