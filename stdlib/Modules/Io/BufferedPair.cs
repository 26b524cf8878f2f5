using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>A buffered reader and writer object together.</summary>
[PyType("BufferedRWPair", Module = "_io", Base = typeof(ByteStream), HasDict = true)]
public sealed partial class BufferedPair : ByteStream
{
    private ByteStream _reader = null!, _writer = null!;

    private BufferedPair(PyType cls) : base(cls) { }

    internal override bool CanRead => _reader.CanRead;
    internal override bool CanWrite => _writer.CanWrite;
    internal override long Position => throw IoErrors.Unsupported("tell");

    [PyNew("(*args, **kwargs)")] internal new static Value New(PyType cls, ReadOnlySpan<Value> args, PyDict? kwargs) => new(new BufferedPair(cls));

    [PyInit("(reader, writer, buffer_size=8192, /)")]
    internal void Init(Value reader, Value writer, long buffer_size)
    {
        var size = new Value(buffer_size);
        _reader = Vm.Current.Call(new Value(BufferedReader.TypeObject), [reader, size], null).As<BufferedReader>();
        _writer = Vm.Current.Call(new Value(BufferedWriter.TypeObject), [writer, size], null).As<BufferedWriter>();
    }

    internal override ReadOnlySpan<byte> Window() => _reader.Window();
    internal override void Advance(int count) => _reader.Advance(count);
    internal override void Put(ReadOnlySpan<byte> bytes) => _writer.Put(bytes);
    internal override long SeekTo(long offset, int whence) => throw IoErrors.Unsupported("seek");
    internal override void SetLength(long size) => throw IoErrors.Unsupported("truncate");
    internal override void DoFlush() => _writer.DoFlush();

    internal override void DoClose()
    {
        _writer.Close();
        _reader.Close();
    }
}

/// <summary>Codec used when reading a file in universal newlines mode.</summary>
[PyType("IncrementalNewlineDecoder", Module = "_io", HasDict = true)]
public sealed partial class NewlineDecoder : PyAttributed
{
    private Value _decoder = Value.None;
    private bool _translates, _holdsReturn;

    private NewlineDecoder(PyType cls) : base(cls) { }

    [PyNew("(*args, **kwargs)")] internal static Value New(PyType cls, ReadOnlySpan<Value> args, PyDict? kwargs) => new(new NewlineDecoder(cls));

    [PyInit("(decoder, translate, errors='strict')")]
    internal void Init(Value decoder, bool translate, Value errors) => (_decoder, _translates) = (decoder, translate);

    [PyMethod("decode(input, final=False)")]
    internal PyStr Decode(Value input, bool final)
    {
        var decoded = _decoder.IsNone ? input : Vm.Current.Call(AttributeAccess.Get(_decoder, PyStr.Intern("decode")), [input, Value.Bool(final)], null);
        if (!decoded.Is<PyStr>(out var text)) throw Raise.TypeError($"decoder should return a string result, not '{decoded.Class.Name}'");
        var points = new int[text.Length + (_holdsReturn ? 1 : 0)];
        if (_holdsReturn) points[0] = '\r';
        text.CopyTo(points.AsSpan(_holdsReturn ? 1 : 0));
        _holdsReturn = !final && points.Length > 0 && points[^1] == '\r';
        if (_holdsReturn) points = points[..^1];
        return PyStr.FromCodePoints(_translates ? Newline.Universal(points) : points);
    }

    [PyMethod("reset()")] internal void Reset() => _holdsReturn = false;
}
