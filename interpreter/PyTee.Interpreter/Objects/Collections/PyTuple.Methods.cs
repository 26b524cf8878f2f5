namespace PyTee.Interpreter;

public unsafe partial class PyTuple
{
    [PyNew("(iterable=(), /)")]
    internal static Value New(PyType cls, Value iterable)
    {
        if (!cls.IsHeap) return iterable.O is PyTuple same && same.Class == TypeObject ? iterable : Of(Iteration.ToArray(iterable));
        return new Heap(cls, iterable.O is PyTuple { Class.IsHeap: false } tuple ? tuple.Items : Iteration.ToArray(iterable));
    }

    [PySlot("__repr__")]
    internal PyStr Repr() => Count == 0 ? PyStr.From("()") : ReprGuard.Items(this, Items, "(", Count == 1 ? ",)" : ")", "(...)");

    [PySlot("__hash__")]
    internal long Hash() => TupleHash.Combine(Items, addLength: true);

    [PySlot("__len__")]
    internal long Len() => Items.Length;

    [PySlot("__getitem__")]
    internal Value GetItem(Value key)
    {
        if (!key.Is<PySlice>(out var slice)) return Items[Sequences.Index(key, Items.Length, "tuple", "tuple index out of range")];
        var span = slice.Over(Items.Length);
        if (span.Count == 0) return Empty;
        if (span.Step == 1) return span.Count == Items.Length && Class == TypeObject ? this : new PyTuple(Items.AsSpan((int)span.Start, span.Count).ToArray());
        var items = new Value[span.Count];
        for (int i = 0; i < items.Length; i++) items[i] = Items[span.Start + i * span.Step];
        return new PyTuple(items);
    }

    [PySlot("__contains__")]
    internal bool Contains(Value item) => Find(item, 0, Items.Length) >= 0;

    private int Find(Value value, long start, long stop)
    {
        for (long i = start; i < Items.Length && i < stop; i++) { if (Protocols.RichEquals(Items[i], value)) return (int)i; }
        return -1;
    }

    [PySlot("__iter__")]
    internal Value Iter() => new PyTupleIterator(this);

    [PySlot("__add__")]
    internal static Value Concat(Value left, Value right)
    {
        if (!left.Is<PyTuple>(out var a) || !right.Is<PyTuple>(out var b)) return Sequences.ConcatOther<PyTuple>(left, right, &Concat, "tuple");
        if (a.Count == 0 && b.Class == TypeObject) return b;
        if (b.Count == 0 && a.Class == TypeObject) return a;
        long size = (long)a.Count + b.Count;
        if (size > PyList.MaxCount) throw Raise.MemoryError();
        Charge.Bytes(16 * size);
        return Of([.. a.Items, .. b.Items]);
    }

    [PySlot("__mul__", Reflected = true)]
    internal static Value Repeat(Value left, Value right)
    {
        if (!Sequences.RepeatCount<PyTuple>(left, right, &Repeat, out var tuple, out long count, out var answer)) return answer;
        if (count == 1 && tuple.Class == TypeObject) return tuple;
        int size = Sequences.RepeatedLength(tuple.Count, count, PyList.MaxCount);
        if (size == 0) return Empty;
        Charge.Bytes(16L * size);
        var items = new Value[size];
        tuple.Span.CopyTo(items);
        Sequences.FillByDoubling(items.AsSpan(), tuple.Count);
        return new PyTuple(items);
    }

    [PySlot("__richcompare__")]
    internal static Value Compare(Value left, Value right, CompareOp op)
    {
        if (!left.Is<PyTuple>(out var a) || !right.Is<PyTuple>(out var b)) return Value.NotImplemented;
        int shorter = Math.Min(a.Count, b.Count);
        for (int i = 0; i < shorter; i++)
        {
            Value x = a.Items[i], y = b.Items[i];
            if (Protocols.RichEquals(x, y)) continue;
            if (op is CompareOp.Eq or CompareOp.Ne) return Value.Bool(op == CompareOp.Ne);
            return Protocols.Compare(x, y, op);
        }
        return Value.Bool(Protocols.Holds(op, a.Count.CompareTo(b.Count)));
    }

    /// <summary>Number of items equal to a value.</summary>
    [PyMethod("count(value, /)")]
    internal long CountOf(Value value)
    {
        long count = 0;
        foreach (var item in Items) { if (Protocols.RichEquals(item, value)) count++; }
        return count;
    }

    /// <summary>Index of the first item equal to a value; ValueError when there is none.</summary>
    [PyMethod("index(value, start=0, stop=sys.maxsize, /)")]
    internal long IndexOf(Value value, Value start, Value stop)
    {
        int i = Find(value, Sequences.IndexBound(start, 0, Count), Sequences.IndexBound(stop, long.MaxValue, Count));
        return i >= 0 ? i : throw Raise.ValueError("tuple.index(x): x not in tuple");
    }

    [PyMethod("__getnewargs__()")]
    internal PyTuple GetNewArgs() => Of(new Value(new PyTuple(Items)));

    /// <summary>Size of the object in memory, in bytes.</summary>
    [PyMethod("__sizeof__()")]
    internal long SizeOf() => 24 + 8L * Items.Length;

    /// <summary>The generic alias of the type with arguments.</summary>
    [PyClassMethod("__class_getitem__(object, /)")]
    internal static Value ClassGetItem(PyType cls, Value @object) => PyGenericAlias.Make(cls, @object);
}
