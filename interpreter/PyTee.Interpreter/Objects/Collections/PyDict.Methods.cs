namespace PyTee.Interpreter;

public partial class PyDict
{
    [PyNew("(*args, **kwargs)")]
    internal static Value New(PyType cls, PyTuple args, PyDict kwargs) => cls.IsHeap ? new Heap(cls) : new PyDict();

    [PyInit("(*args, **kwargs)")]
    internal void Init(PyTuple args, PyDict kwargs) => UpdateFrom("dict", args, kwargs);

    [PySlot("__repr__")]
    internal PyStr Repr()
    {
        if (_count == 0) return PyStr.From("{}");
        if (!ReprGuard.Enter(this)) return PyStr.From("{...}");
        try
        {
            var text = new StrBuilder();
            text.Append('{');
            bool first = true;
            for (int position = 0; Next(ref position, out var key, out var value); first = false)
            {
                if (!first) text.AppendBmp(", ");
                text.Append(Protocols.Repr(key));
                text.AppendBmp(": ");
                text.Append(Protocols.Repr(value));
            }
            text.Append('}');
            return text.ToPyStr();
        }
        finally { ReprGuard.Leave(this); }
    }

    [PySlot("__len__")]
    internal long Len() => _count;

    [PySlot("__contains__")]
    internal bool ContainsKey(Value key) => Find(key) >= 0;

    [PySlot("__getitem__")]
    internal Value GetItem(Value key)
    {
        if (TryGet(key, out var value)) return value;
        if (Class.IsHeap && PythonSlots.TrySpecial(this, Names.Missing, out value, key)) return value;
        throw Raise.KeyError(key);
    }

    [PySlot("__setitem__")]
    internal void SetItem(Value key, Value value) => Set(key, value);

    [PySlot("__delitem__")]
    internal void DelItem(Value key)
    {
        if (!Remove(key, out _)) throw Raise.KeyError(key);
    }

    [PySlot("__iter__")]
    internal Value Iter() => new PyDictKeyIterator(this);

    [PySlot("__richcompare__")]
    internal Value Compare(Value other, CompareOp op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne) || !other.Is<PyDict>(out var d)) return Value.NotImplemented;
        return Value.Bool(SameItems(d) == (op == CompareOp.Eq));
    }

    private protected bool SameItems(PyDict other)
    {
        if (_count != other._count) return false;
        for (int position = 0; position < _used;)
        {
            var entry = _entries[position++];
            if (entry.Key.IsUnset) continue;
            int i = other.Find(entry.Key, entry.Hash);
            if (i < 0 || !Protocols.RichEquals(entry.Value, other._entries[i].Value)) return false;
        }
        return true;
    }

    [PySlot("__or__", Reflected = true)]
    internal static Value Union(Value left, Value right)
    {
        if (!left.Is<PyDict>(out var a) || !right.Is<PyDict>(out var b)) return Value.NotImplemented;
        var result = a.Copy();
        result.Merge(b);
        return result;
    }

    [PySlot("__ior__")]
    internal Value InPlaceUnion(Value other)
    {
        Update(other);
        return this;
    }

    /// <summary>The value of a key, or the default.</summary>
    [PyMethod("get(key, default=None, /)")]
    internal Value Get(Value key, Value @default) => TryGet(key, out var value) ? value : @default;

    /// <summary>The value of a key, which is put in with the default when missing.</summary>
    [PyMethod("setdefault(key, default=None, /)")]
    internal Value SetDefault(Value key, Value @default) => GetOrAdd(key, @default);

    /// <summary>Remove a key and return its value, or the default when given; KeyError otherwise.</summary>
    [PyMethod("pop(key, default=..., /)")]
    internal Value Pop(Value key, Value @default)
    {
        if (_count > 0 && Remove(key, out var value)) return value;
        return !@default.IsUnset ? @default : Raise.Pend(Raise.KeyError(key));
    }

    /// <summary>Remove the item put in last and return it as (key, value).</summary>
    [PyMethod("popitem()")]
    internal Value PopItem()
    {
        int i = LastPosition();
        if (i < 0) return Raise.Pend(Raise.KeyError(Value.Str("popitem(): dictionary is empty")));
        var entry = _entries[i];
        RemoveAt(i, entry.Hash, out _);
        _used = Math.Min(_used, i);
        _first = Math.Min(_first, _used);
        return PyTuple.Of(entry.Key, entry.Value);
    }

    /// <summary>A set-like view of the keys.</summary>
    [PyMethod("keys()")]
    internal Value Keys() => new PyDictKeys(this);

    /// <summary>A view of the values.</summary>
    [PyMethod("values()")]
    internal Value Values() => new PyDictValues(this);

    /// <summary>A set-like view of the (key, value) pairs.</summary>
    [PyMethod("items()")]
    internal Value ItemsView() => new PyDictItems(this);

    /// <summary>Put in the items of a mapping or of an iterable of pairs, then the keyword arguments.</summary>
    [PyMethod("update(*args, **kwargs)")]
    internal void UpdateMethod(PyTuple args, PyDict kwargs) => UpdateFrom("update", args, kwargs);

    private void UpdateFrom(string function, PyTuple args, PyDict kwargs)
    {
        if (args.Count > 1) throw Raise.TypeError($"{function} expected at most 1 argument, got {args.Count}");
        if (args.Count == 1) Update(args[0]);
        Merge(kwargs);
    }

    /// <summary>Put in the items of a mapping or of an iterable of pairs.</summary>
    public void Update(Value source)
    {
        if (source.Is<PyDict>(out var dict) && (!dict.Class.IsHeap || !OverridesIteration(dict.Class))) Merge(dict);
        else if (AttributeAccess.TryGetQuiet(source, Names.Keys, out var keys)) MergeMapping(source, keys);
        else MergePairs(source);
    }

    private static unsafe bool OverridesIteration(PyType cls) => cls.Slots.Iter != TypeObject.Slots.Iter;

    /// <summary>Put in all entries of another dict.</summary>
    public void Merge(PyDict other)
    {
        if (other == this || other._count == 0) return;
        if (_used == 0 && !Class.IsHeap) { CopyFrom(other); return; }
        for (int position = 0; position < other._used;)
        {
            var entry = other._entries[position++];
            if (entry.Key.IsUnset) continue;
            int before = other._count;
            int i = Find(entry.Key, entry.Hash);
            if (i >= 0) _entries[i].Value = entry.Value;
            else Insert(entry.Key, entry.Hash, entry.Value);
            if (other._count != before) throw Raise.RuntimeError("dict mutated during update");
        }
    }

    private void MergeMapping(Value source, Value keys)
    {
        var iterator = Iteration.GetIter(Vm.Current.Call(keys, [], null));
        while (Iteration.TryNext(iterator, out var key)) Set(key, Protocols.GetItem(source, key));
    }

    private void MergePairs(Value source)
    {
        var iterator = Iteration.GetIter(source);
        for (long n = 0; Iteration.TryNext(iterator, out var item); n++)
        {
            if (item.Is<PyTuple>(out var pair) && pair.Count == 2) { Set(pair[0], pair[1]); continue; }
            if (!Iteration.IsIterable(item)) throw Raise.TypeError($"cannot convert dictionary update sequence element #{n} to a sequence");
            var parts = Iteration.ToArray(item);
            if (parts.Length != 2) throw Raise.ValueError($"dictionary update sequence element #{n} has length {parts.Length}; 2 is required");
            Set(parts[0], parts[1]);
        }
    }

    /// <summary>A new dict with keys from an iterable, all with one value.</summary>
    [PyClassMethod("fromkeys(iterable, value=None, /)")]
    internal static Value FromKeys(PyType cls, Value iterable, Value value)
    {
        var made = cls == TypeObject ? new PyDict() : Vm.Current.Call(new Value(cls), [], null);
        var dict = made.O is PyDict plain && plain.Class == TypeObject ? plain : null;
        if (dict != null && dict.TryTakeKeys(iterable, value)) return made;
        var iterator = Iteration.GetIter(iterable);
        if (dict != null)
        {
            while (Iteration.TryNext(iterator, out var key)) dict.Set(key, value);
        }
        else
        {
            while (Iteration.TryNext(iterator, out var key)) Protocols.SetItem(made, key, value);
        }
        return made;
    }

    /// <summary>Add the keys of a dict or a set, which know their hashes; false for anything else.</summary>
    private bool TryTakeKeys(Value source, Value value)
    {
        if (source.Class.IsHeap) return false;
        if (source.O is PySetBase set)
        {
            for (int position = 0; set.Next(ref position, out var key, out long hash);) SetHashed(key, hash, value);
            return true;
        }
        if (source.O is not PyDict dict) return false;
        for (int position = 0; position < dict.Used;)
        {
            var entry = dict.EntryAt(position++);
            if (!entry.Key.IsUnset) SetHashed(entry.Key, entry.Hash, value);
        }
        return true;
    }

    private void SetHashed(Value key, long hash, Value value)
    {
        int i = Find(key, hash);
        if (i >= 0) _entries[i].Value = value;
        else Insert(key, hash, value);
    }

    /// <summary>Remove all items.</summary>
    [PyMethod("clear()")]
    internal void ClearItems() => Clear();

    /// <summary>A shallow copy.</summary>
    [PyMethod("copy()")]
    internal PyDict CopyDict() => Copy();

    /// <summary>An iterator over the keys, the last one first.</summary>
    [PyMethod("__reversed__()")]
    internal Value Reversed() => new PyDictReverseKeyIterator(this);

    /// <summary>Size of the object in memory, in bytes.</summary>
    [PyMethod("__sizeof__()")]
    internal long SizeOf() => 64 + 40L * _entries.Length + 4L * _indexes.Length;

    /// <summary>The generic alias of the type with arguments.</summary>
    [PyClassMethod("__class_getitem__(object, /)")]
    internal static Value ClassGetItem(PyType cls, Value @object) => PyGenericAlias.Make(cls, @object);
}
