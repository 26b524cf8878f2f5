using System.Runtime.CompilerServices;

namespace PyTee.Interpreter;

/// <summary>Asks for memory before it is allocated: every allocation above 4 KB goes through here.</summary>
public static class Charge
{
    private const int Small = 4096;

    /// <summary>Account for an allocation. Code that is compiled before any program runs (the frozen library) has nobody to charge.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Bytes(long bytes) { if (bytes > Small) Vm.Current?.Meter.Charge(bytes); }

    /// <summary>Give back what an owner of native memory had charged.</summary>
    public static void Release(long bytes) => Vm.Current.Meter.Release(bytes);
}

/// <summary>Spends steps in long native loops, so that limits, deadlines and interrupts reach them.</summary>
public static class Fuel
{
    /// <summary>Account for steps of native work; limits and interrupts may end it here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Spend(long steps) => Vm.Current?.Spend(steps);
}

/// <summary>Guards native recursion (repr, comparison, copying, calls from native code): its depth and, as for a Python call, its steps.</summary>
public static class Recursion
{
    /// <summary>The deepest address of this thread's stack that was found to leave enough room; everything above it does too.</summary>
    [ThreadStatic] private static nuint t_known;

    /// <summary>CPython's bound on the recursion of its own C code; Python frames have sys.setrecursionlimit.</summary>
    private const int Deepest = 10_000;

    /// <summary>RecursionError when the native stack is nearly used up; costs a step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void EnsureStack()
    {
        byte here;
        Fuel.Spend(1);
        if ((nuint)(&here) - 1 < t_known - 1) Ask((nuint)(&here), "");
    }

    /// <summary>Asking the runtime costs several nanoseconds, so it is asked only below the deepest address known (0: none yet).</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Ask(nuint here, string doing)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw Exceeded(doing);
        t_known = here;
    }

    /// <summary>
    /// As <see cref="EnsureStack"/>, and RecursionError past CPython's own bound. What is returned goes to <see cref="Leave"/>; where an
    /// exception passes by, the machine that catches it puts the depth right.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Enter(string doing) => Enter(Vm.Current, doing);

    /// <summary>As <see cref="Enter(string)"/>, for who has the running machine at hand.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static unsafe int Enter(Vm vm, string doing)
    {
        byte here;
        vm.Spend(1);
        if ((nuint)(&here) - 1 < t_known - 1) Ask((nuint)(&here), doing);
        if (vm.NativeDepth >= Deepest) throw Exceeded(doing);
        return vm.NativeDepth++;
    }

    /// <summary>The step that began with <see cref="Enter(string)"/> is done.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Leave(int depth) => Vm.Current.NativeDepth = depth;

    private static PyException Exceeded(string doing) => Raise.RecursionError("maximum recursion depth exceeded" + doing);
}
