using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>The abstract base class for all I/O classes.
///
/// This class provides dummy implementations for many methods that
/// derived classes can override selectively; the default implementations
/// represent a file that cannot be read, written or seeked.
///
/// IOBase objects are iterators over their lines and context managers.</summary>
[PyType("_IOBase", Module = "_io", HasDict = true)]
public partial class PyIOBase : PyObjectWithDict
{
    private bool _isClosed;

    private protected PyIOBase(PyType cls) : base(cls) { }

    private Value Self => new(this);

    [PyNew("(*args, **kwargs)")] internal static Value New(PyType cls) => new(new PyIOBase(cls));

    /// <summary>Change the stream position to the given byte offset.</summary>
    [PyMethod("seek(offset, whence=0, /)")] internal virtual Value Seek(Value offset, Value whence) => throw StreamCalls.Unsupported("seek");

    /// <summary>Return current stream position.</summary>
    [PyMethod("tell()")] internal virtual Value Tell() => StreamCalls.Call(Self, StreamCalls.Seek, 0L, 1L);

    /// <summary>Truncate file to size bytes.
    ///
    /// File pointer is left unchanged. Size defaults to the current IO position
    /// as reported by tell(). Return the new size.</summary>
    [PyMethod("truncate(size=None, /)")] internal virtual Value Truncate(Value size) => throw StreamCalls.Unsupported("truncate");

    /// <summary>Flush write buffers, if applicable.
    ///
    /// This is not implemented for read-only and non-blocking streams.</summary>
    [PyMethod("flush()")] internal virtual void Flush() { if (_isClosed) throw Raise.ValueError(StreamCalls.ClosedFile); }

    /// <summary>Flush and close the IO object.
    ///
    /// This method has no effect if the file is already closed.</summary>
    [PyMethod("close()")]
    internal virtual void Close()
    {
        if (_isClosed) return;
        StreamCalls.Both(() => StreamCalls.Call(Self, StreamCalls.Flush), () => _isClosed = true);
    }

    [PyGetter("closed")] internal virtual bool GetClosed() => _isClosed;

    /// <summary>Called when the instance is about to be destroyed.</summary>
    [PyMethod("__del__()")]
    internal void CloseForgotten()
    {
        if (!SaysItIsOpen()) return;
        Unraisable.Call(Vm.Current, () => StreamCalls.Call(Self, StreamCalls.Close), Self);
    }

    // A stream that cannot tell was never made to the end, and has nothing to close.
    private bool SaysItIsOpen()
    {
        try { return AttributeAccess.TryGetQuiet(Self, StreamCalls.Closed, out var closed) && !Protocols.Truth(closed); }
        catch (PyException) { return false; }
    }

    /// <summary>Return whether object supports random access.
    ///
    /// If False, seek(), tell() and truncate() will raise OSError.
    /// This method may need to do a test seek().</summary>
    [PyMethod("seekable()")] internal virtual bool Seekable() => false;

    /// <summary>Return whether object was opened for reading.
    ///
    /// If False, read() will raise OSError.</summary>
    [PyMethod("readable()")] internal virtual bool Readable() => false;

    /// <summary>Return whether object was opened for writing.
    ///
    /// If False, write() will raise OSError.</summary>
    [PyMethod("writable()")] internal virtual bool Writable() => false;

    /// <summary>Return underlying file descriptor if one exists.
    ///
    /// Raise OSError if the IO object does not use a file descriptor.</summary>
    [PyMethod("fileno()")] internal virtual Value FileNo() => throw StreamCalls.Unsupported("fileno");

    /// <summary>Return whether this is an 'interactive' stream.
    ///
    /// Return False if it can't be determined.</summary>
    [PyMethod("isatty()")]
    internal virtual bool IsATty()
    {
        CheckClosed();
        return false;
    }

    [PyMethod("_checkClosed()")] internal void CheckClosed() { if (StreamCalls.IsClosed(Self)) throw Raise.ValueError(StreamCalls.ClosedFile); }
    [PyMethod("_checkSeekable()")] internal bool CheckSeekable() => Demand(StreamCalls.Seekable, "File or stream is not seekable.");
    [PyMethod("_checkReadable()")] internal bool CheckReadable() => Demand(StreamCalls.Readable, "File or stream is not readable.");
    [PyMethod("_checkWritable()")] internal bool CheckWritable() => Demand(StreamCalls.Writable, "File or stream is not writable.");

    private bool Demand(PyStr question, string refusal) => StreamCalls.Call(Self, question).IsTrue ? true : throw StreamCalls.Unsupported(refusal);

    [PyMethod("__enter__()")]
    internal Value Enter()
    {
        CheckClosed();
        return Self;
    }

    [PyMethod("__exit__(*args)")] internal void Exit() => StreamCalls.Call(Self, StreamCalls.Close);

    /// <summary>Read and return a line from the stream.
    ///
    /// If size is specified, at most size bytes will be read.
    ///
    /// The line terminator is always b'\n' for binary files; for text
    /// files, the newlines argument to open can be used to select the line
    /// terminator(s) recognized.</summary>
    [PyMethod("readline(size=-1, /)")]
    internal virtual Value ReadLine(Value size)
    {
        long limit = StreamCalls.Size(size);
        bool canPeek = AttributeAccess.TryGet(Self, StreamCalls.Peek, out _);
        var line = new List<byte>();
        while (limit < 0 || line.Count < limit)
        {
            long wanted = canPeek ? Ahead(limit < 0 ? long.MaxValue : limit - line.Count) : 1;
            var piece = StreamCalls.Call(Self, StreamCalls.Read, wanted);
            if (piece.O is not PyBytes || !Buffers.TryGet(piece, out var bytes)) throw Raise.Of(Errors.OSError, $"read() should have returned a bytes object, not '{piece.Class.Name}'");
            if (bytes.Length == 0) break;
            line.AddRange(bytes.Span);
            Charge.Bytes(line.Count);
            if (line[^1] == '\n') break;
        }
        return new PyBytes([.. line]);
    }

    /// <summary>How much read() can give without going past the end of the line.</summary>
    private long Ahead(long limit)
    {
        var seen = Buffers.Read(StreamCalls.Call(Self, StreamCalls.Peek, 1L));
        if (seen.Length == 0) return 1;
        int end = seen.IndexOf((byte)'\n');
        return Math.Min(end < 0 ? seen.Length : end + 1, limit);
    }

    /// <summary>Return a list of lines from the stream.
    ///
    /// hint can be specified to control the number of lines read: no more
    /// lines will be read if the total size (in bytes/characters) of all
    /// lines so far exceeds hint.</summary>
    [PyMethod("readlines(hint=-1, /)")]
    internal Value ReadLines(Value hint)
    {
        long limit = StreamCalls.Size(hint), total = 0;
        var lines = new PyList();
        var iterator = Iteration.GetIter(Self);
        while (Iteration.TryNext(iterator, out var line))
        {
            lines.Add(line);
            if (limit > 0 && (total += Protocols.Length(line)) > limit) break;
        }
        return lines;
    }

    /// <summary>Write a list of lines to stream.
    ///
    /// Line separators are not added, so it is usual for each of the
    /// lines provided to have a line separator at the end.</summary>
    [PyMethod("writelines(lines, /)")]
    internal virtual void WriteLines(Value lines)
    {
        CheckClosed();
        var iterator = Iteration.GetIter(lines);
        while (Iteration.TryNext(iterator, out var line)) StreamCalls.Call(Self, StreamCalls.Write, line);
    }

    [PySlot("__iter__")]
    internal Value Iter()
    {
        CheckClosed();
        return Self;
    }

    [PySlot("__next__")]
    internal bool Next(out Value line)
    {
        line = NextLine();
        return Protocols.Length(line) > 0;
    }

    /// <summary>The next line for iteration, empty at the end.</summary>
    private protected virtual Value NextLine() => StreamCalls.Call(Self, StreamCalls.ReadLine);
}
