namespace PyTee.Interpreter;

/// <summary>The set operators of the keys and items of a dict: their results are sets.</summary>
internal static class ViewSets
{
    /// <summary>Whether the value is a set or a view that acts as one.</summary>
    public static bool IsSetLike(Value v) => v.O is PySetBase or PyDictKeys or PyDictItems;

    public static Value Intersection(Value left, Value right)
    {
        if (!IsView(left)) (left, right) = (right, left);
        var result = new PySet();
        // CPython walks the shorter side when the other is set-like.
        if (IsSetLike(right) && Protocols.Length(right) > Protocols.Length(left)) (left, right) = (right, left);
        var iterator = Iteration.GetIter(right);
        while (Iteration.TryNext(iterator, out var item)) { if (Protocols.Contains(left, item)) result.Add(item); }
        return result;
    }

    private static bool IsView(Value v) => v.O is PyDictKeys or PyDictItems;

    public static Value Union(Value left, Value right)
    {
        var result = PySet.Of(left);
        result.UpdateFrom(right);
        return result;
    }

    public static Value Difference(Value left, Value right)
    {
        var result = PySet.Of(left);
        var iterator = Iteration.GetIter(right);
        while (Iteration.TryNext(iterator, out var item)) result.Discard(item);
        return result;
    }

    public static Value SymmetricDifference(Value left, Value right) => PySet.Of(left).SymmetricDifferenceWith(right);

    public static Value Compare(Value view, Value other, CompareOp op)
    {
        if (!IsSetLike(other)) return Value.NotImplemented;
        long mine = Protocols.Length(view), theirs = Protocols.Length(other);
        return Value.Bool(op switch
        {
            CompareOp.Eq => mine == theirs && ContainsAll(other, view),
            CompareOp.Ne => !(mine == theirs && ContainsAll(other, view)),
            CompareOp.Lt => mine < theirs && ContainsAll(other, view),
            CompareOp.Le => mine <= theirs && ContainsAll(other, view),
            CompareOp.Gt => mine > theirs && ContainsAll(view, other),
            _ => mine >= theirs && ContainsAll(view, other),
        });
    }

    private static bool ContainsAll(Value container, Value items)
    {
        var iterator = Iteration.GetIter(items);
        while (Iteration.TryNext(iterator, out var item)) { if (!Protocols.Contains(container, item)) return false; }
        return true;
    }

    public static bool IsDisjoint(Value view, Value other)
    {
        if (view.O == other.O) return Protocols.Length(view) == 0;
        if (IsSetLike(other) && Protocols.Length(other) > Protocols.Length(view)) (view, other) = (other, view);
        var iterator = Iteration.GetIter(other);
        while (Iteration.TryNext(iterator, out var item)) { if (Protocols.Contains(view, item)) return false; }
        return true;
    }

    public static PyStr Repr(PyObject view, string name)
    {
        if (!ReprGuard.Enter(view)) return PyStr.From("...");
        try { return PyStr.Concat(PyStr.Concat(PyStr.From(name + "("), Protocols.Repr(new PyList(Iteration.ToArray(view)))), PyStr.From(")")); }
        finally { ReprGuard.Leave(view); }
    }
}

/// <summary>A live view of the keys of a dict.</summary>
[PyType("dict_keys", Abstract = true, Final = true)]
public partial class PyDictKeys : PyObject
{
    internal readonly PyDict Dict;

    internal PyDictKeys(PyDict dict) : this(TypeObject, dict) { }
    private protected PyDictKeys(PyType cls, PyDict dict) : base(cls) => Dict = dict;

    [PySlot("__repr__")] internal PyStr Repr() => ViewSets.Repr(this, Class.Name);
    [PySlot("__len__")] internal long Len() => Dict.Count;
    [PySlot("__iter__")] internal Value Iter() => new PyDictKeyIterator(Dict);
    /// <summary>An iterator over the keys, the last first.</summary>
    [PyMethod("__reversed__()")] internal Value Reversed() => new PyDictReverseKeyIterator(Dict);
    /// <summary>The dict the view shows, read-only.</summary>
    [PyGetter("mapping")] internal Value Mapping() => new PyMappingProxy(Dict);
    [PySlot("__contains__")] internal bool Contains(Value item) => Dict.Contains(item);
    [PySlot("__richcompare__")] internal Value Compare(Value other, CompareOp op) => ViewSets.Compare(this, other, op);
    [PySlot("__and__", Reflected = true)] internal static Value And(Value left, Value right) => ViewSets.Intersection(left, right);
    [PySlot("__or__", Reflected = true)] internal static Value Or(Value left, Value right) => ViewSets.Union(left, right);
    [PySlot("__sub__", Reflected = true)] internal static Value Subtract(Value left, Value right) => ViewSets.Difference(left, right);
    [PySlot("__xor__", Reflected = true)] internal static Value Xor(Value left, Value right) => ViewSets.SymmetricDifference(left, right);
    /// <summary>Whether the view and an iterable have nothing in common.</summary>
    [PyMethod("isdisjoint(object, /)")] internal bool IsDisjoint(Value @object) => ViewSets.IsDisjoint(this, @object);
}

/// <summary>A live view of the (key, value) pairs of a dict.</summary>
[PyType("dict_items", Abstract = true, Final = true)]
public partial class PyDictItems : PyObject
{
    internal readonly PyDict Dict;

    internal PyDictItems(PyDict dict) : this(TypeObject, dict) { }
    private protected PyDictItems(PyType cls, PyDict dict) : base(cls) => Dict = dict;

    [PySlot("__repr__")] internal PyStr Repr() => ViewSets.Repr(this, Class.Name);
    [PySlot("__len__")] internal long Len() => Dict.Count;
    [PySlot("__iter__")] internal Value Iter() => new PyDictItemIterator(Dict);
    /// <summary>An iterator over the (key, value) pairs, the last first.</summary>
    [PyMethod("__reversed__()")] internal Value Reversed() => new PyDictReverseItemIterator(Dict);
    /// <summary>The dict the view shows, read-only.</summary>
    [PyGetter("mapping")] internal Value Mapping() => new PyMappingProxy(Dict);

    [PySlot("__contains__")]
    internal bool Contains(Value item) =>
        item.Is<PyTuple>(out var pair) && pair.Count == 2 && Dict.TryGet(pair[0], out var value) && Protocols.RichEquals(value, pair[1]);

    [PySlot("__richcompare__")] internal Value Compare(Value other, CompareOp op) => ViewSets.Compare(this, other, op);
    [PySlot("__and__", Reflected = true)] internal static Value And(Value left, Value right) => ViewSets.Intersection(left, right);
    [PySlot("__or__", Reflected = true)] internal static Value Or(Value left, Value right) => ViewSets.Union(left, right);
    [PySlot("__sub__", Reflected = true)] internal static Value Subtract(Value left, Value right) => ViewSets.Difference(left, right);
    [PySlot("__xor__", Reflected = true)] internal static Value Xor(Value left, Value right) => ViewSets.SymmetricDifference(left, right);
    /// <summary>Whether the view and an iterable have nothing in common.</summary>
    [PyMethod("isdisjoint(object, /)")] internal bool IsDisjoint(Value @object) => ViewSets.IsDisjoint(this, @object);
}

/// <summary>A live view of the values of a dict.</summary>
[PyType("dict_values", Abstract = true, Final = true)]
public partial class PyDictValues : PyObject
{
    internal readonly PyDict Dict;

    internal PyDictValues(PyDict dict) : this(TypeObject, dict) { }
    private protected PyDictValues(PyType cls, PyDict dict) : base(cls) => Dict = dict;

    [PySlot("__repr__")] internal PyStr Repr() => ViewSets.Repr(this, Class.Name);
    [PySlot("__len__")] internal long Len() => Dict.Count;
    [PySlot("__iter__")] internal Value Iter() => new PyDictValueIterator(Dict);
    /// <summary>An iterator over the values, the last first.</summary>
    [PyMethod("__reversed__()")] internal Value Reversed() => new PyDictReverseValueIterator(Dict);
    /// <summary>The dict the view shows, read-only.</summary>
    [PyGetter("mapping")] internal Value Mapping() => new PyMappingProxy(Dict);
}
