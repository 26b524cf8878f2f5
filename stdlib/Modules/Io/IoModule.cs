using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>The io module provides the Python interfaces to stream handling. The
/// builtin open function is defined in this module.</summary>
[PyModule("_io")]
public static unsafe partial class IoModule
{
    /// <summary>io.DEFAULT_BUFFER_SIZE.</summary>
    internal const long BufferSize = 8192;

    /// <summary>io.UnsupportedOperation: an OSError and a ValueError.</summary>
    internal static readonly PyType UnsupportedOperation = MakeUnsupportedOperation();

    [PyConstant("DEFAULT_BUFFER_SIZE")] internal static Value DefaultBufferSize => BufferSize;
    [PyConstant("UnsupportedOperation")] internal static PyType UnsupportedOperationType => UnsupportedOperation;
    [PyConstant("BlockingIOError")] internal static PyType BlockingIOError => Errors.BlockingIOError;
    [PyConstant("_IOBase")] internal static PyType IOBase => PyIOBase.TypeObject;
    [PyConstant("_RawIOBase")] internal static PyType RawIOBase => PyRawIOBase.TypeObject;
    [PyConstant("_BufferedIOBase")] internal static PyType BufferedIOBase => PyBufferedIOBase.TypeObject;
    [PyConstant("_TextIOBase")] internal static PyType TextIOBase => PyTextIOBase.TypeObject;
    [PyConstant("FileIO")] internal static PyType FileIO => PyFileIO.TypeObject;
    [PyConstant("BytesIO")] internal static PyType BytesIO => PyBytesIO.TypeObject;
    [PyConstant("StringIO")] internal static PyType StringIO => PyStringIO.TypeObject;
    [PyConstant("BufferedReader")] internal static PyType BufferedReader => PyBufferedReader.TypeObject;
    [PyConstant("BufferedWriter")] internal static PyType BufferedWriter => PyBufferedWriter.TypeObject;
    [PyConstant("BufferedRandom")] internal static PyType BufferedRandom => PyBufferedRandom.TypeObject;
    [PyConstant("BufferedRWPair")] internal static PyType BufferedRWPair => PyBufferedRWPair.TypeObject;
    [PyConstant("TextIOWrapper")] internal static PyType TextIOWrapper => PyTextIOWrapper.TypeObject;
    [PyConstant("IncrementalNewlineDecoder")] internal static PyType IncrementalNewlineDecoder => PyIncrementalNewlineDecoder.TypeObject;

    private static PyType MakeUnsupportedOperation()
    {
        var type = PyType.Native(new NativeTypeTable { Name = "UnsupportedOperation", Module = "io", HasDict = true, FillSlots = &NoSlots }, Errors.OSError);
        type.AppendBase(Errors.ValueError);
        return type;
    }

    private static void NoSlots(TypeSlots slots) { }

    /// <summary>The text stream of standard input, output or error; None when the program was started without it.</summary>
    [PyFunction("_standard_stream(name, number, /)")]
    internal static Value StandardStream(string name, int number) =>
        number is < 0 or > 2 ? throw Raise.ValueError("there are three standard streams")
        : HostCall.Port.IsOpen(number) ? OpenFiles.Current.Standard(name, number) : Value.None;

    /// <summary>A helper function to choose the text encoding.
    ///
    /// When encoding is not None, this function returns it.
    /// Otherwise, this function returns the default text encoding
    /// (i.e. "locale" or "utf-8" depends on UTF-8 mode).</summary>
    [PyFunction("text_encoding(encoding, stacklevel=2, /)")]
    internal static Value TextEncoding(Value encoding, int stacklevel) =>
        encoding.IsNone ? Value.Str("utf-8") : encoding;

    /// <summary>Opens the provided file with the intent to import the contents.</summary>
    [PyFunction("open_code(path)")] internal static Value OpenCode(PyStr path) => Open(path, "rb", -1, null, null, null, true, Value.None);

    /// <summary>Open file and return a stream.  Raise OSError upon failure.
    ///
    /// file is either a text or byte string giving the name of the file to be
    /// opened or an integer file descriptor of the file to be wrapped. mode
    /// tells how the file is opened: 'r' for reading (the default), 'w' for
    /// writing (which empties the file), 'x' for making a new one, 'a' for
    /// appending, with 'b' for bytes, 't' for text (the default) and '+' for
    /// reading and writing.</summary>
    [PyFunction("open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)")]
    internal static Value Open(Value file, string mode, int buffering, string? encoding, string? errors, string? newline, bool closefd, Value opener)
    {
        if (!PyInt.Is(file)) file = Paths.FsPath(file);
        bool isText = CheckMode(mode, buffering, encoding, errors, newline);
        string rawMode = mode.Replace("t", "", StringComparison.Ordinal).Replace("b", "", StringComparison.Ordinal);
        var raw = Vm.Current.Call(PyFileIO.TypeObject, [file, Value.Str(rawMode), Value.Bool(closefd), opener], null).As<PyFileIO>();
        try { return Layers(raw, mode, isText, buffering, encoding, errors, newline); }
        catch (PyException)
        {
            raw.Close();
            throw;
        }
    }

    private static bool CheckMode(string mode, int buffering, string? encoding, string? errors, string? newline)
    {
        foreach (char c in mode)
        {
            if (!"axrwb+t".Contains(c) || mode.IndexOf(c) != mode.LastIndexOf(c)) throw Raise.ValueError($"invalid mode: {Protocols.Repr(Value.Str(mode))}");
        }
        bool binary = mode.Contains('b');
        if (binary && mode.Contains('t')) throw Raise.ValueError("can't have text and binary mode at once");
        if (mode.Count(c => c is 'x' or 'r' or 'w' or 'a') > 1) throw Raise.ValueError("must have exactly one of create/read/write/append mode");
        if (binary && encoding != null) throw Raise.ValueError("binary mode doesn't take an encoding argument");
        if (binary && errors != null) throw Raise.ValueError("binary mode doesn't take an errors argument");
        if (binary && newline != null) throw Raise.ValueError("binary mode doesn't take a newline argument");
        if (binary && buffering == 1) Warnings.Warn(Errors.RuntimeWarning, "line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used");
        return !binary;
    }

    private static Value Layers(PyFileIO raw, string mode, bool isText, int buffering, string? encoding, string? errors, string? newline)
    {
        bool byLine = buffering == 1 || buffering < 0 && raw.IsATty();
        if (buffering == 0) return isText ? throw Raise.ValueError("can't have unbuffered text I/O") : raw;
        long size = buffering is 1 or < 0 ? BufferSize : buffering;
        PyBufferedStream buffer = mode.Contains('+') ? PyBufferedRandom.Over(raw, size) : mode.Contains('r') ? PyBufferedReader.Over(raw, size) : PyBufferedWriter.Over(raw, size);
        raw.Outermost = buffer;
        if (!isText) return buffer;
        static Value Text(string? s) => s == null ? Value.None : Value.Str(s);
        var text = Vm.Current.Call(PyTextIOWrapper.TypeObject, [buffer, Text(encoding), Text(errors), Text(newline), Value.Bool(byLine)], null).As<PyTextIOWrapper>();
        text.SetMode(Value.Str(mode));
        raw.Outermost = text;
        return text;
    }
}
