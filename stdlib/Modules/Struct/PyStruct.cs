using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Struct(fmt) --> compiled struct object</summary>
[PyType("Struct", Module = "_struct")]
public partial class PyStruct : PyObject
{
    internal PyStruct(StructFormat format) : base(TypeObject) => Format = format;

    private PyStruct(PyType cls) : base(cls) => Format = StructFormat.Of("");

    internal StructFormat Format { get; private set; }

    [PyNew("(*args, **kwargs)")] internal static Value New(PyType cls) => new PyStruct(cls);

    [PyInit("(format)")] internal void Init(Value format) => Format = StructModule.FormatOf(format);

    /// <summary>struct format string</summary>
    [PyGetter("format")] internal string Text => Format.Text;

    /// <summary>struct size in bytes</summary>
    [PyGetter("size")] internal long Size => Format.Size;

    /// <summary>Return a bytes object with the values v1, v2, ... packed.</summary>
    [PyMethod("pack(*args)")]
    internal Value Pack(ReadOnlySpan<Value> args)
    {
        CheckCount("pack", args.Length);
        Charge.Bytes(Format.Size);
        Fuel.Spend(args.Length);
        var bytes = new byte[Format.Size];
        StructValues.Pack(Format, args, bytes);
        return new PyBytes(bytes);
    }

    /// <summary>Pack the values v1, v2, ... into a writable buffer, from an offset on.</summary>
    [PyMethod("pack_into(*args)")]
    internal void PackInto(ReadOnlySpan<Value> args)
    {
        if (args.Length == 0) throw StructModule.Error.With("pack_into expected buffer argument");
        if (args.Length == 1) throw StructModule.Error.With("pack_into expected offset argument");
        CheckCount("pack_into", args.Length - 2);
        if (!Buffers.TryGetWritable(args[0], out var target)) throw Raise.TypeError($"argument must be read-write bytes-like object, not {args[0].Class.Name}");
        int offset = Place(args[1], target.Length, "pack_into", "packing", "no space to pack");
        StructValues.Pack(Format, args[2..], target.Span.Slice(offset, Format.Size));
    }

    /// <summary>Return a tuple with the values of a buffer that has just the struct's size.</summary>
    [PyMethod("unpack(buffer, /)")]
    internal Value Unpack(Value buffer)
    {
        var bytes = Buffers.Read(buffer);
        if (bytes.Length != Format.Size) throw StructModule.Error.With($"unpack requires a buffer of {Format.Size} bytes");
        return StructValues.Unpack(Format, bytes);
    }

    /// <summary>Return a tuple with the values that lie in a buffer from an offset on.</summary>
    [PyMethod("unpack_from(buffer, offset=0)")]
    internal Value UnpackFrom(Value buffer, Value offset)
    {
        var bytes = Buffers.Read(buffer);
        int start = Place(offset, bytes.Length, "unpack_from", "unpacking", "not enough data to unpack");
        return StructValues.Unpack(Format, bytes.Slice(start, Format.Size));
    }

    /// <summary>Return an iterator over the structs that follow each other in a buffer.</summary>
    [PyMethod("iter_unpack(buffer, /)")]
    internal Value IterUnpack(Value buffer)
    {
        if (Format.Size == 0) throw StructModule.Error.With("cannot iteratively unpack with a struct of length 0");
        int length = Buffers.Read(buffer).Length;
        if (length % Format.Size != 0) throw StructModule.Error.With($"iterative unpacking requires a buffer of a multiple of {Format.Size} bytes");
        return new PyUnpackIterator(Format, buffer, length);
    }

    [PySlot("__repr__")] internal string Repr() => $"{Class.ShortName}({Protocols.Repr(Value.Str(Format.Text))})";

    private void CheckCount(string function, int given)
    {
        if (given != Format.Items) throw StructModule.Error.With($"{function} expected {Format.Items} items for packing (got {given})");
    }

    // Where in a buffer the struct begins: negative offsets count from the end.
    private int Place(Value offset, int length, string function, string doing, string lacking)
    {
        long given = Number.AsSize(offset), start = given;
        if (start < 0)
        {
            if (start + Format.Size > 0) throw StructModule.Error.With($"{lacking} {Format.Size} bytes at offset {given}");
            if (start + length < 0) throw StructModule.Error.With($"offset {given} out of range for {length}-byte buffer");
            start += length;
        }
        if (length - start >= Format.Size) return (int)start;
        throw StructModule.Error.With($"{function} requires a buffer of at least {(ulong)start + (ulong)Format.Size} bytes for {doing} {Format.Size} bytes at offset {start} (actual buffer size is {length})");
    }
}

/// <summary>Iterator over the structs of a buffer.</summary>
[PyType("unpack_iterator", Module = "_struct", Abstract = true)]
public sealed partial class PyUnpackIterator : PyObject
{
    private readonly StructFormat _format;
    private readonly Value _buffer;
    private readonly int _length;
    private int _position;

    internal PyUnpackIterator(StructFormat format, Value buffer, int length) : base(TypeObject) => (_format, _buffer, _length) = (format, buffer, length);

    [PySlot("__iter__")] internal Value Iter() => this;

    [PySlot("__next__")]
    internal bool Next(out Value item)
    {
        item = Value.Unset;
        var bytes = Buffers.Read(_buffer);
        if (_position >= _length || _position + _format.Size > bytes.Length) return false;
        item = StructValues.Unpack(_format, bytes.Slice(_position, _format.Size));
        _position += _format.Size;
        return true;
    }

    /// <summary>Structs left.</summary>
    [PyMethod("__length_hint__()")] internal long LengthHint() => (_length - _position) / _format.Size;
}
