using PyTee.Contract;
using PyTee.Interpreter;

namespace PyTee.Gateway;

/// <summary>The world as the running program sees it: each question is checked by the policy before it becomes an ocall, each answer after.</summary>
sealed class GatewayPort : HostPort
{
    readonly IOcalls host;
    readonly AccessPolicy policy;
    readonly PathGate gate;
    readonly StandardStreams streams;
    readonly CheckedClock clock;
    readonly FileTable files;
    readonly PathCalls paths;
    readonly ModuleSource modules;

    public GatewayPort(IOcalls host, AccessPolicy policy, PathGate gate, long maxOutput)
    {
        (this.host, this.policy, this.gate) = (host, policy, gate);
        streams = new(host, maxOutput);
        clock = new(host);
        files = new(host, gate);
        paths = new(host, gate);
        modules = new(host, gate, policy);
    }

    /// <summary>Whether the program wrote more than it may.</summary>
    public bool IsOverOutputLimit => streams.IsOverLimit;

    /// <inheritdoc/>
    public override string CurrentDirectory => gate.Folder;

    /// <summary>Flush the streams and close the files at the program's end.</summary>
    public void Finish()
    {
        streams.Flush(1);
        files.CloseAll();
    }

    public override HostError WriteStream(int stream, ReadOnlySpan<byte> data) => streams.Write(stream, data);

    public override HostError FlushStream(int stream) => streams.Flush(stream);

    public override HostError ReadStream(int stream, Span<byte> into, out int count) => streams.Read(stream, into, out count);

    public override bool IsOpen(int stream) => streams.IsOpen(stream);

    public override bool IsTerminal(int stream) => streams.IsTerminal(stream);

    public override bool TryGetTerminalSize(out int columns, out int lines) => streams.TryGetTerminalSize(out columns, out lines);

    public override long ClockUnixNanoseconds() => clock.Unix();

    public override long ClockMonotonicNanoseconds() => clock.Monotonic();

    public override long ClockProcessNanoseconds() => clock.Process();

    public override (int OffsetSeconds, bool IsDaylightSaving, string Zone) LocalZone(long unixSeconds) => clock.Zone(unixSeconds);

    public override HostError Sleep(long nanoseconds) => clock.Sleep(nanoseconds);

    public override HostError Open(string path, HostOpen how, out int handle) => files.Open(path, how, out handle);

    public override HostError Read(int handle, Span<byte> into, out int count) => files.Read(handle, into, out count);

    public override HostError Write(int handle, ReadOnlySpan<byte> data) => files.Write(handle, data);

    public override HostError Seek(int handle, long offset, int whence, out long position) => files.Seek(handle, offset, whence, out position);

    public override HostError Truncate(int handle, long size) => files.Truncate(handle, size);

    public override HostError Flush(int handle) => files.Flush(handle);

    public override HostError Close(int handle) => files.Close(handle);

    public override HostError StatHandle(int handle, out HostStat stat) => files.Stat(handle, out stat);

    public override HostError Stat(string path, bool followLinks, out HostStat stat) => paths.Stat(path, followLinks, out stat);

    public override HostError ListDirectory(string path, out string[] names) => paths.List(path, out names);

    public override HostError MakeDirectory(string path, int mode) => paths.MakeDirectory(path, mode);

    public override HostError RemoveFile(string path) => paths.RemoveFile(path);

    public override HostError RemoveDirectory(string path) => paths.RemoveDirectory(path);

    public override HostError Rename(string from, string to) => paths.Rename(from, to);

    public override HostError SetMode(string path, int mode) => paths.SetMode(path, mode);

    public override HostError SetTimes(string path, long accessed, long modified) => paths.SetTimes(path, accessed, modified);

    public override HostError ChangeDirectory(string path) => paths.ChangeDirectory(path);

    public override HostError RealPath(string path, out string resolved) => paths.Resolve(path, out resolved);

    public override HostPathKind ProbeModule(string path) => modules.Probe(path);

    public override HostError ReadModule(string path, out byte[] source) => modules.Read(path, out source);

    public override string? GetEnvironment(string name) =>
        policy.AllowsName(name) && host.EnvironmentGet(name, out var value) == Status.Ok ? value : null;

    public override IReadOnlyList<KeyValuePair<string, string>> ListEnvironment()
    {
        if (policy.IsClosed(Capability.Environment)) return [];
        var names = policy.IsWhole(Capability.Environment) && host.EnvironmentNames(out var all) == Status.Ok ? all : policy.GrantedNames;
        return [.. names.Select(name => KeyValuePair.Create(name, GetEnvironment(name)!)).Where(pair => pair.Value is not null)];
    }
}
