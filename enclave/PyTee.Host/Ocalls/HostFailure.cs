using PyTee.Contract;

namespace PyTee.Host;

/// <summary>Turns this machine's failures into the contract's status codes.</summary>
static class HostFailure
{
    /// <summary>Do something with the file system and say how it went.</summary>
    public static Status Try(Action action)
    {
        try
        {
            action();
            return Status.Ok;
        }
        catch (Exception failure) when (Of(failure) is var status and not Status.Failed)
        {
            return status;
        }
    }

    /// <summary>A path that leads through a file is told apart from one that leads nowhere, which the base library does not always do.</summary>
    public static Status About(string path, Status status) => status == Status.NotFound && LeadsThroughFile(path) ? Status.NotDirectory : status;

    static bool LeadsThroughFile(string path)
    {
        if (path.Contains('\0')) return false;
        var folder = Path.GetDirectoryName(path);
        while (!string.IsNullOrEmpty(folder) && !Directory.Exists(folder))
        {
            if (File.Exists(folder)) return true;
            folder = Path.GetDirectoryName(folder);
        }
        return false;
    }

    /// <summary>The status of an exception of the base library; Failed for one that is no failure of the machine.</summary>
    public static Status Of(Exception failure) => failure switch
    {
        FileNotFoundException or DirectoryNotFoundException => Status.NotFound,
        PathTooLongException => Status.NameTooLong,
        UnauthorizedAccessException { InnerException: IOException inner } => OfErrno(inner.HResult, Status.AccessDenied),
        UnauthorizedAccessException => Status.AccessDenied,
        IOException => OfErrno(failure.HResult, Status.DeviceError),
        NotSupportedException => Status.NotSupported,
        ArgumentException => Status.InvalidArgument,
        _ => Status.Failed,
    };

    /// <summary>The status of an errno of this machine.</summary>
    public static Status OfErrno(int errno, Status otherwise = Status.DeviceError) => errno switch
    {
        1 or 13 => Status.AccessDenied,
        2 => Status.NotFound,
        4 => Status.Interrupted,
        5 => Status.DeviceError,
        9 => Status.BadHandle,
        16 or 26 => Status.Busy,
        17 => Status.Exists,
        18 => Status.CrossDevice,
        20 => Status.NotDirectory,
        21 => Status.IsDirectory,
        22 => Status.InvalidArgument,
        23 or 24 => Status.TooManyFiles,
        28 or 122 => Status.NoSpace,
        29 => Status.NotSeekable,
        30 => Status.ReadOnly,
        32 => Status.BrokenPipe,
        36 => Status.NameTooLong,
        39 => Status.NotEmpty,
        40 => Status.LinkLoop,
        95 or 38 => Status.NotSupported,
        _ => otherwise,
    };
}
