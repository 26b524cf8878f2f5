using PyTee.Contract;
using PyTee.Gateway;
using PyTee.Host;
using Xunit;

namespace PyTee.Tests.Boundary;

/// <summary>Whatever bytes arrive at a dispatcher, it answers with a status and nothing else happens.</summary>
public sealed class DispatcherTests
{
    const int Rounds = 4000;

    static EnclaveSession NewSession() => new(new HostOcalls(new CapturedStreams()), new("test", IsDebug: true));

    /// <summary>Random payloads never make an ecall throw.</summary>
    [Fact]
    public void EcallsSurviveNoise() => Hammer(id => (payload, reply) => EcallsDispatcher.Dispatch(NewSession(), id, payload, reply), EcallsTable.Rows().Max(row => row.Id) + 2);

    /// <summary>Random payloads never make an ocall throw, nor be taken for a well-formed one that writes.</summary>
    [Fact]
    public void OcallsSurviveNoise() => Hammer(id => (payload, reply) => OcallsDispatcher.Dispatch(new InertOcalls(), id, payload, reply), OcallsTable.Rows().Max(row => row.Id) + 2);

    /// <summary>A call nobody knows is an error of its own.</summary>
    [Fact]
    public void UnknownCallIsRefused()
    {
        Assert.Equal(Status.UnknownCall, EcallsDispatcher.Dispatch(NewSession(), 999, [], new WireWriter()));
        Assert.Equal(-1, EcallsTable.MaxBytes(999));
        Assert.Equal(-1, OcallsTable.MaxBytes(0));
    }

    /// <summary>Bytes after the last argument, or missing ones, make a request malformed.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(9)]
    public void RequestMustFitExactly(int length) =>
        Assert.Equal(Status.BadRequest, OcallsDispatcher.Dispatch(new InertOcalls(), 13, new byte[length], new WireWriter()));

    /// <summary>A payload above the call's bound is not even looked at.</summary>
    [Fact]
    public void RequestHasABound() =>
        Assert.Equal(Status.TooBig, OcallsDispatcher.Dispatch(new InertOcalls(), 10, new byte[Wire.DefaultMaxBytes + 1], new WireWriter()));

    /// <summary>The ecalls come in their order or not at all.</summary>
    [Fact]
    public void OrderIsChecked()
    {
        var session = NewSession();
        Assert.Equal(Status.BadState, session.Run(out _));
        Assert.Equal(Status.BadState, session.Announce(ProgramKind.Script, "x", [], "/"));
        Assert.Equal(Status.NotSupported, session.Create(Wire.Version + 1, default, EnclaveFlags.None, []));
        Assert.Equal(Status.BadRequest, session.Create(Wire.Version, default, EnclaveFlags.None, ["everything"]));
        Assert.Equal(Status.Ok, session.Create(Wire.Version, default, EnclaveFlags.None, []));
        Assert.Equal(Status.BadState, session.Create(Wire.Version, default, EnclaveFlags.None, []));
        Assert.Equal(Status.BadState, session.Load([1]));
        Assert.Equal(Status.BadState, session.Feed("1", out _, out _));
    }

    delegate Status Dispatch(ReadOnlySpan<byte> payload, WireWriter reply);

    static void Hammer(Func<int, Dispatch> dispatch, int lastId)
    {
        var random = new Random(20261123);
        var reply = new WireWriter();
        for (var round = 0; round < Rounds; round++)
        {
            var payload = new byte[random.Next(64)];
            random.NextBytes(payload);
            // Small numbers make lengths and counts that are nearly right.
            if (round % 2 == 0) for (var i = 0; i < payload.Length; i++) payload[i] &= 3;
            var id = random.Next(lastId + 1);
            var status = dispatch(id)(payload, reply);
            Assert.True(status <= Status.NotSupported);
            if (status != Status.Ok) Assert.True(reply.Payload.IsEmpty);
        }
    }
}
