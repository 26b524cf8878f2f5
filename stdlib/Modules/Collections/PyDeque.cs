using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>A list-like sequence optimized for data accesses near its endpoints.</summary>
[PyType("deque", Module = "collections")]
public partial class PyDeque : PyObjectWithDict
{
    private Value[] _items = new Value[8];
    private int _head, _count;
    private long _maxLen = -1;
    /// <summary>Changes with every mutation, so that iterators notice.</summary>
    internal long State;

    private PyDeque(PyType cls) : base(cls) { }

    [PyNew("(*args, **kwargs)")] internal static Value New(PyType cls) => new(new PyDeque(cls));

    [PyInit("(iterable=..., maxlen=None)")]
    internal void Init(Value iterable, Value maxlen)
    {
        if (!maxlen.IsNone)
        {
            if (!Number.IsInt(maxlen)) throw Raise.TypeError("an integer is required");
            _maxLen = Number.AsSize(maxlen);
            if (_maxLen < 0) throw Raise.ValueError("maxlen must be non-negative");
        }
        else _maxLen = -1;
        Clear();
        if (!iterable.IsUnset) Extend(iterable);
    }

    /// <inheritdoc/>
    public override void VisitReferents(Referents found)
    {
        base.VisitReferents(found);
        for (int i = 0; i < _count; i++) found.Add(At(i));
    }

    internal int Count => _count;
    internal ref Value At(int index) => ref _items[(_head + index) & (_items.Length - 1)];

    private void Grow()
    {
        if (_count < _items.Length) return;
        if (_items.Length >= 1 << 26) throw Raise.MemoryError();
        Charge.Bytes(32L * _items.Length);
        var bigger = new Value[_items.Length * 2];
        for (int i = 0; i < _count; i++) bigger[i] = At(i);
        _items = bigger;
        _head = 0;
    }

    /// <summary>Add an element to the right side of the deque.</summary>
    [PyMethod("append(item, /)")]
    internal void Append(Value item)
    {
        Grow();
        At(_count) = item;
        _count++;
        State++;
        if (_maxLen >= 0 && _count > _maxLen) PopLeft();
    }

    /// <summary>Add an element to the left side of the deque.</summary>
    [PyMethod("appendleft(item, /)")]
    internal void AppendLeft(Value item)
    {
        Grow();
        _head = (_head - 1) & (_items.Length - 1);
        _items[_head] = item;
        _count++;
        State++;
        if (_maxLen >= 0 && _count > _maxLen) Pop();
    }

    /// <summary>Remove and return the rightmost element.</summary>
    [PyMethod("pop()")]
    internal Value Pop()
    {
        if (_count == 0) return Raise.Pend(Raise.IndexError("pop from an empty deque"));
        ref var slot = ref At(--_count);
        var item = slot;
        slot = default;
        State++;
        return item;
    }

    /// <summary>Remove and return the leftmost element.</summary>
    [PyMethod("popleft()")]
    internal Value PopLeft()
    {
        if (_count == 0) return Raise.Pend(Raise.IndexError("pop from an empty deque"));
        var item = _items[_head];
        _items[_head] = default;
        _head = (_head + 1) & (_items.Length - 1);
        _count--;
        State++;
        return item;
    }

    /// <summary>Extend the right side of the deque with elements from the iterable.</summary>
    [PyMethod("extend(iterable, /)")]
    internal void Extend(Value iterable)
    {
        var source = iterable.Object == this ? new Value(new PyList(ToArray())) : iterable;
        var iterator = Iteration.GetIter(source);
        while (Iteration.TryNext(iterator, out var item)) Append(item);
    }

    /// <summary>Extend the left side of the deque with elements from the iterable.</summary>
    [PyMethod("extendleft(iterable, /)")]
    internal void ExtendLeft(Value iterable)
    {
        var source = iterable.Object == this ? new Value(new PyList(ToArray())) : iterable;
        var iterator = Iteration.GetIter(source);
        while (Iteration.TryNext(iterator, out var item)) AppendLeft(item);
    }

    /// <summary>Remove all elements from the deque.</summary>
    [PyMethod("clear()")] internal void Clear() { _items = new Value[8]; _head = _count = 0; State++; }

    internal Value[] ToArray()
    {
        var result = new Value[_count];
        for (int i = 0; i < _count; i++) result[i] = At(i);
        return result;
    }

    private PyDeque Fresh()
    {
        var made = Vm.Current.Call(new Value(Class), _maxLen < 0 ? [new Value(PyTuple.Empty)] : [new Value(PyTuple.Empty), new Value(_maxLen)], null);
        return made.Object as PyDeque ?? throw Raise.TypeError($"{Class.Name}() should return a deque");
    }

    /// <summary>Return a shallow copy of a deque.</summary>
    [PyMethod("copy()")]
    internal Value Copy()
    {
        var copy = Fresh();
        copy.Extend(new Value(this));
        return new(copy);
    }

    /// <summary>Return a shallow copy of a deque.</summary>
    [PyMethod("__copy__()")] internal Value CopyShallow() => Copy();

    /// <summary>Return number of occurrences of value.</summary>
    [PyMethod("count(value, /)")]
    internal long CountOf(Value value)
    {
        long n = 0, state = State;
        for (int i = 0; i < _count; i++)
        {
            if (Protocols.RichEquals(At(i), value)) n++;
            if (State != state) throw Raise.RuntimeError("deque mutated during iteration");
        }
        return n;
    }

    /// <summary>Return first index of value.
    ///
    /// Raises ValueError if the value is not present.</summary>
    [PyMethod("index(value, start=..., stop=..., /)")]
    internal long Index(Value value, Value start, Value stop)
    {
        long first = start.IsUnset ? 0 : Number.AsSliceIndex(start), last = stop.IsUnset ? _count : Number.AsSliceIndex(stop), state = State;
        if (first < 0) first = Math.Max(0, first + _count);
        if (last < 0) last += _count;
        for (long i = first; i < Math.Min(last, _count); i++)
        {
            if (Protocols.RichEquals(At((int)i), value)) return i;
            if (State != state) throw Raise.RuntimeError("deque mutated during iteration");
        }
        throw Raise.ValueError($"{Protocols.Repr(value)} is not in deque");
    }

    /// <summary>Insert value before index.</summary>
    [PyMethod("insert(index, value, /)")]
    internal void Insert(long index, Value value)
    {
        if (_maxLen >= 0 && _count >= _maxLen) throw Raise.IndexError("deque already at its maximum size");
        long at = index < 0 ? Math.Max(0, index + _count) : Math.Min(index, _count);
        Append(value);
        for (int i = _count - 1; i > at; i--) At(i) = At(i - 1);
        At((int)at) = value;
    }

    /// <summary>Remove first occurrence of value.</summary>
    [PyMethod("remove(value, /)")]
    internal void Remove(Value value)
    {
        long state = State;
        for (int i = 0; i < _count; i++)
        {
            bool equal = Protocols.RichEquals(At(i), value);
            if (State != state) throw Raise.IndexError("deque mutated during remove().");
            if (!equal) continue;
            RemoveAt(i);
            return;
        }
        throw Raise.ValueError($"{Protocols.Repr(value)} is not in deque");
    }

    private void RemoveAt(int index)
    {
        for (int i = index; i < _count - 1; i++) At(i) = At(i + 1);
        Pop();
    }

    /// <summary>Reverse *IN PLACE*.</summary>
    [PyMethod("reverse()")]
    internal void Reverse()
    {
        for (int i = 0, j = _count - 1; i < j; i++, j--) (At(i), At(j)) = (At(j), At(i));
        State++;
    }

    /// <summary>Rotate the deque n steps to the right.  If n is negative, rotates left.</summary>
    [PyMethod("rotate(n=1, /)")]
    internal void Rotate(long n)
    {
        if (_count <= 1) return;
        n = (n % _count + _count) % _count;
        if (n <= _count / 2) for (; n > 0; n--) { var x = Pop(); Push(x, left: true); }
        else for (n = _count - n; n > 0; n--) { var x = PopLeft(); Push(x, left: false); }
    }

    private void Push(Value x, bool left)
    {
        if (left) { _head = (_head - 1) & (_items.Length - 1); _items[_head] = x; }
        else At(_count) = x;
        _count++;
    }

    [PyGetter("maxlen")] internal Value GetMaxLen() => _maxLen < 0 ? Value.None : new(_maxLen);
    [PySlot("__len__")] internal long Len() => _count;
    [PySlot("__bool__")] internal bool Bool() => _count > 0;
    [PySlot("__iter__")] internal Value Iter() => new(new PyDequeIterator(this));
    [PyMethod("__reversed__()")] internal Value Reversed() => new(new PyDequeReverseIterator(this));

    private int Place(Value key)
    {
        if (!Number.TryIndex(key, out _)) throw Raise.TypeError($"sequence index must be integer, not '{key.Class.Name}'");
        long i = Number.AsSize(key, true);
        if (i < 0) i += _count;
        return i >= 0 && i < _count ? (int)i : throw Raise.IndexError("deque index out of range");
    }

    [PySlot("__getitem__")] internal Value GetItem(Value key) => At(Place(key));
    [PySlot("__setitem__")] internal void SetItem(Value key, Value value) => At(Place(key)) = value;
    [PySlot("__delitem__")] internal void DelItem(Value key) => RemoveAt(Place(key));

    [PySlot("__contains__")]
    internal bool Contains(Value item)
    {
        long state = State;
        for (int i = 0; i < _count; i++)
        {
            if (Protocols.RichEquals(At(i), item)) return true;
            if (State != state) throw Raise.RuntimeError("deque mutated during iteration");
        }
        return false;
    }

    [PySlot("__richcompare__")]
    internal Value Compare(Value other, CompareOp op) => other.Object is PyDeque d
        ? Protocols.Compare(new Value(new PyList(ToArray())), new Value(new PyList(d.ToArray())), op)
        : Value.NotImplemented;

    [PySlot("__add__")]
    internal static Value Add(Value left, Value right)
    {
        if (left.Object is not PyDeque a) return Value.NotImplemented;
        if (right.Object is not PyDeque) throw Raise.TypeError($"can only concatenate deque (not \"{right.Class.Name}\") to deque");
        var sum = a.Copy();
        ((PyDeque)sum.Object!).Extend(right);
        return sum;
    }

    [PySlot("__iadd__")] internal Value InPlaceAdd(Value other) { Extend(other); return new(this); }

    [PySlot("__mul__", Reflected = true)]
    internal static Value Multiply(Value left, Value right)
    {
        var (d, n) = left.Object is PyDeque l ? (l, right) : ((PyDeque)right.Object!, left);
        if (!Number.TryIndex(n, out _)) return Value.NotImplemented;
        var made = d.Copy();
        return ((PyDeque)made.Object!).InPlaceMultiply(n);
    }

    [PySlot("__imul__")]
    internal Value InPlaceMultiply(Value other)
    {
        if (!Number.TryIndex(other, out _)) return Value.NotImplemented;
        long n = Number.AsSize(other);
        var items = ToArray();
        if (n <= 0) { Clear(); return new(this); }
        if (_maxLen < 0 && items.Length * n > 1 << 27) throw Raise.MemoryError();
        for (long i = 1; i < n; i++) { foreach (var x in items) Append(x); Fuel.Spend(items.Length); if (items.Length == 0) break; }
        return new(this);
    }

    [PySlot("__repr__")]
    internal string Repr()
    {
        string suffix = _maxLen < 0 ? "" : $", maxlen={_maxLen}";
        if (!ReprGuard.Enter(this)) return "[...]";
        try { return $"{Class.ShortName}({Protocols.Repr(new Value(new PyList(ToArray())))}{suffix})"; }
        finally { ReprGuard.Leave(this); }
    }

    [PyMethod("__reduce__()")]
    internal Value Reduce() => new(PyTuple.Of(new Value(Class), _maxLen < 0 ? new Value(PyTuple.Empty) : new Value(PyTuple.Of(new Value(PyTuple.Empty), new Value(_maxLen))), Vm.Current.Call(AttributeAccess.Get(this, PyStr.Intern("__getstate__"))), Iter()));

    [PyClassMethod("__class_getitem__(object, /)")] internal static Value ClassGetItem(PyType cls, Value @object) => PyGenericAlias.Make(new Value(cls), @object);
}

/// <summary>What iterators over a deque share: where they stand, and whether the deque is still as it was.</summary>
public abstract class PyDequeIteration : PyObject
{
    private PyDeque? _deque;
    private readonly long _state;
    private int _index;

    private protected PyDequeIteration(PyType cls, PyDeque deque, long index) : base(cls)
    {
        (_deque, _state) = (deque, deque.State);
        _index = (int)Math.Clamp(index, 0, deque.Count);
    }

    /// <summary>The item so many steps from the iterator's start.</summary>
    private protected abstract ref Value At(PyDeque deque, int step);

    private protected static PyDeque Argument(Value deque) =>
        deque.Is<PyDeque>(out var d) ? d : throw Raise.TypeError($"argument 1 must be collections.deque, not {deque.Class.Name}");

    private protected bool MoveNext(out Value item)
    {
        item = Value.Unset;
        if (_deque == null) return false;
        if (_deque.State != _state)
        {
            _index = int.MaxValue;
            throw Raise.RuntimeError("deque mutated during iteration");
        }
        if (_index >= _deque.Count) { _deque = null; return false; }
        item = At(_deque, _index++);
        return true;
    }

    private protected long Left => _deque == null ? 0 : Math.Max(0, _deque.Count - _index);

    private protected Value Reduction => new(PyTuple.Of(new Value(Class), _deque == null
        ? new Value(PyTuple.Of(Vm.Current.Call(PyDeque.TypeObject)))
        : new Value(PyTuple.Of(new Value(_deque), (long)_index))));
}

/// <summary>Iterator over a deque.</summary>
[PyType("_deque_iterator", Module = "collections")]
public sealed partial class PyDequeIterator : PyDequeIteration
{
    internal PyDequeIterator(PyDeque deque, long index = 0) : base(TypeObject, deque, index) { }

    [PyNew("(deque, index=0, /)")] internal static Value New(PyType cls, Value deque, long index) => new PyDequeIterator(Argument(deque), index);
    [PySlot("__iter__")] internal Value Iter() => new(this);
    [PySlot("__next__")] internal bool Next(out Value item) => MoveNext(out item);
    [PyMethod("__length_hint__()")] internal long LengthHint() => Left;
    [PyMethod("__reduce__()")] internal Value Reduce() => Reduction;

    private protected override ref Value At(PyDeque deque, int step) => ref deque.At(step);
}

/// <summary>Iterator over a deque from its end.</summary>
[PyType("_deque_reverse_iterator", Module = "collections")]
public sealed partial class PyDequeReverseIterator : PyDequeIteration
{
    internal PyDequeReverseIterator(PyDeque deque, long index = 0) : base(TypeObject, deque, index) { }

    [PyNew("(deque, index=0, /)")] internal static Value New(PyType cls, Value deque, long index) => new PyDequeReverseIterator(Argument(deque), index);
    [PySlot("__iter__")] internal Value Iter() => new(this);
    [PySlot("__next__")] internal bool Next(out Value item) => MoveNext(out item);
    [PyMethod("__length_hint__()")] internal long LengthHint() => Left;
    [PyMethod("__reduce__()")] internal Value Reduce() => Reduction;

    private protected override ref Value At(PyDeque deque, int step) => ref deque.At(deque.Count - 1 - step);
}
