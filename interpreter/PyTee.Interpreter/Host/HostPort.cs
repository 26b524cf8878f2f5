namespace PyTee.Interpreter;

/// <summary>All that a running program may ask of the world outside; the gateway answers it under its policy.</summary>
/// <remarks>Failures are values, not C# exceptions: a missing file is everyday business. Paths may be relative to <see cref="CurrentDirectory"/>.</remarks>
public abstract class HostPort
{
    /// <summary>Write all bytes to a standard stream (1 or 2); they may stay in the gateway's buffer until <see cref="FlushStream"/>.</summary>
    public abstract HostError WriteStream(int stream, ReadOnlySpan<byte> data);

    /// <summary>Hand the buffered bytes of a standard stream to the host.</summary>
    public abstract HostError FlushStream(int stream);

    /// <summary>Read up to <c>into.Length</c> bytes from standard input; a count of 0 is the end.</summary>
    public abstract HostError ReadStream(int stream, Span<byte> into, out int count);

    /// <summary>Whether the program was started with this standard stream.</summary>
    public abstract bool IsOpen(int stream);

    /// <summary>Whether a standard stream is a terminal.</summary>
    public abstract bool IsTerminal(int stream);

    /// <summary>Columns and lines of the terminal, or false where there is none.</summary>
    public abstract bool TryGetTerminalSize(out int columns, out int lines);

    /// <summary>The host's word for the time since 1970; untrusted.</summary>
    public abstract long ClockUnixNanoseconds();

    /// <summary>A clock that never runs backwards, checked by the gateway.</summary>
    public abstract long ClockMonotonicNanoseconds();

    /// <summary>Processor time used by the enclave.</summary>
    public abstract long ClockProcessNanoseconds();

    /// <summary>Seconds east of Greenwich of the host's local time at a moment, and the zone's abbreviation.</summary>
    public abstract (int OffsetSeconds, bool IsDaylightSaving, string Zone) LocalZone(long unixSeconds);

    /// <summary>Wait; ends early with EINTR when an interrupt arrives.</summary>
    public abstract HostError Sleep(long nanoseconds);

    /// <summary>Open a file; the handle is good for the calls below.</summary>
    public abstract HostError Open(string path, HostOpen how, out int handle);

    /// <summary>Read at the handle's position and advance it; a count of 0 is the end.</summary>
    public abstract HostError Read(int handle, Span<byte> into, out int count);

    /// <summary>Write all bytes at the handle's position (at the end in append mode) and advance it.</summary>
    public abstract HostError Write(int handle, ReadOnlySpan<byte> data);

    /// <summary>Move the position: whence 0 from the start, 1 from here, 2 from the end.</summary>
    public abstract HostError Seek(int handle, long offset, int whence, out long position);

    /// <summary>Set the file's length.</summary>
    public abstract HostError Truncate(int handle, long size);

    /// <summary>Force written bytes to the disk.</summary>
    public abstract HostError Flush(int handle);

    /// <summary>Close the handle, which must not be used again.</summary>
    public abstract HostError Close(int handle);

    /// <summary>The facts of an open file.</summary>
    public abstract HostError StatHandle(int handle, out HostStat stat);

    /// <summary>The facts of a path.</summary>
    public abstract HostError Stat(string path, bool followLinks, out HostStat stat);

    /// <summary>The names in a directory, without "." and "..", in no order.</summary>
    public abstract HostError ListDirectory(string path, out string[] names);

    /// <summary>Make a directory.</summary>
    public abstract HostError MakeDirectory(string path, int mode);

    /// <summary>Remove a file.</summary>
    public abstract HostError RemoveFile(string path);

    /// <summary>Remove an empty directory.</summary>
    public abstract HostError RemoveDirectory(string path);

    /// <summary>Rename a file or directory, replacing an existing file.</summary>
    public abstract HostError Rename(string from, string to);

    /// <summary>Set the permission bits of a path.</summary>
    public abstract HostError SetMode(string path, int mode);

    /// <summary>Set when a path was last read and last changed, in nanoseconds since 1970.</summary>
    public abstract HostError SetTimes(string path, long accessed, long modified);

    /// <summary>Let relative paths start from another directory.</summary>
    public abstract HostError ChangeDirectory(string path);

    /// <summary>The path with every link and dot resolved.</summary>
    public abstract HostError RealPath(string path, out string resolved);

    /// <summary>What stands at a path a module could be imported from; needs no flag inside the program's own folders.</summary>
    public abstract HostPathKind ProbeModule(string path);

    /// <summary>Read a module's source; needs no flag inside the program's own folders.</summary>
    public abstract HostError ReadModule(string path, out byte[] source);

    /// <summary>The directory relative paths start from.</summary>
    public abstract string CurrentDirectory { get; }

    /// <summary>The value of a granted environment variable; null where there is none or it is not granted.</summary>
    public abstract string? GetEnvironment(string name);

    /// <summary>The granted environment variables.</summary>
    public abstract IReadOnlyList<KeyValuePair<string, string>> ListEnvironment();
}
