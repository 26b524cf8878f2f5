namespace PyTee.Interpreter;

/// <summary>Dictionary that remembers insertion order</summary>
/// <remarks>The order is that of the dict itself, which can also take an entry in front: there is no second record of it.</remarks>
[PyType("OrderedDict", Module = "collections", Base = typeof(PyDict), HasDict = true)]
public partial class PyOrderedDict : PyDict.Heap
{
    private PyOrderedDict(PyType cls) : base(cls) { }

    private bool IsExact => Class == TypeObject;

    [PyNew("(*args, **kwargs)")] internal static Value New(PyType cls) => new PyOrderedDict(cls);

    [PyInit("(*args, **kwargs)")]
    internal void Init(ReadOnlySpan<Value> args, PyDict? kwargs)
    {
        if (args.Length > 1) throw Raise.TypeError($"expected at most 1 arguments, got {args.Length}");
        Take(args, kwargs);
    }

    /// <summary>Put in the items of a mapping or of an iterable of pairs, then the keyword arguments.</summary>
    [PyMethod("update(*args, **kwargs)")]
    internal void UpdateInOrder(ReadOnlySpan<Value> args, PyDict? kwargs)
    {
        if (args.Length > 1) throw Raise.TypeError($"update() takes at most 1 positional argument ({args.Length} given)");
        Take(args, kwargs);
    }

    private void Take(ReadOnlySpan<Value> args, PyDict? kwargs)
    {
        if (args.Length == 1) TakeFrom(args[0]);
        if (kwargs != null) TakeFrom(kwargs);
    }

    /// <summary>What a subclass does when an item is set is done for every item.</summary>
    private void TakeFrom(Value source)
    {
        if (IsExact && source.O is PyDict) Update(source);
        else if (source.Class == PyDict.TypeObject) TakePairs(((PyDict)source.O!).ItemsView());
        else if (AttributeAccess.TryGet(source, PyStr.Intern("keys"), out var keys)) TakeKeys(source, Vm.Current.Call(keys));
        else if (AttributeAccess.TryGet(source, PyStr.Intern("items"), out var items)) TakePairs(Vm.Current.Call(items));
        else TakePairs(source);
    }

    private void TakeKeys(Value source, Value keys)
    {
        var iterator = Iteration.GetIter(keys);
        while (Iteration.TryNext(iterator, out var key)) Protocols.SetItem(this, key, Protocols.GetItem(source, key));
    }

    private void TakePairs(Value pairs)
    {
        var iterator = Iteration.GetIter(pairs);
        while (Iteration.TryNext(iterator, out var item))
        {
            var parts = Iteration.ToArray(item);
            if (parts.Length < 2) throw Raise.ValueError($"need more than {parts.Length} value{(parts.Length == 1 ? "" : "s")} to unpack");
            if (parts.Length > 2) throw Raise.ValueError("too many values to unpack (expected 2)");
            Protocols.SetItem(this, parts[0], parts[1]);
        }
    }

    /// <summary>Move an existing element to the end (or beginning if last is false).
    ///
    /// Raise KeyError if the element does not exist.</summary>
    [PyMethod("move_to_end(key, last=True)")]
    internal void MoveItem(Value key, bool last)
    {
        if (!MoveToEnd(key, last)) throw Raise.KeyError(key);
    }

    /// <summary>Remove and return a (key, value) pair from the dictionary.
    ///
    /// Pairs are returned in LIFO order if last is true or FIFO order if false.</summary>
    [PyMethod("popitem(last=True)")]
    internal Value PopAtEnd(bool last)
    {
        int position = 0;
        if (Count == 0) return Raise.Pend(Raise.KeyError(Value.Str("dictionary is empty")));
        if (last) return PopItem();
        Next(ref position, out var key, out var value);
        RemoveFirst();
        return PyTuple.Of(key, value);
    }

    /// <summary>od.pop(key[,default]) -> v, remove specified key and return the corresponding value.
    ///
    /// If the key is not found, return the default if given; otherwise,
    /// raise a KeyError.</summary>
    [PyMethod("pop(key, default=...)")]
    internal Value PopKey(Value key, Value @default) => Pop(key, @default);

    /// <summary>Insert key with a value of default if key is not in the dictionary.
    ///
    /// Return the value for key if key is in the dictionary, else default.</summary>
    [PyMethod("setdefault(key, default=None)")]
    internal Value SetMissing(Value key, Value @default)
    {
        if (IsExact) return SetDefault(key, @default);
        if (Protocols.Contains(this, key)) return Protocols.GetItem(this, key);
        Protocols.SetItem(this, key, @default);
        return @default;
    }

    /// <summary>Create a new ordered dictionary with keys from iterable and values set to value.</summary>
    [PyClassMethod("fromkeys(iterable, value=None)")]
    internal static Value FromSource(PyType cls, Value iterable, Value value) => FromKeys(cls, iterable, value);

    /// <summary>od.copy() -> a shallow copy of od</summary>
    [PyMethod("copy()")]
    internal Value CopyInOrder()
    {
        var copy = Vm.Current.Call(Class);
        if (IsExact) ((PyDict)copy.O!).Merge(this);
        else
        {
            for (int position = 0; Next(ref position, out var key, out _);) Protocols.SetItem(copy, key, Protocols.GetItem(this, key));
        }
        return copy;
    }

    [PyMethod("__reduce__()")]
    internal PyTuple Reduce()
    {
        var state = Vm.Current.Call(AttributeAccess.Get(this, PyStr.Intern("__getstate__")));
        var items = Vm.Current.Call(AttributeAccess.Get(this, PyStr.Intern("items")));
        return PyTuple.Of(Class, PyTuple.Empty, state, Value.None, Iteration.GetIter(items));
    }

    [PySlot("__repr__")]
    internal PyStr ReprInOrder()
    {
        string name = Class.ShortName;
        if (Count == 0) return PyStr.From(name + "()");
        if (!ReprGuard.Enter(this)) return PyStr.From("...");
        try { return PyStr.Concat(PyStr.Concat(PyStr.From(name + "("), Protocols.Repr(AsDict())), PyStr.From(")")); }
        finally { ReprGuard.Leave(this); }
    }

    private PyDict AsDict()
    {
        var plain = new PyDict();
        plain.Update(this);
        return plain;
    }

    [PySlot("__richcompare__")]
    internal Value CompareInOrder(Value other, CompareOp op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne) || !other.Is<PyDict>(out var dict)) return Value.NotImplemented;
        bool same = SameItems(dict) && (dict is not PyOrderedDict ordered || SameOrder(ordered));
        return Value.Bool(same == (op == CompareOp.Eq));
    }

    private bool SameOrder(PyOrderedDict other)
    {
        OrderedWalk mine = new(this), theirs = new(other);
        while (mine.Next(out var key, out _))
        {
            if (!theirs.Next(out var otherKey, out _) || !Protocols.RichEquals(key, otherKey)) return false;
        }
        return !theirs.Next(out _, out _);
    }

    [PySlot("__or__", Reflected = true)]
    internal static Value UnionInOrder(Value left, Value right)
    {
        if (!left.Is<PyDict>(out _) || !right.Is<PyDict>(out _)) return Value.NotImplemented;
        var union = Vm.Current.Call((left.Is<PyOrderedDict>(out _) ? left : right).Class, left);
        union.As<PyOrderedDict>().TakeFrom(right);
        return union;
    }

    [PySlot("__ior__")]
    internal Value InPlaceUnionInOrder(Value other)
    {
        TakeFrom(other);
        return this;
    }

    [PySlot("__iter__")] internal Value IterInOrder() => new PyOrderedIterator(this, OrderedPart.Key);
    [PyMethod("__reversed__()")] internal Value ReversedInOrder() => new PyOrderedIterator(this, OrderedPart.Key, backward: true);
    [PyMethod("keys()")] internal Value OrderedKeys() => new PyOrderedKeys(this);
    [PyMethod("values()")] internal Value OrderedValues() => new PyOrderedValues(this);
    [PyMethod("items()")] internal Value OrderedItems() => new PyOrderedItems(this);
}
