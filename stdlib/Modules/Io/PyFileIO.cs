using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Open a file.
///
/// The mode can be 'r' (default), 'w', 'x' or 'a' for reading,
/// writing, exclusive creation or appending.  The file will be created if it
/// doesn't exist when opened for writing or appending; it will be truncated
/// when opened for writing.  A FileExistsError will be raised if it already
/// exists when opened for creating.</summary>
[PyType("FileIO", Module = "_io", HasDict = true)]
public sealed partial class PyFileIO : PyRawIOBase
{
    private const int IsADirectory = 21;

    private OpenFiles? _owner;
    private int _fd = -1;
    private FileMode _mode;
    private bool _closesDescriptor = true, _wasFound;
    private bool? _isSeekable;
    private Value _name = Value.Unset;

    /// <summary>The stream that open() made over this one.</summary>
    internal Value Outermost;

    private PyFileIO(PyType cls) : base(cls) { }

    /// <summary>
    /// Nobody holds the file. What died with it may still use it in a __del__ that is yet to run, so the descriptor is given back only when the
    /// collector finds the file once more.
    /// </summary>
    ~PyFileIO()
    {
        if (!_closesDescriptor || _fd <= 2 || _owner == null) return;
        if (!_wasFound)
        {
            _wasFound = true;
            GC.ReRegisterForFinalize(this);
            _owner.Tell(new UnclosedFile(this));
            return;
        }
        _owner.Abandon(_fd);
        _fd = -1;
    }

    /// <summary>Warn that nobody has closed the file, in a program that has something to do with warnings: others would not see it.</summary>
    private void WarnOfBeingOpen(Vm vm)
    {
        if (_fd < 0 || !vm.Runtime.Importer.TryLoaded("warnings", out var warnings)) return;
        var self = Outermost.O == null ? new Value(this) : Outermost;
        Unraisable.Call(vm, () => vm.Call(AttributeAccess.Get(new Value(warnings), PyStr.Intern("warn")),
            [Value.Str($"unclosed file {Protocols.Repr(self)}"), new Value(Errors.ResourceWarning), 1L, self], null), self);
    }

    /// <summary>The warning of a file that the collector found open.</summary>
    private sealed class UnclosedFile(PyFileIO file) : LastRite
    {
        public override void Perform(Vm vm) => file.WarnOfBeingOpen(vm);
    }

    /// <summary>The raw stream of a standard descriptor.</summary>
    internal static PyFileIO OfDescriptor(int fd, Value name, string mode) => new(TypeObject) { _fd = fd, _mode = FileMode.Parse(mode), _name = name, _closesDescriptor = false };

    [PyNew("(*args, **kwargs)")] internal new static Value New(PyType cls) => new(new PyFileIO(cls));

    [PyInit("(file, mode='r', closefd=True, opener=None)")]
    internal void Init(Value file, string mode, bool closefd, Value opener)
    {
        if (_fd >= 0 && _closesDescriptor) CloseDescriptor();
        _mode = FileMode.Parse(mode);
        _closesDescriptor = closefd;
        _isSeekable = null;
        _owner = OpenFiles.Current;
        if (PyInt.Is(file)) UseDescriptor(file);
        else OpenPath(file, opener);
        if (Class.IsHeap) SetNameOfSubclass(file);
        else _name = file;
        if (_mode.Appending && Seekable()) Descriptors.Seek(_fd, 0, 2);
    }

    /// <summary>A subclass may refuse its name; then the file stays closed, and a descriptor that was given stays open.</summary>
    private void SetNameOfSubclass(Value file)
    {
        try { AttributeAccess.Set(this, StreamCalls.Name, file); }
        catch (PyException)
        {
            if (PyInt.Is(file)) _fd = -1;
            else CloseDescriptor();
            throw;
        }
    }

    private void UseDescriptor(Value file)
    {
        if (file.O is PyBool) Warnings.Warn(Errors.RuntimeWarning, "bool is used as a file descriptor");
        int fd = Number.AsInt(file);
        if (fd < 0) throw Raise.ValueError("negative file descriptor");
        var stat = Descriptors.Stat(fd);
        if (stat.IsDirectory) throw Raise.OSError(IsADirectory, OSErrorText.Of(IsADirectory), file);
        _fd = fd;
    }

    private void OpenPath(Value file, Value opener)
    {
        var path = Paths.FsPath(file);
        string text = Paths.Text(path);
        if (!_closesDescriptor) throw Raise.ValueError("Cannot use closefd=False with file name");
        if (opener.IsNone)
        {
            _fd = Descriptors.Open(text, _mode.HostFlags, path);
            return;
        }
        var opened = Vm.Current.Call(opener, [file, _mode.OpenFlags], null);
        if (!PyInt.Is(opened)) throw Raise.TypeError("expected integer from opener");
        int fd = Number.AsInt(opened);
        if (fd < 0) throw Raise.ValueError($"opener returned {fd}");
        _ = Descriptors.Stat(fd);
        _fd = fd;
    }

    private int Descriptor => _fd >= 0 ? _fd : throw Raise.ValueError("I/O operation on closed file");

    /// <summary>Read at most size bytes, returned as bytes.
    ///
    /// If size is less than 0, read all bytes in the file making multiple read calls.
    /// See ``FileIO.readall``.
    ///
    /// Attempts to make only one system call, retrying only per PEP 475.
    ///
    /// Return an empty bytes object at EOF.</summary>
    [PyMethod("read(size=-1, /)")]
    internal override Value Read(Value size)
    {
        CheckReading();
        long n = StreamCalls.Size(size);
        if (n < 0) return ReadAll();
        Charge.Bytes(n);
        var buffer = new byte[Math.Min(n, Array.MaxLength)];
        int count = Descriptors.Read(_fd, buffer);
        return new PyBytes(count == buffer.Length ? buffer : buffer[..count]);
    }

    /// <summary>Read all data from the file, returned as bytes.
    ///
    /// Reads until either there is an error or read() returns size 0 (indicates EOF).</summary>
    [PyMethod("readall()")]
    internal override Value ReadAll()
    {
        _ = Descriptor;
        CheckReading();
        var all = new ByteStore();
        for (int size = (int)IoModule.BufferSize; ; size = Math.Min(2 * size, 1 << 20))
        {
            int start = all.Length;
            int count = Descriptors.Read(_fd, all.Extend(size));
            all.Resize(start + count);
            if (count == 0) return new PyBytes(all.ToArray());
        }
    }

    /// <summary>Same as RawIOBase.readinto().</summary>
    [PyMethod("readinto(buffer, /)")]
    internal Value ReadInto(Value buffer)
    {
        CheckReading();
        return (long)ReadInto(PyBufferedIOBase.WritableBuffer(buffer, "readinto()").Span);
    }

    /// <summary>Read into memory; 0 at the end.</summary>
    internal int ReadInto(Span<byte> into)
    {
        CheckReading();
        return Descriptors.Read(_fd, into);
    }

    /// <summary>Write buffer b to file, return number of bytes written.
    ///
    /// Only makes one system call, so not all of the data may be written.
    /// The number of bytes actually written is returned.</summary>
    [PyMethod("write(b, /)")] internal long Write(Value b) => Write(Buffers.Read(b));

    /// <summary>Write all bytes.</summary>
    internal long Write(ReadOnlySpan<byte> data)
    {
        _ = Descriptor;
        if (!_mode.Writable) throw StreamCalls.Unsupported("File not open for writing");
        Descriptors.Write(_fd, data);
        return data.Length;
    }

    /// <summary>Move to new file position and return the file position.
    ///
    /// Argument offset is a byte count.  Optional argument whence defaults to
    /// SEEK_SET or 0 (offset from start of file, offset should be >= 0); other values
    /// are SEEK_CUR or 1 (move relative to current position, positive or negative),
    /// and SEEK_END or 2 (move relative to end of file, usually negative, although
    /// many platforms allow seeking beyond the end of a file).
    ///
    /// Note that not all file objects are seekable.</summary>
    [PyMethod("seek(offset, whence=0, /)")]
    internal override Value Seek(Value offset, Value whence)
    {
        int fd = Descriptor;
        if (offset.IsFloat) throw Raise.TypeError("'float' object cannot be interpreted as an integer");
        return Descriptors.Seek(fd, Number.AsSize(offset), Number.AsInt(whence));
    }

    /// <summary>Current file position.
    ///
    /// Can raise OSError for non seekable files.</summary>
    [PyMethod("tell()")] internal override Value Tell() => Descriptors.Seek(Descriptor, 0, 1);

    /// <summary>Truncate the file to at most size bytes and return the truncated size.
    ///
    /// Size defaults to the current file position, as returned by tell().
    /// The current file position is changed to the value of size.</summary>
    [PyMethod("truncate(size=None, /)")]
    internal override Value Truncate(Value size)
    {
        int fd = Descriptor;
        if (!_mode.Writable) throw StreamCalls.Unsupported("File not open for writing");
        long length = size.IsNone ? Descriptors.Seek(fd, 0, 1) : Number.AsSize(size);
        Descriptors.Truncate(fd, length);
        return length;
    }

    /// <summary>Close the file.
    ///
    /// A closed file cannot be used for further I/O operations.  close() may be
    /// called more than once without error.</summary>
    [PyMethod("close()")]
    internal override void Close() => StreamCalls.Both(base.Close, _closesDescriptor ? CloseDescriptor : Forget);

    private void Forget() => _fd = -1;

    private void CloseDescriptor()
    {
        int fd = _fd;
        _fd = -1;
        if (fd >= 0) HostCall.Check(Descriptors.Close(fd));
    }

    /// <summary>True if the file is closed</summary>
    [PyGetter("closed")] internal override bool GetClosed() => _fd < 0;

    /// <summary>True if the file descriptor will be closed by close().</summary>
    [PyGetter("closefd")] internal bool GetCloseFd() => _closesDescriptor;

    /// <summary>String giving the file mode.</summary>
    [PyGetter("mode")] internal string GetMode() => _mode.Text;

    [PyGetter("name")] internal Value GetName() => _name.IsUnset ? throw Raise.AttributeError(this, StreamCalls.Name) : _name;
    [PySetter("name")] internal void SetName(Value value) => _name = value;
    [PyGetter("_blksize")] internal long GetBlockSize() => IoModule.BufferSize;

    /// <summary>True if file was opened in a read mode.</summary>
    [PyMethod("readable()")] internal override bool Readable() => Descriptor >= 0 && _mode.Readable;

    /// <summary>True if file was opened in a write mode.</summary>
    [PyMethod("writable()")] internal override bool Writable() => Descriptor >= 0 && _mode.Writable;

    /// <summary>True if file supports random-access.</summary>
    [PyMethod("seekable()")] internal override bool Seekable() => _isSeekable ??= !Descriptors.TrySeek(Descriptor, 0, 1, out _).Failed;

    /// <summary>Return the underlying file descriptor (an integer).</summary>
    [PyMethod("fileno()")] internal override Value FileNo() => (long)Descriptor;

    /// <summary>True if the file is connected to a TTY device.</summary>
    [PyMethod("isatty()")] internal override bool IsATty() => Descriptors.IsTerminal(Descriptor);

    /// <summary>Hand the written bytes of a standard stream to the host.</summary>
    internal void FlushDescriptor() => Descriptors.Flush(_fd);

    [PySlot("__repr__")]
    internal string Repr()
    {
        if (_fd < 0) return $"<{Class.Name} [closed]>";
        string closes = _closesDescriptor ? "True" : "False";
        return _name.IsUnset ? $"<{Class.Name} fd={_fd} mode='{_mode.Text}' closefd={closes}>" : StreamCalls.Repr(this, $" mode='{_mode.Text}' closefd={closes}");
    }

    private void CheckReading()
    {
        _ = Descriptor;
        if (!_mode.Readable) throw StreamCalls.Unsupported("File not open for reading");
    }
}
