using System.Text;

namespace PyTee.Interpreter;

/// <summary>bytes(iterable_of_ints) -> bytes
/// bytes(string, encoding[, errors]) -> bytes
/// bytes(bytes_or_buffer) -> immutable copy of bytes_or_buffer
/// bytes(int) -> bytes object of size given by the parameter initialized with null bytes
/// bytes() -> empty bytes object</summary>
[PyType("bytes")]
public unsafe partial class PyBytes : PyByteString
{
    /// <summary>The bytes; never written to.</summary>
    internal readonly byte[] Data;
    private long _hash;

    /// <summary>A bytes object that owns the array.</summary>
    public PyBytes(byte[] data) : base(TypeObject) => Data = data;
    private PyBytes(PyType cls, byte[] data) : base(cls) => Data = data;

    /// <summary>b''.</summary>
    public static readonly PyBytes Empty = new([]);

    internal override ReadOnlySpan<byte> Bytes => Data;
    internal override Value Make(byte[] bytes) => bytes.Length == 0 ? Empty : new PyBytes(bytes);

    /// <summary>The bytes as characters U+0000 to U+00FF.</summary>
    internal static string Latin1(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes);

    [PyNew("(source=..., encoding=..., errors=...)")]
    internal static Value New(PyType cls, Value source, Value encoding, Value errors)
    {
        // What __bytes__ returns is the result itself, even an instance of a subclass.
        if (cls == TypeObject && encoding.IsUnset && errors.IsUnset && !source.IsUnset && BytesSource.TryOwn(source, out var own)) return own;
        var data = BytesSource.Of(source, encoding, errors, "bytes");
        return cls.IsHeap ? new Heap(cls, data) : source.O is PyBytes same && same.Class == TypeObject ? source : data.Length == 0 ? Empty : new PyBytes(data);
    }

    /// <summary>bytes(v) of anything but a str or a number.</summary>
    public static PyBytes FromObject(Value v)
    {
        if (v.O is PyBytes same) return same;
        return new PyBytes(BytesSource.FromObject(v, "bytes"));
    }

    [PySlot("__repr__")]
    internal PyStr Repr() => PyStr.FromBmp(ByteText.Repr(Data));

    [PySlot("__hash__")]
    internal long Hash()
    {
        if (_hash != 0 || Data.Length == 0) return _hash;
        long hash = SipHash.Compute(Data);
        return _hash = hash is 0 or -1 ? -2 : hash;
    }

    [PySlot("__getitem__")]
    internal Value GetItem(Value key) => Subscript(key, "byte", "index out of range");

    [PySlot("__iter__")]
    internal Value Iter() => new PyBytesIterator(this);

    [PySlot("__add__")]
    internal static Value Concat(Value left, Value right)
    {
        if (left.O is not PyBytes a) return Value.NotImplemented;
        if (right.O is PyStr || !Buffers.TryGet(right, out var b))
            return Sequences.TryOther(left, right, BinaryOp.Add, &Concat, out var answer) ? answer : throw Raise.TypeError($"can't concat {right.Class.Name} to bytes");
        long length = (long)a.Data.Length + b.Length;
        if (length > Array.MaxLength) throw Raise.MemoryError();
        Charge.Bytes(length);
        return new PyBytes([.. a.Data, .. b.Span]);
    }

    /// <summary>The object as exact bytes.</summary>
    [PyMethod("__bytes__()")] internal Value ToBytes() => Class == TypeObject ? this : new PyBytes(Data);
    [PyMethod("__getnewargs__()")] internal PyTuple GetNewArgs() => PyTuple.Of(ToBytes());
    /// <summary>Size of the object in memory, in bytes.</summary>
    [PyMethod("__sizeof__()")] internal long SizeOf() => 33 + Data.Length;
    /// <summary>The bytes that pairs of hexadecimal digits stand for; spaces between pairs are ignored.</summary>
    [PyClassMethod("fromhex(string, /)")]
    internal static Value FromHex(PyType cls, Value @string)
    {
        Value made = new PyBytes(ByteText.FromHex(@string));
        return cls == TypeObject ? made : Vm.Current.Call(new Value(cls), [made], null);
    }

    /// <summary>Return a buffer object that exposes the underlying memory of the object.</summary>
    [PyMethod("__buffer__(flags, /)")] internal Value Buffer(Value flags) => Buffers.View(this, flags);

    [PySlot("__len__")] internal long Len() => Bytes.Length;
    [PySlot("__contains__")] internal bool Contains(Value item) => Includes(item);
    [PySlot("__richcompare__")] internal static Value Compare(Value left, Value right, CompareOp op) => right.O is PyBytes ? CompareBytes(left, right, op) : Value.NotImplemented;

    [PySlot("__mul__", Reflected = true)]
    internal static Value Repeat(Value left, Value right) =>
        Sequences.RepeatCount<PyBytes>(left, right, &Repeat, out var bytes, out long count, out var answer)
            ? count == 1 && bytes.Class == TypeObject ? bytes : bytes.RepeatBytes(count)
            : answer;

    [PySlot("__mod__", Reflected = true)]
    internal static Value Modulo(Value left, Value right) =>
        left.O is PyBytes template ? template.Make(Formatting.PercentBytes(template.Bytes, right)) : Value.NotImplemented;

    /// <summary>Lowest index of a part within self[start:end], or -1.</summary>
    [PyMethod("find(sub, start=None, end=None, /)")] internal long Find(Value sub, Value start, Value end) => Search(sub, start, end, last: false);
    /// <summary>Highest index of a part within self[start:end], or -1.</summary>
    [PyMethod("rfind(sub, start=None, end=None, /)")] internal long RFind(Value sub, Value start, Value end) => Search(sub, start, end, last: true);
    /// <summary>Lowest index of a part within self[start:end]; ValueError when it is not found.</summary>
    [PyMethod("index(sub, start=None, end=None, /)")] internal long Index(Value sub, Value start, Value end) => SearchOrRaise(sub, start, end, last: false);
    /// <summary>Highest index of a part within self[start:end]; ValueError when it is not found.</summary>
    [PyMethod("rindex(sub, start=None, end=None, /)")] internal long RIndex(Value sub, Value start, Value end) => SearchOrRaise(sub, start, end, last: true);
    /// <summary>Number of non-overlapping occurrences of a part within self[start:end].</summary>
    [PyMethod("count(sub, start=None, end=None, /)")] internal long Count(Value sub, Value start, Value end) => CountOf(sub, start, end);
    /// <summary>Whether self[start:end] starts with a prefix or one of a tuple of prefixes.</summary>
    [PyMethod("startswith(prefix, start=None, end=None, /)")] internal bool StartsWith(Value prefix, Value start, Value end) => Matches("startswith", prefix, start, end, atEnd: false);
    /// <summary>Whether self[start:end] ends with a suffix or one of a tuple of suffixes.</summary>
    [PyMethod("endswith(suffix, start=None, end=None, /)")] internal bool EndsWith(Value suffix, Value start, Value end) => Matches("endswith", suffix, start, end, atEnd: true);
    /// <summary>A copy without a prefix, if it is there.</summary>
    [PyMethod("removeprefix(prefix, /)")] internal Value RemovePrefix(Value prefix) => Buffers.Read(prefix) is var part && Bytes.StartsWith(part) ? Make(Bytes[part.Length..]) : Make(Bytes);
    /// <summary>A copy without a suffix, if it is there.</summary>
    [PyMethod("removesuffix(suffix, /)")] internal Value RemoveSuffix(Value suffix) => Buffers.Read(suffix) is var part && Bytes.EndsWith(part) ? Make(Bytes[..^part.Length]) : Make(Bytes);
    /// <summary>A copy with occurrences of a part replaced, all or the first few.</summary>
    [PyMethod("replace(old, new, count=-1, /)")] internal Value Replace(Value old, Value @new, long count) => ReplaceBytes(old, @new, count);
    /// <summary>(before, separator, after) at the first occurrence of a separator.</summary>
    [PyMethod("partition(sep, /)")] internal PyTuple Partition(Value sep) => PartitionAt(sep, last: false);
    /// <summary>(before, separator, after) at the last occurrence of a separator.</summary>
    [PyMethod("rpartition(sep, /)")] internal PyTuple RPartition(Value sep) => PartitionAt(sep, last: true);
    /// <summary>The parts between separators, or between stretches of ASCII whitespace.</summary>
    [PyMethod("split(sep=None, maxsplit=-1)")] internal PyList Split(Value sep, long maxsplit) => SplitBytes(sep, maxsplit, fromRight: false);
    /// <summary>As split, with the limit counted from the end.</summary>
    [PyMethod("rsplit(sep=None, maxsplit=-1)")] internal PyList RSplit(Value sep, long maxsplit) => SplitBytes(sep, maxsplit, fromRight: true);
    /// <summary>The lines, without their line breaks unless keepends is true.</summary>
    [PyMethod("splitlines(keepends=False)")] internal PyList SplitLines(bool keepends) => Lines(keepends);
    /// <summary>The bytes-like objects of an iterable with this one between them.</summary>
    [PyMethod("join(iterable_of_bytes, /)")] internal Value Join(Value iterable_of_bytes) => JoinBytes(iterable_of_bytes);
    /// <summary>A copy without leading and trailing whitespace, or without the given bytes there.</summary>
    [PyMethod("strip(bytes=None, /)")] internal Value Strip(Value bytes) => StripBytes(bytes, left: true, right: true);
    /// <summary>A copy without leading whitespace or the given bytes.</summary>
    [PyMethod("lstrip(bytes=None, /)")] internal Value LStrip(Value bytes) => StripBytes(bytes, left: true, right: false);
    /// <summary>A copy without trailing whitespace or the given bytes.</summary>
    [PyMethod("rstrip(bytes=None, /)")] internal Value RStrip(Value bytes) => StripBytes(bytes, left: false, right: true);
    /// <summary>The bytes in the middle of a field of some width.</summary>
    [PyMethod("center(width, fillchar=b' ', /)")] internal Value Center(long width, Value fillchar) => PadBytes("center", width, fillchar, 0);
    /// <summary>The bytes at the left of a field of some width.</summary>
    [PyMethod("ljust(width, fillchar=b' ', /)")] internal Value LJust(long width, Value fillchar) => PadBytes("ljust", width, fillchar, -1);
    /// <summary>The bytes at the right of a field of some width.</summary>
    [PyMethod("rjust(width, fillchar=b' ', /)")] internal Value RJust(long width, Value fillchar) => PadBytes("rjust", width, fillchar, 1);
    /// <summary>A copy with each tab replaced by spaces up to the next column that tabsize divides.</summary>
    [PyMethod("expandtabs(tabsize=8)")] internal Value ExpandTabs(int tabsize) => Make(ByteText.ExpandTabs(Bytes, tabsize));
    /// <summary>A copy with zeros at the left, behind a sign, to a width.</summary>
    [PyMethod("zfill(width, /)")] internal Value ZFill(long width) => Make(ByteText.ZFill(Bytes, width));
    /// <summary>A copy with each byte looked up in a table of 256, some bytes dropped first.</summary>
    [PyMethod("translate(table, /, delete=b'')")] internal Value Translate(Value table, Value delete) => TranslateBytes(table, delete);
    /// <summary>A table for translate that maps the bytes of one argument to those of the other.</summary>
    [PyStaticMethod("maketrans(frm, to, /)")] internal static Value MakeTrans(Value frm, Value to) => TranslationTable(frm, to);
    /// <summary>A copy with ASCII letters in upper case.</summary>
    [PyMethod("upper()")] internal Value Upper() => Make(ByteText.Upper(Bytes));
    /// <summary>A copy with ASCII letters in lower case.</summary>
    [PyMethod("lower()")] internal Value Lower() => Make(ByteText.Lower(Bytes));
    /// <summary>A copy with the case of ASCII letters swapped.</summary>
    [PyMethod("swapcase()")] internal Value SwapCase() => Make(ByteText.SwapCase(Bytes));
    /// <summary>A copy with ASCII words in title case.</summary>
    [PyMethod("title()")] internal Value Title() => Make(ByteText.Title(Bytes));
    /// <summary>A copy with the first byte in upper case and the rest in lower case.</summary>
    [PyMethod("capitalize()")] internal Value Capitalize() => Make(ByteText.Capitalize(Bytes));
    /// <summary>Whether all bytes are ASCII letters, and there is one.</summary>
    [PyMethod("isalpha()")] internal bool IsAlpha() => ByteText.All(Bytes, ByteText.IsLetter);
    /// <summary>Whether all bytes are ASCII letters or digits, and there is one.</summary>
    [PyMethod("isalnum()")] internal bool IsAlnum() => ByteText.All(Bytes, static b => ByteText.IsLetter(b) || ByteText.IsDigit(b));
    /// <summary>Whether all bytes are ASCII digits, and there is one.</summary>
    [PyMethod("isdigit()")] internal bool IsDigit() => ByteText.All(Bytes, ByteText.IsDigit);
    /// <summary>Whether all bytes are ASCII whitespace, and there is one.</summary>
    [PyMethod("isspace()")] internal bool IsSpace() => ByteText.All(Bytes, ByteText.IsSpace);
    /// <summary>Whether all bytes are ASCII; true when there are none.</summary>
    [PyMethod("isascii()")] internal bool IsAscii() => System.Text.Ascii.IsValid(Bytes);
    /// <summary>Whether all letters are lower case, and there is one.</summary>
    [PyMethod("islower()")] internal bool IsLower() => ByteText.IsInCase(Bytes, upper: false);
    /// <summary>Whether all letters are upper case, and there is one.</summary>
    [PyMethod("isupper()")] internal bool IsUpper() => ByteText.IsInCase(Bytes, upper: true);
    /// <summary>Whether upper case stands only at the beginning of words and lower case only inside, and there is a letter.</summary>
    [PyMethod("istitle()")] internal bool IsTitle() => ByteText.IsTitle(Bytes);
    /// <summary>Two hexadecimal digits for each byte, perhaps with separators between groups.</summary>
    [PyMethod("hex(sep=..., bytes_per_sep=1)")] public PyStr Hex(Value sep, int bytes_per_sep) => ByteText.Hex(Bytes, sep, bytes_per_sep);
    /// <summary>The text that the bytes encode.</summary>
    [PyMethod("decode(encoding='utf-8', errors='strict')")] internal PyStr Decode(PyStr encoding, PyStr errors) => Codecs.Decode(Bytes, encoding.ToString(), errors.ToString(), this);

    /// <summary>A bytes subclass instance, with attributes.</summary>
    internal sealed class Heap : PyBytes
    {
        private AttrTable _attrs;
        public Heap(PyType cls, byte[] data) : base(cls, data) => _attrs = cls.NewAttrs();
        internal override ref AttrTable Attrs => ref _attrs;
    }
}
