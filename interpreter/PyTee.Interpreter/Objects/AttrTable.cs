using System.Runtime.CompilerServices;

namespace PyTee.Interpreter;

/// <summary>
/// The attributes of one instance: a shape that maps names to indexes of <see cref="Slots"/>, or, once somebody asked for <c>__dict__</c>,
/// that dict. The first Class.SlotCount entries of Slots belong to <c>__slots__</c> and stay in either mode.
/// </summary>
internal struct AttrTable
{
    /// <summary>The layout; <see cref="PyType.DictShape"/> when the attributes are in <see cref="Dict"/>; a sealed one when there is no __dict__.</summary>
    public Shape? Shape;
    public Value[]? Slots;
    public PyDict? Dict;

    /// <summary>Whether the object has a __dict__.</summary>
    public readonly bool HasDict => Shape is { IsSealed: false };

    public static Value[] NewSlots(int count)
    {
        var slots = new Value[count];
        Value.Clear(slots);
        return slots;
    }

    public readonly bool TryGet(PyStr name, out Value value)
    {
        if (Dict != null) return Dict.TryGet(name, out value);
        int index = Shape == null ? -1 : Shape.IndexOf(name);
        if (index < 0) { value = Value.Unset; return false; }
        value = Slots![index];
        return !value.IsUnset;
    }

    public void Set(PyStr name, Value value)
    {
        if (Dict != null) { Dict.Set(name, value); return; }
        int index = Shape!.IndexOf(name);
        if (index < 0) { Append(name, value); return; }
        Slots![index] = value;
    }

    public bool Delete(PyStr name, PyType cls)
    {
        if (Dict != null) return Dict.Remove(name, out _);
        if (!HasDict || Shape!.IndexOf(name) < 0) return false;
        return ToDict(cls).Remove(name, out _);
    }

    /// <summary>Add a new attribute: the shape's transition, growing the slots when they are full.</summary>
    public void Append(PyStr name, Value value)
    {
        var next = Shape!.Add(name);
        if (next == null) { ToDict(Shape.Owner).Set(name, value); return; }
        AppendTo(next, value);
    }

    /// <summary>Go to a shape with one more name.</summary>
    public void AppendTo(Shape next, Value value)
    {
        int index = next.Count - 1;
        if (Slots == null || index >= Slots.Length) Grow(index, next);
        Slots![index] = value;
        Shape = next;
    }

    private void Grow(int index, Shape next)
    {
        int size = Math.Max(next.Owner.TypicalSlots, Slots == null ? 2 : Slots.Length * 2);
        if (size <= index) size = index + 1;
        if (next.Owner.TypicalSlots < next.Count) next.Owner.TypicalSlots = next.Count;
        Array.Resize(ref Slots, size);
    }

    /// <summary>The live <c>__dict__</c>: from now on the attributes are kept in it.</summary>
    public PyDict ToDict(PyType cls)
    {
        if (Dict != null) return Dict;
        var dict = new PyDict();
        if (Shape is { Count: > 0 }) MoveTo(dict, Shape);
        Dict = dict;
        Shape = cls.DictShape;
        return dict;
    }

    private void MoveTo(PyDict dict, Shape shape)
    {
        int first = shape.Root.Count;
        foreach (var (name, index) in shape.Names())
        {
            if (index >= first && !Slots![index].IsUnset) dict.Set(name, Slots[index]);
        }
        if (Slots != null && Slots.Length > first) Array.Resize(ref Slots, first);
    }

    public readonly void Visit(Referents found)
    {
        found.Add(Dict);
        // Room for attributes to come is no attribute yet.
        if (Slots != null && Shape != null) found.Add(Slots.AsSpan(0, Math.Min(Slots.Length, Shape.Count)));
    }

    /// <summary>Assignment to <c>__dict__</c>.</summary>
    public void Replace(PyDict dict, PyType cls) { ToDict(cls); Dict = dict; }
}

/// <summary>
/// A hidden class: the attribute names of an instance in order of creation. Shapes form a tree below the root shape of each type. A shape's
/// <see cref="Id"/> is what inline caches compare; it is renewed when the type (or a base) changes in a way that could change a lookup.
/// </summary>
internal sealed class Shape
{
    private const int MaxNames = 64;
    private static uint s_nextId;

    private readonly Shape? _parent;
    private readonly PyStr? _name;
    private Dictionary<PyStr, int>? _table;
    private Shape? _onlyChild;
    private Dictionary<PyStr, Shape>? _children;

    public readonly PyType Owner;
    /// <summary>Slots in use, those of <c>__slots__</c> included.</summary>
    public readonly int Count;
    public uint Id;

    public Shape(PyType owner, int reserved, bool isSealed = false) { Owner = owner; Count = reserved; Root = this; IsSealed = isSealed; Renew(); }

    private Shape(Shape parent, PyStr name)
    {
        _parent = parent; _name = name; Owner = parent.Owner; Count = parent.Count + 1; Root = parent.Root;
        Renew();
    }

    public Shape Root { get; }

    /// <summary>The shape of instances that have no __dict__: no name can be added.</summary>
    public bool IsSealed { get; }

    public void Renew() => Id = ++s_nextId;

    /// <summary>The slot of a name, or -1.</summary>
    public int IndexOf(PyStr name)
    {
        int depth = Count - Root.Count;
        if (depth <= 6)
        {
            bool interned = name.IsInterned;
            for (var s = this; s._parent != null; s = s._parent)
            {
                if ((object)s._name! == name || !interned && s._name!.Equals(name)) return s.Count - 1;
            }
            return -1;
        }
        return (_table ??= BuildTable()).TryGetValue(name, out int index) ? index : -1;
    }

    private Dictionary<PyStr, int> BuildTable()
    {
        var table = new Dictionary<PyStr, int>();
        for (var s = this; s._parent != null; s = s._parent) table[s._name!] = s.Count - 1;
        return table;
    }

    /// <summary>Names with their slots, in order of creation.</summary>
    public List<(PyStr Name, int Index)> Names()
    {
        var names = new List<(PyStr, int)>();
        for (var s = this; s._parent != null; s = s._parent) names.Add((s._name!, s.Count - 1));
        names.Reverse();
        return names;
    }

    /// <summary>The shape with one more name; null when an instance has grown so large that a dict serves better.</summary>
    public Shape? Add(PyStr name)
    {
        if (_onlyChild != null && ((object)_onlyChild._name! == name || _onlyChild._name!.Equals(name))) return _onlyChild;
        if (Count - Root.Count >= MaxNames) return null;
        if (_children != null && _children.TryGetValue(name, out var child)) return child;
        name = PyStr.Intern(name);
        child = new Shape(this, name);
        if (_onlyChild == null) _onlyChild = child;
        else (_children ??= [])[name] = child;
        return child;
    }

    /// <summary>Give this shape and all below it new ids, so that every inline cache misses.</summary>
    public void RenewAll()
    {
        Renew();
        _onlyChild?.RenewAll();
        if (_children == null) return;
        foreach (var child in _children.Values) child.RenewAll();
    }
}

/// <summary>Numbers for id(): given out on first request.</summary>
internal static class Identity
{
    private static readonly ConditionalWeakTable<object, object> s_ids = [];
    private static long s_next = 0x7f0000001000;

    public static long Of(object o) => (long)s_ids.GetValue(o, static _ => Interlocked.Add(ref s_next, 16));
}
