namespace PyTee.Interpreter;

public partial class PyList
{
    /// <summary>Add an item at the end.</summary>
    [PyMethod("append(object, /)")]
    internal void Append(Value @object) => Add(@object);

    /// <summary>Add all items of an iterable at the end.</summary>
    [PyMethod("extend(iterable, /)")]
    internal void Extend(Value iterable) => Iteration.Extend(this, iterable);

    /// <summary>Put an item before the one at an index.</summary>
    [PyMethod("insert(index, object, /)")]
    internal void Insert(long index, Value @object)
    {
        if (index < 0) index = Math.Max(0, index + Size);
        int at = (int)Math.Min(index, Size);
        if (Size == Items.Length) Reserve(Size + 1L);
        Items.AsSpan(at, Size - at).CopyTo(Items.AsSpan(at + 1));
        Items[at] = @object;
        Size++;
    }

    /// <summary>Remove the item at an index, the last by default, and return it.</summary>
    [PyMethod("pop(index=-1, /)")]
    internal Value Pop(long index)
    {
        if (Size == 0) return Raise.Pend(Raise.IndexError("pop from empty list"));
        if (index < 0) index += Size;
        if ((ulong)index >= (ulong)Size) return Raise.Pend(Raise.IndexError("pop index out of range"));
        var item = Items[index];
        if (index == Size - 1) { Items[--Size] = default; Shrink(); }
        else RemoveAt((int)index);
        return item;
    }

    /// <summary>Remove the first item equal to a value; ValueError when there is none.</summary>
    [PyMethod("remove(value, /)")]
    internal Value Remove(Value value)
    {
        int i = Find(value, 0, int.MaxValue);
        if (i < 0) return Raise.Pend(Raise.ValueError("list.remove(x): x not in list"));
        if (i < Size) RemoveAt(i);
        return Value.None;
    }

    /// <summary>Remove all items.</summary>
    [PyMethod("clear()")]
    internal void Clear() { Items = []; Size = 0; }

    /// <summary>A shallow copy.</summary>
    [PyMethod("copy()")]
    internal PyList Copy()
    {
        Charge.Bytes(16L * Size);
        return new PyList(Span.ToArray());
    }

    /// <summary>Number of items equal to a value.</summary>
    [PyMethod("count(value, /)")]
    internal long CountOf(Value value)
    {
        long count = 0;
        for (int i = 0; i < Size; i++) { if (Protocols.RichEquals(Items[i], value)) count++; }
        return count;
    }

    /// <summary>Index of the first item equal to a value; ValueError when there is none.</summary>
    [PyMethod("index(value, start=0, stop=sys.maxsize, /)")]
    internal Value IndexOf(Value value, Value start, Value stop)
    {
        long from = Sequences.IndexBound(start, 0, Size), to = Sequences.IndexBound(stop, long.MaxValue, Size);
        int i = from >= int.MaxValue ? -1 : Find(value, (int)from, to);
        return i >= 0 ? (long)i : Raise.Pend(Raise.ValueError($"{Protocols.Repr(value)} is not in list"));
    }

    /// <summary>Reverse the order of the items in place.</summary>
    [PyMethod("reverse()")]
    internal void Reverse() => Span.Reverse();

    /// <summary>Sort in place, keeping the order of equal items.</summary>
    [PyMethod("sort(*, key=None, reverse=False)")]
    internal void Sort(Value key, bool reverse) => Sorting.Sort(this, key, reverse);

    /// <summary>An iterator from the last item to the first.</summary>
    [PyMethod("__reversed__()")]
    internal Value Reversed() => new PyListReverseIterator(this);

    /// <summary>Size of the object in memory, in bytes.</summary>
    [PyMethod("__sizeof__()")]
    internal long SizeOf() => 40 + 8L * Items.Length;

    /// <summary>The generic alias of the type with arguments.</summary>
    [PyClassMethod("__class_getitem__(object, /)")]
    internal static Value ClassGetItem(PyType cls, Value @object) => PyGenericAlias.Make(cls, @object);
}
