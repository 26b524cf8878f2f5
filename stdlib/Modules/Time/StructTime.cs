using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>time.struct_time and what it is made of and from.</summary>
internal static class StructTime
{
    private const int Fields = 9;

    private static readonly StructType s_type = new("time.struct_time",
        ["tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst", "tm_zone", "tm_gmtoff"], Fields, isConstructible: true);

    public static PyType Type => s_type.Type;

    public static Value Of(TimeFields t) => new StructSequence(s_type,
    [
        t.Year, (long)t.Month, (long)t.Day, (long)t.Hour, (long)t.Minute, (long)t.Second, (long)t.WeekDay, (long)t.DayOfYear, (long)t.IsDst,
        t.Zone == null ? Value.None : Value.Str(t.Zone), t.Offset is { } offset ? (long)offset : Value.None,
    ]);

    /// <summary>The fields of a tuple of nine, with CPython's corrections: month and day 0 mean 1, Monday is 0.</summary>
    public static TimeFields Read(Value v, string function)
    {
        if (!v.Is<PyTuple>(out var tuple)) throw Raise.TypeError("Tuple or struct_time argument required");
        if (tuple.Count != Fields) throw Raise.TypeError($"{function}(): illegal time tuple argument");
        var n = new int[Fields];
        for (int i = 0; i < Fields; i++) n[i] = Number.AsInt(tuple[i]);
        var all = (tuple as StructSequence)?.All;
        string? zone = all != null && all[9].Is<PyStr>(out var z) ? z.ToString() : null;
        int? offset = all != null && PyInt.Is(all[10]) ? Number.AsInt(all[10]) : null;
        return new(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], zone, offset);
    }

    /// <summary>The fields, checked for formatting.</summary>
    public static TimeFields Check(TimeFields t)
    {
        // Years are counted from 1900 in a C int.
        if (t.Year < int.MinValue + 1900) throw Raise.OverflowError("year out of range");
        if (t.Month == 0) t = t with { Month = 1 };
        if (t.Day == 0) t = t with { Day = 1 };
        if (t.DayOfYear == 0) t = t with { DayOfYear = 1 };
        if (t.Month is < 1 or > 12) throw Raise.ValueError("month out of range");
        if (t.Day is < 1 or > 31) throw Raise.ValueError("day of month out of range");
        if (t.Hour is < 0 or > 23) throw Raise.ValueError("hour out of range");
        if (t.Minute is < 0 or > 59) throw Raise.ValueError("minute out of range");
        if (t.Second is < 0 or > 61) throw Raise.ValueError("seconds out of range");
        if (t.WeekDay < -1) throw Raise.ValueError("day of week out of range");
        if (t.DayOfYear is < 1 or > 366) throw Raise.ValueError("day of year out of range");
        return t with { WeekDay = (t.WeekDay + 7) % 7 };
    }
}
