using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>A byte stream with a buffer over a raw one: reads ahead, gathers writes.</summary>
[PyType("_Buffered", Module = "_io", Base = typeof(ByteStream), HasDict = true, Abstract = true)]
public abstract partial class BufferedStream : ByteStream
{
    /// <summary>The size of a buffer nobody gave a size.</summary>
    internal const int DefaultSize = 8192;

    private byte[] _ahead = [];
    private int _start, _end;
    private byte[] _gathered = [];
    private int _gatheredCount;
    private Value _rawObject = Value.None;
    private ByteStream? _raw;

    private protected BufferedStream(PyType cls) : base(cls) { }

    internal override bool CanRead => Reads && Raw.CanRead;
    internal override bool CanWrite => Writes && Raw.CanWrite;
    internal override bool CanSeek => Raw.CanSeek;
    internal override int FileNumber => Raw.FileNumber;
    internal override bool IsTerminal => Raw.IsTerminal;
    internal override long Position => Raw.Position - (_end - _start) + _gatheredCount;

    private protected abstract bool Reads { get; }
    private protected abstract bool Writes { get; }
    private ByteStream Raw => _raw ?? throw Raise.ValueError("raw stream has been detached");

    /// <summary>Take a raw stream and a buffer size.</summary>
    internal void Attach(Value raw, long size)
    {
        if (size <= 0) throw Raise.ValueError("buffer size must be strictly positive");
        Charge.Bytes(size);
        _rawObject = raw;
        _raw = raw.O is ByteStream { Class.IsHeap: false } native ? native : new PythonStream(raw);
        if (Reads && !_raw.CanRead) throw IoErrors.Unsupported("File or stream is not readable.");
        if (Writes && !_raw.CanWrite) throw IoErrors.Unsupported("File or stream is not writable.");
        (_start, _end, _gatheredCount) = (0, 0, 0);
        _ahead = Reads ? new byte[size] : [];
        _gathered = Writes ? new byte[size] : [];
    }

    internal override ReadOnlySpan<byte> Window()
    {
        if (_start < _end) return _ahead.AsSpan(_start, _end - _start);
        WriteOut();
        _start = 0;
        _end = Raw.Fill(_ahead);
        return _ahead.AsSpan(0, _end);
    }

    internal override void Advance(int count) => _start += count;

    internal override void Put(ReadOnlySpan<byte> bytes)
    {
        Rewind();
        if (bytes.Length > _gathered.Length - _gatheredCount) WriteOut();
        if (bytes.Length > _gathered.Length) { Raw.Put(bytes); return; }
        bytes.CopyTo(_gathered.AsSpan(_gatheredCount));
        _gatheredCount += bytes.Length;
    }

    internal override long SeekTo(long offset, int whence)
    {
        WriteOut();
        if (whence == 1) offset -= _end - _start;
        (_start, _end) = (0, 0);
        return Raw.SeekTo(offset, whence);
    }

    internal override void SetLength(long size)
    {
        WriteOut();
        Raw.SetLength(size);
    }

    internal override void DoFlush()
    {
        WriteOut();
        Raw.DoFlush();
    }

    internal override void DoClose()
    {
        if (_raw == null) return;
        try { WriteOut(); }
        finally { if (_rawObject.O is IoBase native) native.Close(); else Raw.DoClose(); }
    }

    [PyMethod("peek(size=0, /)")] internal PyBytes Peek(int size) { CheckReadable(); return new(Window().ToArray()); }

    [PyMethod("detach()")]
    internal Value Detach()
    {
        WriteOut();
        var raw = _rawObject;
        (_raw, _rawObject) = (null, Value.None);
        return raw;
    }

    [PyGetter("raw")] internal Value GetRaw() => _rawObject;
    [PyGetter("name")] internal Value GetName() => AttributeAccess.Get(_rawObject, PyStr.Intern("name"));
    [PyGetter("mode")] internal Value GetMode() => AttributeAccess.Get(_rawObject, PyStr.Intern("mode"));

    [PySlot("__repr__")]
    internal PyStr Repr() => PyStr.From(AttributeAccess.TryGetQuiet(_rawObject, PyStr.Intern("name"), out var name)
        ? $"<_io.{Class.Name} name={Protocols.Repr(name)}>"
        : $"<_io.{Class.Name}>");

    private void WriteOut()
    {
        if (_gatheredCount == 0) return;
        int count = _gatheredCount;
        _gatheredCount = 0;
        Raw.Put(_gathered.AsSpan(0, count));
    }

    /// <summary>Before a write, take back what was read ahead.</summary>
    private void Rewind()
    {
        if (_start < _end) Raw.SeekTo(_start - _end, 1);
        (_start, _end) = (0, 0);
    }
}

/// <summary>Create a new buffered reader using the given readable raw IO object.</summary>
[PyType("BufferedReader", Module = "_io", Base = typeof(BufferedStream), HasDict = true)]
public sealed partial class BufferedReader : BufferedStream
{
    private BufferedReader(PyType cls) : base(cls) { }
    private protected override bool Reads => true;
    private protected override bool Writes => false;
    [PyNew("(*args, **kwargs)")] internal new static Value New(PyType cls, ReadOnlySpan<Value> args, PyDict? kwargs) => new(new BufferedReader(cls));
    [PyInit("(raw, buffer_size=8192)")] internal void Init(Value raw, long buffer_size) => Attach(raw, buffer_size);
}

/// <summary>A buffer for a writeable sequential RawIO object.</summary>
[PyType("BufferedWriter", Module = "_io", Base = typeof(BufferedStream), HasDict = true)]
public sealed partial class BufferedWriter : BufferedStream
{
    private BufferedWriter(PyType cls) : base(cls) { }
    private protected override bool Reads => false;
    private protected override bool Writes => true;
    [PyNew("(*args, **kwargs)")] internal new static Value New(PyType cls, ReadOnlySpan<Value> args, PyDict? kwargs) => new(new BufferedWriter(cls));
    [PyInit("(raw, buffer_size=8192)")] internal void Init(Value raw, long buffer_size) => Attach(raw, buffer_size);
}

/// <summary>A buffered interface to random access streams.</summary>
[PyType("BufferedRandom", Module = "_io", Base = typeof(BufferedStream), HasDict = true)]
public sealed partial class BufferedRandom : BufferedStream
{
    private BufferedRandom(PyType cls) : base(cls) { }
    private protected override bool Reads => true;
    private protected override bool Writes => true;
    [PyNew("(*args, **kwargs)")] internal new static Value New(PyType cls, ReadOnlySpan<Value> args, PyDict? kwargs) => new(new BufferedRandom(cls));

    [PyInit("(raw, buffer_size=8192)")]
    internal void Init(Value raw, long buffer_size)
    {
        Attach(raw, buffer_size);
        if (!CanSeek) throw IoErrors.Unsupported("File or stream is not seekable.");
    }
}
