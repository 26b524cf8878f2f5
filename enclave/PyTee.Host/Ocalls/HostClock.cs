using System.Diagnostics;
using System.Runtime.InteropServices;
using PyTee.Contract;

namespace PyTee.Host;

/// <summary>This machine's clocks.</summary>
sealed unsafe partial class HostClock
{
    static readonly double NanosecondsPerTick = 1e9 / Stopwatch.Frequency;

    readonly object bell = new();
    bool isInterrupted;

    public static Status Unix(out long nanoseconds)
    {
        nanoseconds = (DateTime.UtcNow - DateTime.UnixEpoch).Ticks * 100;
        return Status.Ok;
    }

    public static Status Monotonic(out long nanoseconds)
    {
        nanoseconds = (long)(Stopwatch.GetTimestamp() * NanosecondsPerTick);
        return Status.Ok;
    }

    public static Status Process(int id, out long nanoseconds)
    {
        if (id == 0 || !OperatingSystem.IsLinux())
        {
            nanoseconds = Environment.CpuUsage.TotalTime.Ticks * 100;
            return Status.Ok;
        }
        // The number by which Linux knows the processor clock of another process.
        var clock = (~id << 3) | 2;
        long* time = stackalloc long[2];
        nanoseconds = ClockGetTime(clock, time) == 0 ? time[0] * 1_000_000_000 + time[1] : 0;
        return nanoseconds > 0 ? Status.Ok : Status.NotSupported;
    }

    public static Status Zone(long unixSeconds, out int offsetSeconds, out bool isDaylightSaving, out string zone)
    {
        (offsetSeconds, isDaylightSaving, zone) = (0, false, "UTC");
        if (unixSeconds is < -62135596800 or > 253402300799) return Status.InvalidArgument;
        var moment = DateTimeOffset.FromUnixTimeSeconds(unixSeconds);
        var local = TimeZoneInfo.Local;
        offsetSeconds = (int)local.GetUtcOffset(moment).TotalSeconds;
        isDaylightSaving = local.IsDaylightSavingTime(moment);
        // The library spells this one name out.
        zone = local.HasSameRules(TimeZoneInfo.Utc) ? "UTC" : isDaylightSaving ? local.DaylightName : local.StandardName;
        return Status.Ok;
    }

    public void Interrupt()
    {
        lock (bell)
        {
            isInterrupted = true;
            Monitor.PulseAll(bell);
        }
    }

    public Status Sleep(long nanoseconds)
    {
        if (nanoseconds < 0) return Status.InvalidArgument;
        var until = Stopwatch.GetTimestamp() + (long)(nanoseconds / NanosecondsPerTick);
        lock (bell)
        {
            // An interrupt that came just before the call ends it too: the program may not have seen it.
            while (!isInterrupted && Left(until) is >= 1 and var left) Monitor.Wait(bell, (int)Math.Min(left, int.MaxValue));
            if (isInterrupted)
            {
                isInterrupted = false;
                return Status.Interrupted;
            }
        }
        // The bell waits in whole milliseconds; the last fraction is slept by the thread itself.
        if (Left(until) is > 0 and var rest) Thread.Sleep(TimeSpan.FromMilliseconds(rest));
        return Status.Ok;
    }

    static double Left(long until) => (until - Stopwatch.GetTimestamp()) * NanosecondsPerTick / 1e6;

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int ClockGetTime(int clock, long* time);
}
