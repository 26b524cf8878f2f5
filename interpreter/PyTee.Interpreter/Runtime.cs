namespace PyTee.Interpreter;

/// <summary>The bounds of a program; zero means none.</summary>
public readonly record struct RuntimeLimits(long MaxMemory, long MaxTimeNanoseconds, long MaxSteps, int MaxThreads);

/// <summary>What a runtime is made with.</summary>
public sealed class RuntimeOptions
{
    /// <summary><c>sys.argv</c>.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>The bounds of the program.</summary>
    public RuntimeLimits Limits { get; init; }
}

/// <summary>How a cell of an interactive session ended.</summary>
public enum FeedState
{
    /// <summary>It ran; a traceback may have been printed.</summary>
    Done,
    /// <summary>It wants more lines.</summary>
    Incomplete,
    /// <summary>It ended the session.</summary>
    Exit,
}

/// <summary>One Python program.</summary>
public sealed class Runtime(RuntimeOptions options, HostPort host)
{
    volatile bool isInterrupted;

    /// <summary>Run a script and return the exit code.</summary>
    public int RunScript(string path, byte[] source) => Echo($"script {path} {source.Length}");

    /// <summary>Run source text and return the exit code.</summary>
    public int RunCommand(byte[] source) => Echo("command " + System.Text.Encoding.UTF8.GetString(source));

    /// <summary>Run a module and return the exit code.</summary>
    public int RunModule(string name) => Echo("module " + name);

    /// <summary>Run a cell.</summary>
    public FeedState Feed(string cell, out int exitCode)
    {
        exitCode = 0;
        Echo("cell " + cell);
        return cell.StartsWith("exit", StringComparison.Ordinal) ? FeedState.Exit : FeedState.Done;
    }

    /// <summary>Names that complete a text.</summary>
    public string[] Complete(string text) => [text + "_" + options.Arguments.Count];

    /// <summary>Make the program raise KeyboardInterrupt.</summary>
    public void Interrupt() => isInterrupted = true;

    int Echo(string text)
    {
        host.WriteStream(1, System.Text.Encoding.UTF8.GetBytes(text + "\n"));
        if (text.Contains("sleep")) host.Sleep(3_000_000_000);
        if (text.Contains("spin")) while (!isInterrupted) Thread.SpinWait(10);
        if (text.Contains("clock")) { for (var i = 0; i < 100_000; i++) host.ClockUnixNanoseconds(); }
        return isInterrupted ? 130 : 0;
    }
}
