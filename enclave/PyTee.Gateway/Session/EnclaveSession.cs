using PyTee.Contract;

namespace PyTee.Gateway;

/// <summary>One enclave from its creation to its end: checks the order of the ecalls and runs the program.</summary>
public sealed class EnclaveSession : IEcalls
{
    readonly IOcalls host;
    readonly CallChannel? ocalls;
    readonly ImageFacts image;
    Grant[] grants = [];
    LimitSettings limits;
    Announcement? program;
    LoadedProgram? running;
    bool isDebug;
    bool isCreated;
    long ecalls;
    long steps;
    long peakMemory;

    /// <summary>A session whose ocalls leave over a channel.</summary>
    public EnclaveSession(CallChannel ocalls, ImageFacts image)
        : this(new OcallsProxy(ocalls), image) => this.ocalls = ocalls;

    /// <summary>A session without a boundary, for tests of what lies inside it.</summary>
    internal EnclaveSession(IOcalls host, ImageFacts image) => (this.host, this.image) = (host, image);

    /// <summary>Whether the host ended the enclave.</summary>
    public bool IsDestroyed { get; private set; }

    /// <inheritdoc/>
    public Status Create(int version, LimitSettings limits, EnclaveFlags flags, string[] grants)
    {
        ecalls++;
        if (isCreated) return Status.BadState;
        if (version != Wire.Version) return Status.NotSupported;
        var isNegative = limits.MaxMemory < 0 || limits.MaxTimeNanoseconds < 0 || limits.MaxSteps < 0 || limits.MaxOutput < 0 || limits.MaxThreads < 0;
        if (isNegative) return Status.BadRequest;
        foreach (var grant in grants)
        {
            if (!Grant.TryParse(grant, ref this.grants)) return Status.BadRequest;
        }
        this.limits = limits;
        if (limits.MaxMemory != 0) image.LimitHeap?.Invoke(limits.MaxMemory);
        isDebug = image.IsDebug || (flags & EnclaveFlags.Debug) != 0;
        isCreated = true;
        return Status.Ok;
    }

    /// <inheritdoc/>
    public Status Announce(ProgramKind kind, string name, string[] arguments, string folder)
    {
        ecalls++;
        if (!isCreated || IsDestroyed || running is not null) return Status.BadState;
        program = new(kind, name, arguments, folder);
        return Status.Ok;
    }

    /// <inheritdoc/>
    public Status Load(ReadOnlySpan<byte> piece)
    {
        ecalls++;
        return program is null || running is not null ? Status.BadState : program.Append(piece) ? Status.Ok : Status.TooBig;
    }

    /// <inheritdoc/>
    public Status Run(out int exitCode)
    {
        exitCode = 0;
        ecalls++;
        if (program is null || running is not null || program.Kind == ProgramKind.Interactive) return Status.BadState;
        exitCode = Start().Run();
        End();
        return Status.Ok;
    }

    /// <inheritdoc/>
    public Status Feed(string cell, out CellState state, out int exitCode)
    {
        (state, exitCode) = (CellState.Done, 0);
        ecalls++;
        if (program?.Kind != ProgramKind.Interactive || IsDestroyed) return Status.BadState;
        (running ?? Start()).Feed(cell, out state, out exitCode);
        return Status.Ok;
    }

    /// <inheritdoc/>
    public Status Complete(string text, out string[] names)
    {
        names = [];
        ecalls++;
        if (program?.Kind != ProgramKind.Interactive || IsDestroyed) return Status.BadState;
        names = (running ?? Start()).Complete(text);
        return Status.Ok;
    }

    /// <inheritdoc/>
    public Status Prompt(bool isContinuation, out string text, out CellState state, out int exitCode)
    {
        (text, state, exitCode) = ("", CellState.Done, 0);
        ecalls++;
        if (program?.Kind != ProgramKind.Interactive || IsDestroyed) return Status.BadState;
        (running ?? Start()).Prompt(isContinuation, out text, out state, out exitCode);
        return Status.Ok;
    }

    /// <inheritdoc/>
    public Status Interrupt()
    {
        running?.Interrupt();
        return Status.Ok;
    }

    /// <inheritdoc/>
    public Status Dump(DumpStage stage, out int exitCode)
    {
        exitCode = 0;
        ecalls++;
        if (program is null || running is not null) return Status.BadState;
        exitCode = Start().Dump(stage);
        End();
        return Status.Ok;
    }

    /// <inheritdoc/>
    public Status Stats(out EnclaveStats stats)
    {
        ecalls++;
        var (now, most) = (steps + (running?.Steps ?? 0), Math.Max(peakMemory, running?.PeakMemory ?? 0));
        stats = new(image.Name, isDebug, ecalls, ocalls?.Calls ?? 0, ocalls?.BytesReceived ?? 0, ocalls?.BytesSent ?? 0, now, most);
        return Status.Ok;
    }

    /// <inheritdoc/>
    public Status Destroy()
    {
        ecalls++;
        IsDestroyed = true;
        running = null;
        return Status.Ok;
    }

    /// <summary>The next program starts from nothing: no object, handle or module of this one is left.</summary>
    void End()
    {
        steps += running!.Steps;
        peakMemory = Math.Max(peakMemory, running.PeakMemory);
        (program, running) = (null, null);
    }

    LoadedProgram Start()
    {
        if (ocalls is not null) ocalls.Allowed = AccessPolicy.Needed(grants);
        return running = new(program!, limits, grants, host);
    }
}
