using System.Diagnostics;
using PyTee.Contract;

namespace PyTee.Host;

/// <summary>One enclave and the program in it: create it, run something, read its exit code, dispose it.</summary>
public sealed class Enclave : IDisposable
{
    readonly EnclaveTransport transport;
    // How often a program past its time limit that waits for the host is made to look at its clock.
    static readonly TimeSpan DeadlineCheck = TimeSpan.FromMilliseconds(50);

    readonly HostOcalls host;
    readonly TimeSpan maxTime;
    readonly Stopwatch elapsed = Stopwatch.StartNew();
    bool isDead;

    /// <summary>Make the enclave at the other end of a transport.</summary>
    public Enclave(EnclaveTransport transport, HostOcalls host, EnclaveOptions options, EnclaveFlags flags = EnclaveFlags.None)
    {
        (this.transport, this.host) = (transport, host);
        Check("it was created", Calls.Create(Wire.Version, options.Limits, flags, options.Grants.ToArray()));
        maxTime = TimeSpan.FromMilliseconds(Math.Ceiling(Math.Min(options.Limits.MaxTimeNanoseconds / 1e6, int.MaxValue)));
    }

    /// <summary>Where the enclave runs, for people.</summary>
    public string Description => transport.Description;

    /// <summary>What the enclave is and what it used.</summary>
    public EnclaveStats Stats
    {
        get
        {
            Check("it was asked for its statistics", Calls.Stats(out var stats));
            return stats;
        }
    }

    IEcalls Calls => transport.Calls;

    /// <summary>Start an enclave in a process of its own.</summary>
    public static Enclave Start(EnclaveOptions options)
    {
        var host = new HostOcalls(options.Streams ?? new ProcessStreams());
        var transport = new ChildTransport(options.ImagePath ?? EnclaveOptions.DefaultImagePath, host, options.Trace);
        host.ProcessId = transport.ProcessId;
        return new(transport, host, options);
    }

    /// <summary>Run a program to its end and return its exit code.</summary>
    public int Run(ProgramText program)
    {
        var exitCode = 0;
        Enter(() =>
        {
            Hand(program);
            Check("running " + program.Name, Calls.Run(out exitCode));
        });
        return exitCode;
    }

    /// <summary>Print a stage of a program and return the exit code.</summary>
    public int Dump(ProgramText program, DumpStage stage)
    {
        var exitCode = 0;
        transport.Enter(() =>
        {
            Hand(program);
            Check("dumping " + program.Name, Calls.Dump(stage, out exitCode));
        });
        return exitCode;
    }

    /// <summary>Start an interactive session, whose cells go through <see cref="Feed"/>.</summary>
    public void Interact(ProgramText program) => transport.Enter(() => Hand(program));

    /// <summary>
    /// Run one cell of an interactive session: its lines with their line ends. As at a prompt, a compound statement wants an empty line behind it and is
    /// <see cref="CellState.Incomplete"/> before.
    /// </summary>
    public (CellState State, int ExitCode) Feed(string cell)
    {
        var (state, exitCode) = (CellState.Done, 0);
        Enter(() => Check("running a cell", Calls.Feed(cell, out state, out exitCode)));
        return (state, exitCode);
    }

    /// <summary>The text that asks for the next line of a session: <c>sys.ps1</c>, or <c>sys.ps2</c> within a cell. Making it runs the program's code, which may end it.</summary>
    public (string Text, CellState State, int ExitCode) Prompt(bool isContinuation)
    {
        var (text, state, exitCode) = ("", CellState.Done, 0);
        Enter(() => Check("making a prompt", Calls.Prompt(isContinuation, out text, out state, out exitCode)));
        return (text, state, exitCode);
    }

    /// <summary>The names that complete the text before the cursor.</summary>
    public string[] Complete(string text)
    {
        string[] names = [];
        transport.Enter(() =>
        {
            if (Calls.Complete(text, out names) != Status.Ok) names = [];
        });
        return names;
    }

    /// <summary>Make the running program raise KeyboardInterrupt; may be called from any thread.</summary>
    public void Interrupt()
    {
        transport.Interrupt();
        host.Interrupt();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!isDead) transport.Enter(() => Calls.Destroy());
        transport.Dispose();
    }

    /// <summary>A call that runs the program, which past its time limit is not left to wait for the host.</summary>
    void Enter(Action work)
    {
        var left = maxTime - elapsed.Elapsed;
        using var deadline = maxTime == TimeSpan.Zero ? null : new Timer(_ => host.Interrupt(), null, left > TimeSpan.Zero ? left : TimeSpan.Zero, DeadlineCheck);
        transport.Enter(work);
    }

    void Hand(ProgramText program)
    {
        Check("it was given " + program.Name, Calls.Announce(program.Kind, program.Name, program.Arguments, program.Folder));
        var source = program.Source;
        for (var at = 0; at < source.Length; at += Wire.Chunk)
        {
            var piece = source.AsSpan(at, Math.Min(Wire.Chunk, source.Length - at));
            Check("it was given " + program.Name, Calls.Load(piece));
        }
    }

    void Check(string doing, Status status)
    {
        isDead |= status == Status.Gone;
        if (status != Status.Ok) throw new EnclaveException(doing, status);
    }
}
