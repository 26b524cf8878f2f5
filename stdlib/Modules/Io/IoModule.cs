using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>The io module provides the Python interfaces to stream handling. The
/// builtin open function is defined in this module.</summary>
[PyModule("_io")]
public static partial class IoModule
{
    [PyConstant("DEFAULT_BUFFER_SIZE")] internal static Value DefaultBufferSize => new((long)BufferedStream.DefaultSize);
    [PyConstant("BlockingIOError")] internal static Value BlockingIoError => new(Errors.BlockingIOError);
    [PyConstant("UnsupportedOperation")] internal static Value UnsupportedOperation => IoErrors.MakeUnsupported();
    [PyConstant("_IOBase")] internal static Value Base => new(IoBase.TypeObject);
    [PyConstant("_RawIOBase")] internal static Value RawBase => new(RawIoBase.TypeObject);
    [PyConstant("_BufferedIOBase")] internal static Value BufferedBase => new(BufferedIoBase.TypeObject);
    [PyConstant("_TextIOBase")] internal static Value TextBase => new(TextIoBase.TypeObject);
    [PyConstant("FileIO")] internal static Value RawFile => new(FileIo.TypeObject);
    [PyConstant("BytesIO")] internal static Value Bytes => new(BytesIo.TypeObject);
    [PyConstant("StringIO")] internal static Value Text => new(StringIo.TypeObject);
    [PyConstant("BufferedReader")] internal static Value Reader => new(BufferedReader.TypeObject);
    [PyConstant("BufferedWriter")] internal static Value Writer => new(BufferedWriter.TypeObject);
    [PyConstant("BufferedRandom")] internal static Value Random => new(BufferedRandom.TypeObject);
    [PyConstant("BufferedRWPair")] internal static Value Pair => new(BufferedPair.TypeObject);
    [PyConstant("TextIOWrapper")] internal static Value TextFile => new(TextIoWrapper.TypeObject);
    [PyConstant("IncrementalNewlineDecoder")] internal static Value NewlineDecoder => new(Stdlib.NewlineDecoder.TypeObject);

    /// <summary>The text stream of standard input, output or error.</summary>
    [PyFunction("_standard_stream(name, number, /)")] internal static Value StandardStream(string name, int number) => TextIoWrapper.Standard(name, number);

    /// <summary>Open file and return a stream. Raise OSError upon failure.</summary>
    [PyFunction("open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)")]
    internal static Value Open(Value file, string mode, int buffering, Value encoding, Value errors, Value newline, bool closefd, Value opener)
    {
        var parsed = FileMode.Parse(mode);
        CheckCombination(parsed, buffering, encoding, errors, newline);
        var vm = Vm.Current;
        string rawMode = mode.Replace("t", "", StringComparison.Ordinal).Replace("b", "", StringComparison.Ordinal);
        var raw = vm.Call(new Value(FileIo.TypeObject), [file, Value.Str(rawMode), Value.Bool(closefd), opener], null);
        if (buffering == 0) return raw;
        bool byLine = buffering == 1 || buffering < 0 && raw.As<FileIo>().IsTerminal;
        var kind = parsed.IsUpdating ? BufferedRandom.TypeObject : (parsed.Raw & HostOpen.Read) != 0 ? BufferedReader.TypeObject : BufferedWriter.TypeObject;
        var buffer = vm.Call(new Value(kind), [raw, new Value(buffering > 1 ? (long)buffering : BufferedStream.DefaultSize)], null);
        if (parsed.IsBinary) return buffer;
        var text = vm.Call(new Value(TextIoWrapper.TypeObject), [buffer, encoding, errors, newline, Value.Bool(byLine)], null);
        text.As<TextIoWrapper>().SetMode(mode);
        return text;
    }

    private static void CheckCombination(FileMode mode, int buffering, Value encoding, Value errors, Value newline)
    {
        if (mode.IsBinary && !encoding.IsNone) throw Raise.ValueError("binary mode doesn't take an encoding argument");
        if (mode.IsBinary && !errors.IsNone) throw Raise.ValueError("binary mode doesn't take an errors argument");
        if (mode.IsBinary && !newline.IsNone) throw Raise.ValueError("binary mode doesn't take a newline argument");
        if (buffering == 0 && !mode.IsBinary) throw Raise.ValueError("can't have unbuffered text I/O");
        if (buffering < -1) throw Raise.ValueError("invalid buffering size");
    }
}
