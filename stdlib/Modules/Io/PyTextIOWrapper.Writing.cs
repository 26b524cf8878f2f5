using System.Buffers;
using System.Text.Unicode;
using PyTee.Interpreter;

namespace PyTee.Stdlib;

public sealed partial class PyTextIOWrapper
{
    private byte[] _unwritten = [];
    private int _count;

    bool ITextSink.IsPlain => Class == TypeObject;

    void ITextSink.FlushText() => Flush();

    void IHoldsBytes.Flush() => WriteOut();

    [PyMethod("write(s, /)")]
    internal override Value Write(Value s)
    {
        if (!s.Is<PyStr>(out var text)) throw Raise.TypeError($"write() argument must be str, not {s.Class.Name}");
        WriteText(text);
        return (long)text.Length;
    }

    /// <summary>Encode a text behind what is yet to be written.</summary>
    public void WriteText(PyStr text)
    {
        CheckOpen();
        if (!_isWritable) throw StreamCalls.Unsupported("not writable");
        bool flushes = FlushesLines && (Newlines.IndexOf(text, 0, '\n') >= 0 || Newlines.IndexOf(text, 0, '\r') >= 0);
        var encoder = Encoder;
        text = _newlines.ForWriting(text);
        if (text.IsWide || !encoder.IsUtf8 || !TryAppendUtf8(text)) Append(encoder.Encode(text));
        if (flushes || _writeThrough || _count >= _chunkSize) WriteOut();
        if (flushes) FlushBuffer();
        // A stream without positions, such as a pair of pipes, keeps what it has read.
        if (!_isSeekable || _snapshot == null && _decoded.Length == 0) return;
        ForgetDecoded();
        _decoder?.Reset();
    }

    private bool TryAppendUtf8(PyStr text)
    {
        var chars = text.Chars;
        if (chars.Length > (Array.MaxLength - _chunkSize) / 3) return false;
        if (3 * chars.Length >= _chunkSize) MakeRoom(System.Text.Encoding.UTF8.GetByteCount(chars));
        Reserve(3 * chars.Length);
        if (Utf8.FromUtf16(chars, _unwritten.AsSpan(_count), out _, out int written, replaceInvalidSequences: false) != OperationStatus.Done) return false;
        Grown(written);
        return true;
    }

    private void Append(byte[] bytes)
    {
        MakeRoom(bytes.Length);
        Reserve(bytes.Length);
        bytes.CopyTo(_unwritten, _count);
        Grown(bytes.Length);
    }

    /// <summary>Write what waits before a whole chunk is added to it; a write that itself writes here makes more wait.</summary>
    private void MakeRoom(int more)
    {
        while (_count > 0 && more >= _chunkSize) WriteOut();
    }

    private void Reserve(int more)
    {
        if (_unwritten.Length - _count >= more) return;
        int size = Math.Max(2 * _chunkSize, _count + more);
        Charge.Bytes(size);
        Array.Resize(ref _unwritten, size);
    }

    private void Grown(int written)
    {
        if (_count == 0 && written > 0) OpenFiles.Current.Add(this);
        _count += written;
    }

    private void WriteOut()
    {
        if (_count == 0) return;
        int count = _count;
        DropUnwritten();
        var bytes = _unwritten.AsSpan(0, count);
        if (_fast != null) _fast.WriteBytes(bytes);
        else StreamCalls.Call(Buffer, StreamCalls.Write, new PyBytes(bytes.ToArray()));
        if (_unwritten.Length > 8 * _chunkSize) _unwritten = [];
    }

    private void DropUnwritten()
    {
        if (_count > 0) OpenFiles.Current.Remove(this);
        _count = 0;
    }

    private void FlushBuffer()
    {
        if (_fast != null) _fast.Flush();
        else StreamCalls.Call(Buffer, StreamCalls.Flush);
    }
}
