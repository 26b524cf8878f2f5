using PyTee.Interpreter;

namespace PyTee.Stdlib;

public static partial class OsModule
{
    private const int WriteOnly = 1, ReadWrite = 2, Create = 0x40, Exclusive = 0x80, Truncates = 0x200, Append = 0x400;

    /// <summary>Open a file for low level IO.  Returns a file descriptor (integer).</summary>
    [PyFunction("open(path, flags, mode=511, *, dir_fd=None)")]
    internal static long Open(Value path, int flags, int mode, Value dir_fd)
    {
        string text = Paths.Argument("open", path, out var shown);
        var how = (flags & 3) switch { 0 => HostOpen.Read, WriteOnly => HostOpen.Write, ReadWrite => HostOpen.Read | HostOpen.Write, _ => throw HostCall.Error(22) };
        if ((flags & Append) != 0) how |= HostOpen.Append;
        if ((flags & Create) != 0) how |= HostOpen.Create;
        if ((flags & (Create | Exclusive)) == (Create | Exclusive)) how |= HostOpen.Exclusive;
        if ((flags & Truncates) != 0) how |= HostOpen.Truncate;
        bool isNew = (how & HostOpen.Create) != 0 && Host.Stat(text, followLinks: true, out _).Failed;
        int fd = Descriptors.Open(text, how, shown);
        if (isNew) GiveMode(fd, text, mode);
        return fd;
    }

    /// <summary>A file that was just made has the mode for its kind less the host's mask, of which that tells all but the right to execute: this goes with the right to read.</summary>
    private static void GiveMode(int fd, string path, int mode)
    {
        const int readAndWrite = 0x1B6, read = 0x124, all = 0x1FF;
        int made = Descriptors.Stat(fd).Mode & all, masked = ~made & readAndWrite;
        masked |= (masked & read) >> 2;
        int wanted = mode & all & ~masked;
        if (wanted != made) HostCall.Check(Host.SetMode(path, wanted));
    }

    /// <summary>Close a file descriptor.</summary>
    [PyFunction("close(fd)")] internal static void Close(int fd) => HostCall.Check(Descriptors.Close(fd));

    /// <summary>Get the close-on-exe flag of the specified file descriptor: always False, there is no program that could inherit it.</summary>
    [PyFunction("get_inheritable(fd, /)")]
    internal static bool GetInheritable(int fd)
    {
        _ = Descriptors.Stat(fd);
        return false;
    }

    /// <summary>Closes all file descriptors in [fd_low, fd_high), ignoring errors.</summary>
    [PyFunction("closerange(fd_low, fd_high, /)")]
    internal static void CloseRange(int fd_low, int fd_high)
    {
        for (int fd = Math.Max(fd_low, 0); fd < fd_high; fd++)
        {
            _ = Descriptors.Close(fd);
            Fuel.Spend(1);
        }
    }

    /// <summary>Read from a file descriptor.  Returns a bytes object.</summary>
    [PyFunction("read(fd, length, /)")]
    internal static Value Read(int fd, long length)
    {
        if (length < 0) throw HostCall.Error(22);
        Charge.Bytes(length);
        var buffer = new byte[Math.Min(length, Array.MaxLength)];
        int count = Descriptors.Read(fd, buffer);
        return new PyBytes(count == buffer.Length ? buffer : buffer[..count]);
    }

    /// <summary>Write a bytes object to a file descriptor.</summary>
    [PyFunction("write(fd, data, /)")]
    internal static long Write(int fd, Value data)
    {
        var bytes = Buffers.Read(data);
        Descriptors.Write(fd, bytes);
        Descriptors.Flush(fd);
        return bytes.Length;
    }

    /// <summary>Set the position of a file descriptor.  Return the new position.</summary>
    [PyFunction("lseek(fd, position, whence, /)")] internal static long LSeek(int fd, long position, int whence) => Descriptors.Seek(fd, position, whence);

    /// <summary>Truncate a file, specified by file descriptor, to a specific length.</summary>
    [PyFunction("ftruncate(fd, length, /)")] internal static void FTruncate(int fd, long length) => Descriptors.Truncate(fd, length);

    /// <summary>Truncate a file, specified by path, to a specific length.</summary>
    [PyFunction("truncate(path, length)")]
    internal static void Truncate(Value path, long length)
    {
        if (PyInt.Is(path)) { Descriptors.Truncate(Number.AsInt(path), length); return; }
        string text = Paths.Argument("truncate", path, out var shown, others: OrDescriptor);
        int fd = Descriptors.Open(text, HostOpen.Write, shown);
        try { Descriptors.Truncate(fd, length); }
        finally { _ = Descriptors.Close(fd); }
    }

    /// <summary>Force write of fd to disk.</summary>
    [PyFunction("fsync(fd)")] internal static void FSync(int fd) => Descriptors.Sync(fd);

    /// <summary>Perform a stat system call on the given file descriptor.</summary>
    [PyFunction("fstat(fd)")] internal static Value FStat(int fd) => StatResult.Of(Descriptors.Stat(fd));

    /// <summary>Return True if the fd is connected to a terminal.
    ///
    /// Return True if the file descriptor is an open file descriptor
    /// connected to the slave end of a terminal.</summary>
    [PyFunction("isatty(fd, /)")] internal static bool IsATty(int fd) => Descriptors.IsTerminal(fd);
}
