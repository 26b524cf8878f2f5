namespace PyTee.Interpreter;

public sealed partial class PyMemoryView
{
    /// <summary>Give up the view, so that the object it shows may change its size again.</summary>
    [PyMethod("release()")]
    internal void Release()
    {
        if (_isReleased) return;
        if (_exports > 0) throw Raise.BufferError($"memoryview has {_exports} exported buffer{(_exports == 1 ? "" : "s")}");
        _isReleased = true;
        _pin?.Release();
        _pin = null;
    }

    /// <summary>Return a buffer object that exposes the underlying memory of the object.</summary>
    [PyMethod("__buffer__(flags, /)")] internal Value Buffer(Value flags) => Buffers.View(this, flags);

    /// <summary>Release the buffer object that exposes the underlying memory of the object.</summary>
    [PyMethod("__release_buffer__(buffer, /)")] internal void ReleaseBuffer(Value buffer) => Buffers.ReleaseView(_object, buffer);

    [PyMethod("__enter__()")] internal Value Enter() => Check();
    [PyMethod("__exit__(*args)")] internal void Exit(ReadOnlySpan<Value> args) => Release();

    /// <summary>The elements as bytes, in C or Fortran order.</summary>
    [PyMethod("tobytes(order='C')")]
    internal Value ToBytes(Value order)
    {
        Check();
        string text = order.IsNone ? "C" : order.Is<PyStr>(out var s) ? s.ToString() : throw Raise.TypeError($"tobytes() argument 'order' must be str or None, not {order.Class.Name}");
        if (text is not ("C" or "F" or "A")) throw Raise.ValueError("order must be 'C', 'F' or 'A'");
        bool fortran = text == "F" || text == "A" && IsFortran && !IsC;
        if (!fortran) return new PyBytes(ContiguousBytes().ToArray());
        var turned = Transposed();
        try { return new PyBytes(turned.ToArray()); }
        finally { turned.Release(); }
    }

    private PyMemoryView Transposed()
    {
        long[] shape = [.. _shape], strides = [.. _strides];
        Array.Reverse(shape);
        Array.Reverse(strides);
        return new PyMemoryView(this, _format, _itemSize, shape, strides, _offset, _isReadOnly);
    }

    /// <summary>The elements as a list, nested for more dimensions.</summary>
    [PyMethod("tolist()")]
    internal Value ToList()
    {
        Check();
        return _shape.Length == 0 ? ReadAt(_offset) : ToList(0, _offset);
    }

    private PyList ToList(int dimension, long offset)
    {
        var result = new PyList();
        for (long i = 0; i < _shape[dimension]; i++, offset += _strides[dimension])
            result.Add(dimension == _shape.Length - 1 ? ReadAt(offset) : ToList(dimension + 1, offset));
        return result;
    }

    /// <summary>Two hexadecimal digits for each byte, perhaps with separators between groups.</summary>
    [PyMethod("hex(sep=..., bytes_per_sep=1)")]
    internal PyStr Hex(Value sep, int bytes_per_sep) => ByteText.Hex(ContiguousBytes().Span, sep, bytes_per_sep);

    /// <summary>A view of the same memory that cannot be written.</summary>
    [PyMethod("toreadonly()")]
    internal Value ToReadOnly() => new PyMemoryView(Check(), _format, _itemSize, _shape, _strides, _offset, readOnly: true);

    /// <summary>A view of the same memory with another element format or shape.</summary>
    [PyMethod("cast(format, shape=...)")]
    internal Value Cast(PyStr format, Value shape)
    {
        Check();
        if (!IsC) throw Raise.TypeError("memoryview: casts are restricted to C-contiguous views");
        if (!shape.IsUnset && _shape.Length != 1) throw Raise.TypeError("memoryview: cast must be 1D -> ND or ND -> 1D");
        char code = MemoryFormat.Code(format.ToString());
        if (code == '\0') throw Raise.ValueError("memoryview: destination format must be a native single character format prefixed with an optional '@'");
        if (_code == '\0') throw Raise.ValueError("memoryview: source format must be a native single character format prefixed with an optional '@'");
        if (code is not ('B' or 'b' or 'c') && _code is not ('B' or 'b' or 'c')) throw Raise.TypeError("memoryview: cannot cast between two non-byte formats");
        int size = MemoryFormat.SizeOf(code);
        long bytes = Count * _itemSize;
        if (bytes % size != 0) throw Raise.TypeError("memoryview: length is not a multiple of itemsize");
        long[] dimensions = shape.IsUnset ? [bytes / size] : Dimensions(shape, bytes, size);
        return new PyMemoryView(this, format.ToString(), size, dimensions, Contiguous(dimensions, size), _offset, _isReadOnly);
    }

    private static long[] Dimensions(Value shape, long bytes, int size)
    {
        if (shape.O is not (PyList or PyTuple)) throw Raise.TypeError("shape must be a list or a tuple");
        var items = Iteration.ToArray(shape);
        if (items.Length > 64) throw Raise.ValueError("memoryview: number of dimensions must not exceed 64");
        var dimensions = new long[items.Length];
        Int128 total = size;
        for (int i = 0; i < items.Length; i++)
        {
            if (!PyInt.Is(items[i])) throw Raise.TypeError("memoryview.cast(): elements of shape must be integers");
            dimensions[i] = Number.AsLong(items[i]);
            if (dimensions[i] <= 0) throw Raise.ValueError("memoryview.cast(): elements of shape must be integers > 0");
            total = Int128.Min(total * dimensions[i], long.MaxValue);
        }
        return total == bytes ? dimensions : throw Raise.TypeError("memoryview: product(shape) * itemsize != buffer size");
    }

    private static PyTuple Numbers(long[] numbers)
    {
        var items = new Value[numbers.Length];
        for (int i = 0; i < items.Length; i++) items[i] = numbers[i];
        return PyTuple.Of(items);
    }

    [PyGetter("obj")] internal Value GetObject() => Check()._object;
    [PyGetter("nbytes")] internal long GetByteCount() => Check().Count * _itemSize;
    [PyGetter("readonly")] internal bool GetReadOnly() => Check()._isReadOnly;
    [PyGetter("itemsize")] internal long GetItemSize() => Check()._itemSize;
    [PyGetter("format")] internal string GetFormat() => Check()._format;
    [PyGetter("ndim")] internal long GetDimensions() => Check()._shape.Length;
    [PyGetter("shape")] internal PyTuple GetShape() => Numbers(Check()._shape);
    [PyGetter("strides")] internal PyTuple GetStrides() => Numbers(Check()._strides);
    [PyGetter("suboffsets")] internal PyTuple GetSubOffsets() { Check(); return PyTuple.Empty; }
    [PyGetter("c_contiguous")] internal bool GetIsC() => Check().IsC;
    [PyGetter("f_contiguous")] internal bool GetIsFortran() => Check().IsFortran;
    [PyGetter("contiguous")] internal bool GetIsContiguous() => Check().IsC || IsFortran;

}

/// <summary>Iterator over a memoryview.</summary>
[PyType("memory_iterator", Abstract = true, Final = true)]
public sealed partial class PyMemoryIterator(PyMemoryView view) : PyObject(TypeObject)
{
    private PyMemoryView? _view = view;
    private long _position;

    [PySlot("__iter__")] internal Value Iter() => this;

    [PySlot("__next__")]
    internal bool Next(out Value item)
    {
        if (_view != null && _position < _view.Len()) { item = _view.GetItem(_position++); return true; }
        _view = null;
        item = Value.Unset;
        return false;
    }
}
