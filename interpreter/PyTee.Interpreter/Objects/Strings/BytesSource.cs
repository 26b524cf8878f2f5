namespace PyTee.Interpreter;

/// <summary>What bytes() and bytearray() make of their arguments.</summary>
internal static class BytesSource
{
    public static byte[] Of(Value source, Value encoding, Value errors, string type)
    {
        string? codec = Text(encoding, type, "encoding"), handler = Text(errors, type, "errors");
        if (source.Is<PyStr>(out var text) && (codec ?? handler) != null)
            return codec != null ? Codecs.Encode(text, codec, handler ?? "strict") : throw Raise.TypeError("string argument without an encoding");
        if (codec != null) throw Raise.TypeError("encoding without a string argument");
        if (handler != null) throw Raise.TypeError("errors without a string argument");
        if (source.IsUnset) return [];
        if (source.O is PyStr && !source.Class.Lookup(Names.Bytes, out _)) throw Raise.TypeError("string argument without an encoding");
        return FromObject(source, type);
    }

    private static string? Text(Value v, string type, string name) =>
        v.IsUnset ? null : v.Is<PyStr>(out var s) ? s.ToString() : throw ArgumentBinder.BadArgument(type, $"argument '{name}'", "str", v);

    public static byte[] FromObject(Value source, string type)
    {
        // bytearray() does not ask for __bytes__.
        if (type == "bytes" && TryOwn(source, out var made)) return made.Data;
        if (source.O is PyBytes same) return same.Data;
        if (TryZeros(source, out var zeros)) return zeros;
        if (Buffers.TryGet(source, out var bytes)) { Charge.Bytes(bytes.Length); return bytes.ToArray(); }
        if (source.O is PyStr || !Iteration.IsIterable(source)) throw Raise.TypeError($"cannot convert '{source.Class.Name}' object to {type}");
        return FromNumbers(source, type);
    }

    /// <summary>What an object says its bytes are, by __bytes__; exact bytes are not asked.</summary>
    public static bool TryOwn(Value source, out PyBytes bytes)
    {
        bytes = PyBytes.Empty;
        if (source.O?.GetType() == typeof(PyBytes) || !PythonSlots.TrySpecial(source, Names.Bytes, out var made)) return false;
        bytes = made.O as PyBytes ?? throw Raise.TypeError($"__bytes__ returned non-bytes (type {made.Class.Name})");
        return true;
    }

    /// <summary>Whether an object holds or gives bytes, and does not only count them.</summary>
    public static bool HasContents(Value source) => Buffers.TryGet(source, out _) || Iteration.IsIterable(source) || source.Class.Lookup(Names.Bytes, out _);

    private static bool TryZeros(Value count, out byte[] zeros)
    {
        zeros = [];
        if (!TryCount(count, out var index)) return false;
        if (!PyInt.TryLong(index, out long n)) throw Raise.OverflowError($"cannot fit '{count.Class.Name}' into an index-sized integer");
        if (n < 0) throw Raise.ValueError("negative count");
        if (n > Array.MaxLength) throw Sequences.TooLarge(n);
        Charge.Bytes(n);
        zeros = new byte[n];
        return true;
    }

    /// <summary>The index of an object; one whose __index__ answers with a TypeError may still be something else.</summary>
    private static bool TryCount(Value source, out Value index)
    {
        index = Value.Unset;
        if (!Sequences.IsIndex(source)) return false;
        try { index = Number.ToIndex(source); }
        catch (PyException e) when (e.Matches(Errors.TypeError)) { return false; }
        return true;
    }

    private static bool TrySmallNumbers(ReadOnlySpan<Value> items, out byte[] bytes)
    {
        Charge.Bytes(items.Length);
        bytes = new byte[items.Length];
        for (int i = 0; i < bytes.Length; i++)
        {
            if (items[i].O != null || (ulong)items[i].N > 255) return false;
            bytes[i] = (byte)items[i].N;
        }
        return true;
    }

    private static byte[] FromNumbers(Value source, string type)
    {
        if (source.O is (PyList or PyTuple) and PyObject { Class.IsHeap: false } && TrySmallNumbers(source.O is PyList list ? list.Span : source.As<PyTuple>().Span, out var bytes)) return bytes;
        var result = new List<byte>();
        var iterator = Iteration.GetIter(source);
        while (Iteration.TryNext(iterator, out var item))
        {
            var index = Number.ToIndex(item);
            if (!PyInt.TryLong(index, out long n) || n is < 0 or > 255)
                throw Raise.ValueError(type == "bytes" ? "bytes must be in range(0, 256)" : "byte must be in range(0, 256)");
            result.Add((byte)n);
            if ((result.Count & 0xFFF) == 0) { Charge.Bytes(0x2000); Fuel.Spend(0x1000); }
        }
        return [.. result];
    }
}
