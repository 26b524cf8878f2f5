using PyTee.Contract;

namespace PyTee.Tests.Boundary;

/// <summary>A host that does nothing and says it did; tests override what they want to lie about.</summary>
class InertOcalls : IOcalls
{
    public virtual Status StreamWrite(StandardStream stream, ReadOnlySpan<byte> data) => Status.Ok;

    public virtual Status StreamRead(StandardStream stream, Span<byte> into, out int count) { count = 0; return Status.Ok; }

    public virtual Status StreamFacts(StandardStream stream, out bool isTerminal, out int columns, out int lines)
    {
        (isTerminal, columns, lines) = (false, 0, 0);
        return Status.Ok;
    }

    public virtual Status ClockUnix(out long nanoseconds) { nanoseconds = 0; return Status.Ok; }

    public virtual Status ClockMonotonic(out long nanoseconds) { nanoseconds = 0; return Status.Ok; }

    public virtual Status ClockZone(long unixSeconds, out int offsetSeconds, out bool isDaylightSaving, out string zone)
    {
        (offsetSeconds, isDaylightSaving, zone) = (0, false, "UTC");
        return Status.Ok;
    }

    public virtual Status Sleep(long nanoseconds) => Status.Ok;

    public virtual Status ClockProcess(out long nanoseconds) { nanoseconds = 0; return Status.Ok; }

    public virtual Status ModuleProbe(string path, out PathKind kind) { kind = PathKind.None; return Status.Ok; }

    public virtual Status ModuleOpen(string path, out int handle) { handle = 0; return Status.NotFound; }

    public virtual Status FileOpenRead(string path, out int handle) { handle = 0; return Status.NotFound; }

    public virtual Status FileOpenWrite(string path, OpenFlags how, out int handle) { handle = 0; return Status.NotFound; }

    public virtual Status FileRead(int handle, long offset, Span<byte> into, out int count) { count = 0; return Status.Ok; }

    public virtual Status FileWrite(int handle, long offset, ReadOnlySpan<byte> data) => Status.Ok;

    public virtual Status FileTruncate(int handle, long size) => Status.Ok;

    public virtual Status FileFlush(int handle) => Status.Ok;

    public virtual Status FileClose(int handle) => Status.Ok;

    public virtual Status FileHandleFacts(int handle, out FileFacts facts) { facts = default; return Status.Ok; }

    public virtual Status PathFacts(string path, bool followLinks, out FileFacts facts) { facts = default; return Status.NotFound; }

    public virtual Status PathResolve(string path, out string resolved) { resolved = path; return Status.Ok; }

    public virtual Status DirectoryList(string path, int skip, out string[] names) { names = []; return Status.Ok; }

    public virtual Status DirectoryMake(string path, int mode) => Status.Ok;

    public virtual Status DirectoryRemove(string path) => Status.Ok;

    public virtual Status FileRemove(string path) => Status.Ok;

    public virtual Status PathRename(string from, string to) => Status.Ok;

    public virtual Status PathMode(string path, int mode) => Status.Ok;

    public virtual Status PathTimes(string path, long accessed, long modified) => Status.Ok;

    public virtual Status EnvironmentGet(string name, out string value) { value = ""; return Status.NotFound; }

    public virtual Status EnvironmentNames(out string[] names) { names = []; return Status.Ok; }
}
