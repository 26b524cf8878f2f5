using PyTee.Contract;
using PyTee.Interpreter;

namespace PyTee.Gateway;

/// <summary>What a program does with paths rather than open files.</summary>
sealed class PathCalls(IOcalls host, PathGate gate)
{
    // No folder a program can make sense of has more; a host that never ends the list stops here.
    const int MaxNames = 1 << 20;

    const int PermissionBits = 0xFFF;

    public HostError Stat(string path, bool followLinks, out HostStat stat)
    {
        stat = default;
        var error = followLinks
            ? gate.Check(Capability.FilesRead, path, out var resolved)
            : gate.CheckEntry(Capability.FilesRead, path, out resolved);
        return error.Failed ? error : FileTable.Checked(host.PathFacts(resolved, followLinks, out var facts), facts, out stat);
    }

    public HostError List(string path, out string[] names)
    {
        names = [];
        if (gate.Check(Capability.FilesRead, path, out var resolved) is { Failed: true } error) return error;
        var all = new List<string>();
        while (all.Count < MaxNames)
        {
            var status = host.DirectoryList(resolved, all.Count, out var page);
            if (status != Status.Ok) return StatusErrno.Of(status);
            if (page.Length == 0) break;
            if (Array.Exists(page, name => name is "" or "." or ".." || name.Contains('/') || name.Contains('\0')))
                return StatusErrno.Of(Status.BadReply);
            all.AddRange(page);
        }
        names = [.. all];
        return HostError.None;
    }

    public HostError MakeDirectory(string path, int mode) => gate.CheckEntry(Capability.FilesWrite, path, out var resolved) is { Failed: true } error
        ? error
        : StatusErrno.Of(host.DirectoryMake(resolved, mode));

    public HostError RemoveDirectory(string path) => gate.CheckEntry(Capability.FilesWrite, path, out var resolved) is { Failed: true } error
        ? error
        : StatusErrno.Of(host.DirectoryRemove(resolved));

    public HostError RemoveFile(string path) => gate.CheckEntry(Capability.FilesWrite, path, out var resolved) is { Failed: true } error
        ? error
        : StatusErrno.Of(host.FileRemove(resolved));

    public HostError Rename(string from, string to)
    {
        if (gate.CheckEntry(Capability.FilesWrite, from, out var source) is { Failed: true } noSource) return noSource;
        if (gate.CheckEntry(Capability.FilesWrite, to, out var target) is { Failed: true } noTarget) return noTarget;
        return StatusErrno.Of(host.PathRename(source, target));
    }

    public HostError SetMode(string path, int mode) => gate.Check(Capability.FilesWrite, path, out var resolved) is { Failed: true } error
        ? error
        : StatusErrno.Of(host.PathMode(resolved, mode & PermissionBits));

    public HostError SetTimes(string path, long accessed, long modified) => gate.Check(Capability.FilesWrite, path, out var resolved) is { Failed: true } error
        ? error
        : StatusErrno.Of(host.PathTimes(resolved, accessed, modified));

    /// <summary>Only the gateway knows a current folder; the host is asked what stands there.</summary>
    public HostError ChangeDirectory(string path)
    {
        if (Stat(path, followLinks: true, out var stat) is { Failed: true } error) return error;
        if (!stat.IsDirectory) return StatusErrno.Of(Status.NotDirectory);
        if (!gate.TryResolve(path, out var resolved)) return StatusErrno.Of(Status.LinkLoop);
        gate.SetFolder(resolved);
        return HostError.None;
    }

    public HostError Resolve(string path, out string resolved)
    {
        if (gate.Check(Capability.FilesRead, path, out resolved) is { Failed: true } error) return error;
        return gate.TryResolve(path, out resolved) ? HostError.None : StatusErrno.Of(Status.LinkLoop);
    }
}
