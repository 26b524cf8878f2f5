namespace PyTee.Interpreter;

/// <summary>Signal the end from iterator.__next__().</summary>
[PyType("StopIteration", HasDict = true)]
public partial class PyStopIteration : PyBaseException
{
    /// <summary>StopIteration.</summary>
    public new static readonly PyType TypeObject = PyType.Native(NativeTable, Errors.Exception);
    internal Value Result = Value.None;
    internal PyStopIteration(PyType cls) : base(cls) { }

    [PyNew("(*args, **kwargs)")]
    internal new static Value New(PyType cls, ReadOnlySpan<Value> args, PyDict? kwargs) => new(new PyStopIteration(cls) { Args = PyTuple.Of(args), Result = args.Length > 0 ? args[0] : Value.None });

    [PyInit("(*args, **kwargs)")]
    internal new void Init(ReadOnlySpan<Value> args, PyDict? kwargs)
    {
        base.Init(args, kwargs);
        Result = args.Length > 0 ? args[0] : Value.None;
    }

    [PyGetter("value", Member = true)] internal Value GetResult() => Result;
    [PySetter("value")] internal void SetResult(Value value) => Result = value.IsUnset ? Value.None : value;
}

/// <summary>Request to exit from the interpreter.</summary>
[PyType("SystemExit", Base = typeof(PyBaseException), HasDict = true)]
public partial class PySystemExit : PyBaseException
{
    internal Value Code = Value.None;
    internal PySystemExit(PyType cls) : base(cls) { }

    [PyNew("(*args, **kwargs)")] internal new static Value New(PyType cls, ReadOnlySpan<Value> args, PyDict? kwargs) => new(new PySystemExit(cls) { Args = PyTuple.Of(args) });

    [PyInit("(*args, **kwargs)")]
    internal new void Init(ReadOnlySpan<Value> args, PyDict? kwargs)
    {
        base.Init(args, kwargs);
        Code = args.Length switch { 0 => Value.None, 1 => args[0], _ => new Value(Args) };
    }

    [PyGetter("code", Member = true)] internal Value GetCode() => Code;
    [PySetter("code")] internal void SetCode(Value value) => Code = value.IsUnset ? Value.None : value;
}

/// <summary>Mapping key not found.</summary>
[PyType("KeyError", HasDict = true)]
public partial class PyKeyError : PyBaseException
{
    /// <summary>KeyError.</summary>
    public new static readonly PyType TypeObject = PyType.Native(NativeTable, Errors.LookupError);
    internal PyKeyError(PyType cls) : base(cls) { }
    [PyNew("(*args, **kwargs)")] internal new static Value New(PyType cls, ReadOnlySpan<Value> args, PyDict? kwargs) => new(new PyKeyError(cls) { Args = PyTuple.Of(args) });
    [PySlot("__str__")] internal override PyStr Str() => Args.Count == 1 ? Protocols.Repr(Args[0]) : base.Str();
}

/// <summary>Attribute not found.</summary>
[PyType("AttributeError", HasDict = true)]
public partial class PyAttributeError : PyBaseException
{
    /// <summary>AttributeError.</summary>
    public new static readonly PyType TypeObject = PyType.Native(NativeTable, Errors.Exception);
    internal Value Name = Value.None, Owner = Value.None;
    internal PyAttributeError(PyType cls) : base(cls) { }

    [PyNew("(*args, **kwargs)")] internal new static Value New(PyType cls, ReadOnlySpan<Value> args, PyDict? kwargs) => new(new PyAttributeError(cls) { Args = PyTuple.Of(args) });
    [PyInit("(*args, name=None, obj=None)")] internal void Init(ReadOnlySpan<Value> args, Value name, Value obj) { Args = PyTuple.Of(args); Name = name; Owner = obj; }
    [PyGetter("name", Member = true)] internal Value GetName() => Name;
    [PySetter("name")] internal void SetName(Value value) => Name = value.IsUnset ? Value.None : value;
    [PyGetter("obj", Member = true)] internal Value GetOwner() => Owner;
    [PySetter("obj")] internal void SetOwner(Value value) => Owner = value.IsUnset ? Value.None : value;

    /// <summary>Say what was asked for, unless the exception knows better; always true.</summary>
    internal bool TellMissing(Value owner, PyStr name)
    {
        if (Name.IsNone && Owner.IsNone) (Name, Owner) = (new Value(name), owner);
        return true;
    }

    /// <summary>The name goes along; the object may not even be one that can.</summary>
    private protected override Value ReduceState() => StateWith(base.ReduceState(), ("name", Name), ("args", new Value(Args)));
}

/// <summary>Name not found globally.</summary>
[PyType("NameError", HasDict = true)]
public partial class PyNameError : PyBaseException
{
    /// <summary>NameError.</summary>
    public new static readonly PyType TypeObject = PyType.Native(NativeTable, Errors.Exception);
    internal Value Name = Value.None;
    internal PyNameError(PyType cls) : base(cls) { }

    [PyNew("(*args, **kwargs)")] internal new static Value New(PyType cls, ReadOnlySpan<Value> args, PyDict? kwargs) => new(new PyNameError(cls) { Args = PyTuple.Of(args) });
    [PyInit("(*args, name=None)")] internal void Init(ReadOnlySpan<Value> args, Value name) { Args = PyTuple.Of(args); Name = name; }
    [PyGetter("name", Member = true)] internal Value GetName() => Name;
    [PySetter("name")] internal void SetName(Value value) => Name = value.IsUnset ? Value.None : value;
}

/// <summary>Import can't find module, or can't find name in module.</summary>
[PyType("ImportError", HasDict = true)]
public partial class PyImportError : PyBaseException
{
    /// <summary>ImportError.</summary>
    public new static readonly PyType TypeObject = PyType.Native(NativeTable, Errors.Exception);
    internal Value Name = Value.None, Path = Value.None, NameFrom = Value.None, Msg = Value.None;
    internal PyImportError(PyType cls) : base(cls) { }

    [PyNew("(*args, **kwargs)")] internal new static Value New(PyType cls, ReadOnlySpan<Value> args, PyDict? kwargs) => new(new PyImportError(cls) { Args = PyTuple.Of(args) });

    [PyInit("(*args, name=None, path=None, name_from=None)")]
    internal void Init(ReadOnlySpan<Value> args, Value name, Value path, Value name_from)
    {
        Args = PyTuple.Of(args); Name = name; Path = path; NameFrom = name_from;
        Msg = args.Length == 1 ? args[0] : Value.None;
    }

    [PyGetter("name", Member = true)] internal Value GetName() => Name;
    [PySetter("name")] internal void SetName(Value value) => Name = value.IsUnset ? Value.None : value;
    [PyGetter("path", Member = true)] internal Value GetPath() => Path;
    [PySetter("path")] internal void SetPath(Value value) => Path = value.IsUnset ? Value.None : value;
    [PyGetter("name_from", Member = true)] internal Value GetNameFrom() => NameFrom;
    [PySetter("name_from")] internal void SetNameFrom(Value value) => NameFrom = value.IsUnset ? Value.None : value;
    [PyGetter("msg", Member = true)] internal Value GetMsg() => Msg;
    [PySetter("msg")] internal void SetMsg(Value value) => Msg = value.IsUnset ? Value.None : value;
    [PySlot("__str__")] internal override PyStr Str() => Msg.Is<PyStr>(out var m) ? m : base.Str();

    private protected override Value ReduceState() => StateWith(base.ReduceState(), ("name", Name), ("path", Path), ("name_from", NameFrom));
}

/// <summary>Invalid syntax.</summary>
[PyType("SyntaxError", HasDict = true)]
public partial class PySyntaxError : PyBaseException
{
    /// <summary>SyntaxError.</summary>
    public new static readonly PyType TypeObject = PyType.Native(NativeTable, Errors.Exception);
    internal Value Msg = Value.None, FileName = Value.None, Line = Value.None, Offset = Value.None, Text = Value.None, EndLine = Value.None, EndOffset = Value.None, PrintFileAndLine = Value.None;
    internal PySyntaxError(PyType cls) : base(cls) { }

    [PyNew("(*args, **kwargs)")] internal new static Value New(PyType cls, ReadOnlySpan<Value> args, PyDict? kwargs) => new(new PySyntaxError(cls) { Args = PyTuple.Of(args) });

    [PyInit("(*args, **kwargs)")]
    internal new void Init(ReadOnlySpan<Value> args, PyDict? kwargs)
    {
        base.Init(args, kwargs);
        if (args.Length >= 1) Msg = args[0];
        if (args.Length != 2) return;
        var info = Iteration.ToArray(args[1]);
        if (info.Length is not (4 or 6)) throw Raise.TypeError(info.Length == 5 ? "end_offset must be provided when end_lineno is provided" : $"function takes at {(info.Length < 4 ? "least 4" : "most 6")} arguments ({info.Length} given)");
        (FileName, Line, Offset, Text) = (info[0], info[1], info[2], info[3]);
        if (info.Length == 6) (EndLine, EndOffset) = (info[4], info[5]);
    }

    [PyGetter("msg", Member = true)] internal Value GetMsg() => Msg;
    [PySetter("msg")] internal void SetMsg(Value value) => Msg = value.IsUnset ? Value.None : value;
    [PyGetter("filename", Member = true)] internal Value GetFileName() => FileName;
    [PySetter("filename")] internal void SetFileName(Value value) => FileName = value.IsUnset ? Value.None : value;
    [PyGetter("lineno", Member = true)] internal Value GetLine() => Line;
    [PySetter("lineno")] internal void SetLine(Value value) => Line = value.IsUnset ? Value.None : value;
    [PyGetter("offset", Member = true)] internal Value GetOffset() => Offset;
    [PySetter("offset")] internal void SetOffset(Value value) => Offset = value.IsUnset ? Value.None : value;
    [PyGetter("text", Member = true)] internal Value GetText() => Text;
    [PySetter("text")] internal void SetText(Value value) => Text = value.IsUnset ? Value.None : value;
    [PyGetter("end_lineno", Member = true)] internal Value GetEndLine() => EndLine;
    [PySetter("end_lineno")] internal void SetEndLine(Value value) => EndLine = value.IsUnset ? Value.None : value;
    [PyGetter("end_offset", Member = true)] internal Value GetEndOffset() => EndOffset;
    [PySetter("end_offset")] internal void SetEndOffset(Value value) => EndOffset = value.IsUnset ? Value.None : value;
    [PyGetter("print_file_and_line", Member = true)] internal Value GetPrint() => PrintFileAndLine;
    [PySetter("print_file_and_line")] internal void SetPrint(Value value) => PrintFileAndLine = value.IsUnset ? Value.None : value;

    [PySlot("__str__")]
    internal override PyStr Str()
    {
        bool haveFile = FileName.Is<PyStr>(out var file), haveLine = Line.IsSmallInt;
        string msg = Protocols.Str(Msg).ToString();
        if (!haveFile && !haveLine) return PyStr.From(msg);
        string name = haveFile ? file!.ToString()[(file.ToString().LastIndexOf('/') + 1)..] : "";
        return PyStr.From(haveFile && haveLine ? $"{msg} ({name}, line {Line.N})" : haveFile ? $"{msg} ({name})" : $"{msg} (line {Line.N})");
    }
}

/// <summary>Base class for I/O related errors.</summary>
[PyType("OSError", HasDict = true)]
public partial class PyOSError : PyBaseException
{
    /// <summary>OSError.</summary>
    public new static readonly PyType TypeObject = PyType.Native(NativeTable, Errors.Exception);
    internal Value Errno = Value.None, StrError = Value.None, FileName = Value.None, FileName2 = Value.None;
    private long _written = -1;
    internal PyOSError(PyType cls) : base(cls) { }

    /// <summary>OSError(errno, text, ...) gives the subclass of the errno.</summary>
    [PyNew("(*args, **kwargs)")]
    internal new static Value New(PyType cls, ReadOnlySpan<Value> args, PyDict? kwargs)
    {
        if (cls == TypeObject && args.Length is >= 2 and <= 5 && args[0].IsSmallInt) cls = Raise.OSErrorClass((int)args[0].N);
        var self = new PyOSError(cls);
        if (!IsFilledByInit(cls)) self.Fill(args, kwargs);
        return new Value(self);
    }

    [PyInit("(*args, **kwargs)")]
    internal new void Init(ReadOnlySpan<Value> args, PyDict? kwargs) { if (IsFilledByInit(Class)) Fill(args, kwargs); }

    /// <summary>A subclass with an __init__ and no __new__ decides there which arguments count.</summary>
    private static unsafe bool IsFilledByInit(PyType cls) =>
        (nint)cls.Slots.Init != (nint)TypeObject.Slots.Init && (nint)cls.Slots.New == (nint)TypeObject.Slots.New;

    internal void Fill(ReadOnlySpan<Value> args, PyDict? kwargs = null)
    {
        base.Init(args, kwargs);
        if (args.Length is < 2 or > 5) return;
        (Errno, StrError) = (args[0], args[1]);
        if (args.Length < 3 || args[2].IsNone) return;
        if (IsA(Errors.BlockingIOError) && Sequences.IsIndex(args[2])) { _written = Number.AsLong(args[2]); return; }
        FileName = args[2];
        if (args.Length >= 5) FileName2 = args[4];
        Args = PyTuple.Of(args[..2]);
    }

    [PyGetter("characters_written")]
    internal long GetWritten() => _written >= 0 ? _written : throw Raise.AttributeError(new Value(this), PyStr.Intern("characters_written"), "characters_written");

    [PySetter("characters_written")]
    internal void SetWritten(Value value)
    {
        if (value.IsUnset) _ = GetWritten();
        _written = value.IsUnset ? -1 : Number.AsLong(value);
    }

    [PyGetter("errno", Member = true)] internal Value GetErrno() => Errno;
    [PySetter("errno")] internal void SetErrno(Value value) => Errno = value.IsUnset ? Value.None : value;
    [PyGetter("strerror", Member = true)] internal Value GetStrError() => StrError;
    [PySetter("strerror")] internal void SetStrError(Value value) => StrError = value.IsUnset ? Value.None : value;
    /// <summary>The names of files are fields, and arguments again for a new one.</summary>
    private protected override PyTuple ReduceArgs()
    {
        if (Args.Count != 2 || FileName.IsNone) return Args;
        return FileName2.IsNone ? PyTuple.Of(Args[0], Args[1], FileName) : PyTuple.Of(Args[0], Args[1], FileName, Value.None, FileName2);
    }

    [PyGetter("filename", Member = true)] internal Value GetFileName() => FileName;
    [PySetter("filename")] internal void SetFileName(Value value) => FileName = value.IsUnset ? Value.None : value;
    [PyGetter("filename2", Member = true)] internal Value GetFileName2() => FileName2;
    [PySetter("filename2")] internal void SetFileName2(Value value) => FileName2 = value.IsUnset ? Value.None : value;

    [PySlot("__str__")]
    internal override PyStr Str()
    {
        if (Errno.IsNone && StrError.IsNone) return base.Str();
        string text = $"[Errno {Protocols.Str(Errno)}] {Protocols.Str(StrError)}";
        if (!FileName.IsNone) text += ": " + Protocols.Repr(FileName);
        if (!FileName.IsNone && !FileName2.IsNone) text += " -> " + Protocols.Repr(FileName2);
        return PyStr.From(text);
    }
}

/// <summary>The fields that the three Unicode errors share.</summary>
public abstract class PyUnicodeErrorFields : PyBaseException
{
    internal Value Encoding = Value.None, Object = Value.None, Reason = Value.None;
    internal long Start, End;
    private protected PyUnicodeErrorFields(PyType cls) : base(cls) { }

    internal static int Clamp(long n, int length) => (int)Math.Clamp(n, 0, Math.Max(length, 0));
    internal static string Where(long start, long end) => $"in position {start}-{end - 1}";
    internal static string Escape(int c) => c <= 0xff ? $"\\x{c:x2}" : c <= 0xffff ? $"\\u{c:x4}" : $"\\U{c:x8}";
}

/// <summary>Unicode decoding error.</summary>
[PyType("UnicodeDecodeError", HasDict = true)]
public partial class PyUnicodeDecodeError : PyUnicodeErrorFields
{
    /// <summary>UnicodeDecodeError.</summary>
    public new static readonly PyType TypeObject = PyType.Native(NativeTable, Errors.UnicodeError);
    internal PyUnicodeDecodeError(PyType cls) : base(cls) { }
    [PyNew("(*args, **kwargs)")] internal new static Value New(PyType cls, ReadOnlySpan<Value> args, PyDict? kwargs) => new(new PyUnicodeDecodeError(cls) { Args = PyTuple.Of(args) });

    [PyInit("(encoding, object, start, end, reason, /)", Wording = ArgumentFlags.Nameless)]
    internal void Init(PyStr encoding, Value @object, long start, long end, PyStr reason)
    {
        // What decodes may be any buffer; the error keeps a copy of its bytes, and the arguments the buffer itself.
        if (!Buffers.TryGet(@object, out var bytes)) throw Raise.TypeError($"a bytes-like object is required, not '{@object.Class.Name}'");
        var copy = @object.O is PyBytes ? @object : new PyBytes(bytes.ToArray());
        (Encoding, Object, Start, End, Reason) = (new Value(encoding), copy, start, end, new Value(reason));
        Args = PyTuple.Of(Encoding, @object, new Value(start), new Value(end), Reason);
    }

    [PyGetter("encoding", Member = true)] internal Value GetEncoding() => Encoding;
    [PyGetter("object", Member = true)] internal Value GetObject() => Object;
    [PyGetter("start", Member = true)] internal long GetStart() => Start;
    [PyGetter("end", Member = true)] internal long GetEnd() => End;
    [PyGetter("reason", Member = true)] internal Value GetReason() => Reason;
    [PySetter("encoding")] internal void SetEncoding(Value value) => Encoding = value.IsUnset ? Value.None : value;
    [PySetter("object")] internal void SetObject(Value value) => Object = value.IsUnset ? Value.None : value;
    [PySetter("start")] internal void SetStart(Value value) => Start = Number.AsLong(value);
    [PySetter("end")] internal void SetEnd(Value value) => End = Number.AsLong(value);
    [PySetter("reason")] internal void SetReason(Value value) => Reason = value.IsUnset ? Value.None : value;

    [PySlot("__str__")]
    internal override PyStr Str()
    {
        if (Object.IsNone) return PyStr.Empty;
        if (End - Start == 1 && Start < Protocols.Length(Object)) return PyStr.From($"'{Protocols.Str(Encoding)}' codec can't decode byte 0x{Number.AsLong(Protocols.GetItem(Object, new Value(Start))):x2} in position {Start}: {Protocols.Str(Reason)}");
        return PyStr.From($"'{Protocols.Str(Encoding)}' codec can't decode bytes {Where(Start, End)}: {Protocols.Str(Reason)}");
    }
}

/// <summary>Unicode encoding error.</summary>
[PyType("UnicodeEncodeError", HasDict = true)]
public partial class PyUnicodeEncodeError : PyUnicodeErrorFields
{
    /// <summary>UnicodeEncodeError.</summary>
    public new static readonly PyType TypeObject = PyType.Native(NativeTable, Errors.UnicodeError);
    internal PyUnicodeEncodeError(PyType cls) : base(cls) { }
    [PyNew("(*args, **kwargs)")] internal new static Value New(PyType cls, ReadOnlySpan<Value> args, PyDict? kwargs) => new(new PyUnicodeEncodeError(cls) { Args = PyTuple.Of(args) });

    [PyInit("(encoding, object, start, end, reason, /)", Wording = ArgumentFlags.Nameless)]
    internal void Init(PyStr encoding, PyStr @object, long start, long end, PyStr reason)
    {
        (Encoding, Object, Start, End, Reason) = (new Value(encoding), new Value(@object), start, end, new Value(reason));
        Args = PyTuple.Of(Encoding, Object, new Value(start), new Value(end), Reason);
    }

    [PyGetter("encoding", Member = true)] internal Value GetEncoding() => Encoding;
    [PyGetter("object", Member = true)] internal Value GetObject() => Object;
    [PyGetter("start", Member = true)] internal long GetStart() => Start;
    [PyGetter("end", Member = true)] internal long GetEnd() => End;
    [PyGetter("reason", Member = true)] internal Value GetReason() => Reason;
    [PySetter("encoding")] internal void SetEncoding(Value value) => Encoding = value.IsUnset ? Value.None : value;
    [PySetter("object")] internal void SetObject(Value value) => Object = value.IsUnset ? Value.None : value;
    [PySetter("start")] internal void SetStart(Value value) => Start = Number.AsLong(value);
    [PySetter("end")] internal void SetEnd(Value value) => End = Number.AsLong(value);
    [PySetter("reason")] internal void SetReason(Value value) => Reason = value.IsUnset ? Value.None : value;

    [PySlot("__str__")]
    internal override PyStr Str()
    {
        if (!Object.Is<PyStr>(out var s)) return PyStr.Empty;
        if (End - Start == 1 && Start < s.Length) return PyStr.From($"'{Protocols.Str(Encoding)}' codec can't encode character '{Escape(s[(int)Start])}' in position {Start}: {Protocols.Str(Reason)}");
        return PyStr.From($"'{Protocols.Str(Encoding)}' codec can't encode characters {Where(Start, End)}: {Protocols.Str(Reason)}");
    }
}

/// <summary>Unicode translation error.</summary>
[PyType("UnicodeTranslateError", HasDict = true)]
public partial class PyUnicodeTranslateError : PyUnicodeErrorFields
{
    /// <summary>UnicodeTranslateError.</summary>
    public new static readonly PyType TypeObject = PyType.Native(NativeTable, Errors.UnicodeError);
    internal PyUnicodeTranslateError(PyType cls) : base(cls) { }
    [PyNew("(*args, **kwargs)")] internal new static Value New(PyType cls, ReadOnlySpan<Value> args, PyDict? kwargs) => new(new PyUnicodeTranslateError(cls) { Args = PyTuple.Of(args) });

    [PyInit("(object, start, end, reason, /)", Wording = ArgumentFlags.Nameless)]
    internal void Init(PyStr @object, long start, long end, PyStr reason)
    {
        (Object, Start, End, Reason) = (new Value(@object), start, end, new Value(reason));
        Args = PyTuple.Of(Object, new Value(start), new Value(end), Reason);
    }

    [PyGetter("object", Member = true)] internal Value GetObject() => Object;
    [PyGetter("start", Member = true)] internal long GetStart() => Start;
    [PyGetter("end", Member = true)] internal long GetEnd() => End;
    [PyGetter("reason", Member = true)] internal Value GetReason() => Reason;
    [PySetter("object")] internal void SetObject(Value value) => Object = value.IsUnset ? Value.None : value;
    [PySetter("start")] internal void SetStart(Value value) => Start = Number.AsLong(value);
    [PySetter("end")] internal void SetEnd(Value value) => End = Number.AsLong(value);
    [PySetter("reason")] internal void SetReason(Value value) => Reason = value.IsUnset ? Value.None : value;

    [PySlot("__str__")]
    internal override PyStr Str()
    {
        if (!Object.Is<PyStr>(out var s)) return PyStr.Empty;
        if (End - Start == 1 && Start < s.Length) return PyStr.From($"can't translate character '{Escape(s[(int)Start])}' in position {Start}: {Protocols.Str(Reason)}");
        return PyStr.From($"can't translate characters {Where(Start, End)}: {Protocols.Str(Reason)}");
    }
}
