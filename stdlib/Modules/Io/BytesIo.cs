using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Buffered I/O implementation using an in-memory bytes buffer.</summary>
[PyType("BytesIO", Module = "_io", Base = typeof(ByteStream), HasDict = true)]
public sealed partial class BytesIo : ByteStream, IBuffer
{
    private byte[] _data = [];
    private int _length;
    private int _position;

    private BytesIo(PyType cls) : base(cls) { }

    internal override bool CanRead => true;
    internal override bool CanWrite => true;
    internal override bool CanSeek => true;
    internal override long Position => _position;

    [PyNew("(*args, **kwargs)")] internal new static Value New(PyType cls, ReadOnlySpan<Value> args, PyDict? kwargs) => new(new BytesIo(cls));

    [PyInit("(initial_bytes=b'')")]
    internal void Init(Value initial_bytes)
    {
        (_data, _length, _position) = ([], 0, 0);
        if (initial_bytes.IsUnset || initial_bytes.IsNone) return;
        Put(Buffers.Read(initial_bytes));
        _position = 0;
    }

    internal override ReadOnlySpan<byte> Window() => _position < _length ? _data.AsSpan(_position, _length - _position) : [];
    internal override void Advance(int count) => _position += count;

    internal override byte[] Take(int size)
    {
        var window = Window();
        if (size >= 0 && size < window.Length) window = window[..size];
        Charge.Bytes(window.Length);
        Advance(window.Length);
        return window.ToArray();
    }

    internal override void Put(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return;
        int end = checked(_position + bytes.Length);
        Reserve(end);
        bytes.CopyTo(_data.AsSpan(_position));
        _position = end;
        _length = Math.Max(_length, end);
    }

    internal override long SeekTo(long offset, int whence)
    {
        long from = whence switch { 0 => 0, 1 => _position, _ => _length };
        _position = (int)Math.Clamp(from + offset, 0, int.MaxValue);
        return _position;
    }

    private protected override PyException NegativeSeek(long offset) => Raise.ValueError($"negative seek value {offset}");

    internal override void SetLength(long size) => _length = (int)Math.Min(_length, size);

    [PyMethod("getvalue()")]
    internal PyBytes GetValue()
    {
        CheckOpen();
        Charge.Bytes(_length);
        return new(_data.AsSpan(0, _length).ToArray());
    }

    [PyMethod("getbuffer()")]
    internal Value GetBufferView()
    {
        CheckOpen();
        return Vm.Current.Call(new Value(PyMemoryView.TypeObject), [new Value(this)], null);
    }

    /// <inheritdoc/>
    public BufferInfo GetBuffer() => BufferInfo.OfBytes(_data.AsMemory(0, _length), readOnly: false);

    /// <inheritdoc/>
    public void Export(object view) { }

    /// <inheritdoc/>
    public void Release(object view) { }

    private void Reserve(int size)
    {
        if (size <= _data.Length) return;
        int capacity = (int)Math.Min(Math.Max((long)size, _data.Length * 2L), Array.MaxLength);
        Charge.Bytes(capacity);
        Array.Resize(ref _data, capacity);
    }
}
