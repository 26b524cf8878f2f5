using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>The abstract base class for all I/O classes.</summary>
[PyType("_IOBase", Module = "_io", HasDict = true)]
public partial class IoBase : PyAttributed
{
    private static readonly PyStr s_readline = PyStr.Intern("readline"), s_write = PyStr.Intern("write"), s_close = PyStr.Intern("close"), s_flush = PyStr.Intern("flush");

    private protected IoBase(PyType cls) : base(cls) { }

    [PyNew("(*args, **kwargs)")]
    internal static Value New(PyType cls, ReadOnlySpan<Value> args, PyDict? kwargs) => new(new IoBase(cls));

    internal bool IsClosed { get; set; }
    internal virtual bool CanRead => false;
    internal virtual bool CanWrite => false;
    internal virtual bool CanSeek => false;
    internal virtual int FileNumber => throw IoErrors.Unsupported("fileno");
    internal virtual bool IsTerminal => false;

    /// <summary>Write out what is buffered.</summary>
    internal virtual void DoFlush() { }

    /// <summary>Give the stream up; called once.</summary>
    internal virtual void DoClose()
    {
        if (Class.IsHeap) Vm.Current.Call(AttributeAccess.Get(new Value(this), s_flush), [], null);
        else DoFlush();
    }

    internal void CheckOpen()
    {
        if (IsClosed) throw Raise.ValueError("I/O operation on closed file.");
    }

    internal void CheckReadable()
    {
        CheckOpen();
        if (!CanRead) throw IoErrors.Unsupported("not readable");
    }

    internal void CheckWritable()
    {
        CheckOpen();
        if (!CanWrite) throw IoErrors.Unsupported("not writable");
    }

    [PyMethod("close()")]
    internal void Close()
    {
        if (IsClosed) return;
        try { DoClose(); }
        finally { IsClosed = true; }
    }

    [PyMethod("flush()")] internal void Flush() { CheckOpen(); DoFlush(); }
    [PyMethod("readable()")] internal bool Readable() { CheckOpen(); return CanRead; }
    [PyMethod("writable()")] internal bool Writable() { CheckOpen(); return CanWrite; }
    [PyMethod("seekable()")] internal bool Seekable() { CheckOpen(); return CanSeek; }
    [PyMethod("fileno()")] internal long FileNo() { CheckOpen(); return FileNumber; }
    [PyMethod("isatty()")] internal bool IsATty() { CheckOpen(); return IsTerminal; }
    [PyGetter("closed")] internal bool Closed() => IsClosed;
    [PyMethod("_checkClosed()")] internal void CheckClosed() => CheckOpen();

    [PyMethod("__enter__()")]
    internal Value Enter()
    {
        CheckOpen();
        return new(this);
    }

    [PyMethod("__exit__(*args)")]
    internal void Exit(ReadOnlySpan<Value> args)
    {
        if (Class.IsHeap) Vm.Current.Call(AttributeAccess.Get(new Value(this), s_close), [], null);
        else Close();
    }

    /// <summary>The next line, empty at the end; what iteration and readlines take.</summary>
    internal virtual Value NextLine() => Vm.Current.Call(AttributeAccess.Get(new Value(this), s_readline), [], null);

    [PySlot("__iter__")] internal Value Iter() { CheckOpen(); return new(this); }

    [PySlot("__next__")]
    internal bool Next(out Value line)
    {
        line = Class.IsHeap ? Vm.Current.Call(AttributeAccess.Get(new Value(this), s_readline), [], null) : NextLine();
        return Protocols.Length(line) > 0;
    }

    [PyMethod("readlines(hint=-1, /)")]
    internal PyList ReadLines(Value hint)
    {
        var lines = new PyList();
        long limit = hint.IsNone ? -1 : Number.AsLong(hint), total = 0;
        while (Next(out var line))
        {
            lines.Add(line);
            total += Protocols.Length(line);
            if (limit > 0 && total >= limit) break;
        }
        return lines;
    }

    [PyMethod("writelines(lines, /)")]
    internal void WriteLines(Value lines)
    {
        CheckOpen();
        var write = AttributeAccess.Get(new Value(this), s_write);
        var iterator = Iteration.GetIter(lines);
        while (Iteration.TryNext(iterator, out var line)) Vm.Current.Call(write, [line], null);
    }

    /// <summary>The number a size argument gives: None and negative ones mean all.</summary>
    private protected static int Size(Value size)
    {
        if (size.IsNone || size.IsUnset) return -1;
        long n = Number.AsLong(Number.ToIndex(size));
        return n < 0 ? -1 : (int)Math.Min(n, int.MaxValue);
    }
}

/// <summary>Base class for raw binary I/O.</summary>
[PyType("_RawIOBase", Module = "_io", Base = typeof(IoBase), HasDict = true)]
public partial class RawIoBase : IoBase
{
    private protected RawIoBase(PyType cls) : base(cls) { }
    [PyNew("(*args, **kwargs)")] internal new static Value New(PyType cls, ReadOnlySpan<Value> args, PyDict? kwargs) => new(new RawIoBase(cls));
}

/// <summary>Base class for buffered IO objects.</summary>
[PyType("_BufferedIOBase", Module = "_io", Base = typeof(IoBase), HasDict = true)]
public partial class BufferedIoBase : IoBase
{
    private protected BufferedIoBase(PyType cls) : base(cls) { }
    [PyNew("(*args, **kwargs)")] internal new static Value New(PyType cls, ReadOnlySpan<Value> args, PyDict? kwargs) => new(new BufferedIoBase(cls));
}

/// <summary>Base class for text I/O.</summary>
[PyType("_TextIOBase", Module = "_io", Base = typeof(IoBase), HasDict = true)]
public partial class TextIoBase : IoBase
{
    private protected TextIoBase(PyType cls) : base(cls) { }
    [PyNew("(*args, **kwargs)")] internal new static Value New(PyType cls, ReadOnlySpan<Value> args, PyDict? kwargs) => new(new TextIoBase(cls));
}
