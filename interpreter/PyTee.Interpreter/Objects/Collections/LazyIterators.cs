namespace PyTee.Interpreter;

/// <summary>An iterator of (count, value) pairs over an iterable, the count beginning at start.</summary>
[PyType("enumerate", Signature = "(iterable, start=0)")]
public partial class PyEnumerate : PyObject
{
    private readonly Value _iterator;
    private long _count;
    /// <summary>The count once it has left 64 bits, otherwise Unset.</summary>
    private Value _bigCount = Value.Unset;

    private PyEnumerate(PyType cls, Value iterator, Value start) : base(cls)
    {
        _iterator = iterator;
        if (start.IsSmallInt) _count = start.N;
        else _bigCount = start;
    }

    [PyNew("(iterable=..., start=0)")]
    internal static Value New(PyType cls, Value iterable, Value start)
    {
        if (iterable.IsUnset) throw Raise.TypeError("enumerate() missing required argument 'iterable'");
        start = PyInt.Exact(Number.ToIndex(start));
        var iterator = Iteration.GetIter(iterable);
        return cls.IsHeap ? new Heap(cls, iterator, start) : new PyEnumerate(cls, iterator, start);
    }

    /// <summary>The iterator whose items are counted.</summary>
    internal object Source => _iterator.O!;

    [PySlot("__iter__")] internal Value Iter() => this;

    [PySlot("__next__")]
    internal bool Next(out Value item)
    {
        if (!NextPair(out var count, out var value)) { item = Value.Unset; return false; }
        item = new PyTuple([count, value]);
        return true;
    }

    internal bool NextPair(out Value count, out Value item)
    {
        if (!Iteration.Next(_iterator.O!, out item)) { count = Value.Unset; return false; }
        count = NextCount();
        return true;
    }

    private Value NextCount()
    {
        if (_bigCount.IsUnset)
        {
            if (_count != long.MaxValue) return _count++;
            _bigCount = _count;
        }
        var now = _bigCount;
        _bigCount = PyInt.Add(now, 1L);
        return now;
    }

    [PyMethod("__reduce__()")] internal PyTuple Reduce() => PyTuple.Of(Class, PyTuple.Of(_iterator, _bigCount.IsUnset ? _count : _bigCount));

    /// <summary>The generic alias of the type with arguments.</summary>
    [PyClassMethod("__class_getitem__(object, /)")] internal static Value ClassGetItem(PyType cls, Value @object) => PyGenericAlias.Make(cls, @object);

    internal sealed class Heap : PyEnumerate
    {
        private AttrTable _attrs;
        public Heap(PyType cls, Value iterator, Value start) : base(cls, iterator, start) => _attrs = cls.NewAttrs();
        internal override ref AttrTable Attrs => ref _attrs;
    }
}

/// <summary>An iterator of tuples: the i-th holds the i-th item of each iterable. It ends with the shortest; with strict, unequal lengths are a ValueError.</summary>
[PyType("zip")]
public partial class PyZip : PyObject
{
    private readonly Value[] _iterators;
    private bool _strict;

    private PyZip(PyType cls, Value[] iterators, bool strict) : base(cls) { _iterators = iterators; _strict = strict; }

    [PyNew("(*iterables, strict=False)")]
    internal static Value New(PyType cls, PyTuple iterables, bool strict)
    {
        var iterators = new Value[iterables.Count];
        for (int i = 0; i < iterators.Length; i++) iterators[i] = Iteration.GetIter(iterables[i]);
        return cls.IsHeap ? new Heap(cls, iterators, strict) : new PyZip(cls, iterators, strict);
    }

    /// <summary>The first of the iterators.</summary>
    internal object? FirstSource => _iterators.Length == 0 ? null : _iterators[0].O;

    [PySlot("__iter__")] internal Value Iter() => this;

    [PySlot("__next__")]
    internal bool Next(out Value item)
    {
        item = Value.Unset;
        if (_iterators.Length == 0) return false;
        if (IsPair)
        {
            if (!NextPair(out var first, out var second)) return false;
            item = new PyTuple([first, second]);
            return true;
        }
        var items = new Value[_iterators.Length];
        for (int i = 0; i < items.Length; i++)
        {
            if (Iteration.TryNext(_iterators[i], out items[i])) continue;
            if (_strict) CheckLengths(i);
            return false;
        }
        item = new PyTuple(items);
        return true;
    }

    internal bool IsPair => _iterators.Length == 2;

    internal bool NextPair(out Value first, out Value second)
    {
        second = Value.Unset;
        if (!Iteration.Next(_iterators[0].O!, out first)) { if (_strict) CheckLengths(0); return false; }
        if (Iteration.Next(_iterators[1].O!, out second)) return true;
        if (_strict) CheckLengths(1);
        return false;
    }

    private void CheckLengths(int ended)
    {
        static string Before(int i) => i == 1 ? "argument 1" : $"arguments 1-{i}";
        if (ended > 0) throw Raise.ValueError($"zip() argument {ended + 1} is shorter than {Before(ended)}");
        for (int i = 1; i < _iterators.Length; i++)
        {
            if (Iteration.TryNext(_iterators[i], out _)) throw Raise.ValueError($"zip() argument {i + 1} is longer than {Before(i)}");
        }
    }

    [PyMethod("__reduce__()")]
    internal PyTuple Reduce() => _strict ? PyTuple.Of(Class, PyTuple.Of(_iterators), Value.True) : PyTuple.Of(Class, PyTuple.Of(_iterators));

    [PyMethod("__setstate__(object, /)")] internal void SetState(Value @object) => _strict = Protocols.Truth(@object);

    internal sealed class Heap : PyZip
    {
        private AttrTable _attrs;
        public Heap(PyType cls, Value[] iterators, bool strict) : base(cls, iterators, strict) => _attrs = cls.NewAttrs();
        internal override ref AttrTable Attrs => ref _attrs;
    }
}

/// <summary>An iterator of what a function makes of the items of one or more iterables; it ends with the shortest.</summary>
[PyType("map", Signature = "(function, iterable, /, *iterables)")]
public partial class PyMap : PyObject
{
    private readonly Value _function;
    private readonly Value[] _iterators;

    private PyMap(PyType cls, Value function, Value[] iterators) : base(cls) { _function = function; _iterators = iterators; }

    [PyNew("(*args, **kwargs)")]
    internal static unsafe Value New(PyType cls, ReadOnlySpan<Value> args, PyDict? kwargs)
    {
        if (kwargs != null && cls.Slots.Init == TypeObject.Slots.Init) throw Raise.TypeError("map() takes no keyword arguments");
        if (args.Length < 2) throw Raise.TypeError("map() must have at least two arguments.");
        var function = args[0];
        var iterators = new Value[args.Length - 1];
        for (int i = 0; i < iterators.Length; i++) iterators[i] = Iteration.GetIter(args[i + 1]);
        return cls.IsHeap ? new Heap(cls, function, iterators) : new PyMap(cls, function, iterators);
    }

    [PySlot("__iter__")] internal Value Iter() => this;

    [PySlot("__next__")]
    internal bool Next(out Value item)
    {
        if (_iterators.Length == 1)
        {
            if (!Iteration.TryNext(_iterators[0], out item)) return false;
            item = Vm.Current.Call(_function, [item], null);
            return true;
        }
        item = Value.Unset;
        var items = new Value[_iterators.Length];
        for (int i = 0; i < items.Length; i++) { if (!Iteration.TryNext(_iterators[i], out items[i])) return false; }
        item = Vm.Current.Call(_function, items, null);
        return true;
    }

    [PyMethod("__reduce__()")] internal PyTuple Reduce() => PyTuple.Of(Class, PyTuple.Of([_function, .. _iterators]));

    internal sealed class Heap : PyMap
    {
        private AttrTable _attrs;
        public Heap(PyType cls, Value function, Value[] iterators) : base(cls, function, iterators) => _attrs = cls.NewAttrs();
        internal override ref AttrTable Attrs => ref _attrs;
    }
}

/// <summary>An iterator of the items for which a function is true; with None, of the items that are true.</summary>
[PyType("filter")]
public partial class PyFilter : PyObject
{
    private readonly Value _function, _iterator;

    private PyFilter(PyType cls, Value function, Value iterator) : base(cls) { _function = function; _iterator = iterator; }

    [PyNew("(function, iterable, /)")]
    internal static Value New(PyType cls, Value function, Value iterable)
    {
        var iterator = Iteration.GetIter(iterable);
        return cls.IsHeap ? new Heap(cls, function, iterator) : new PyFilter(cls, function, iterator);
    }

    [PySlot("__iter__")] internal Value Iter() => this;

    [PySlot("__next__")]
    internal bool Next(out Value item)
    {
        while (Iteration.TryNext(_iterator, out item))
        {
            if (Protocols.Truth(IsTruthTest ? item : Vm.Current.Call(_function, [item], null))) return true;
        }
        return false;
    }

    private bool IsTruthTest => _function.IsNone || _function.O == (object)PyBool.TypeObject;

    [PyMethod("__reduce__()")] internal PyTuple Reduce() => PyTuple.Of(Class, PyTuple.Of(_function, _iterator));

    internal sealed class Heap : PyFilter
    {
        private AttrTable _attrs;
        public Heap(PyType cls, Value function, Value iterator) : base(cls, function, iterator) => _attrs = cls.NewAttrs();
        internal override ref AttrTable Attrs => ref _attrs;
    }
}
