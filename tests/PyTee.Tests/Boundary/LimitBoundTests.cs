using System.Globalization;
using PyTee.Contract;
using PyTee.Host;
using Xunit;

namespace PyTee.Tests.Boundary;

/// <summary>
/// What a limit promises: a program is stopped within one and a half times of it. Memory is what the enclave's process ever had, above what it has
/// with an empty program; time is the processor time it used; steps are those it did.
/// </summary>
public sealed class LimitBoundTests
{
    const long MaxMemory = 128 << 20;
    const double MaxSeconds = 1.5;
    const long MaxSteps = 200_000;
    const double Tolerance = 1.5;
    const double TicksPerSecond = 100;

    // Code that is compiled while the program runs is none of the program's: the development image compiles everything, each start a little more.
    const long DevelopmentBytes = 48 << 20;

    /// <summary>Programs that want memory without end, or more than there can be.</summary>
    static readonly string[] Growing =
    [
        "x = []\nwhile True: x.append(1.5)",
        "x = 'a'\nwhile True: x += x",
        "[0] * 10 ** 11",
        "g = iter([1])\nwhile True: g = (x for x in g)",
        "x = {}\nwhile True: x[str(len(x))] = len(x)",
        "x = bytearray()\nwhile True: x += bytes(1000)",
        "class A: pass\nl = []\nwhile True: l.append(A())",
        "l = []\nwhile True: l.append(type('A', (), {}))",
        "import weakref\nclass A: pass\nl = []\nwhile True: a = A(); l.append((a, weakref.ref(a)))",
        "import pickle\nx = pickle.dumps(['a' * 1000] * 10 ** 4)\nl = []\nwhile True: l.append(pickle.loads(x))",
        "import numpy as np\nl = []\nwhile True: l.append(np.ones(10))",
        "import sys\nsys.setrecursionlimit(10 ** 9)\ndef f(): return f() + 1\nf()",
        "e = Exception()\nwhile True: e.add_note('n' * 100)",
        "l = []\nwhile True: l.append(f'{len(l)} some text of some length')",
        "x = []\nfor i in range(30): x = [x, x]\nrepr(x)",
        "('a' * 10 ** 6).replace('a', 'a' * 1000)",
        "'{:1000000000}'.format(1)",
    ];

    /// <summary>Programs that want time without end; many spend all of it in one call.</summary>
    static readonly string[] Endless =
    [
        "while True: pass",
        "import time\ntime.sleep(20)",
        "import asyncio\nasyncio.run(asyncio.sleep(20))",
        "10 ** 10 ** 8",
        "g = iter(int, 1)\nfor _ in range(100): g = (x for x in g)\nfor x in g: pass",
        "import sys\nsys.set_int_max_str_digits(0)\nstr(1 << 10 ** 8)",
        "import re\nre.match('(a+)+$', 'a' * 60 + 'b')",
        "import itertools\nsum(itertools.count())",
        "import random\nwhile True: sorted(random.random() for i in range(100000))",
        "x = y = ()\nfor i in range(40): x = (x, x); y = (y, y)\nhash(x)",
        "import numpy as np\nx = np.ones((500, 500))\nwhile True: np.linalg.svd(x)",
    ];

    /// <summary>Programs that do steps without end, some of them in native code.</summary>
    static readonly string[] Stepping =
    [
        "while True: pass",
        "def f(): yield from iter(int, 1)\nfor x in f(): pass",
        "import itertools\nsum(itertools.count())",
        "import re\nre.match('(a+)+$', 'a' * 60 + 'b')",
        "sorted(range(10 ** 6), key=lambda x: -x)",
    ];

    /// <summary>The programs with each image there is.</summary>
    public static TheoryData<string, string> GrowingCases => Cases(Growing);

    /// <summary>The programs with each image there is.</summary>
    public static TheoryData<string, string> EndlessCases => Cases(Endless);

    /// <summary>The programs with each image there is.</summary>
    public static TheoryData<string, string> SteppingCases => Cases(Stepping);

    [Theory]
    [MemberData(nameof(GrowingCases))]
    public void MemoryStaysWithinTheBound(string image, string source)
    {
        var limits = new LimitSettings(MaxMemory, 120_000_000_000, 0, 0, 0);
        using var enclave = RunToLimit(image, limits, source, "memory", ExitCode.MemoryLimit);
        Assert.InRange(PeakBytes(enclave) - EmptyBytes(image, limits), long.MinValue, (long)(MaxMemory * Tolerance));
    }

    [Theory]
    [MemberData(nameof(EndlessCases))]
    public void TimeStaysWithinTheBound(string image, string source)
    {
        using var enclave = RunToLimit(image, new LimitSettings(0, (long)(MaxSeconds * 1e9), 0, 0, 0), source, "time", ExitCode.TimeLimit);
        Assert.InRange(ProcessorSeconds(enclave), 0, MaxSeconds * Tolerance);
    }

    [Theory]
    [MemberData(nameof(SteppingCases))]
    public void StepsStayWithinTheBound(string image, string source)
    {
        using var enclave = RunToLimit(image, new LimitSettings(0, 120_000_000_000, MaxSteps, 0, 0), source, "steps", ExitCode.StepLimit);
        Assert.InRange(enclave.Stats.Steps, MaxSteps, (long)(MaxSteps * Tolerance));
    }

    static Enclave RunToLimit(string image, LimitSettings limits, string source, string limit, int expected)
    {
        var streams = new CapturedStreams();
        var enclave = Start(image, limits, streams);
        var exitCode = enclave.Run(ProgramText.FromCommand(source));
        Assert.StartsWith($"pytee: {limit} limit: ", streams.Errors, StringComparison.Ordinal);
        Assert.Equal(expected, exitCode);
        return enclave;
    }

    static long EmptyBytes(string image, LimitSettings limits)
    {
        using var enclave = Start(image, limits, new CapturedStreams());
        enclave.Run(ProgramText.FromCommand("pass"));
        return PeakBytes(enclave) + (image == Images.Development ? DevelopmentBytes : 0);
    }

    static Enclave Start(string image, LimitSettings limits, CapturedStreams streams) =>
        Enclave.Start(new EnclaveOptions { ImagePath = Images.Path(image), Limits = limits, Streams = streams });

    static TheoryData<string, string> Cases(string[] sources)
    {
        var data = new TheoryData<string, string>();
        foreach (var image in Images.All)
            foreach (var source in sources) data.Add(image, source);
        return data;
    }

    /// <summary>The most memory the enclave's process ever had, as the kernel counts it.</summary>
    static long PeakBytes(Enclave enclave)
    {
        var line = File.ReadLines($"/proc/{ProcessOf(enclave)}/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return long.Parse(line.Split(':')[1].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) * 1024;
    }

    /// <summary>The processor time of the enclave's process, in user and system mode.</summary>
    static double ProcessorSeconds(Enclave enclave)
    {
        var fields = File.ReadAllText($"/proc/{ProcessOf(enclave)}/stat").Split(") ")[^1].Split(' ');
        return (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond;
    }

    static string ProcessOf(Enclave enclave) => enclave.Description.Split(' ')[^1];
}
