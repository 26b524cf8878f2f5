namespace PyTee.Interpreter;

/// <summary>Iterator over bytes: the bytes as ints.</summary>
[PyType("bytes_iterator", Abstract = true, Final = true)]
public sealed partial class PyBytesIterator(PyBytes bytes) : PyObject(TypeObject)
{
    private PyBytes? _source = bytes;
    private int _position;

    [PySlot("__iter__")] internal Value Iter() => this;

    [PySlot("__next__")]
    internal bool Next(out Value item)
    {
        if (_source != null && _position < _source.Bytes.Length) { item = (long)_source.Bytes[_position++]; return true; }
        _source = null;
        item = Value.Unset;
        return false;
    }

    /// <summary>Bytes left, as far as known.</summary>
    [PyMethod("__length_hint__()")] internal long LengthHint() => _source == null ? 0 : Math.Max(0, _source.Bytes.Length - _position);
    [PyMethod("__reduce__()")] internal PyTuple Reduce() => _source == null ? IteratorState.Exhausted(PyBytes.Empty) : IteratorState.At(_source, _position);
    [PyMethod("__setstate__(object, /)")] internal void SetState(Value @object) { if (_source != null) _position = IteratorState.Index(@object, 0, _source.Bytes.Length); }
}

/// <summary>Iterator over a bytearray: the bytes as ints.</summary>
[PyType("bytearray_iterator", Abstract = true, Final = true)]
public sealed partial class PyByteArrayIterator(PyByteArray bytes) : PyObject(TypeObject)
{
    private PyByteArray? _source = bytes;
    private int _position;

    [PySlot("__iter__")] internal Value Iter() => this;

    [PySlot("__next__")]
    internal bool Next(out Value item)
    {
        if (_source != null && _position < _source.Bytes.Length) { item = (long)_source.Bytes[_position++]; return true; }
        _source = null;
        item = Value.Unset;
        return false;
    }

    /// <summary>Bytes left, as far as known.</summary>
    [PyMethod("__length_hint__()")] internal long LengthHint() => _source == null ? 0 : Math.Max(0, _source.Bytes.Length - _position);
    [PyMethod("__reduce__()")] internal PyTuple Reduce() => _source == null ? IteratorState.Exhausted(PyTuple.Empty) : IteratorState.At(_source, _position);
    [PyMethod("__setstate__(object, /)")] internal void SetState(Value @object) { if (_source != null) _position = IteratorState.Index(@object, 0, _source.Bytes.Length); }
}
