using PyTee.Interpreter.Bytecode;

namespace PyTee.Interpreter;

/// <summary>Where a generator is in its life.</summary>
internal enum GeneratorState { Created, Suspended, Running, Finished }

/// <summary>
/// Native code that takes all a generator yields. An item that it accepts does not leave the machine: the generator goes on at once, as if the item
/// had been handed over and the next one asked for. Accepting must not run Python code and must not raise; what would, is declined and comes back
/// the long way.
/// </summary>
internal abstract class YieldSink
{
    public abstract bool Accept(Value item);
}

/// <summary>A suspended frame: what generators, coroutines and async generators share.</summary>
public abstract unsafe class PyGenerator : PyObject
{
    internal readonly Frame Frame;
    internal GeneratorState State;
    internal PyStr Name, QualName;
    /// <summary>What the consumer was handling when it resumed, and what the generator itself is handling while suspended.</summary>
    internal PyBaseException? OuterHandling;
    private PyBaseException? _ownHandling;
    /// <summary>What is left to do when the generator dies before its body has ended; null when there is nothing.</summary>
    internal Finalizers.CloseRite? Rite;

    private protected PyGenerator(PyType cls, Frame frame) : base(cls)
    {
        Frame = frame;
        Name = frame.Function.Name;
        QualName = frame.Function.QualName;
    }

    /// <inheritdoc/>
    public override void VisitReferents(Referents found)
    {
        base.VisitReferents(found);
        found.Add(OuterHandling);
        found.Add(_ownHandling);
        if (State is GeneratorState.Created or GeneratorState.Suspended) Frame.VisitReferents(found);
    }

    /// <summary>"generator", "coroutine", "async generator": for messages.</summary>
    internal abstract string Kind { get; }

    /// <summary>The object for the running frame of a generator function: takes over its locals.</summary>
    internal static PyGenerator Make(Frame running, int nextIndex)
    {
        var exe = running.Exe;
        var frame = new Frame
        {
            Stack = new Value[exe.FrameSize + 1],
            Base = 0,
            Sp = exe.LocalCount,
            Ip = exe.Start + nextIndex,
            Flags = FrameFlags.Generator,
        };
        frame.Enter(running.Function, exe);
        running.Locals.CopyTo(frame.Stack);
        PyGenerator generator = (exe.Code.Flags & CodeFlags.Coroutine) != 0 ? new PyCoroutine(frame)
            : (exe.Code.Flags & CodeFlags.AsyncGenerator) != 0 ? new PyAsyncGenerator(frame)
            : new PyPlainGenerator(frame);
        frame.Generator = generator;
        if (generator is PyCoroutine || exe.Code.Exceptions.Length > 0) generator.Watch();
        return generator;
    }

    /// <summary>Finish the body even where the generator is forgotten before its end.</summary>
    private protected void Watch() => Rite ??= Vm.Current.Runtime.Finalizers.Watch(this);

    /// <summary>There is something to do when nobody asks the generator any more.</summary>
    internal virtual bool IsUnfinished => State == GeneratorState.Suspended;

    /// <summary>Nobody asks the generator any more: let its body run its handlers.</summary>
    internal virtual void Abandon(Vm vm) => CloseBody(vm);

    /// <summary>Put the frame on top; the caller has checked the state. The value sent is pushed unless the body has not started.</summary>
    internal void Activate(Vm vm, Value sent, bool entry)
    {
        if (vm.Depth + 1 >= vm.DepthLimit) throw Raise.RecursionError("maximum recursion depth exceeded");
        var frame = Frame;
        var free = vm.Top.FreeStack(out frame.CalleeBase);
        int d = ++vm.Depth;
        if (d >= vm.Frames.Length) vm.GrowFrames();
        // Each store of a reference costs a write barrier: what is there already is not written again.
        if (frame.CalleeStack != free) frame.CalleeStack = free;
        if (vm.Frames[d] != frame) vm.Frames[d] = frame;
        frame.Flags = entry ? FrameFlags.Generator | FrameFlags.Entry : FrameFlags.Generator;
        if (State == GeneratorState.Suspended) frame.Stack[frame.Sp++] = sent;
        State = GeneratorState.Running;
        if (OuterHandling != vm.Handling) OuterHandling = vm.Handling;
        if (_ownHandling != null) vm.Handling = _ownHandling;
    }

    /// <summary>Take the frame off the top again, suspended or finished.</summary>
    internal void Deactivate(Vm vm, GeneratorState state)
    {
        State = state;
        if (vm.Handling != OuterHandling)
        {
            _ownHandling = vm.Handling;
            vm.Handling = OuterHandling;
        }
        else if (_ownHandling != null || vm.Handling != null) _ownHandling = state == GeneratorState.Suspended && IsInHandler() ? vm.Handling : null;
        if (OuterHandling != null) OuterHandling = null;
        vm.Depth--;
        if (state != GeneratorState.Finished) return;
        _ownHandling = null;
        vm.Frames[vm.Depth + 1] = null!;
        if (Frame.Object != null) { Frame.Object.Detach(Frame); Frame.Object = null; }
        Array.Clear(Frame.Stack);
        Unwatch();
    }

    /// <summary>The body stands in an except clause: it handles the very exception that its consumer handles and threw in.</summary>
    private bool IsInHandler()
    {
        int at = Frame.VisibleIndex;
        var code = Frame.Exe.VisibleCode;
        foreach (var range in code.Exceptions)
        {
            if (at >= range.Start && at < range.End && range.PushLasti && Instruction.OpOf(code.Code[range.Target]) != Op.PushExcInfo) return true;
        }
        return false;
    }

    private void Unwatch()
    {
        Rite?.Dispose();
        Rite = null;
    }

    /// <summary>The body ended with an exception.</summary>
    internal PyBaseException Fail(Vm vm, PyBaseException error)
    {
        Deactivate(vm, GeneratorState.Finished);
        bool isStop = error is PyStopIteration, isAsyncStop = Kind == "async generator" && error.IsA(Errors.StopAsyncIteration);
        if (!isStop && !isAsyncStop) return error;
        var wrapped = Raise.RuntimeError($"{Kind} raised {(isStop ? "StopIteration" : "StopAsyncIteration")}").Error;
        wrapped.Cause = wrapped.Context = error;
        wrapped.SuppressContext = true;
        wrapped.Trace = error.Trace;
        return wrapped;
    }

    /// <summary>Resume from native code. True: it yielded. False: it returned (the result is in the value) or, with vm.Pending set, raised.</summary>
    internal bool Resume(Vm vm, Value sent, out Value value, YieldSink? sink = null)
    {
        Recursion.EnsureStack();
        CheckNotRunning();
        if (State == GeneratorState.Finished) { value = Value.None; return false; }
        if (State == GeneratorState.Created && !sent.IsNone) throw Raise.TypeError($"can't send non-None value to a just-started {Kind}");
        Activate(vm, sent, entry: true);
        if (Frame.Sink != sink) Frame.Sink = sink;
        if (!vm.Execute(out value)) return false;
        return State == GeneratorState.Suspended;
    }

    internal void CheckNotRunning()
    {
        if (State == GeneratorState.Running) throw Raise.ValueError($"{Kind} already executing");
    }

    /// <summary>Resume by raising in it. Same results as <see cref="Resume"/>.</summary>
    internal bool ResumeWith(Vm vm, PyBaseException error, out Value value)
    {
        Recursion.EnsureStack();
        CheckNotRunning();
        if (State == GeneratorState.Suspended && Delegate is { IsUnset: false } receiver)
        {
            if (ThrowInto(vm, receiver, error, out value, out var failure)) return true;
            if (failure == null)
            {
                Activate(vm, Value.None, entry: true);
                Frame.Sink = null;
                Frame.Stack[Frame.Sp - 2] = value;
                Frame.Sp--;
                Frame.Ip = EndOfDelegation();
                return vm.Execute(out value) && State == GeneratorState.Suspended;
            }
            error = failure;
        }
        if (State is GeneratorState.Finished or GeneratorState.Created)
        {
            EndUnstarted();
            vm.Pending = error;
            value = Value.Unset;
            return false;
        }
        Activate(vm, Value.None, entry: true);
        Frame.Sink = null;
        Frame.Ip--;
        vm.Throw(error, isRaisedAnew: _ownHandling != null);
        if (vm.IsObserved) vm.TellOfThrow(Frame);
        if (!vm.Unwind()) { value = Value.Unset; return false; }
        return vm.Execute(out value) && State == GeneratorState.Suspended;
    }

    /// <summary>What the body delegates to (yield from, await), or Unset.</summary>
    internal Value Delegate
    {
        get
        {
            if (State != GeneratorState.Suspended) return Value.Unset;
            return SendInstruction() == null ? Value.Unset : Frame.Stack[Frame.Sp - 1];
        }
    }

    /// <summary>The Send the body will come back to when resumed, or null.</summary>
    private ulong* SendInstruction()
    {
        var code = Frame.Exe.VisibleCode.Code;
        int at = Frame.VisibleIndex;
        if (Instruction.OpOf(code[at]) is not (Op.Jump or Op.JumpBackward)) return null;
        int target = at + Instruction.OperandOf(code[at]);
        return Instruction.OpOf(code[target]) == Op.Send ? Frame.Exe.AddressOf(target) : null;
    }

    private ulong* EndOfDelegation()
    {
        var send = SendInstruction();
        return send + Instruction.OperandOf(*send);
    }

    /// <summary>Throw into the receiver of a delegation. True: it yielded. False: it returned, or failed (failure is set).</summary>
    private static bool ThrowInto(Vm vm, Value receiver, PyBaseException error, out Value value, out PyBaseException? failure)
    {
        failure = null;
        value = Value.Unset;
        try
        {
            if (error.IsA(Errors.GeneratorExit))
            {
                CloseReceiver(vm, receiver);
                failure = error;
                return false;
            }
            if (receiver.O is PyGenerator g && g is not PyAsyncGenerator)
            {
                if (g.ResumeWith(vm, error, out value)) return true;
                if (vm.Pending == null) return false;
                failure = vm.TakePending().Error;
            }
            else
            {
                if (!AttributeAccess.TryGet(receiver, Names.Throw, out var method)) { failure = error; return false; }
                value = vm.Call(method, [new Value(error)], null);
                return true;
            }
        }
        catch (PyException e) { failure = e.Error; }
        if (failure is not PyStopIteration stop) return false;
        value = stop.Result;
        failure = null;
        return false;
    }

    private static void CloseReceiver(Vm vm, Value receiver)
    {
        if (receiver.O is PyGenerator g && g is not PyAsyncGenerator) { g.CloseBody(vm); return; }
        if (AttributeAccess.TryGet(receiver, Names.Close, out var method)) vm.Call(method, [], null);
    }

    private void EndUnstarted()
    {
        if (State != GeneratorState.Created) return;
        State = GeneratorState.Finished;
        Array.Clear(Frame.Stack);
        Unwatch();
    }

    /// <summary>close(): raise GeneratorExit at the yield; the value returned in answer to it.</summary>
    internal Value CloseBody(Vm vm)
    {
        CheckNotRunning();
        if (State is GeneratorState.Created or GeneratorState.Finished)
        {
            EndUnstarted();
            return Value.None;
        }
        if (ResumeWith(vm, new PyBaseException(Errors.GeneratorExit), out var value)) throw Raise.RuntimeError($"{Kind} ignored GeneratorExit");
        if (vm.Pending == null) return value;
        var error = vm.TakePending();
        if (error.Error is PyStopIteration || error.Matches(Errors.GeneratorExit)) return Value.None;
        throw error;
    }

    /// <summary>send() that leaves the StopIteration of the end, or what was raised, pending.</summary>
    internal Value SendOrPend(Value sent)
    {
        var vm = Vm.Current;
        if (Resume(vm, sent, out var value)) return value;
        if (vm.Pending == null) return Raise.Pend(Raise.StopIteration(value));
        vm.Throw(vm.Pending, isRaisedAnew: false);
        return Value.Unset;
    }

    /// <summary>The result of send() as Python sees it: the value, or StopIteration with the returned one.</summary>
    internal Value Deliver(Vm vm, bool yielded, Value value)
    {
        if (yielded) return value;
        if (vm.Pending != null) throw vm.TakePending();
        throw Raise.StopIteration(value);
    }

    /// <summary>The exception that throw(type, value, traceback) means.</summary>
    internal static PyBaseException ThrowArgument(Value type, Value value, Value traceback)
    {
        if (!value.IsUnset) WarnOfSignature("throw");
        return ErrorToThrow(type, value, traceback);
    }

    /// <summary>The exception that a type, a value and a traceback mean together.</summary>
    internal static PyBaseException ErrorToThrow(Value type, Value value, Value traceback)
    {
        PyBaseException error;
        if (!traceback.IsUnset && !traceback.IsNone && traceback.O is not PyTraceback) throw Raise.TypeError("throw() third argument must be a traceback object");
        if (type.Is<PyType>(out var cls) && cls.IsSubtypeOf(Errors.BaseException))
        {
            if (value.Is<PyBaseException>(out var given) && given.IsA(cls)) error = given;
            else if (value.IsUnset || value.IsNone) error = Made(cls, []);
            else error = value.Is<PyTuple>(out var args) ? Made(cls, args.Span) : Made(cls, [value]);
        }
        else if (type.Is<PyBaseException>(out var instance))
        {
            if (!value.IsUnset && !value.IsNone) throw Raise.TypeError("instance exception may not have a separate value");
            error = instance;
        }
        else throw Raise.TypeError($"exceptions must be classes or instances deriving from BaseException, not {type.Class.Name}");
        if (!traceback.IsUnset && !traceback.IsNone) error.SetTraceback(traceback);
        return error;
    }

    /// <summary>Warn of the form with up to three arguments.</summary>
    internal static void WarnOfSignature(string method) =>
        Warnings.Warn(Errors.DeprecationWarning, $"the (type, exc, tb) signature of {method}() is deprecated, use the single-arg signature instead.");

    /// <summary>An instance of the class; if none can be made, what was raised instead is thrown into the generator.</summary>
    private static PyBaseException Made(PyType cls, ReadOnlySpan<Value> args)
    {
        try { return Raise.Make(cls, args); }
        catch (PyException e) { return e.Error; }
    }

    internal Value FrameObject() => State == GeneratorState.Finished ? Value.None : new Value(PyFrame.Of(Frame));
}

/// <summary>An iterator made by calling a function that contains yield.</summary>
[PyType("generator", Final = true, Abstract = true)]
public sealed partial class PyPlainGenerator : PyGenerator
{
    internal PyPlainGenerator(Frame frame) : base(TypeObject, frame) { }
    internal override string Kind => "generator";

    [PySlot("__iter__")] internal Value Iter() => new(this);

    [PySlot("__next__")]
    internal bool Next(out Value item) => Next(out item, null);

    /// <summary>next(self) for native code that runs the generator to its end: only items that the sink does not accept come back.</summary>
    internal bool Next(out Value item, YieldSink? sink)
    {
        var vm = Vm.Current;
        if (Resume(vm, Value.None, out item, sink)) return true;
        if (vm.Pending != null) throw vm.TakePending();
        if (!item.IsNone) vm.Stop(new Value(this), Raise.MakeStopIteration(item));
        return false;
    }

    /// <summary>send(arg) -> send 'arg' into generator,
    /// return next yielded value or raise StopIteration.</summary>
    [PyMethod("send(arg, /)")]
    internal Value Send(Value arg) => SendOrPend(arg);

    /// <summary>throw(value)
    /// throw(type[,value[,tb]])
    ///
    /// Raise exception in generator, return next yielded value or raise
    /// StopIteration.
    /// the (type, val, tb) signature is deprecated,
    /// and may be removed in a future version of Python.</summary>
    [PyMethod("throw(typ, val=..., tb=..., /)")]
    internal Value Throw(Value typ, Value val, Value tb) { var vm = Vm.Current; return Deliver(vm, ResumeWith(vm, ThrowArgument(typ, val, tb), out var v), v); }

    /// <summary>close() -> raise GeneratorExit inside generator.</summary>
    [PyMethod("close()")] internal Value Close() => CloseBody(Vm.Current);

    [PyGetter("gi_running")] internal bool IsRunning() => State == GeneratorState.Running;
    [PyGetter("gi_suspended")] internal bool IsSuspended() => State == GeneratorState.Suspended;
    [PyGetter("gi_frame")] internal Value GetFrame() => FrameObject();
    [PyGetter("gi_code")] internal CodeObject GetCode() => Frame.Exe.VisibleCode;

    /// <summary>object being iterated by yield from, or None</summary>
    [PyGetter("gi_yieldfrom")] internal Value GetYieldFrom() => Delegate is { IsUnset: false } d ? d : Value.None;

    /// <summary>name of the generator</summary>
    [PyGetter("__name__")] internal PyStr GetName() => Name;
    [PySetter("__name__")] internal void SetName(Value value) => Name = value.Is<PyStr>(out var s) ? s : throw Raise.TypeError("__name__ must be set to a string object");

    /// <summary>qualified name of the generator</summary>
    [PyGetter("__qualname__")] internal PyStr GetQualName() => QualName;
    [PySetter("__qualname__")] internal void SetQualName(Value value) => QualName = value.Is<PyStr>(out var s) ? s : throw Raise.TypeError("__qualname__ must be set to a string object");
    [PySlot("__repr__")] internal string Repr() => $"<generator object {QualName} at 0x{Id:x}>";
    [PyClassMethod("__class_getitem__(object, /)")] internal static Value ClassGetItem(PyType cls, Value @object) => PyGenericAlias.Make(new Value(cls), @object);
}

/// <summary>What calling an async def function gives.</summary>
[PyType("coroutine", Final = true, Abstract = true)]
public sealed partial class PyCoroutine : PyGenerator
{
    private readonly Value _origin = Value.None;

    internal PyCoroutine(Frame frame) : base(TypeObject, frame)
    {
        if (Vm.Current.CoroutineOriginDepth is > 0 and int depth) _origin = OriginOf(Vm.Current, depth);
    }

    /// <summary>File, line and function of so many callers of the coroutine function, whose own frame is on top.</summary>
    private static PyTuple OriginOf(Vm vm, int depth)
    {
        var places = new List<Value>();
        while (places.Count < depth && PyFrame.At(vm, places.Count + 1) is { } frame) places.Add(PyTuple.Of(frame.Code.FileName, frame.Line, frame.Code.Name));
        return new([.. places]);
    }

    internal override string Kind => "coroutine";
    internal override bool IsUnfinished => State is GeneratorState.Suspended or GeneratorState.Created;

    internal override void Abandon(Vm vm)
    {
        if (State == GeneratorState.Created) Warnings.WarnUnawaited(this);
        else CloseBody(vm);
    }

    [PyMethod("__await__()")] internal Value Await() => new(new PyCoroutineWrapper(this));

    /// <summary>send(arg) -> send 'arg' into coroutine,
    /// return next iterated value or raise StopIteration.</summary>
    [PyMethod("send(arg, /)")]
    internal Value Send(Value arg)
    {
        if (State == GeneratorState.Finished) throw Raise.RuntimeError("cannot reuse already awaited coroutine");
        return SendOrPend(arg);
    }

    /// <summary>throw(value)
    /// throw(type[,value[,traceback]])
    ///
    /// Raise exception in coroutine, return next iterated value or raise
    /// StopIteration.
    /// the (type, val, tb) signature is deprecated,
    /// and may be removed in a future version of Python.</summary>
    [PyMethod("throw(typ, val=..., tb=..., /)")]
    internal Value Throw(Value typ, Value val, Value tb)
    {
        var vm = Vm.Current;
        if (State == GeneratorState.Finished) throw Raise.RuntimeError("cannot reuse already awaited coroutine");
        return Deliver(vm, ResumeWith(vm, ThrowArgument(typ, val, tb), out var v), v);
    }

    /// <summary>close() -> raise GeneratorExit inside coroutine.</summary>
    [PyMethod("close()")] internal void Close() => CloseBody(Vm.Current);

    [PyGetter("cr_running")] internal bool IsRunning() => State == GeneratorState.Running;
    [PyGetter("cr_suspended")] internal bool IsSuspended() => State == GeneratorState.Suspended;
    [PyGetter("cr_frame")] internal Value GetFrame() => FrameObject();
    [PyGetter("cr_code")] internal CodeObject GetCode() => Frame.Exe.VisibleCode;

    /// <summary>object being awaited on, or None</summary>
    [PyGetter("cr_await")] internal Value GetAwait() => Delegate is { IsUnset: false } d ? d : Value.None;
    [PyGetter("cr_origin", Member = true)] internal Value GetOrigin() => _origin;

    /// <summary>name of the coroutine</summary>
    [PyGetter("__name__")] internal PyStr GetName() => Name;
    [PySetter("__name__")] internal void SetName(Value value) => Name = value.Is<PyStr>(out var s) ? s : throw Raise.TypeError("__name__ must be set to a string object");

    /// <summary>qualified name of the coroutine</summary>
    [PyGetter("__qualname__")] internal PyStr GetQualName() => QualName;
    [PySetter("__qualname__")] internal void SetQualName(Value value) => QualName = value.Is<PyStr>(out var s) ? s : throw Raise.TypeError("__qualname__ must be set to a string object");
    [PySlot("__repr__")] internal string Repr() => $"<coroutine object {QualName} at 0x{Id:x}>";
    [PyClassMethod("__class_getitem__(object, /)")] internal static Value ClassGetItem(PyType cls, Value @object) => PyGenericAlias.Make(new Value(cls), @object);
}

/// <summary>The iterator that coroutine.__await__() gives.</summary>
[PyType("coroutine_wrapper", Final = true, Abstract = true)]
public sealed partial class PyCoroutineWrapper : PyObject
{
    private readonly PyCoroutine _coroutine;

    internal PyCoroutineWrapper(PyCoroutine coroutine) : base(TypeObject) => _coroutine = coroutine;

    [PySlot("__iter__")] internal Value Iter() => new(this);

    [PySlot("__next__")]
    internal bool Next(out Value item) { item = Vm.Settle(_coroutine.Send(Value.None)); return true; }

    [PyMethod("send(arg, /)")] internal Value Send(Value arg) => _coroutine.Send(arg);
    [PyMethod("throw(typ, val=..., tb=..., /)")] internal Value Throw(Value typ, Value val, Value tb) => _coroutine.Throw(typ, val, tb);
    [PyMethod("close()")] internal void Close() => _coroutine.Close();
}
