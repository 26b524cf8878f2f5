using System.Diagnostics;
using System.Text;
using PyTee.Contract;
using PyTee.Host;
using PyTee.InProcess;
using Xunit;

namespace PyTee.Tests.Boundary;

/// <summary>A limit ends a program with one line and its own exit code.</summary>
public sealed class LimitTests
{
    const long Megabyte = 1 << 20;
    const long Second = 1_000_000_000;

    [Theory]
    [InlineData("x = []\nwhile True: x.append(1.5)", "memory limit", ExitCode.MemoryLimit)]
    [InlineData("x = 'a'\nwhile True: x += x", "memory limit", ExitCode.MemoryLimit)]
    [InlineData("x = {}\nwhile True: x[len(x)] = 1", "memory limit", ExitCode.MemoryLimit)]
    [InlineData("x = bytearray()\nwhile True: x += bytes(1000)", "memory limit", ExitCode.MemoryLimit)]
    [InlineData("while True: pass", "time limit", ExitCode.TimeLimit)]
    [InlineData("10 ** 10 ** 8", "memory limit", ExitCode.MemoryLimit)]
    [InlineData("[0] * 10 ** 11", "memory limit", ExitCode.MemoryLimit)]
    public void ProgramEnds(string source, string words, int expected)
    {
        var limits = new LimitSettings(64 * Megabyte, (expected == ExitCode.TimeLimit ? 1 : 30) * Second, 0, 0, 0);
        var start = Stopwatch.GetTimestamp();
        var (errors, exitCode) = Run(source, limits);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Assert.Contains(words, errors, StringComparison.Ordinal);
        Assert.Equal(expected, exitCode);
        Assert.InRange(seconds, 0, 40);
    }

    [Theory]
    [InlineData("try:\n    while True: pass\nexcept BaseException: print('caught')")]
    [InlineData("try:\n    while True: pass\nfinally: print('finally')")]
    [InlineData("class A:\n    def __exit__(self, *a): print('exit'); return True\n    def __enter__(self): pass\nwith A():\n    while True: pass")]
    public void ProgramCannotCatchIt(string source)
    {
        var streams = new CapturedStreams();
        var (errors, exitCode) = Run(source, new LimitSettings(0, 0, 100_000, 0, 0), streams);
        Assert.Equal(("", ExitCode.StepLimit), (streams.Output, exitCode));
        Assert.StartsWith("pytee: steps limit: ", errors, StringComparison.Ordinal);
    }

    static (string Errors, int ExitCode) Run(string source, LimitSettings limits, CapturedStreams? streams = null)
    {
        var options = new EnclaveOptions { Limits = limits, Streams = streams ??= new CapturedStreams() };
        using var enclave = InProcessTransport.Start(options);
        var exitCode = enclave.Run(new ProgramText(ProgramKind.Command, "-c", Encoding.UTF8.GetBytes(source), ["-c"]));
        return (streams.Errors, exitCode);
    }
}
