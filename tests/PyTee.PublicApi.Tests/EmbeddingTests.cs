using PyTee.Contract;
using PyTee.Host;
using PyTee.InProcess;
using Xunit;

namespace PyTee.PublicApi.Tests;

/// <summary>What a .NET program can do with an enclave, by public means alone.</summary>
public sealed class EmbeddingTests : IDisposable
{
    readonly CapturedStreams streams = new();
    Enclave? enclave;

    public void Dispose() => enclave?.Dispose();

    [Fact]
    public void RunsAScriptAndReadsItsOutput()
    {
        Assert.Equal(0, Start().Run(ProgramText.FromCommand("import sys; print(sys.argv[1:], 6 * 7)", "a", "b")));
        Assert.Equal("['a', 'b'] 42\n", streams.Output);
    }

    [Fact]
    public void GivesAScriptItsInput()
    {
        streams.Reset("Ada\n");
        Start().Run(ProgramText.FromCommand("print('hello', input())"));
        Assert.Equal("hello Ada\n", streams.Output);
    }

    [Fact]
    public void KeepsASessionAndCallsItsFunctions()
    {
        var session = Start();
        session.Interact(new ProgramText(ProgramKind.Interactive, "<host>", [], [""]));
        Assert.Equal(CellState.Incomplete, session.Feed("def score(age, smokes):").State);
        Assert.Equal(CellState.Done, session.Feed("def score(age, smokes):\n    return age * (2 if smokes else 1)\n\n").State);
        session.Feed("score(21, True)");
        Assert.Equal("42\n", streams.Output);
        Assert.Contains("score", session.Complete("sco"));
        Assert.Equal((CellState.Exit, 3), session.Feed("raise SystemExit(3)"));
    }

    [Fact]
    public void HearsOfErrors()
    {
        Assert.Equal(1, Start().Run(ProgramText.FromCommand("{}['key']")));
        Assert.EndsWith("KeyError: 'key'\n", streams.Errors, StringComparison.Ordinal);
        Assert.Equal("", streams.Output);
    }

    [Fact]
    public void GrantsWhatAScriptMayReach()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "data");
        var source = $"print(open('{file}').read())";
        Assert.Equal(1, Start().Run(ProgramText.FromCommand(source)));
        Assert.Contains("PermissionError", streams.Errors, StringComparison.Ordinal);
        enclave!.Dispose();
        Assert.Equal(0, Start(options => options.Grants.Add("read=" + file)).Run(ProgramText.FromCommand(source)));
        Assert.Equal("data\n", streams.Output);
        File.Delete(file);
    }

    [Fact]
    public void LimitsAndCountsWhatAScriptUses()
    {
        var limited = Start(options => options.Limits = new LimitSettings(0, 0, MaxSteps: 100_000, 0, 0));
        Assert.Equal(ExitCode.StepLimit, limited.Run(ProgramText.FromCommand("while True: pass")));
        Assert.StartsWith("pytee: steps limit: ", streams.Errors, StringComparison.Ordinal);
        Assert.InRange(limited.Stats.Steps, 100_000, 150_000);
        Assert.InRange(limited.Stats.PeakMemory, 1, 1L << 30);
        Assert.True(limited.Stats.Debug);
    }

    Enclave Start(Action<EnclaveOptions>? configure = null)
    {
        var options = new EnclaveOptions { Streams = streams };
        configure?.Invoke(options);
        return enclave = InProcessTransport.Start(options);
    }
}
