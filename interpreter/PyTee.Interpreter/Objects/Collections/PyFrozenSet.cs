namespace PyTee.Interpreter;

/// <summary>Build an immutable unordered collection of unique elements.</summary>
[PyType("frozenset")]
public partial class PyFrozenSet : PySetBase
{
    private static readonly PyFrozenSet s_empty = new();
    private long _hash = -1;

    private PyFrozenSet() : base(TypeObject) { }
    private PyFrozenSet(PyType cls) : base(cls) { }

    internal override PySetBase NewPlain() => new PyFrozenSet();

    /// <summary>A frozenset of the elements of an iterable.</summary>
    public static PyFrozenSet Of(Value iterable)
    {
        if (iterable.O is PyFrozenSet same && same.Class == TypeObject) return same;
        var set = new PyFrozenSet();
        set.UpdateFrom(iterable);
        return set.Count == 0 ? s_empty : set;
    }

    /// <summary>A frozenset of some elements.</summary>
    public static PyFrozenSet Of(ReadOnlySpan<Value> items)
    {
        var set = new PyFrozenSet();
        foreach (var item in items) set.AddKey(item, PyDict.HashOf(item));
        return set;
    }

    [PyNew("(iterable=(), /)")]
    internal static Value New(PyType cls, Value iterable)
    {
        if (!cls.IsHeap) return Of(iterable);
        var made = new Heap(cls);
        made.UpdateFrom(iterable);
        return made;
    }

    [PySlot("__hash__")]
    internal long Hash() => _hash != -1 ? _hash : _hash = OrderlessHash();

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

    /// <summary>The set itself, or a plain frozenset of an instance of a subclass.</summary>
    [PyMethod("copy()")]
    internal Value Copy() => Class == TypeObject ? this : PlainCopy();

    /// <summary>An instance of a subclass, with attributes.</summary>
    internal sealed class Heap : PyFrozenSet
    {
        private AttrTable _attrs;
        public Heap(PyType cls) : base(cls) => _attrs = cls.NewAttrs();
        internal override ref AttrTable Attrs => ref _attrs;
    }
}
