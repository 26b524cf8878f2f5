using PyTee.Contract;
using Xunit;

namespace PyTee.Tests.Boundary;

/// <summary>For each ocall a host whose reply breaks the contract: the call fails and nothing of the reply is believed.</summary>
public sealed class ForgedReplyTests
{
    static readonly Dictionary<string, Func<OcallsProxy, Status>> Calls = new()
    {
        ["StreamWrite"] = host => host.StreamWrite(StandardStream.Output, [1]),
        ["StreamRead"] = host => host.StreamRead(StandardStream.Input, new byte[8], out _),
        ["StreamFacts"] = host => host.StreamFacts(StandardStream.Input, out _, out _, out _),
        ["ClockUnix"] = host => host.ClockUnix(out _),
        ["ClockMonotonic"] = host => host.ClockMonotonic(out _),
        ["ClockZone"] = host => host.ClockZone(0, out _, out _, out _),
        ["Sleep"] = host => host.Sleep(1),
        ["ClockProcess"] = host => host.ClockProcess(out _),
        ["ModuleProbe"] = host => host.ModuleProbe("/m.py", out _),
        ["ModuleOpen"] = host => host.ModuleOpen("/m.py", out _),
        ["FileOpenRead"] = host => host.FileOpenRead("/f", out _),
        ["FileOpenWrite"] = host => host.FileOpenWrite("/f", OpenFlags.Create, out _),
        ["FileRead"] = host => host.FileRead(1, 0, new byte[8], out _),
        ["FileWrite"] = host => host.FileWrite(1, 0, [1]),
        ["FileTruncate"] = host => host.FileTruncate(1, 0),
        ["FileFlush"] = host => host.FileFlush(1),
        ["FileClose"] = host => host.FileClose(1),
        ["FileHandleFacts"] = host => host.FileHandleFacts(1, out _),
        ["PathFacts"] = host => host.PathFacts("/f", true, out _),
        ["PathResolve"] = host => host.PathResolve("/f", out _),
        ["DirectoryList"] = host => host.DirectoryList("/d", 0, out _),
        ["DirectoryMake"] = host => host.DirectoryMake("/d", 0),
        ["DirectoryRemove"] = host => host.DirectoryRemove("/d"),
        ["FileRemove"] = host => host.FileRemove("/f"),
        ["PathRename"] = host => host.PathRename("/f", "/g"),
        ["PathMode"] = host => host.PathMode("/f", 0),
        ["PathTimes"] = host => host.PathTimes("/f", 0, 0),
        ["EnvironmentGet"] = host => host.EnvironmentGet("N", out _),
        ["EnvironmentNames"] = host => host.EnvironmentNames(out _),
    };

    /// <summary>Every ocall.</summary>
    public static TheoryData<string> Names => [.. OcallsTable.Rows().Select(row => row.Name)];

    /// <summary>Three bytes of ones are no reply to anything.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void ForgedReplyIsRefused(string name) =>
        Assert.Equal(Status.BadReply, Calls[name](new OcallsProxy(new ForgedChannel([0xFF, 0xFF, 0xFF]))));

    /// <summary>A call whose capability nobody granted does not leave the enclave.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void UngrantedCallDoesNotLeave(string name)
    {
        var channel = new ForgedChannel([]) { Allowed = default };
        var status = Calls[name](new OcallsProxy(channel));
        var row = OcallsTable.Rows().Single(row => row.Name == name);
        Assert.Equal(row.Needs == Capability.Always ? 1 : 0, channel.Calls);
        if (row.Needs != Capability.Always) Assert.Equal(Status.Refused, status);
    }
}
