using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>What BufferedReader, BufferedWriter and BufferedRandom share: a buffer of what was read ahead, and one of what is yet to be written.</summary>
/// <remarks>At most one of the two holds something: reading writes first, writing gives back what was read ahead.</remarks>
public abstract class PyBufferedStream : PyBufferedIOBase, IHoldsBytes
{
    private byte[] _ahead = [], _unwritten = [];
    private int _start, _end, _count, _size;
    private RawStream? _raw;
    private bool _isDetached;

    private protected PyBufferedStream(PyType cls) : base(cls) { }

    /// <summary>Whether the type reads and writes.</summary>
    private protected abstract bool Reads { get; }

    private protected abstract bool Writes { get; }

    private RawStream Raw => _raw ?? throw (_isDetached ? Raise.ValueError("raw stream has been detached") : Raise.ValueError("I/O operation on uninitialized object"));

    private protected void Attach(Value raw, long size)
    {
        _raw = null;
        if (size <= 0) throw Raise.ValueError("buffer size must be strictly positive");
        if (size > Array.MaxLength) throw Raise.MemoryError();
        if (raw.O is not PyFileIO)
        {
            if (Reads && Writes) Demand(raw, StreamCalls.Seekable, "File or stream is not seekable.");
            if (Reads) Demand(raw, StreamCalls.Readable, "File or stream is not readable.");
            if (Writes) Demand(raw, StreamCalls.Writable, "File or stream is not writable.");
        }
        else if (Reads && Writes && !raw.As<PyFileIO>().Seekable()) throw StreamCalls.Unsupported("File or stream is not seekable.");
        else if (Reads && !raw.As<PyFileIO>().Readable()) throw StreamCalls.Unsupported("File or stream is not readable.");
        else if (Writes && !raw.As<PyFileIO>().Writable()) throw StreamCalls.Unsupported("File or stream is not writable.");
        (_raw, _size, _isDetached, _start, _end, _count) = (new RawStream(raw), (int)size, false, 0, 0, 0);
    }

    private static void Demand(Value raw, PyStr question, string refusal) { if (!StreamCalls.Ask(raw, question)) throw StreamCalls.Unsupported(refusal); }

    private RawStream Open(string what) => Raw is { IsClosed: false } raw ? raw : throw Raise.ValueError(what);

    // --- reading ---

    internal override Value Read(Value size)
    {
        long n = StreamCalls.Size(size);
        if (n < -1) throw Raise.ValueError("read length must be non-negative or -1");
        OpenForReading("read of closed file");
        if (n < 0) return ReadToEnd();
        return ReadUpTo(n) is { } bytes ? new PyBytes(bytes) : Value.None;
    }

    internal override Value Read1(Value size)
    {
        long n = StreamCalls.Size(size);
        OpenForReading("read of closed file");
        if (n < 0) n = _size;
        if (n == 0) return PyBytes.Empty;
        if (_start < _end) return new PyBytes(TakeAhead((int)Math.Min(n, _end - _start)).ToArray());
        Charge.Bytes(n);
        var buffer = new byte[Math.Min(n, Array.MaxLength)];
        int count = Math.Max(0, Raw.Read(buffer));
        return new PyBytes(buffer[..count]);
    }

    internal override Value ReadInto(Value buffer) => ReadIntoMemory(WritableBuffer(buffer, "readinto()"));

    internal override Value ReadInto1(Value buffer) => ReadIntoOnce(WritableBuffer(buffer, "readinto1()").Span);

    internal override Value ReadLine(Value size) => new PyBytes(Line(StreamCalls.Size(size)));

    private protected override Value NextLine() => Class.IsHeap ? base.NextLine() : new PyBytes(Line(-1));

    private protected Value PeekAhead()
    {
        OpenForReading("peek of closed file");
        if (_start == _end) Fill();
        return new PyBytes(_ahead.AsSpan(_start, _end - _start).ToArray());
    }

    /// <summary>Bytes of the next chunk, at most one read of the stream below: what text layers read.</summary>
    internal ReadOnlySpan<byte> NextChunk(int limit)
    {
        OpenForReading("read of closed file");
        if (_start == _end) Fill();
        return TakeAhead(Math.Min(limit, _end - _start));
    }

    private void OpenForReading(string closed)
    {
        Open(closed);
        if (!Reads) throw StreamCalls.Unsupported("read");
        WriteOut();
    }

    private ReadOnlySpan<byte> TakeAhead(int count)
    {
        var bytes = _ahead.AsSpan(_start, count);
        _start += count;
        return bytes;
    }

    /// <summary>Read the next bytes ahead; false at the end or when that would block.</summary>
    private bool Fill()
    {
        if (_ahead.Length == 0) { Charge.Bytes(_size); _ahead = new byte[_size]; }
        int count = Raw.Read(_ahead);
        (_start, _end) = (0, Math.Max(count, 0));
        return count > 0;
    }

    private Value ReadToEnd()
    {
        var all = new ByteStore();
        all.Append(TakeAhead(_end - _start));
        var raw = Raw;
        if (raw.Object.O is PyFileIO file && file.Class == PyFileIO.TypeObject && all.Length == 0) return file.ReadAll();
        if (AttributeAccess.TryGet(raw.Object, StreamCalls.ReadAll, out var readAll))
        {
            var rest = Vm.Current.Call(readAll, [], null);
            if (rest.IsNone) return all.Length == 0 ? Value.None : new PyBytes(all.ToArray());
            if (rest.O is not PyBytes) throw Raise.TypeError("readall() should return bytes");
            if (all.Length == 0) return rest;
            all.Append(Buffers.Read(rest));
            return new PyBytes(all.ToArray());
        }
        while (Fill()) all.Append(TakeAhead(_end));
        return new PyBytes(all.ToArray());
    }

    private byte[]? ReadUpTo(long n)
    {
        if (n <= _end - _start) return TakeAhead((int)n).ToArray();
        var all = new ByteStore();
        all.Append(TakeAhead(_end - _start));
        while (all.Length < n)
        {
            if (n - all.Length >= _size)
            {
                int start = all.Length, room = (int)Math.Min(n - start, 1 << 20), count = Raw.Read(all.Extend(room));
                all.Resize(start + Math.Max(count, 0));
                if (count < 0 && start == 0) return null;
                if (count <= 0) break;
            }
            else if (Fill()) all.Append(TakeAhead((int)Math.Min(n - all.Length, _end)));
            else break;
        }
        return all.ToArray();
    }

    /// <summary>What was read ahead, and one read of the stream below where that is needed or goes straight into the target.</summary>
    private long ReadIntoOnce(Span<byte> target)
    {
        OpenForReading("readinto of closed file");
        int done = Math.Min(target.Length, _end - _start);
        TakeAhead(done).CopyTo(target);
        var rest = target[done..];
        if (rest.Length > _size) return done + Math.Max(0, Raw.Read(rest));
        if (done > 0 || rest.Length == 0 || !Fill()) return done;
        var bytes = TakeAhead(Math.Min(rest.Length, _end));
        bytes.CopyTo(rest);
        return bytes.Length;
    }

    private long ReadIntoMemory(Memory<byte> target)
    {
        OpenForReading("readinto of closed file");
        int done = 0;
        while (done < target.Length)
        {
            var rest = target.Span[done..];
            if (_start < _end || rest.Length < _size && Fill())
            {
                var bytes = TakeAhead(Math.Min(rest.Length, _end - _start));
                bytes.CopyTo(rest);
                done += bytes.Length;
            }
            else
            {
                int count = rest.Length < _size ? 0 : Raw.Read(rest);
                if (count <= 0) break;
                done += count;
            }
        }
        return done;
    }

    private byte[] Line(long limit)
    {
        OpenForReading("readline of closed file");
        ByteStore? line = null;
        for (; ; )
        {
            int room = (int)Math.Min(_end - _start, limit < 0 ? int.MaxValue : limit - (line?.Length ?? 0));
            int end = _ahead.AsSpan(_start, room).IndexOf((byte)'\n');
            if (end >= 0 && line == null) return TakeAhead(end + 1).ToArray();
            (line ??= new()).Append(TakeAhead(end >= 0 ? end + 1 : room));
            if (end >= 0 || line.Length == limit || _start == _end && !Fill()) return line.ToArray();
        }
    }

    // --- writing ---

    internal override Value Write(Value b)
    {
        if (b.O is PyStr) throw Raise.TypeError("a bytes-like object is required, not 'str'");
        return WriteBytes(Buffers.Read(b));
    }

    /// <summary>Write all bytes, through the buffer.</summary>
    internal long WriteBytes(ReadOnlySpan<byte> data)
    {
        Open("write to closed file");
        if (!Writes) throw StreamCalls.Unsupported("write");
        GiveBackAhead();
        if (data.Length > _size - _count) WriteOut();
        int length = data.Length;
        while (data.Length >= _size) data = data[WriteOnce(data)..];
        if (data.Length == 0) return length;
        if (_unwritten.Length == 0) { Charge.Bytes(_size); _unwritten = new byte[_size]; }
        if (_count == 0) OpenFiles.Current.Add(this);
        data.CopyTo(_unwritten.AsSpan(_count));
        _count += data.Length;
        return length;
    }

    private void WriteOut()
    {
        if (_count == 0) return;
        int count = _count;
        _count = 0;
        OpenFiles.Current.Remove(this);
        WriteRaw(_unwritten.AsSpan(0, count));
    }

    private void WriteRaw(ReadOnlySpan<byte> data)
    {
        while (data.Length > 0) data = data[WriteOnce(data)..];
    }

    private int WriteOnce(ReadOnlySpan<byte> data)
    {
        long done = Raw.Write(data);
        return done >= 0 ? (int)done : throw Raise.OSError(11, "write could not complete without blocking");
    }

    /// <summary>Move the stream below back to where the reader is.</summary>
    private void GiveBackAhead()
    {
        if (_start < _end && Writes) Raw.Seek(_start - _end, 1);
        _start = _end = 0;
    }

    internal override void Flush()
    {
        var raw = Open("flush of closed file");
        WriteOut();
        if (Writes && raw.Object.O is PyFileIO) raw.Flush();
        if (Reads && Writes) GiveBackAhead();
    }

    void IHoldsBytes.Flush() => WriteOut();

    // --- position ---

    internal override Value Seek(Value offset, Value whence)
    {
        int how = Number.AsInt(whence);
        if (how is < 0 or > 2) throw Raise.ValueError($"whence value {how} unsupported");
        var raw = Open("seek of closed file");
        if (!SeekableRaw()) throw StreamCalls.Unsupported("File or stream is not seekable.");
        long to = Number.AsSize(offset);
        WriteOut();
        if (how != 2 && Reads && TrySeekInside(raw, to, how, out long position)) return position;
        if (how == 1) to -= _end - _start;
        position = raw.Seek(to, how);
        _start = _end = 0;
        return position;
    }

    private bool TrySeekInside(RawStream raw, long to, int how, out long position)
    {
        position = 0;
        if (_end == 0) return false;
        long here = Math.Max(0, raw.Tell() - (_end - _start)), shift = how == 1 ? to : to - here;
        if (shift < -_start || shift > _end - _start) return false;
        _start += (int)shift;
        position = here + shift;
        return true;
    }

    internal override Value Tell() => Math.Max(0, Raw.Tell() - (_end - _start)) + _count;

    internal override Value Truncate(Value size)
    {
        var raw = Open("truncate of closed file");
        if (!Writes) throw StreamCalls.Unsupported("truncate");
        var length = size.IsNone ? Tell() : size;
        Flush();
        return StreamCalls.Call(raw.Object, StreamCalls.Truncate, length);
    }

    // --- what is below ---

    internal override void Close()
    {
        var raw = Raw;
        if (raw.IsClosed) return;
        StreamCalls.Both(() => StreamCalls.Call(this, StreamCalls.Flush), () => { DropUnwritten(); raw.Close(); });
    }

    private void DropUnwritten()
    {
        if (_count > 0) OpenFiles.Current.Remove(this);
        _count = _start = _end = 0;
    }

    internal override Value Detach()
    {
        var raw = Raw;
        StreamCalls.Call(this, StreamCalls.Flush);
        (_raw, _isDetached) = (null, true);
        return raw.Object;
    }

    internal override bool GetClosed() => Raw.IsClosed;

    private bool SeekableRaw() => Raw.Object.O is PyFileIO file ? file.Seekable() : StreamCalls.Ask(Raw.Object, StreamCalls.Seekable);

    internal override bool Seekable() => SeekableRaw();

    internal override bool Readable() => Reads && StreamCalls.Ask(Raw.Object, StreamCalls.Readable);

    internal override bool Writable() => Writes && StreamCalls.Ask(Raw.Object, StreamCalls.Writable);

    internal override Value FileNo() => StreamCalls.Call(Raw.Object, StreamCalls.FileNo);

    internal override bool IsATty() => StreamCalls.Ask(Raw.Object, StreamCalls.IsATty);

    private protected Value RawObject => Raw.Object;

    private protected Value RawName => AttributeAccess.Get(Raw.Object, StreamCalls.Name);

    private protected Value RawMode => AttributeAccess.Get(Raw.Object, StreamCalls.Mode);
}
