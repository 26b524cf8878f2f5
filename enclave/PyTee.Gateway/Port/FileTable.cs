using System.Diagnostics.CodeAnalysis;
using PyTee.Contract;
using PyTee.Interpreter;

namespace PyTee.Gateway;

/// <summary>The program's open files: positions are kept here, so the host is asked for bytes only.</summary>
sealed class FileTable(IOcalls host, PathGate gate)
{
    // What lies below is taken: the standard streams.
    const int FirstDescriptor = 3;

    // By descriptor.
    OpenFile?[] open = [];

    /// <summary>Open a path the policy allows.</summary>
    public HostError Open(string path, HostOpen how, out int handle)
    {
        handle = -1;
        var needsRead = (how & HostOpen.Read) != 0;
        var needsWrite = (how & ~HostOpen.Read) != 0;
        var resolved = path;
        if (needsRead && gate.Check(Capability.FilesRead, path, out resolved) is { Failed: true } noRead) return noRead;
        if (needsWrite && gate.Check(Capability.FilesWrite, path, out resolved) is { Failed: true } noWrite) return noWrite;
        var status = needsWrite ? host.FileOpenWrite(resolved, Flags(how), out var hostHandle) : host.FileOpenRead(resolved, out hostHandle);
        return status == Status.Ok ? Register(hostHandle, (how & HostOpen.Append) != 0, out handle) : StatusErrno.Of(status);
    }

    /// <summary>Give a file of the host the lowest free descriptor; a handle that is open already is a lie.</summary>
    HostError Register(int hostHandle, bool isAppending, out int handle)
    {
        handle = -1;
        if (Array.Exists(open, file => file?.HostHandle == hostHandle)) return StatusErrno.Of(Status.BadReply);
        var free = Array.IndexOf(open, null);
        if (free < 0)
        {
            free = open.Length;
            Array.Resize(ref open, 2 * open.Length + 4);
        }
        open[free] = new OpenFile { HostHandle = hostHandle, IsAppending = isAppending };
        handle = FirstDescriptor + free;
        return HostError.None;
    }

    bool TryFind(int handle, [NotNullWhen(true)] out OpenFile? file)
    {
        var at = (uint)(handle - FirstDescriptor);
        file = at < open.Length ? open[at] : null;
        return file is not null;
    }

    /// <summary>Read at the position.</summary>
    public HostError Read(int handle, Span<byte> into, out int count)
    {
        count = 0;
        if (!TryFind(handle, out var file)) return StatusErrno.Of(Status.BadHandle);
        var status = host.FileRead(file.HostHandle, file.Position, into[..Math.Min(into.Length, Wire.Chunk)], out count);
        if (status == Status.Ok) file.Position += count;
        return StatusErrno.Of(status);
    }

    /// <summary>Write at the position, or at the end in append mode.</summary>
    public HostError Write(int handle, ReadOnlySpan<byte> data)
    {
        if (!TryFind(handle, out var file)) return StatusErrno.Of(Status.BadHandle);
        if (file.IsAppending && Seek(handle, 0, 2, out _) is { Failed: true } failed) return failed;
        while (!data.IsEmpty)
        {
            var piece = data[..Math.Min(data.Length, Wire.Chunk)];
            var status = host.FileWrite(file.HostHandle, file.Position, piece);
            if (status != Status.Ok) return StatusErrno.Of(status);
            file.Position += piece.Length;
            data = data[piece.Length..];
        }
        return HostError.None;
    }

    /// <summary>Move the position.</summary>
    public HostError Seek(int handle, long offset, int whence, out long position)
    {
        position = 0;
        if (!TryFind(handle, out var file)) return StatusErrno.Of(Status.BadHandle);
        long size = 0;
        if (whence == 2)
        {
            if (Stat(handle, out var stat) is { Failed: true } failed) return failed;
            size = stat.Size;
        }
        var from = whence switch { 0 => 0, 1 => file.Position, 2 => size, _ => -1 };
        if (from < 0 || offset > long.MaxValue - from || from + offset < 0) return StatusErrno.Of(Status.InvalidArgument);
        position = file.Position = from + offset;
        return HostError.None;
    }

    /// <summary>Set the length.</summary>
    public HostError Truncate(int handle, long size) => size < 0
        ? StatusErrno.Of(Status.InvalidArgument)
        : With(handle, file => host.FileTruncate(file, size));

    /// <summary>Force written bytes to the disk.</summary>
    public HostError Flush(int handle) => With(handle, host.FileFlush);

    /// <summary>The facts of an open file.</summary>
    public HostError Stat(int handle, out HostStat stat)
    {
        stat = default;
        return TryFind(handle, out var file)
            ? Checked(host.FileHandleFacts(file.HostHandle, out var facts), facts, out stat)
            : StatusErrno.Of(Status.BadHandle);
    }

    /// <summary>Close a file.</summary>
    public HostError Close(int handle)
    {
        if (!TryFind(handle, out var file)) return StatusErrno.Of(Status.BadHandle);
        open[handle - FirstDescriptor] = null;
        return StatusErrno.Of(host.FileClose(file.HostHandle));
    }

    /// <summary>Close what the program left open.</summary>
    public void CloseAll()
    {
        foreach (var file in open)
        {
            if (file is not null) host.FileClose(file.HostHandle);
        }
        open = [];
    }

    /// <summary>Facts as a program sees them; sizes below zero are a lie.</summary>
    public static HostError Checked(Status status, FileFacts facts, out HostStat stat)
    {
        stat = default;
        if (status != Status.Ok) return StatusErrno.Of(status);
        if (facts.Size < 0 || facts.Links < 0) return StatusErrno.Of(Status.BadReply);
        stat = new(
            facts.Mode, facts.Size, facts.Inode, facts.Device, facts.Links, facts.UserId, facts.GroupId,
            facts.AccessedNanoseconds, facts.ModifiedNanoseconds, facts.ChangedNanoseconds);
        return HostError.None;
    }

    HostError With(int handle, Func<int, Status> call) =>
        TryFind(handle, out var file) ? StatusErrno.Of(call(file.HostHandle)) : StatusErrno.Of(Status.BadHandle);

    static OpenFlags Flags(HostOpen how) =>
        ((how & HostOpen.Read) != 0 ? OpenFlags.Read : 0)
        | ((how & (HostOpen.Create | HostOpen.Exclusive)) != 0 ? OpenFlags.Create : 0)
        | ((how & HostOpen.Exclusive) != 0 ? OpenFlags.Exclusive : 0)
        | ((how & HostOpen.Truncate) != 0 ? OpenFlags.Truncate : 0);

    sealed class OpenFile
    {
        public required int HostHandle { get; init; }

        public long Position { get; set; }

        public required bool IsAppending { get; init; }
    }
}
