using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Open a file.</summary>
[PyType("FileIO", Module = "_io", Base = typeof(ByteStream), HasDict = true)]
public sealed partial class FileIo : ByteStream
{
    private const int StandardStreams = 3;

    private readonly byte[] _one = new byte[1];
    private int _handle = -1;
    private bool _hasOne;
    private bool _closesHandle;
    private HostOpen _how;

    private FileIo(PyType cls) : base(cls) { }

    private static HostPort Host => Vm.Current.Runtime.Host;

    internal Value Name { get; set; } = Value.None;
    internal override bool CanRead => (_how & HostOpen.Read) != 0;
    internal override bool CanWrite => (_how & ~HostOpen.Read) != 0;
    internal override bool CanSeek => !IsStandard;
    internal override int FileNumber => _handle;
    internal override bool IsTerminal => IsStandard && Host.IsTerminal(_handle);
    internal override long Position => SeekTo(0, 1);

    private bool IsStandard => _handle < StandardStreams;

    [PyNew("(*args, **kwargs)")] internal new static Value New(PyType cls, ReadOnlySpan<Value> args, PyDict? kwargs) => new(new FileIo(cls));

    /// <summary>The raw stream of a standard descriptor.</summary>
    internal static FileIo Standard(int number, Value name) => new(TypeObject) { _handle = number, _how = number == 0 ? HostOpen.Read : HostOpen.Write, Name = name };

    [PyInit("(file, mode='r', closefd=True, opener=None)")]
    internal void Init(Value file, string mode, bool closefd, Value opener)
    {
        _how = FileMode.Parse(mode.Replace("b", "", StringComparison.Ordinal)).Raw;
        Name = file;
        _closesHandle = closefd;
        if (PyInt.Is(file)) { _handle = Number.AsInt(file); return; }
        if (!closefd) throw Raise.ValueError("Cannot use closefd=False with file name");
        if (!opener.IsNone)
        {
            _handle = Number.AsInt(Vm.Current.Call(opener, [file, new Value((long)FileMode.Flags(_how))], null));
            return;
        }
        IoErrors.Check(Host.Open(PathText.Of(file), _how, out _handle), file);
    }

    internal override ReadOnlySpan<byte> Window()
    {
        if (!_hasOne) _hasOne = Fill(_one) == 1;
        return _hasOne ? _one : [];
    }

    internal override void Advance(int count) => _hasOne &= count == 0;

    internal override int Fill(Span<byte> into)
    {
        int count;
        IoErrors.Check(IsStandard ? Host.ReadStream(_handle, into, out count) : Host.Read(_handle, into, out count));
        return count;
    }

    internal override byte[] Take(int size)
    {
        var bytes = new List<byte>();
        Span<byte> buffer = stackalloc byte[8192];
        while (size < 0 || bytes.Count < size)
        {
            int count = Fill(size < 0 ? buffer : buffer[..Math.Min(buffer.Length, size - bytes.Count)]);
            if (count == 0) break;
            Charge.Bytes(count);
            bytes.AddRange(buffer[..count]);
        }
        return [.. bytes];
    }

    internal override void Put(ReadOnlySpan<byte> bytes) =>
        IoErrors.Check(IsStandard ? Host.WriteStream(_handle, bytes) : Host.Write(_handle, bytes));

    internal override long SeekTo(long offset, int whence)
    {
        if (IsStandard) throw Raise.OSError(29, OSErrorText.Of(29));
        IoErrors.Check(Host.Seek(_handle, offset, whence, out long position));
        return position;
    }

    internal override void SetLength(long size) => IoErrors.Check(Host.Truncate(_handle, size));

    internal override void DoFlush()
    {
        if (IsStandard) Host.FlushStream(_handle);
    }

    internal override void DoClose()
    {
        DoFlush();
        if (_closesHandle && !IsStandard) IoErrors.Check(Host.Close(_handle));
    }

    [PyGetter("name")] internal Value GetName() => Name;
    [PySetter("name")] internal void SetName(Value value) => Name = value;
    [PyGetter("closefd")] internal bool GetCloseFd() => _closesHandle;
    [PyGetter("mode")] internal string GetMode() => FileMode.Name(_how);

    [PySlot("__repr__")]
    internal PyStr Repr() => PyStr.From(IsClosed ? "<_io.FileIO [closed]>" : $"<_io.FileIO name={Protocols.Repr(Name)} mode='{GetMode()}' closefd={(_closesHandle ? "True" : "False")}>");
}
