using PyTee.Interpreter;

namespace PyTee.Stdlib;

public partial class PyArray
{
    /// <summary>the typecode character used to create the array</summary>
    [PyGetter("typecode")] internal string TypeCode => _kind.Format;

    /// <summary>the size, in bytes, of one array item</summary>
    [PyGetter("itemsize")] internal long ItemSize => _kind.Size;

    /// <summary>Append new value v to the end of the array.</summary>
    [PyMethod("append(v, /)")] internal void Append(Value v) => InsertAt(_count, v);

    /// <summary>Append items to the end of the array.</summary>
    [PyMethod("extend(bb, /)")]
    internal void Extend(Value bb)
    {
        if (bb.O is not PyArray other) { AppendAll(bb); return; }
        if (other._kind != _kind) throw Raise.TypeError("can only extend with array of same kind");
        AppendBytes(other.Bytes);
    }

    /// <summary>Insert a new item v into the array before position i.</summary>
    [PyMethod("insert(i, v, /)")]
    internal void Insert(Value i, Value v)
    {
        long at = Number.AsSize(i);
        if (at < 0) at = Math.Max(0, at + _count);
        InsertAt((int)Math.Min(at, _count), v);
    }

    private void InsertAt(int index, Value value)
    {
        Span<byte> item = stackalloc byte[8];
        item = item[.._kind.Size];
        _kind.Write(item, value);
        index = Math.Min(index, _count);
        Resize(_count + 1L);
        int from = index * _kind.Size, end = (_count - 1) * _kind.Size;
        _data.AsSpan(from, end - from).CopyTo(_data.AsSpan(from + _kind.Size));
        item.CopyTo(_data.AsSpan(from));
    }

    /// <summary>Return the i-th element and delete it from the array.
    ///
    /// i defaults to -1.</summary>
    [PyMethod("pop(i=-1, /)")]
    internal Value Pop(Value i)
    {
        long at = Number.AsSize(i);
        if (_count == 0) throw Raise.IndexError("pop from empty array");
        if (at < 0) at += _count;
        if ((ulong)at >= (ulong)_count) throw Raise.IndexError("pop index out of range");
        var item = At((int)at);
        Replace((int)at, (int)at + 1, default);
        return item;
    }

    /// <summary>Remove the first occurrence of v in the array.</summary>
    [PyMethod("remove(v, /)")]
    internal void Remove(Value v)
    {
        int at = Find(v, 0, _count);
        if (at < 0) throw Raise.ValueError("array.remove(x): x not in array");
        Replace(at, at + 1, default);
    }

    /// <summary>Remove all items from the array.</summary>
    [PyMethod("clear()")] internal void Clear() => Resize(0);

    /// <summary>Return index of first occurrence of v in the array.
    ///
    /// Raise ValueError if the value is not present.</summary>
    [PyMethod("index(v, start=0, stop=sys.maxsize, /)")]
    internal long Index(Value v, Value start, Value stop)
    {
        int at = Find(v, Bound(start, 0), Bound(stop, _count));
        return at >= 0 ? at : throw Raise.ValueError("array.index(x): x not in array");
    }

    private long Bound(Value bound, long missing)
    {
        if (bound.IsUnset) return missing;
        long n = Number.AsSliceIndex(bound);
        return n < 0 ? Math.Max(0, n + _count) : n;
    }

    private int Find(Value v, long start, long stop)
    {
        for (long i = start; i < stop && i < _count; i++)
        {
            Fuel.Spend(1);
            if (Protocols.RichEquals(At((int)i), v)) return (int)i;
        }
        return -1;
    }

    /// <summary>Return number of occurrences of v in the array.</summary>
    [PyMethod("count(v, /)")]
    internal long CountOf(Value v)
    {
        long count = 0;
        for (int i = 0; i < _count; i++)
        {
            Fuel.Spend(1);
            if (Protocols.RichEquals(At(i), v)) count++;
        }
        return count;
    }

    /// <summary>Reverse the order of the items in the array.</summary>
    [PyMethod("reverse()")]
    internal void Reverse()
    {
        _data.AsSpan(0, _count * _kind.Size).Reverse();
        SwapBytes();
    }

    /// <summary>Byteswap all items of the array.
    ///
    /// If the items in the array are not 1, 2, 4, or 8 bytes in size, RuntimeError is
    /// raised.</summary>
    [PyMethod("byteswap()")] internal void SwapBytes()
    {
        for (int i = 0; i < _count; i++) _data.AsSpan(i * _kind.Size, _kind.Size).Reverse();
    }

    /// <summary>Return a tuple (address, length) giving the current memory address and the length in items of the buffer used to hold array's contents.
    ///
    /// The length should be multiplied by the itemsize attribute to calculate
    /// the buffer length in bytes.</summary>
    [PyMethod("buffer_info()")] internal Value BufferInfo() => PyTuple.Of(Id, (long)_count);

    /// <summary>Convert array to an ordinary list with the same items.</summary>
    [PyMethod("tolist()")]
    internal Value ToList()
    {
        Charge.Bytes(16L * _count);
        Fuel.Spend(_count);
        var items = new Value[_count];
        for (int i = 0; i < items.Length; i++) items[i] = At(i);
        return new PyList(items);
    }

    /// <summary>Append items to array from list.</summary>
    [PyMethod("fromlist(list, /)")]
    internal void FromList(Value list)
    {
        if (!list.Is(out PyList? items)) throw Raise.TypeError("arg must be list");
        int before = _count, expected = items.Count;
        try
        {
            for (int i = 0; i < expected; i++)
            {
                if (items.Count != expected) throw Raise.RuntimeError("list changed size during iteration");
                Append(items[i]);
            }
        }
        catch (PyException)
        {
            Resize(before);
            throw;
        }
    }

    /// <summary>Convert the array to an array of machine values and return the bytes representation.</summary>
    [PyMethod("tobytes()")]
    internal Value ToBytes()
    {
        Charge.Bytes(Bytes.Length);
        return new PyBytes(Bytes.ToArray());
    }

    /// <summary>Appends items from the string, interpreting it as an array of machine values, as if it had been read from a file using the fromfile() method.</summary>
    [PyMethod("frombytes(buffer, /)")] internal void FromBytes(ReadOnlySpan<byte> buffer) => AppendBytes(buffer);

    /// <summary>Write all items (as machine values) to the file object f.</summary>
    [PyMethod("tofile(f, /)")]
    internal void ToFile(Value f)
    {
        if (_count > 0) Vm.Current.Call(AttributeAccess.Get(f, PyStr.Intern("write")), ToBytes());
    }

    /// <summary>Read n objects from the file object f and append them to the end of the array.</summary>
    [PyMethod("fromfile(f, n, /)")]
    internal void FromFile(Value f, Value n)
    {
        long count = Number.AsSize(n);
        if (count < 0) throw Raise.ValueError("negative count");
        if (count > Array.MaxLength / _kind.Size) throw Raise.MemoryError();
        var read = Vm.Current.Call(AttributeAccess.Get(f, PyStr.Intern("read")), new Value(count * _kind.Size));
        if (read.O is not PyBytes) throw Raise.TypeError("read() didn't return bytes");
        var bytes = Buffers.Read(read);
        AppendBytes(bytes);
        if (bytes.Length < count * _kind.Size) throw Raise.EOFError("read() didn't return enough bytes");
    }

    /// <summary>Extends this array with data from the unicode string ustr.
    ///
    /// The array must be a unicode type array; otherwise a ValueError is raised.
    /// Use array.frombytes(ustr.encode(...)) to append Unicode data to an array of
    /// some other type.</summary>
    [PyMethod("fromunicode(ustr, /)")]
    internal void FromUnicode(PyStr ustr)
    {
        if (!_kind.IsText) throw Raise.ValueError("fromunicode() may only be called on unicode type arrays ('u' or 'w')");
        AppendText(ustr);
    }

    /// <summary>Extends this array with data from the unicode string ustr.
    ///
    /// Convert the array to a unicode string.  The array must be a unicode type array;
    /// otherwise a ValueError is raised.  Use array.tobytes().decode() to obtain a
    /// unicode string from an array of some other type.</summary>
    [PyMethod("tounicode()")]
    internal Value ToUnicode()
    {
        if (!_kind.IsText) throw Raise.ValueError("tounicode() may only be called on unicode type arrays ('u' or 'w')");
        var points = new int[_count];
        for (int i = 0; i < points.Length; i++) points[i] = At(i).As<PyStr>()[0];
        return PyStr.FromCodePoints(points);
    }

    /// <summary>Return a copy of the array.</summary>
    [PyMethod("__copy__()")] internal Value Copy() => Fresh(Bytes);

    /// <summary>Return a copy of the array.</summary>
    [PyMethod("__deepcopy__(unused, /)")] internal Value DeepCopy(Value unused) => Fresh(Bytes);

    /// <summary>Return state information for pickling.</summary>
    [PyMethod("__reduce_ex__(value, /)")]
    internal Value ReduceEx(Value value)
    {
        var state = AttributeAccess.TryGetQuiet(this, PyStr.Intern("__dict__"), out var attributes) ? attributes : Value.None;
        if (!PyInt.Is(value)) throw Raise.TypeError("__reduce_ex__ argument should be an integer");
        if (Number.AsLong(value) < 3) return PyTuple.Of(new Value(Class), PyTuple.Of(Value.Str(TypeCode), ToList()), state);
        var rebuild = AttributeAccess.Get(new Value(Vm.Current.Runtime.Importer.Load("array")), PyStr.Intern("_array_reconstructor"));
        return PyTuple.Of(rebuild, PyTuple.Of(new Value(Class), Value.Str(TypeCode), ArrayModule.MachineFormat(_kind), ToBytes()), state);
    }

    /// <summary>See PEP 585</summary>
    [PyClassMethod("__class_getitem__(object, /)")] internal static Value ClassGetItem(PyType cls, Value @object) => PyGenericAlias.Make(new Value(cls), @object);
}
