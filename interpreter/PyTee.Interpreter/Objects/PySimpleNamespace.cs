namespace PyTee.Interpreter;

/// <summary>A simple attribute-based namespace.</summary>
[PyType("SimpleNamespace", Module = "types", HasDict = true)]
public partial class PySimpleNamespace : PyObject
{
    private AttrTable _attrs;

    /// <summary>An empty namespace.</summary>
    public PySimpleNamespace(PyType cls) : base(cls) => _attrs = cls.NewAttrs();
    internal override ref AttrTable Attrs => ref _attrs;

    /// <summary>Give it an attribute.</summary>
    public void Set(string name, Value value) => _attrs.ToDict(Class).Set(PyStr.Intern(name), value);

    [PyNew("(*args, **kwargs)")] internal static Value New(PyType cls) => new(new PySimpleNamespace(cls));

    [PyInit("(mapping_or_iterable=(), /, **kwargs)")]
    internal void Init(Value mapping_or_iterable, PyDict? kwargs)
    {
        var dict = _attrs.ToDict(Class);
        var given = new PyDict();
        given.Update(mapping_or_iterable);
        for (int position = 0; given.Next(ref position, out var key, out _);)
        {
            if (!key.Is<PyStr>(out _)) throw Raise.TypeError("keywords must be strings");
        }
        dict.Update(new Value(given));
        if (kwargs != null) dict.Update(new Value(kwargs));
    }

    [PyGetter("__dict__")] internal Value GetDict() => InstanceDict.Get(new Value(this));

    [PySlot("__repr__")]
    internal string Repr()
    {
        string name = Class == TypeObject ? "namespace" : Class.ShortName;
        if (!ReprGuard.Enter(this)) return name + "(...)";
        try
        {
            var dict = _attrs.ToDict(Class);
            var parts = new List<string>();
            for (int position = 0; dict.Next(ref position, out var key, out var value);)
            {
                if (key.Is<PyStr>(out var s) && s.Length > 0) parts.Add($"{s}={Protocols.Repr(value)}");
            }
            return $"{name}({string.Join(", ", parts)})";
        }
        finally { ReprGuard.Leave(this); }
    }

    [PySlot("__richcompare__")]
    internal Value Compare(Value other, CompareOp op) => other.Is<PySimpleNamespace>(out var n)
        ? Protocols.Compare(new Value(_attrs.ToDict(Class)), new Value(n._attrs.ToDict(n.Class)), op)
        : Value.NotImplemented;

    [PyMethod("__reduce__()")]
    internal Value Reduce() => new(PyTuple.Of(new Value(Class), new Value(PyTuple.Empty), new Value(_attrs.ToDict(Class))));

    /// <summary>Return a copy of the namespace object with new values for the specified attributes.</summary>
    [PyMethod("__replace__(**changes)")]
    internal Value Replace(PyDict? changes)
    {
        var copy = Vm.Current.Call(new Value(Class), [], null);
        if (!copy.Is<PySimpleNamespace>(out var n)) throw Raise.TypeError($"expect {TypeObject.FullName} type, but {Class.FullName}() returned '{copy.Class.FullName}' object");
        var dict = n._attrs.ToDict(n.Class);
        dict.Update(new Value(_attrs.ToDict(Class)));
        if (changes != null) dict.Update(new Value(changes));
        return copy;
    }
}
