namespace PyTee.Interpreter;

/// <summary>Create a new memoryview object which references the given object.</summary>
[PyType("memoryview", Final = true)]
public sealed partial class PyMemoryView : PyObject, IBuffer
{
    private const long Writable = 0x1, CContiguous = 0x38, FullReadOnly = 0x11C;

    private readonly Value _object;
    private readonly Memory<byte> _memory;
    private readonly string _format;
    private readonly char _code;
    private readonly int _itemSize;
    private readonly long[] _shape, _strides;
    /// <summary>Byte offset of the first element.</summary>
    private readonly long _offset;
    private readonly bool _isReadOnly;
    private BufferPin? _pin;
    private bool _isReleased;
    private int _exports;

    /// <summary>A view of a buffer; the exporter, if any, is told.</summary>
    internal PyMemoryView(Value source, BufferInfo info, IBuffer? exporter) : base(TypeObject)
    {
        (_object, _memory, _isReadOnly) = (source, info.Memory, info.IsReadOnly);
        (_format, _itemSize) = (info.Format, info.ItemSize);
        _code = MemoryFormat.Code(_format);
        _shape = info.Shape ?? [info.Memory.Length / info.ItemSize];
        _strides = info.Strides ?? Contiguous(_shape, _itemSize);
        if (exporter != null) _pin = new BufferPin(exporter);
    }

    private PyMemoryView(PyMemoryView parent, string format, int itemSize, long[] shape, long[] strides, long offset, bool readOnly) : base(TypeObject)
    {
        (_object, _memory, _isReadOnly, _pin) = (parent._object, parent._memory, readOnly, parent._pin?.Share());
        (_format, _itemSize, _shape, _strides, _offset) = (format, itemSize, shape, strides, offset);
        _code = MemoryFormat.Code(format);
    }

    private static long[] Contiguous(long[] shape, int itemSize)
    {
        var strides = new long[shape.Length];
        long stride = itemSize;
        for (int i = shape.Length - 1; i >= 0; i--) { strides[i] = stride; stride *= shape[i]; }
        return strides;
    }

    [PyNew("(object)")]
    internal static Value New(PyType cls, Value @object) => Of(@object, FullReadOnly);

    /// <summary>A view made for what the flags of PEP 3118 say will be done with it.</summary>
    [PyClassMethod("_from_flags(object, flags)")]
    internal static Value FromFlags(PyType cls, Value @object, int flags)
    {
        var view = Of(@object, flags);
        view.CheckFlags(@object, flags);
        return view;
    }

    private static PyMemoryView Of(Value source, long flags) =>
        PythonBuffer.TryView(source, flags, out var view) ? view
        : OfNative(source) ?? throw Raise.TypeError($"memoryview: a bytes-like object is required, not '{source.Class.Name}'");

    /// <summary>A view of an object of a type written in C#; null when it shows no memory.</summary>
    internal static PyMemoryView? OfNative(Value source) => source.O switch
    {
        PyBytes b => new PyMemoryView(source, BufferInfo.OfBytes(System.Runtime.InteropServices.MemoryMarshal.AsMemory<byte>(b.Data), readOnly: true), null),
        PyMemoryView view => view.Check().Copy(),
        IBuffer buffer => new PyMemoryView(source, buffer.GetBuffer(), buffer),
        _ => null,
    };

    /// <summary>BufferError when the memory is not what was asked for.</summary>
    internal void CheckFlags(Value source, long flags)
    {
        if ((flags & Writable) != 0 && _isReadOnly) throw Raise.BufferError(source.O is PyBytes ? "Object is not writable." : "memoryview: underlying buffer is not writable");
        if ((flags & CContiguous) == CContiguous && !IsC) throw Raise.BufferError("memoryview: underlying buffer is not C-contiguous");
    }

    /// <summary>Whether the view is of this object.</summary>
    internal bool Shows(Value source) => Value.Same(_object, source);

    private PyMemoryView Copy() => new(this, _format, _itemSize, _shape, _strides, _offset, _isReadOnly);

    private PyMemoryView Check() => _isReleased ? throw Raise.ValueError("operation forbidden on released memoryview object") : this;

    BufferInfo IBuffer.GetBuffer()
    {
        Check();
        return new BufferInfo { Memory = _memory[(int)_offset..], IsReadOnly = _isReadOnly, Format = _format, ItemSize = _itemSize, Shape = _shape, Strides = IsC ? null : _strides };
    }

    void IBuffer.Export(object pin) => _exports++;
    void IBuffer.Release(object pin) => _exports--;

    private long Count
    {
        get
        {
            long count = 1;
            foreach (long n in _shape) count *= n;
            return count;
        }
    }

    /// <summary>Whether the bytes lie one after the other in C order.</summary>
    internal bool IsC => IsContiguous(_shape.Length - 1, -1);
    private bool IsFortran => IsContiguous(0, 1);

    private bool IsContiguous(int first, int step)
    {
        if (Count == 0) return true;
        long stride = _itemSize;
        for (int i = first; i >= 0 && i < _shape.Length; i += step)
        {
            if (_shape[i] != 1 && _strides[i] != stride) return false;
            stride *= _shape[i];
        }
        return true;
    }

    /// <summary>The bytes in C order: the memory itself when contiguous, a copy otherwise.</summary>
    internal ReadOnlyMemory<byte> ContiguousBytes()
    {
        Check();
        long size = Count * _itemSize;
        return IsC ? _memory.Slice((int)_offset, (int)size) : ToArray();
    }

    /// <summary>The bytes for writing; false when read-only or not contiguous.</summary>
    internal bool TryWritable(out Memory<byte> bytes)
    {
        Check();
        bool possible = !_isReadOnly && IsC;
        bytes = possible ? _memory.Slice((int)_offset, (int)(Count * _itemSize)) : default;
        return possible;
    }

    private byte[] ToArray()
    {
        long size = Count * _itemSize;
        Charge.Bytes(size);
        var result = new byte[size];
        int at = 0;
        CopyTo(result, ref at, 0, _offset);
        return result;
    }

    private void CopyTo(byte[] target, ref int at, int dimension, long offset)
    {
        if (dimension == _shape.Length)
        {
            _memory.Span.Slice((int)offset, _itemSize).CopyTo(target.AsSpan(at));
            at += _itemSize;
            return;
        }
        for (long i = 0; i < _shape[dimension]; i++) CopyTo(target, ref at, dimension + 1, offset + i * _strides[dimension]);
    }

    private char Code => _code != '\0' ? _code : throw Raise.NotImplementedError($"memoryview: format {_format} not supported");

    private Value ReadAt(long offset) => MemoryFormat.Read(Code, _memory.Span[(int)offset..]);

    private long OffsetOf(int dimension, long offset, Value key)
    {
        if (!PyInt.TryLong(Number.ToIndex(key), out long index)) throw Raise.IndexError($"cannot fit '{key.Class.Name}' into an index-sized integer");
        if (index < 0) index += _shape[dimension];
        if ((ulong)index >= (ulong)_shape[dimension]) throw Raise.IndexError($"index out of bounds on dimension {dimension + 1}");
        return offset + index * _strides[dimension];
    }

    private bool TryElement(Value key, out long offset)
    {
        offset = _offset;
        if (key.Is<PyTuple>(out var tuple))
        {
            if (AreSlices(tuple)) throw Raise.NotImplementedError("multi-dimensional slicing is not implemented");
            foreach (var part in tuple.Span)
            {
                if (!Sequences.IsIndex(part)) throw Raise.TypeError("memoryview: invalid slice key");
            }
            if (tuple.Count < _shape.Length) throw Raise.NotImplementedError("sub-views are not implemented");
            if (tuple.Count > _shape.Length) throw Raise.TypeError($"cannot index {_shape.Length}-dimension view with {tuple.Count}-element tuple");
            for (int i = 0; i < tuple.Count; i++) offset = OffsetOf(i, offset, tuple[i]);
            return true;
        }
        if (!Sequences.IsIndex(key)) return false;
        if (_shape.Length == 0) throw Raise.TypeError("invalid indexing of 0-dim memory");
        if (_shape.Length > 1) throw Raise.NotImplementedError("multi-dimensional sub-views are not implemented");
        offset = OffsetOf(0, offset, key);
        return true;
    }

    private static bool AreSlices(PyTuple key)
    {
        foreach (var part in key.Span) { if (part.O is not PySlice) return false; }
        return key.Count > 0;
    }

    private PyMemoryView Slice(PySlice slice)
    {
        if (_shape.Length == 0) throw Raise.TypeError("invalid indexing of 0-dim memory");
        var span = slice.Over((int)_shape[0]);
        long[] shape = [span.Count, .. _shape.AsSpan(1)], strides = [_strides[0] * span.Step, .. _strides.AsSpan(1)];
        return new PyMemoryView(this, _format, _itemSize, shape, strides, _offset + span.Start * _strides[0], _isReadOnly);
    }

    [PySlot("__getitem__")]
    internal Value GetItem(Value key)
    {
        Check();
        if (_shape.Length == 0 && key.O is PyEllipsis) return this;
        if (_shape.Length == 0 && key.O is PyTuple { Count: 0 }) return ReadAt(_offset);
        if (key.Is<PySlice>(out var slice)) return Slice(slice);
        return TryElement(key, out long offset) ? Check().ReadAt(offset) : throw Raise.TypeError("memoryview: invalid slice key");
    }

    [PySlot("__setitem__")]
    internal void SetItem(Value key, Value value)
    {
        Check();
        if (_isReadOnly) throw Raise.TypeError("cannot modify read-only memory");
        if (key.Is<PySlice>(out var slice)) { AssignSlice(slice, value); return; }
        long offset = _offset;
        if (key.Is<PyTuple>(out var parts) && AreSlices(parts)) throw Raise.NotImplementedError("memoryview slice assignments are currently restricted to ndim = 1");
        bool whole = _shape.Length == 0 && key.O is PyEllipsis or PyTuple { Count: 0 };
        if (!whole && !TryElement(key, out offset)) throw Raise.TypeError("memoryview: invalid slice key");
        // Converting runs code of the program, which may release the view.
        Span<byte> item = stackalloc byte[16];
        MemoryFormat.Write(Code, item, value);
        Check();
        item[.._itemSize].CopyTo(_memory.Span[(int)offset..]);
    }

    private void AssignSlice(PySlice slice, Value value)
    {
        var part = Slice(slice);
        try
        {
            Check();
            part.Assign(value);
        }
        finally { part.Release(); }
    }

    private void Assign(Value value)
    {
        if (_shape.Length > 1) throw Raise.NotImplementedError("memoryview slice assignments are currently restricted to ndim = 1");
        if (!Buffers.TryGet(value, out var source)) throw Raise.TypeError($"a bytes-like object is required, not '{value.Class.Name}'");
        string format = value.O is PyMemoryView other ? other._format : value.O is IBuffer b ? b.GetBuffer().Format : "B";
        if (source.Length != Count * _itemSize || format != _format) throw Raise.ValueError("memoryview assignment: lvalue and rvalue have different structures");
        var copy = source.ToArray();
        for (int i = 0; i < _shape[0]; i++) copy.AsSpan(i * _itemSize, _itemSize).CopyTo(_memory.Span[(int)(_offset + i * _strides[0])..]);
    }

    [PySlot("__delitem__")]
    internal void DelItem(Value key) => throw Raise.TypeError("cannot delete memory");

    [PySlot("__len__")]
    internal long Len() => Check()._shape.Length == 0 ? throw Raise.TypeError("0-dim memory has no length") : _shape[0];

    [PySlot("__iter__")]
    internal Value Iter()
    {
        Check();
        if (_shape.Length == 0) throw Raise.TypeError("invalid indexing of 0-dim memory");
        if (_shape.Length > 1) throw Raise.NotImplementedError("multi-dimensional sub-views are not implemented");
        return new PyMemoryIterator(this);
    }

    [PySlot("__repr__")]
    internal PyStr Repr() => PyStr.From($"<{(_isReleased ? "released memory" : "memory")} at 0x{Id:x}>");

    private long? _hash;

    [PySlot("__hash__")] internal long Hash() => _hash ??= HashOfContents();

    private long HashOfContents()
    {
        Check();
        if (!_isReadOnly) throw Raise.ValueError("cannot hash writable memoryview object");
        if (_code is not ('B' or 'b' or 'c')) throw Raise.ValueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
        return new PyBytes(ContiguousBytes().ToArray()).Hash();
    }

    [PySlot("__richcompare__")]
    internal static Value Compare(Value left, Value right, CompareOp op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne)) return Value.NotImplemented;
        var view = left.As<PyMemoryView>();
        if (view._isReleased) return Value.Bool(left.O == right.O == (op == CompareOp.Eq));
        if (right.O is PyStr || !Buffers.TryGet(right, out _)) return Value.NotImplemented;
        if (right.O is PyMemoryView other) return Value.Bool(view.SameAs(other) == (op == CompareOp.Eq));
        other = Of(right, FullReadOnly);
        try { return Value.Bool(view.SameAs(other) == (op == CompareOp.Eq)); }
        finally { other.Release(); }
    }

    private bool SameAs(PyMemoryView other)
    {
        if (!_shape.AsSpan().SequenceEqual(other._shape) || _code == '\0' || other._code == '\0') return false;
        if (_code == other._code && _code is not ('f' or 'd' or 'e')) return ContiguousBytes().Span.SequenceEqual(other.ContiguousBytes().Span);
        ReadOnlySpan<byte> a = ContiguousBytes().Span, b = other.ContiguousBytes().Span;
        for (int i = 0; i < Count; i++)
        {
            if (!Protocols.RichEquals(MemoryFormat.Read(_code, a[(i * _itemSize)..]), MemoryFormat.Read(other._code, b[(i * other._itemSize)..]))) return false;
        }
        return true;
    }
}
