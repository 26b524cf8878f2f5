using System.Runtime.CompilerServices;

namespace PyTee.Interpreter;

/// <summary>Asks for memory before it is allocated: every allocation above 4 KB goes through here.</summary>
public static class Charge
{
    private const int Small = 4096;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    // Code that is compiled before any program runs (the frozen library) has nobody to charge.
    public static void Bytes(long bytes) { if (bytes > Small) Vm.Current?.Meter.Charge(bytes); }

    /// <summary>Give back what an owner of native memory had charged.</summary>
    public static void Release(long bytes) => Vm.Current.Meter.Release(bytes);
}

/// <summary>Spends steps in long native loops, so that limits, deadlines and interrupts reach them.</summary>
public static class Fuel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Spend(long steps)
    {
        var vm = Vm.Current;
        if ((vm.Fuel -= (int)Math.Min(steps, 1 << 20)) < 0) vm.Refuel();
    }
}

/// <summary>Keeps native recursion (repr, comparison, copying, calls from native code) away from the end of the stack.</summary>
public static class Recursion
{
    /// <summary>How deep native code follows what a program has nested, as CPython's does.</summary>
    public const int MostNested = 10_000;

    /// <summary>RecursionError when the native stack is nearly used up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void EnsureStack()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw Exceeded();
    }

    private static PyException Exceeded() => Raise.RecursionError("maximum recursion depth exceeded");
}

/// <summary>
/// Watches the heap of one run. Charges are what is about to be allocated; what the collector frees is learnt by asking it, at most once for
/// each sixteenth of the limit charged, so that a check costs nothing on average.
/// </summary>
public sealed class MemoryMeter(long limit)
{
    private readonly long _limit = limit;
    private readonly long _stride = Math.Max(limit / 16, 1 << 20);
    private long _sinceCheck;
    private long _native;
    private readonly long _baseline = limit == 0 ? 0 : GC.GetTotalMemory(false);

    /// <summary>Whether there is a limit at all.</summary>
    public bool IsLimited => _limit != 0;

    /// <summary>The limit in bytes; zero without one.</summary>
    public long Limit => _limit;

    /// <summary>Before allocating: MemoryError when no machine could give it, LimitException past the limit.</summary>
    public void Charge(long bytes)
    {
        if (_limit == 0) { if (bytes > MaxSingle) throw Raise.MemoryError(); return; }
        if (bytes > _limit) throw Exceeded(bytes);
        _sinceCheck += bytes;
        if (_sinceCheck > _stride) Check(bytes);
    }

    /// <summary>Native memory (array storage): counted exactly.</summary>
    public void ChargeNative(long bytes) { Charge(bytes); Interlocked.Add(ref _native, bytes); }

    /// <summary>Native memory was given back.</summary>
    public void Release(long bytes) => Interlocked.Add(ref _native, -bytes);

    /// <summary>Compare the heap with the limit; called when fuel runs out too, because small allocations are not charged one by one.</summary>
    public void Check(long upcoming = 0)
    {
        if (_limit == 0) return;
        _sinceCheck = 0;
        if (Used + upcoming <= _limit) return;
        GC.Collect();
        if (Interlocked.Read(ref _native) > 0) GC.WaitForPendingFinalizers();
        if (Used + upcoming > _limit) throw Exceeded(Used + upcoming);
    }

    private long Used => GC.GetTotalMemory(false) - _baseline + Interlocked.Read(ref _native);

    private LimitException Exceeded(long wanted) => new("memory", $"the limit of {_limit} bytes is reached ({wanted} needed)");

    /// <summary>More than any machine we run on.</summary>
    private const long MaxSingle = 1L << 38;
}
