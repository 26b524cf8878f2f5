namespace PyTee.Interpreter;

/// <summary>What anext(iterator, default) gives: the awaitable of __anext__, with StopAsyncIteration turned into the default.</summary>
[PyType("anext_awaitable", Final = true, Abstract = true)]
public sealed partial class PyAnextAwaitable : PyObject
{
    private readonly Value _awaitable, _default;
    private Value _iterator = Value.Unset;

    internal PyAnextAwaitable(Value awaitable, Value @default) : base(TypeObject) { _awaitable = awaitable; _default = @default; }

    private Value Iterator()
    {
        if (!_iterator.IsUnset) return _iterator;
        var iterator = Vm.Current.AwaitableIterator(_awaitable);
        // A coroutine alone has no __next__.
        return _iterator = iterator.O is PyCoroutine coroutine ? coroutine.Await() : iterator;
    }

    [PyMethod("__await__()")] internal Value Await() => new(this);
    [PySlot("__iter__")] internal Value Iter() => new(this);

    [PySlot("__next__")]
    internal bool Next(out Value item) { item = Forward("__next__"); return true; }

    [PyMethod("send(arg, /)")] internal Value Send(Value arg) => Forward("send", arg);
    [PyMethod("throw(*args)")] internal Value Throw(ReadOnlySpan<Value> args) => Forward("throw", args);
    [PyMethod("close()")] internal Value Close() => Forward("close");

    private Value Forward(string method, params ReadOnlySpan<Value> args)
    {
        try { return Vm.Current.Call(AttributeAccess.Get(Iterator(), PyStr.Intern(method)), args, null); }
        catch (PyException e) when (e.Matches(Errors.StopAsyncIteration)) { throw Raise.StopIteration(_default); }
    }
}
