using System.Text.Unicode;
using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Character and line based layer over a BufferedIOBase object, buffer.</summary>
[PyType("TextIOWrapper", Module = "_io", Base = typeof(TextIoBase), HasDict = true)]
public sealed partial class TextIoWrapper : TextIoBase
{
    private const int ChunkSize = 8192;

    private readonly TextInput _input = new();
    private byte[] _pending = [];
    private int _pendingCount;
    private Value _bufferObject = Value.None;
    private ByteStream? _buffer;
    private string _encoding = "utf-8", _writeEncoding = "utf-8", _errors = "strict";
    private Newline _newline;
    private bool _lineBuffering, _writeThrough;
    private Value _mode = Value.Unset;

    private TextIoWrapper(PyType cls) : base(cls) { }

    internal override bool CanRead => Buffer.CanRead;
    internal override bool CanWrite => Buffer.CanWrite;
    internal override bool CanSeek => Buffer.CanSeek;
    internal override int FileNumber => Buffer.FileNumber;
    internal override bool IsTerminal => Buffer.IsTerminal;

    private ByteStream Buffer => _buffer ?? throw Raise.ValueError("underlying buffer has been detached");

    [PyNew("(*args, **kwargs)")] internal new static Value New(PyType cls, ReadOnlySpan<Value> args, PyDict? kwargs) => new(new TextIoWrapper(cls));

    [PyInit("(buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)")]
    internal void Init(Value buffer, Value encoding, Value errors, Value newline, bool line_buffering, bool write_through)
    {
        _newline = Newline.Parse(newline);
        _encoding = encoding.IsNone ? "UTF-8" : Text(encoding, "encoding");
        if (_encoding == "locale") _encoding = "UTF-8";
        _errors = errors.IsNone ? "strict" : Text(errors, "errors");
        Codecs.Decode([], _encoding, _errors, Value.None);
        _writeEncoding = _encoding == "UTF-8" ? "utf-8" : _encoding;
        (_lineBuffering, _writeThrough) = (line_buffering, write_through);
        _bufferObject = buffer;
        _buffer = buffer.O is ByteStream { Class.IsHeap: false } native ? native : new PythonStream(buffer);
        _input.Reset(_buffer, _writeEncoding, _errors, _newline);
        _pendingCount = 0;
    }

    /// <summary>sys.stdin, sys.stdout or sys.stderr.</summary>
    internal static Value Standard(string name, int number)
    {
        var vm = Vm.Current;
        var raw = new Value(FileIo.Standard(number, Value.Str(name)));
        var buffer = vm.Call(new Value(number == 0 ? BufferedReader.TypeObject : BufferedWriter.TypeObject), [raw], null);
        var stream = new TextIoWrapper(TypeObject);
        bool byLine = number == 2 || vm.Runtime.Host.IsTerminal(number);
        stream.Init(buffer, Value.Str("utf-8"), Value.Str(number == 2 ? "backslashreplace" : "strict"), number == 0 ? Value.None : Value.Str("\n"), byLine, false);
        stream._mode = Value.Str(number == 0 ? "r" : "w");
        return new(stream);
    }

    internal void SetMode(string mode) => _mode = Value.Str(mode);

    [PyMethod("write(text, /)")]
    internal long Write(Value text)
    {
        CheckOpen();
        if (!text.Is<PyStr>(out var str)) throw Raise.TypeError($"write() argument must be str, not {text.Class.Name}");
        if (!Buffer.CanWrite) throw IoErrors.Unsupported("not writable");
        bool flushes = _lineBuffering && !str.IsWide && str.Chars.ContainsAny('\n', '\r') || _lineBuffering && str.IsWide;
        if (_newline.WritesOther) Gather(Codecs.Encode(Expanded(str), _writeEncoding, _errors));
        else if (!TryGather(str)) Gather(Codecs.Encode(str, _writeEncoding, _errors));
        if (_writeEncoding != "utf-8") _writeEncoding = TextInput.WithoutMark(_writeEncoding);
        if (_input.HasText) _input.Forget();
        if (_pendingCount >= ChunkSize || flushes || _writeThrough) WriteOut();
        if (flushes) Buffer.DoFlush();
        return str.Length;
    }

    [PyMethod("read(size=-1, /)")]
    internal PyStr Read(Value size)
    {
        PrepareRead();
        int count = Size(size);
        return count < 0 ? _input.ReadAll() : _input.Read(count);
    }

    [PyMethod("readline(size=-1, /)")]
    internal PyStr ReadLine(Value size)
    {
        PrepareRead();
        return _input.ReadLine(Size(size));
    }

    internal override Value NextLine()
    {
        PrepareRead();
        return new(_input.ReadLine(-1));
    }

    [PyMethod("tell()")]
    internal long Tell()
    {
        CheckOpen();
        if (!CanSeek) throw IoErrors.Unsupported("underlying stream is not seekable");
        DoFlush();
        return _input.Position;
    }

    [PyMethod("seek(cookie, whence=0, /)")]
    internal long Seek(long cookie, int whence)
    {
        CheckOpen();
        if (!CanSeek) throw IoErrors.Unsupported("underlying stream is not seekable");
        if (whence == 1 && cookie != 0) throw IoErrors.Unsupported("can't do nonzero cur-relative seeks");
        if (whence == 2 && cookie != 0) throw IoErrors.Unsupported("can't do nonzero end-relative seeks");
        if (whence is < 0 or > 2) throw Raise.ValueError($"invalid whence ({whence}, should be 0, 1 or 2)");
        if (whence == 0 && cookie < 0) throw Raise.ValueError($"negative seek position {cookie}");
        DoFlush();
        if (whence == 1) (cookie, whence) = (_input.Position, 0);
        _input.Forget();
        long position = Buffer.SeekTo(cookie, whence);
        if (position == 0) { _writeEncoding = _encoding == "UTF-8" ? "utf-8" : _encoding; _input.Reset(Buffer, _writeEncoding, _errors, _newline); }
        return position;
    }

    [PyMethod("truncate(pos=None, /)")]
    internal long Truncate(Value pos)
    {
        CheckOpen();
        DoFlush();
        long size = pos.IsNone ? _input.Position : Number.AsLong(pos);
        Buffer.SetLength(size);
        return size;
    }

    [PyMethod("reconfigure(*, encoding=None, errors=None, newline=..., line_buffering=None, write_through=None)")]
    internal void Reconfigure(Value encoding, Value errors, Value newline, Value line_buffering, Value write_through)
    {
        CheckOpen();
        DoFlush();
        if (!encoding.IsNone) { _encoding = _writeEncoding = Text(encoding, "encoding"); _errors = "strict"; }
        if (!errors.IsNone) _errors = Text(errors, "errors");
        if (!newline.IsUnset) _newline = Newline.Parse(newline);
        if (!line_buffering.IsNone) _lineBuffering = Protocols.Truth(line_buffering);
        if (!write_through.IsNone) _writeThrough = Protocols.Truth(write_through);
        _input.Reset(Buffer, _writeEncoding, _errors, _newline);
    }

    [PyMethod("detach()")]
    internal Value Detach()
    {
        DoFlush();
        var buffer = _bufferObject;
        (_buffer, _bufferObject) = (null, Value.None);
        return buffer;
    }

    [PyGetter("buffer")] internal Value GetBuffer() => _bufferObject;
    [PyGetter("encoding")] internal string GetEncoding() => _encoding;
    [PyGetter("errors")] internal string GetErrors() => _errors;
    [PyGetter("newlines")] internal Value GetNewlines() => _input.NewlinesSeen;
    [PyGetter("line_buffering")] internal bool GetLineBuffering() => _lineBuffering;
    [PyGetter("write_through")] internal bool GetWriteThrough() => _writeThrough;
    [PyGetter("name")] internal Value GetName() => AttributeAccess.Get(_bufferObject, PyStr.Intern("name"));
    [PyGetter("mode")] internal Value GetMode() => _mode.IsUnset ? throw Raise.AttributeError(new Value(this), PyStr.Intern("mode")) : _mode;
    [PySetter("mode")] internal void SetMode(Value value) => _mode = value;

    [PySlot("__repr__")]
    internal PyStr Repr()
    {
        string name = AttributeAccess.TryGetQuiet(_bufferObject, PyStr.Intern("name"), out var n) ? $" name={Protocols.Repr(n)}" : "";
        string mode = _mode.IsUnset ? "" : $" mode={Protocols.Repr(_mode)}";
        return PyStr.From($"<_io.TextIOWrapper{name}{mode} encoding='{_encoding}'>");
    }

    internal override void DoFlush()
    {
        if (_buffer == null) return;
        WriteOut();
        _buffer.DoFlush();
    }

    internal override void DoClose()
    {
        if (_buffer == null) return;
        try { WriteOut(); }
        finally { if (_bufferObject.O is IoBase native) native.Close(); else _buffer.DoClose(); }
    }

    private void PrepareRead()
    {
        CheckOpen();
        if (!Buffer.CanRead) throw IoErrors.Unsupported("not readable");
        WriteOut();
    }

    /// <summary>Encode straight into the pending bytes where that is possible.</summary>
    private bool TryGather(PyStr text)
    {
        if (text.IsWide || _writeEncoding != "utf-8" || text.Length > ChunkSize) return false;
        Reserve(3 * text.Length);
        var status = Utf8.FromUtf16(text.Chars, _pending.AsSpan(_pendingCount), out _, out int written, replaceInvalidSequences: false);
        if (status != System.Buffers.OperationStatus.Done) return false;
        _pendingCount += written;
        return true;
    }

    private void Gather(byte[] bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_pending, _pendingCount);
        _pendingCount += bytes.Length;
    }

    private void Reserve(int more)
    {
        int needed = checked(_pendingCount + more);
        if (needed > _pending.Length) Array.Resize(ref _pending, Math.Max(needed, 2 * ChunkSize));
    }

    private void WriteOut()
    {
        if (_pendingCount == 0) return;
        int count = _pendingCount;
        _pendingCount = 0;
        Buffer.Put(_pending.AsSpan(0, count));
    }

    private PyStr Expanded(PyStr text)
    {
        var points = new int[text.Length];
        text.CopyTo(points);
        return PyStr.FromCodePoints(_newline.Expand(points));
    }

    private static string Text(Value value, string name) => value.Is<PyStr>(out var text)
        ? text.ToString()
        : throw Raise.TypeError($"TextIOWrapper() argument '{name}' must be str or None, not {value.Class.Name}");
}
