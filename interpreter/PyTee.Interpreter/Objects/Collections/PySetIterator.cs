namespace PyTee.Interpreter;

/// <summary>Iterator over a set.</summary>
[PyType("set_iterator", Abstract = true, Final = true)]
public sealed partial class PySetIterator(PySetBase set) : PyObject(TypeObject)
{
    private PySetBase? _source = set;
    private int _expected = set.Count;
    private int _left = set.Count;
    private int _position;

    [PySlot("__iter__")] internal Value Iter() => this;

    [PySlot("__next__")]
    internal bool Next(out Value item)
    {
        item = Value.Unset;
        if (_source == null) return false;
        if (_expected != _source.Count)
        {
            _expected = -1;
            throw Raise.RuntimeError("Set changed size during iteration");
        }
        if (_source.Next(ref _position, out item, out _)) { _left--; return true; }
        _source = null;
        return false;
    }

    /// <summary>Elements left, as far as known.</summary>
    [PyMethod("__length_hint__()")] internal long LengthHint() => _source != null && _expected == _source.Count ? _left : 0;

    [PyMethod("__reduce__()")]
    internal PyTuple Reduce()
    {
        var rest = new PyList();
        int position = _position;
        while (_source != null && _source.Next(ref position, out var item, out _)) rest.Add(item);
        return PyTuple.Of(IteratorState.Builtin("iter"), PyTuple.Of(rest));
    }
}
