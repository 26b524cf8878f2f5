using System.Runtime.CompilerServices;

namespace PyTee.Interpreter;

/// <summary>
/// The machine of one thread: the value stack, the frames, the pending and the handled exception, fuel. <see cref="Run"/> executes; everything a
/// single instruction cannot do in a few lines is in the files Vm.*.cs.
/// </summary>
public sealed unsafe partial class Vm
{
    /// <summary>
    /// Slots of the first piece of the value stack; each further one is twice as long. A collection of the youngest objects goes over a piece from
    /// its first changed slot to its last, so the one that every program uses is short.
    /// </summary>
    private const int FirstChunk = 1 << 11, LargestChunk = 1 << 16;

    [ThreadStatic] private static Vm? t_current;

    /// <summary>The machine of this thread.</summary>
    public static Vm Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => t_current!;
    }

    public Runtime Runtime { get; }
    public MemoryMeter Meter { get; }

    /// <summary>The singletons, nearer to the loop than the static fields of their classes, which are checked for initialisation.</summary>
    internal readonly PyObject True = PyBool.True, False = PyBool.False, None = PyNone.Instance;

    /// <summary>Index of the running frame.</summary>
    internal int Depth;
    internal int DepthLimit = 1000;
    /// <summary>How deep native code recurses, as far as it is counted.</summary>
    internal int NativeDepth;
    /// <summary>The running frames; beyond <see cref="Depth"/> there is nothing of meaning.</summary>
    internal Frame[] Frames = new Frame[64];
    /// <summary>The records of functions' frames, reused by depth; in <see cref="Frames"/> a generator's own may stand in their place.</summary>
    internal Frame?[] Records = new Frame?[64];
    /// <summary>The exception on its way to a handler; null when there is none.</summary>
    internal PyBaseException? Pending;
    /// <summary>The exception being handled (sys.exception()).</summary>
    internal PyBaseException? Handling;
    /// <summary>Result of the frame that left Run.</summary>
    internal Value Result;

    internal Vm(Runtime runtime)
    {
        Runtime = runtime;
        Meter = new MemoryMeter(runtime.Options.Limits.MaxMemory);
        var root = Frames[0] = new Frame { Stack = new Value[FirstChunk], Flags = FrameFlags.Entry };
        root.Exe = null!;
        Fuel = _batch = Meter.StepsUntilCheck(FuelBatch);
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

    // --- calls from native code ---

    /// <summary>callable(*args, **kwargs): keyword values are the last of args, named by the tuple.</summary>
    public Value Call(Value callable, ReadOnlySpan<Value> args, PyTuple? names)
    {
        if (callable.O is PyFunction f) return CallFunction(f, args, names);
        var call = callable.Class.Slots.Call;
        if (call == null) throw Raise.TypeError($"'{callable.Class.Name}' object is not callable");
        int depth = Recursion.Enter(" while calling a Python object");
        var result = call(callable, args, names);
        NativeDepth = depth;
        return result;
    }

    /// <summary>callable(*args).</summary>
    public Value Call(Value callable, params ReadOnlySpan<Value> args) => Call(callable, args, null);

    /// <summary>How many callers a new coroutine remembers: sys.set_coroutine_origin_tracking_depth.</summary>
    public int CoroutineOriginDepth { get; set; }

    /// <summary>callable(*args, **keywords).</summary>
    public Value CallWithKeywords(Value callable, ReadOnlySpan<Value> args, PyDict? keywords)
    {
        if (keywords is not { Count: > 0 }) return Call(callable, args, null);
        var names = new Value[keywords.Count];
        Value[] all = [.. args, .. new Value[names.Length]];
        int next = 0;
        for (int position = 0; keywords.Next(ref position, out var name, out var value); next++) (names[next], all[args.Length + next]) = (name, value);
        return Call(callable, all, new PyTuple(names));
    }

    /// <summary>function(self, *args): as a bound method does.</summary>
    internal Value CallWithSelf(Value function, Value self, ReadOnlySpan<Value> args, PyTuple? names)
    {
        if (args.Length < 8)
        {
            var buffer = new ArgumentBuffer();
            Span<Value> all = buffer;
            all[0] = self;
            Value.Copy(args, all[1..]);
            return Call(function, all[..(args.Length + 1)], names);
        }
        return Call(function, (Value[])[self, .. args], names);
    }

    [InlineArray(8)]
    private struct ArgumentBuffer { private Value _first; }

    /// <summary>Call a special method found on a type: functions get self directly, other descriptors are bound first.</summary>
    public Value CallMethod(Value method, Value self, PyType type, ReadOnlySpan<Value> args, PyTuple? names = null)
    {
        if (method.O is PyFunction function && names == null)
        {
            if (args.Length == 0) return TryCallMethod(function, self, default, 1, out var result) ? result.InHalves : throw TakePending();
            if (args.Length == 1) return CallMethod(function, self, args[0]);
        }
        if (method.O is PyFunction or PyWrapperDescriptor or PyMethodDescriptor) return CallWithSelf(method, self, args, names);
        return Call(AttributeAccess.Bind(method, self, type), args, names);
    }

    /// <summary>function(self, other).</summary>
    internal Value CallMethod(PyFunction function, Value self, Value other) => TryCallMethod(function, self, other, 2, out var result) ? result.InHalves : throw TakePending();

    /// <summary>__next__ of a class made by Python code: false when it raises StopIteration.</summary>
    internal bool TryCallNext(Value method, Value self, PyType type, out Value item)
    {
        if (method.O is PyFunction f)
        {
            if (TryCallMethod(f, self, default, 1, out item)) return true;
            if (Pending is PyStopIteration stop)
            {
                Pending = null;
                Stop(self, stop);
                if (IsObserved && VisibleOp(Top) is Bytecode.Op.ForIter or Bytecode.Op.ForIterPair) TellOfEnd(Top, stop, Value.Unset);
                item = Value.Unset;
                return false;
            }
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

    /// <summary>The answer of native code that may have left an exception pending (<see cref="Raise.Pend"/>), which is thrown.</summary>
    internal static Value Settle(Value answer) => answer.IsUnset ? throw Current.TakePending(isUnderWay: Current.Pending!.Trace != null) : answer;

    /// <summary>The one way from native code into Python code.</summary>
    internal Value CallFunction(PyFunction function, ReadOnlySpan<Value> args, PyTuple? names)
    {
        if (TryCallFunction(function, args, names, out var result)) return result.InHalves;
        throw TakePending();
    }

    /// <summary>As <see cref="CallFunction"/>, leaving an exception pending instead of throwing it.</summary>
    internal bool TryCallFunction(PyFunction function, ReadOnlySpan<Value> args, PyTuple? names, out Value result)
    {
        int depth = Recursion.Enter(this, Calling);
        var exe = function._executable ?? function.Executable;
        var stack = StackFor(Frames[Depth], exe.FrameSize + args.Length, out int first, out var flags);
        var slots = stack.AsSpan(first, exe.LocalCount);
        if (exe.PlainArgCount == args.Length && names == null)
        {
            Value.Copy(args, slots);
            Value.Clear(slots[args.Length..]);
        }
        else ArgumentBinding.Bind(function, exe.Code, args, names, slots);
        return ExecutePushed(Push(function, exe, stack, first), flags, depth, out result);
    }

    /// <summary>function(self), or with a second argument function(self, other): as <see cref="TryCallFunction"/>, without a span of arguments.</summary>
    private bool TryCallMethod(PyFunction function, Value self, Value other, int count, out Value result)
    {
        var exe = function._executable ?? function.Executable;
        if (exe.PlainArgCount != count) return TryCallFunction(function, count == 1 ? [self] : [self, other], null, out result);
        int depth = Recursion.Enter(this, Calling);
        var stack = StackFor(Frames[Depth], exe.FrameSize, out int first, out var flags);
        var slots = stack.AsSpan(first, exe.LocalCount);
        slots[0] = self;
        if (count > 1) slots[1] = other;
        Value.Clear(slots[count..]);
        return ExecutePushed(Push(function, exe, stack, first), flags, depth, out result);
    }

    private const string Calling = " while calling a Python object";

    private bool ExecutePushed(Frame frame, FrameFlags flags, int depth, out Value result)
    {
        frame.Flags = flags | FrameFlags.Entry;
        bool done = Execute(out result);
        NativeDepth = depth;
        return done;
    }

    /// <summary>Run a module, class or interactive body with its namespace.</summary>
    internal Value RunBody(PyFunction function, PyObject? ns)
    {
        Recursion.EnsureStack();
        var exe = function.Executable;
        var stack = StackFor(Top, exe.FrameSize, out int first, out var flags);
        Value.Clear(stack.AsSpan(first, exe.LocalCount));
        var frame = Push(function, exe, stack, first);
        frame.Flags = flags | FrameFlags.Entry;
        frame.Namespace = ns;
        if (!Execute(out var result)) throw TakePending();
        return result;
    }

    /// <summary>A chunk with room for <paramref name="size"/> slots from <paramref name="first"/>: the running frame's, or a new one that goes with its frame.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Value[] StackFor(Frame top, int size, out int first, out FrameFlags flags)
    {
        var stack = top.FreeStack(out first);
        flags = FrameFlags.None;
        if (first + size <= stack.Length) return stack;
        first = 0;
        flags = FrameFlags.OwnsChunk;
        return NewChunk(size, stack.Length);
    }

    private Value[] NewChunk(int size, int previous)
    {
        if (_spareChunk is { } spare && spare.Length >= size) { _spareChunk = null; return spare; }
        long length = Math.Max(Math.Min(previous * 2, LargestChunk), (long)size * 2);
        Charge.Bytes(length * 16);
        return new Value[length];
    }

    /// <summary>The last chunk given back, so that a loop at the edge of a chunk does not allocate.</summary>
    private Value[]? _spareChunk;

    /// <summary>Enter the next frame record; RecursionError at the limit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Frame Push(PyFunction function, Executable exe, Value[] stack, int first)
    {
        if (Depth + 1 >= DepthLimit) throw Raise.RecursionError("maximum recursion depth exceeded");
        int d = ++Depth;
        if (d >= Frames.Length) GrowFrames();
        var frame = Records[d] ??= new Frame();
        if (Frames[d] != frame) Frames[d] = frame;
        if (frame.Function != function) frame.Enter(function, exe);
        if (frame.Stack != stack) frame.Stack = stack;
        frame.Base = first;
        frame.Sp = first + exe.LocalCount;
        frame.Ip = exe.Start;
        frame.Namespace = null;
        return frame;
    }

    internal void GrowFrames()
    {
        Array.Resize(ref Records, Frames.Length * 2);
        Array.Resize(ref Frames, Frames.Length * 2);
    }

    /// <summary>
    /// Run the top frame, which has the Entry flag, to its end. C# exceptions of native code become the pending exception here, outside the loop,
    /// so that the loop itself needs no handler.
    /// </summary>
    internal bool Execute(out Value result)
    {
        int entry = Depth, native = NativeDepth;
        for (; ; )
        {
            try
            {
                // Compiled at run time the threaded loop would be too large to be optimised.
                bool done = RuntimeFeature.IsDynamicCodeSupported ? Run(this) : RunThreaded(this);
                result = Result;
                return done;
            }
            catch (PyException e) { Pending = e.Error; _underWay = e.IsUnderWay; }
            catch (InsufficientExecutionStackException) { Pending = Raise.RecursionError("maximum recursion depth exceeded").Error; }
            catch (OutOfMemoryException) { if (Meter.IsLimited) throw EndedBy(Meter.Exhausted(), entry); Pending = Raise.MemoryError().Error; }
            catch (LimitException e) { throw EndedBy(e, entry); }
            catch (Exception e) when (InternalError.Is(e)) { Pending = InternalError.From(this, e).Error; }
            NativeDepth = native;
            if (!Unwind()) { result = Value.Unset; return false; }
        }
    }

    /// <summary>A limit ends the frames from the entry on.</summary>
    private LimitException EndedBy(LimitException limit, int entry)
    {
        limit.Place ??= Place();
        for (int d = entry; d <= Depth; d++) ForgetTraced(Frames[d]);
        Depth = entry - 1;
        return limit;
    }

    /// <summary>file:line of the running Python code.</summary>
    internal string Place()
    {
        for (int d = Depth; d > 0; d--)
        {
            var f = Frames[d];
            if (f?.Exe == null) continue;
            return $"{f.Exe.Code.FileName}:{f.Exe.VisibleCode.PositionAt(f.VisibleIndex).Line}";
        }
        return "?";
    }
}
