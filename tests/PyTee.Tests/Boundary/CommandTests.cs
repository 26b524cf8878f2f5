using System.Diagnostics;
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
        using var process = Start(flag, "-c", "print('go', flush=True)\n" + source);
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

    static (string Output, string Errors, int ExitCode) Run(string input, params string[] arguments) =>
        RunIn(Environment.CurrentDirectory, input, arguments);

    /// <summary>Run the command in a folder and tell what it wrote.</summary>
    internal static (string Output, string Errors, int ExitCode) RunIn(string folder, string input, params string[] arguments)
    {
        using var process = StartIn(folder, arguments);
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Patience)) process.Kill(entireProcessTree: true);
        return (output.Result, errors.Result, process.ExitCode);
    }

    static Process Start(params string[] arguments) => StartIn(Environment.CurrentDirectory, arguments);

    static Process StartIn(string folder, params string[] arguments) => Process.Start(new ProcessStartInfo(Command, arguments)
    {
        WorkingDirectory = folder,
        RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
    })!;
}
