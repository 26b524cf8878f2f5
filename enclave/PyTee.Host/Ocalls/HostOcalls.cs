using PyTee.Contract;

namespace PyTee.Host;

/// <summary>Answers the enclave's calls with this machine's streams, files, clocks and environment.</summary>
/// <remarks>Whether a program may make a call is the gateway's decision; nothing is decided here.</remarks>
public sealed class HostOcalls(IHostStreams streams) : IOcalls
{
    readonly HostClock clock = new();
    readonly HostFiles files = new();

    /// <summary>The process the enclave runs in; 0 is this one.</summary>
    public int ProcessId { get; set; }

    /// <summary>End a wait or a read that is under way.</summary>
    public void Interrupt()
    {
        clock.Interrupt();
        streams.Interrupt();
    }

    /// <inheritdoc/>
    public Status StreamWrite(StandardStream stream, ReadOnlySpan<byte> data) => streams.Write(stream, data);

    /// <inheritdoc/>
    public Status StreamRead(StandardStream stream, Span<byte> into, out int count) => streams.Read(stream, into, out count);

    /// <inheritdoc/>
    public Status StreamFacts(StandardStream stream, out bool isTerminal, out int columns, out int lines)
    {
        isTerminal = streams.IsTerminal(stream, out columns, out lines);
        return streams.IsOpen(stream) ? Status.Ok : Status.BadHandle;
    }

    /// <inheritdoc/>
    public Status ClockUnix(out long nanoseconds) => HostClock.Unix(out nanoseconds);

    /// <inheritdoc/>
    public Status ClockMonotonic(out long nanoseconds) => HostClock.Monotonic(out nanoseconds);

    /// <inheritdoc/>
    public Status ClockZone(long unixSeconds, out int offsetSeconds, out bool isDaylightSaving, out string zone) =>
        HostClock.Zone(unixSeconds, out offsetSeconds, out isDaylightSaving, out zone);

    /// <inheritdoc/>
    public Status Sleep(long nanoseconds) => clock.Sleep(nanoseconds);

    /// <inheritdoc/>
    public Status ClockProcess(out long nanoseconds) => HostClock.Process(ProcessId, out nanoseconds);

    /// <inheritdoc/>
    public Status ModuleProbe(string path, out PathKind kind)
    {
        kind = Directory.Exists(path) ? PathKind.Directory : File.Exists(path) ? PathKind.File : PathKind.None;
        return Status.Ok;
    }

    /// <inheritdoc/>
    public Status ModuleOpen(string path, out int handle) => files.OpenRead(path, out handle);

    /// <inheritdoc/>
    public Status FileOpenRead(string path, out int handle) => HostFailure.About(path, files.OpenRead(path, out handle));

    /// <inheritdoc/>
    public Status FileOpenWrite(string path, OpenFlags how, out int handle) => HostFailure.About(path, files.OpenWrite(path, how, out handle));

    /// <inheritdoc/>
    public Status FileRead(int handle, long offset, Span<byte> into, out int count) => files.Read(handle, offset, into, out count);

    /// <inheritdoc/>
    public Status FileWrite(int handle, long offset, ReadOnlySpan<byte> data) => files.Write(handle, offset, data);

    /// <inheritdoc/>
    public Status FileTruncate(int handle, long size) => files.Truncate(handle, size);

    /// <inheritdoc/>
    public Status FileFlush(int handle) => files.Flush(handle);

    /// <inheritdoc/>
    public Status FileClose(int handle) => files.Close(handle);

    /// <inheritdoc/>
    public Status FileHandleFacts(int handle, out FileFacts facts) => files.Facts(handle, out facts);

    /// <inheritdoc/>
    public Status PathFacts(string path, bool followLinks, out FileFacts facts) => HostFailure.About(path, HostPaths.Facts(path, followLinks, out facts));

    /// <inheritdoc/>
    public Status PathResolve(string path, out string resolved) => HostPaths.Resolve(path, out resolved);

    /// <inheritdoc/>
    public Status DirectoryList(string path, int skip, out string[] names) => HostFailure.About(path, HostPaths.List(path, skip, out names));

    /// <inheritdoc/>
    public Status DirectoryMake(string path, int mode) => HostFailure.About(path, HostPaths.MakeDirectory(path, mode));

    /// <inheritdoc/>
    public Status DirectoryRemove(string path) => HostFailure.About(path, HostPaths.RemoveDirectory(path));

    /// <inheritdoc/>
    public Status FileRemove(string path) => HostFailure.About(path, HostPaths.RemoveFile(path));

    /// <inheritdoc/>
    public Status PathRename(string from, string to) => HostFailure.About(from, HostPaths.Rename(from, to));

    /// <inheritdoc/>
    public Status PathMode(string path, int mode) => HostFailure.About(path, HostPaths.SetMode(path, mode));

    /// <inheritdoc/>
    public Status PathTimes(string path, long accessed, long modified) => HostFailure.About(path, HostPaths.SetTimes(path, accessed, modified));

    /// <inheritdoc/>
    public Status EnvironmentGet(string name, out string value)
    {
        var found = name.Length == 0 || name.Contains('=') || name.Contains('\0') ? null : Environment.GetEnvironmentVariable(name);
        value = found ?? "";
        return found is null ? Status.NotFound : Status.Ok;
    }

    /// <inheritdoc/>
    public Status EnvironmentNames(out string[] names)
    {
        names = [.. Environment.GetEnvironmentVariables().Keys.Cast<string>()];
        return Status.Ok;
    }
}
