using PyTee.Interpreter;

namespace PyTee.Stdlib;

public static partial class OsModule
{
    private const int MaskOfAccess = 7;
    private const long NanosecondsOfSecond = 1_000_000_000;
    private const double MaxSeconds = 9.2e9;
    private const string OrDescriptor = ", os.PathLike or integer";

    /// <summary>Perform a stat system call on the given path.
    ///
    ///   path
    ///     Path to be examined; can be string, bytes, a path-like object or
    ///     open-file-descriptor int.</summary>
    [PyFunction("stat(path, *, dir_fd=None, follow_symlinks=True)")]
    internal static Value Stat(Value path, Value dir_fd, bool follow_symlinks)
    {
        RefuseFolder(dir_fd, "dir_fd");
        if (path.O is PyBool) Warnings.Warn(Errors.RuntimeWarning, "bool is used as a file descriptor");
        return PyInt.Is(path) ? StatResult.Of(Descriptors.Stat(Number.AsInt(path))) : StatPath("stat", path, follow_symlinks);
    }

    /// <summary>Perform a stat system call on the given path, without following symbolic links.
    ///
    /// Like stat(), but do not follow symbolic links.
    /// Equivalent to stat(path, follow_symlinks=False).</summary>
    [PyFunction("lstat(path, *, dir_fd=None)")]
    internal static Value LStat(Value path, Value dir_fd)
    {
        RefuseFolder(dir_fd, "dir_fd");
        return StatPath("lstat", path, followLinks: false);
    }

    private static Value StatPath(string function, Value path, bool followLinks)
    {
        string text = Paths.Argument(function, path, out var shown, others: function == "stat" ? OrDescriptor : " or os.PathLike");
        HostCall.Check(Host.Stat(text, followLinks, out var stat), shown);
        return StatResult.Of(stat);
    }

    private static void RefuseFolder(Value folder, string name)
    {
        if (!folder.IsNone) throw Raise.NotImplementedError($"{name} unavailable on this platform");
    }

    /// <summary>Use the real uid/gid to test for access to a path.
    ///
    /// F_OK asks whether the path exists, R_OK, W_OK and X_OK whether its mode
    /// grants somebody the right.</summary>
    [PyFunction("access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True)")]
    internal static bool Access(Value path, int mode, Value dir_fd, bool effective_ids, bool follow_symlinks)
    {
        RefuseFolder(dir_fd, "dir_fd");
        string text = Paths.Argument("access", path, out _);
        if (Host.Stat(text, follow_symlinks, out var stat).Failed) return false;
        int granted = stat.Mode | stat.Mode >> 3 | stat.Mode >> 6;
        return (mode & ~granted & MaskOfAccess) == 0;
    }

    /// <summary>Return a list containing the names of the files in the directory.
    ///
    /// The list is in arbitrary order.  It does not include the special
    /// entries '.' and '..' even if they are present in the directory.</summary>
    [PyFunction("listdir(path=None)")]
    internal static PyList ListDir(Value path)
    {
        string text = ".";
        var shown = Value.None;
        if (!path.IsNone) text = Paths.Argument("listdir", path, out shown, others: ", os.PathLike, integer or None");
        HostCall.Check(Host.ListDirectory(text, out string[] names), path.IsNone ? Value.Str(".") : shown);
        var list = new PyList();
        foreach (string name in names) list.Add(Paths.Like(name, shown.O is PyBytes));
        return list;
    }

    /// <summary>Create a directory.</summary>
    [PyFunction("mkdir(path, mode=511, *, dir_fd=None)")]
    internal static void MkDir(Value path, int mode, Value dir_fd)
    {
        RefuseFolder(dir_fd, "dir_fd");
        string text = Paths.Argument("mkdir", path, out var shown);
        HostCall.Check(Host.MakeDirectory(text, mode), shown);
    }

    /// <summary>Remove a directory.</summary>
    [PyFunction("rmdir(path, *, dir_fd=None)")] internal static void RmDir(Value path, Value dir_fd) => Remove("rmdir", path, dir_fd, static p => Host.RemoveDirectory(p));

    /// <summary>Remove a file (same as unlink()).</summary>
    [PyFunction("remove(path, *, dir_fd=None)")] internal static void Remove(Value path, Value dir_fd) => Remove("remove", path, dir_fd, static p => Host.RemoveFile(p));

    /// <summary>Remove a file (same as remove()).</summary>
    [PyFunction("unlink(path, *, dir_fd=None)")] internal static void Unlink(Value path, Value dir_fd) => Remove("unlink", path, dir_fd, static p => Host.RemoveFile(p));

    private static void Remove(string function, Value path, Value folder, Func<string, HostError> remove)
    {
        RefuseFolder(folder, "dir_fd");
        string text = Paths.Argument(function, path, out var shown);
        HostCall.Check(remove(text), shown);
    }

    /// <summary>Rename a file or directory.</summary>
    [PyFunction("rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None)")]
    internal static void Rename(Value src, Value dst, Value src_dir_fd, Value dst_dir_fd) => Move("rename", src, dst, src_dir_fd, dst_dir_fd);

    /// <summary>Rename a file or directory, overwriting the destination.</summary>
    [PyFunction("replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None)")]
    internal static void Replace(Value src, Value dst, Value src_dir_fd, Value dst_dir_fd) => Move("replace", src, dst, src_dir_fd, dst_dir_fd);

    private static void Move(string function, Value from, Value to, Value fromFolder, Value toFolder)
    {
        RefuseFolder(fromFolder, "src_dir_fd");
        RefuseFolder(toFolder, "dst_dir_fd");
        string source = Paths.Argument(function, from, out var shown, "src"), target = Paths.Argument(function, to, out var shown2, "dst");
        HostCall.Check(Host.Rename(source, target), shown, shown2);
    }

    /// <summary>Change the access permissions of a file.
    ///
    ///   path
    ///     Path to be modified.  May be specified as a str, bytes, or a path-like object.
    ///   mode
    ///     Operating-system mode bitfield.</summary>
    [PyFunction("chmod(path, mode, *, dir_fd=None, follow_symlinks=True)")]
    internal static void ChMod(Value path, int mode, Value dir_fd, bool follow_symlinks)
    {
        RefuseFolder(dir_fd, "dir_fd");
        if (!follow_symlinks) throw Raise.NotImplementedError("chmod: follow_symlinks unavailable on this platform");
        string text = Paths.Argument("chmod", path, out var shown);
        HostCall.Check(Host.SetMode(text, mode), shown);
    }

    /// <summary>Set the access and modified time of path.
    ///
    /// With times or ns both are given, as seconds or as nanoseconds; without, they
    /// become the current time. Links are followed.</summary>
    [PyFunction("utime(path, times=None, *, ns=..., dir_fd=None, follow_symlinks=True)")]
    internal static void UTime(Value path, Value times, Value ns, Value dir_fd, bool follow_symlinks)
    {
        RefuseFolder(dir_fd, "dir_fd");
        if (!follow_symlinks) throw Raise.NotImplementedError("utime: follow_symlinks unavailable on this platform");
        if (!times.IsNone && !ns.IsUnset) throw Raise.ValueError("utime: you may specify either 'times' or 'ns' but not both");
        if (PyInt.Is(path)) throw Raise.TypeError("utime: path should be string, bytes or os.PathLike, not int");
        string text = Paths.Argument("utime", path, out var shown);
        long now = times.IsNone && ns.IsUnset ? Host.ClockUnixNanoseconds() : 0;
        var (accessed, modified) = !ns.IsUnset ? Pair(ns, "'ns' must be", Number.AsLong)
            : !times.IsNone ? Pair(times, "'times' must be either", Nanoseconds, " or None")
            : (now, now);
        HostCall.Check(Host.SetTimes(text, accessed, modified), shown);
    }

    private static (long, long) Pair(Value value, string must, Func<Value, long> nanoseconds, string others = "")
    {
        if (!value.Is<PyTuple>(out var pair) || pair.Count != 2) throw Raise.TypeError($"utime: {must} a tuple of two ints{others}");
        return (nanoseconds(pair[0]), nanoseconds(pair[1]));
    }

    private static long Nanoseconds(Value seconds)
    {
        if (PyInt.Is(seconds) && Math.Abs(Number.AsDouble(seconds)) < MaxSeconds) return Number.AsLong(seconds) * NanosecondsOfSecond;
        double exact = Math.Floor(Number.AsDouble(seconds) * NanosecondsOfSecond);
        if (double.IsNaN(exact)) throw Raise.ValueError("Invalid value NaN (not a number)");
        return Math.Abs(exact) < long.MaxValue ? (long)exact : throw Raise.OverflowError("timestamp out of range for platform time_t");
    }

    /// <summary>Change the current working directory to the specified path.</summary>
    [PyFunction("chdir(path)")]
    internal static void ChDir(Value path)
    {
        string text = Paths.Argument("chdir", path, out var shown);
        HostCall.Check(Host.ChangeDirectory(text), shown);
    }

    /// <summary>The path with links and dots resolved, as the host's file system has them.</summary>
    [PyFunction("realpath(path, /)")]
    internal static Value RealPath(Value path)
    {
        string text = Paths.Argument("realpath", path, out var shown);
        HostCall.Check(Host.RealPath(text, out string resolved), shown);
        return Paths.Like(resolved, shown.O is PyBytes);
    }
}
