namespace PyTee.Interpreter;

public unsafe partial class PyList
{
    [PyNew("(*args, **kwargs)")]
    internal static Value New(PyType cls, PyTuple args, PyDict kwargs) => cls.IsHeap ? new Heap(cls) : new PyList();

    [PyInit("(iterable=(), /)")]
    internal void Init(Value iterable)
    {
        Clear();
        Extend(iterable);
    }

    [PySlot("__repr__")]
    internal PyStr Repr()
    {
        if (Size == 0) return PyStr.From("[]");
        if (!ReprGuard.Enter(this)) return PyStr.From("[...]");
        try
        {
            var text = new StrBuilder();
            text.Append('[');
            for (int i = 0; i < Size; i++)
            {
                if (i > 0) text.AppendBmp(", ");
                text.Append(Protocols.Repr(Items[i]));
            }
            text.Append(']');
            return text.ToPyStr();
        }
        finally { ReprGuard.Leave(this); }
    }

    [PySlot("__len__")]
    internal long Len() => Size;

    [PySlot("__getitem__")]
    internal Value GetItem(Value key)
    {
        if (!key.Is<PySlice>(out var slice))
        {
            int index = Sequences.Index(Sequences.Settled(key), Size, "list", "list index out of range");
            return Items[index];
        }
        var span = slice.Settled().Over(Size);
        return new PyList(Take(span));
    }

    /// <summary>A part of the list.</summary>
    internal PyList Slice(Range range)
    {
        var items = Span[range];
        Charge.Bytes(16L * items.Length);
        return new PyList(Value.ArrayOf(items));
    }

    private Value[] Take(PySlice.Span span)
    {
        if (span.Count == 0) return [];
        Charge.Bytes(16L * span.Count);
        if (span.Step == 1) return Items.AsSpan((int)span.Start, span.Count).ToArray();
        var items = new Value[span.Count];
        ref Slot from = ref System.Runtime.CompilerServices.Unsafe.As<Value, Slot>(ref Items[span.Start]);
        ref Slot to = ref System.Runtime.CompilerServices.Unsafe.As<Value, Slot>(ref items[0]);
        for (int i = 0; i < items.Length; i++)
        {
            ref Slot s = ref System.Runtime.CompilerServices.Unsafe.Add(ref from, (nint)(i * span.Step)); ref Slot t = ref System.Runtime.CompilerServices.Unsafe.Add(ref to, i);
            if (s.O == null) t.N = s.N; else t = s;
        }
        return items;
    }

    [PySlot("__setitem__")]
    internal void SetItem(Value key, Value value)
    {
        if (key.Is<PySlice>(out var slice)) { SetSlice(slice.Settled(), value); return; }
        int index = Sequences.Index(Sequences.Settled(key), Size, "list", "list assignment index out of range");
        Items[index] = value;
    }

    private void SetSlice(PySlice slice, Value value)
    {
        bool contiguous = slice.Step.IsNone || slice.Step.IsSmallInt && slice.Step.N == 1;
        var items = ItemsOf(value);
        var span = slice.Over(Size);
        if (contiguous || span.Step == 1) { ReplaceRange((int)span.Start, (int)Math.Max(span.Start, span.Stop), items); return; }
        if (items.Length != span.Count) throw Raise.ValueError($"attempt to assign sequence of size {items.Length} to extended slice of size {span.Count}");
        for (int i = 0; i < items.Length; i++) Items[span.Start + i * span.Step] = items[i];
    }

    private static Value[] ItemsOf(Value iterable)
    {
        if (iterable.Is<PyList>(out var list) && !list.Class.IsHeap) return Value.ArrayOf(list.Span);
        if (!Iteration.IsIterable(iterable)) throw Raise.TypeError("must assign iterable to extended slice");
        return Iteration.ToArray(iterable);
    }

    /// <summary>Put items in place of those from <paramref name="start"/> to <paramref name="stop"/>.</summary>
    internal void ReplaceRange(int start, int stop, ReadOnlySpan<Value> items)
    {
        int tail = Size - stop, size = checked(start + items.Length + tail);
        if (size > Items.Length) Reserve(size);
        if (items.Length != stop - start) Items.AsSpan(stop, tail).CopyTo(Items.AsSpan(start + items.Length));
        Value.Copy(items, Items.AsSpan(start));
        if (size < Size) Items.AsSpan(size, Size - size).Clear();
        Size = size;
        Shrink();
    }

    private void Shrink()
    {
        if (Items.Length < 64 || Size > Items.Length >> 2) return;
        Array.Resize(ref Items, Math.Max(Size * 2, 16));
    }

    [PySlot("__delitem__")]
    internal void DelItem(Value key)
    {
        if (key.Is<PySlice>(out var slice)) DelSlice(slice.Settled().Over(Size));
        else RemoveAt(Sequences.Index(Sequences.Settled(key), Size, "list", "list assignment index out of range"));
    }

    private void DelSlice(PySlice.Span span)
    {
        if (span.Count == 0) return;
        long first = span.Start, step = span.Step;
        if (step < 0) { first = span.Start + (span.Count - 1) * step; step = -step; }
        if (step == 1) { ReplaceRange((int)first, (int)first + span.Count, []); return; }
        int kept = (int)first;
        for (int i = kept, removed = 0; i < Size; i++)
        {
            if (removed < span.Count && i == first + removed * step) removed++;
            else Items[kept++] = Items[i];
        }
        Items.AsSpan(kept, Size - kept).Clear();
        Size = kept;
        Shrink();
    }

    /// <summary>Remove the item at a position that is in range.</summary>
    internal void RemoveAt(int index)
    {
        Items.AsSpan(index + 1, Size - index - 1).CopyTo(Items.AsSpan(index));
        Items[--Size] = default;
        Shrink();
    }

    [PySlot("__contains__")]
    internal bool Contains(Value item) => Find(item, 0, int.MaxValue) >= 0;

    /// <summary>Position of the first item equal to a value, or -1; the list may change under the comparison.</summary>
    private int Find(Value value, int start, long stop)
    {
        for (int i = start; i < Size && i < stop; i++) { if (Protocols.RichEquals(Items[i], value)) return i; }
        return -1;
    }

    [PySlot("__iter__")]
    internal Value Iter() => new PyListIterator(this);

    [PySlot("__add__")]
    internal static Value Concat(Value left, Value right)
    {
        if (!left.Is<PyList>(out var a) || !right.Is<PyList>(out var b)) return Sequences.ConcatOther<PyList>(left, right, &Concat, "list");
        long size = (long)a.Size + b.Size;
        if (size > MaxCount) throw Raise.MemoryError();
        if (size == 0) return new PyList();
        Charge.Bytes(16 * size);
        var items = new Value[size];
        Value.Copy(a.Span, items);
        Value.Copy(b.Span, items.AsSpan(a.Size));
        return new PyList(items);
    }

    [PySlot("__mul__", Reflected = true)]
    internal static Value Repeat(Value left, Value right)
    {
        if (!Sequences.RepeatCount<PyList>(left, right, &Repeat, out var list, out long count, out var answer)) return answer;
        return new PyList(list.Repeated(count));
    }

    private Value[] Repeated(long count)
    {
        int size = Sequences.RepeatedLength(Size, count, MaxCount);
        if (size == 0) return [];
        Charge.Bytes(16L * size);
        var items = new Value[size];
        if (Size == 1 && Items[0].O == null)
        {
            // The array is all int 0 already.
            long n = Items[0].N;
            if (n != 0) { for (int i = 0; i < items.Length; i++) System.Runtime.CompilerServices.Unsafe.As<Value, Slot>(ref items[i]).N = n; }
            return items;
        }
        Span.CopyTo(items);
        Sequences.FillByDoubling(items.AsSpan(), Size);
        return items;
    }

    [PySlot("__iadd__")]
    internal Value InPlaceConcat(Value other)
    {
        Extend(other);
        return this;
    }

    [PySlot("__imul__")]
    internal Value InPlaceRepeat(Value count)
    {
        if (!Sequences.IsIndex(count)) throw Raise.TypeError($"can't multiply sequence by non-int of type '{count.Class.Name}'");
        if (!PyInt.TryLong(Number.ToIndex(count), out long n)) throw Raise.OverflowError($"cannot fit '{count.Class.Name}' into an index-sized integer");
        Items = Repeated(n);
        Size = Items.Length;
        return this;
    }

    [PySlot("__richcompare__")]
    internal static Value Compare(Value left, Value right, CompareOp op)
    {
        if (!left.Is<PyList>(out var a) || !right.Is<PyList>(out var b)) return Value.NotImplemented;
        if (a.Size != b.Size && (op is CompareOp.Eq or CompareOp.Ne)) return Value.Bool(op == CompareOp.Ne);
        for (int i = 0; i < a.Size && i < b.Size; i++)
        {
            Value x = a.Items[i], y = b.Items[i];
            if (Protocols.RichEquals(x, y)) continue;
            // The comparison may have shortened a list: then the lengths decide.
            if (i >= a.Size || i >= b.Size) break;
            if (op is CompareOp.Eq or CompareOp.Ne) return Value.Bool(op == CompareOp.Ne);
            return Protocols.Compare(x, y, op);
        }
        return Value.Bool(Protocols.Holds(op, a.Size.CompareTo(b.Size)));
    }
}
