using PyTee.Contract;
using PyTee.Interpreter;

namespace PyTee.Gateway;

/// <summary>Turns a program's path into a resolved one that the policy allows, or into the refusal.</summary>
/// <remarks>Links and dots are resolved before the check, so neither leads out of a grant, and the resolved path is what the host is given.</remarks>
sealed class PathGate(IOcalls host, AccessPolicy policy)
{
    const int MaxPath = 4096;

    /// <summary>The folder relative paths start from; absolute.</summary>
    public string Folder { get; private set; } = "/";

    /// <summary>Set the folder relative paths start from.</summary>
    public void SetFolder(string folder) => Folder = folder.StartsWith('/') ? folder : "/";

    /// <summary>The absolute form of a path, dots left as they are.</summary>
    public string Absolute(string path) =>
        path.StartsWith('/') ? path : Folder.EndsWith('/') ? Folder + path : Folder + "/" + path;

    /// <summary>Check a path whose last part may be a link to follow.</summary>
    public HostError Check(Capability capability, string path, out string resolved) => Check(capability, path, followLast: true, out resolved);

    /// <summary>Check a path whose last part is meant itself, even when it is a link.</summary>
    public HostError CheckEntry(Capability capability, string path, out string resolved) => Check(capability, path, followLast: false, out resolved);

    /// <summary>Resolve a path without a check; false when the host cannot.</summary>
    public bool TryResolve(string path, out string resolved)
    {
        resolved = "";
        return IsSane(path) && host.PathResolve(Absolute(path), out resolved) == Status.Ok && IsResolved(resolved);
    }

    HostError Check(Capability capability, string path, bool followLast, out string resolved)
    {
        resolved = Absolute(path);
        if (path.Length == 0) return StatusErrno.Of(Status.NotFound);
        if (!IsSane(path)) return StatusErrno.Of(path.Length > MaxPath ? Status.NameTooLong : Status.InvalidArgument);
        if (policy.IsWhole(capability)) return HostError.None;
        if (policy.IsClosed(capability)) return Refuse(capability, path);
        var status = followLast ? host.PathResolve(resolved, out resolved) : ResolveEntry(ref resolved);
        if (status != Status.Ok) return StatusErrno.Of(status);
        if (!IsResolved(resolved)) return StatusErrno.Of(Status.BadReply);
        return policy.AllowsPath(capability, resolved) ? HostError.None : Refuse(capability, path);
    }

    Status ResolveEntry(ref string path)
    {
        var trimmed = path.TrimEnd('/');
        var split = trimmed.LastIndexOf('/');
        var last = trimmed[(split + 1)..];
        if (last is "" or "." or "..") return host.PathResolve(path, out path);
        var status = host.PathResolve(split == 0 ? "/" : trimmed[..split], out var parent);
        path = parent.EndsWith('/') ? parent + last : parent + "/" + last;
        return status;
    }

    HostError Refuse(Capability capability, string path) => new(StatusErrno.Permission, AccessPolicy.Refusal(capability, Lexical(Absolute(path))));

    static bool IsSane(string path) => path.Length is > 0 and <= MaxPath && !path.Contains('\0');

    /// <summary>What the host calls resolved must at least look so: a reply cannot smuggle dots past the policy.</summary>
    static bool IsResolved(string path) =>
        path.StartsWith('/') && !path.Contains('\0') && !path.Contains("//", StringComparison.Ordinal)
        && !path.Contains("/./", StringComparison.Ordinal) && !path.Contains("/../", StringComparison.Ordinal)
        && !path.EndsWith("/.", StringComparison.Ordinal) && !path.EndsWith("/..", StringComparison.Ordinal);

    static string Lexical(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part is "" or ".") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count > 0) parts.RemoveAt(parts.Count - 1);
        }
        return "/" + string.Join('/', parts);
    }
}
