using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>File descriptors as programs know them: 0 to 2 are the standard streams, those above are the host's handles.</summary>
internal static class Descriptors
{
    // The host counts its handles from 1.
    private const int FirstFile = 3, HandleOffset = FirstFile - 1;
    private const int BadDescriptor = 9, TooManyFiles = 24, IllegalSeek = 29, InvalidArgument = 22;

    public static int Open(string path, HostOpen how, Value name)
    {
        var files = OpenFiles.Current;
        files.FlushAll();
        files.CloseAbandoned();
        var error = HostCall.Port.Open(path, how, out int handle);
        if (error.Errno == TooManyFiles)
        {
            // A file gives its descriptor back when it is found a second time.
            for (int i = 0; i < 2; i++)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
            }
            files.CloseAbandoned();
            error = HostCall.Port.Open(path, how, out handle);
        }
        HostCall.Check(error, name);
        return handle + HandleOffset;
    }

    public static HostError Close(int fd) => fd >= FirstFile ? HostCall.Port.Close(fd - HandleOffset) : fd >= 0 && OpenFiles.Current.CloseStandard(fd) ? HostError.None : new(BadDescriptor);

    /// <summary>Read up to the length of the buffer; 0 at the end.</summary>
    public static int Read(int fd, Span<byte> into)
    {
        for (; ; )
        {
            int count = 0;
            var error = fd >= FirstFile ? HostCall.Port.Read(fd - HandleOffset, into, out count)
                : fd == 0 && IsOpen(fd) ? HostCall.Port.ReadStream(0, into, out count) : new(BadDescriptor);
            if (HostCall.ShouldRetry(error)) continue;
            HostCall.Check(error);
            return count;
        }
    }

    /// <summary>Write all bytes; the host knows no partial writes.</summary>
    public static void Write(int fd, ReadOnlySpan<byte> data) => HostCall.Check(
        fd >= FirstFile ? HostCall.Port.Write(fd - HandleOffset, data)
        : fd is 1 or 2 && IsOpen(fd) ? HostCall.Port.WriteStream(fd, data) : new(BadDescriptor));

    /// <summary>Hand what a standard stream holds back to the host.</summary>
    public static void Flush(int fd) { if (fd is 1 or 2) HostCall.Check(HostCall.Port.FlushStream(fd)); }

    public static HostError TrySeek(int fd, long offset, int whence, out long position)
    {
        position = 0;
        return fd >= FirstFile ? HostCall.Port.Seek(fd - HandleOffset, offset, whence, out position) : new(fd >= 0 && IsOpen(fd) ? IllegalSeek : BadDescriptor);
    }

    public static long Seek(int fd, long offset, int whence)
    {
        HostCall.Check(TrySeek(fd, offset, whence, out long position));
        return position;
    }

    public static void Truncate(int fd, long size) => HostCall.Check(fd >= FirstFile ? HostCall.Port.Truncate(fd - HandleOffset, size) : new(fd >= 0 && IsOpen(fd) ? InvalidArgument : BadDescriptor));

    public static void Sync(int fd) => HostCall.Check(fd >= FirstFile ? HostCall.Port.Flush(fd - HandleOffset) : new(fd >= 0 ? InvalidArgument : BadDescriptor));

    public static bool IsTerminal(int fd) => fd is >= 0 and < FirstFile && IsOpen(fd) && HostCall.Port.IsTerminal(fd);

    /// <summary>The facts of an open file; a standard stream shows as a terminal or as a pipe.</summary>
    public static HostStat Stat(int fd)
    {
        if (fd is >= 0 and < FirstFile && IsOpen(fd)) return new HostStat(IsTerminal(fd) ? 0x2190 : 0x1180, 0, fd, 0, 1, 0, 0, 0, 0, 0);
        HostStat stat = default;
        HostCall.Check(fd >= FirstFile ? HostCall.Port.StatHandle(fd - HandleOffset, out stat) : new(BadDescriptor));
        return stat;
    }

    private static bool IsOpen(int fd) => !OpenFiles.Current.IsStandardClosed(fd) && HostCall.Port.IsOpen(fd);
}
