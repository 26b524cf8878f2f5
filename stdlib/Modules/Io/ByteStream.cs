using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>What native byte streams have in common: the methods, on two questions (what can be read now, take this).</summary>
[PyType("_ByteStream", Module = "_io", Base = typeof(BufferedIoBase), HasDict = true, Abstract = true)]
public abstract partial class ByteStream : BufferedIoBase
{
    private protected ByteStream(PyType cls) : base(cls) { }

    /// <summary>The bytes that can be taken without asking further, after asking once if there are none; empty at the end.</summary>
    internal abstract ReadOnlySpan<byte> Window();

    /// <summary>Take bytes of the window.</summary>
    internal abstract void Advance(int count);

    /// <summary>Read once into a buffer; 0 at the end.</summary>
    internal virtual int Fill(Span<byte> into)
    {
        var window = Window();
        int count = Math.Min(window.Length, into.Length);
        window[..count].CopyTo(into);
        Advance(count);
        return count;
    }

    /// <summary>Write all bytes.</summary>
    internal abstract void Put(ReadOnlySpan<byte> bytes);

    internal abstract long SeekTo(long offset, int whence);
    internal abstract long Position { get; }
    internal abstract void SetLength(long size);

    /// <summary>Up to so many bytes, or all of them.</summary>
    internal virtual byte[] Take(int size)
    {
        var all = new List<byte>();
        while (size < 0 || all.Count < size)
        {
            var window = Window();
            if (window.IsEmpty) break;
            if (size >= 0 && window.Length > size - all.Count) window = window[..(size - all.Count)];
            Charge.Bytes(window.Length);
            all.AddRange(window);
            Advance(window.Length);
        }
        return [.. all];
    }

    internal byte[] TakeLine(int size)
    {
        var line = new List<byte>();
        while (size < 0 || line.Count < size)
        {
            var window = Window();
            if (window.IsEmpty) break;
            if (size >= 0 && window.Length > size - line.Count) window = window[..(size - line.Count)];
            int end = window.IndexOf((byte)'\n');
            if (end >= 0) window = window[..(end + 1)];
            line.AddRange(window);
            Advance(window.Length);
            if (end >= 0) break;
        }
        return [.. line];
    }

    internal override Value NextLine() { CheckReadable(); return new(new PyBytes(TakeLine(-1))); }

    [PyMethod("read(size=-1, /)")] internal PyBytes Read(Value size) { CheckReadable(); return new(Take(Size(size))); }
    [PyMethod("readline(size=-1, /)")] internal PyBytes ReadLine(Value size) { CheckReadable(); return new(TakeLine(Size(size))); }

    [PyMethod("read1(size=-1, /)")]
    internal PyBytes Read1(Value size)
    {
        CheckReadable();
        int most = Size(size);
        if (most == 0) return PyBytes.Empty;
        var window = Window();
        if (most >= 0 && window.Length > most) window = window[..most];
        var bytes = window.ToArray();
        Advance(bytes.Length);
        return new(bytes);
    }

    [PyMethod("readall()")] internal PyBytes ReadAll() { CheckReadable(); return new(Take(-1)); }

    [PyMethod("readinto(buffer, /)")]
    internal long ReadInto(Value buffer)
    {
        CheckReadable();
        if (!Buffers.TryGetWritable(buffer, out var target)) throw Raise.TypeError($"readinto() argument must be read-write bytes-like object, not {buffer.Class.Name}");
        var bytes = Take(target.Length);
        bytes.CopyTo(target);
        return bytes.Length;
    }

    [PyMethod("readinto1(buffer, /)")] internal long ReadInto1(Value buffer) => ReadInto(buffer);

    [PyMethod("write(data, /)")]
    internal virtual long Write(Value data)
    {
        CheckWritable();
        var bytes = Buffers.Read(data);
        Put(bytes);
        return bytes.Length;
    }

    [PyMethod("seek(offset, whence=0, /)")]
    internal long Seek(long offset, int whence)
    {
        CheckOpen();
        if (!CanSeek) throw IoErrors.Unsupported("File or stream is not seekable.");
        if (whence is < 0 or > 2) throw Raise.ValueError($"invalid whence ({whence}, should be 0, 1 or 2)");
        if (whence == 0 && offset < 0) throw NegativeSeek(offset);
        return SeekTo(offset, whence);
    }

    private protected virtual PyException NegativeSeek(long offset) => Raise.OSError(22, OSErrorText.Of(22));

    [PyMethod("tell()")] internal long Tell() { CheckOpen(); return Position; }

    [PyMethod("truncate(size=None, /)")]
    internal long Truncate(Value size)
    {
        CheckWritable();
        long length = size.IsNone ? Position : Number.AsLong(size);
        if (length < 0) throw Raise.ValueError($"negative size value {length}");
        SetLength(length);
        return length;
    }
}
