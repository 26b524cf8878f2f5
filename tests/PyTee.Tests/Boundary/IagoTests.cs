using PyTee.Contract;
using PyTee.Gateway;
using PyTee.Interpreter;
using Xunit;

namespace PyTee.Tests.Boundary;

/// <summary>A host that lies gets an error back or is put right; the program never sees the lie.</summary>
public sealed class IagoTests
{
    const int DeviceError = 5;

    /// <summary>A count above the buffer that was offered does not cross.</summary>
    [Fact]
    public void CountAboveTheBufferIsABadReply()
    {
        var proxy = new OcallsProxy(new Loop(new LyingCount()));
        Assert.NotEqual(Status.Ok, proxy.StreamRead(StandardStream.Input, new byte[4], out var count));
        Assert.Equal(0, count);
    }

    /// <summary>A reply longer, shorter or stranger than the contract is a bad reply.</summary>
    [Theory]
    [InlineData(10, new byte[] { 1, 2, 3 })]
    [InlineData(10, new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 9 })]
    public void ReplyMustFitExactly(int id, byte[] reply)
    {
        _ = id;
        var proxy = new OcallsProxy(new ForgedChannel(reply));
        Assert.Equal(Status.BadReply, proxy.ClockUnix(out _));
    }

    /// <summary>A truth value that is neither 0 nor 1, an enumeration without that value, a text that is not UTF-8.</summary>
    [Fact]
    public void ValuesAreChecked()
    {
        Assert.Equal(Status.BadReply, new OcallsProxy(new ForgedChannel([2, 0, 0, 0, 0, 0, 0, 0, 0])).StreamFacts(StandardStream.Input, out _, out _, out _));
        Assert.Equal(Status.BadReply, new OcallsProxy(new ForgedChannel([9])).ModuleProbe("/x", out _));
        Assert.Equal(Status.BadReply, new OcallsProxy(new ForgedChannel([1, 0, 0, 0, 0xFF])).EnvironmentGet("x", out _));
        Assert.Equal(Status.BadReply, new OcallsProxy(new ForgedChannel([0xFF, 0xFF, 0xFF, 0x7F])).EnvironmentNames(out _));
    }

    /// <summary>A clock that runs backwards stands still.</summary>
    [Fact]
    public void ClockNeverRunsBackwards()
    {
        var port = NewPort(new Backwards());
        var first = port.ClockMonotonicNanoseconds();
        Assert.True(port.ClockMonotonicNanoseconds() >= first);
        Assert.True(port.ClockMonotonicNanoseconds() >= first);
    }

    /// <summary>A handle the program has already is not given out twice.</summary>
    [Fact]
    public void HandleIsNotGivenTwice()
    {
        var port = NewPort(new SameHandle());
        Assert.False(port.Open("/a", HostOpen.Read, out _).Failed);
        Assert.Equal(DeviceError, port.Open("/b", HostOpen.Read, out _).Errno);
    }

    /// <summary>A file of negative size, a name that leads elsewhere, a resolved path with dots in it.</summary>
    [Fact]
    public void FactsNamesAndPathsAreChecked()
    {
        var port = NewPort(new Liar());
        Assert.Equal(DeviceError, port.Stat("/a", followLinks: true, out _).Errno);
        Assert.Equal(DeviceError, port.ListDirectory("/a", out _).Errno);
        var narrow = NewPort(new Liar(), "read=/data");
        Assert.Equal(DeviceError, narrow.Open("/data/x", HostOpen.Read, out _).Errno);
    }

    /// <summary>A handle that was never opened is refused without asking the host.</summary>
    [Fact]
    public void UnknownHandleIsRefused()
    {
        const int badHandle = 9;
        var port = NewPort(new InertOcalls());
        Assert.Equal(badHandle, port.Read(77, new byte[1], out _).Errno);
        Assert.Equal(badHandle, port.Write(77, [1]).Errno);
        Assert.Equal(badHandle, port.Close(77).Errno);
    }

    static GatewayPort NewPort(IOcalls host, string grant = "all")
    {
        Grant[] grants = [];
        Assert.True(Grant.TryParse(grant, ref grants));
        var policy = new AccessPolicy();
        foreach (var one in grants) policy.Add(one);
        return new(host, policy, new PathGate(host, policy), maxOutput: 0);
    }

    sealed class Backwards : InertOcalls
    {
        long now = 100;

        public override Status ClockMonotonic(out long nanoseconds)
        {
            nanoseconds = now -= 10;
            return Status.Ok;
        }
    }

    sealed class SameHandle : InertOcalls
    {
        public override Status FileOpenRead(string path, out int handle) { handle = 5; return Status.Ok; }
    }

    sealed class LyingCount : InertOcalls
    {
        public override Status StreamRead(StandardStream stream, Span<byte> into, out int count) { count = into.Length + 1; return Status.Ok; }
    }

    sealed class Liar : InertOcalls
    {
        public override Status PathFacts(string path, bool followLinks, out FileFacts facts) { facts = default(FileFacts) with { Size = -1 }; return Status.Ok; }

        public override Status DirectoryList(string path, int skip, out string[] names) { names = ["../escape"]; return Status.Ok; }

        public override Status PathResolve(string path, out string resolved) { resolved = "/data/../etc/passwd"; return Status.Ok; }
    }

    /// <summary>A channel that dispatches in place.</summary>
    sealed class Loop(IOcalls host) : CallChannel
    {
        readonly WireWriter reply = new();

        protected override Status Transact(int id, int maxBytes, WireWriter request, out ReadOnlySpan<byte> payload)
        {
            var status = OcallsDispatcher.Dispatch(host, id, request.Payload, reply);
            payload = reply.Payload;
            return status;
        }
    }
}
