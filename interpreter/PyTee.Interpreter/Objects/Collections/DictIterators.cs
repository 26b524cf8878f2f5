namespace PyTee.Interpreter;

/// <summary>A walk over the entries of a dict that complains when the dict changes its size on the way.</summary>
internal struct DictWalk(PyDict dict)
{
    private PyDict? _dict = dict;
    private int _expected = dict.Count;
    private int _left = dict.Count;
    private int _position;

    /// <summary>The walk from the last entry to the first.</summary>
    public static DictWalk Backward(PyDict dict) => new(dict) { _position = dict.Used - 1 };

    public readonly long Left => _dict != null && _expected == _dict.Count ? _left : 0;

    public bool Next(out Value key, out Value value)
    {
        if (_dict != null)
        {
            CheckSize();
            if (_dict.Next(ref _position, out key, out value)) { Step(); return true; }
            _dict = null;
        }
        key = value = Value.Unset;
        return false;
    }

    public bool Previous(out Value key, out Value value)
    {
        if (_dict != null)
        {
            CheckSize();
            if (_dict.Previous(ref _position, out key, out value)) { Step(); return true; }
            _dict = null;
        }
        key = value = Value.Unset;
        return false;
    }

    private void CheckSize()
    {
        if (_expected == _dict!.Count) return;
        _expected = -1;
        throw Raise.RuntimeError("dictionary changed size during iteration");
    }

    private void Step()
    {
        if (_left-- > 0) return;
        throw Raise.RuntimeError("dictionary keys changed during iteration");
    }

    /// <summary>__reduce__ of an iterator: iter over a list of what is left.</summary>
    public static PyTuple Reduce(DictWalk walk, bool backward, Func<Value, Value, Value> pick)
    {
        var rest = new PyList();
        while (backward ? walk.Previous(out var key, out var value) : walk.Next(out key, out value)) rest.Add(pick(key, value));
        return PyTuple.Of(IteratorState.Builtin("iter"), PyTuple.Of(rest));
    }
}

/// <summary>Iterator over the keys of a dict.</summary>
[PyType("dict_keyiterator", Abstract = true, Final = true)]
public sealed partial class PyDictKeyIterator(PyDict dict) : PyObject(TypeObject)
{
    private DictWalk _walk = new(dict);

    [PySlot("__iter__")] internal Value Iter() => this;
    [PySlot("__next__")] internal bool Next(out Value item) => _walk.Next(out item, out _);
    /// <summary>Items left.</summary>
    [PyMethod("__length_hint__()")] internal long LengthHint() => _walk.Left;
    [PyMethod("__reduce__()")] internal PyTuple Reduce() => DictWalk.Reduce(_walk, backward: false, static (key, _) => key);
}

/// <summary>Iterator over the values of a dict.</summary>
[PyType("dict_valueiterator", Abstract = true, Final = true)]
public sealed partial class PyDictValueIterator(PyDict dict) : PyObject(TypeObject)
{
    private DictWalk _walk = new(dict);

    [PySlot("__iter__")] internal Value Iter() => this;
    [PySlot("__next__")] internal bool Next(out Value item) => _walk.Next(out _, out item);
    /// <summary>Items left.</summary>
    [PyMethod("__length_hint__()")] internal long LengthHint() => _walk.Left;
    [PyMethod("__reduce__()")] internal PyTuple Reduce() => DictWalk.Reduce(_walk, backward: false, static (_, value) => value);
}

/// <summary>Iterator over the (key, value) pairs of a dict.</summary>
[PyType("dict_itemiterator", Abstract = true, Final = true)]
public sealed partial class PyDictItemIterator(PyDict dict) : PyObject(TypeObject)
{
    private DictWalk _walk = new(dict);

    [PySlot("__iter__")] internal Value Iter() => this;

    [PySlot("__next__")]
    internal bool Next(out Value item)
    {
        bool more = _walk.Next(out var key, out var value);
        item = more ? new PyTuple([key, value]) : Value.Unset;
        return more;
    }

    internal bool NextPair(out Value key, out Value value) => _walk.Next(out key, out value);

    /// <summary>Items left.</summary>
    [PyMethod("__length_hint__()")] internal long LengthHint() => _walk.Left;
    [PyMethod("__reduce__()")] internal PyTuple Reduce() => DictWalk.Reduce(_walk, backward: false, static (key, value) => PyTuple.Of(key, value));
}

/// <summary>Iterator over the keys of a dict, from the last.</summary>
[PyType("dict_reversekeyiterator", Abstract = true, Final = true)]
public sealed partial class PyDictReverseKeyIterator(PyDict dict) : PyObject(TypeObject)
{
    private DictWalk _walk = DictWalk.Backward(dict);

    [PySlot("__iter__")] internal Value Iter() => this;
    [PySlot("__next__")] internal bool Next(out Value item) => _walk.Previous(out item, out _);
    /// <summary>Items left.</summary>
    [PyMethod("__length_hint__()")] internal long LengthHint() => _walk.Left;
    [PyMethod("__reduce__()")] internal PyTuple Reduce() => DictWalk.Reduce(_walk, backward: true, static (key, _) => key);
}

/// <summary>Iterator over the values of a dict, from the last.</summary>
[PyType("dict_reversevalueiterator", Abstract = true, Final = true)]
public sealed partial class PyDictReverseValueIterator(PyDict dict) : PyObject(TypeObject)
{
    private DictWalk _walk = DictWalk.Backward(dict);

    [PySlot("__iter__")] internal Value Iter() => this;
    [PySlot("__next__")] internal bool Next(out Value item) => _walk.Previous(out _, out item);
    /// <summary>Items left.</summary>
    [PyMethod("__length_hint__()")] internal long LengthHint() => _walk.Left;
    [PyMethod("__reduce__()")] internal PyTuple Reduce() => DictWalk.Reduce(_walk, backward: true, static (_, value) => value);
}

/// <summary>Iterator over the (key, value) pairs of a dict, from the last.</summary>
[PyType("dict_reverseitemiterator", Abstract = true, Final = true)]
public sealed partial class PyDictReverseItemIterator(PyDict dict) : PyObject(TypeObject)
{
    private DictWalk _walk = DictWalk.Backward(dict);

    [PySlot("__iter__")] internal Value Iter() => this;

    [PySlot("__next__")]
    internal bool Next(out Value item)
    {
        bool more = _walk.Previous(out var key, out var value);
        item = more ? PyTuple.Of(key, value) : Value.Unset;
        return more;
    }

    /// <summary>Items left.</summary>
    [PyMethod("__length_hint__()")] internal long LengthHint() => _walk.Left;
    [PyMethod("__reduce__()")] internal PyTuple Reduce() => DictWalk.Reduce(_walk, backward: true, static (key, value) => PyTuple.Of(key, value));
}
