using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>strptime in the C locale: a directive tries its longest text first and gives way where the rest does not fit.</summary>
internal sealed class TimeParser(string text, string format)
{
    private const int MaxDepth = 1000;
    private readonly Dictionary<char, string> _found = [];

    /// <summary>The fields of the text, or ValueError.</summary>
    public static TimeFields Parse(string text, string format, out int microseconds, out int offsetMicroseconds)
    {
        var parser = new TimeParser(text, format);
        if (!parser.Match(0, 0, out int end, 0)) throw Raise.ValueError($"time data {Protocols.Repr(Value.Str(text))} does not match format {Protocols.Repr(Value.Str(format))}");
        if (end < text.Length) throw Raise.ValueError($"unconverted data remains: {text[end..]}");
        return parser.Fields(out microseconds, out offsetMicroseconds);
    }

    private bool Match(int at, int from, out int end, int depth)
    {
        end = at;
        if (from == format.Length) return true;
        if (depth > MaxDepth) throw Raise.ValueError("the format is too long");
        char c = format[from];
        if (char.IsWhiteSpace(c)) return MatchSpace(at, from, out end, depth);
        if (c != '%') return at < text.Length && char.ToLowerInvariant(text[at]) == char.ToLowerInvariant(c) && Match(at + 1, from + 1, out end, depth + 1);
        if (from + 1 == format.Length) throw Raise.ValueError($"stray % in format '{format}'");
        char directive = format[from + 1];
        string? whole = directive switch { 'c' => "%a %b %d %H:%M:%S %Y", 'x' => "%m/%d/%y", 'X' => "%H:%M:%S", _ => null };
        if (whole != null) return new TimeParser(text, format[..from] + whole + format[(from + 2)..]) is var longer && longer.Adopt(this) && longer.Match(at, from, out end, depth + 1) && Adopt(longer);
        foreach (int length in Lengths(directive, at))
        {
            if (!Match(at + length, from + 2, out end, depth + 1)) continue;
            if (directive != '%' && !_found.TryAdd(directive, text.Substring(at, length))) throw Raise.ValueError($"redefinition of group name '{directive}'");
            return true;
        }
        return false;
    }

    private bool Adopt(TimeParser other)
    {
        foreach (var (key, value) in other._found) _found[key] = value;
        return true;
    }

    private bool MatchSpace(int at, int from, out int end, int depth)
    {
        int next = from, after = at;
        while (next < format.Length && char.IsWhiteSpace(format[next])) next++;
        while (after < text.Length && char.IsWhiteSpace(text[after])) after++;
        end = at;
        return after > at && Match(after, next, out end, depth + 1);
    }

    /// <summary>The lengths of text that a directive may take at a place, the best first.</summary>
    private IEnumerable<int> Lengths(char directive, int at) => directive switch
    {
        'd' => Numbers(at, 2, 1, 31),
        'f' => Numbers(at, 6, 0, 999_999),
        'H' => Numbers(at, 2, 0, 23),
        'I' => Numbers(at, 2, 1, 12),
        'j' => Numbers(at, 3, 1, 366),
        'm' => Numbers(at, 2, 1, 12),
        'M' => Numbers(at, 2, 0, 59),
        'S' => Numbers(at, 2, 0, 61),
        'U' or 'W' => Numbers(at, 2, 0, 53),
        'V' => Numbers(at, 2, 1, 53),
        'w' => Numbers(at, 1, 0, 6),
        'u' => Numbers(at, 1, 1, 7),
        'y' => Numbers(at, 2, 0, 99).Where(n => n == 2),
        'Y' or 'G' => Numbers(at, 4, 0, 9999).Where(n => n == 4),
        'a' => Names(at, Calendar.Days.Select(d => d[..3])),
        'A' => Names(at, Calendar.Days),
        'b' => Names(at, Calendar.Months.Select(m => m[..3])),
        'B' => Names(at, Calendar.Months),
        'p' => Names(at, ["am", "pm"]),
        'Z' => Names(at, ["utc", "gmt"]),
        'z' => Offsets(at),
        '%' => Names(at, ["%"]),
        _ => throw Raise.ValueError($"'{directive}' is a bad directive in format '{format}'"),
    };

    private IEnumerable<int> Numbers(int at, int most, int low, int high)
    {
        for (int length = Math.Min(most, text.Length - at); length > 0; length--)
        {
            var part = text.AsSpan(at, length);
            if (!part.ContainsAnyExceptInRange('0', '9') && int.Parse(part) is var n && n >= low && n <= high) yield return length;
        }
    }

    private IEnumerable<int> Names(int at, IEnumerable<string> names) =>
        names.Where(n => text.AsSpan(at).StartsWith(n, StringComparison.OrdinalIgnoreCase)).Select(n => n.Length).OrderDescending();

    private IEnumerable<int> Offsets(int at)
    {
        if (at < text.Length && text[at] == 'Z') { yield return 1; yield break; }
        if (at >= text.Length || text[at] is not ('+' or '-') || !IsPair(at + 1, '9')) yield break;
        int minutes = AfterPair(at + 3);
        if (minutes < 0) yield break;
        int seconds = AfterPair(minutes);
        if (seconds > 0)
        {
            int fraction = seconds < text.Length && text[seconds] == '.' ? seconds + 1 : text.Length;
            int end = fraction;
            while (end < text.Length && end < fraction + 6 && char.IsAsciiDigit(text[end])) end++;
            for (; end > fraction; end--) yield return end - at;
            yield return seconds - at;
        }
        yield return minutes - at;
    }

    private bool IsPair(int at, char mostTens) => at + 1 < text.Length && text[at] >= '0' && text[at] <= mostTens && char.IsAsciiDigit(text[at + 1]);

    /// <summary>The place after minutes or seconds, before which a colon may stand; negative when there are none.</summary>
    private int AfterPair(int at)
    {
        if (at < text.Length && text[at] == ':') at++;
        return IsPair(at, '5') ? at + 2 : -1;
    }

    private int? Number(char directive) => _found.TryGetValue(directive, out string? s) ? int.Parse(s) : null;

    private int? Name(char directive, string[] names, int length) =>
        _found.TryGetValue(directive, out string? s) ? Array.FindIndex(names, n => n[..Math.Min(length, n.Length)].Equals(s, StringComparison.OrdinalIgnoreCase)) : null;

    private TimeFields Fields(out int microseconds, out int offsetMicroseconds)
    {
        microseconds = _found.TryGetValue('f', out string? fraction) ? int.Parse(fraction.PadRight(6, '0')) : 0;
        int? year = Number('Y') ?? (Number('y') is { } y ? y + (y <= 68 ? 2000 : 1900) : (int?)null);
        int? month = Number('m') ?? Name('b', Calendar.Months, 3) + 1 ?? Name('B', Calendar.Months, 99) + 1;
        int? weekDay = Name('a', Calendar.Days, 3) ?? Name('A', Calendar.Days, 99) ?? (Number('w') is { } w ? (w + 6) % 7 : (int?)null) ?? Number('u') - 1;
        int? dayOfYear = Number('j'), offset = ParseOffset(out offsetMicroseconds);
        CheckIsoYear(year, weekDay);
        int hour = Number('H') ?? (Number('I') is { } twelve ? twelve % 12 + (_found.TryGetValue('p', out string? half) && half.Equals("pm", StringComparison.OrdinalIgnoreCase) ? 12 : 0) : 0);
        // A leap day without a year is one of 1904, as no other year has it for certain.
        bool isLeapDay = year == null && month == 2 && Number('d') == 29;
        long days = Days(isLeapDay ? 1904 : year ?? 1900, month, dayOfYear, weekDay);
        var (dateYear, dateMonth, day) = Calendar.DateOf(days);
        string? zone = _found.TryGetValue('Z', out string? z) ? z.ToUpperInvariant() : null;
        return new(isLeapDay ? 1900 : dateYear, dateMonth, day, hour, Number('M') ?? 0, Number('S') ?? 0, weekDay ?? Calendar.WeekDay(days), dayOfYear ?? (int)(days - Calendar.DaysFrom(dateYear, 1, 1)) + 1, zone == null ? -1 : 0, zone, offset);
    }

    private void CheckIsoYear(int? year, int? weekDay)
    {
        if (Number('G') != null && (Number('V') == null || weekDay == null)) throw Raise.ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive ('%A', '%a', '%w', or '%u').");
        if (Number('G') != null && Number('j') != null) throw Raise.ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.");
        if (Number('G') == null && Number('V') != null) throw Raise.ValueError(year == null || weekDay == null
            ? "ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive ('%A', '%a', '%w', or '%u')."
            : "ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead.");
    }

    private long Days(int year, int? month, int? dayOfYear, int? weekDay)
    {
        long start = Calendar.DaysFrom(year, 1, 1);
        if (Number('G') is { } isoYear) return IsoDays(isoYear, Number('V')!.Value) + weekDay!.Value;
        if (dayOfYear is { } n) return start + n - 1;
        if ((Number('U') ?? Number('W')) is { } week && weekDay is { } day && (_found.ContainsKey('Y') || _found.ContainsKey('y')))
        {
            bool fromSunday = Number('U') != null;
            int first = fromSunday ? (Calendar.WeekDay(start) + 1) % 7 : Calendar.WeekDay(start), inWeek = fromSunday ? (day + 1) % 7 : day;
            return start + (week == 0 ? inWeek - first : (7 - first) % 7 + 7 * (week - 1) + inWeek);
        }
        int dayOfMonth = Number('d') ?? 1;
        long days = Calendar.DaysFrom(year, month ?? 1, dayOfMonth);
        return Calendar.DateOf(days).Day == dayOfMonth ? days : throw Raise.ValueError("day is out of range for month");
    }

    /// <summary>The Monday of an ISO week.</summary>
    private static long IsoDays(int year, int week)
    {
        static long Monday(int year) => Calendar.DaysFrom(year, 1, 4) - Calendar.WeekDay(Calendar.DaysFrom(year, 1, 4));
        long days = Monday(year) + 7 * (week - 1);
        return days < Monday(year + 1) ? days : throw Raise.ValueError($"Invalid week: {week}");
    }

    private int? ParseOffset(out int microseconds)
    {
        microseconds = 0;
        if (!_found.TryGetValue('z', out string? z)) return null;
        if (z == "Z") return 0;
        if (z[3] == ':' && z.Length > 6 && z[6] != ':') throw Raise.ValueError($"Inconsistent use of : in {z}");
        string digits = z[1..].Replace(":", "", StringComparison.Ordinal);
        int sign = z[0] == '-' ? -1 : 1;
        if (digits.Length > 7) microseconds = sign * int.Parse(digits[7..].PadRight(6, '0'));
        digits = digits.PadRight(6, '0');
        return sign * (int.Parse(digits.AsSpan(0, 2)) * 3600 + int.Parse(digits.AsSpan(2, 2)) * 60 + int.Parse(digits.AsSpan(4, 2)));
    }
}
