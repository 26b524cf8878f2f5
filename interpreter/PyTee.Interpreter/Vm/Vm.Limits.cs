using System.Runtime.CompilerServices;

namespace PyTee.Interpreter;

/// <summary>Fuel: what the loop and native work count down, and what is looked at when it runs out.</summary>
public sealed unsafe partial class Vm
{
    private const int FuelBatch = 50_000;
    private const int MostPerSpend = 1 << 20;

    /// <summary>What a nudge takes from the fuel: more than any program can spend before the next look at it.</summary>
    private const int Nudged = 1 << 28;

    /// <summary>Steps until <see cref="Refuel"/> looks at limits and interrupts.</summary>
    public int Fuel;
    private long _stepsDone;
    private int _batch;

    /// <summary>Steps done so far.</summary>
    internal long StepsDone => _stepsDone + _batch - (Fuel < -Nudged / 2 ? Fuel + Nudged : Fuel);

    /// <summary>Account for native work.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Spend(long steps)
    {
        if ((Fuel -= (int)Math.Min(steps, MostPerSpend)) < 0) Refuel();
    }

    /// <summary>
    /// Make the program look at its limits at the next step, however far its fuel would reach; from any thread. The running thread counts
    /// without a lock, so a nudge can be lost: who needs it repeats it.
    /// </summary>
    internal void Nudge()
    {
        if (Volatile.Read(ref Fuel) > -Nudged / 2) Interlocked.Add(ref Fuel, -Nudged);
    }

    /// <summary>Fuel ran out between two instructions, where Python code may run: finalizers have their turn too.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void SafePoint()
    {
        Refuel();
        // They come at no particular time: a trace function would be told of code that has nothing to do with what it follows.
        bool outer = _isTelling;
        _isTelling = true;
        try { Runtime.Finalizers.PerformReady(); }
        finally { _isTelling = outer; }
    }

    /// <summary>Tell of what the program reaches without going through another object.</summary>
    internal void VisitRoots(Action<Value> visit)
    {
        visit(new Value(Runtime.Importer.Modules));
        visit(new Value(Runtime.BuiltinsModule));
        visit(Value.OrNone(Handling));
        for (int d = 1; d <= Depth; d++)
        {
            var found = new Referents();
            if (Frames[d].Exe != null) Frames[d].VisitReferents(found);
            foreach (var value in found.Found) visit(value);
        }
    }

    /// <summary>A record is ready for another call of the function that it last ran: not when that has got other code.</summary>
    internal void ForgetRecords(PyFunction function)
    {
        foreach (ref var record in Records.AsSpan()) { if (record?.Function == function) record = null; }
    }

    /// <summary>Drop what the value stack and the frame records above the running frame still hold, and the attributes that were found.</summary>
    internal void ForgetDeadSlots()
    {
        var top = Top;
        int live = top.Exe == null ? 0 : top.LiveCount;
        top.Stack.AsSpan(Math.Min(top.Stack.Length, top.Base + live)).Clear();
        _spareChunk = null;
        _loads.Clear();
        _stores.Clear();
        _methods.Clear();
        Result = default;
        for (int d = Depth + 1; d < Frames.Length; d++) { Frames[d] = null!; Records[d] = null; }
    }

    /// <summary>Fuel ran out: look at the step limit, the deadline, the heap and interrupts, then fill up.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Refuel()
    {
        _stepsDone = StepsDone;
        var limits = Runtime.Options.Limits;
        _batch = Fuel = 0;
        if (limits.MaxSteps != 0 && _stepsDone >= limits.MaxSteps) throw new LimitException("steps", $"the limit of {limits.MaxSteps} steps is reached");
        if (limits.MaxTimeNanoseconds != 0 && Runtime.ElapsedNanoseconds >= limits.MaxTimeNanoseconds) throw new LimitException("time", $"the limit of {limits.MaxTimeNanoseconds / 1e9:0.###} s is reached");
        Meter.Check();
        int batch = Meter.StepsUntilCheck(FuelBatch);
        Fuel = _batch = limits.MaxSteps == 0 ? batch : (int)Math.Min(batch, limits.MaxSteps - _stepsDone);
        if (Runtime.TakeInterrupt()) Runtime.HandleInterrupt();
    }
}
