using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>A field of a named tuple: the item at an index, under a name.</summary>
[PyType("_tuplegetter", Module = "collections")]
public sealed partial class PyTupleGetter : PyObject
{
    private readonly int _index;
    private Value _doc;

    private PyTupleGetter(PyType cls, int index, Value doc) : base(cls) => (_index, _doc) = (index, doc);

    [PyNew("(index, doc, /)")] internal static Value New(PyType cls, int index, Value doc) => new(new PyTupleGetter(cls, index, doc));

    [PySlot("__get__")]
    internal Value Get(Value obj, PyType owner)
    {
        if (obj.IsUnset || obj.IsNone) return new Value(this);
        if (!obj.Is<PyTuple>(out var tuple)) throw Raise.TypeError($"descriptor for index '{_index}' for tuple subclasses doesn't apply to '{obj.Class.Name}' object");
        return (uint)_index < (uint)tuple.Count ? tuple[_index] : throw Raise.IndexError("tuple index out of range");
    }

    [PySlot("__set__")]
    internal void Set(Value obj, Value value) => throw Raise.Of(Errors.AttributeError, value.IsUnset ? "can't delete attribute" : "can't set attribute");

    [PyGetter("__doc__", Member = true)] internal Value GetDoc() => _doc;
    [PySetter("__doc__")] internal void SetDoc(Value value) => _doc = value.IsUnset ? Value.None : value;
    [PyMethod("__reduce__()")] internal Value Reduce() => PyTuple.Of(new Value(Class), PyTuple.Of((long)_index, _doc));
    [PySlot("__repr__")] internal string Repr() => $"_tuplegetter({_index}, {Protocols.Repr(_doc)})";
}
