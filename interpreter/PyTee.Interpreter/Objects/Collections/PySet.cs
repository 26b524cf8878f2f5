namespace PyTee.Interpreter;

/// <summary>Build an unordered collection of unique elements.</summary>
[PyType("set")]
public partial class PySet : PySetBase
{
    public PySet() : base(TypeObject) { }
    private PySet(PyType cls) : base(cls) { }

    internal override PySetBase NewPlain() => new PySet();

    /// <summary>A new set of the elements of an iterable.</summary>
    public static PySet Of(Value iterable)
    {
        var set = new PySet();
        set.UpdateFrom(iterable);
        return set;
    }

    [PyNew("(*args, **kwargs)")]
    internal static Value New(PyType cls) => cls.IsHeap ? new Heap(cls) : new PySet();

    [PyInit("(iterable=(), /)")]
    internal void Init(Value iterable)
    {
        ClearTable();
        UpdateFrom(iterable);
    }

    /// <summary>Add an element.</summary>
    [PyMethod("add(object, /)")]
    public void Add(Value @object) => AddKey(@object, PyDict.HashOf(@object));

    /// <summary>Add the elements of an iterable.</summary>
    public void Update(Value iterable) => UpdateFrom(iterable);

    /// <summary>Remove an element if it is there, and tell whether it was.</summary>
    public bool Discard(Value item) => DiscardKey(item, PyDict.HashOf(item));

    [PySlot("__repr__")] internal PyStr Repr() => ReprOfSet();
    [PySlot("__len__")] internal long Len() => Count;
    [PySlot("__contains__")] internal bool Contains(Value item) => ContainsItem(item);
    [PySlot("__iter__")] internal Value Iter() => new PySetIterator(this);
    [PySlot("__richcompare__")] internal Value Compare(Value other, CompareOp op) => CompareWith(other, op);

    [PySlot("__and__", Reflected = true)]
    internal static Value And(Value left, Value right) => left.O is PySetBase a && right.O is PySetBase ? a.IntersectionWith(right) : Value.NotImplemented;

    [PySlot("__or__", Reflected = true)]
    internal static Value Or(Value left, Value right) => left.O is PySetBase a && right.O is PySetBase ? a.UnionWith(right) : Value.NotImplemented;

    [PySlot("__sub__", Reflected = true)]
    internal static Value Subtract(Value left, Value right) => left.O is PySetBase a && right.O is PySetBase ? a.DifferenceWith(right) : Value.NotImplemented;

    [PySlot("__xor__", Reflected = true)]
    internal static Value Xor(Value left, Value right) => left.O is PySetBase a && right.O is PySetBase ? a.SymmetricDifferenceWith(right) : Value.NotImplemented;

    /// <summary>A new set with the elements of this one and of all others.</summary>
    [PyMethod("union(*others)")]
    internal Value Union(ReadOnlySpan<Value> others)
    {
        var result = PlainCopy();
        foreach (var other in others) result.UpdateFrom(other);
        return result;
    }

    /// <summary>A new set with the elements common to this one and all others.</summary>
    [PyMethod("intersection(*others)")]
    internal Value Intersection(ReadOnlySpan<Value> others)
    {
        if (others.Length == 0) return PlainCopy();
        PySetBase result = this;
        foreach (var other in others) result = result.IntersectionWith(other);
        return result;
    }

    /// <summary>A new set with the elements of this one that are in none of the others.</summary>
    [PyMethod("difference(*others)")]
    internal Value Difference(ReadOnlySpan<Value> others)
    {
        if (others.Length == 0) return PlainCopy();
        var result = DifferenceWith(others[0]);
        foreach (var other in others[1..]) result.RemoveAll(other);
        return result;
    }

    /// <summary>A new set with the elements that are in exactly one of the two.</summary>
    [PyMethod("symmetric_difference(other, /)")]
    internal Value SymmetricDifference(Value other) => SymmetricDifferenceWith(other);

    /// <summary>Whether the two sets have no element in common.</summary>
    [PyMethod("isdisjoint(other, /)")]
    internal bool IsDisjoint(Value other) => IsDisjointFrom(other);

    /// <summary>Whether another set contains this set.</summary>
    [PyMethod("issubset(other, /)")]
    internal bool IsSubset(Value other) => IsSubsetOf(SetOf(other));

    /// <summary>Whether this set contains another set.</summary>
    [PyMethod("issuperset(other, /)")]
    internal bool IsSupersetOf(Value other) => IsSuperset(other);

    [PyMethod("__reduce__()")] internal PyTuple Reduce() => ReduceState();

    /// <summary>Size of the object in memory, in bytes.</summary>
    [PyMethod("__sizeof__()")] internal long SizeOf() => TableSize;

    /// <summary>The generic alias of the type with arguments.</summary>
    [PyClassMethod("__class_getitem__(object, /)")] internal static Value ClassGetItem(PyType cls, Value @object) => PyGenericAlias.Make(cls, @object);

    [PySlot("__ior__")]
    internal Value InPlaceOr(Value other)
    {
        if (other.O is not PySetBase) return Value.NotImplemented;
        UpdateFrom(other);
        return this;
    }

    [PySlot("__iand__")]
    internal Value InPlaceAnd(Value other)
    {
        if (other.O is not PySetBase) return Value.NotImplemented;
        TakeTable(IntersectionWith(other));
        return this;
    }

    [PySlot("__isub__")]
    internal Value InPlaceSubtract(Value other)
    {
        if (other.O is not PySetBase) return Value.NotImplemented;
        RemoveAll(other);
        return this;
    }

    [PySlot("__ixor__")]
    internal Value InPlaceXor(Value other)
    {
        if (other.O is not PySetBase set) return Value.NotImplemented;
        ToggleAll(set);
        return this;
    }

    /// <summary>Add the elements of all others.</summary>
    [PyMethod("update(*others)")]
    internal void UpdateAll(ReadOnlySpan<Value> others) { foreach (var other in others) UpdateFrom(other); }

    /// <summary>Keep only the elements that are in all others too.</summary>
    [PyMethod("intersection_update(*others)")]
    internal void IntersectionUpdate(ReadOnlySpan<Value> others) => TakeTable(Intersection(others).As<PySetBase>());

    /// <summary>Remove the elements that are in any of the others.</summary>
    [PyMethod("difference_update(*others)")]
    internal void DifferenceUpdate(ReadOnlySpan<Value> others) { foreach (var other in others) RemoveAll(other); }

    /// <summary>Keep the elements that are in exactly one of the two.</summary>
    [PyMethod("symmetric_difference_update(other, /)")]
    internal void SymmetricDifferenceUpdate(Value other) => ToggleAll(SetOf(other));

    /// <summary>Remove an element; KeyError when it is not there.</summary>
    [PyMethod("remove(object, /)")]
    internal Value Remove(Value @object) => Discard(Lookable(@object)) ? Value.None : Raise.Pend(Raise.KeyError(@object));

    /// <summary>Remove an element if it is there.</summary>
    [PyMethod("discard(object, /)")]
    internal void DiscardMethod(Value @object) => Discard(Lookable(@object));

    /// <summary>Remove and return some element; KeyError when the set is empty.</summary>
    [PyMethod("pop()")]
    internal Value Pop() => TryPop(out var item) ? item : Raise.Pend(Raise.KeyError(Value.Str("pop from an empty set")));

    /// <summary>Remove all elements.</summary>
    [PyMethod("clear()")]
    internal void Clear() => ClearTable();

    /// <summary>A shallow copy.</summary>
    [PyMethod("copy()")]
    internal Value Copy() => PlainCopy();

    /// <summary>An instance of a subclass, with attributes.</summary>
    internal sealed class Heap : PySet
    {
        private AttrTable _attrs;
        public Heap(PyType cls) : base(cls) => _attrs = cls.NewAttrs();
        internal override ref AttrTable Attrs => ref _attrs;
    }
}
