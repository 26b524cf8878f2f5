using System.Numerics;

namespace PyTee.Interpreter;

/// <summary>range(stop) -> range object
/// range(start, stop[, step]) -> range object
///
/// The integers from start (included) to stop (excluded) by step, made one by one: range(i, j) is i, i+1, i+2, ..., j-1.</summary>
[PyType("range", Final = true)]
public sealed partial class PyRange : PyObject
{
    private readonly Value _start, _stop, _step, _length;

    /// <summary>The range as machine numbers, when start, stop, step and length all fit.</summary>
    internal readonly bool IsSmall;

    private PyRange(Value start, Value stop, Value step) : base(TypeObject)
    {
        (_start, _stop, _step) = (start, stop, step);
        _length = CountOf(start, stop, step);
        IsSmall = start.IsSmallInt && stop.IsSmallInt && step.IsSmallInt && _length.IsSmallInt;
    }

    /// <summary>The range of 64-bit numbers; the step is not 0.</summary>
    public PyRange(long start, long stop, long step) : this(new Value(start), new Value(stop), new Value(step)) { }

    [PyNew("(start, stop=..., step=..., /)")]
    internal static Value New(PyType cls, Value start, Value stop, Value step)
    {
        if (stop.IsUnset) (start, stop) = (0L, start);
        start = Number.ToIndex(start);
        stop = Number.ToIndex(stop);
        step = step.IsUnset ? 1L : Number.ToIndex(step);
        if (PyInt.Sign(step) == 0) throw Raise.ValueError("range() arg 3 must not be zero");
        return new PyRange(PyInt.Exact(start), PyInt.Exact(stop), PyInt.Exact(step));
    }

    internal long Start => _start.N;
    internal long Step => _step.N;
    internal long SmallLength => _length.N;

    private static Value CountOf(Value start, Value stop, Value step)
    {
        if (start.IsSmallInt && stop.IsSmallInt && step.IsSmallInt)
        {
            if (step.N == 1 && start.N >= 0) return stop.N > start.N ? stop.N - start.N : 0L;
            Int128 low = start.N, high = stop.N, by = step.N;
            if (by < 0) (low, high, by) = (high, low, -by);
            return low >= high ? 0L : PyInt.From((high - low - 1) / by + 1);
        }
        BigInteger a = PyInt.BigOf(start), b = PyInt.BigOf(stop), s = PyInt.BigOf(step);
        if (s.Sign < 0) (a, b, s) = (b, a, -s);
        return a >= b ? 0L : PyInt.From((b - a - 1) / s + 1);
    }

    /// <summary>The number at an index that is in range.</summary>
    private Value At(BigInteger index) => PyInt.From(PyInt.BigOf(_start) + index * PyInt.BigOf(_step));

    [PySlot("__repr__")]
    internal PyStr Repr() => PyStr.From(_step.IsSmallInt && _step.N == 1
        ? $"range({Protocols.Repr(_start)}, {Protocols.Repr(_stop)})"
        : $"range({Protocols.Repr(_start)}, {Protocols.Repr(_stop)}, {Protocols.Repr(_step)})");

    [PySlot("__len__")]
    internal long Len() => _length.IsSmallInt ? _length.N : throw Raise.OverflowError("Python int too large to convert to C ssize_t");

    [PySlot("__bool__")]
    internal bool Bool() => PyInt.Sign(_length) != 0;

    [PySlot("__getitem__")]
    internal Value GetItem(Value key)
    {
        if (key.IsSmallInt && IsSmall)
        {
            long i = key.N < 0 ? key.N + _length.N : key.N;
            if ((ulong)i >= (ulong)_length.N) throw Raise.IndexError("range object index out of range");
            return _start.N + i * _step.N;
        }
        if (key.Is<PySlice>(out var slice)) return Slice(slice);
        if (!Sequences.IsIndex(key)) throw Raise.TypeError($"range indices must be integers or slices, not {key.Class.Name}");
        BigInteger index = PyInt.BigOf(Number.ToIndex(key)), length = PyInt.BigOf(_length);
        if (index.Sign < 0) index += length;
        if (index.Sign < 0 || index >= length) throw Raise.IndexError("range object index out of range");
        return At(index);
    }

    private PyRange Slice(PySlice slice)
    {
        var bounds = slice.Indices(_length);
        var step = PyInt.From(PyInt.BigOf(_step) * PyInt.BigOf(bounds[2]));
        return new PyRange(At(PyInt.BigOf(bounds[0])), At(PyInt.BigOf(bounds[1])), step);
    }

    [PySlot("__contains__")]
    internal bool Contains(Value item)
    {
        if (!IsPlainInt(item)) return FindByEquality(item) >= 0;
        return TryIndexOf(item, out _);
    }

    private static bool IsPlainInt(Value v) => v.IsSmallInt || v.O is PyInt && (v.O is PyBool || v.O.GetType() == typeof(PyInt));

    private bool TryIndexOf(Value item, out Value index)
    {
        index = Value.Unset;
        if (IsSmall && PyInt.TryLong(item, out long n))
        {
            Int128 distance = (Int128)n - _start.N;
            if (distance % _step.N != 0) return false;
            distance /= _step.N;
            index = (long)distance;
            return distance >= 0 && distance < _length.N;
        }
        var quotient = BigInteger.DivRem(PyInt.BigOf(item) - PyInt.BigOf(_start), PyInt.BigOf(_step), out var rest);
        index = PyInt.From(quotient);
        return rest.IsZero && quotient.Sign >= 0 && quotient < PyInt.BigOf(_length);
    }

    private long FindByEquality(Value item)
    {
        long i = 0;
        for (var iterator = Iter(); Iteration.TryNext(iterator, out var number); i++)
        {
            if (Protocols.RichEquals(number, item)) return i;
        }
        return -1;
    }

    [PySlot("__iter__")]
    internal Value Iter() => IsSmall && FitsWalk() ? new PyRangeIterator(_start.N, _step.N, _length.N) : new PyLongRangeIterator(_start, _step, _length);

    // The number one step behind the last must fit too: the iterator stands on it at its end.
    private bool FitsWalk() => (Int128)_start.N + (Int128)_step.N * _length.N is var end && end >= long.MinValue && end <= long.MaxValue;

    /// <summary>An iterator from the last number to the first.</summary>
    [PyMethod("__reversed__()")]
    internal Value Reversed()
    {
        if (IsSmall && _length.N == 0) return new PyRangeIterator(0, 1, 0);
        var last = At(PyInt.BigOf(_length) - 1);
        var back = PyInt.Negative(_step);
        var end = PyInt.Subtract(_start, _step);
        return new PyRange(last, end, back).Iter();
    }

    /// <summary>Number of times a value occurs.</summary>
    [PyMethod("count(object, /)")]
    internal long Count(Value @object)
    {
        if (IsPlainInt(@object)) return TryIndexOf(@object, out _) ? 1 : 0;
        long count = 0;
        for (var iterator = Iter(); Iteration.TryNext(iterator, out var number);)
        {
            if (Protocols.RichEquals(number, @object)) count++;
        }
        return count;
    }

    /// <summary>Index of a value; ValueError when it does not occur.</summary>
    [PyMethod("index(object, /)")]
    internal Value Index(Value @object)
    {
        if (IsPlainInt(@object))
        {
            if (TryIndexOf(@object, out var index)) return index;
            throw Raise.ValueError($"{Protocols.Repr(@object)} is not in range");
        }
        long i = FindByEquality(@object);
        return i >= 0 ? i : throw Raise.ValueError("sequence.index(x): x not in sequence");
    }

    [PyMethod("__reduce__()")]
    internal PyTuple Reduce() => PyTuple.Of(TypeObject, PyTuple.Of(_start, _stop, _step));

    [PyGetter("start", Member = true)] internal Value GetStart() => _start;
    [PyGetter("stop", Member = true)] internal Value GetStop() => _stop;
    [PyGetter("step", Member = true)] internal Value GetStep() => _step;

    [PySlot("__hash__")]
    internal long Hash()
    {
        if (PyInt.Sign(_length) == 0) return TupleHash.Combine([_length, Value.None, Value.None], addLength: true);
        bool single = _length.IsSmallInt && _length.N == 1;
        return TupleHash.Combine([_length, _start, single ? Value.None : _step], addLength: true);
    }

    [PySlot("__richcompare__")]
    internal Value Compare(Value other, CompareOp op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne) || !other.Is<PyRange>(out var r)) return Value.NotImplemented;
        return Value.Bool(SameNumbers(r) == (op == CompareOp.Eq));
    }

    private bool SameNumbers(PyRange other)
    {
        if (!SameInt(_length, other._length)) return false;
        if (PyInt.Sign(_length) == 0) return true;
        if (!SameInt(_start, other._start)) return false;
        return _length.IsSmallInt && _length.N == 1 || SameInt(_step, other._step);
    }

    private static bool SameInt(Value a, Value b) => PyInt.BigOf(a) == PyInt.BigOf(b);
}

/// <summary>Iterator over a range of 64-bit numbers.</summary>
[PyType("range_iterator", Abstract = true, Final = true)]
public sealed partial class PyRangeIterator(long start, long step, long length) : PyObject(TypeObject)
{
    /// <summary>The next number.</summary>
    internal long Current = start;
    internal readonly long Step = step;
    /// <summary>Numbers left.</summary>
    internal long Left = length;

    [PySlot("__iter__")] internal Value Iter() => this;

    [PySlot("__next__")]
    internal bool Next(out Value item)
    {
        if (Left <= 0) { item = Value.Unset; return false; }
        item = Current;
        Current = unchecked(Current + Step);
        Left--;
        return true;
    }

    /// <summary>Numbers left.</summary>
    [PyMethod("__length_hint__()")] internal long LengthHint() => Left;
    [PyMethod("__reduce__()")] internal PyTuple Reduce() => PyTuple.Of(IteratorState.Builtin("iter"), PyTuple.Of(new PyRange(Current, Current + Step * Left, Step)), Value.None);

    [PyMethod("__setstate__(object, /)")]
    internal void SetState(Value @object)
    {
        long skip = Math.Clamp(Number.AsLong(@object), 0, Left);
        Current += skip * Step;
        Left -= skip;
    }
}

/// <summary>Iterator over a range of numbers of any size.</summary>
[PyType("longrange_iterator", Abstract = true, Final = true)]
public sealed partial class PyLongRangeIterator(Value start, Value step, Value length) : PyObject(TypeObject)
{
    private Value _current = start, _left = length;
    private readonly Value _step = step;

    [PySlot("__iter__")] internal Value Iter() => this;

    [PySlot("__next__")]
    internal bool Next(out Value item)
    {
        item = _current;
        if (PyInt.Sign(_left) <= 0) { item = Value.Unset; return false; }
        _current = PyInt.Add(_current, _step);
        _left = PyInt.Subtract(_left, 1L);
        return true;
    }

    /// <summary>Numbers left.</summary>
    [PyMethod("__length_hint__()")] internal Value LengthHint() => _left;

    [PyMethod("__reduce__()")]
    internal PyTuple Reduce()
    {
        var stop = PyInt.Add(_current, PyInt.Multiply(_left, _step));
        return PyTuple.Of(IteratorState.Builtin("iter"), PyTuple.Of(PyRange.New(PyRange.TypeObject, _current, stop, _step)), Value.None);
    }

    [PyMethod("__setstate__(object, /)")]
    internal void SetState(Value @object)
    {
        var skip = BigInteger.Max(0, BigInteger.Min(PyInt.BigOf(Number.ToIndex(@object)), PyInt.BigOf(_left)));
        _current = PyInt.From(PyInt.BigOf(_current) + skip * PyInt.BigOf(_step));
        _left = PyInt.From(PyInt.BigOf(_left) - skip);
    }
}
