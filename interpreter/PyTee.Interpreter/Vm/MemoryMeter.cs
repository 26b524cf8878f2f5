namespace PyTee.Interpreter;

/// <summary>
/// Watches the heap of one run. Charges are what is about to be allocated; what the collector frees is learnt by asking it, at most once for
/// each sixteenth of the limit charged, so that a check costs nothing on average.
/// </summary>
public sealed class MemoryMeter(long limit)
{
    /// <summary>More than any machine we run on.</summary>
    private const long MaxSingle = 1L << 38;

    /// <summary>What one step allocates at most without a charge, generously.</summary>
    private const int UnchargedPerStep = 8192;

    private readonly long _stride = Math.Max(limit / 16, 1 << 20);
    private readonly long _baseline = GC.GetTotalMemory(false);
    private long _sinceCheck;
    private long _native;

    /// <summary>Whether there is a limit at all.</summary>
    public bool IsLimited => limit != 0;

    /// <summary>What may be kept for later beside the memory in use, uncounted.</summary>
    public long Spare => limit == 0 ? long.MaxValue : limit / 16;

    /// <summary>The most memory that was seen in use.</summary>
    public long Peak { get; private set; }

    /// <summary>Before allocating: MemoryError when no machine could give it, LimitException past the limit.</summary>
    public void Charge(long bytes)
    {
        if (limit == 0)
        {
            if (bytes > MaxSingle) throw Raise.MemoryError();
            return;
        }
        if (bytes > limit) throw Exceeded(bytes);
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
        _sinceCheck = 0;
        if (Measure() + upcoming <= limit || limit == 0) return;
        GC.Collect();
        if (Interlocked.Read(ref _native) > 0) GC.WaitForPendingFinalizers();
        long used = Measure();
        if (used + upcoming > limit) throw Exceeded(used + upcoming);
    }

    /// <summary>How many steps the program may go before the next check, so that even uncharged allocations stay near the limit.</summary>
    public int StepsUntilCheck(int most) =>
        limit == 0 ? most : (int)Math.Clamp((limit - Used) / 2 / UnchargedPerStep, Math.Min(most, 500), most);

    /// <summary>The collector itself has no memory left.</summary>
    public LimitException Exhausted() => Exceeded(Math.Max(Used, limit));

    private long Used => GC.GetTotalMemory(false) - _baseline + Interlocked.Read(ref _native);

    private long Measure()
    {
        long used = Used;
        if (used > Peak) Peak = used;
        return used;
    }

    private LimitException Exceeded(long wanted) => new("memory", $"the limit of {limit} bytes is reached ({wanted} needed)");
}
