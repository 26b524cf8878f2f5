using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Text I/O implementation using an in-memory buffer.
///
/// The initial_value argument sets the value of object.  The newline
/// argument is like the one of TextIOWrapper's constructor.</summary>
[PyType("StringIO", Module = "_io", HasDict = true)]
public sealed partial class PyStringIO : PyTextIOBase, ITextSink
{
    private TextStore? _store = new();
    private NewlineDecoder? _decoder;
    private Newlines _newlines = Newlines.Of("\n");
    private string? _newline = "\n";
    private long _position;

    private PyStringIO(PyType cls) : base(cls) { }

    private TextStore Store => _store ?? throw Raise.ValueError("I/O operation on closed file");

    bool ITextSink.IsPlain => Class == TypeObject;

    void ITextSink.FlushText() => Flush();

    [PyNew("(*args, **kwargs)")] internal new static Value New(PyType cls) => new(new PyStringIO(cls));

    [PyInit("(initial_value='', newline='\\n')")]
    internal void Init(Value initial_value, Value newline)
    {
        if (!newline.IsNone && newline.O is not PyStr) throw Raise.TypeError($"newline must be str or None, not {newline.Class.Name}");
        string? end = newline.Is<PyStr>(out var given) ? given.ToString() : null;
        if (!Newlines.IsLegal(end)) throw Raise.ValueError($"illegal newline value: {Protocols.Repr(newline)}");
        if (!initial_value.IsNone && initial_value.O is not PyStr) throw Raise.TypeError($"initial_value must be str or None, not {initial_value.Class.Name}");
        (_newline, _newlines, _store, _position) = (end, Newlines.Of(end), new TextStore(), 0);
        _decoder = _newlines.Universal ? new NewlineDecoder(_newlines.Translates) : null;
        if (initial_value.Is<PyStr>(out var text)) WriteText(text);
        _position = 0;
    }

    /// <summary>Retrieve the entire contents of the object.</summary>
    [PyMethod("getvalue()")] internal PyStr GetValue() => Store.Slice(0, Store.Length);

    /// <summary>Read at most size characters, returned as a string.
    ///
    /// If the argument is negative or omitted, read until EOF
    /// is reached. Return an empty string at EOF.</summary>
    [PyMethod("read(size=-1, /)")]
    internal override Value Read(Value size)
    {
        var store = Store;
        long n = StreamCalls.Size(size), left = Math.Max(0, store.Length - _position);
        if (n < 0 || n > left) n = left;
        return Take((int)n);
    }

    /// <summary>Read until newline or EOF.
    ///
    /// Returns an empty string if EOF is hit immediately.</summary>
    [PyMethod("readline(size=-1, /)")] internal override Value ReadLine(Value size) => Line(StreamCalls.Size(size));

    private PyStr Line(long limit)
    {
        var store = Store;
        if (_position >= store.Length) return PyStr.Empty;
        long count = store.EndOfLine((int)_position, _newlines) - _position;
        return Take((int)(limit >= 0 ? Math.Min(limit, count) : count));
    }

    private PyStr Take(int count)
    {
        if (count == 0) return PyStr.Empty;
        var text = Store.Slice((int)_position, count);
        _position += count;
        return text;
    }

    private protected override Value NextLine()
    {
        if (Class == TypeObject) return Line(-1);
        var line = base.NextLine();
        return line.O is PyStr ? line : throw Raise.Of(Errors.OSError, $"readline() should have returned a str object, not '{line.Class.Name}'");
    }

    /// <summary>Write string to file.
    ///
    /// Returns the number of characters written, which is always equal to
    /// the length of the string.</summary>
    [PyMethod("write(s, /)")]
    internal override Value Write(Value s)
    {
        if (!s.Is<PyStr>(out var text)) throw Raise.TypeError($"string argument expected, got '{s.Class.Name}'");
        WriteText(text);
        return (long)text.Length;
    }

    /// <summary>Write at the position.</summary>
    public void WriteText(PyStr text)
    {
        var store = Store;
        if (_decoder != null) text = _decoder.Decode(text, isFinal: true);
        text = _newlines.ForWriting(text);
        store.Put(_position, text);
        _position += text.Length;
    }

    /// <summary>Change stream position.
    ///
    /// Seek to character offset pos relative to position indicated by whence:
    ///     0  Start of stream (the default).  pos should be >= 0;
    ///     1  Current position - pos must be 0;
    ///     2  End of stream - pos must be 0.
    /// Returns the new absolute position.</summary>
    [PyMethod("seek(offset, whence=0, /)")]
    internal override Value Seek(Value offset, Value whence)
    {
        var store = Store;
        long to = Number.AsSize(offset), how = Number.AsInt(whence);
        if (how is not (0 or 1 or 2)) throw Raise.ValueError($"Invalid whence ({how}, should be 0, 1 or 2)");
        if (how == 0 && to < 0) throw Raise.ValueError($"Negative seek position {to}");
        if (how != 0 && to != 0) throw Raise.Of(Errors.OSError, "Can't do nonzero cur-relative seeks");
        return _position = how switch { 0 => to, 1 => _position, _ => store.Length };
    }

    /// <summary>Tell the current file position.</summary>
    [PyMethod("tell()")]
    internal override Value Tell()
    {
        _ = Store;
        return _position;
    }

    /// <summary>Truncate size to pos.
    ///
    /// The pos argument defaults to the current file position, as
    /// returned by tell().  The current file position is unchanged.
    /// Returns the new absolute position.</summary>
    [PyMethod("truncate(size=None, /)")]
    internal override Value Truncate(Value size)
    {
        var store = Store;
        long length = size.IsNone ? _position : Number.AsSize(size);
        if (length < 0) throw Raise.ValueError($"Negative size value {length}");
        if (length < store.Length) store.Resize((int)length);
        return length;
    }

    /// <summary>Close the IO object.
    ///
    /// Attempting any further operation after the object is closed
    /// will raise a ValueError.
    ///
    /// This method has no effect if the file is already closed.</summary>
    [PyMethod("close()")] internal override void Close() => _store = null;
    [PyMethod("flush()")] internal override void Flush() => _ = Store;
    [PyGetter("closed")] internal override bool GetClosed() => _store == null;
    [PyMethod("readable()")] internal override bool Readable() => Store != null;
    [PyMethod("writable()")] internal override bool Writable() => Store != null;
    [PyMethod("seekable()")] internal override bool Seekable() => Store != null;
    [PyMethod("isatty()")] internal override bool IsATty() => Store == null;

    [PyGetter("line_buffering")]
    internal bool GetLineBuffering()
    {
        _ = Store;
        return false;
    }

    [PyGetter("newlines")]
    internal override Value GetNewlines()
    {
        _ = Store;
        return _decoder?.Seen ?? Value.None;
    }

    [PyMethod("__getstate__()")]
    internal Value GetState() => new(PyTuple.Of(GetValue(), _newline == null ? Value.None : Value.Str(_newline), _position, StreamCalls.AttributesOf(this)));

    [PyMethod("__setstate__(state, /)")]
    internal void SetState(Value state)
    {
        _ = Store;
        if (!state.Is<PyTuple>(out var parts) || parts.Count < 4) throw Raise.TypeError($"{Class.Name}.__setstate__ argument should be 4-tuple, got {state.Class.Name}");
        if (parts[0].O is not PyStr && !parts[0].IsNone) throw Raise.TypeError($"initial_value must be str or None, not {parts[0].Class.Name}");
        if (!PyInt.Is(parts[2])) throw Raise.TypeError($"third item of state must be an integer, got {parts[2].Class.Name}");
        long position = Number.AsSize(parts[2]);
        if (position < 0) throw Raise.ValueError("position value cannot be negative");
        Init(Value.None, parts[1]);
        if (parts[0].Is<PyStr>(out var text)) _store!.Put(0, text);
        _position = position;
        StreamCalls.SetAttributes(this, parts[3], "fourth");
    }
}
