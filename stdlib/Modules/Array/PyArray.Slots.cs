using PyTee.Interpreter;

namespace PyTee.Stdlib;

public partial class PyArray
{
    [PySlot("__len__")] internal long Len() => _count;

    [PySlot("__iter__")] internal Value Iter() => new(new PyArrayIterator(this));

    [PySlot("__contains__")] internal bool Contains(Value item) => Find(item, 0, _count) >= 0;

    private int Place(Value key, string outOfRange)
    {
        if (!Number.TryIndex(key, out _)) throw Raise.TypeError("array indices must be integers");
        long i = Number.AsSize(key, indexError: true);
        if (i < 0) i += _count;
        return (ulong)i < (ulong)_count ? (int)i : throw Raise.IndexError(outOfRange);
    }

    [PySlot("__getitem__")]
    internal Value GetItem(Value key)
    {
        if (!key.Is(out PySlice? slice)) return At(Place(key, "array index out of range"));
        var span = slice.Settled().Over(_count);
        if (span.Step == 1) return Fresh(Bytes.Slice((int)span.Start * _kind.Size, span.Count * _kind.Size));
        var taken = new PyArray(TypeObject, _kind);
        taken.Resize(span.Count);
        for (int i = 0; i < span.Count; i++) ItemBytes((int)(span.Start + i * span.Step)).CopyTo(taken._data.AsSpan(i * _kind.Size));
        return taken;
    }

    private Span<byte> ItemBytes(int index) => _data.AsSpan(index * _kind.Size, _kind.Size);

    [PySlot("__setitem__")]
    internal void SetItem(Value key, Value value)
    {
        if (!key.Is(out PySlice? slice)) { Put(Place(key, "array assignment index out of range"), value); return; }
        if (value.O is not PyArray other) throw Raise.TypeError($"can only assign array (not \"{value.Class.Name}\") to array slice");
        if (other._kind != _kind) throw Raise.TypeError("bad argument type for built-in operation");
        var span = slice.Settled().Over(_count);
        if (span.Step == 1) { Replace((int)span.Start, (int)Math.Max(span.Start, span.Stop), other.Bytes); return; }
        if (other._count == 0) { Delete(span); return; }
        if (other._count != span.Count) throw Raise.ValueError($"attempt to assign array of size {other._count} to extended slice of size {span.Count}");
        byte[] fresh = other.Bytes.ToArray();
        for (int i = 0; i < span.Count; i++) fresh.AsSpan(i * _kind.Size, _kind.Size).CopyTo(ItemBytes((int)(span.Start + i * span.Step)));
    }

    [PySlot("__delitem__")]
    internal void DelItem(Value key)
    {
        if (key.Is(out PySlice? slice)) { Delete(slice.Settled().Over(_count)); return; }
        int at = Place(key, "array assignment index out of range");
        Replace(at, at + 1, default);
    }

    private void Delete(PySlice.Span span)
    {
        if (span.Count == 0) return;
        CheckResizable();
        var (first, step) = span.Step < 0 ? (span.Start + (span.Count - 1) * span.Step, -span.Step) : (span.Start, span.Step);
        int kept = (int)first;
        for (int i = kept, removed = 0; i < _count; i++)
        {
            if (removed < span.Count && i == first + removed * step) removed++;
            else ItemBytes(i).CopyTo(ItemBytes(kept++));
        }
        Resize(kept);
    }

    [PySlot("__add__")]
    internal static Value Add(Value left, Value right)
    {
        if (left.O is not PyArray a) return Value.NotImplemented;
        if (right.O is not PyArray b) throw Raise.TypeError($"can only append array (not \"{right.Class.Name}\") to array");
        if (a._kind != b._kind) throw Raise.TypeError("bad argument type for built-in operation");
        var sum = a.Fresh(a.Bytes);
        sum.AppendBytes(b.Bytes);
        return sum;
    }

    [PySlot("__iadd__")]
    internal Value InPlaceAdd(Value other)
    {
        if (other.O is not PyArray) throw Raise.TypeError($"can only extend array with array (not \"{other.Class.Name}\")");
        Extend(other);
        return this;
    }

    [PySlot("__mul__", Reflected = true)]
    internal static Value Multiply(Value left, Value right)
    {
        var (array, count) = left.O is PyArray l ? (l, right) : (right.As<PyArray>(), left);
        long times = Times(count);
        return array.Fresh(array.Bytes).Repeat(times);
    }

    [PySlot("__imul__")]
    internal Value InPlaceMultiply(Value other)
    {
        long times = Times(other);
        return Repeat(times);
    }

    // Once and before the array is looked at: __index__ may change it.
    private static long Times(Value count)
    {
        if (!Number.TryIndex(count, out var index)) throw Raise.TypeError($"can't multiply sequence by non-int of type '{count.Class.Name}'");
        return Math.Max(0, Number.AsSize(index));
    }

    private PyArray Repeat(long times)
    {
        if (_count > 0 && times > Array.MaxLength / (_count * (long)_kind.Size)) throw Raise.MemoryError();
        byte[] part = Bytes.ToArray();
        Fuel.Spend((int)Math.Min(int.MaxValue, part.Length * times >> 6));
        Resize(_count * times);
        for (long at = part.Length; at < Bytes.Length; at += part.Length) part.CopyTo(_data.AsSpan((int)at));
        return this;
    }

    [PySlot("__richcompare__")]
    internal Value Compare(Value other, CompareOp op)
    {
        if (other.O is not PyArray b) return Value.NotImplemented;
        bool isEquality = op is CompareOp.Eq or CompareOp.Ne;
        if (isEquality && _count != b._count) return Value.Bool(op == CompareOp.Ne);
        for (int i = 0; i < Math.Min(_count, b._count); i++)
        {
            Fuel.Spend(1);
            var (mine, theirs) = (At(i), b.At(i));
            if (Protocols.CompareBool(mine, theirs, CompareOp.Eq)) continue;
            return isEquality ? Value.Bool(op == CompareOp.Ne) : Value.Bool(Protocols.CompareBool(mine, theirs, op));
        }
        return Protocols.Compare((long)_count, (long)b._count, op);
    }

    [PySlot("__repr__")]
    internal PyStr Repr()
    {
        if (_count == 0) return PyStr.From($"{Class.ShortName}('{TypeCode}')");
        return PyStr.From($"{Class.ShortName}('{TypeCode}', {Protocols.Repr(_kind.IsText ? ToUnicode() : ToList())})");
    }
}
