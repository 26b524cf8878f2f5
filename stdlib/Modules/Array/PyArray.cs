using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>array(typecode [, initializer]) -> array
///
/// Return a new array whose items are restricted by typecode, and
/// initialized from the optional initializer value, which must be a list,
/// string or iterable over elements of the appropriate type.
///
/// The type codes are b B h H i I l L q Q for integers, f d for floats and
/// u w for characters.</summary>
[PyType("array", Module = "array")]
public partial class PyArray : PyObject, IBuffer
{
    private readonly ArrayKind _kind;
    private byte[] _data = [];
    private int _count;
    // Weak: a view that nobody can reach any more pins nothing.
    private BufferPins? _pins;

    private PyArray(PyType cls, ArrayKind kind) : base(cls) => _kind = kind;

    [PyNew("(*args, **kwargs)")]
    internal static Value New(PyType cls, ReadOnlySpan<Value> args, PyDict? kwargs)
    {
        if (kwargs is { Count: > 0 } && cls == TypeObject) throw Raise.TypeError("array.array() takes no keyword arguments");
        if (args.Length is 0) throw Raise.TypeError("array() takes at least 1 argument (0 given)");
        if (args.Length > 2 && cls == TypeObject) throw Raise.TypeError($"array() takes at most 2 arguments ({args.Length} given)");
        if (!args[0].Is(out PyStr? code) || code.Length != 1) throw Raise.TypeError($"array() argument 1 must be a unicode character, not {args[0].Class.Name}");
        if (code[0] == 'u') Warnings.Warn(Errors.DeprecationWarning, "The 'u' type code is deprecated and will be removed in Python 3.16");
        if (args.Length > 1) CheckInitializer(code, args[1]);
        var kind = ArrayKind.Find(code[0]) ?? throw Raise.ValueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)");
        var array = new PyArray(cls, kind);
        if (args.Length > 1) array.Initialize(args[1]);
        return array;
    }

    private static void CheckInitializer(PyStr code, Value initial)
    {
        bool isText = code[0] is 'u' or 'w';
        if (isText) return;
        if (initial.O is PyStr) throw Raise.TypeError($"cannot use a str to initialize an array with typecode '{code}'");
        if (initial.O is PyArray { _kind.IsText: true }) throw Raise.TypeError($"cannot use a unicode array to initialize an array with typecode '{code}'");
    }

    private void Initialize(Value initial)
    {
        switch (initial.O)
        {
            case PyStr text: AppendText(text); break;
            case PyBytes or PyByteArray: AppendBytes(Buffers.Read(initial)); break;
            case PyArray other when other._kind == _kind: AppendBytes(other.Bytes); break;
            default: AppendAll(initial); break;
        }
    }

    /// <summary>The items' bytes.</summary>
    private ReadOnlySpan<byte> Bytes => _data.AsSpan(0, _count * _kind.Size);

    internal int Count => _count;

    internal Value At(int index) => _kind.Read(_data.AsSpan(index * _kind.Size, _kind.Size));

    private void Put(int index, Value value)
    {
        // Converting may run Python code that changes the array.
        Span<byte> item = stackalloc byte[8];
        item = item[.._kind.Size];
        _kind.Write(item, value);
        if (index < _count) item.CopyTo(_data.AsSpan(index * _kind.Size));
    }

    /// <summary>Return a buffer object that exposes the underlying memory of the object.</summary>
    [PyMethod("__buffer__(flags, /)")] internal Value Buffer(Value flags) => Buffers.View(this, flags);

    /// <summary>Release the buffer object that exposes the underlying memory of the object.</summary>
    [PyMethod("__release_buffer__(buffer, /)")] internal void ReleaseBuffer(Value buffer) => Buffers.ReleaseView(this, buffer);

    BufferInfo IBuffer.GetBuffer() => new() { Memory = _data.AsMemory(0, _count * _kind.Size), Format = _kind.Format, ItemSize = _kind.Size };
    void IBuffer.Export(object pin) => (_pins ??= new()).Add(pin);
    void IBuffer.Release(object pin) => _pins?.Remove(pin);

    private void CheckResizable()
    {
        if (_pins != null && _pins.Exist()) throw Raise.BufferError("cannot resize an array that is exporting buffers");
    }

    private void Resize(long count)
    {
        if (count == _count) return;
        CheckResizable();
        long size = count * _kind.Size;
        if (size > Array.MaxLength) throw Raise.MemoryError();
        if (size > _data.Length)
        {
            long capacity = Math.Min(size + (size >> 3) + 16, Array.MaxLength);
            Charge.Bytes(capacity);
            Array.Resize(ref _data, (int)capacity);
        }
        else if (size < _data.Length / 4) Array.Resize(ref _data, (int)size + 16);
        _count = (int)count;
    }

    /// <summary>Put bytes of items in place of the items from start to stop.</summary>
    private void Replace(int start, int stop, ReadOnlySpan<byte> fresh)
    {
        byte[] copy = fresh.ToArray();
        int added = copy.Length / _kind.Size, tail = _count - stop, count = start + added + tail;
        byte[] rest = _data.AsSpan(stop * _kind.Size, tail * _kind.Size).ToArray();
        Resize(count);
        copy.CopyTo(_data.AsSpan(start * _kind.Size));
        rest.CopyTo(_data.AsSpan((start + added) * _kind.Size));
    }

    private void AppendBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % _kind.Size != 0) throw Raise.ValueError("bytes length not a multiple of item size");
        Fuel.Spend(bytes.Length >> 6);
        int at = _count;
        byte[]? own = bytes.Overlaps(_data) ? bytes.ToArray() : null;
        Resize((long)_count + bytes.Length / _kind.Size);
        (own ?? bytes).CopyTo(_data.AsSpan(at * _kind.Size));
    }

    private void AppendText(PyStr text)
    {
        int at = _count;
        Resize((long)_count + text.Length);
        for (int i = 0; i < text.Length; i++) System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(_data.AsSpan((at + i) * _kind.Size), text[i]);
    }

    private void AppendAll(Value iterable)
    {
        var iterator = Iteration.GetIter(iterable);
        while (Iteration.TryNext(iterator, out var item)) { Append(item); Fuel.Spend(1); }
    }

    private PyArray Fresh(ReadOnlySpan<byte> bytes)
    {
        var array = new PyArray(TypeObject, _kind);
        array.AppendBytes(bytes);
        return array;
    }
}

/// <summary>Iterator over an array.</summary>
[PyType("arrayiterator", Module = "array", Abstract = true)]
public sealed partial class PyArrayIterator : PyObject
{
    private PyArray? _array;
    private int _position;

    internal PyArrayIterator(PyArray array) : base(TypeObject) => _array = array;

    [PySlot("__iter__")] internal Value Iter() => this;

    [PySlot("__next__")]
    internal bool Next(out Value item)
    {
        item = Value.Unset;
        if (_array != null && _position < _array.Count) { item = _array.At(_position++); return true; }
        _array = null;
        return false;
    }

    /// <summary>Return state information for pickling.</summary>
    [PyMethod("__reduce__()")]
    internal Value Reduce() => _array == null
        ? PyTuple.Of(IterFunction, PyTuple.Of(PyTuple.Empty))
        : PyTuple.Of(IterFunction, PyTuple.Of(_array), (long)_position);

    private static Value IterFunction => AttributeAccess.Get(new Value(Vm.Current.Runtime.Importer.Load("builtins")), PyStr.Intern("iter"));

    /// <summary>Set state information for unpickling.</summary>
    [PyMethod("__setstate__(state, /)")]
    internal void SetState(Value state) { if (_array != null) _position = (int)Math.Clamp(Number.AsLong(state), 0, _array.Count); }
}
