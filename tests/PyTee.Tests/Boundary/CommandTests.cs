using System.Diagnostics;
using PyTee.Contract;
using Xunit;

namespace PyTee.Tests.Boundary;

/// <summary>The command as a user meets it: its words on the streams and its exit codes.</summary>
public sealed class CommandTests
{
    const int LostEnclave = 110;
    const int Interrupted = 130;
    const int Patience = 30_000;

    static string Command { get; } = Path.Combine(AppContext.BaseDirectory.Replace("PyTee.Tests", "PyTee.Cli", StringComparison.Ordinal), "pytee");

    [Fact]
    public void MissingScript()
    {
        var (_, errors, exitCode) = Run("", "no/such.py");
        Assert.Equal($"pytee: can't open file '{Environment.CurrentDirectory}/no/such.py': [Errno 2] No such file or directory\n", errors);
        Assert.Equal(2, exitCode);
    }

    [Fact]
    public void FileTakenForAFolder()
    {
        var (_, errors, exitCode) = Run("", "PyTee.Tests.dll/x.py");
        Assert.Equal($"pytee: can't open file '{Environment.CurrentDirectory}/PyTee.Tests.dll/x.py': [Errno 20] Not a directory\n", errors);
        Assert.Equal(2, exitCode);
    }

    [Fact]
    public void FolderWithoutMain()
    {
        var (_, errors, exitCode) = Run("", "/");
        Assert.Equal("pytee: can't find '__main__' module in '/'\n", errors);
        Assert.Equal(2, exitCode);
    }

    /// <summary>An empty name is the current folder.</summary>
    [Fact]
    public void EmptyName()
    {
        var (_, errors, exitCode) = Run("", "");
        Assert.Equal($"pytee: can't find '__main__' module in '{Environment.CurrentDirectory}'\n", errors);
        Assert.Equal(2, exitCode);
        Assert.Equal(4, Run("", "test", "").ExitCode);
    }

    [Theory]
    [InlineData("no_such", "No module named no_such")]
    [InlineData("json", "No module named json.__main__; 'json' is a package and cannot be directly executed")]
    [InlineData("json.no_such", "No module named json.no_such")]
    [InlineData("no_such.x", "Error while finding module specification for 'no_such.x' (ModuleNotFoundError: No module named 'no_such')")]
    [InlineData(".json", "Relative module names not supported")]
    [InlineData("json.", "No module named json.")]
    public void ModuleThatCannotRun(string name, string complaint) => Assert.Equal(("", $"pytee: {complaint}\n", 1), Run("", "-m", name));

    [Theory]
    [InlineData("sys.exit(2**63)", "", 255)]
    [InlineData("sys.exit(-2**63)", "", 0)]
    [InlineData("sys.exit(-1)", "", 255)]
    [InlineData("sys.exit((3,))", "", 3)]
    [InlineData("sys.exit(())", "", 0)]
    [InlineData("sys.exit((1, 2))", "(1, 2)\n", 1)]
    [InlineData("sys.exit(SystemExit(4))", "", 4)]
    [InlineData("sys.exit(type('A', (), {'__str__': lambda self: 1 / 0})())", "ZeroDivisionError: division by zero\n", 1)]
    [InlineData("raise type('K', (KeyboardInterrupt,), {})", "K\n", 1)]
    [InlineData("import atexit; atexit.register(lambda: sys.exit(5))", "SystemExit: 5\n", 0)]
    public void ExitCodes(string source, string lastError, int exitCode)
    {
        var result = Run("", "-cimport sys; " + source);
        Assert.Equal(("", exitCode), (result.Output, result.ExitCode));
        Assert.EndsWith(lastError, result.Errors, StringComparison.Ordinal);
        Assert.Equal(lastError.Length == 0, result.Errors.Length == 0);
    }

    [Fact]
    public void StandardInputKeepsItsLineEnds() =>
        Assert.Equal(("'a\\r\\nb\\n'\n", "", 0), Run("a\r\nb\n", "-c", "import sys; print(repr(sys.stdin.read()))"));

    /// <summary>Output that cannot be written at the end is told of, however the program ends.</summary>
    [Theory]
    [InlineData("print(1)")]
    [InlineData("import sys; print(1); sys.exit(3)")]
    public void OutputThatIsLost(string program)
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" -c \"$1\" > /dev/full", Command, program]) { RedirectStandardError = true })!;
        Assert.Equal("Exception ignored on flushing sys.stdout:\nOSError: [Errno 28] No space left on device\n", process.StandardError.ReadToEnd());
        process.WaitForExit();
        Assert.Equal(120, process.ExitCode);
    }

    [Fact]
    public void WrongOption()
    {
        var (_, errors, exitCode) = Run("", "--nope");
        Assert.StartsWith("unknown option --nope\nusage: pytee ", errors, StringComparison.Ordinal);
        Assert.Equal(2, exitCode);
    }

    [Fact]
    public void HelpNamesEveryOption()
    {
        var (output, _, exitCode) = Run("", "--help");
        Assert.All(["--allow-read", "--max-steps", "--in-process", "SIMULATED"], word => Assert.Contains(word, output, StringComparison.Ordinal));
        Assert.Equal(0, exitCode);
    }

    /// <summary>An image that dies, echoes, babbles or is not there: a clear word and an exit code of its own, nothing else.</summary>
    [Theory]
    [InlineData("/bin/false", "the enclave died")]
    [InlineData("/bin/cat", "the enclave died")]
    [InlineData("/usr/bin/yes", "the enclave died")]
    [InlineData("/no/such/image", "the enclave image is missing")]
    public void BrokenImage(string image, string words)
    {
        var (output, errors, exitCode) = Run("", "--image", image, "-c", "print(1)");
        Assert.Contains(words, errors, StringComparison.Ordinal);
        Assert.Equal(("", LostEnclave), (output, exitCode));
    }

    [Theory]
    [InlineData("--in-process")]
    [InlineData("--max-threads=4")]
    public void RunsSource(string flag)
    {
        Assert.Equal(("3\n", "", 0), Run("", flag, "-c", "print(1 + 2)"));
        Assert.Equal(("['-c', 'a', '-b']\n", "", 0), Run("", flag, "-c", "import sys; print(sys.argv)", "a", "-b"));
        Assert.Equal(("hi\n", "", 0), Run("print('hi')\n", flag, "-"));
        Assert.Equal(("hi\n", "", 0), Run("print('hi')\n", flag));
        Assert.Equal(("", "", 7), Run("", flag, "-c", "import sys; sys.exit(7)"));
        Assert.Equal(("", "bye\n", 1), Run("", flag, "-c", "import sys; sys.exit('bye')"));
        Assert.Equal(("HI\n", "", 0), Run("hi\n", flag, "-c", "print(input().upper())"));
    }

    /// <summary>The runtime's own pipes take the numbers of closed streams: the program must neither wait for one nor write into it.</summary>
    [Theory]
    [InlineData("--in-process", "<&-", "input()", "", "RuntimeError: input(): lost sys.stdin\n", 1)]
    [InlineData("--max-threads=4", "<&-", "input()", "", "RuntimeError: input(): lost sys.stdin\n", 1)]
    [InlineData("--max-threads=4", "<&-", "import sys; print(sys.stdin, sys.__stdin__)", "None None\n", "", 0)]
    [InlineData("--max-threads=4", "<&-", "import os; os.read(0, 1)", "", "OSError: [Errno 9] Bad file descriptor\n", 1)]
    [InlineData("--max-threads=4", "<&-", null, "", "", 0)]
    [InlineData("--max-threads=4", ">&-", "print(1, flush=True); input()", "", "RuntimeError: input(): lost sys.stdout\n", 1)]
    [InlineData("--max-threads=4", ">&-", "import sys; sys.stdout.write(1)", "", "AttributeError: 'NoneType' object has no attribute 'write'\n", 1)]
    [InlineData("--max-threads=4", ">&-", "import os; os.write(1, b'x')", "", "OSError: [Errno 9] Bad file descriptor\n", 1)]
    [InlineData("--max-threads=4", "2>&-", "import sys; print(sys.stderr, flush=True); 1 / 0", "None\n", "", 1)]
    [InlineData("--max-threads=4", "2>&-", "raise SystemExit('bye')", "", "", 1)]
    [InlineData("--max-threads=4", "<&- >&- 2>&-", "print(1); raise SystemExit(7)", "", "", 7)]
    public void ClosedStreams(string flag, string closed, string? source, string output, string lastError, int exitCode)
    {
        var words = source is null ? "-" : $"-c \"{source}\"";
        using var process = Start("/bin/sh", "-c", $"exec '{Command}' {flag} {words} {closed}");
        var result = Finish(process, "");
        Assert.Equal((output, exitCode), (result.Output, result.ExitCode));
        Assert.EndsWith(lastError, result.Errors, StringComparison.Ordinal);
        Assert.True(lastError.Length > 0 || result.Errors.Length == 0);
    }

    /// <summary>Text given with -c is shown in tracebacks, also by the module linecache; text that came through standard input is not.</summary>
    [Fact]
    public void TracebacksShowTheCommand()
    {
        const string Shown = """
            Traceback (most recent call last):
              File "<string>", line 2, in <module>
                x = (1 / 0) + 1
                     ~~^~~
            ZeroDivisionError: division by zero

            """;
        var bare = string.Join('\n', Shown.Split('\n').Where(line => !line.StartsWith("    ", StringComparison.Ordinal))).Replace("<string>", "<stdin>", StringComparison.Ordinal);
        Assert.Equal(("", Shown, 1), Run("", "-c", "pass\nx = (1 / 0) + 1"));
        Assert.Equal(("", bare, 1), Run("pass\nx = (1 / 0) + 1", "-"));
        Assert.Equal(("", "<string>:1: UserWarning: w\n  import warnings; warnings.warn('w')\n", 0), Run("", "-c", "import warnings; warnings.warn('w')"));
        Assert.Equal(("b = 2\n", "", 0), Run("", "-c", "import linecache; print(linecache.getline('<string>', 2), end='')\nb = 2"));
    }

    [Fact]
    public void RefusalNamesTheFlag()
    {
        var (_, errors, exitCode) = Run("", "-c", "open('/etc/passwd')");
        Assert.Contains("PermissionError: [Errno 13]", errors, StringComparison.Ordinal);
        Assert.Contains("--allow-read=/etc/passwd", errors, StringComparison.Ordinal);
        Assert.Equal(1, exitCode);
        Assert.Equal(0, Run("", "--allow-read=/etc", "-c", "open('/etc/passwd').read()").ExitCode);
    }

    [Theory]
    [InlineData("--in-process", "while True: pass")]
    [InlineData("--max-threads=4", "while True: pass")]
    [InlineData("--max-threads=4", "import time; time.sleep(60)")]
    public void InterruptIsKeyboardInterrupt(string flag, string source)
    {
        using var process = Start(Command, flag, "-c", "print('go', flush=True)\n" + source);
        try
        {
            process.StandardInput.Close();
            var first = process.StandardOutput.ReadLineAsync();
            Assert.True(first.Wait(Patience));
            Assert.Equal("go", first.Result);
            // The program gets the time to reach its loop or wait: this is about interrupting that.
            Thread.Sleep(1000);
            using var kill = Process.Start("kill", ["-INT", process.Id.ToString()]);
            var errors = process.StandardError.ReadToEndAsync();
            Assert.True(process.WaitForExit(Patience));
            Assert.EndsWith("KeyboardInterrupt\n", errors.Result, StringComparison.Ordinal);
            Assert.Equal(Interrupted, process.ExitCode);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    [Theory]
    [InlineData("--in-process")]
    [InlineData("--max-threads=4")]
    public void TheTimeLimitEndsAWaitForInput(string flag)
    {
        using var process = Start(Command, flag, "--max-time=1s", "-c", "input()");
        try
        {
            // Standard input stays open, and nothing comes.
            var errors = process.StandardError.ReadToEndAsync();
            Assert.True(process.WaitForExit(Patience));
            Assert.StartsWith("pytee: time limit: ", errors.Result, StringComparison.Ordinal);
            Assert.Equal(ExitCode.TimeLimit, process.ExitCode);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    static (string Output, string Errors, int ExitCode) Run(string input, params string[] arguments) =>
        RunIn(Environment.CurrentDirectory, input, arguments);

    /// <summary>Run the command in a folder and tell what it wrote.</summary>
    internal static (string Output, string Errors, int ExitCode) RunIn(string folder, string input, params string[] arguments)
    {
        using var process = StartIn(folder, Command, arguments);
        return Finish(process, input);
    }

    static (string Output, string Errors, int ExitCode) Finish(Process process, string input)
    {
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Patience)) process.Kill(entireProcessTree: true);
        return (output.Result, errors.Result, process.ExitCode);
    }

    static Process Start(string program, params string[] arguments) => StartIn(Environment.CurrentDirectory, program, arguments);

    static Process StartIn(string folder, string program, string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        WorkingDirectory = folder,
        RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
    })!;
}
