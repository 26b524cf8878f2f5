using PyTee.Interpreter.Bytecode;

namespace PyTee.Interpreter;

/// <summary>What calling an async def function with yield gives (PEP 525).</summary>
[PyType("async_generator", Final = true, Abstract = true)]
public sealed partial class PyAsyncGenerator : PyGenerator
{
    internal bool IsClosed, IsRunning;

    internal PyAsyncGenerator(Frame frame) : base(TypeObject, frame) { }
    internal override string Kind => "async generator";

    private bool _isKnown;
    private Value _finalizer = Value.None;

    [PyMethod("__aiter__()")] internal Value AIter() => new(this);
    [PyMethod("__anext__()")] internal Value ANext() => Step(AsyncGenStep.Next, Value.None, null);
    [PyMethod("asend(value, /)")] internal Value ASend(Value value) => Step(AsyncGenStep.Next, value, null);
    [PyMethod("athrow(*args)")]
    internal Value AThrow(ReadOnlySpan<Value> args)
    {
        if (args.Length > 1) WarnOfSignature("athrow");
        return Step(AsyncGenStep.Throw, Value.None, args.ToArray());
    }

    [PyMethod("aclose()")] internal Value AClose() => Step(AsyncGenStep.Close, Value.None, null);

    private Value Step(AsyncGenStep kind, Value sent, Value[]? thrown)
    {
        if (!_isKnown) TellHooks(Vm.Current);
        return new(new PyAsyncGenStep(this, kind, sent, thrown));
    }

    /// <summary>The first step: the hooks of sys.set_asyncgen_hooks learn of the generator (PEP 525).</summary>
    private void TellHooks(Vm vm)
    {
        _isKnown = true;
        var (first, last) = vm.Runtime.AsyncGenHooks;
        _finalizer = last;
        if (!last.IsNone) Watch();
        if (!first.IsNone) vm.Call(first, [new Value(this)], null);
    }

    /// <summary>The event loop's hook knows how to await aclose(); without one the body is closed at once.</summary>
    internal override void Abandon(Vm vm)
    {
        if (_finalizer.IsNone || IsClosed) CloseBody(vm);
        else vm.Call(_finalizer, [new Value(this)], null);
    }

    [PyGetter("ag_running", Member = true)] internal bool GetRunning() => IsRunning;
    [PyGetter("ag_suspended")] internal bool IsSuspended() => State == GeneratorState.Suspended;
    [PyGetter("ag_frame")] internal Value GetFrame() => FrameObject();
    [PyGetter("ag_code")] internal CodeObject GetCode() => Frame.Exe.VisibleCode;

    /// <summary>object being awaited on, or None</summary>
    [PyGetter("ag_await")] internal Value GetAwait() => Delegate is { IsUnset: false } d ? d : Value.None;

    /// <summary>name of the async generator</summary>
    [PyGetter("__name__")] internal PyStr GetName() => Name;
    [PySetter("__name__")] internal void SetName(Value value) => Name = value.Is<PyStr>(out var s) ? s : throw Raise.TypeError("__name__ must be set to a string object");

    /// <summary>qualified name of the async generator</summary>
    [PyGetter("__qualname__")] internal PyStr GetQualName() => QualName;
    [PySetter("__qualname__")] internal void SetQualName(Value value) => QualName = value.Is<PyStr>(out var s) ? s : throw Raise.TypeError("__qualname__ must be set to a string object");
    [PySlot("__repr__")] internal string Repr() => $"<async_generator object {QualName} at 0x{Id:x}>";
    [PyClassMethod("__class_getitem__(object, /)")] internal static Value ClassGetItem(PyType cls, Value @object) => PyGenericAlias.Make(new Value(cls), @object);
}

/// <summary>A value that an async generator yields to its consumer, as opposed to what its awaits yield to the event loop.</summary>
[PyType("async_generator_wrapped_value", Final = true, Abstract = true)]
public sealed partial class PyAsyncGenWrapped(Value value) : PyObject(TypeObject)
{
    internal readonly Value Value = value;
}

/// <summary>What an awaited step of an async generator does.</summary>
internal enum AsyncGenStep { Next, Throw, Close }

/// <summary>The awaitable of __anext__, asend, athrow and aclose.</summary>
[PyType("async_generator_asend", Final = true, Abstract = true)]
public sealed partial class PyAsyncGenStep : PyObject
{
    private readonly PyAsyncGenerator _generator;
    private readonly AsyncGenStep _kind;
    private readonly Value _value;
    /// <summary>The arguments of athrow(), looked at when it is awaited.</summary>
    private readonly Value[]? _thrown;
    private bool _started, _done;

    internal PyAsyncGenStep(PyAsyncGenerator generator, AsyncGenStep kind, Value value, Value[]? thrown) : base(TypeObject)
    {
        _generator = generator; _kind = kind; _value = value; _thrown = thrown;
    }

    private string MethodName => _kind switch { AsyncGenStep.Next => "__anext__()/asend()", AsyncGenStep.Throw => "athrow()", _ => "aclose()" };

    [PyMethod("__await__()")] internal Value Await() => new(this);
    [PySlot("__iter__")] internal Value Iter() => new(this);

    [PySlot("__next__")]
    internal bool Next(out Value item) { item = Send(Value.None); return true; }

    [PyMethod("send(arg, /)")]
    internal Value Send(Value arg)
    {
        var vm = Vm.Current;
        if (_done) throw Raise.RuntimeError($"cannot reuse already awaited {(_kind == AsyncGenStep.Next ? MethodName : "aclose()/athrow()")}");
        if (_started) return Outcome(vm, _generator.Resume(vm, arg, out var v), v);
        if (!arg.IsNone && _kind != AsyncGenStep.Next) throw Raise.RuntimeError("can't send non-None value to a just-started coroutine");
        Start();
        if (_kind == AsyncGenStep.Next)
        {
            if (_generator.IsClosed || _generator.State == GeneratorState.Finished) { Finish(); throw Raise.StopAsyncIteration(); }
            return Outcome(vm, _generator.Resume(vm, arg.IsNone ? _value : arg, out var v), v);
        }
        return StartThrow(vm);
    }

    private void Start()
    {
        if (_generator.IsRunning) { _done = true; throw Raise.RuntimeError($"{(_kind == AsyncGenStep.Next ? "anext()" : MethodName)}: asynchronous generator is already running"); }
        _started = true;
        _generator.IsRunning = true;
    }

    private Value StartThrow(Vm vm)
    {
        if (_generator.State == GeneratorState.Finished || _generator.IsClosed)
        {
            Finish();
            throw _generator.State == GeneratorState.Finished ? Raise.StopIteration() : Raise.StopAsyncIteration();
        }
        if (_kind == AsyncGenStep.Close) _generator.IsClosed = true;
        PyBaseException error;
        try { error = Thrown(); }
        catch (PyException) { Finish(); throw; }
        return Outcome(vm, _generator.ResumeWith(vm, error, out var v), v);
    }

    private PyBaseException Thrown() => _thrown switch
    {
        null => new PyBaseException(Errors.GeneratorExit),
        [] => throw Raise.TypeError("athrow expected at least 1 argument, got 0"),
        [var type] => PyGenerator.ErrorToThrow(type, Value.Unset, Value.Unset),
        [var type, var value] => PyGenerator.ErrorToThrow(type, value, Value.Unset),
        [var type, var value, var traceback] => PyGenerator.ErrorToThrow(type, value, traceback),
        _ => throw Raise.TypeError($"athrow expected at most 3 arguments, got {_thrown.Length}"),
    };

    [PyMethod("throw(typ, val=..., tb=..., /)")]
    internal Value Throw(Value typ, Value val, Value tb)
    {
        var vm = Vm.Current;
        if (_done) throw Raise.RuntimeError($"cannot reuse already awaited {(_kind == AsyncGenStep.Next ? MethodName : "aclose()/athrow()")}");
        var error = PyGenerator.ThrowArgument(typ, val, tb);
        if (!_started) { if (_generator.IsRunning) Start(); _started = true; _generator.IsRunning = true; }
        return Outcome(vm, _generator.ResumeWith(vm, error, out var v), v);
    }

    [PyMethod("close()")]
    internal void Close()
    {
        if (_done) return;
        if (!_started) { _done = true; return; }
        try { Throw(new Value(Errors.GeneratorExit), Value.Unset, Value.Unset); }
        catch (PyException e) when (e.Matches(PyStopIteration.TypeObject) || e.Matches(Errors.StopAsyncIteration) || e.Matches(Errors.GeneratorExit)) { return; }
        throw Raise.RuntimeError("coroutine ignored GeneratorExit");
    }

    private void Finish() { _done = true; _generator.IsRunning = false; }

    /// <summary>A wrapped value is the result of the step; anything else goes to the event loop; the end is StopAsyncIteration.</summary>
    private Value Outcome(Vm vm, bool yielded, Value v)
    {
        if (yielded && v.O is PyAsyncGenWrapped wrapped)
        {
            Finish();
            if (_kind == AsyncGenStep.Close) throw Raise.RuntimeError("async generator ignored GeneratorExit");
            throw Raise.StopIteration(wrapped.Value);
        }
        if (yielded) return v;
        Finish();
        _generator.IsClosed = true;
        if (vm.Pending == null) throw _kind == AsyncGenStep.Close ? Raise.StopIteration() : Raise.StopAsyncIteration();
        var error = vm.TakePending();
        if (_kind == AsyncGenStep.Close && (error.Matches(Errors.StopAsyncIteration) || error.Matches(Errors.GeneratorExit))) throw Raise.StopIteration();
        throw error;
    }
}
