namespace PyTee.Interpreter;

/// <summary>What bytes and bytearray have in common: the methods, on spans; results are of the type itself.</summary>
public abstract unsafe class PyByteString : PyObject
{
    private protected PyByteString(PyType cls) : base(cls) { }

    /// <summary>The bytes as they are now.</summary>
    internal abstract ReadOnlySpan<byte> Bytes { get; }

    /// <summary>An object of the same builtin type that owns the array.</summary>
    internal abstract Value Make(byte[] bytes);

    internal Value Make(ReadOnlySpan<byte> bytes)
    {
        Charge.Bytes(bytes.Length);
        return Make(bytes.ToArray());
    }

    internal Value Subscript(Value key, string type, string outOfRange)
    {
        if (!key.Is<PySlice>(out var slice))
        {
            key = Sequences.Settled(key);
            return (long)Bytes[Sequences.Index(key, Bytes.Length, type, outOfRange)];
        }
        slice = slice.Settled();
        var bytes = Bytes;
        var span = slice.Over(bytes.Length);
        if (span.Step == 1) return Make(bytes.Slice((int)span.Start, span.Count));
        var taken = new byte[span.Count];
        for (int i = 0; i < taken.Length; i++) taken[i] = bytes[(int)(span.Start + i * span.Step)];
        return Make(taken);
    }

    internal bool Includes(Value item)
    {
        if (PyInt.Is(item) || Sequences.IsIndex(item) && !Buffers.TryGet(item, out _)) return Bytes.Contains(ToByte(item));
        return LinearSearch.First(Bytes, Buffers.Read(item)) >= 0;
    }

    internal static byte ToByte(Value v)
    {
        var index = Number.ToIndex(v);
        return PyInt.TryLong(index, out long n) && n is >= 0 and < 256 ? (byte)n : throw Raise.ValueError("byte must be in range(0, 256)");
    }

    internal Value RepeatBytes(long count)
    {
        int length = Sequences.RepeatedLength(Bytes.Length, count, Array.MaxLength);
        Charge.Bytes(length);
        var result = new byte[length];
        if (length == 0) return Make(result);
        Bytes.CopyTo(result);
        Sequences.FillByDoubling(result.AsSpan(), Bytes.Length);
        return Make(result);
    }

    internal static Value CompareBytes(Value left, Value right, CompareOp op)
    {
        if (right.O is PyStr || !Buffers.TryGet(right, out var other)) return Value.NotImplemented;
        var mine = left.As<PyByteString>().Bytes;
        if (op == CompareOp.Eq) return Value.Bool(mine.SequenceEqual(other.Span));
        if (op == CompareOp.Ne) return Value.Bool(!mine.SequenceEqual(other.Span));
        return Value.Bool(Protocols.Holds(op, mine.SequenceCompareTo(other.Span)));
    }

    private static ReadOnlySpan<byte> Part(Value sub, Span<byte> single)
    {
        if (Buffers.TryGet(sub, out var bytes)) return bytes.Span;
        if (!Sequences.IsIndex(sub)) throw Raise.TypeError($"argument should be integer or bytes-like object, not '{sub.Class.Name}'");
        single[0] = ToByte(sub);
        return single.ToArray();
    }

    internal long Search(Value sub, Value start, Value end, bool last)
    {
        bool possible = Sequences.Bounds(start, end, Bytes.Length, out int from, out int to);
        var part = Part(sub, stackalloc byte[1]);
        if (!possible) return -1;
        if (last && part.Length == 0) return to;
        int i = last ? LinearSearch.Last(Bytes[from..to], part) : LinearSearch.First(Bytes[from..to], part);
        return i < 0 ? -1 : i + from;
    }

    internal long SearchOrRaise(Value sub, Value start, Value end, bool last)
    {
        long i = Search(sub, start, end, last);
        return i >= 0 ? i : throw Raise.ValueError("subsection not found");
    }

    internal long CountOf(Value sub, Value start, Value end)
    {
        bool possible = Sequences.Bounds(start, end, Bytes.Length, out int from, out int to);
        var part = Part(sub, stackalloc byte[1]);
        return possible ? StrSearch.Count(Bytes[from..to], part) : 0;
    }

    internal bool Matches(string function, Value affix, Value start, Value end, bool atEnd)
    {
        bool possible = Sequences.Bounds(start, end, Bytes.Length, out int from, out int to);
        if (affix.Is<PyTuple>(out var several))
        {
            foreach (var item in several.Span) { if (MatchesAt(Buffers.Read(item), from, to, possible, atEnd)) return true; }
            return false;
        }
        if (!Buffers.TryGet(affix, out var part)) throw Raise.TypeError($"{function} first arg must be bytes or a tuple of bytes, not {affix.Class.Name}");
        return MatchesAt(part.Span, from, to, possible, atEnd);
    }

    private bool MatchesAt(ReadOnlySpan<byte> part, int from, int to, bool possible, bool atEnd) =>
        possible && part.Length <= to - from && (atEnd ? Bytes[from..to].EndsWith(part) : Bytes[from..to].StartsWith(part));

    internal Value ReplaceBytes(Value old, Value fresh, long count)
    {
        var replaced = StrSearch.Replace(Bytes, Buffers.Read(old), Buffers.Read(fresh), count, Array.MaxLength);
        return replaced == null ? Make(Bytes) : Make(replaced);
    }

    internal PyTuple PartitionAt(Value sep, bool last)
    {
        var separator = Buffers.Read(sep);
        if (separator.Length == 0) throw Raise.ValueError("empty separator");
        int i = last ? LinearSearch.Last(Bytes, separator) : LinearSearch.First(Bytes, separator);
        if (i < 0) return last ? PyTuple.Of(Make([]), Make([]), Make(Bytes)) : PyTuple.Of(Make(Bytes), Make([]), Make([]));
        return PyTuple.Of(Make(Bytes[..i]), Make(separator), Make(Bytes[(i + separator.Length)..]));
    }

    internal PyList SplitBytes(Value sep, long maxsplit, bool fromRight)
    {
        long limit = maxsplit < 0 ? long.MaxValue : maxsplit;
        var pieces = new List<Range>();
        if (sep.IsNone) ByteText.SplitSpace(Bytes, limit, fromRight, pieces);
        else
        {
            var separator = Buffers.Read(sep);
            if (separator.Length == 0) throw Raise.ValueError("empty separator");
            if (fromRight) StrSearch.SplitRight(Bytes, separator, limit, pieces);
            else StrSearch.Split(Bytes, separator, limit, pieces);
        }
        var result = new PyList();
        foreach (var piece in pieces) result.Add(Make(Bytes[piece]));
        return result;
    }

    internal PyList Lines(bool keepends)
    {
        var result = new PyList();
        for (int start = 0; start < Bytes.Length;)
        {
            int i = Bytes[start..].IndexOfAny((byte)'\n', (byte)'\r'), end = i < 0 ? Bytes.Length : start + i, next = end;
            if (i >= 0) next += Bytes[end] == '\r' && end + 1 < Bytes.Length && Bytes[end + 1] == '\n' ? 2 : 1;
            result.Add(Make(Bytes[start..(keepends ? next : end)]));
            start = next;
        }
        return result;
    }

    internal Value JoinBytes(Value iterable)
    {
        if (!Iteration.IsIterable(iterable)) throw Raise.TypeError("can only join an iterable");
        var items = Iteration.ToArray(iterable);
        var parts = new ReadOnlyMemory<byte>[items.Length];
        long length = (long)Bytes.Length * Math.Max(0, items.Length - 1);
        for (int i = 0; i < items.Length; i++)
        {
            if (!Buffers.TryGet(items[i], out parts[i])) throw Raise.TypeError($"sequence item {i}: expected a bytes-like object, {items[i].Class.Name} found");
            length += parts[i].Length;
        }
        if (length > Array.MaxLength) throw Raise.MemoryError();
        Charge.Bytes(length);
        var result = new byte[length];
        var target = result.AsSpan();
        for (int i = 0; i < parts.Length; i++)
        {
            if (i > 0) { Bytes.CopyTo(target); target = target[Bytes.Length..]; }
            parts[i].Span.CopyTo(target);
            target = target[parts[i].Length..];
        }
        return Make(result);
    }

    internal Value StripBytes(Value set, bool left, bool right)
    {
        var bytes = Bytes;
        if (set.IsNone)
        {
            if (left) while (bytes.Length > 0 && ByteText.IsSpace(bytes[0])) bytes = bytes[1..];
            if (right) while (bytes.Length > 0 && ByteText.IsSpace(bytes[^1])) bytes = bytes[..^1];
            return Make(bytes);
        }
        var strip = Buffers.Read(set);
        if (left) bytes = bytes.TrimStart(strip);
        if (right) bytes = bytes.TrimEnd(strip);
        return Make(bytes);
    }

    internal Value PadBytes(string function, long width, Value fill, int side)
    {
        byte filler = (byte)' ';
        if (!fill.IsUnset)
        {
            if (fill.O is not PyByteString { Bytes.Length: 1 } single)
                throw Raise.TypeError($"{function}() argument 2 must be a byte string of length 1, not {fill.Class.Name}");
            filler = single.Bytes[0];
        }
        long pad = width - Bytes.Length;
        if (pad <= 0) return Make(Bytes);
        if (width > Array.MaxLength) throw Sequences.TooLarge(width);
        Charge.Bytes(width);
        long left = side < 0 ? 0 : side > 0 ? pad : pad / 2 + (pad & width & 1);
        var result = new byte[width];
        Array.Fill(result, filler);
        Bytes.CopyTo(result.AsSpan((int)left));
        return Make(result);
    }

    internal Value TranslateBytes(Value table, Value delete)
    {
        ReadOnlySpan<byte> map = default;
        if (!table.IsNone)
        {
            map = Buffers.Read(table);
            if (map.Length != 256) throw Raise.ValueError("translation table must be 256 characters long");
        }
        var gone = delete.IsUnset ? default : Buffers.Read(delete);
        var result = new List<byte>(Bytes.Length);
        foreach (byte b in Bytes) { if (!gone.Contains(b)) result.Add(map.Length == 0 ? b : map[b]); }
        return Make(result.ToArray());
    }

    internal static Value TranslationTable(Value from, Value to)
    {
        ReadOnlySpan<byte> source = Buffers.Read(from), target = Buffers.Read(to);
        if (source.Length != target.Length) throw Raise.ValueError("maketrans arguments must have same length");
        var table = new byte[256];
        for (int i = 0; i < table.Length; i++) table[i] = (byte)i;
        for (int i = 0; i < source.Length; i++) table[source[i]] = target[i];
        return new PyBytes(table);
    }
}
