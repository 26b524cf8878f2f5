namespace PyTee.Contract;

/// <summary>What the enclave may ask of the host: everything a program can reach, and every reply is untrusted.</summary>
[Boundary]
public interface IOcalls
{
    /// <summary>Write bytes to a standard stream.</summary>
    [Ocall(1, Capability.Streams, MaxBytes = Wire.BulkMaxBytes)]
    Status StreamWrite(StandardStream stream, ReadOnlySpan<byte> data);

    /// <summary>Read what a standard stream has; nothing means its end.</summary>
    [Ocall(2, Capability.Streams, MaxBytes = Wire.BulkMaxBytes)]
    Status StreamRead(StandardStream stream, Span<byte> into, out int count);

    /// <summary>Tell whether a standard stream is a terminal, and its size if so; BadHandle when there is no such stream.</summary>
    [Ocall(3, Capability.Streams)]
    Status StreamFacts(StandardStream stream, out bool isTerminal, out int columns, out int lines);

    /// <summary>Nanoseconds since 1970.</summary>
    [Ocall(10, Capability.Clock)]
    Status ClockUnix(out long nanoseconds);

    /// <summary>Nanoseconds since some moment; never runs backwards.</summary>
    [Ocall(11, Capability.Clock)]
    Status ClockMonotonic(out long nanoseconds);

    /// <summary>Local time at a moment: seconds east of Greenwich, whether summer time holds, the zone's name.</summary>
    [Ocall(12, Capability.Clock)]
    Status ClockZone(long unixSeconds, out int offsetSeconds, out bool isDaylightSaving, out string zone);

    /// <summary>Wait; an interrupt ends it early.</summary>
    [Ocall(13, Capability.Clock)]
    Status Sleep(long nanoseconds);

    /// <summary>Processor time the enclave used, as the operating system counts it.</summary>
    [Ocall(14, Capability.Clock)]
    Status ClockProcess(out long nanoseconds);

    /// <summary>Tell what stands at a path of the program's module folders.</summary>
    [Ocall(20, Capability.Modules)]
    Status ModuleProbe(string path, out PathKind kind);

    /// <summary>Open a module's source for reading.</summary>
    [Ocall(21, Capability.Modules)]
    Status ModuleOpen(string path, out int handle);

    /// <summary>Open a file for reading.</summary>
    [Ocall(30, Capability.FilesRead)]
    Status FileOpenRead(string path, out int handle);

    /// <summary>Open a file for writing, or for both.</summary>
    [Ocall(31, Capability.FilesWrite)]
    Status FileOpenWrite(string path, OpenFlags how, out int handle);

    /// <summary>Read from an offset of an open file; nothing means its end.</summary>
    [Ocall(32, Capability.Always, MaxBytes = Wire.BulkMaxBytes)]
    Status FileRead(int handle, long offset, Span<byte> into, out int count);

    /// <summary>Write at an offset of an open file.</summary>
    [Ocall(33, Capability.FilesWrite, MaxBytes = Wire.BulkMaxBytes)]
    Status FileWrite(int handle, long offset, ReadOnlySpan<byte> data);

    /// <summary>Set the length of an open file.</summary>
    [Ocall(34, Capability.FilesWrite)]
    Status FileTruncate(int handle, long size);

    /// <summary>Force an open file to the disk.</summary>
    [Ocall(35, Capability.FilesWrite)]
    Status FileFlush(int handle);

    /// <summary>Close an open file.</summary>
    [Ocall(36, Capability.Always)]
    Status FileClose(int handle);

    /// <summary>The facts of an open file.</summary>
    [Ocall(37, Capability.Always)]
    Status FileHandleFacts(int handle, out FileFacts facts);

    /// <summary>The facts of a path.</summary>
    [Ocall(38, Capability.FilesRead)]
    Status PathFacts(string path, bool followLinks, out FileFacts facts);

    /// <summary>The path with every link and dot resolved, as far as it exists.</summary>
    [Ocall(39, Capability.Always)]
    Status PathResolve(string path, out string resolved);

    /// <summary>Names of a directory, from the n-th on; no names means the end.</summary>
    [Ocall(40, Capability.FilesRead, MaxBytes = Wire.BulkMaxBytes)]
    Status DirectoryList(string path, int skip, out string[] names);

    /// <summary>Make a directory.</summary>
    [Ocall(41, Capability.FilesWrite)]
    Status DirectoryMake(string path, int mode);

    /// <summary>Remove an empty directory.</summary>
    [Ocall(42, Capability.FilesWrite)]
    Status DirectoryRemove(string path);

    /// <summary>Remove a file.</summary>
    [Ocall(43, Capability.FilesWrite)]
    Status FileRemove(string path);

    /// <summary>Rename a file or directory, replacing an existing file.</summary>
    [Ocall(44, Capability.FilesWrite)]
    Status PathRename(string from, string to);

    /// <summary>Set the permission bits of a path.</summary>
    [Ocall(45, Capability.FilesWrite)]
    Status PathMode(string path, int mode);

    /// <summary>Set when a path was last read and last changed, in nanoseconds since 1970.</summary>
    [Ocall(46, Capability.FilesWrite)]
    Status PathTimes(string path, long accessed, long modified);

    /// <summary>The value of an environment variable.</summary>
    [Ocall(50, Capability.Environment, MaxBytes = Wire.BulkMaxBytes)]
    Status EnvironmentGet(string name, out string value);

    /// <summary>The names of the environment variables.</summary>
    [Ocall(51, Capability.Environment, MaxBytes = Wire.BulkMaxBytes)]
    Status EnvironmentNames(out string[] names);
}
