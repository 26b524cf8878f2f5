using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>chain(*iterables) --> chain object
///
/// Return a chain object whose .__next__() method returns elements from the
/// first iterable until it is exhausted, then elements from the next
/// iterable, until all of the iterables are exhausted.</summary>
[PyType("chain", Module = "itertools")]
public sealed partial class PyChain : PyObject
{
    private Value _source, _active = Value.Unset;

    private PyChain(PyType cls, Value source) : base(cls) => _source = source;

    [PyNew("(*iterables)")] internal static Value New(PyType cls, ReadOnlySpan<Value> iterables) => new(new PyChain(cls, Iteration.GetIter(new Value(PyTuple.Of(iterables)))));

    /// <summary>Alternative chain() constructor taking a single iterable argument that evaluates lazily.</summary>
    [PyClassMethod("from_iterable(iterable, /)")] internal static Value FromIterable(PyType cls, Value iterable) => new(new PyChain(cls, Iteration.GetIter(iterable)));

    [PyClassMethod("__class_getitem__(object, /)")] internal static Value ClassGetItem(PyType cls, Value @object) => PyGenericAlias.Make(new Value(cls), @object);
    [PySlot("__iter__")] internal Value Iter() => new(this);

    [PySlot("__next__")]
    internal bool Next(out Value item)
    {
        item = Value.Unset;
        while (!_source.IsUnset)
        {
            if (_active.IsUnset)
            {
                if (!Iteration.TryNext(_source, out var next)) { _source = Value.Unset; return false; }
                _active = Iteration.GetIter(next);
            }
            if (Iteration.TryNext(_active, out item)) return true;
            _active = Value.Unset;
        }
        return false;
    }
}

/// <summary>Return data elements corresponding to true selector elements.
///
/// Forms a shorter iterator from selected data elements using the selectors to
/// choose the data elements.</summary>
[PyType("compress", Module = "itertools")]
public sealed partial class PyCompress : PyObject
{
    private readonly Value _data, _selectors;

    private PyCompress(PyType cls, Value data, Value selectors) : base(cls) { _data = data; _selectors = selectors; }
    [PyNew("(data, selectors)")] internal static Value New(PyType cls, Value data, Value selectors) => new(new PyCompress(cls, Iteration.GetIter(data), Iteration.GetIter(selectors)));
    [PySlot("__iter__")] internal Value Iter() => new(this);

    [PySlot("__next__")]
    internal bool Next(out Value item)
    {
        while (Iteration.TryNext(_data, out item))
        {
            if (!Iteration.TryNext(_selectors, out var selector)) return false;
            if (Protocols.Truth(selector)) return true;
        }
        return false;
    }
}

/// <summary>Drop items from the iterable while predicate(item) is true.
///
/// Afterwards, return every element until the iterable is exhausted.</summary>
[PyType("dropwhile", Module = "itertools")]
public sealed partial class PyDropWhile : PyObject
{
    private readonly Value _predicate, _iterator;
    private bool _started;

    private PyDropWhile(PyType cls, Value predicate, Value iterator) : base(cls) { _predicate = predicate; _iterator = iterator; }
    [PyNew("(predicate, iterable, /)")] internal static Value New(PyType cls, Value predicate, Value iterable) => new(new PyDropWhile(cls, predicate, Iteration.GetIter(iterable)));
    [PySlot("__iter__")] internal Value Iter() => new(this);

    [PySlot("__next__")]
    internal bool Next(out Value item)
    {
        while (Iteration.TryNext(_iterator, out item))
        {
            if (_started) return true;
            if (!Protocols.Truth(Vm.Current.Call(_predicate, item))) return _started = true;
        }
        return false;
    }
}

/// <summary>Return successive entries from an iterable as long as the predicate evaluates to true for each entry.</summary>
[PyType("takewhile", Module = "itertools")]
public sealed partial class PyTakeWhile : PyObject
{
    private readonly Value _predicate, _iterator;
    private bool _done;

    private PyTakeWhile(PyType cls, Value predicate, Value iterator) : base(cls) { _predicate = predicate; _iterator = iterator; }
    [PyNew("(predicate, iterable, /)")] internal static Value New(PyType cls, Value predicate, Value iterable) => new(new PyTakeWhile(cls, predicate, Iteration.GetIter(iterable)));
    [PySlot("__iter__")] internal Value Iter() => new(this);

    [PySlot("__next__")]
    internal bool Next(out Value item)
    {
        item = Value.Unset;
        if (_done || !Iteration.TryNext(_iterator, out item)) return false;
        if (Protocols.Truth(Vm.Current.Call(_predicate, item))) return true;
        _done = true;
        return false;
    }
}

/// <summary>Return those items of iterable for which function(item) is false.
///
/// If function is None, return the items that are false.</summary>
[PyType("filterfalse", Module = "itertools")]
public sealed partial class PyFilterFalse : PyObject
{
    private readonly Value _predicate, _iterator;

    private PyFilterFalse(PyType cls, Value predicate, Value iterator) : base(cls) { _predicate = predicate; _iterator = iterator; }
    [PyNew("(function, iterable, /)")] internal static Value New(PyType cls, Value function, Value iterable) => new(new PyFilterFalse(cls, function, Iteration.GetIter(iterable)));
    [PySlot("__iter__")] internal Value Iter() => new(this);

    [PySlot("__next__")]
    internal bool Next(out Value item)
    {
        while (Iteration.TryNext(_iterator, out item))
        {
            if (!Protocols.Truth(_predicate.IsNone || _predicate.Object == PyBool.TypeObject ? item : Vm.Current.Call(_predicate, item))) return true;
        }
        return false;
    }
}

/// <summary>islice(iterable, stop) --> islice object
/// islice(iterable, start, stop[, step]) --> islice object
///
/// Return an iterator whose next() method returns selected values from an
/// iterable.  If start is specified, will skip all preceding elements;
/// otherwise, start defaults to zero.  Step defaults to one.  If
/// specified as another value, step determines how many values are
/// skipped between successive calls.  Works like a slice() on a list
/// but returns an iterator.</summary>
[PyType("islice", Module = "itertools")]
public sealed partial class PyISlice : PyObject
{
    private Value _iterator;
    private long _next, _position;
    private readonly long _stop, _step;

    private PyISlice(PyType cls, Value iterator, long start, long stop, long step) : base(cls) { _iterator = iterator; _next = start; _stop = stop; _step = step; }

    [PyNew("(*args)")]
    internal static Value New(PyType cls, ReadOnlySpan<Value> args)
    {
        if (args.Length is < 2 or > 4) throw Raise.TypeError($"islice expected at {(args.Length < 2 ? "least 2" : "most 4")} arguments, got {args.Length}");
        Value start = args.Length == 2 ? Value.None : args[1], stop = args.Length == 2 ? args[1] : args[2], step = args.Length == 4 ? args[3] : Value.None;
        long last = Bound(stop, long.MaxValue, args.Length == 2 ? "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize." : "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
        long first = Bound(start, 0, "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
        long stride = Bound(step, 1, "Step for islice() must be a positive integer or None.");
        if (stride < 1) throw Raise.ValueError("Step for islice() must be a positive integer or None.");
        return new(new PyISlice(cls, Iteration.GetIter(args[0]), first, last, stride));
    }

    private static long Bound(Value v, long standard, string message)
    {
        if (v.IsNone) return standard;
        if (!Number.TryIndex(v, out var n) || !n.IsSmallInt || n.N < 0) throw Raise.ValueError(message);
        return n.N;
    }

    [PySlot("__iter__")] internal Value Iter() => new(this);

    [PySlot("__next__")]
    internal bool Next(out Value item)
    {
        item = Value.Unset;
        if (_iterator.IsUnset) return false;
        long goal = Math.Min(_next, _stop);
        while (_position < goal)
        {
            if (!Iteration.TryNext(_iterator, out _)) { _iterator = Value.Unset; return false; }
            _position++;
        }
        if (_position >= _stop || !Iteration.TryNext(_iterator, out item)) { _iterator = Value.Unset; return false; }
        _position++;
        _next = _next > long.MaxValue - _step ? long.MaxValue : _next + _step;
        return true;
    }
}

/// <summary>make an iterator that returns consecutive keys and groups from the iterable
///
///   iterable
///     Elements to divide into groups according to the key function.
///   key
///     A function for computing the group category for each element.
///     If the key function is not specified or is None, the element itself
///     is used for grouping.</summary>
[PyType("groupby", Module = "itertools")]
public sealed partial class PyGroupBy : PyObject
{
    private readonly Value _iterator, _keyFunction;
    internal Value TargetKey = Value.Unset, CurrentKey = Value.Unset, CurrentValue = Value.Unset;
    internal PyGrouper? Active;

    private PyGroupBy(PyType cls, Value iterator, Value key) : base(cls) { _iterator = iterator; _keyFunction = key; }
    [PyNew("(iterable, key=None)")] internal static Value New(PyType cls, Value iterable, Value key) => new(new PyGroupBy(cls, Iteration.GetIter(iterable), key));
    [PySlot("__iter__")] internal Value Iter() => new(this);

    [PySlot("__next__")]
    internal bool Next(out Value item)
    {
        Active = null;
        for (; ; )
        {
            if (!CurrentKey.IsUnset && (TargetKey.IsUnset || !Protocols.RichEquals(TargetKey, CurrentKey))) break;
            if (!Step()) { item = Value.Unset; return false; }
        }
        TargetKey = CurrentKey;
        Active = new PyGrouper(this, TargetKey);
        item = new(PyTuple.Of(CurrentKey, new Value(Active)));
        return true;
    }

    internal bool Step()
    {
        if (!Iteration.TryNext(_iterator, out var value)) return false;
        CurrentKey = _keyFunction.IsNone ? value : Vm.Current.Call(_keyFunction, value);
        CurrentValue = value;
        return true;
    }
}

/// <summary>The items of one group of groupby.</summary>
[PyType("_grouper", Module = "itertools")]
public sealed partial class PyGrouper : PyObject
{
    private readonly PyGroupBy _parent;
    private readonly Value _key;

    internal PyGrouper(PyGroupBy parent, Value key) : base(TypeObject) { _parent = parent; _key = key; }

    [PyNew("(parent, tgtkey, /)")]
    internal static Value New(PyType cls, Value parent, Value tgtkey)
    {
        if (!parent.Is<PyGroupBy>(out var groups)) throw Raise.TypeError($"_grouper() argument 1 must be itertools.groupby, not {parent.Class.Name}");
        return groups.Active = new PyGrouper(groups, tgtkey);
    }

    [PySlot("__iter__")] internal Value Iter() => new(this);

    [PySlot("__next__")]
    internal bool Next(out Value item)
    {
        item = Value.Unset;
        if (_parent.Active != this) return false;
        if (_parent.CurrentValue.IsUnset && !_parent.Step()) return false;
        if (!Protocols.RichEquals(_key, _parent.CurrentKey)) return false;
        // The comparison may have asked this group for its next item.
        if (_parent.CurrentValue.IsUnset) return false;
        item = _parent.CurrentValue;
        _parent.CurrentValue = Value.Unset;
        return true;
    }
}
