namespace PyTee.Stdlib;

/// <summary>The Gregorian calendar in both directions, for any year of 32 bits.</summary>
internal static class Calendar
{
    public const int SecondsPerDay = 86400;
    private const int DaysPerEra = 146097, DaysPerCentury = 36524, DaysPerFourYears = 1461, YearsPerEra = 400;
    // From 0000-03-01, where the eras begin, to 1970-01-01.
    private const int EraStart = 719468;

    public static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    public static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    /// <summary>Days since 1970-01-01; months count from 1 and may lie outside the year.</summary>
    public static long DaysFrom(long year, long month, long day)
    {
        year += FloorDiv(month - 1, 12);
        month = month - 1 - 12 * FloorDiv(month - 1, 12);
        // Years that begin in March have their leap day at the end.
        long y = month < 2 ? year - 1 : year, fromMarch = (month + 10) % 12;
        long era = FloorDiv(y, YearsPerEra), inEra = y - era * YearsPerEra;
        return era * DaysPerEra + inEra * 365 + inEra / 4 - inEra / 100 + (153 * fromMarch + 2) / 5 + day - 1 - EraStart;
    }

    /// <summary>Year, month and day of a number of days since 1970-01-01.</summary>
    public static (long Year, int Month, int Day) DateOf(long days)
    {
        days += EraStart;
        long era = FloorDiv(days, DaysPerEra), day = days - era * DaysPerEra;
        long year = (day - day / (DaysPerFourYears - 1) + day / DaysPerCentury - day / (DaysPerEra - 1)) / 365;
        long ofYear = day - (365 * year + year / 4 - year / 100), fromMarch = (5 * ofYear + 2) / 153;
        int month = (int)(fromMarch < 10 ? fromMarch + 3 : fromMarch - 9);
        return (era * YearsPerEra + year + (month <= 2 ? 1 : 0), month, (int)(ofYear - (153 * fromMarch + 2) / 5 + 1));
    }

    /// <summary>Day of the week, Monday being 0.</summary>
    public static int WeekDay(long days) => (int)(days + 3 - 7 * FloorDiv(days + 3, 7));

    public static long FloorDiv(long a, long b) => a / b - (a % b != 0 && a < 0 ? 1 : 0);

    /// <summary>The week of ISO 8601 and the year it belongs to.</summary>
    public static (long Year, int Week) IsoWeek(long year, int dayOfYear, int weekDay)
    {
        long thursday = DaysFrom(year, 1, 1) + dayOfYear + 3 - weekDay;
        long isoYear = DateOf(thursday).Year;
        return (isoYear, (int)((thursday - DaysFrom(isoYear, 1, 1)) / 7 + 1));
    }
}

/// <summary>The fields of struct_time.</summary>
internal readonly record struct TimeFields(long Year, int Month, int Day, int Hour, int Minute, int Second, int WeekDay, int DayOfYear, int IsDst, string? Zone = null, int? Offset = null)
{
    /// <summary>The fields of a moment at an offset from Greenwich.</summary>
    public static TimeFields Of(long unixSeconds, int offset, int isDst, string zone)
    {
        long local = unixSeconds + offset, days = Calendar.FloorDiv(local, Calendar.SecondsPerDay);
        int second = (int)(local - days * Calendar.SecondsPerDay);
        var (year, month, day) = Calendar.DateOf(days);
        return new(year, month, day, second / 3600, second / 60 % 60, second % 60, Calendar.WeekDay(days), (int)(days - Calendar.DaysFrom(year, 1, 1)) + 1, isDst, zone, offset);
    }

    /// <summary>Seconds since 1970, as if the fields were of Greenwich; they may lie outside their ranges.</summary>
    public long UtcSeconds => Calendar.DaysFrom(Year, Month, Day) * Calendar.SecondsPerDay + Hour * 3600L + Minute * 60L + Second;
}
