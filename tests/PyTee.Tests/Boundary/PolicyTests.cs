using PyTee.Gateway;
using PyTee.Host;
using PyTee.Interpreter;
using Xunit;

namespace PyTee.Tests.Boundary;

/// <summary>Nothing is reachable unless granted, and neither dots nor links lead out of a grant.</summary>
public sealed class PolicyTests : IDisposable
{
    const int Permission = 13;
    const int NotFound = 2;

    readonly string root = Directory.CreateTempSubdirectory("pytee-policy").FullName;

    public PolicyTests()
    {
        Directory.CreateDirectory(Path.Combine(root, "in"));
        Directory.CreateDirectory(Path.Combine(root, "inner"));
        File.WriteAllText(Path.Combine(root, "in", "a.txt"), "inside");
        File.WriteAllText(Path.Combine(root, "out.txt"), "outside");
        File.WriteAllText(Path.Combine(root, "inner", "b.txt"), "neighbour");
        File.CreateSymbolicLink(Path.Combine(root, "in", "link"), Path.Combine(root, "out.txt"));
        File.CreateSymbolicLink(Path.Combine(root, "in", "up"), root);
        File.CreateSymbolicLink(Path.Combine(root, "in", "loop"), Path.Combine(root, "in", "loop"));
    }

    [Theory]
    [InlineData("in/a.txt", 0)]
    [InlineData("in/../in/./a.txt", 0)]
    [InlineData("in/missing", NotFound)]
    [InlineData("out.txt", Permission)]
    [InlineData("in/../out.txt", Permission)]
    [InlineData("in/link", Permission)]
    [InlineData("in/up/out.txt", Permission)]
    [InlineData("inner/b.txt", Permission)]
    [InlineData("in/a.txt\0", 22)]
    [InlineData("in/loop", 40)]
    public void ReadStaysInsideItsGrant(string path, int errno) =>
        Assert.Equal(errno, NewPort("read=" + root + "/in").Open(path, HostOpen.Read, out _).Errno);

    [Fact]
    public void NothingIsGrantedByDefault()
    {
        var error = NewPort().Open("in/a.txt", HostOpen.Read, out _);
        Assert.Equal(Permission, error.Errno);
        Assert.Contains($"--allow-read={root}/in/a.txt", error.Detail, StringComparison.Ordinal);
        Assert.Contains("--allow-write=", NewPort().RemoveFile("in/a.txt").Detail, StringComparison.Ordinal);
        Assert.Null(NewPort().GetEnvironment("PATH"));
        Assert.Empty(NewPort().ListEnvironment());
    }

    [Fact]
    public void ReadingDoesNotGrantWriting()
    {
        var port = NewPort("read");
        Assert.Equal(Permission, port.Open("in/a.txt", HostOpen.Write | HostOpen.Truncate, out _).Errno);
        Assert.Equal(Permission, port.Rename("in/a.txt", "in/b.txt").Errno);
        Assert.Equal("inside", File.ReadAllText(Path.Combine(root, "in", "a.txt")));
    }

    [Fact]
    public void RemovingALinkInsideAGrantLeavesItsTarget()
    {
        Assert.False(NewPort("write=" + root + "/in").RemoveFile("in/link").Failed);
        Assert.True(File.Exists(Path.Combine(root, "out.txt")));
        Assert.Equal(Permission, NewPort("write=" + root + "/in").RemoveFile("in/up/out.txt").Errno);
    }

    [Fact]
    public void FilesReadWriteSeekAndEnd()
    {
        var port = NewPort("all");
        Assert.False(port.Open("in/new.bin", HostOpen.Read | HostOpen.Write | HostOpen.Create, out var file).Failed);
        Assert.False(port.Write(file, "hello world"u8).Failed);
        Assert.False(port.Seek(file, -5, 2, out var position).Failed);
        Assert.Equal(6, position);
        var buffer = new byte[16];
        Assert.False(port.Read(file, buffer, out var count).Failed);
        Assert.Equal("world"u8.ToArray(), buffer[..count]);
        Assert.False(port.Read(file, buffer, out count).Failed);
        Assert.Equal(0, count);
        Assert.False(port.Truncate(file, 3).Failed);
        Assert.False(port.StatHandle(file, out var stat).Failed);
        Assert.Equal(3, stat.Size);
        Assert.True(stat.IsFile);
        Assert.False(port.Close(file).Failed);
        Assert.Equal(17, port.Open("in/new.bin", HostOpen.Write | HostOpen.Exclusive, out _).Errno);
        Assert.Equal(21, port.Open("in", HostOpen.Read, out _).Errno);
    }

    [Fact]
    public void OutputStopsAtItsLimit()
    {
        var streams = new CapturedStreams();
        var port = NewPort(new HostOcalls(streams), 5);
        Assert.False(port.WriteStream(1, "abc"u8).Failed);
        Assert.True(port.WriteStream(1, "defg"u8).IsLimit);
        port.Finish();
        Assert.Equal("abcde", streams.Output);
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(root, recursive: true);

    GatewayPort NewPort(params string[] grants) => NewPort(new HostOcalls(new CapturedStreams()), 0, grants);

    GatewayPort NewPort(HostOcalls host, long maxOutput, params string[] grants)
    {
        var policy = new AccessPolicy();
        Grant[] parsed = [];
        foreach (var grant in grants) Assert.True(Grant.TryParse(grant, ref parsed));
        foreach (var one in parsed) policy.Add(one);
        var gate = new PathGate(host, policy);
        gate.SetFolder(root);
        return new(host, policy, gate, maxOutput);
    }
}
