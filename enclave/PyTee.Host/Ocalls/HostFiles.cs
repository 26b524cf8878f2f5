using System.Diagnostics.CodeAnalysis;
using Microsoft.Win32.SafeHandles;
using PyTee.Contract;

namespace PyTee.Host;

/// <summary>The files open for one enclave, by number.</summary>
sealed class HostFiles
{
    const int MaxOpen = 4096;

    readonly object gate = new();
    Dictionary<int, SafeFileHandle>? open;
    int last;

    public Status OpenRead(string path, out int handle) => Open(path, FileMode.Open, FileAccess.Read, out handle);

    public Status OpenWrite(string path, OpenFlags how, out int handle)
    {
        handle = 0;
        var exists = File.Exists(path) || Directory.Exists(path);
        if (!exists && (how & OpenFlags.Create) == 0) return Status.NotFound;
        if (exists && (how & OpenFlags.Exclusive) != 0) return Status.Exists;
        var mode = (how & OpenFlags.Exclusive) != 0 ? FileMode.CreateNew
            : (how & OpenFlags.Truncate) != 0 ? (exists ? FileMode.Truncate : FileMode.Create)
            : (how & OpenFlags.Create) != 0 ? FileMode.OpenOrCreate : FileMode.Open;
        var access = (how & OpenFlags.Read) != 0 ? FileAccess.ReadWrite : FileAccess.Write;
        return Open(path, mode, access, out handle);
    }

    public Status Read(int handle, long offset, Span<byte> into, out int count)
    {
        count = 0;
        if (!TryFind(handle, out var file)) return Status.BadHandle;
        if (offset < 0) return Status.InvalidArgument;
        try
        {
            count = RandomAccess.Read(file, into, offset);
            return Status.Ok;
        }
        catch (Exception failure) when (HostFailure.Of(failure) != Status.Failed)
        {
            return HostFailure.Of(failure);
        }
    }

    public Status Write(int handle, long offset, ReadOnlySpan<byte> data)
    {
        if (!TryFind(handle, out var file)) return Status.BadHandle;
        if (offset < 0) return Status.InvalidArgument;
        try
        {
            RandomAccess.Write(file, data, offset);
            return Status.Ok;
        }
        catch (Exception failure) when (HostFailure.Of(failure) != Status.Failed)
        {
            return HostFailure.Of(failure);
        }
    }

    public Status Truncate(int handle, long size) => !TryFind(handle, out var file)
        ? Status.BadHandle
        : HostFailure.Try(() => RandomAccess.SetLength(file, size));

    public Status Flush(int handle) => !TryFind(handle, out var file)
        ? Status.BadHandle
        : HostFailure.Try(() => RandomAccess.FlushToDisk(file));

    public Status Close(int handle)
    {
        SafeFileHandle? file;
        lock (gate)
        {
            if (open is null || !open.Remove(handle, out file)) return Status.BadHandle;
        }
        return HostFailure.Try(file.Dispose);
    }

    public Status Facts(int handle, out FileFacts facts)
    {
        facts = default;
        return TryFind(handle, out var file) ? HostStat.OfHandle(file, out facts) : Status.BadHandle;
    }

    Status Open(string path, FileMode mode, FileAccess access, out int handle)
    {
        handle = 0;
        if (path.Contains('\0')) return Status.InvalidArgument;
        if (Directory.Exists(path)) return Status.IsDirectory;
        try
        {
            // Python locks nothing, so neither do we.
            var file = File.OpenHandle(path, mode, access, FileShare.ReadWrite | FileShare.Delete);
            lock (gate)
            {
                open ??= [];
                if (open.Count >= MaxOpen) { file.Dispose(); return Status.TooManyFiles; }
                open.Add(handle = ++last, file);
            }
            return Status.Ok;
        }
        catch (Exception failure) when (HostFailure.Of(failure) != Status.Failed)
        {
            return path.EndsWith('/') && failure is IOException ? Status.NotDirectory : HostFailure.Of(failure);
        }
    }

    bool TryFind(int handle, [NotNullWhen(true)] out SafeFileHandle? file)
    {
        file = null;
        lock (gate) return open is not null && open.TryGetValue(handle, out file);
    }
}
