using System.Globalization;
using System.Text;

namespace PyTee.Stdlib;

/// <summary>strftime in the C locale, with glibc's flags and widths.</summary>
internal static class TimeFormat
{
    private const int MaxWidth = 1 << 16;

    public static string Format(string format, TimeFields t)
    {
        var text = new StringBuilder();
        for (int i = 0; i < format.Length; i++)
        {
            if (format[i] != '%') { text.Append(format[i]); continue; }
            int start = i++;
            char flag = '\0';
            for (; i < format.Length && "-_0^#".Contains(format[i]); i++) flag = format[i];
            int width = 0;
            for (; i < format.Length && char.IsAsciiDigit(format[i]); i++) width = Math.Min(width * 10 + format[i] - '0', MaxWidth);
            if (i < format.Length && format[i] is 'E' or 'O' && i + 1 < format.Length) i++;
            if (i == format.Length || Field(format[i], t) is not { } field) { text.Append(format, start, Math.Min(i + 1, format.Length) - start); continue; }
            text.Append(Fit(field, flag, width));
        }
        return text.ToString();
    }

    private static string Fit((string Text, int Width, char Fill) field, char flag, int width)
    {
        var (text, natural, fill) = field;
        if (flag is '^') text = text.ToUpperInvariant();
        if (flag is '#') text = char.IsAsciiLetterUpper(text.FirstOrDefault()) && text.All(c => !char.IsAsciiLetterLower(c)) ? text.ToLowerInvariant() : text.ToUpperInvariant();
        if (flag is '_') fill = ' ';
        if (flag is '0') fill = '0';
        if (width == 0) width = flag is '-' ? 0 : natural;
        return text.Length >= width ? text : text.StartsWith('-') && fill == '0' ? "-" + text[1..].PadLeft(width - 1, '0') : text.PadLeft(width, fill);
    }

    private static (string Text, int Width, char Fill)? Field(char c, TimeFields t) => c switch
    {
        'a' => Word(Calendar.Days[t.WeekDay][..3]),
        'A' => Word(Calendar.Days[t.WeekDay]),
        'b' or 'h' => Word(Calendar.Months[t.Month - 1][..3]),
        'B' => Word(Calendar.Months[t.Month - 1]),
        'c' => Word(Format("%a %b %e %H:%M:%S %Y", t)),
        'C' => Digits(Calendar.FloorDiv(t.Year, 100), 1),
        'd' => Digits(t.Day, 2),
        'D' or 'x' => Word(Format("%m/%d/%y", t)),
        'e' => Digits(t.Day, 2, ' '),
        'F' => Word(Format("%Y-%m-%d", t)),
        'g' => Digits(TwoDigits(Calendar.IsoWeek(t.Year, t.DayOfYear - 1, t.WeekDay).Year), 2),
        'G' => Digits(Calendar.IsoWeek(t.Year, t.DayOfYear - 1, t.WeekDay).Year, 0),
        'H' => Digits(t.Hour, 2),
        'I' => Digits((t.Hour + 11) % 12 + 1, 2),
        'j' => Digits(t.DayOfYear, 3),
        'k' => Digits(t.Hour, 2, ' '),
        'l' => Digits((t.Hour + 11) % 12 + 1, 2, ' '),
        'm' => Digits(t.Month, 2),
        'M' => Digits(t.Minute, 2),
        'n' => Word("\n"),
        'p' => Word(t.Hour < 12 ? "AM" : "PM"),
        'P' => Word(t.Hour < 12 ? "am" : "pm"),
        'r' => Word(Format("%I:%M:%S %p", t)),
        'R' => Word(Format("%H:%M", t)),
        's' => Digits(t.UtcSeconds - (t.Offset ?? 0), 0),
        'S' => Digits(t.Second, 2),
        't' => Word("\t"),
        'T' or 'X' => Word(Format("%H:%M:%S", t)),
        'u' => Digits(t.WeekDay + 1, 1),
        'U' => Digits((t.DayOfYear + 6 - (t.WeekDay + 1) % 7) / 7, 2),
        'V' => Digits(Calendar.IsoWeek(t.Year, t.DayOfYear - 1, t.WeekDay).Week, 2),
        'w' => Digits((t.WeekDay + 1) % 7, 1),
        'W' => Digits((t.DayOfYear + 6 - t.WeekDay) / 7, 2),
        'y' => Digits(TwoDigits(t.Year), 2),
        'Y' => Digits(t.Year, 0),
        'z' => Word(Offset(t.Offset ?? 0)),
        'Z' => Word(t.Zone ?? ""),
        '%' => Word("%"),
        _ => null,
    };

    private static (string, int, char) Word(string text) => (text, 0, ' ');

    private static (string, int, char) Digits(long n, int width, char fill = '0') => (n.ToString(CultureInfo.InvariantCulture), width, fill);

    private static long TwoDigits(long year) => (year % 100 + 100) % 100;

    private static string Offset(int seconds) => $"{(seconds < 0 ? '-' : '+')}{Math.Abs(seconds) / 3600:00}{Math.Abs(seconds) / 60 % 60:00}";
}
