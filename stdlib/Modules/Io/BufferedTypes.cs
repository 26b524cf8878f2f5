using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Create a new buffered reader using the given readable raw IO object.</summary>
[PyType("BufferedReader", Module = "_io", HasDict = true)]
public sealed partial class PyBufferedReader : PyBufferedStream
{
    private PyBufferedReader(PyType cls) : base(cls) { }

    private protected override bool Reads => true;

    private protected override bool Writes => false;

    [PyNew("(*args, **kwargs)")] internal new static Value New(PyType cls) => new(new PyBufferedReader(cls));

    [PyInit("(raw, buffer_size=8192)")] internal void Init(Value raw, long buffer_size) => Attach(raw, buffer_size);

    /// <summary>The buffer of a raw stream that is known to fit.</summary>
    internal static PyBufferedReader Over(Value raw, long size)
    {
        var stream = new PyBufferedReader(TypeObject);
        stream.Attach(raw, size);
        return stream;
    }

    /// <summary>Bytes that the next read will give, without moving on.</summary>
    [PyMethod("peek(size=0, /)")] internal Value Peek(Value size) => PeekAhead();

    [PyGetter("raw")] internal Value GetRaw() => RawObject;
    [PyGetter("name")] internal Value GetName() => RawName;
    [PyGetter("mode")] internal Value GetMode() => RawMode;
    [PySlot("__repr__")] internal string Repr() => StreamCalls.Repr(this, "");
}

/// <summary>A buffer for a writeable sequential RawIO object.
///
/// The constructor creates a BufferedWriter for the given writeable raw
/// stream. If the buffer_size is not given, it defaults to
/// DEFAULT_BUFFER_SIZE.</summary>
[PyType("BufferedWriter", Module = "_io", HasDict = true)]
public sealed partial class PyBufferedWriter : PyBufferedStream
{
    private PyBufferedWriter(PyType cls) : base(cls) { }

    private protected override bool Reads => false;

    private protected override bool Writes => true;

    [PyNew("(*args, **kwargs)")] internal new static Value New(PyType cls) => new(new PyBufferedWriter(cls));

    [PyInit("(raw, buffer_size=8192)")] internal void Init(Value raw, long buffer_size) => Attach(raw, buffer_size);

    /// <summary>The buffer of a raw stream that is known to fit.</summary>
    internal static PyBufferedWriter Over(Value raw, long size)
    {
        var stream = new PyBufferedWriter(TypeObject);
        stream.Attach(raw, size);
        return stream;
    }

    [PyGetter("raw")] internal Value GetRaw() => RawObject;
    [PyGetter("name")] internal Value GetName() => RawName;
    [PyGetter("mode")] internal Value GetMode() => RawMode;
    [PySlot("__repr__")] internal string Repr() => StreamCalls.Repr(this, "");
}

/// <summary>A buffered interface to random access streams.
///
/// The constructor creates a reader and writer for a seekable stream,
/// raw, given in the first argument. If the buffer_size is omitted it
/// defaults to DEFAULT_BUFFER_SIZE.</summary>
[PyType("BufferedRandom", Module = "_io", HasDict = true)]
public sealed partial class PyBufferedRandom : PyBufferedStream
{
    private PyBufferedRandom(PyType cls) : base(cls) { }

    private protected override bool Reads => true;

    private protected override bool Writes => true;

    [PyNew("(*args, **kwargs)")] internal new static Value New(PyType cls) => new(new PyBufferedRandom(cls));

    [PyInit("(raw, buffer_size=8192)")] internal void Init(Value raw, long buffer_size) => Attach(raw, buffer_size);

    /// <summary>The buffer of a raw stream that is known to fit.</summary>
    internal static PyBufferedRandom Over(Value raw, long size)
    {
        var stream = new PyBufferedRandom(TypeObject);
        stream.Attach(raw, size);
        return stream;
    }

    /// <summary>Bytes that the next read will give, without moving on.</summary>
    [PyMethod("peek(size=0, /)")] internal Value Peek(Value size) => PeekAhead();

    [PyGetter("raw")] internal Value GetRaw() => RawObject;
    [PyGetter("name")] internal Value GetName() => RawName;
    [PyGetter("mode")] internal Value GetMode() => RawMode;
    [PySlot("__repr__")] internal string Repr() => StreamCalls.Repr(this, "");
}
