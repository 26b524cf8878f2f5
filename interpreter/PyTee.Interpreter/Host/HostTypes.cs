namespace PyTee.Interpreter;

/// <summary>How a call to the host ended: an errno, 0 for success, and the text of a policy's refusal where that is the reason.</summary>
/// <remarks>A refusal's <see cref="Detail"/> takes the place of <c>strerror(errno)</c> in the OSError and names the flag that would allow the call.</remarks>
public readonly record struct HostError(int Errno, string? Detail = null)
{
    /// <summary>Success.</summary>
    public static HostError None => default;

    /// <summary>The program has written all it may: no errno, and not to be caught by the program.</summary>
    public static HostError OutputLimit(long bytes) => new(-1, $"the limit of {bytes} bytes is reached");

    /// <summary>Whether the call failed.</summary>
    public bool Failed => Errno != 0;

    /// <summary>Whether the call must end the program.</summary>
    public bool IsLimit => Errno < 0;
}

/// <summary>How a file is opened; the bits combine.</summary>
[Flags]
public enum HostOpen
{
    /// <summary>For reading.</summary>
    Read = 1,
    /// <summary>For writing.</summary>
    Write = 2,
    /// <summary>Every write goes to the end.</summary>
    Append = 4,
    /// <summary>Make the file when it is missing.</summary>
    Create = 8,
    /// <summary>Fail with EEXIST when the file exists.</summary>
    Exclusive = 16,
    /// <summary>Empty the file.</summary>
    Truncate = 32,
}

/// <summary>What stands at a path.</summary>
public enum HostPathKind
{
    /// <summary>Nothing, or nothing this program may know of.</summary>
    None,
    /// <summary>A regular file.</summary>
    File,
    /// <summary>A directory.</summary>
    Directory,
}

/// <summary>The facts of a file, in the terms of <c>os.stat_result</c>.</summary>
public readonly record struct HostStat(
    int Mode, long Size, long Inode, long Device, int Links, int UserId, int GroupId,
    long AccessedNanoseconds, long ModifiedNanoseconds, long ChangedNanoseconds)
{
    /// <summary>Whether this is a directory.</summary>
    public bool IsDirectory => (Mode & 0xF000) == 0x4000;

    /// <summary>Whether this is a regular file.</summary>
    public bool IsFile => (Mode & 0xF000) == 0x8000;
}
