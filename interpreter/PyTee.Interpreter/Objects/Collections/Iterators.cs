namespace PyTee.Interpreter;

/// <summary>How iterators tell copy and pickle to make them again: <c>iter(source)</c> moved to an index.</summary>
internal static class IteratorState
{
    public static PyTuple At(Value source, long index) => PyTuple.Of(Builtin("iter"), PyTuple.Of(source), index);

    public static PyTuple Exhausted(Value empty) => PyTuple.Of(Builtin("iter"), PyTuple.Of(empty));

    public static PyTuple Reversed(Value source, long index) => PyTuple.Of(Builtin("reversed"), PyTuple.Of(source), index);

    public static Value Builtin(string name) => Vm.Current.CallerBuiltin(name);

    /// <summary>The index that __setstate__ gives, cut to a range.</summary>
    public static int Index(Value state, long lowest, long highest) => (int)Math.Clamp(Number.AsLong(state), lowest, highest);
}

/// <summary>Iterator over a list.</summary>
[PyType("list_iterator", Abstract = true, Final = true)]
public sealed partial class PyListIterator(PyList list) : PyObject(TypeObject)
{
    internal PyList? Source = list;
    internal int Position;

    [PySlot("__iter__")] internal Value Iter() => this;

    [PySlot("__next__")]
    internal bool Next(out Value item)
    {
        if (Source != null)
        {
            if (Position < Source.Size) { item = Source.Items[Position++]; return true; }
            Source = null;
        }
        item = Value.Unset;
        return false;
    }

    /// <summary>Items left, as far as known.</summary>
    [PyMethod("__length_hint__()")] internal long LengthHint() => Source == null ? 0 : Math.Max(0, Source.Size - Position);
    [PyMethod("__reduce__()")] internal PyTuple Reduce() => Source == null ? IteratorState.Exhausted(new PyList()) : IteratorState.At(Source, Position);
    [PyMethod("__setstate__(object, /)")] internal void SetState(Value @object) { if (Source != null) Position = IteratorState.Index(@object, 0, Source.Size); }
}

/// <summary>Iterator over a list from its end.</summary>
[PyType("list_reverseiterator", Abstract = true, Final = true)]
public sealed partial class PyListReverseIterator(PyList list) : PyObject(TypeObject)
{
    private PyList? _source = list;
    private int _position = list.Size - 1;

    [PySlot("__iter__")] internal Value Iter() => this;

    [PySlot("__next__")]
    internal bool Next(out Value item)
    {
        if (_source != null && _position >= 0 && _position < _source.Size) { item = _source.Items[_position--]; return true; }
        _source = null;
        item = Value.Unset;
        return false;
    }

    /// <summary>Items left, as far as known.</summary>
    [PyMethod("__length_hint__()")] internal long LengthHint() => _source == null || _position >= _source.Size ? 0 : _position + 1;
    [PyMethod("__reduce__()")] internal PyTuple Reduce() => _source == null ? IteratorState.Exhausted(new PyList()) : IteratorState.Reversed(_source, _position);
    [PyMethod("__setstate__(object, /)")] internal void SetState(Value @object) { if (_source != null) _position = IteratorState.Index(@object, -1, _source.Size - 1); }
}

/// <summary>Iterator over a tuple.</summary>
[PyType("tuple_iterator", Abstract = true, Final = true)]
public sealed partial class PyTupleIterator(PyTuple tuple) : PyObject(TypeObject)
{
    internal PyTuple? Source = tuple;
    internal int Position;

    [PySlot("__iter__")] internal Value Iter() => this;

    [PySlot("__next__")]
    internal bool Next(out Value item)
    {
        if (Source != null)
        {
            if (Position < Source.Items.Length) { item = Source.Items[Position++]; return true; }
            Source = null;
        }
        item = Value.Unset;
        return false;
    }

    /// <summary>Items left.</summary>
    [PyMethod("__length_hint__()")] internal long LengthHint() => Source == null ? 0 : Source.Count - Position;
    [PyMethod("__reduce__()")] internal PyTuple Reduce() => Source == null ? IteratorState.Exhausted(PyTuple.Empty) : IteratorState.At(Source, Position);
    [PyMethod("__setstate__(object, /)")] internal void SetState(Value @object) { if (Source != null) Position = IteratorState.Index(@object, 0, Source.Count); }
}

/// <summary>Iterator that calls a function until it gives the sentinel: iter(callable, sentinel).</summary>
[PyType("callable_iterator", Abstract = true, Final = true)]
public sealed partial class PyCallableIterator(Value callable, Value sentinel) : PyObject(TypeObject)
{
    private Value _callable = callable, _sentinel = sentinel;

    [PySlot("__iter__")] internal Value Iter() => this;

    [PySlot("__next__")]
    internal bool Next(out Value item)
    {
        item = Value.Unset;
        if (_callable.IsUnset) return false;
        try { item = Vm.Current.Call(_callable, [], null); }
        catch (PyException e) when (e.Matches(Errors.StopIteration)) { item = Value.Unset; }
        // The call may have run this very iterator to its end.
        if (!item.IsUnset && !_callable.IsUnset && !Protocols.RichEquals(_sentinel, item)) return true;
        _callable = _sentinel = item = Value.Unset;
        return false;
    }

    [PyMethod("__reduce__()")]
    internal PyTuple Reduce() => _callable.IsUnset ? IteratorState.Exhausted(PyTuple.Empty) : PyTuple.Of(IteratorState.Builtin("iter"), PyTuple.Of(_callable, _sentinel));
}

/// <summary>An iterator over a sequence from its end: reversed(sequence).</summary>
[PyType("reversed", Signature = "(sequence, /)")]
public partial class PyReversed : PyObject
{
    private Value _source;
    private long _position;

    private PyReversed(PyType cls, Value sequence) : base(cls)
    {
        _source = sequence;
        _position = Protocols.Length(sequence) - 1;
    }

    [PyNew("(object, /)")]
    internal static Value New(PyType cls, Value @object)
    {
        if (@object.Class.Lookup(Names.Reversed, out var method))
        {
            if (method.IsNone) throw Raise.TypeError($"'{@object.Class.Name}' object is not reversible");
            return Vm.Current.CallMethod(method, @object, @object.Class, []);
        }
        if (!Protocols.IsSequence(@object)) throw Raise.TypeError($"'{@object.Class.Name}' object is not reversible");
        return cls.IsHeap ? new Heap(cls, @object) : new PyReversed(cls, @object);
    }

    [PySlot("__iter__")] internal Value Iter() => this;

    [PySlot("__next__")]
    internal bool Next(out Value item)
    {
        item = Value.Unset;
        if (_position < 0) { _source = Value.Unset; return false; }
        try { item = Protocols.GetItem(_source, _position--); return true; }
        catch (PyException e) when (e.Matches(Errors.IndexError) || e.Matches(Errors.StopIteration))
        {
            _position = -1;
            _source = Value.Unset;
            return false;
        }
    }

    /// <summary>Items left, as far as known.</summary>
    [PyMethod("__length_hint__()")]
    internal long LengthHint() => _source.IsUnset || Protocols.Length(_source) < _position + 1 ? 0 : _position + 1;

    [PyMethod("__reduce__()")]
    internal PyTuple Reduce() => _source.IsUnset ? PyTuple.Of(Class, PyTuple.Of(PyTuple.Empty)) : PyTuple.Of(Class, PyTuple.Of(_source), _position);

    [PyMethod("__setstate__(object, /)")]
    internal void SetState(Value @object) { if (!_source.IsUnset) _position = Math.Clamp(Number.AsLong(@object), -1, Protocols.Length(_source) - 1); }

    /// <summary>An instance of a subclass, with attributes.</summary>
    internal sealed class Heap : PyReversed
    {
        private AttrTable _attrs;
        public Heap(PyType cls, Value sequence) : base(cls, sequence) => _attrs = cls.NewAttrs();
        internal override ref AttrTable Attrs => ref _attrs;
    }
}
