namespace PyTee.Interpreter;

/// <summary>Read-only proxy of a mapping.</summary>
[PyType("mappingproxy", Module = "builtins", Final = true)]
public sealed partial class PyMappingProxy : PyObject, IMapping
{
    private readonly Value _mapping;

    public PyMappingProxy(Value mapping) : base(TypeObject) => _mapping = mapping;

    [PyNew("(mapping)")]
    internal static Value New(PyType cls, Value mapping)
    {
        if (Protocols.IsSubscriptable(mapping) && !mapping.Is<PyList>(out _) && !mapping.Is<PyTuple>(out _)) return new(new PyMappingProxy(mapping));
        throw Raise.TypeError($"mappingproxy() argument must be a mapping, not {mapping.Class.Name}");
    }

    private Value Forward(string name, params ReadOnlySpan<Value> args) => Vm.Current.Call(AttributeAccess.Get(_mapping, PyStr.Intern(name)), args, null);

    [PySlot("__len__")] internal long Len() => Protocols.Length(_mapping);
    [PySlot("__getitem__")] internal Value GetItem(Value key) => Protocols.GetItem(_mapping, key);
    [PySlot("__contains__")] internal bool Contains(Value key) => Protocols.Contains(_mapping, key);
    [PySlot("__iter__")] internal Value Iter() => Iteration.GetIter(_mapping);
    [PySlot("__repr__")] internal string Repr() => $"mappingproxy({Protocols.Repr(_mapping)})";
    [PySlot("__str__")] internal PyStr Str() => Protocols.Str(_mapping);
    [PySlot("__hash__")] internal long Hash() => Protocols.Hash(_mapping);
    [PySlot("__richcompare__")] internal Value Compare(Value other, CompareOp op) => Protocols.Compare(_mapping, other.Is<PyMappingProxy>(out var p) ? p._mapping : other, op);

    [PySlot("__or__", Reflected = true)]
    internal static Value Or(Value left, Value right) =>
        Number.Binary(BinaryOp.Or, left.Is<PyMappingProxy>(out var l) ? l._mapping : left, right.Is<PyMappingProxy>(out var r) ? r._mapping : right);

    [PySlot("__ior__")]
    internal Value InPlaceOr(Value other) => throw Raise.TypeError("'|=' is not supported by mappingproxy; use '|' instead");

    [PyMethod("get(key, default=None, /)")] internal Value Get(Value key, Value @default) => Forward("get", key, @default);
    [PyMethod("keys()")] internal Value Keys() => Forward("keys");
    [PyMethod("values()")] internal Value Values() => Forward("values");
    [PyMethod("items()")] internal Value Items() => Forward("items");
    [PyMethod("copy()")] internal Value Copy() => Forward("copy");
    [PyMethod("__reversed__()")] internal Value Reversed() => Forward("__reversed__");
    [PyClassMethod("__class_getitem__(object, /)")] internal static Value ClassGetItem(PyType cls, Value @object) => PyGenericAlias.Make(new Value(cls), @object);
}
