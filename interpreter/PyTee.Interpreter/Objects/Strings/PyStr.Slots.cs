using System.Runtime.CompilerServices;

namespace PyTee.Interpreter;

public unsafe partial class PyStr
{
    [PyNew("(object=..., encoding=..., errors=...)", Wording = ArgumentFlags.Unpacked)]
    internal static Value New(PyType cls, Value @object, Value encoding, Value errors)
    {
        var text = Make(@object, encoding, errors);
        return cls.IsHeap ? new Heap(cls, text) : text;
    }

    private static PyStr Make(Value source, Value encoding, Value errors)
    {
        if (source.IsUnset) return Empty;
        if (encoding.IsUnset && errors.IsUnset) return Protocols.Str(source);
        var codec = encoding.IsUnset ? "utf-8" : TextArgument(encoding, "encoding");
        var handler = errors.IsUnset ? "strict" : TextArgument(errors, "errors");
        if (source.O is PyStr) throw Raise.TypeError("decoding str is not supported");
        if (!Buffers.TryGet(source, out var data)) throw Raise.TypeError($"decoding to str: need a bytes-like object, {source.Class.Name} found");
        return Codecs.Decode(data.Span, codec, handler, source);
    }

    private static string TextArgument(Value v, string name) =>
        v.Is<PyStr>(out var s) ? s.ToString() : throw Raise.TypeError($"str() argument '{name}' must be str, not {v.Class.Name}");

    /// <summary>An exact str of the same text.</summary>
    internal PyStr Exact() => Class == TypeObject ? this : IsWide ? new PyStr(TypeObject, Unsafe.As<int[]>(_data)!) : FromBmp(Text);

    [PySlot("__str__")]
    internal PyStr Str() => Exact();

    [PySlot("__repr__")]
    internal PyStr Repr() => StrRepr.Of(this);

    [PySlot("__hash__")]
    internal long Hash() => Hash64();

    [PySlot("__len__")]
    internal long Len() => _length;

    [PySlot("__getitem__")]
    internal Value GetItem(Value key)
    {
        if (!key.Is<PySlice>(out var slice))
        {
            if (!key.IsSmallInt && !Sequences.IsIndex(key)) throw Raise.TypeError($"string indices must be integers, not '{key.Class.Name}'");
            return At(Sequences.Index(key, _length, "string", "string index out of range"));
        }
        var span = slice.Over(_length);
        if (span.Count == 0) return Empty;
        return span.Step == 1 ? Substring((int)span.Start, span.Count) : Stride(span);
    }

    /// <summary>A part of the text.</summary>
    internal PyStr Slice(Range range)
    {
        var (start, length) = range.GetOffsetAndLength(_length);
        return length == 0 ? Empty : Substring(start, length);
    }

    private PyStr Stride(PySlice.Span span)
    {
        Charge.Bytes(4L * span.Count);
        if (!IsWide)
        {
            if (span.Count == 1) return FromChar(Chars[(int)span.Start]);
            return Create(span.Count, (this, span), static (target, from) => from.Item1.CopyStride(from.span, target));
        }
        var wide = Wide;
        var points = new int[span.Count];
        for (int i = 0; i < points.Length; i++) points[i] = wide[(int)(span.Start + i * span.Step)];
        return FromCodePoints(points);
    }

    private void CopyStride(PySlice.Span span, Span<char> target)
    {
        var source = Chars;
        if (span.Step == -1)
        {
            source.Slice((int)span.Start - target.Length + 1, target.Length).CopyTo(target);
            target.Reverse();
            return;
        }
        for (int i = 0; i < target.Length; i++) target[i] = source[(int)(span.Start + i * span.Step)];
    }

    [PySlot("__contains__")]
    internal bool Contains(Value item)
    {
        if (!item.Is<PyStr>(out var part)) throw Raise.TypeError($"'in <string>' requires string as left operand, not {item.Class.Name}");
        return IndexOf(part, 0, _length) >= 0;
    }

    [PySlot("__iter__")]
    internal Value Iter() => IsAscii() ? new PyStrAsciiIterator(this) : new PyStrIterator(this);

    [PySlot("__add__")]
    internal static Value Add(Value left, Value right)
    {
        if (left.Is<PyStr>(out var a) && right.Is<PyStr>(out var b)) return Concat(a, b);
        return Sequences.ConcatOther<PyStr>(left, right, &Add, "str");
    }

    [PySlot("__mul__", Reflected = true)]
    internal static Value Multiply(Value left, Value right) =>
        Sequences.RepeatCount<PyStr>(left, right, &Multiply, out var s, out long count, out var answer) ? s.Repeat(count) : answer;

    private PyStr Repeat(long count)
    {
        if (count == 1) return Exact();
        int length = Sequences.RepeatedLength(_length, count, MaxLength);
        if (length == 0) return Empty;
        if (!IsWide)
        {
            Charge.Bytes(2L * length);
            return Create(length, this, static (target, s) =>
            {
                s.Chars.CopyTo(target);
                Sequences.FillByDoubling(target, s._length);
            });
        }
        Charge.Bytes(4L * length);
        var points = new int[length];
        Wide.CopyTo(points);
        Sequences.FillByDoubling(points.AsSpan(), _length);
        return new PyStr(TypeObject, points);
    }

    [PySlot("__mod__", Reflected = true)]
    internal static Value Modulo(Value left, Value right) =>
        left.Is<PyStr>(out var format) ? Formatting.Percent(format, right) : Value.NotImplemented;

    [PySlot("__richcompare__")]
    internal static Value Compare(Value left, Value right, CompareOp op)
    {
        if (!left.Is<PyStr>(out var a) || !right.Is<PyStr>(out var b)) return Value.NotImplemented;
        if (op == CompareOp.Eq) return Value.Bool(a.Equals(b));
        if (op == CompareOp.Ne) return Value.Bool(!a.Equals(b));
        return Value.Bool(Protocols.Holds(op, CompareOrdinal(a, b)));
    }

    [PyMethod("__getnewargs__()")]
    internal PyTuple GetNewArgs() => PyTuple.Of(Exact());

    /// <summary>Size of the object in memory, in bytes.</summary>
    [PyMethod("__sizeof__()")]
    internal long SizeOf() => 48 + (IsWide ? 4L : 2L) * _length;

    /// <summary>The text as the format specification asks.</summary>
    [PyMethod("__format__(format_spec, /)")]
    internal PyStr FormatSelf(PyStr format_spec) => format_spec.Length == 0 ? Protocols.Str(new Value(this)) : Formatting.Str(this, format_spec);
}

/// <summary>Iterator over the characters of a str.</summary>
[PyType("str_iterator", Abstract = true, Final = true)]
public sealed partial class PyStrIterator(PyStr text) : PyObject(TypeObject)
{
    internal PyStr? Source = text;
    internal int Position;

    [PySlot("__iter__")] internal Value Iter() => this;

    [PySlot("__next__")]
    internal bool Next(out Value item)
    {
        if (Source != null)
        {
            if (Position < Source.Length) { item = Source.At(Position++); return true; }
            Source = null;
        }
        item = Value.Unset;
        return false;
    }

    /// <summary>Characters left.</summary>
    [PyMethod("__length_hint__()")] internal long LengthHint() => Source == null ? 0 : Source.Length - Position;
    [PyMethod("__reduce__()")] internal PyTuple Reduce() => Source == null ? IteratorState.Exhausted(PyStr.Empty) : IteratorState.At(Source, Position);
    [PyMethod("__setstate__(object, /)")] internal void SetState(Value @object) { if (Source != null) Position = IteratorState.Index(@object, 0, Source.Length); }
}

/// <summary>Iterator over the characters of a str that is all ASCII.</summary>
[PyType("str_ascii_iterator", Abstract = true, Final = true)]
public sealed partial class PyStrAsciiIterator(PyStr text) : PyObject(TypeObject)
{
    internal PyStr? Source = text;
    internal int Position;

    [PySlot("__iter__")] internal Value Iter() => this;

    [PySlot("__next__")]
    internal bool Next(out Value item)
    {
        if (Source != null)
        {
            if (Position < Source.Length) { item = Source.At(Position++); return true; }
            Source = null;
        }
        item = Value.Unset;
        return false;
    }

    /// <summary>Characters left.</summary>
    [PyMethod("__length_hint__()")] internal long LengthHint() => Source == null ? 0 : Source.Length - Position;
    [PyMethod("__reduce__()")] internal PyTuple Reduce() => Source == null ? IteratorState.Exhausted(PyStr.Empty) : IteratorState.At(Source, Position);
    [PyMethod("__setstate__(object, /)")] internal void SetState(Value @object) { if (Source != null) Position = IteratorState.Index(@object, 0, Source.Length); }
}
