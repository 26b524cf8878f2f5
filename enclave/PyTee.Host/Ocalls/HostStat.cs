using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using PyTee.Contract;

namespace PyTee.Host;

/// <summary>The facts of a file: by <c>statx</c> on Linux, by the base library elsewhere.</summary>
static unsafe partial class HostStat
{
    const int AtFdCwd = -100;
    const int AtSymlinkNoFollow = 0x100;
    const int AtEmptyPath = 0x1000;
    const uint BasicStats = 0x7FF;

    public static Status OfPath(string path, bool followLinks, out FileFacts facts) => OperatingSystem.IsLinux()
        ? Ask(AtFdCwd, path, followLinks ? 0 : AtSymlinkNoFollow, out facts)
        : Portable(path, followLinks, out facts);

    public static Status OfHandle(SafeFileHandle file, out FileFacts facts)
    {
        if (OperatingSystem.IsLinux()) return Ask((int)file.DangerousGetHandle(), "", AtEmptyPath, out facts);
        facts = new(0x81A4, RandomAccess.GetLength(file), 0, 0, 1, 0, 0, 0, 0, 0);
        return Status.Ok;
    }

    static Status Ask(int folder, string path, int flags, out FileFacts facts)
    {
        Statx found = default;
        facts = default;
        if (StatxOf(folder, path, flags, BasicStats, &found) != 0) return HostFailure.OfErrno(Marshal.GetLastPInvokeError());
        facts = new(
            found.Mode, (long)found.Size, (long)found.Inode, ((long)found.DeviceMajor << 8) | found.DeviceMinor,
            (int)found.Links, (int)found.UserId, (int)found.GroupId,
            found.Accessed.Total, found.Modified.Total, found.Changed.Total);
        return Status.Ok;
    }

    static Status Portable(string path, bool followLinks, out FileFacts facts)
    {
        facts = default;
        FileSystemInfo info = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
        if (followLinks && info.LinkTarget is not null) info = info.ResolveLinkTarget(returnFinalTarget: true) ?? info;
        if (!info.Exists) return Status.NotFound;
        var kind = info.LinkTarget is not null ? 0xA000 : info is DirectoryInfo ? 0x4000 : 0x8000;
        var mode = OperatingSystem.IsWindows() ? 0x1B6 : (int)info.UnixFileMode;
        var size = info is FileInfo file ? file.Length : 0;
        facts = new(kind | mode, size, 0, 0, 1, 0, 0, Unix(info.LastAccessTimeUtc), Unix(info.LastWriteTimeUtc), Unix(info.LastWriteTimeUtc));
        return Status.Ok;
    }

    static long Unix(DateTime time) => (time - DateTime.UnixEpoch).Ticks * 100;

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatxOf(int folder, string path, int flags, uint mask, Statx* found);

    [StructLayout(LayoutKind.Sequential)]
    struct Timestamp
    {
        public long Seconds;
        public uint Nanoseconds;
        public int Reserved;

        public readonly long Total => Seconds * 1_000_000_000 + Nanoseconds;
    }

    /// <summary>The kernel's structure, the same on every architecture.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 256)]
    struct Statx
    {
        public uint Mask, BlockSize;
        public ulong Attributes;
        public uint Links, UserId, GroupId;
        public ushort Mode, Padding;
        public ulong Inode, Size, Blocks, AttributesMask;
        public Timestamp Accessed, Born, Changed, Modified;
        public uint RawMajor, RawMinor, DeviceMajor, DeviceMinor;
    }
}
