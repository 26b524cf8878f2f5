using System.Runtime.CompilerServices;

namespace PyTee.Interpreter;

/// <summary>
/// The machine of one thread: the value stack, the frames, the pending and the handled exception, fuel. <see cref="Run"/> executes; everything a
/// single instruction cannot do in a few lines is in the files Vm.*.cs.
/// </summary>
public sealed unsafe partial class Vm
{
    private const int FirstChunk = 1 << 14;
    private const int FuelBatch = 50_000;

    [ThreadStatic] private static Vm? t_current;

    /// <summary>The machine of this thread.</summary>
    public static Vm Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => t_current!;
    }

    public Runtime Runtime { get; }
    public MemoryMeter Meter { get; }

    /// <summary>Steps until <see cref="Refuel"/> looks at limits and interrupts.</summary>
    public int Fuel;
    /// <summary>Index of the running frame.</summary>
    internal int Depth;
    internal int DepthLimit = 1000;
    internal Frame[] Frames = new Frame[64];
    /// <summary>The exception on its way to a handler; null when there is none.</summary>
    internal PyBaseException? Pending;
    /// <summary>The exception being handled (sys.exception()).</summary>
    internal PyBaseException? Handling;
    /// <summary>Result of the frame that left Run.</summary>
    internal Value Result;
    private long _stepsDone;
    private int _batch;

    internal Vm(Runtime runtime)
    {
        Runtime = runtime;
        Meter = new MemoryMeter(runtime.Options.Limits.MaxMemory);
        var root = Frames[0] = new Frame { Stack = new Value[FirstChunk], Flags = FrameFlags.Entry };
        root.Exe = null!;
        Fuel = _batch = FuelBatch;
    }

    /// <summary>Make this the machine of the calling thread; the previous one is returned to be put back.</summary>
    internal Vm? Enter() { var previous = t_current; t_current = this; return previous; }

    /// <summary>Put back what <see cref="Enter"/> gave.</summary>
    internal static void Leave(Vm? previous) => t_current = previous;

    /// <summary>The running frame.</summary>
    internal Frame Top => Frames[Depth];

    /// <summary>sys.exception().</summary>
    public PyBaseException? HandledException => Handling;

    /// <summary>How deep the running frame is.</summary>
    public int CurrentDepth => Depth;

    /// <summary>sys.getrecursionlimit().</summary>
    public int RecursionLimit { get => DepthLimit; set => DepthLimit = value; }

    /// <summary>Fuel ran out: look at the step limit, the deadline, the heap and interrupts, then fill up.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Refuel()
    {
        _stepsDone += _batch - Fuel;
        var limits = Runtime.Options.Limits;
        if (limits.MaxSteps != 0 && _stepsDone >= limits.MaxSteps) throw new LimitException("steps", $"the limit of {limits.MaxSteps} steps is reached");
        if (limits.MaxTimeNanoseconds != 0 && Runtime.ElapsedNanoseconds >= limits.MaxTimeNanoseconds) throw new LimitException("time", $"the limit of {limits.MaxTimeNanoseconds / 1e9:0.###} s is reached");
        Meter.Check();
        _batch = limits.MaxSteps == 0 ? FuelBatch : (int)Math.Min(FuelBatch, limits.MaxSteps - _stepsDone);
        Fuel = _batch;
        if (Runtime.TakeInterrupt()) throw Raise.KeyboardInterrupt();
    }

    // --- calls from native code ---

    /// <summary>callable(*args, **kwargs): keyword values are the last of args, named by the tuple.</summary>
    public Value Call(Value callable, ReadOnlySpan<Value> args, PyTuple? names)
    {
        if (callable.O is PyFunction f) return CallFunction(f, args, names);
        var call = callable.Class.Slots.Call;
        if (call == null) throw Raise.TypeError($"'{callable.Class.Name}' object is not callable");
        Recursion.EnsureStack();
        return call(callable, args, names);
    }

    /// <summary>callable(*args).</summary>
    public Value Call(Value callable, params ReadOnlySpan<Value> args) => Call(callable, args, null);

    /// <summary>function(self, *args): as a bound method does.</summary>
    internal Value CallWithSelf(Value function, Value self, ReadOnlySpan<Value> args, PyTuple? names)
    {
        if (args.Length < 8)
        {
            var buffer = new ArgumentBuffer();
            Span<Value> all = buffer;
            all[0] = self;
            args.CopyTo(all[1..]);
            return Call(function, all[..(args.Length + 1)], names);
        }
        return Call(function, (Value[])[self, .. args], names);
    }

    [InlineArray(8)]
    private struct ArgumentBuffer { private Value _first; }

    /// <summary>Call a special method found on a type: functions get self directly, other descriptors are bound first.</summary>
    public Value CallMethod(Value method, Value self, PyType type, ReadOnlySpan<Value> args, PyTuple? names = null)
    {
        if (method.O is PyFunction or PyWrapperDescriptor or PyMethodDescriptor) return CallWithSelf(method, self, args, names);
        return Call(AttributeAccess.Bind(method, self, type), args, names);
    }

    /// <summary>__next__ of a class made by Python code: false when it raises StopIteration.</summary>
    internal bool TryCallNext(Value method, Value self, PyType type, out Value item)
    {
        if (method.O is PyFunction f)
        {
            if (TryCallFunction(f, [self], null, out item)) return true;
            if (Pending is PyStopIteration stop) { Pending = null; Stop(self, stop); item = Value.Unset; return false; }
            throw TakePending();
        }
        try { item = CallMethod(method, self, type, []); return true; }
        catch (PyException e) when (e.Error is PyStopIteration) { Stop(self, (PyStopIteration)e.Error); item = Value.Unset; return false; }
    }

    private object? _stopped;
    private PyStopIteration? _stop;

    /// <summary>Keep the exception that ended an iterator, for the one who asked by next() and will see it.</summary>
    internal void Stop(Value iterator, PyStopIteration stop)
    {
        _stopped = iterator.O;
        _stop = stop;
    }

    /// <summary>The StopIteration of an iterator whose end was just met.</summary>
    internal PyException TakeStop(Value iterator)
    {
        var stop = _stopped == iterator.O ? _stop : null;
        _stopped = _stop = null;
        return stop == null ? Raise.StopIteration() : new PyException(stop) { IsUnderWay = stop.Trace != null };
    }

    /// <summary>The pending exception as a C# exception.</summary>
    internal PyException TakePending(bool isUnderWay = true)
    {
        var error = Pending!;
        Pending = null;
        return new PyException(error) { IsUnderWay = isUnderWay };
    }

    /// <summary>The one way from native code into Python code.</summary>
    internal Value CallFunction(PyFunction function, ReadOnlySpan<Value> args, PyTuple? names)
    {
        if (TryCallFunction(function, args, names, out var result)) return result;
        throw TakePending();
    }

    /// <summary>As <see cref="CallFunction"/>, leaving an exception pending instead of throwing it.</summary>
    internal bool TryCallFunction(PyFunction function, ReadOnlySpan<Value> args, PyTuple? names, out Value result)
    {
        Recursion.EnsureStack();
        var exe = function.Executable;
        var top = Top;
        int first = top.Base + (top.Exe?.FrameSize ?? 0);
        var stack = StackFor(top, ref first, exe.FrameSize + args.Length);
        var slots = stack.AsSpan(first, exe.LocalCount);
        if (exe.PlainArgCount == args.Length && names == null)
        {
            args.CopyTo(slots);
            slots[args.Length..].Fill(Value.Unset);
        }
        else ArgumentBinding.Bind(function, exe.Code, args, names, slots);
        var frame = Push(function, exe, stack, first);
        frame.Flags = FrameFlags.Entry | (stack != top.Stack && first == 0 ? FrameFlags.OwnsChunk : 0);
        return Execute(out result);
    }

    /// <summary>Run a module, class or interactive body with its namespace.</summary>
    internal Value RunBody(PyFunction function, PyObject? ns)
    {
        Recursion.EnsureStack();
        var exe = function.Executable;
        var top = Top;
        int first = top.Base + (top.Exe?.FrameSize ?? 0);
        var stack = StackFor(top, ref first, exe.FrameSize);
        stack.AsSpan(first, exe.LocalCount).Fill(Value.Unset);
        var frame = Push(function, exe, stack, first);
        frame.Flags = FrameFlags.Entry | (stack != top.Stack && first == 0 ? FrameFlags.OwnsChunk : 0);
        frame.Namespace = ns;
        if (!Execute(out var result)) throw TakePending();
        return result;
    }

    /// <summary>A chunk with room for <paramref name="size"/> slots from <paramref name="first"/>: the caller's, or a new one.</summary>
    private static Value[] StackFor(Frame top, ref int first, int size)
    {
        var stack = top.Stack;
        if (top.Flags.HasFlag(FrameFlags.Generator) || first + size > stack.Length)
        {
            first = 0;
            stack = Vm.Current.ChunkBelow(top, ref first, size);
        }
        return stack;
    }

    /// <summary>
    /// A generator's own stack has no room for callees: they go on the chunk of the nearest frame below that is not a generator's, or on a new
    /// chunk when that is full.
    /// </summary>
    private Value[] ChunkBelow(Frame top, ref int first, int size)
    {
        if (top.Flags.HasFlag(FrameFlags.Generator))
        {
            for (int d = Depth; d >= 0; d--)
            {
                var f = Frames[d];
                if (f.Flags.HasFlag(FrameFlags.Generator)) continue;
                first = f.Base + (f.Exe?.FrameSize ?? 0);
                if (first + size <= f.Stack.Length) return f.Stack;
                break;
            }
        }
        first = 0;
        if (_spareChunk is { } spare && spare.Length >= size) { _spareChunk = null; return spare; }
        long length = Math.Max(FirstChunk, (long)size * 2);
        Charge.Bytes(length * 16);
        return new Value[length];
    }

    /// <summary>The last chunk given back, so that a loop at the edge of a chunk does not allocate.</summary>
    private Value[]? _spareChunk;

    /// <summary>Enter the next frame record; RecursionError at the limit.</summary>
    private Frame Push(PyFunction function, Executable exe, Value[] stack, int first)
    {
        if (Depth + 1 >= DepthLimit) throw Raise.RecursionError("maximum recursion depth exceeded");
        int d = ++Depth;
        if (d >= Frames.Length) Array.Resize(ref Frames, Frames.Length * 2);
        var frame = Frames[d] ??= new Frame();
        frame.Function = function;
        frame.Exe = exe;
        frame.Stack = stack;
        frame.Base = first;
        frame.Sp = first + exe.LocalCount;
        frame.Ip = exe.Start;
        frame.Namespace = null;
        return frame;
    }

    /// <summary>
    /// Run the top frame, which has the Entry flag, to its end. C# exceptions of native code become the pending exception here, outside the loop,
    /// so that the loop itself needs no handler.
    /// </summary>
    internal bool Execute(out Value result)
    {
        int entry = Depth;
        for (; ; )
        {
            try
            {
                bool done = Run(this, entry);
                result = Result;
                return done;
            }
            catch (PyException e) { Pending = e.Error; _underWay = e.IsUnderWay; }
            catch (InsufficientExecutionStackException) { Pending = Raise.RecursionError("maximum recursion depth exceeded").Error; }
            catch (OutOfMemoryException) { Pending = Raise.MemoryError().Error; }
            catch (LimitException e) { e.Place ??= Place(); Depth = entry - 1; throw; }
            if (!Unwind(entry)) { result = Value.Unset; return false; }
        }
    }

    /// <summary>file:line of the running Python code.</summary>
    internal string Place()
    {
        for (int d = Depth; d > 0; d--)
        {
            var f = Frames[d];
            if (f?.Exe == null) continue;
            return $"{f.Exe.Code.FileName}:{f.Exe.Code.PositionAt(f.InstructionIndex).Line}";
        }
        return "?";
    }
}
