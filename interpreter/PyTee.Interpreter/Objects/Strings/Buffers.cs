namespace PyTee.Interpreter;

/// <summary>What an object shows of its memory: the buffer protocol (PEP 3118).</summary>
public readonly record struct BufferInfo
{
    /// <summary>The bytes, from the first element in C order of a contiguous buffer.</summary>
    public required Memory<byte> Memory { get; init; }
    /// <summary>Whether the bytes may not be written.</summary>
    public bool IsReadOnly { get; init; }
    /// <summary>The struct-module format of an element.</summary>
    public string Format { get; init; }
    /// <summary>Bytes of an element.</summary>
    public int ItemSize { get; init; }
    /// <summary>Elements along each dimension; null for one dimension.</summary>
    public long[]? Shape { get; init; }
    /// <summary>Bytes between neighbours along each dimension; null for C order.</summary>
    public long[]? Strides { get; init; }

    /// <summary>A row of bytes.</summary>
    public static BufferInfo OfBytes(Memory<byte> memory, bool readOnly) => new() { Memory = memory, IsReadOnly = readOnly, Format = "B", ItemSize = 1 };
}

/// <summary>An object whose memory others may look at.</summary>
public interface IBuffer
{
    /// <summary>The memory as it is now.</summary>
    BufferInfo GetBuffer();

    /// <summary>Views are made that share a pin: until it is gone, the memory must stay where it is.</summary>
    void Export(object pin);

    /// <summary>The last view with this pin was released.</summary>
    void Release(object pin);
}

/// <summary>The buffer protocol for native code: the bytes of any bytes-like object.</summary>
public static class Buffers
{
    /// <summary>The bytes of a bytes-like object in C order; false when it is none.</summary>
    public static bool TryGet(Value v, out ReadOnlyMemory<byte> bytes)
    {
        switch (v.O)
        {
            case PyBytes b: bytes = b.Data; return true;
            case PyByteArray a: bytes = a.Memory; return true;
            case PyMemoryView view: bytes = view.ContiguousBytes(); return true;
            case IBuffer source: bytes = new PyMemoryView(v, source.GetBuffer(), null).ContiguousBytes(); return true;
            default: return TryPython(v, out bytes);
        }
    }

    // Native code reads at once, so that the object gets its memory back right away.
    private static bool TryPython(Value v, out ReadOnlyMemory<byte> bytes)
    {
        bytes = default;
        if (!PythonBuffer.TryView(v, 0, out var view)) return false;
        bytes = view.ContiguousBytes().ToArray();
        view.Release();
        return true;
    }

    /// <summary>What <c>__buffer__</c> of a type written in C# answers: a view of the object, as the flags of PEP 3118 ask.</summary>
    public static Value View(Value source, Value flags)
    {
        long asked = Number.AsSize(flags);
        if (asked > int.MaxValue) throw Raise.OverflowError("buffer flags too large");
        if (asked < int.MinValue) throw Raise.OverflowError("buffer flags too small");
        var view = PyMemoryView.OfNative(source)!;
        view.CheckFlags(source, asked);
        return view;
    }

    /// <summary>What <c>__release_buffer__</c> of a type written in C# does.</summary>
    public static void ReleaseView(Value source, Value view)
    {
        if (view.O is not PyMemoryView memory) throw Raise.TypeError("expected a memoryview object");
        if (!memory.Shows(source)) throw Raise.ValueError("memoryview's buffer is not this object");
        memory.Release();
    }

    /// <summary>The bytes of a bytes-like object as they lie in memory, or TypeError.</summary>
    public static ReadOnlySpan<byte> Read(Value v) =>
        v.O is PyMemoryView { IsC: false } ? throw Raise.BufferError("memoryview: underlying buffer is not C-contiguous")
        : TryGet(v, out var bytes) ? bytes.Span : throw Raise.TypeError($"a bytes-like object is required, not '{v.Class.Name}'");

    /// <summary>The bytes of an object known to be bytes-like.</summary>
    internal static ReadOnlySpan<byte> Span(Value v) => Read(v);

    /// <summary>The bytes of a bytes-like object for writing; false when it is none or read-only or not contiguous.</summary>
    public static bool TryGetWritable(Value v, out Memory<byte> bytes)
    {
        bytes = default;
        switch (v.O)
        {
            case PyByteArray a: bytes = a.Memory; return true;
            case PyMemoryView view: return view.TryWritable(out bytes);
            case PyBytes: return false;
            case IBuffer source:
                var info = source.GetBuffer();
                bytes = info.Memory;
                return !info.IsReadOnly && info.Strides == null;
            default: return false;
        }
    }
}
