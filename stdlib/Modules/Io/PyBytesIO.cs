using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Buffered I/O implementation using an in-memory bytes buffer.</summary>
[PyType("BytesIO", Module = "_io", HasDict = true)]
public sealed partial class PyBytesIO : PyBufferedIOBase, IBuffer
{
    private BufferPins? _pins;
    private ByteStore? _store = new();
    private long _position;

    private PyBytesIO(PyType cls) : base(cls) { }

    private ByteStore Store => _store ?? throw Raise.ValueError(StreamCalls.ClosedFile);

    [PyNew("(*args, **kwargs)")] internal new static Value New(PyType cls) => new(new PyBytesIO(cls));

    [PyInit("(initial_bytes=b'')")]
    internal void Init(Value initial_bytes)
    {
        CheckExports();
        (_store, _position) = (new ByteStore(), 0);
        if (!initial_bytes.IsUnset && !initial_bytes.IsNone) _store.Append(Buffers.Read(initial_bytes));
    }

    /// <summary>Read at most size bytes, returned as a bytes object.
    ///
    /// If the size argument is negative, read until EOF is reached.
    /// Return an empty bytes object at EOF.</summary>
    [PyMethod("read(size=-1, /)")] internal override Value Read(Value size) => new PyBytes(Take(StreamCalls.Size(size)).ToArray());

    /// <summary>Read at most size bytes, returned as a bytes object.
    ///
    /// If the size argument is negative or omitted, read until EOF is reached.
    /// Return an empty bytes object at EOF.</summary>
    [PyMethod("read1(size=-1, /)")] internal override Value Read1(Value size) => Read(size);

    /// <summary>Next line from the file, as a bytes object.
    ///
    /// Retain newline.  A non-negative size argument limits the maximum
    /// number of bytes to return (an incomplete line may be returned then).
    /// Return an empty bytes object at EOF.</summary>
    [PyMethod("readline(size=-1, /)")] internal override Value ReadLine(Value size) => Line(StreamCalls.Size(size));

    /// <summary>Read bytes into buffer.
    ///
    /// Returns number of bytes read (0 for EOF), or None if the object
    /// is set not to block and has no data to read.</summary>
    [PyMethod("readinto(buffer, /)")]
    internal override Value ReadInto(Value buffer)
    {
        var target = WritableBuffer(buffer, "readinto()");
        var data = Take(target.Length);
        data.CopyTo(target.Span);
        return (long)data.Length;
    }

    /// <summary>Write bytes to file.
    ///
    /// Return the number of bytes written.</summary>
    [PyMethod("write(b, /)")] internal override Value Write(Value b) => Put(Buffers.Read(b));

    /// <summary>Write lines to the file.
    ///
    /// Note that newlines are not added.  lines can be any iterable object
    /// producing bytes-like objects. This is equivalent to calling write() for
    /// each element.</summary>
    [PyMethod("writelines(lines, /)")]
    internal override void WriteLines(Value lines)
    {
        _ = Store;
        var iterator = Iteration.GetIter(lines);
        while (Iteration.TryNext(iterator, out var line)) Put(Buffers.Read(line));
    }

    /// <summary>Change stream position.
    ///
    /// Seek to byte offset pos relative to position indicated by whence:
    ///      0  Start of stream (the default).  pos should be >= 0;
    ///      1  Current position - pos may be negative;
    ///      2  End of stream - pos usually negative.
    /// Returns the new absolute position.</summary>
    [PyMethod("seek(offset, whence=0, /)")]
    internal override Value Seek(Value offset, Value whence)
    {
        var store = Store;
        long pos = Number.AsSize(offset), how = Number.AsInt(whence);
        if (pos < 0 && how == 0) throw Raise.ValueError($"negative seek value {pos}");
        long from = how switch { 0 => 0, 1 => _position, 2 => store.Length, _ => throw Raise.ValueError($"invalid whence ({how}, should be 0, 1 or 2)") };
        if (pos > long.MaxValue - from) throw Raise.OverflowError("new position too large");
        return _position = Math.Max(0, from + pos);
    }

    /// <summary>Current file position, an integer.</summary>
    [PyMethod("tell()")]
    internal override Value Tell()
    {
        _ = Store;
        return _position;
    }

    /// <summary>Truncate the file to at most size bytes.
    ///
    /// Size defaults to the current file position, as returned by tell().
    /// The current file position is unchanged.  Returns the new size.</summary>
    [PyMethod("truncate(size=None, /)")]
    internal override Value Truncate(Value size)
    {
        var store = Store;
        CheckExports();
        long length = size.IsNone ? _position : Number.AsSize(size);
        if (length < 0) throw Raise.ValueError($"negative size value {length}");
        if (length < store.Length) store.Resize(length);
        return length;
    }

    /// <summary>Retrieve the entire contents of the BytesIO object.</summary>
    [PyMethod("getvalue()")] internal Value GetValue() => new PyBytes(Store.ToArray());

    /// <summary>Get a read-write view over the contents of the BytesIO object.</summary>
    [PyMethod("getbuffer()")]
    internal Value GetView()
    {
        _ = Store;
        return Vm.Current.Call(PyMemoryView.TypeObject, [this], null);
    }

    /// <summary>Does nothing.</summary>
    [PyMethod("flush()")] internal override void Flush() => _ = Store;

    /// <summary>Disable all I/O operations.</summary>
    [PyMethod("close()")]
    internal override void Close()
    {
        CheckExports();
        _store = null;
    }

    /// <summary>True if the file is closed.</summary>
    [PyGetter("closed")] internal override bool GetClosed() => _store == null;

    /// <summary>Always returns False.
    ///
    /// BytesIO objects are not connected to a TTY-like device.</summary>
    [PyMethod("isatty()")] internal override bool IsATty() => Store == null;

    /// <summary>Returns True if the IO object can be read.</summary>
    [PyMethod("readable()")] internal override bool Readable() => Store != null;

    /// <summary>Returns True if the IO object can be written.</summary>
    [PyMethod("writable()")] internal override bool Writable() => Store != null;

    /// <summary>Returns True if the IO object can be seeked.</summary>
    [PyMethod("seekable()")] internal override bool Seekable() => Store != null;

    [PyMethod("__getstate__()")] internal Value GetState() => new(PyTuple.Of(GetValue(), _position, StreamCalls.AttributesOf(this)));

    [PyMethod("__setstate__(state, /)")]
    internal void SetState(Value state)
    {
        _ = Store;
        if (!state.Is<PyTuple>(out var parts) || parts.Count < 3) throw Raise.TypeError($"{Class.Name}.__setstate__ argument should be 3-tuple, got {state.Class.Name}");
        if (!PyInt.Is(parts[1])) throw Raise.TypeError($"second item of state must be an integer, not {parts[1].Class.Name}");
        long position = Number.AsSize(parts[1]);
        if (position < 0) throw Raise.ValueError("position value cannot be negative");
        Init(parts[0]);
        _position = position;
        StreamCalls.SetAttributes(this, parts[2], "third");
    }

    BufferInfo IBuffer.GetBuffer() => BufferInfo.OfBytes(Store.Memory, readOnly: false);

    void IBuffer.Export(object pin) => (_pins ??= new()).Add(pin);
    void IBuffer.Release(object pin) => _pins?.Remove(pin);

    /// <summary>The bytes from the position on, at most so many, and move on.</summary>
    internal ReadOnlySpan<byte> Take(long size)
    {
        var store = Store;
        long left = Math.Max(0, store.Length - _position);
        if (size < 0 || size > left) size = left;
        if (size == 0) return [];
        Charge.Bytes(size);
        var data = store.Span.Slice((int)_position, (int)size);
        _position += size;
        return data;
    }

    /// <summary>Write at the position.</summary>
    internal long Put(ReadOnlySpan<byte> data)
    {
        var store = Store;
        if (data.Length == 0) return 0;
        if (_position + data.Length > store.Length) CheckExports();
        store.Put(_position, data);
        _position += data.Length;
        return data.Length;
    }

    private Value Line(long limit)
    {
        var store = Store;
        var rest = _position >= store.Length ? [] : store.Span[(int)_position..];
        if (limit >= 0 && limit < rest.Length) rest = rest[..(int)limit];
        int end = rest.IndexOf((byte)'\n');
        return new PyBytes(Take(end < 0 ? rest.Length : end + 1).ToArray());
    }

    private protected override Value NextLine() => Class == TypeObject ? Line(-1) : base.NextLine();

    private void CheckExports()
    {
        if (_pins != null && _pins.Exist()) throw Raise.BufferError("Existing exports of data: object cannot be re-sized");
    }
}
