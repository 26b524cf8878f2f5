using System.Runtime.CompilerServices;
using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>This module provides various functions to manipulate time values.
///
/// The wall clock is the host's word; the monotonic clock is checked never to run backwards.</summary>
[PyModule("time")]
public static partial class TimeModule
{
    private const double Nanosecond = 1e-9;
    // Where a zone without daylight saving time and one with it can be told apart: mid-January and mid-July of 2024.
    private const long January = 1_705_276_800, July = 1_721_001_600;

    // The zones of programs that have chosen one by tzset.
    private static readonly ConditionalWeakTable<Runtime, PyTuple> s_zones = [];

    private static HostPort Host => Vm.Current.Runtime.Host;

    [PyConstant("struct_time")] internal static PyType StructTimeType => StructTime.Type;
    [PyConstant("_STRUCT_TM_ITEMS")] public const long StructTimeItems = 11;
    [PyConstant("CLOCK_REALTIME")] public const long Realtime = 0;
    [PyConstant("CLOCK_MONOTONIC")] public const long MonotonicClock = 1;
    [PyConstant("CLOCK_PROCESS_CPUTIME_ID")] public const long ProcessClock = 2;
    [PyConstant("CLOCK_THREAD_CPUTIME_ID")] public const long ThreadClock = 3;
    [PyConstant("timezone")] internal static Value TimeZone => -(long)Standard.OffsetSeconds;
    [PyConstant("altzone")] internal static Value AltZone => -(long)(Summer ?? Standard).OffsetSeconds;
    [PyConstant("daylight")] internal static Value Daylight => Summer == null ? 0L : 1L;
    [PyConstant("tzname")] internal static Value TzName => PyTuple.Of(Value.Str(Standard.Zone), Value.Str((Summer ?? Standard).Zone));

    private static (int OffsetSeconds, bool IsDaylightSaving, string Zone) Standard => LocalZone(January) is { IsDaylightSaving: false } winter ? winter : LocalZone(July);

    private static (int OffsetSeconds, bool IsDaylightSaving, string Zone)? Summer =>
        LocalZone(January) is { IsDaylightSaving: true } january ? january : LocalZone(July) is { IsDaylightSaving: true } july ? july : null;

    /// <summary>Return the current time in seconds since the Epoch.
    /// Fractions of a second may be present if the system clock provides them.</summary>
    [PyFunction("time()")] internal static double Time() => Seconds(Host.ClockUnixNanoseconds());

    /// <summary>Return the current time in nanoseconds since the Epoch.</summary>
    [PyFunction("time_ns()")] internal static long TimeNs() => Host.ClockUnixNanoseconds();

    /// <summary>Monotonic clock, cannot go backward.</summary>
    [PyFunction("monotonic()")] internal static double Monotonic() => Seconds(Host.ClockMonotonicNanoseconds());

    /// <summary>Monotonic clock, cannot go backward, as nanoseconds.</summary>
    [PyFunction("monotonic_ns()")] internal static long MonotonicNs() => Host.ClockMonotonicNanoseconds();

    /// <summary>Performance counter for benchmarking.</summary>
    [PyFunction("perf_counter()")] internal static double PerfCounter() => Seconds(Host.ClockMonotonicNanoseconds());

    /// <summary>Performance counter for benchmarking as nanoseconds.</summary>
    [PyFunction("perf_counter_ns()")] internal static long PerfCounterNs() => Host.ClockMonotonicNanoseconds();

    /// <summary>Process time for profiling: sum of the kernel and user-space CPU time.</summary>
    [PyFunction("process_time()")] internal static double ProcessTime() => Seconds(Host.ClockProcessNanoseconds());

    /// <summary>Process time for profiling as nanoseconds: sum of the kernel and user-space CPU time.</summary>
    [PyFunction("process_time_ns()")] internal static long ProcessTimeNs() => Host.ClockProcessNanoseconds();

    /// <summary>Thread time for profiling: that of the process, as the host counts no other.</summary>
    [PyFunction("thread_time()")] internal static double ThreadTime() => ProcessTime();

    /// <summary>Thread time for profiling as nanoseconds: that of the process, as the host counts no other.</summary>
    [PyFunction("thread_time_ns()")] internal static long ThreadTimeNs() => ProcessTimeNs();

    /// <summary>Return the time of the specified clock clk_id as a float.</summary>
    [PyFunction("clock_gettime(clk_id, /)")] internal static double ClockGetTime(long clk_id) => Seconds(ClockGetTimeNs(clk_id));

    /// <summary>Return the time of the specified clock clk_id as nanoseconds (int).</summary>
    [PyFunction("clock_gettime_ns(clk_id, /)")]
    internal static long ClockGetTimeNs(long clk_id) => clk_id switch
    {
        Realtime => TimeNs(),
        MonotonicClock => MonotonicNs(),
        ProcessClock or ThreadClock => ProcessTimeNs(),
        _ => throw HostCall.Error(22),
    };

    /// <summary>Return the resolution (precision) of the specified clock clk_id.</summary>
    [PyFunction("clock_getres(clk_id, /)")]
    internal static double ClockGetRes(long clk_id) => clk_id is >= Realtime and <= ThreadClock ? Nanosecond : throw HostCall.Error(22);

    /// <summary>get_clock_info(name: str) -> dict
    ///
    /// Get information of the specified clock.</summary>
    [PyFunction("get_clock_info(name, /)")]
    internal static Value GetClockInfo(string name)
    {
        string implementation = name switch
        {
            "time" => "clock_gettime(CLOCK_REALTIME)",
            "monotonic" or "perf_counter" => "clock_gettime(CLOCK_MONOTONIC)",
            "process_time" => "clock_gettime(CLOCK_PROCESS_CPUTIME_ID)",
            "thread_time" => "clock_gettime(CLOCK_THREAD_CPUTIME_ID)",
            _ => throw Raise.ValueError("unknown clock"),
        };
        var info = new PySimpleNamespace(PySimpleNamespace.TypeObject);
        AttributeAccess.Set(info, PyStr.Intern("implementation"), Value.Str(implementation));
        AttributeAccess.Set(info, PyStr.Intern("monotonic"), Value.Bool(name != "time"));
        AttributeAccess.Set(info, PyStr.Intern("adjustable"), Value.Bool(name == "time"));
        AttributeAccess.Set(info, PyStr.Intern("resolution"), Nanosecond);
        return info;
    }

    /// <summary>Delay execution for a given number of seconds.  The argument may be
    /// a floating-point number for subsecond precision.</summary>
    [PyFunction("sleep(seconds, /)")]
    internal static void Sleep(Value seconds)
    {
        CheckNumber(seconds);
        double wanted = Number.AsDouble(seconds);
        if (double.IsNaN(wanted)) throw Raise.ValueError("Invalid value NaN (not a number)");
        if (wanted < 0) throw Raise.ValueError("sleep length must be non-negative");
        if (wanted > long.MaxValue * Nanosecond) throw Raise.OverflowError("timestamp too large to convert to C PyTime_t");
        long until = MonotonicNs() + (long)Math.Ceiling(wanted / Nanosecond), left = until - MonotonicNs();
        var vm = Vm.Current;
        do
        {
            var error = Host.Sleep(Math.Max(0, Math.Min(left, vm.Runtime.NanosecondsLeft)));
            if (!HostCall.ShouldRetry(error)) HostCall.Check(error);
            if (vm.Runtime.NanosecondsLeft <= 0) vm.Refuel();
        }
        while ((left = until - MonotonicNs()) > 0);
    }

    /// <summary>Convert seconds since the Epoch to a time tuple expressing UTC (a.k.a.
    /// GMT).  When 'seconds' is not passed in, convert the current time instead.</summary>
    [PyFunction("gmtime(seconds=None, /)")] internal static Value GmTime(Value seconds) => StructTime.Of(Greenwich(Moment(seconds)));

    /// <summary>Convert seconds since the Epoch to a time tuple expressing local time.
    /// When 'seconds' is not passed in, convert the current time instead.</summary>
    [PyFunction("localtime(seconds=None, /)")] internal static Value LocalTime(Value seconds) => StructTime.Of(Local(Moment(seconds)));

    /// <summary>Convert a time tuple in local time to seconds since the Epoch.
    /// Note that mktime(gmtime(0)) will not generally return zero for most
    /// time zones; instead the returned value will either be equal to that
    /// of the timezone or altzone attributes on the time module.</summary>
    [PyFunction("mktime(tuple, /)")]
    internal static double MkTime(Value tuple)
    {
        var fields = StructTime.Read(tuple, "mktime");
        long wall = fields.UtcSeconds;
        var guess = LocalZone(wall - LocalZone(wall).OffsetSeconds);
        if (fields.IsDst > 0 && !guess.IsDaylightSaving && Summer is { } summer) return wall - summer.OffsetSeconds;
        if (fields.IsDst == 0 && guess.IsDaylightSaving) return wall - Standard.OffsetSeconds;
        return wall - guess.OffsetSeconds;
    }

    /// <summary>Convert a time tuple to a string, e.g. 'Sat Jun 06 16:26:11 1998'.
    /// When the time tuple is not present, current time as returned by localtime()
    /// is used.</summary>
    [PyFunction("asctime(tuple=..., /)")]
    internal static string AscTime(Value tuple) => AscTime(tuple.IsUnset ? Local(Moment(Value.None)) : StructTime.Check(StructTime.Read(tuple, "asctime")));

    private static string AscTime(TimeFields t) => TimeFormat.Format("%a %b %e %H:%M:%S %Y", t);

    /// <summary>Convert a time in seconds since the Epoch to a string in local time.
    /// This is equivalent to asctime(localtime(seconds)). When the time tuple is
    /// not present, current time as returned by localtime() is used.</summary>
    [PyFunction("ctime(seconds=None, /)")] internal static string CTime(Value seconds) => AscTime(Local(Moment(seconds)));

    /// <summary>Convert a time tuple to a string according to a format specification.
    /// See the library reference manual for formatting codes. When the time tuple
    /// is not present, current time as returned by localtime() is used.</summary>
    [PyFunction("strftime(format, tuple=..., /)")]
    internal static string StrFTime(string format, Value tuple)
    {
        if (format.Contains('\0')) throw Raise.ValueError("embedded null character");
        if (tuple.IsUnset) return TimeFormat.Format(format, Local(Moment(Value.None)));
        var fields = StructTime.Check(StructTime.Read(tuple, "strftime"));
        return TimeFormat.Format(format, fields.Zone != null ? fields : Zoned(fields));
    }

    /// <summary>Parse a string to a time tuple according to a format specification.
    /// See the library reference manual for formatting codes (same as
    /// strftime()).</summary>
    [PyFunction("strptime(string, format='%a %b %d %H:%M:%S %Y', /)")]
    internal static Value StrPTime(Value @string, Value format)
    {
        var (text, pattern) = (Text(@string, 0), Text(format, 1));
        if (LacksYear(pattern)) Warnings.Warn(Errors.DeprecationWarning, MissingYear);
        return StructTime.Of(TimeParser.Parse(text, pattern, out _, out _));
    }

    /// <summary>What is said of a day of a month without a year.</summary>
    [PyConstant("_MISSING_YEAR")]
    public const string MissingYear =
        "Parsing dates involving a day of month without a year specified is ambiguious\nand fails to parse leap day. The default behavior will change in Python 3.15\n" +
        "to either always raise an exception or to use a different default year (TBD).\nTo avoid trouble, add a specific year to the input & format.\n" +
        "See https://github.com/python/cpython/issues/70647.";

    private static readonly string[] s_years = ["%Y", "%y", "%G", "%c", "%x"];

    /// <summary>Whether a format asks for a day of a month and for no year.</summary>
    [PyFunction("_lacks_year(format, /)")]
    internal static bool LacksYear(string format) => format.Contains("%d") && !Array.Exists(s_years, format.Contains);

    /// <summary>The fields of strptime as a struct_time, the microseconds, and those of the offset from UTC: what datetime needs.</summary>
    [PyFunction("_strptime(string, format, /)")]
    internal static Value StrPTimeParts(string @string, string format)
    {
        var fields = TimeParser.Parse(@string, format, out int microseconds, out int offsetMicroseconds);
        return PyTuple.Of(StructTime.Of(fields), (long)microseconds, (long)offsetMicroseconds);
    }

    /// <summary>Initialize, or reinitialize, the local timezone to rules stored in os.environ['TZ'].
    ///
    /// Where TZ is not set, the zone is asked of the host.</summary>
    [PyFunction("tzset()")]
    internal static void TzSet()
    {
        var module = Vm.Current.Runtime.Importer.ImportAbsolute("_time_zone");
        Vm.Current.Call(AttributeAccess.Get(module, PyStr.Intern("apply")), [], null);
    }

    /// <summary>Let a function say what holds at a moment: seconds east of Greenwich, whether summer time holds, the zone's name; None for the host.</summary>
    [PyFunction("_set_zone(find, /)")]
    internal static void SetZone(Value find) => s_zones.AddOrUpdate(Vm.Current.Runtime, PyTuple.Of(find));

    /// <summary>What timezone, altzone, daylight and tzname are now.</summary>
    [PyFunction("_zone_facts()")] internal static Value ZoneFacts() => PyTuple.Of(TimeZone, AltZone, Daylight, TzName);

    private static (int OffsetSeconds, bool IsDaylightSaving, string Zone) LocalZone(long moment)
    {
        if (!s_zones.TryGetValue(Vm.Current.Runtime, out var zone) || zone[0].IsNone) return Host.LocalZone(moment);
        var found = Vm.Current.Call(zone[0], [moment], null).As<PyTuple>();
        return (Number.AsInt(found[0]), Protocols.Truth(found[1]), found[2].As<PyStr>().ToString());
    }

    private static string Text(Value v, int index) => v.Is<PyStr>(out var s) ? s.ToString() : throw Raise.TypeError($"strptime() argument {index} must be str, not {v.Object?.Class.ToString() ?? v.Class.ToString()}");

    private static double Seconds(long nanoseconds) => nanoseconds / 1e9;

    private static TimeFields Greenwich(long moment) => TimeFields.Of(moment, 0, 0, "GMT");

    private static TimeFields Local(long moment)
    {
        var (offset, isDaylight, zone) = LocalZone(moment);
        return TimeFields.Of(moment, offset, isDaylight ? 1 : 0, zone);
    }

    /// <summary>A tuple of nine has no zone of its own: it is taken for local time.</summary>
    private static TimeFields Zoned(TimeFields t)
    {
        var zone = t.IsDst > 0 ? Summer ?? Standard : Standard;
        return t with { Zone = zone.Zone, Offset = zone.OffsetSeconds };
    }

    private static void CheckNumber(Value seconds)
    {
        if (!PyInt.Is(seconds) && !seconds.IsFloat && seconds.O is not PyFloat && !Number.TryIndex(seconds, out _)) throw Raise.TypeError($"'{seconds.Class.Name}' object cannot be interpreted as an integer");
    }

    private static long Moment(Value seconds)
    {
        if (seconds.IsNone) return Calendar.FloorDiv(Host.ClockUnixNanoseconds(), 1_000_000_000);
        CheckNumber(seconds);
        double exact = 0;
        if (PyInt.TryLong(seconds, out long whole)) exact = whole;
        else if (PyInt.Is(seconds)) throw Raise.OverflowError("timestamp out of range for platform time_t");
        else exact = Math.Floor(Number.AsDouble(seconds));
        if (double.IsNaN(exact)) throw Raise.ValueError("Invalid value NaN (not a number)");
        if (Math.Abs(exact) >= 9.2e18) throw Raise.OverflowError("timestamp out of range for platform time_t");
        if (!PyInt.Is(seconds)) whole = (long)exact;
        // Years have 32 bits.
        return Math.Abs((double)whole) < 6.7e16 ? whole : throw Raise.OSError(75, "Value too large for defined data type");
    }
}
