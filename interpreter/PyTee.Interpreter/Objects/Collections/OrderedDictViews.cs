namespace PyTee.Interpreter;

/// <summary>What an iterator over an ordered dict gives.</summary>
internal enum OrderedPart { Key, Value, Pair }

/// <summary>A walk over an ordered dict in either direction, which allows no key to be added, removed or moved on the way.</summary>
internal struct OrderedWalk
{
    private readonly PyOrderedDict _dict;
    private readonly uint _watch;
    private readonly bool _backward;
    private int _position;
    private int _count;

    public OrderedWalk(PyOrderedDict dict, bool backward = false)
    {
        (_dict, _watch, _backward, _count) = (dict, dict.Watch, backward, dict.Count);
        if (backward) _position = dict.Used - 1;
    }

    public bool Next(out Value key, out Value value)
    {
        key = value = Value.Unset;
        if (_count < 0) return false;
        if (_dict.Watch != _watch) throw Raise.RuntimeError("OrderedDict mutated during iteration");
        if (_backward ? _dict.Previous(ref _position, out key, out value) : _dict.Next(ref _position, out key, out value)) return true;
        _count = -1;
        return false;
    }
}

/// <summary>Iterator over an ordered dict.</summary>
[PyType("odict_iterator", Abstract = true, Final = true)]
public sealed partial class PyOrderedIterator : PyObject
{
    private readonly OrderedPart _part;
    private OrderedWalk _walk;

    internal PyOrderedIterator(PyOrderedDict dict, OrderedPart part, bool backward = false) : base(TypeObject) =>
        (_part, _walk) = (part, new OrderedWalk(dict, backward));

    [PySlot("__iter__")] internal Value Iter() => this;
    [PySlot("__next__")] internal bool Next(out Value item) => Step(ref _walk, out item);

    [PyMethod("__reduce__()")]
    internal PyTuple Reduce()
    {
        var (walk, rest) = (_walk, new PyList());
        while (Step(ref walk, out var item)) rest.Add(item);
        return PyTuple.Of(IteratorState.Builtin("iter"), PyTuple.Of(rest));
    }

    private bool Step(ref OrderedWalk walk, out Value item)
    {
        bool more = walk.Next(out var key, out item);
        if (more && _part != OrderedPart.Value) item = _part == OrderedPart.Key ? key : PyTuple.Of(key, item);
        return more;
    }
}

/// <summary>A live view of the keys of an ordered dict.</summary>
[PyType("odict_keys", Base = typeof(PyDictKeys), Abstract = true, Final = true)]
public sealed partial class PyOrderedKeys(PyOrderedDict dict) : PyDictKeys(TypeObject, dict)
{
    [PySlot("__iter__")] internal Value IterInOrder() => new PyOrderedIterator(dict, OrderedPart.Key);
    [PyMethod("__reversed__()")] internal Value ReversedInOrder() => new PyOrderedIterator(dict, OrderedPart.Key, backward: true);
}

/// <summary>A live view of the values of an ordered dict.</summary>
[PyType("odict_values", Base = typeof(PyDictValues), Abstract = true, Final = true)]
public sealed partial class PyOrderedValues(PyOrderedDict dict) : PyDictValues(TypeObject, dict)
{
    [PySlot("__iter__")] internal Value IterInOrder() => new PyOrderedIterator(dict, OrderedPart.Value);
    [PyMethod("__reversed__()")] internal Value ReversedInOrder() => new PyOrderedIterator(dict, OrderedPart.Value, backward: true);
}

/// <summary>A live view of the (key, value) pairs of an ordered dict.</summary>
[PyType("odict_items", Base = typeof(PyDictItems), Abstract = true, Final = true)]
public sealed partial class PyOrderedItems(PyOrderedDict dict) : PyDictItems(TypeObject, dict)
{
    [PySlot("__iter__")] internal Value IterInOrder() => new PyOrderedIterator(dict, OrderedPart.Pair);
    [PyMethod("__reversed__()")] internal Value ReversedInOrder() => new PyOrderedIterator(dict, OrderedPart.Pair, backward: true);
}
