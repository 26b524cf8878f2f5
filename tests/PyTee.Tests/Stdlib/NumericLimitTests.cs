using System.Diagnostics;
using System.Text;
using PyTee.Contract;
using PyTee.Host;
using PyTee.InProcess;
using Xunit;

namespace PyTee.Tests.Stdlib;

/// <summary>Arrays under limits: refused before they are allocated, ended promptly, given back when dropped.</summary>
public sealed class NumericLimitTests
{
    private const long Megabyte = 1 << 20;
    private const long Second = 1_000_000_000;

    /// <summary>More than any machine has is a MemoryError the program sees.</summary>
    [Theory]
    [InlineData("np.zeros(10 ** 12)")]
    [InlineData("np.arange(10 ** 11)")]
    [InlineData("np.linspace(0, 1, 10 ** 11)")]
    [InlineData("np.ones((10 ** 5, 10 ** 5)) @ np.ones((10 ** 5, 10 ** 5))")]
    [InlineData("np.zeros((10 ** 6, 1)) + np.zeros((1, 10 ** 6))")]
    [InlineData("np.tile(np.arange(1000), 10 ** 8)")]
    [InlineData("np.repeat(np.arange(1000), 10 ** 8)")]
    [InlineData("np.eye(10 ** 6)")]
    [InlineData("np.random.rand(10 ** 10)")]
    [InlineData("np.bincount([10 ** 11])")]
    public void Refuses(string expression)
    {
        var (streams, exitCode) = Run($"import numpy as np\ntry: {expression}\nexcept MemoryError as e: print(str(e)[:18])", new LimitSettings(256 * Megabyte, 30 * Second, 0, 0, 0));
        Assert.Equal(("Unable to allocate\n", ExitCode.Ok, ""), (streams.Output, exitCode, streams.Errors));
    }

    /// <summary>What is kept reaches the limit.</summary>
    [Theory]
    [InlineData("k = []\nwhile True: k.append(np.zeros(10 ** 6))")]
    [InlineData("k = []\nwhile True: k.append(np.zeros(100))")]
    [InlineData("k = np.ones(10)\nwhile True: k = np.concatenate([k, k])")]
    [InlineData("np.linalg.svd(np.ones((20000, 5)))")]
    [InlineData("np.zeros(10 ** 7).tolist(); k = [np.zeros(10 ** 7) for _ in range(9)]")]
    public void EndsByMemory(string source)
    {
        var (streams, exitCode) = Run("import numpy as np\n" + source, new LimitSettings(256 * Megabyte, 60 * Second, 0, 0, 0));
        Assert.StartsWith("pytee: memory limit: ", streams.Errors, StringComparison.Ordinal);
        Assert.Equal(ExitCode.MemoryLimit, exitCode);
    }

    /// <summary>What is dropped is given back without waiting for pressure on the managed heap.</summary>
    [Theory]
    [InlineData("for _ in range(300): a = np.zeros(10 ** 6); b = a + 1; c = b * 2")]
    [InlineData("for _ in range(100): np.ones((1500, 1500)).sum()")]
    [InlineData("for _ in range(100000): a = np.zeros(100); b = a + 1")]
    public void GivesBack(string source)
    {
        var (streams, exitCode) = Run($"import numpy as np\n{source}\nprint('done')", new LimitSettings(128 * Megabyte, 60 * Second, 0, 0, 0));
        Assert.Equal(("done\n", ExitCode.Ok, ""), (streams.Output, exitCode, streams.Errors));
    }

    /// <summary>Kernels poll the deadline.</summary>
    [Theory]
    [InlineData("a = np.ones((1500, 1500))\nwhile True: a @ a")]
    [InlineData("a = np.ones((800, 800), dtype=int)\nwhile True: a @ a")]
    [InlineData("a = np.random.rand(10 ** 6)\nwhile True: np.sort(a)")]
    [InlineData("a = np.random.rand(10 ** 7)\nwhile True: np.sin(a)")]
    [InlineData("a = np.random.rand(1000, 1000)\nwhile True: np.linalg.solve(a, a)")]
    [InlineData("while True: np.random.rand(10 ** 6)")]
    public void EndsByTime(string source)
    {
        long start = Stopwatch.GetTimestamp();
        var (streams, exitCode) = Run("import numpy as np\n" + source, new LimitSettings(0, Second, 0, 0, 0));
        Assert.StartsWith("pytee: time limit: ", streams.Errors, StringComparison.Ordinal);
        Assert.Equal(ExitCode.TimeLimit, exitCode);
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 30);
    }

    private static (CapturedStreams Streams, int ExitCode) Run(string source, LimitSettings limits)
    {
        var streams = new CapturedStreams();
        using var enclave = InProcessTransport.Start(new EnclaveOptions { Limits = limits, Streams = streams });
        return (streams, enclave.Run(new ProgramText(ProgramKind.Command, "-c", Encoding.UTF8.GetBytes(source), ["-c"])));
    }
}
