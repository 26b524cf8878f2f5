using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>os.stat_result.</summary>
internal static class StatResult
{
    private const int BlockSize = 4096, SectorSize = 512;
    private const double NanosecondsPerSecond = 1e9;

    private static readonly StructType s_type = new("os.stat_result",
    [
        "st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "_st_atime", "_st_mtime", "_st_ctime",
        "st_atime", "st_mtime", "st_ctime", "st_atime_ns", "st_mtime_ns", "st_ctime_ns", "st_blksize", "st_blocks", "st_rdev",
    ], 10, isConstructible: true);

    public static PyType Type => s_type.Type;

    public static Value Of(HostStat s) => new StructSequence(s_type,
    [
        (long)s.Mode, s.Inode, s.Device, (long)s.Links, (long)s.UserId, (long)s.GroupId, s.Size,
        Seconds(s.AccessedNanoseconds), Seconds(s.ModifiedNanoseconds), Seconds(s.ChangedNanoseconds),
        s.AccessedNanoseconds / NanosecondsPerSecond, s.ModifiedNanoseconds / NanosecondsPerSecond, s.ChangedNanoseconds / NanosecondsPerSecond,
        s.AccessedNanoseconds, s.ModifiedNanoseconds, s.ChangedNanoseconds, (long)BlockSize, (s.Size + SectorSize - 1) / SectorSize, 0L,
    ]);

    private static long Seconds(long nanoseconds) => (long)Math.Floor(nanoseconds / NanosecondsPerSecond);
}
