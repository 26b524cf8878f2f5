using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Text I/O implementation using an in-memory buffer.</summary>
[PyType("StringIO", Module = "_io", Base = typeof(TextIoBase), HasDict = true)]
public sealed partial class StringIo : TextIoBase
{
    private int[] _points = [];
    private int _length, _position;
    private Newline _newline;

    private StringIo(PyType cls) : base(cls) { }

    internal override bool CanRead => true;
    internal override bool CanWrite => true;
    internal override bool CanSeek => true;

    [PyNew("(*args, **kwargs)")] internal new static Value New(PyType cls, ReadOnlySpan<Value> args, PyDict? kwargs) => new(new StringIo(cls));

    [PyInit("(initial_value='', newline='\\n')")]
    internal void Init(Value initial_value, Value newline)
    {
        _newline = Newline.Parse(newline);
        (_points, _length, _position) = ([], 0, 0);
        if (initial_value.IsNone) return;
        if (!initial_value.Is<PyStr>(out var text)) throw Raise.TypeError($"initial_value must be str or None, not {initial_value.Class.Name}");
        Append(text);
        _position = 0;
    }

    [PyMethod("write(s, /)")]
    internal long Write(Value s)
    {
        CheckOpen();
        if (!s.Is<PyStr>(out var text)) throw Raise.TypeError($"string argument expected, got '{s.Class.Name}'");
        Append(text);
        return text.Length;
    }

    [PyMethod("getvalue()")] internal PyStr GetValue() { CheckOpen(); return PyStr.FromCodePoints(_points.AsSpan(0, _length)); }

    [PyMethod("read(size=-1, /)")]
    internal PyStr Read(Value size)
    {
        CheckOpen();
        int wanted = Size(size), left = Math.Max(0, _length - _position);
        return Take(wanted < 0 ? left : Math.Min(wanted, left));
    }

    [PyMethod("readline(size=-1, /)")]
    internal PyStr ReadLine(Value size)
    {
        CheckOpen();
        return Line(Size(size));
    }

    internal override Value NextLine() { CheckOpen(); return new(Line(-1)); }

    [PyMethod("tell()")] internal long Tell() { CheckOpen(); return _position; }

    [PyMethod("seek(pos, whence=0, /)")]
    internal long Seek(long pos, int whence)
    {
        CheckOpen();
        if (whence is < 0 or > 2) throw Raise.ValueError($"Invalid whence ({whence}, should be 0, 1 or 2)");
        if (whence == 0 && pos < 0) throw Raise.ValueError($"Negative seek position {pos}");
        if (whence != 0 && pos != 0) throw Raise.OSError(0, "Can't do nonzero cur-relative seeks");
        _position = whence switch { 0 => (int)Math.Min(pos, int.MaxValue), 1 => _position, _ => _length };
        return _position;
    }

    [PyMethod("truncate(pos=None, /)")]
    internal long Truncate(Value pos)
    {
        CheckOpen();
        long size = pos.IsNone ? _position : Number.AsLong(pos);
        if (size < 0) throw Raise.ValueError($"Negative size value {size}");
        _length = (int)Math.Min(_length, size);
        return size;
    }

    [PyGetter("line_buffering")] internal static bool GetLineBuffering(StringIo self) => false;
    [PyGetter("newlines")] internal static Value GetNewlines(StringIo self) => Value.None;
    [PyGetter("encoding")] internal static Value GetEncoding(StringIo self) => Value.None;
    [PyGetter("errors")] internal static Value GetErrors(StringIo self) => Value.None;

    internal override void DoClose() => (_points, _length) = ([], 0);

    private PyStr Line(int size)
    {
        if (_position >= _length) return PyStr.Empty;
        var rest = _points.AsSpan(_position, _length - _position);
        int end = _newline.LineEnd(rest, isFinal: true);
        int count = end < 0 ? rest.Length : end;
        return Take(size >= 0 ? Math.Min(size, count) : count);
    }

    private PyStr Take(int count)
    {
        if (count == 0) return PyStr.Empty;
        var text = PyStr.FromCodePoints(_points.AsSpan(_position, count));
        _position += count;
        return text;
    }

    private void Append(PyStr text)
    {
        var points = new int[text.Length];
        Charge.Bytes(4L * points.Length);
        text.CopyTo(points);
        if (_newline.Translates) points = Newline.Universal(points);
        else if (_newline.WritesOther) points = _newline.Expand(points);
        int end = checked(_position + points.Length);
        Reserve(end);
        points.CopyTo(_points.AsSpan(_position));
        _position = end;
        _length = Math.Max(_length, end);
    }

    private void Reserve(int size)
    {
        if (size <= _points.Length) return;
        int capacity = (int)Math.Min(Math.Max((long)size, _points.Length * 2L), Array.MaxLength / 4);
        Charge.Bytes(4L * capacity);
        Array.Resize(ref _points, Math.Max(capacity, size));
    }
}
