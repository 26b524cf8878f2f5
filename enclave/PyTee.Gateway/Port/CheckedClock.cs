using PyTee.Contract;
using PyTee.Interpreter;

namespace PyTee.Gateway;

/// <summary>The host's clocks with the lies that can be seen taken out.</summary>
sealed class CheckedClock(IOcalls host)
{
    const int MaxOffsetSeconds = 24 * 3600;
    const long Day = 86_400_000_000_000;

    long lastMonotonic;
    long lastProcess;

    /// <summary>The host's word for the time of day; there is nothing to check it against.</summary>
    public long Unix() => host.ClockUnix(out var now) == Status.Ok ? now : 0;

    /// <summary>A clock that never runs backwards, whatever the host says.</summary>
    public long Monotonic()
    {
        if (host.ClockMonotonic(out var now) == Status.Ok && now > lastMonotonic) lastMonotonic = now;
        return lastMonotonic;
    }

    /// <summary>Processor time, which never shrinks either.</summary>
    public long Process()
    {
        if (host.ClockProcess(out var used) == Status.Ok && used > lastProcess) lastProcess = used;
        return lastProcess;
    }

    /// <summary>Local time's distance from Greenwich.</summary>
    public (int OffsetSeconds, bool IsDaylightSaving, string Zone) Zone(long unixSeconds)
    {
        var status = host.ClockZone(unixSeconds, out var offset, out var isDaylightSaving, out var zone);
        return status == Status.Ok && Math.Abs((long)offset) < MaxOffsetSeconds ? (offset, isDaylightSaving, zone) : (0, false, "UTC");
    }

    /// <summary>Wait, in pieces of a day.</summary>
    public HostError Sleep(long nanoseconds)
    {
        if (nanoseconds < 0) return StatusErrno.Of(Status.InvalidArgument);
        while (true)
        {
            var piece = Math.Min(nanoseconds, Day);
            var status = host.Sleep(piece);
            nanoseconds -= piece;
            if (status != Status.Ok || nanoseconds == 0) return StatusErrno.Of(status);
        }
    }
}
