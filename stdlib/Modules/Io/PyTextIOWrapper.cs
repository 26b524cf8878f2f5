using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Character and line based layer over a BufferedIOBase object, buffer.
///
/// encoding gives the name of the encoding that the stream will be
/// decoded or encoded with. It defaults to UTF-8.
///
/// errors determines the strictness of encoding and decoding (see
/// help(codecs.Codec) or the documentation for codecs.register) and
/// defaults to "strict".
///
/// newline controls how line endings are handled. It can be None, '',
/// '\n', '\r', and '\r\n'.  It works as follows:
///
/// * On input, if newline is None, universal newlines mode is
///   enabled. Lines in the input can end in '\n', '\r', or '\r\n', and
///   these are translated into '\n' before being returned to the
///   caller. If it is '', universal newline mode is enabled, but line
///   endings are returned to the caller untranslated. If it has any of
///   the other legal values, input lines are only terminated by the given
///   string, and the line ending is returned to the caller untranslated.
///
/// * On output, if newline is None, any '\n' characters written are
///   translated to the system default line separator, os.linesep. If
///   newline is '' or '\n', no translation takes place. If newline is any
///   of the other legal values, any '\n' characters written are translated
///   to the given string.
///
/// If line_buffering is True, a call to flush is implied when a call to
/// write contains a newline character.</summary>
[PyType("TextIOWrapper", Module = "_io", HasDict = true)]
public sealed partial class PyTextIOWrapper : PyTextIOBase, ITextSink, IHoldsBytes
{
    private const int StandardChunkSize = 8192;

    private int _chunkSize = StandardChunkSize;

    private Value _buffer = Value.Unset, _mode = Value.Unset;
    private PyBufferedStream? _fast;
    private string _encoding = "utf-8", _errors = "strict";
    private Newlines _newlines;
    private bool? _lineBuffering;
    private bool _writeThrough, _isSeekable, _isDetached, _isReadable = true, _isWritable = true, _hasRead1;
    private TextDecoder? _decoder;
    private NewlineDecoder? _newlineDecoder;
    private TextEncoder? _encoder;

    private PyTextIOWrapper(PyType cls) : base(cls) { }

    /// <summary>A standard stream; whether it is a terminal is asked when it is first used.</summary>
    internal static PyTextIOWrapper Standard(string name, int number)
    {
        bool isInput = number == 0;
        var raw = PyFileIO.OfDescriptor(number, Value.Str(name), isInput ? "r" : "w");
        var stream = new PyTextIOWrapper(TypeObject) { _mode = Value.Str(isInput ? "r" : "w"), _lineBuffering = number == 2 ? true : null };
        stream._fast = isInput ? PyBufferedReader.Over(raw, StandardChunkSize) : PyBufferedWriter.Over(raw, StandardChunkSize);
        stream._buffer = stream._fast;
        stream._errors = number == 2 ? "backslashreplace" : "strict";
        stream._newlines = Newlines.Of("\n");
        return stream;
    }

    [PyNew("(*args, **kwargs)")] internal new static Value New(PyType cls) => new(new PyTextIOWrapper(cls));

    [PyInit("(buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)")]
    internal void Init(Value buffer, string? encoding, string? errors, string? newline, bool line_buffering, bool write_through)
    {
        _buffer = Value.Unset;
        if (!Newlines.IsLegal(newline)) throw Raise.ValueError($"illegal newline value: {newline}");
        if (encoding is null or "locale") encoding = "utf-8";
        CheckEncoding(encoding);
        (_encoding, _errors, _newlines) = (encoding, errors ?? "strict", Newlines.Of(newline));
        (_lineBuffering, _writeThrough) = (line_buffering, write_through);
        (_buffer, _isDetached, _decoder, _encoder) = (buffer, false, null, null);
        _fast = buffer.O is PyBufferedStream { Class.IsHeap: false } stream ? stream : null;
        _isSeekable = _telling = StreamCalls.Ask(buffer, StreamCalls.Seekable);
        _hasRead1 = AttributeAccess.TryGet(buffer, StreamCalls.Read1, out _);
        _isReadable = StreamCalls.Ask(buffer, StreamCalls.Readable);
        _isWritable = StreamCalls.Ask(buffer, StreamCalls.Writable);
        if (_isSeekable && _isWritable) Encoder.Reset(begun: Number.AsSize(StreamCalls.Call(buffer, StreamCalls.Tell)) != 0);
    }

    private static void CheckEncoding(string encoding)
    {
        if (Codecs.OwnName(encoding) == null) CodecRegistry.Current.FindText(encoding, "codecs.open()");
    }

    private TextDecoder Decoder => _decoder ??= new TextDecoder(_encoding, _errors);

    private NewlineDecoder NewlineDecoder => _newlineDecoder ??= new NewlineDecoder(_newlines.Translates);

    private TextEncoder Encoder => _encoder ??= new TextEncoder(_encoding, _errors);

    private Value Buffer => !_buffer.IsUnset ? _buffer : throw Raise.ValueError(_isDetached ? "underlying buffer has been detached" : "I/O operation on uninitialized object");

    private bool IsClosed => _fast != null ? _fast.GetClosed() : StreamCalls.IsClosed(Buffer);

    private void CheckOpen() { if (IsClosed) throw Raise.ValueError(StreamCalls.ClosedFile); }

    private bool FlushesLines => _lineBuffering ??= IsATty();

    /// <summary>Reconfigure the text stream with new parameters.
    ///
    /// This also does an implicit stream flush.</summary>
    [PyMethod("reconfigure(*, encoding=None, errors=None, newline=..., line_buffering=None, write_through=None)")]
    internal void Reconfigure(string? encoding, string? errors, Value newline, Value line_buffering, Value write_through)
    {
        bool keepsNewline = newline.IsUnset;
        if (_decoded.Length > 0 && (encoding != null || errors != null || !keepsNewline)) throw StreamCalls.Unsupported("It is not possible to set the encoding or newline of stream after the first read");
        if (!keepsNewline && !newline.IsNone && newline.O is not PyStr) throw Raise.TypeError($"reconfigure() argument 'newline' must be str or None, not {newline.Class.Name}");
        string? end = newline.Is<PyStr>(out var s) ? s.ToString() : null;
        if (!Newlines.IsLegal(end)) throw Raise.ValueError($"illegal newline value: {end}");
        if (encoding != null) CheckEncoding(encoding == "locale" ? "utf-8" : encoding);
        StreamCalls.Call(this, StreamCalls.Flush);
        if (!keepsNewline) (_newlines, _newlineDecoder) = (Newlines.Of(end), null);
        if (encoding != null || errors != null)
        {
            _errors = errors ?? (encoding != null ? "strict" : _errors);
            _encoding = encoding is "locale" ? "utf-8" : encoding ?? _encoding;
            bool begun = _isSeekable && Number.AsSize(StreamCalls.Call(Buffer, StreamCalls.Tell)) != 0;
            (_decoder, _encoder) = (null, null);
            Encoder.Reset(begun);
        }
        if (!line_buffering.IsNone) _lineBuffering = Protocols.Truth(line_buffering);
        if (!write_through.IsNone) _writeThrough = Protocols.Truth(write_through);
    }

    [PyMethod("detach()")]
    internal override Value Detach()
    {
        var buffer = Buffer;
        StreamCalls.Call(this, StreamCalls.Flush);
        (_buffer, _fast, _isDetached) = (Value.Unset, null, true);
        return buffer;
    }

    [PyMethod("close()")]
    internal override void Close()
    {
        if (IsClosed) return;
        StreamCalls.Both(() => StreamCalls.Call(this, StreamCalls.Flush), CloseBuffer);
    }

    private void CloseBuffer()
    {
        DropUnwritten();
        if (_fast != null) _fast.Close();
        else StreamCalls.Call(Buffer, StreamCalls.Close);
    }

    [PyMethod("flush()")]
    internal override void Flush()
    {
        CheckOpen();
        _telling = _isSeekable;
        WriteOut();
        if (_fast != null) _fast.Flush();
        else StreamCalls.Call(Buffer, StreamCalls.Flush);
    }

    [PyMethod("readable()")] internal override bool Readable() => StreamCalls.Ask(Buffer, StreamCalls.Readable);
    [PyMethod("writable()")] internal override bool Writable() => StreamCalls.Ask(Buffer, StreamCalls.Writable);
    [PyMethod("seekable()")] internal override bool Seekable() => StreamCalls.Ask(Buffer, StreamCalls.Seekable);
    [PyMethod("isatty()")] internal override bool IsATty() => StreamCalls.Ask(Buffer, StreamCalls.IsATty);
    [PyMethod("fileno()")] internal override Value FileNo() => StreamCalls.Call(Buffer, StreamCalls.FileNo);

    [PyGetter("buffer")] internal Value GetBuffer() => _isDetached ? Value.None : Buffer;
    [PyGetter("closed")] internal override bool GetClosed() => IsClosed;
    [PyGetter("encoding")] internal override Value GetEncoding() => Value.Str(_encoding);
    [PyGetter("errors")] internal override Value GetErrors() => Value.Str(_errors);
    [PyGetter("newlines")] internal override Value GetNewlines() => _newlineDecoder?.Seen ?? Value.None;
    [PyGetter("name")] internal Value GetName() => AttributeAccess.Get(Buffer, StreamCalls.Name);
    [PyGetter("mode")] internal Value GetMode() => _mode.IsUnset ? throw Raise.AttributeError(this, StreamCalls.Mode) : _mode;
    [PySetter("mode")] internal void SetMode(Value value) => _mode = value;
    [PyGetter("line_buffering")] internal bool GetLineBuffering() => FlushesLines;
    [PyGetter("write_through")] internal bool GetWriteThrough() => _writeThrough;
    [PyGetter("_CHUNK_SIZE")] internal long GetChunkSize() => _chunkSize;

    [PySetter("_CHUNK_SIZE")]
    internal void SetChunkSize(Value value)
    {
        if (value.IsUnset) throw Raise.AttributeError(this, PyStr.Intern("_CHUNK_SIZE"), "cannot delete attribute");
        long size = Number.AsSize(value);
        _chunkSize = size > 0 ? (int)Math.Min(size, Array.MaxLength) : throw Raise.ValueError("a strictly positive integer is required");
    }

    [PySlot("__repr__")]
    internal string Repr()
    {
        if (!_isDetached) _ = Buffer;
        string mode = _mode.IsUnset ? "" : $" mode={Protocols.Repr(_mode)}";
        return StreamCalls.Repr(this, $"{mode} encoding='{_encoding}'");
    }
}
