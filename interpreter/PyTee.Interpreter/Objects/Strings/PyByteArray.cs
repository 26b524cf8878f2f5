namespace PyTee.Interpreter;

/// <summary>bytearray(iterable_of_ints) -> bytearray
/// bytearray(string, encoding[, errors]) -> bytearray
/// bytearray(bytes_or_buffer) -> mutable copy of bytes_or_buffer
/// bytearray(int) -> bytes array of size given by the parameter initialized with null bytes
/// bytearray() -> empty bytes array</summary>
[PyType("bytearray")]
public unsafe partial class PyByteArray : PyByteString, IBuffer
{
    private byte[] _data = [];
    private int _size;
    private BufferPins? _pins;

    public PyByteArray() : base(TypeObject) { }
    /// <summary>A bytearray that owns the array.</summary>
    public PyByteArray(byte[] data) : base(TypeObject) { _data = data; _size = data.Length; }
    private PyByteArray(PyType cls) : base(cls) { }

    internal override ReadOnlySpan<byte> Bytes => _data.AsSpan(0, _size);
    internal override Value Make(byte[] bytes) => new PyByteArray(bytes);

    /// <summary>The bytes for reading and writing, valid until the size changes.</summary>
    public Memory<byte> Memory => _data.AsMemory(0, _size);

    BufferInfo IBuffer.GetBuffer() => BufferInfo.OfBytes(Memory, readOnly: false);
    void IBuffer.Export(object pin) => (_pins ??= new()).Add(pin);
    void IBuffer.Release(object pin) => _pins?.Remove(pin);

    private void CheckResizable()
    {
        if (_pins != null && _pins.Exist()) throw Raise.BufferError("Existing exports of data: object cannot be re-sized");
    }

    private void Resize(long size)
    {
        if (size == _size) return;
        CheckResizable();
        if (size > Array.MaxLength) throw Raise.MemoryError();
        if (size > _data.Length)
        {
            long capacity = Math.Min(size + (size >> 3) + 16, Array.MaxLength);
            Charge.Bytes(capacity);
            Array.Resize(ref _data, (int)capacity);
        }
        else if (size < _data.Length / 4) Array.Resize(ref _data, (int)size + 16);
        _size = (int)size;
    }

    /// <summary>Put bytes in place of those from start to stop.</summary>
    private void ReplaceRange(int start, int stop, ReadOnlySpan<byte> fresh)
    {
        int tail = _size - stop;
        long size = (long)start + fresh.Length + tail;
        byte[]? copy = size != _size ? fresh.ToArray() : null;
        if (size > _size) Resize(size);
        else if (size < _size) CheckResizable();
        _data.AsSpan(stop, tail).CopyTo(_data.AsSpan(start + fresh.Length));
        (copy ?? fresh).CopyTo(_data.AsSpan(start));
        if (size < _size) Resize(size);
    }

    [PyNew("(*args, **kwargs)")]
    internal static Value New(PyType cls) => cls.IsHeap ? new Heap(cls) : new PyByteArray();

    [PyInit("(source=..., encoding=..., errors=...)")]
    internal void Init(Value source, Value encoding, Value errors)
    {
        var data = BytesSource.Of(source, encoding, errors, "bytearray");
        if (_size > 0) CheckResizable();
        _data = source.O is PyBytes ? (byte[])data.Clone() : data;
        _size = _data.Length;
    }

    [PySlot("__repr__")]
    internal PyStr Repr() => PyStr.FromBmp($"{Class.ShortName}({ByteText.Repr(Bytes, escapesApostrophe: true)})");

    [PySlot("__str__")]
    internal PyStr Str() => Repr();

    [PySlot("__getitem__")]
    internal Value GetItem(Value key) => Subscript(key, "bytearray", "bytearray index out of range");

    [PySlot("__setitem__")]
    internal void SetItem(Value key, Value value)
    {
        if (!key.Is<PySlice>(out var slice))
        {
            int i = Sequences.Index(Sequences.Settled(key), _size, "bytearray", "bytearray index out of range");
            byte b = ToByte(value);
            // __index__ of the value may have changed the size.
            if (i >= _size) throw Raise.IndexError("bytearray index out of range");
            _data[i] = b;
            return;
        }
        var fresh = SliceSource(value);
        var span = slice.Settled().Over(_size);
        if (span.Step == 1) { ReplaceRange((int)span.Start, (int)Math.Max(span.Start, span.Stop), fresh); return; }
        if (fresh.Length == 0) { DeleteSlice(span); return; }
        if (fresh.Length != span.Count) throw Raise.ValueError($"attempt to assign bytes of size {fresh.Length} to extended slice of size {span.Count}");
        for (int i = 0; i < fresh.Length; i++) _data[span.Start + i * span.Step] = fresh[i];
    }

    private byte[] SliceSource(Value value)
    {
        if (value.O == this) return Bytes.ToArray();
        if (PyInt.Is(value) || value.O is PyStr || !Buffers.TryGet(value, out _) && !Iteration.IsIterable(value))
            throw Raise.TypeError("can assign only bytes, buffers, or iterables of ints in range(0, 256)");
        return BytesSource.FromObject(value, "bytearray");
    }

    [PySlot("__delitem__")]
    internal void DelItem(Value key)
    {
        if (key.Is<PySlice>(out var slice)) { DeleteSlice(slice.Settled().Over(_size)); return; }
        int i = Sequences.Index(Sequences.Settled(key), _size, "bytearray", "bytearray index out of range");
        ReplaceRange(i, i + 1, default);
    }

    private void DeleteSlice(PySlice.Span span)
    {
        if (span.Count == 0) return;
        CheckResizable();
        long first = span.Start, step = span.Step;
        if (step < 0) { first += (span.Count - 1) * step; step = -step; }
        int kept = (int)first;
        for (int i = kept, removed = 0; i < _size; i++)
        {
            if (removed < span.Count && i == first + removed * step) removed++;
            else _data[kept++] = _data[i];
        }
        Resize(kept);
    }

    [PySlot("__iter__")]
    internal Value Iter() => new PyByteArrayIterator(this);

    [PySlot("__add__")]
    internal static Value Concat(Value left, Value right)
    {
        if (left.O is not PyByteArray a) return Value.NotImplemented;
        if (right.O is PyStr || !Buffers.TryGet(right, out var b))
            return Sequences.TryOther(left, right, BinaryOp.Add, &Concat, out var answer) ? answer : throw Raise.TypeError($"can't concat {right.Class.Name} to bytearray");
        long length = (long)a._size + b.Length;
        if (length > Array.MaxLength) throw Raise.MemoryError();
        Charge.Bytes(length);
        return new PyByteArray([.. a.Bytes, .. b.Span]);
    }

    [PySlot("__iadd__")]
    internal Value InPlaceConcat(Value other)
    {
        if (other.O is PyStr || !Buffers.TryGet(other, out var bytes)) throw Raise.TypeError($"can't concat {other.Class.Name} to bytearray");
        ReplaceRange(_size, _size, bytes.Span);
        return this;
    }

    [PySlot("__imul__")]
    internal Value InPlaceRepeat(Value count)
    {
        if (!Sequences.IsIndex(count)) throw Raise.TypeError($"can't multiply sequence by non-int of type '{count.Class.Name}'");
        long times = Number.AsSize(count);
        ReplaceRange(0, _size, RepeatBytes(times).As<PyByteArray>().Bytes);
        return this;
    }

    /// <summary>Add a byte at the end.</summary>
    [PyMethod("append(item, /)")]
    internal void Append(Value item)
    {
        byte b = ToByte(item);
        Resize(_size + 1L);
        _data[_size - 1] = b;
    }

    /// <summary>Add the ints of an iterable at the end.</summary>
    [PyMethod("extend(iterable_of_ints, /)")]
    internal void Extend(Value iterable_of_ints)
    {
        if (iterable_of_ints.O is PyStr { Length: > 0 }) throw Raise.TypeError("expected iterable of integers; got: 'str'");
        if (!Buffers.TryGet(iterable_of_ints, out var bytes))
        {
            if (!Iteration.IsIterable(iterable_of_ints)) throw Raise.TypeError($"can't extend bytearray with {iterable_of_ints.Class.Name}");
            var iterator = Iteration.GetIter(iterable_of_ints);
            Iteration.LengthHint(iterable_of_ints, 0);
            bytes = BytesSource.FromObject(iterator, "bytearray");
        }
        ReplaceRange(_size, _size, bytes.Span);
    }

    /// <summary>Put a byte before the one at an index.</summary>
    [PyMethod("insert(index, item, /)")]
    internal void Insert(long index, Value item)
    {
        byte b = ToByte(item);
        if (index < 0) index = Math.Max(0, index + _size);
        int at = (int)Math.Min(index, _size);
        ReplaceRange(at, at, [b]);
    }

    /// <summary>Remove the byte at an index, the last by default, and return it.</summary>
    [PyMethod("pop(index=-1, /)")]
    internal long Pop(long index)
    {
        if (_size == 0) throw Raise.IndexError("pop from empty bytearray");
        if (index < 0) index += _size;
        if ((ulong)index >= (ulong)_size) throw Raise.IndexError("pop index out of range");
        long b = _data[index];
        ReplaceRange((int)index, (int)index + 1, default);
        return b;
    }

    /// <summary>Remove the first occurrence of a byte; ValueError when there is none.</summary>
    [PyMethod("remove(value, /)")]
    internal void Remove(Value value)
    {
        int i = Bytes.IndexOf(ToByte(value));
        if (i < 0) throw Raise.ValueError("value not found in bytearray");
        ReplaceRange(i, i + 1, default);
    }

    /// <summary>Remove all bytes.</summary>
    [PyMethod("clear()")] internal void Clear() => Resize(0);
    /// <summary>A copy.</summary>
    [PyMethod("copy()")] internal Value Copy() => Make(Bytes);
    /// <summary>Reverse the order of the bytes in place.</summary>
    [PyMethod("reverse()")] internal void Reverse() => Array.Reverse(_data, 0, _size);
    /// <summary>Number of bytes allocated.</summary>
    [PyMethod("__alloc__()")] internal long Allocated() => _size == 0 ? 0 : _data.Length + 1L;
    /// <summary>Size of the object in memory, in bytes.</summary>
    [PyMethod("__sizeof__()")] internal long SizeOf() => 56 + Allocated();

    /// <summary>How to make the object again.</summary>
    [PyMethod("__reduce__()")]
    internal PyTuple Reduce()
    {
        var state = Vm.Current.Call(AttributeAccess.Get(this, PyStr.Intern("__getstate__")), [], null);
        return PyTuple.Of(Class, PyTuple.Of(Value.Str(PyBytes.Latin1(Bytes)), Value.Str("latin-1")), state);
    }

    /// <summary>The bytes that pairs of hexadecimal digits stand for; spaces between pairs are ignored.</summary>
    [PyClassMethod("fromhex(string, /)")]
    internal static Value FromHex(PyType cls, Value @string)
    {
        var bytes = ByteText.FromHex(@string);
        return cls == TypeObject ? new PyByteArray(bytes) : Vm.Current.Call(new Value(cls), [new PyBytes(bytes)], null);
    }

    /// <summary>Return a buffer object that exposes the underlying memory of the object.</summary>
    [PyMethod("__buffer__(flags, /)")] internal Value Buffer(Value flags) => Buffers.View(this, flags);

    /// <summary>Release the buffer object that exposes the underlying memory of the object.</summary>
    [PyMethod("__release_buffer__(buffer, /)")] internal void ReleaseBuffer(Value buffer) => Buffers.ReleaseView(this, buffer);

    [PySlot("__len__")] internal long Len() => Bytes.Length;
    [PySlot("__contains__")] internal bool Contains(Value item) => Includes(item);
    [PySlot("__richcompare__")] internal static Value Compare(Value left, Value right, CompareOp op) => CompareBytes(left, right, op);

    [PySlot("__mul__", Reflected = true)]
    internal static Value Repeat(Value left, Value right) =>
        Sequences.RepeatCount<PyByteArray>(left, right, &Repeat, out var bytes, out long count, out var answer) ? bytes.RepeatBytes(count) : answer;

    [PySlot("__mod__", Reflected = true)]
    internal static Value Modulo(Value left, Value right) =>
        left.O is PyByteArray template ? template.Make(Formatting.PercentBytes(template.Bytes, right)) : Value.NotImplemented;

    /// <summary>Lowest index of a part within self[start:end], or -1.</summary>
    [PyMethod("find(sub, start=None, end=None, /)")] internal long Find(Value sub, Value start, Value end) => Search(sub, start, end, last: false);
    /// <summary>Highest index of a part within self[start:end], or -1.</summary>
    [PyMethod("rfind(sub, start=None, end=None, /)")] internal long RFind(Value sub, Value start, Value end) => Search(sub, start, end, last: true);
    /// <summary>Lowest index of a part within self[start:end]; ValueError when it is not found.</summary>
    [PyMethod("index(sub, start=None, end=None, /)")] internal long Index(Value sub, Value start, Value end) => SearchOrRaise(sub, start, end, last: false);
    /// <summary>Highest index of a part within self[start:end]; ValueError when it is not found.</summary>
    [PyMethod("rindex(sub, start=None, end=None, /)")] internal long RIndex(Value sub, Value start, Value end) => SearchOrRaise(sub, start, end, last: true);
    /// <summary>Number of non-overlapping occurrences of a part within self[start:end].</summary>
    [PyMethod("count(sub, start=None, end=None, /)")] internal long Count(Value sub, Value start, Value end) => CountOf(sub, start, end);
    /// <summary>Whether self[start:end] starts with a prefix or one of a tuple of prefixes.</summary>
    [PyMethod("startswith(prefix, start=None, end=None, /)")] internal bool StartsWith(Value prefix, Value start, Value end) => Matches("startswith", prefix, start, end, atEnd: false);
    /// <summary>Whether self[start:end] ends with a suffix or one of a tuple of suffixes.</summary>
    [PyMethod("endswith(suffix, start=None, end=None, /)")] internal bool EndsWith(Value suffix, Value start, Value end) => Matches("endswith", suffix, start, end, atEnd: true);
    /// <summary>A copy without a prefix, if it is there.</summary>
    [PyMethod("removeprefix(prefix, /)")] internal Value RemovePrefix(Value prefix) => Buffers.Read(prefix) is var part && Bytes.StartsWith(part) ? Make(Bytes[part.Length..]) : Make(Bytes);
    /// <summary>A copy without a suffix, if it is there.</summary>
    [PyMethod("removesuffix(suffix, /)")] internal Value RemoveSuffix(Value suffix) => Buffers.Read(suffix) is var part && Bytes.EndsWith(part) ? Make(Bytes[..^part.Length]) : Make(Bytes);
    /// <summary>A copy with occurrences of a part replaced, all or the first few.</summary>
    [PyMethod("replace(old, new, count=-1, /)")] internal Value Replace(Value old, Value @new, long count) => ReplaceBytes(old, @new, count);
    /// <summary>(before, separator, after) at the first occurrence of a separator.</summary>
    [PyMethod("partition(sep, /)")] internal PyTuple Partition(Value sep) => PartitionAt(sep, last: false);
    /// <summary>(before, separator, after) at the last occurrence of a separator.</summary>
    [PyMethod("rpartition(sep, /)")] internal PyTuple RPartition(Value sep) => PartitionAt(sep, last: true);
    /// <summary>The parts between separators, or between stretches of ASCII whitespace.</summary>
    [PyMethod("split(sep=None, maxsplit=-1)")] internal PyList Split(Value sep, long maxsplit) => SplitBytes(sep, maxsplit, fromRight: false);
    /// <summary>As split, with the limit counted from the end.</summary>
    [PyMethod("rsplit(sep=None, maxsplit=-1)")] internal PyList RSplit(Value sep, long maxsplit) => SplitBytes(sep, maxsplit, fromRight: true);
    /// <summary>The lines, without their line breaks unless keepends is true.</summary>
    [PyMethod("splitlines(keepends=False)")] internal PyList SplitLines(bool keepends) => Lines(keepends);
    /// <summary>The bytes-like objects of an iterable with this one between them.</summary>
    [PyMethod("join(iterable_of_bytes, /)")] internal Value Join(Value iterable_of_bytes)
    {
        // The iterable may run code, which must not resize the separator meanwhile.
        var hold = new object();
        ((IBuffer)this).Export(hold);
        try { return JoinBytes(iterable_of_bytes); }
        finally { ((IBuffer)this).Release(hold); }
    }

    /// <summary>A copy without leading and trailing whitespace, or without the given bytes there.</summary>
    [PyMethod("strip(bytes=None, /)")] internal Value Strip(Value bytes) => StripBytes(bytes, left: true, right: true);
    /// <summary>A copy without leading whitespace or the given bytes.</summary>
    [PyMethod("lstrip(bytes=None, /)")] internal Value LStrip(Value bytes) => StripBytes(bytes, left: true, right: false);
    /// <summary>A copy without trailing whitespace or the given bytes.</summary>
    [PyMethod("rstrip(bytes=None, /)")] internal Value RStrip(Value bytes) => StripBytes(bytes, left: false, right: true);
    /// <summary>The bytes in the middle of a field of some width.</summary>
    [PyMethod("center(width, fillchar=b' ', /)")] internal Value Center(long width, Value fillchar) => PadBytes("center", width, fillchar, 0);
    /// <summary>The bytes at the left of a field of some width.</summary>
    [PyMethod("ljust(width, fillchar=b' ', /)")] internal Value LJust(long width, Value fillchar) => PadBytes("ljust", width, fillchar, -1);
    /// <summary>The bytes at the right of a field of some width.</summary>
    [PyMethod("rjust(width, fillchar=b' ', /)")] internal Value RJust(long width, Value fillchar) => PadBytes("rjust", width, fillchar, 1);
    /// <summary>A copy with each tab replaced by spaces up to the next column that tabsize divides.</summary>
    [PyMethod("expandtabs(tabsize=8)")] internal Value ExpandTabs(int tabsize) => Make(ByteText.ExpandTabs(Bytes, tabsize));
    /// <summary>A copy with zeros at the left, behind a sign, to a width.</summary>
    [PyMethod("zfill(width, /)")] internal Value ZFill(long width) => Make(ByteText.ZFill(Bytes, width));
    /// <summary>A copy with each byte looked up in a table of 256, some bytes dropped first.</summary>
    [PyMethod("translate(table, /, delete=b'')")] internal Value Translate(Value table, Value delete) => TranslateBytes(table, delete);
    /// <summary>A table for translate that maps the bytes of one argument to those of the other.</summary>
    [PyStaticMethod("maketrans(frm, to, /)")] internal static Value MakeTrans(Value frm, Value to) => TranslationTable(frm, to);
    /// <summary>A copy with ASCII letters in upper case.</summary>
    [PyMethod("upper()")] internal Value Upper() => Make(ByteText.Upper(Bytes));
    /// <summary>A copy with ASCII letters in lower case.</summary>
    [PyMethod("lower()")] internal Value Lower() => Make(ByteText.Lower(Bytes));
    /// <summary>A copy with the case of ASCII letters swapped.</summary>
    [PyMethod("swapcase()")] internal Value SwapCase() => Make(ByteText.SwapCase(Bytes));
    /// <summary>A copy with ASCII words in title case.</summary>
    [PyMethod("title()")] internal Value Title() => Make(ByteText.Title(Bytes));
    /// <summary>A copy with the first byte in upper case and the rest in lower case.</summary>
    [PyMethod("capitalize()")] internal Value Capitalize() => Make(ByteText.Capitalize(Bytes));
    /// <summary>Whether all bytes are ASCII letters, and there is one.</summary>
    [PyMethod("isalpha()")] internal bool IsAlpha() => ByteText.All(Bytes, ByteText.IsLetter);
    /// <summary>Whether all bytes are ASCII letters or digits, and there is one.</summary>
    [PyMethod("isalnum()")] internal bool IsAlnum() => ByteText.All(Bytes, static b => ByteText.IsLetter(b) || ByteText.IsDigit(b));
    /// <summary>Whether all bytes are ASCII digits, and there is one.</summary>
    [PyMethod("isdigit()")] internal bool IsDigit() => ByteText.All(Bytes, ByteText.IsDigit);
    /// <summary>Whether all bytes are ASCII whitespace, and there is one.</summary>
    [PyMethod("isspace()")] internal bool IsSpace() => ByteText.All(Bytes, ByteText.IsSpace);
    /// <summary>Whether all bytes are ASCII; true when there are none.</summary>
    [PyMethod("isascii()")] internal bool IsAscii() => System.Text.Ascii.IsValid(Bytes);
    /// <summary>Whether all letters are lower case, and there is one.</summary>
    [PyMethod("islower()")] internal bool IsLower() => ByteText.IsInCase(Bytes, upper: false);
    /// <summary>Whether all letters are upper case, and there is one.</summary>
    [PyMethod("isupper()")] internal bool IsUpper() => ByteText.IsInCase(Bytes, upper: true);
    /// <summary>Whether upper case stands only at the beginning of words and lower case only inside, and there is a letter.</summary>
    [PyMethod("istitle()")] internal bool IsTitle() => ByteText.IsTitle(Bytes);
    /// <summary>Two hexadecimal digits for each byte, perhaps with separators between groups.</summary>
    [PyMethod("hex(sep=..., bytes_per_sep=1)")] internal PyStr Hex(Value sep, int bytes_per_sep) => ByteText.Hex(Bytes, sep, bytes_per_sep);
    /// <summary>The text that the bytes encode.</summary>
    [PyMethod("decode(encoding='utf-8', errors='strict')")] internal PyStr Decode(PyStr encoding, PyStr errors) => Codecs.Decode(Bytes, encoding.ToString(), errors.ToString(), this);

    /// <summary>A bytearray subclass instance, with attributes.</summary>
    internal sealed class Heap : PyByteArray
    {
        private AttrTable _attrs;
        public Heap(PyType cls) : base(cls) => _attrs = cls.NewAttrs();
        internal override ref AttrTable Attrs => ref _attrs;
    }
}
