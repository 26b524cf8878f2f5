using System.Diagnostics;
using System.Globalization;
using PyTee.Contract;
using PyTee.Host;
using Xunit;

namespace PyTee.Tests.Boundary;

/// <summary>A program that hits a limit is stopped within one and a half times of it: the memory of the enclave's process, or the time.</summary>
public sealed class LimitBoundTests
{
    const long MaxMemory = 192 << 20;
    const double MaxSeconds = 2;
    const double Tolerance = 1.5;
    // The development build's own code is not yet native: what it takes before any program runs is not the program's.
    const long DevelopmentBytes = 96 << 20;

    /// <summary>Programs that want memory without end, or more than there can be.</summary>
    static readonly string[] Growing =
    [
        "x = []\nwhile True: x.append(1.5)",
        "x = []\nwhile True: x.append([])",
        "x = []\nwhile True: x.append('a' * 1900 + str(len(x)))",
        "x = 'a'\nwhile True: x += x",
        "x = {}\nwhile True: x[len(x)] = 1",
        "x = {}\nwhile True: x[str(len(x))] = len(x)",
        "x = set()\nwhile True: x.add(len(x))",
        "x = b'a'\nwhile True: x += x",
        "x = bytearray()\nwhile True: x += bytes(1000)",
        "x = []\nwhile True: x = [x]",
        "g = iter([1])\nwhile True: g = (x for x in g)",
        "def f(g): yield from g\ng = iter([1])\nwhile True: g = f(g)",
        "import sys\nsys.setrecursionlimit(10 ** 9)\ndef f(): return f() + 1\nf()",
        "class A: pass\nl = []\nwhile True: l.append(A())",
        "l = []\nwhile True: l.append(type('A', (), {}))",
        "import numpy as np\nl = []\nwhile True: l.append(np.ones(100000))",
        "import numpy as np\nl = []\nwhile True: l.append(np.ones(10))",
        "import numpy as np\nnp.zeros(10 ** 10)",
        "import itertools\nlist(itertools.product(range(100), repeat=10))",
        "import itertools\nbytes(itertools.repeat(1))",
        "import itertools\nprint(*itertools.count())",
        "[0] * 10 ** 11",
        "'x' * 10 ** 10",
        "1 << 10 ** 11",
        "x = 1 << 10 ** 9; y = x + 1",
        "''.join(['a' * 1000] * 10 ** 6)",
        "('a' * 10 ** 6).replace('a', 'a' * 1000)",
        "'{:1000000000}'.format(1)",
        "'%*d' % (10 ** 9, 1)",
        "f'{1.5:.500000000f}'",
        "'a'.ljust(10 ** 10)",
        "bytes(10 ** 10)",
        "exec('x=1\\n' * 10 ** 7)",
        "x = []\nfor i in range(30): x = [x, x]\nrepr(x)",
    ];

    /// <summary>Programs that want time without end; many spend all of it in one call.</summary>
    static readonly string[] Endless =
    [
        "while True: pass",
        "10 ** 10 ** 8",
        "x = 3\nwhile True: x *= x",
        "import sys\nsys.set_int_max_str_digits(0)\nstr(1 << 10 ** 8)",
        "import sys\nsys.set_int_max_str_digits(0)\nint('1' * 10 ** 7)",
        "import math\nx = 3 ** 10 ** 6\nwhile True: math.gcd(x, x - 1)",
        "import math\nmath.isqrt(1 << 10 ** 8)",
        "pow(3, 10 ** 5000, 10 ** 5000 + 1)",
        "divmod(7 ** 10 ** 7, 3 ** 10 ** 6)",
        "import re\nre.match('(a+)+$', 'a' * 60 + 'b')",
        "import random\nwhile True: sorted(random.random() for i in range(100000))",
        "import itertools\n2 in itertools.repeat(1)",
        "import itertools\n{1}.isdisjoint(itertools.repeat(2))",
        "import itertools\nsum(itertools.count())",
        "import itertools, collections\ncollections.deque(itertools.permutations(range(20)), maxlen=0)",
        "import itertools\nnext(filter(None, itertools.repeat(0)))",
        "x = 'a' * 10 ** 7\nwhile True: x.count('b')",
        "x = 'a' * 10 ** 6 + 'b'\ny = 'a' * 500000 + 'b' + 'a' * 10\nwhile True: x.find(y)",
        "x = [1] * 10 ** 6\nwhile True: x.count(2)",
        "x = [1] * 10 ** 6\nwhile True: x.reverse()",
        "x = 'a' * 10 ** 6\nwhile True: x.upper()",
        "x = y = ()\nfor i in range(40): x = (x, x); y = (y, y)\nhash(x)",
        "x = []; y = []\nfor i in range(40): x = [x, x]; y = [y, y]\nx == y",
        "import numpy as np\nx = np.ones((700, 700))\nwhile True: x @ x",
    ];

    /// <summary>The programs with each image there is.</summary>
    public static TheoryData<string, string> GrowingCases => Cases(Growing);

    /// <summary>The programs with each image there is.</summary>
    public static TheoryData<string, string> EndlessCases => Cases(Endless);

    [Theory]
    [MemberData(nameof(GrowingCases))]
    public void MemoryStaysWithinTheBound(string image, string source)
    {
        using var enclave = Start(image, new LimitSettings(MaxMemory, 60_000_000_000, 0, 0, 0), out var streams);
        var exitCode = enclave.Run(ProgramText.FromCommand(source));
        Assert.StartsWith("pytee: memory limit: ", streams.Errors, StringComparison.Ordinal);
        Assert.Equal(ExitCode.MemoryLimit, exitCode);
        Assert.InRange(PeakBytes(enclave), 0, (long)(MaxMemory * Tolerance) + (IsPublished(image) ? 0 : DevelopmentBytes));
    }

    [Theory]
    [MemberData(nameof(EndlessCases))]
    public void TimeStaysWithinTheBound(string image, string source)
    {
        // A machine that is busy with something else can be late once.
        var seconds = Math.Min(SecondsOf(image, source), double.MaxValue);
        if (seconds > MaxSeconds * Tolerance) seconds = SecondsOf(image, source);
        Assert.InRange(seconds, MaxSeconds, MaxSeconds * Tolerance);
    }

    static double SecondsOf(string image, string source)
    {
        using var enclave = Start(image, new LimitSettings(0, (long)(MaxSeconds * 1e9), 0, 0, 0), out var streams);
        var start = Stopwatch.GetTimestamp();
        var exitCode = enclave.Run(ProgramText.FromCommand(source));
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Assert.StartsWith("pytee: time limit: ", streams.Errors, StringComparison.Ordinal);
        Assert.Equal(ExitCode.TimeLimit, exitCode);
        return seconds;
    }

    static Enclave Start(string image, LimitSettings limits, out CapturedStreams streams) =>
        Enclave.Start(new EnclaveOptions { ImagePath = Images.Path(image), Limits = limits, Streams = streams = new CapturedStreams() });

    static bool IsPublished(string image) => image != Images.Development;

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
        var process = enclave.Description.Split(' ')[^1];
        var line = File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return long.Parse(line.Split(':')[1].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) * 1024;
    }
}
