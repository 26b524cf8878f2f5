using System.Runtime.InteropServices;
using PyTee.Contract;
using PyTee.Host;
using PyTee.InProcess;

namespace PyTee.Cli;

/// <summary>Makes the enclave a command asks for and runs the program in it.</summary>
sealed class Runner(Command command)
{
    // A program that ignores this many interrupts is ended from outside.
    const int LastInterrupt = 3;

    int interrupts;

    /// <summary>Do what the command says and return the exit code.</summary>
    public int Run()
    {
        var program = Program();
        if (command.Stage == "ocalls") command.Options.Trace = new OcallPrinter();
        using var enclave = command.InProcess ? InProcessTransport.Start(command.Options) : Enclave.Start(command.Options);
        using var registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => OnInterrupt(enclave, signal));
        return command.Verb switch
        {
            Verb.Interact when program.Kind == ProgramKind.Interactive => new Session(enclave, () => interrupts = 0).Run(program),
            Verb.Dump when command.Stage != "ocalls" => enclave.Dump(program, Stage(command.Stage)),
            _ => enclave.Run(program),
        };
    }

    ProgramText Program() => command.Verb switch
    {
        Verb.Interact when Terminal.IsInteractive => new(ProgramKind.Interactive, "<stdin>", [], [""]),
        Verb.Interact => FromInput([""]),
        Verb.Test => Tests(),
        Verb.Dump => ScriptFile.Open(command.Subject, command.Arguments),
        _ => command.Kind switch
        {
            ProgramKind.Command => ProgramText.FromCommand(command.Subject, command.Arguments.ToArray()),
            ProgramKind.Module => ProgramText.FromModule(command.Subject, command.Arguments.ToArray()),
            ProgramKind.StandardInput => FromInput(["-", .. command.Arguments]),
            _ => ScriptFile.Open(command.Subject, command.Arguments),
        },
    };

    static ProgramText FromInput(string[] arguments) => new(ProgramKind.StandardInput, "<stdin>", Terminal.ReadAll(), arguments);

    /// <summary>The test runner is a module of the library; the folders named on the command line, and those of the files, are what it may read.</summary>
    ProgramText Tests()
    {
        foreach (var named in TestPaths())
        {
            var file = named.Split("::")[0];
            var path = Path.GetFullPath(file.Length == 0 ? "." : file);
            command.Options.Grants.Add("read=" + (Directory.Exists(path) ? path : Path.GetDirectoryName(path)));
        }
        return ProgramText.FromModule("pytee.testing", command.Arguments.ToArray());
    }

    IEnumerable<string> TestPaths()
    {
        var found = false;
        for (var i = 0; i < command.Arguments.Count; i++)
        {
            if (command.Arguments[i] == "-k") i++;
            else if (!command.Arguments[i].StartsWith('-')) { found = true; yield return command.Arguments[i]; }
        }
        if (!found) yield return ".";
    }

    static DumpStage Stage(string name) => name switch
    {
        "tokens" => DumpStage.Tokens, "ast" => DumpStage.Ast, "symbols" => DumpStage.Symbols, _ => DumpStage.Code,
    };

    void OnInterrupt(Enclave enclave, PosixSignalContext signal)
    {
        signal.Cancel = ++interrupts < LastInterrupt;
        enclave.Interrupt();
    }

    /// <summary>Prints every ocall on standard error.</summary>
    sealed class OcallPrinter : IOcallTrace
    {
        public void Ocall(int id, int requestBytes, Status status, int replyBytes) =>
            Terminal.Warn($"{OcallsTable.Name(id),-18} {OcallsTable.Needs(id),-12} {requestBytes,8} -> {status,-12} {replyBytes,8}\n");
    }
}
