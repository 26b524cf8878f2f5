using System.Text;
using PyTee.Contract;
using PyTee.Interpreter;
using PyTee.Stdlib;

namespace PyTee.Gateway;

/// <summary>A program with its runtime and the world its policy leaves it.</summary>
sealed class LoadedProgram
{
    // A prompt that fills a terminal is none; a reply has its bound.
    const int MaxPrompt = 10_000;

    readonly Announcement program;
    readonly GatewayPort port;
    readonly Runtime runtime;
    readonly string scriptPath;

    public LoadedProgram(Announcement program, LimitSettings limits, Grant[] grants, IOcalls host)
    {
        this.program = program;
        var policy = new AccessPolicy();
        var gate = new PathGate(host, policy);
        gate.SetFolder(program.Folder);
        foreach (var grant in grants) policy.Add(Resolved(grant, gate));
        AddModuleFolder(policy, gate);
        scriptPath = gate.Absolute(program.Name.StartsWith("./", StringComparison.Ordinal) ? program.Name[2..] : program.Name);
        port = new(host, policy, gate, limits.MaxOutput);
        runtime = new(
            new RuntimeOptions
            {
                Arguments = program.Arguments,
                Library = StandardLibrary.Instance,
                Limits = new(limits.MaxMemory, limits.MaxTimeNanoseconds, limits.MaxSteps, limits.MaxThreads),
            },
            port);
    }

    /// <summary>Steps done so far.</summary>
    public long Steps => runtime.StepsDone;

    /// <summary>The most memory seen in use.</summary>
    public long PeakMemory => runtime.PeakMemory;

    public int Run()
    {
        var exitCode = program.Kind switch
        {
            ProgramKind.Script => runtime.RunScript(scriptPath, program.Source),
            ProgramKind.Command => runtime.RunCommand(program.Source),
            ProgramKind.StandardInput => runtime.RunStandardInput(program.Source),
            _ => runtime.RunModule(program.Name),
        };
        port.Finish();
        return exitCode;
    }

    public void Feed(string cell, out CellState state, out int exitCode)
    {
        state = (CellState)runtime.Feed(cell, out exitCode);
        FinishCell(state);
    }

    public void Prompt(bool isContinuation, out string text, out CellState state, out int exitCode)
    {
        state = (CellState)runtime.Prompt(isContinuation, out text, out exitCode);
        if (text.Length > MaxPrompt) text = text[..MaxPrompt];
        FinishCell(state);
    }

    public string[] Complete(string text) => runtime.Complete(text);

    public void Interrupt() => runtime.Interrupt();

    public int Dump(DumpStage stage)
    {
        var exitCode = StagePrinter.TryPrint(runtime, stage, program, out var text) ? Print(text) : Run();
        port.Finish();
        return exitCode;
    }

    void FinishCell(CellState state)
    {
        port.FlushStream(1);
        if (state == CellState.Exit) port.Finish();
    }

    int Print(string text)
    {
        port.WriteStream(1, Encoding.UTF8.GetBytes(text));
        return ExitCode.Ok;
    }

    void AddModuleFolder(AccessPolicy policy, PathGate gate)
    {
        var isScript = program.Kind == ProgramKind.Script;
        if (!gate.TryResolve(isScript ? program.Name : program.Folder, out var resolved)) return;
        if (!isScript) policy.AddModuleFolder(resolved);
        else policy.AddModuleFolder(resolved[..Math.Max(1, resolved.LastIndexOf('/'))], resolved);
    }

    static Grant Resolved(Grant grant, PathGate gate) =>
        grant.Subject is { } path && grant.Capability != Capability.Environment && gate.TryResolve(path, out var resolved)
            ? grant with { Subject = resolved }
            : grant;
}
