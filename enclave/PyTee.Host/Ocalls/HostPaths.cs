using System.Runtime.Versioning;
using PyTee.Contract;

namespace PyTee.Host;

/// <summary>What this machine does with paths.</summary>
static class HostPaths
{
    // A listing's page stays well below the longest payload whatever the names are.
    const int MaxNames = 2048;

    public static Status Facts(string path, bool followLinks, out FileFacts facts)
    {
        facts = default;
        return path.Contains('\0') ? Status.InvalidArgument : HostStat.OfPath(path, followLinks, out facts);
    }

    public static Status List(string path, int skip, out string[] names)
    {
        names = [];
        if (skip < 0) return Status.InvalidArgument;
        if (File.Exists(path)) return Status.NotDirectory;
        try
        {
            var options = new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false };
            names = [.. new DirectoryInfo(path).EnumerateFileSystemInfos("*", options).Skip(skip).Take(MaxNames).Select(entry => entry.Name)];
            return Status.Ok;
        }
        catch (Exception failure) when (HostFailure.Of(failure) != Status.Failed)
        {
            return HostFailure.Of(failure);
        }
    }

    public static Status MakeDirectory(string path, int mode)
    {
        if (File.Exists(path) || Directory.Exists(path)) return Status.Exists;
        var parent = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(path));
        if (File.Exists(parent)) return Status.NotDirectory;
        if (!string.IsNullOrEmpty(parent) && !Directory.Exists(parent)) return Status.NotFound;
        return HostFailure.Try(() =>
        {
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
            else Directory.CreateDirectory(path, (UnixFileMode)(mode & 0xFFF));
        });
    }

    public static Status RemoveDirectory(string path)
    {
        if (IsLink(path) || File.Exists(path)) return Status.NotDirectory;
        if (!Directory.Exists(path)) return Status.NotFound;
        if (Directory.EnumerateFileSystemEntries(path).Any()) return Status.NotEmpty;
        return HostFailure.Try(() => Directory.Delete(path));
    }

    public static Status RemoveFile(string path)
    {
        if (Directory.Exists(path) && !IsLink(path)) return Status.IsDirectory;
        if (!File.Exists(path) && !IsLink(path)) return Status.NotFound;
        return HostFailure.Try(() => File.Delete(path));
    }

    public static Status Rename(string from, string to)
    {
        if (!Directory.Exists(from) || IsLink(from)) return RenameFile(from, to);
        if (File.Exists(to)) return Status.NotDirectory;
        if (Path.GetFullPath(from) == Path.GetFullPath(to)) return Status.Ok;
        if (Directory.Exists(to) && RemoveDirectory(to) is var status and not Status.Ok) return status;
        return HostFailure.Try(() => Directory.Move(from, to));
    }

    static Status RenameFile(string from, string to)
    {
        if (!File.Exists(from) && !IsLink(from)) return Status.NotFound;
        if (Directory.Exists(to)) return Status.IsDirectory;
        return HostFailure.Try(() => File.Move(from, to, overwrite: true));
    }

    public static Status SetMode(string path, int mode)
    {
        if (!File.Exists(path) && !Directory.Exists(path)) return Status.NotFound;
        return OperatingSystem.IsWindows() ? Status.NotSupported : SetUnixMode(path, mode);
    }

    [UnsupportedOSPlatform("windows")]
    static Status SetUnixMode(string path, int mode) => HostFailure.Try(() => File.SetUnixFileMode(path, (UnixFileMode)(mode & 0xFFF)));

    public static Status SetTimes(string path, long accessed, long modified)
    {
        if (!File.Exists(path) && !Directory.Exists(path)) return Status.NotFound;
        return HostFailure.Try(() =>
        {
            File.SetLastAccessTimeUtc(path, Moment(accessed));
            File.SetLastWriteTimeUtc(path, Moment(modified));
        });
    }

    // A tick is a hundred nanoseconds; every 64-bit number of nanoseconds since 1970 is a date.
    static DateTime Moment(long nanoseconds) => DateTime.UnixEpoch.AddTicks((nanoseconds - (nanoseconds % 100 + 100) % 100) / 100);

    /// <summary>Follow every link of a path, as far as it exists; the rest is taken as written.</summary>
    public static Status Resolve(string path, out string resolved)
    {
        resolved = "";
        if (path.Contains('\0')) return Status.InvalidArgument;
        var budget = 40;
        try
        {
            resolved = Walk("/", path.Split('/'), ref budget);
            return budget < 0 ? Status.LinkLoop : Status.Ok;
        }
        catch (Exception failure) when (HostFailure.Of(failure) != Status.Failed)
        {
            return HostFailure.Of(failure);
        }
    }

    static string Walk(string from, string[] parts, ref int budget)
    {
        var at = from;
        foreach (var part in parts)
        {
            if (part is "" or ".") continue;
            if (part == "..") { at = Path.GetDirectoryName(at) ?? "/"; continue; }
            var next = at == "/" ? "/" + part : at + "/" + part;
            var link = new FileInfo(next).LinkTarget;
            if (link is null) { at = next; continue; }
            if (--budget < 0) return at;
            at = Walk(link.StartsWith('/') ? "/" : at, link.Split('/'), ref budget);
        }
        return at;
    }

    static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;
}
