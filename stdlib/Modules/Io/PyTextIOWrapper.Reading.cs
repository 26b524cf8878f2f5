using PyTee.Interpreter;

namespace PyTee.Stdlib;

public sealed partial class PyTextIOWrapper
{
    private PyStr _decoded = PyStr.Empty;
    private int _used;

    [PyMethod("read(size=-1, /)")]
    internal override Value Read(Value size)
    {
        long n = StreamCalls.Size(size);
        BeginReading();
        if (n < 0) return ReadToEnd();
        var text = new StrBuilder((int)Math.Min(n, _chunkSize));
        TakeInto(text, n);
        while (text.Length < n && ReadChunk()) TakeInto(text, n - text.Length);
        return text.ToPyStr();
    }

    [PyMethod("readline(size=-1, /)")]
    internal override Value ReadLine(Value size)
    {
        long limit = StreamCalls.Size(size);
        BeginReading();
        return Line(limit);
    }

    private protected override Value NextLine()
    {
        _telling = false;
        Value line;
        if (Class == TypeObject) { BeginReading(); line = Line(-1); }
        else
        {
            line = base.NextLine();
            if (line.O is not PyStr) throw Raise.Of(Errors.OSError, $"readline() should have returned a str object, not '{line.Class.Name}'");
        }
        if (Protocols.Length(line) > 0) return line;
        _snapshot = null;
        _telling = _isSeekable;
        return line;
    }

    private void BeginReading()
    {
        CheckOpen();
        if (!_isReadable) throw StreamCalls.Unsupported("not readable");
        WriteOut();
    }

    private Value ReadToEnd()
    {
        var bytes = StreamCalls.Call(Buffer, StreamCalls.Read);
        if (bytes.IsNone) throw Raise.Of(Errors.BlockingIOError, "Read returned None.");
        var rest = Decode(BytesOf(bytes, "read"), isFinal: true);
        var text = PyStr.Concat(Newlines.Slice(_decoded, _used, _decoded.Length - _used), rest);
        ForgetDecoded();
        return text;
    }

    private static ReadOnlySpan<byte> BytesOf(Value data, string method) => Buffers.TryGet(data, out var bytes)
        ? bytes.Span
        : throw Raise.TypeError($"underlying {method}() should have returned a bytes-like object, not '{data.Class.Name}'");

    private void TakeInto(StrBuilder text, long most)
    {
        int count = (int)Math.Min(most, _decoded.Length - _used);
        text.Append(_decoded, _used, count);
        _used += count;
    }

    /// <summary>The next line: what is decoded already, joined with as many chunks as it takes.</summary>
    private PyStr Line(long limit)
    {
        PyStr line = PyStr.Empty;
        for (; ; )
        {
            if (_used == _decoded.Length && !ReadChunk()) return line;
            // A "\r\n" that is the line's end may lie on two chunks; only then is the beginning looked at again.
            bool mayContinue = line.Length > 0 && _newlines.End.Length == 2;
            if (mayContinue && line[line.Length - 1] == '\r' && _decoded[_used] == '\n' && limit != line.Length)
            {
                _used++;
                return PyStr.Concat(line, PyStr.FromChar('\n'));
            }
            int end = _newlines.EndOfLine(_decoded, _used);
            long room = limit < 0 ? long.MaxValue : limit - line.Length;
            int count = (int)Math.Min((end < 0 ? _decoded.Length : end) - _used, room);
            var part = Newlines.Slice(_decoded, _used, count);
            _used += count;
            line = line.Length == 0 ? part : PyStr.Concat(line, part);
            if (end >= 0 || line.Length == limit) return line;
        }
    }

    /// <summary>Decode the next chunk; false at the end.</summary>
    private bool ReadChunk()
    {
        var decoder = Decoder;
        var snapshot = _telling ? new Snapshot(Flags, decoder.Pending.ToArray()) : null;
        var bytes = NextBytes();
        bool isEnd = bytes.Length == 0;
        _decoded = PyStr.Empty;
        _used = 0;
        _snapshot = snapshot == null ? null : snapshot with { Input = [.. snapshot.Input, .. bytes] };
        do
        {
            _decoded = Decode(bytes, isEnd);
            if (_decoded.Length > 0) return true;
            if (isEnd) return false;
            bytes = NextBytes();
            isEnd = bytes.Length == 0;
            if (_snapshot != null) _snapshot = _snapshot with { Input = [.. _snapshot.Input, .. bytes] };
        }
        while (true);
    }

    private ReadOnlySpan<byte> NextBytes()
    {
        if (_fast != null) return _fast.NextChunk(_chunkSize);
        if (Buffer.O is PyBytesIO { Class.IsHeap: false } memory) return memory.Take(_chunkSize);
        var method = _hasRead1 ? StreamCalls.Read1 : StreamCalls.Read;
        return BytesOf(StreamCalls.Call(Buffer, method, (long)_chunkSize), method.ToString());
    }

    private PyStr Decode(ReadOnlySpan<byte> bytes, bool isFinal)
    {
        var text = Decoder.Decode(bytes, isFinal);
        return _newlines.Universal ? NewlineDecoder.Decode(text, isFinal) : text;
    }

    private void ForgetDecoded() => (_decoded, _used, _snapshot) = (PyStr.Empty, 0, null);
}
