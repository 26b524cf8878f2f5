using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Create a new function with partial application of the given arguments and keywords.</summary>
[PyType("partial", Module = "functools", HasDict = true)]
public partial class PyPartial : PyObjectWithDict
{
    private static readonly PyStr s_dict = PyStr.Intern("__dict__");

    private Value _function = Value.None;
    private PyTuple _args = PyTuple.Empty;
    private PyDict _keywords = new();

    private PyPartial(PyType cls) : base(cls) { }

    [PyNew("(func, /, *args, **keywords)")]
    internal static Value New(PyType cls, Value func, ReadOnlySpan<Value> args, PyDict? keywords)
    {
        if (!Protocols.IsCallable(func)) throw Raise.TypeError("the first argument must be callable");
        var self = new PyPartial(cls) { _function = func, _args = PyTuple.Of(args), _keywords = keywords ?? new PyDict() };
        // One that carries attributes stays a function of its own.
        if (func.Object is PyPartial inner && inner.Class == cls && !inner.HasAttributes)
        {
            self._function = inner._function;
            self._args = PyTuple.Of([.. inner._args.Span, .. args]);
            self._keywords = inner._keywords.Copy();
            if (keywords != null) self._keywords.Update(new Value(keywords));
        }
        return new(self);
    }

    [PyGetter("func")] internal Value GetFunction() => _function;
    [PyGetter("args")] internal PyTuple GetArgs() => _args;
    [PyGetter("keywords")] internal PyDict GetKeywords() => _keywords;

    [PySlot("__call__")]
    internal Value Call(ReadOnlySpan<Value> args, PyTuple? names)
    {
        int given = names?.Count ?? 0, positional = args.Length - given;
        if (_keywords.Count == 0) return Vm.Current.Call(_function, (Value[])[.. _args.Span, .. args], names);
        var merged = _keywords.Copy();
        for (int i = 0; i < given; i++) merged.Set(names![i], args[positional + i]);
        var all = new List<Value>([.. _args.Span, .. args[..positional]]);
        var keys = new List<Value>();
        for (int position = 0; merged.Next(ref position, out var key, out var value);) { keys.Add(key); all.Add(value); }
        return Vm.Current.Call(_function, all.ToArray(), new PyTuple([.. keys]));
    }

    [PySlot("__get__")]
    internal Value Get(Value obj, PyType owner)
    {
        if (obj.IsUnset || obj.IsNone) return new(this);
        Warnings.Warn(Errors.FutureWarning, "functools.partial will be a method descriptor in future Python versions; wrap it in staticmethod() if you want to preserve the old behavior");
        return new(this);
    }

    [PySlot("__repr__")]
    internal string Repr()
    {
        string name = Class == TypeObject ? "functools.partial" : Class.FullName;
        if (!ReprGuard.Enter(this)) return "...";
        try { return $"{name}({Shown()})"; }
        finally { ReprGuard.Leave(this); }
    }

    /// <summary>The function and the arguments as repr() shows them.</summary>
    private string Shown()
    {
        var parts = new List<string> { Protocols.Repr(_function).ToString() };
        foreach (var a in _args.Span) parts.Add(Protocols.Repr(a).ToString());
        for (int position = 0; _keywords.Next(ref position, out var key, out var value);) parts.Add($"{Protocols.Str(key)}={Protocols.Repr(value)}");
        return string.Join(", ", parts);
    }

    [PyMethod("__reduce__()")]
    internal Value Reduce()
    {
        var attributes = HasAttributes ? AttributeAccess.Get(new Value(this), s_dict) : Value.None;
        var state = PyTuple.Of(_function, new Value(_args), new Value(_keywords), attributes);
        return new(PyTuple.Of(new Value(Class), new Value(PyTuple.Of(_function)), new Value(state)));
    }

    [PyMethod("__setstate__(state, /)")]
    internal void SetState(Value state)
    {
        if (!state.Is<PyTuple>(out var parts) || parts.Count != 4 || !Protocols.IsCallable(parts[0]) || !parts[1].Is<PyTuple>(out var args)
            || !(parts[2].IsNone || parts[2].Is<PyDict>(out _))) throw Raise.TypeError("invalid partial state");
        _function = parts[0];
        _args = args.Class == PyTuple.TypeObject ? args : new PyTuple(Iteration.ToArray(parts[1]));
        _keywords = parts[2].Is<PyDict>(out var given) ? Plain(given) : new PyDict();
        AttributeAccess.Set(new Value(this), s_dict, parts[3].IsNone ? new Value(new PyDict()) : parts[3]);
    }

    /// <summary>The dict itself, or a copy of one of a subclass, whose methods shall not take part in calls.</summary>
    private static PyDict Plain(PyDict given)
    {
        if (given.Class == PyDict.TypeObject) return given;
        var copy = new PyDict();
        copy.Update(new Value(given));
        return copy;
    }

    private bool HasAttributes => AttributeAccess.Get(new Value(this), s_dict).Is<PyDict>(out var attributes) && attributes.Count > 0;

    [PyClassMethod("__class_getitem__(object, /)")] internal static Value ClassGetItem(PyType cls, Value @object) => PyGenericAlias.Make(new Value(cls), @object);
}
