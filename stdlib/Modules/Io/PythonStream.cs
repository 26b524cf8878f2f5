using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>A Python object used as a byte stream: its methods are called by name.</summary>
[PyType("_PythonStream", Module = "_io", Base = typeof(ByteStream), HasDict = true, Abstract = true)]
public sealed partial class PythonStream : ByteStream
{
    private readonly Value _target;
    private byte[] _chunk = [];
    private int _start;

    internal PythonStream(Value target) : base(TypeObject) => _target = target;

    internal override bool CanRead => Ask("readable");
    internal override bool CanWrite => Ask("writable");
    internal override bool CanSeek => Ask("seekable");
    internal override bool IsTerminal => Ask("isatty");
    internal override int FileNumber => Number.AsInt(Call("fileno"));
    internal override long Position => Number.AsLong(Call("tell")) - (_chunk.Length - _start);

    internal override int Fill(Span<byte> into)
    {
        if (!Has("readinto")) return Copy(Read("read", into.Length), into);
        var room = Vm.Current.Call(new Value(PyByteArray.TypeObject), [new Value((long)into.Length)], null);
        var count = Call("readinto", room);
        if (count.IsNone) return 0;
        int n = (int)Math.Clamp(Number.AsLong(count), 0, into.Length);
        Buffers.Read(room)[..n].CopyTo(into);
        return n;
    }

    internal override ReadOnlySpan<byte> Window()
    {
        if (_start == _chunk.Length) (_chunk, _start) = (Read(Has("read1") ? "read1" : "read", BufferedStream.DefaultSize), 0);
        return _chunk.AsSpan(_start);
    }

    internal override void Advance(int count) => _start += count;

    internal override void Put(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var written = Call("write", new Value(new PyBytes(bytes.ToArray())));
            bytes = written.IsNone ? [] : bytes[(int)Math.Clamp(Number.AsLong(written), 0, bytes.Length)..];
        }
    }

    internal override long SeekTo(long offset, int whence)
    {
        (_chunk, _start) = ([], 0);
        return Number.AsLong(Call("seek", new Value(offset), new Value((long)whence)));
    }

    internal override void SetLength(long size) => Call("truncate", new Value(size));
    internal override void DoFlush() => Call("flush");
    internal override void DoClose() => Call("close");

    private bool Has(string name) => AttributeAccess.TryGetQuiet(_target, PyStr.Intern(name), out _);
    private bool Ask(string name) => Has(name) && Protocols.Truth(Call(name));
    private Value Call(string name, params ReadOnlySpan<Value> args) => Vm.Current.Call(AttributeAccess.Get(_target, PyStr.Intern(name)), args, null);

    private byte[] Read(string method, int count)
    {
        var bytes = Call(method, new Value((long)count));
        return bytes.IsNone ? [] : Buffers.Read(bytes).ToArray();
    }

    private static int Copy(byte[] bytes, Span<byte> into)
    {
        bytes.AsSpan(0, Math.Min(bytes.Length, into.Length)).CopyTo(into);
        return Math.Min(bytes.Length, into.Length);
    }
}
