using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>A buffered reader and writer object together.
///
/// A buffered reader object and buffered writer object put together to
/// form a sequential IO object that can read and write. This is typically
/// used with a socket or two-way pipe.</summary>
[PyType("BufferedRWPair", Module = "_io", HasDict = true)]
public sealed partial class PyBufferedRWPair : PyBufferedIOBase
{
    private PyBufferedReader? _reader;
    private PyBufferedWriter? _writer;

    private PyBufferedRWPair(PyType cls) : base(cls) { }

    private PyBufferedReader Reader => _reader ?? throw Raise.ValueError("I/O operation on uninitialized object");

    private PyBufferedWriter Writer => _writer ?? throw Raise.ValueError("I/O operation on uninitialized object");

    [PyNew("(*args, **kwargs)")] internal new static Value New(PyType cls) => new(new PyBufferedRWPair(cls));

    [PyInit("(reader, writer, buffer_size=8192, /)")]
    internal void Init(Value reader, Value writer, long buffer_size) => (_reader, _writer) = (PyBufferedReader.Over(reader, buffer_size), PyBufferedWriter.Over(writer, buffer_size));

    internal override Value Read(Value size) => Reader.Read(size);

    internal override Value Read1(Value size) => Reader.Read1(size);

    internal override Value ReadInto(Value buffer) => Reader.ReadInto(buffer);

    internal override Value ReadInto1(Value buffer) => Reader.ReadInto1(buffer);

    internal override Value Write(Value b) => Writer.Write(b);

    internal override void Flush() => Writer.Flush();

    internal override bool Readable() => Reader.Readable();

    internal override bool Writable() => Writer.Writable();

    internal override bool IsATty() => Writer.IsATty() || Reader.IsATty();

    internal override bool GetClosed() => Writer.GetClosed();

    internal override void Close() => StreamCalls.Both(Writer.Close, Reader.Close);

    /// <summary>Bytes that the next read will give, without moving on.</summary>
    [PyMethod("peek(size=0, /)")] internal Value Peek(Value size) => Reader.Peek(size);
}
