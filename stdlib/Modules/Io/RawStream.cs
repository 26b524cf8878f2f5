using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>The unbuffered stream below a buffer: a file, called directly, or any object with the methods of RawIOBase.</summary>
internal readonly struct RawStream(Value raw)
{
    private readonly PyFileIO? _file = raw.O is PyFileIO { Class: var cls } file && cls == PyFileIO.TypeObject ? file : null;

    public Value Object => raw;

    /// <summary>Bytes read; 0 at the end, -1 when reading would block.</summary>
    public int Read(Span<byte> into)
    {
        if (_file != null) return _file.ReadInto(into);
        Charge.Bytes(into.Length);
        var buffer = new PyByteArray(new byte[into.Length]);
        var view = Vm.Current.Call(PyMemoryView.TypeObject, [buffer], null);
        var count = StreamCalls.Call(raw, StreamCalls.ReadInto, view);
        if (count.IsNone) return -1;
        long got = CountOf(count);
        if (got < 0 || got > into.Length) throw Raise.Of(Errors.OSError, $"raw readinto() returned invalid length {got} (should have been between 0 and {into.Length})");
        buffer.Memory.Span[..(int)got].CopyTo(into);
        return (int)got;
    }

    private static long CountOf(Value count)
    {
        try { return Number.AsSize(count); }
        catch (PyException e) when (e.Matches(Errors.TypeError))
        {
            var failed = Raise.Of(Errors.OSError, "raw readinto() failed");
            AttributeAccess.Set(failed.Error, PyStr.Intern("__cause__"), e.Error);
            throw failed;
        }
    }

    /// <summary>Bytes written; -1 when writing would block.</summary>
    public long Write(ReadOnlySpan<byte> data)
    {
        if (_file != null) return _file.Write(data);
        var count = StreamCalls.Call(raw, StreamCalls.Write, new PyBytes(data.ToArray()));
        if (count.IsNone) return -1;
        long done = Number.AsSize(count);
        return done >= 0 && done <= data.Length ? done : throw Raise.Of(Errors.OSError, $"raw write() returned invalid length {done} (should have been between 0 and {data.Length})");
    }

    public long Seek(long offset, int whence)
    {
        long position = Number.AsSize(_file != null ? _file.Seek(offset, (long)whence) : StreamCalls.Call(raw, StreamCalls.Seek, offset, (long)whence));
        return position >= 0 ? position : throw Raise.Of(Errors.OSError, $"Raw stream returned invalid position {position}");
    }

    public long Tell()
    {
        long position = Number.AsSize(_file != null ? _file.Tell() : StreamCalls.Call(raw, StreamCalls.Tell));
        return position >= 0 ? position : throw Raise.Of(Errors.OSError, $"Raw stream returned invalid position {position}");
    }

    public void Flush()
    {
        if (_file != null) _file.FlushDescriptor();
        else StreamCalls.Call(raw, StreamCalls.Flush);
    }

    public void Close()
    {
        if (_file != null) _file.Close();
        else StreamCalls.Call(raw, StreamCalls.Close);
    }

    public bool IsClosed => _file != null ? _file.GetClosed() : StreamCalls.IsClosed(raw);
}
