using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Return a count object whose .__next__() method returns consecutive values.
///
/// Equivalent to:
///     def count(firstval=0, step=1):
///         x = firstval
///         while 1:
///             yield x
///             x += step</summary>
[PyType("count", Module = "itertools")]
public sealed partial class PyCount : PyObject
{
    private Value _next;
    private readonly Value _step;

    private PyCount(PyType cls, Value start, Value step) : base(cls) { _next = start; _step = step; }

    [PyNew("(start=0, step=1)")]
    internal static Value New(PyType cls, Value start, Value step)
    {
        if (!IsNumber(start) || !IsNumber(step)) throw Raise.TypeError("a number is required");
        return new(new PyCount(cls, start, step));
    }

    private static bool IsNumber(Value v) => v.IsFloat || Number.IsInt(v) || v.Object is PyComplex || AttributeAccess.TryGetQuiet(v, PyStr.Intern("__float__"), out _) || AttributeAccess.TryGetQuiet(v, PyStr.Intern("__index__"), out _);

    [PySlot("__iter__")] internal Value Iter() => new(this);

    [PySlot("__next__")]
    internal bool Next(out Value item)
    {
        item = _next;
        _next = _next.IsSmallInt && _step.IsSmallInt && _step.N == 1 && _next.N < long.MaxValue ? new Value(_next.N + 1) : Number.Binary(BinaryOp.Add, _next, _step);
        return true;
    }

    [PySlot("__repr__")] internal string Repr() => _step.IsSmallInt && _step.N == 1 ? $"count({Protocols.Repr(_next)})" : $"count({Protocols.Repr(_next)}, {Protocols.Repr(_step)})";
}

/// <summary>Return elements from the iterable until it is exhausted. Then repeat the sequence indefinitely.</summary>
[PyType("cycle", Module = "itertools")]
public sealed partial class PyCycle : PyObject
{
    private Value _iterator;
    private PyList _saved = new();
    private int _index;
    private bool _firstPass;

    private PyCycle(PyType cls, Value iterator) : base(cls) => _iterator = iterator;
    [PyNew("(iterable, /)")] internal static Value New(PyType cls, Value iterable) => new(new PyCycle(cls, Iteration.GetIter(iterable)));
    [PySlot("__iter__")] internal Value Iter() => new(this);

    [PySlot("__next__")]
    internal bool Next(out Value item)
    {
        if (!_iterator.IsUnset)
        {
            if (Iteration.TryNext(_iterator, out item))
            {
                if (!_firstPass) _saved.Add(item);
                return true;
            }
            _iterator = Value.Unset;
        }
        item = Value.Unset;
        if (_saved.Count == 0) return false;
        item = _saved[_index];
        _index = (_index + 1) % _saved.Count;
        return true;
    }
}

/// <summary>repeat(object [,times]) -> create an iterator which returns the object
/// for the specified number of times.  If not specified, returns the object
/// endlessly.</summary>
[PyType("repeat", Module = "itertools")]
public sealed partial class PyRepeat : PyObject
{
    private readonly Value _value;
    private long _left;

    private PyRepeat(PyType cls, Value value, long times) : base(cls) { _value = value; _left = times; }
    [PyNew("(object, times=...)")] internal static Value New(PyType cls, Value @object, Value times) => new(new PyRepeat(cls, @object, times.IsUnset ? -1 : Math.Max(0, Number.AsSize(times))));
    [PySlot("__iter__")] internal Value Iter() => new(this);

    [PySlot("__next__")]
    internal bool Next(out Value item)
    {
        item = _value;
        if (_left == 0) return false;
        if (_left > 0) _left--;
        return true;
    }

    [PyMethod("__length_hint__()")] internal Value LengthHint() => _left < 0 ? throw Raise.TypeError("len() of unsized object") : new(_left);
    [PySlot("__repr__")] internal string Repr() => _left < 0 ? $"repeat({Protocols.Repr(_value)})" : $"repeat({Protocols.Repr(_value)}, {_left})";
}

/// <summary>Return series of accumulated sums (or other binary function results).</summary>
[PyType("accumulate", Module = "itertools")]
public sealed partial class PyAccumulate : PyObject
{
    private readonly Value _iterator, _function;
    private Value _total, _initial;

    private PyAccumulate(PyType cls, Value iterator, Value function, Value initial) : base(cls) { _iterator = iterator; _function = function; _total = Value.Unset; _initial = initial.IsNone ? Value.Unset : initial; }
    [PyNew("(iterable, func=None, *, initial=None)")] internal static Value New(PyType cls, Value iterable, Value func, Value initial) => new(new PyAccumulate(cls, Iteration.GetIter(iterable), func, initial));
    [PySlot("__iter__")] internal Value Iter() => new(this);

    [PySlot("__next__")]
    internal bool Next(out Value item)
    {
        if (!_initial.IsUnset) { item = _total = _initial; _initial = Value.Unset; return true; }
        if (!Iteration.TryNext(_iterator, out item)) return false;
        if (!_total.IsUnset) item = _function.IsNone ? Number.Binary(BinaryOp.Add, _total, item) : Vm.Current.Call(_function, _total, item);
        _total = item;
        return true;
    }
}

/// <summary>Batch data into tuples of length n. The last batch may be shorter than n.</summary>
[PyType("batched", Module = "itertools")]
public sealed partial class PyBatched : PyObject
{
    private Value _iterator;
    private readonly long _size;
    private readonly bool _strict;

    private PyBatched(PyType cls, Value iterator, long size, bool strict) : base(cls) { _iterator = iterator; _size = size; _strict = strict; }

    [PyNew("(iterable, n, *, strict=False)")]
    internal static Value New(PyType cls, Value iterable, long n, bool strict)
    {
        if (n < 1) throw Raise.ValueError("n must be at least one");
        return new(new PyBatched(cls, Iteration.GetIter(iterable), n, strict));
    }

    [PySlot("__iter__")] internal Value Iter() => new(this);

    [PySlot("__next__")]
    internal bool Next(out Value item)
    {
        item = Value.Unset;
        if (_iterator.IsUnset) return false;
        var batch = new PyList();
        while (batch.Count < _size && Iteration.TryNext(_iterator, out var x)) batch.Add(x);
        if (batch.Count < _size) _iterator = Value.Unset;
        if (batch.Count == 0) return false;
        if (batch.Count < _size && _strict) throw Raise.ValueError("batched(): incomplete batch");
        item = new(PyTuple.Of(batch.Span));
        return true;
    }
}

/// <summary>Return an iterator of overlapping pairs taken from the input iterator.</summary>
[PyType("pairwise", Module = "itertools")]
public sealed partial class PyPairwise : PyObject
{
    private readonly Value _iterator;
    private Value _old = Value.Unset;

    private PyPairwise(PyType cls, Value iterator) : base(cls) => _iterator = iterator;
    [PyNew("(iterable, /)")] internal static Value New(PyType cls, Value iterable) => new(new PyPairwise(cls, Iteration.GetIter(iterable)));
    [PySlot("__iter__")] internal Value Iter() => new(this);

    [PySlot("__next__")]
    internal bool Next(out Value item)
    {
        item = Value.Unset;
        var old = _old;
        if (old.IsUnset)
        {
            if (!Iteration.TryNext(_iterator, out old)) return false;
            // The iterator may have asked this one for a pair, which then is over.
            _old = old;
        }
        if (!Iteration.TryNext(_iterator, out var next)) { _old = Value.Unset; return false; }
        _old = next;
        item = new(PyTuple.Of(old, next));
        return true;
    }
}

/// <summary>Return an iterator whose values are returned from the function evaluated with an argument tuple taken from the given sequence.</summary>
[PyType("starmap", Module = "itertools")]
public sealed partial class PyStarMap : PyObject
{
    private readonly Value _function, _iterator;

    private PyStarMap(PyType cls, Value function, Value iterator) : base(cls) { _function = function; _iterator = iterator; }
    [PyNew("(function, iterable, /)")] internal static Value New(PyType cls, Value function, Value iterable) => new(new PyStarMap(cls, function, Iteration.GetIter(iterable)));
    [PySlot("__iter__")] internal Value Iter() => new(this);

    [PySlot("__next__")]
    internal bool Next(out Value item)
    {
        if (!Iteration.TryNext(_iterator, out item)) return false;
        item = Vm.Current.Call(_function, Iteration.ToArray(item), null);
        return true;
    }
}

/// <summary>Return a zip_longest object whose .__next__() method returns a tuple where
/// the i-th element comes from the i-th iterable argument.  The .__next__()
/// method continues until the longest iterable in the argument sequence
/// is exhausted and then it raises StopIteration.  When the shorter iterables
/// are exhausted, the fillvalue is substituted in their place.  The fillvalue
/// defaults to None or can be specified by a keyword argument.</summary>
[PyType("zip_longest", Module = "itertools")]
public sealed partial class PyZipLongest : PyObject
{
    private readonly Value[] _iterators;
    private Value _fill;
    private int _active;

    private PyZipLongest(PyType cls, Value[] iterators, Value fill) : base(cls) { _iterators = iterators; _fill = fill; _active = iterators.Length; }

    [PyNew("(*iterables, fillvalue=None)")]
    internal static Value New(PyType cls, ReadOnlySpan<Value> iterables, Value fillvalue)
    {
        var iterators = new Value[iterables.Length];
        for (int i = 0; i < iterators.Length; i++) iterators[i] = Iteration.GetIter(iterables[i]);
        return new(new PyZipLongest(cls, iterators, fillvalue));
    }

    [PySlot("__iter__")] internal Value Iter() => new(this);

    [PySlot("__next__")]
    internal bool Next(out Value item)
    {
        item = Value.Unset;
        if (_active == 0) return false;
        var row = new Value[_iterators.Length];
        for (int i = 0; i < row.Length; i++)
        {
            row[i] = _fill;
            if (_iterators[i].IsUnset) continue;
            if (Iteration.TryNext(_iterators[i], out var x)) { row[i] = x; continue; }
            _iterators[i] = Value.Unset;
            if (--_active == 0) return false;
        }
        item = new(new PyTuple(row));
        return true;
    }
}

/// <summary>Iterator wrapped to make it copyable.</summary>
[PyType("_tee", Module = "itertools")]
public sealed partial class PyTeeIterator : PyObject
{
    /// <summary>A value and what follows it; the tail is filled from the source when the first reader gets there.</summary>
    private sealed class Link(Value source)
    {
        public readonly Value Source = source;
        public Value Item = Value.Unset;
        public Link? Next;
        public bool Busy;
    }

    private Link _link;

    internal PyTeeIterator(Value source) : base(TypeObject) => _link = new Link(source);
    private PyTeeIterator(Link link) : base(TypeObject) => _link = link;

    [PyNew("(iterable, /)")] internal static Value New(PyType cls, Value iterable) => new(iterable.Is<PyTeeIterator>(out var t) ? t.Copy() : new PyTeeIterator(Iteration.GetIter(iterable)));
    [PySlot("__iter__")] internal Value Iter() => new(this);
    [PyMethod("__copy__()")] internal PyTeeIterator Copy() => new(_link);

    [PySlot("__next__")]
    internal bool Next(out Value item)
    {
        var link = _link;
        item = link.Item;
        if (link.Next == null)
        {
            if (link.Busy) throw Raise.RuntimeError("cannot re-enter the tee iterator");
            link.Busy = true;
            try { if (!Iteration.TryNext(link.Source, out item)) return false; }
            finally { link.Busy = false; }
            link.Item = item;
            link.Next = new Link(link.Source);
        }
        _link = link.Next;
        return true;
    }
}
