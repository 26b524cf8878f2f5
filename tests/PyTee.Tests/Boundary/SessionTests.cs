using PyTee.Contract;
using PyTee.Host;
using PyTee.InProcess;
using Xunit;

namespace PyTee.Tests.Boundary;

/// <summary>An interactive session: its prompts, its hooks, its tracebacks.</summary>
public sealed class SessionTests : IDisposable
{
    readonly CapturedStreams streams = new();
    readonly Enclave enclave;

    public SessionTests()
    {
        enclave = InProcessTransport.Start(new EnclaveOptions { Streams = streams, Limits = new LimitSettings(0, 0, MaxSteps: 1_000_000, 0, 0) });
        enclave.Interact(new ProgramText(ProgramKind.Interactive, "<stdin>", [], [""]));
    }

    public void Dispose() => enclave.Dispose();

    [Fact]
    public void PromptsAreWhatTheProgramMakesThem()
    {
        Assert.Equal((">>> ", "... "), Prompts());
        enclave.Feed("import sys");
        Assert.Equal("'>>> '\n", Output("sys.ps1"));
        enclave.Feed("sys.ps1, sys.ps2 = 'in> ', 7");
        Assert.Equal(("in> ", "7"), Prompts());
        enclave.Feed("class Count:\n    n = 0\n    def __str__(self):\n        self.n += 1\n        return f'{self.n}: '\n\n");
        enclave.Feed("sys.ps1 = Count(); del sys.ps2");
        Assert.Equal(("1: ", "... "), Prompts());
        Assert.Equal(("2: ", "... "), Prompts());
        enclave.Feed("del sys.ps1; Count.__str__ = lambda self: 1 / 0; sys.ps2 = Count()");
        Assert.Equal((">>> ", ""), Prompts());
        Assert.Equal("", streams.Errors);
    }

    [Fact]
    public void PromptWithoutEndHitsTheLimit()
    {
        enclave.Feed("class Endless:\n    def __str__(self):\n        while True: pass\n\n");
        enclave.Feed("import sys; sys.ps1 = Endless()");
        Assert.Equal(("", CellState.Exit, ExitCode.StepLimit), enclave.Prompt(isContinuation: false));
        Assert.StartsWith("pytee: steps limit: ", streams.Errors, StringComparison.Ordinal);
    }

    /// <summary>A script has no prompts: that is how a library tells the two apart.</summary>
    [Fact]
    public void ScriptsHaveNoPrompts() =>
        Assert.Equal(("False False\n", "", 0), CommandTests.RunIn(Environment.CurrentDirectory, "", "-c", "import sys; print(hasattr(sys, 'ps1'), hasattr(sys, 'ps2'))"));

    [Fact]
    public void TracebacksNumberTheCells()
    {
        enclave.Feed("def f():\n    return 1 / 0\n\n");
        enclave.Feed("f()");
        Assert.Equal(
            """
            Traceback (most recent call last):
              File "<python-input-1>", line 1, in <module>
                f()
                ~^^
              File "<python-input-0>", line 2, in f
                return 1 / 0
                       ~~^~~
            ZeroDivisionError: division by zero

            """, streams.Errors);
    }

    [Fact]
    public void HooksOfTheProgramAreCalled()
    {
        Assert.Equal("6\n7\n", Output("2 * 3") + Output("_ + 1"));
        enclave.Feed("import sys; sys.displayhook = lambda value: print('shown', value)");
        Assert.Equal("shown 7\nshown None\n", Output("_") + Output("None"));
        enclave.Feed("sys.excepthook = lambda kind, error, trace: print('caught', kind.__name__, error)");
        Assert.Equal("caught ZeroDivisionError division by zero\n", Output("1 / 0"));
        Assert.Equal("", streams.Errors);
    }

    (string First, string Next) Prompts() => (enclave.Prompt(isContinuation: false).Text, enclave.Prompt(isContinuation: true).Text);

    string Output(string cell)
    {
        streams.Reset("");
        enclave.Feed(cell);
        return streams.Output;
    }
}
