using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Base class for raw binary I/O.</summary>
[PyType("_RawIOBase", Module = "_io", HasDict = true)]
public partial class PyRawIOBase : PyIOBase
{
    private protected PyRawIOBase(PyType cls) : base(cls) { }

    [PyNew("(*args, **kwargs)")] internal new static Value New(PyType cls) => new(new PyRawIOBase(cls));

    [PyMethod("read(size=-1, /)")]
    internal virtual Value Read(Value size)
    {
        long n = size.IsNone ? -1 : Number.AsSize(size);
        if (n < 0) return StreamCalls.Call(this, StreamCalls.ReadAll);
        Charge.Bytes(n);
        var buffer = new PyByteArray(new byte[checked((int)Math.Min(n, Array.MaxLength))]);
        var count = StreamCalls.Call(this, StreamCalls.ReadInto, buffer);
        if (count.IsNone) return Value.None;
        long got = Number.AsSize(count);
        if (got < 0 || got > buffer.Memory.Length) throw Raise.ValueError($"readinto returned {got} outside buffer size {buffer.Memory.Length}");
        return new PyBytes(buffer.Memory.Span[..(int)got].ToArray());
    }

    /// <summary>Read until EOF, using multiple read() call.</summary>
    [PyMethod("readall()")]
    internal virtual Value ReadAll()
    {
        var all = new ByteStore();
        for (; ; )
        {
            var piece = StreamCalls.Call(this, StreamCalls.Read, IoModule.BufferSize);
            if (piece.IsNone && all.Length == 0) return Value.None;
            if (piece.IsNone) break;
            if (piece.O is not PyBytes) throw Raise.TypeError("read() should return bytes");
            var bytes = Buffers.Read(piece);
            if (bytes.Length == 0) break;
            all.Append(bytes);
        }
        return new PyBytes(all.ToArray());
    }
}

/// <summary>Base class for buffered IO objects.
///
/// The main difference with RawIOBase is that the read() method
/// supports omitting the size argument, and does not have a default
/// implementation that defers to readinto().</summary>
[PyType("_BufferedIOBase", Module = "_io", HasDict = true)]
public partial class PyBufferedIOBase : PyIOBase
{
    private protected PyBufferedIOBase(PyType cls) : base(cls) { }

    [PyNew("(*args, **kwargs)")] internal new static Value New(PyType cls) => new(new PyBufferedIOBase(cls));

    /// <summary>Disconnect this buffer from its underlying raw stream and return it.
    ///
    /// After the raw stream has been detached, the buffer is in an unusable
    /// state.</summary>
    [PyMethod("detach()")] internal virtual Value Detach() => throw StreamCalls.Unsupported("detach");

    /// <summary>Read and return up to n bytes.</summary>
    [PyMethod("read(size=-1, /)")] internal virtual Value Read(Value size) => throw StreamCalls.Unsupported("read");

    /// <summary>Read and return up to size bytes, with at most one read() call to the underlying raw stream.</summary>
    [PyMethod("read1(size=-1, /)")] internal virtual Value Read1(Value size) => throw StreamCalls.Unsupported("read1");

    [PyMethod("readinto(buffer, /)")] internal virtual Value ReadInto(Value buffer) => Fill(StreamCalls.Read, buffer, "readinto()");
    [PyMethod("readinto1(buffer, /)")] internal virtual Value ReadInto1(Value buffer) => Fill(StreamCalls.Read1, buffer, "readinto1()");

    /// <summary>Write buffer b to the IO stream.
    ///
    /// Return the number of bytes written, which is always
    /// the length of b in bytes.</summary>
    [PyMethod("write(b, /)")] internal virtual Value Write(Value b) => throw StreamCalls.Unsupported("write");

    private Value Fill(PyStr method, Value buffer, string function)
    {
        var target = WritableBuffer(buffer, function);
        var data = StreamCalls.Call(this, method, (long)target.Length);
        if (data.O is not PyBytes) throw Raise.TypeError("read() should return bytes");
        var bytes = Buffers.Read(data);
        if (bytes.Length > target.Length) throw Raise.ValueError($"read() returned too much data: {target.Length} bytes requested, {bytes.Length} returned");
        bytes.CopyTo(target.Span);
        return (long)bytes.Length;
    }

    /// <summary>The memory to read into, or TypeError.</summary>
    internal static Memory<byte> WritableBuffer(Value buffer, string function) => Buffers.TryGetWritable(buffer, out var memory)
        ? memory
        : throw Raise.TypeError($"{function} argument must be read-write bytes-like object, not {buffer.Class.Name}");
}

/// <summary>Base class for text I/O.
///
/// This class provides a character and line based interface to stream
/// I/O. There is no readinto method because Python's character strings
/// are immutable.</summary>
[PyType("_TextIOBase", Module = "_io", HasDict = true)]
public partial class PyTextIOBase : PyIOBase
{
    private protected PyTextIOBase(PyType cls) : base(cls) { }

    [PyNew("(*args, **kwargs)")] internal new static Value New(PyType cls) => new(new PyTextIOBase(cls));

    /// <summary>Separate the underlying buffer from the TextIOBase and return it.
    ///
    /// After the underlying buffer has been detached, the TextIO is in an unusable state.</summary>
    [PyMethod("detach()")] internal virtual Value Detach() => throw StreamCalls.Unsupported("detach");

    /// <summary>Read at most size characters from stream.
    ///
    /// Read from underlying buffer until we have size characters or we hit EOF.
    /// If size is negative or omitted, read until EOF.</summary>
    [PyMethod("read(size=-1, /)")] internal virtual Value Read(Value size) => throw StreamCalls.Unsupported("read");

    /// <summary>Read until newline or EOF.
    ///
    /// Return an empty string if EOF is hit immediately.
    /// If size is specified, at most size characters will be read.</summary>
    [PyMethod("readline(size=-1, /)")] internal override Value ReadLine(Value size) => throw StreamCalls.Unsupported("readline");

    /// <summary>Write string s to stream.
    ///
    /// Return the number of characters written
    /// (which is always equal to the length of the string).</summary>
    [PyMethod("write(s, /)")] internal virtual Value Write(Value s) => throw StreamCalls.Unsupported("write");

    /// <summary>Encoding of the text stream.
    ///
    /// Subclasses should override.</summary>
    [PyGetter("encoding")] internal virtual Value GetEncoding() => Value.None;

    /// <summary>Line endings translated so far.
    ///
    /// Only line endings translated during reading are considered.
    ///
    /// Subclasses should override.</summary>
    [PyGetter("newlines")] internal virtual Value GetNewlines() => Value.None;

    /// <summary>The error setting of the decoder or encoder.
    ///
    /// Subclasses should override.</summary>
    [PyGetter("errors")] internal virtual Value GetErrors() => Value.None;
}
