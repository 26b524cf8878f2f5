using PyTee.Contract;

namespace PyTee.Host;

/// <summary>An enclave in its own process: frames over two pipes, interrupts over a third.</summary>
public sealed class ChildTransport : EnclaveTransport
{
    readonly ChildProcess process;
    readonly EcallsProxy control;

    /// <summary>Start the image and let <paramref name="host"/> answer its calls.</summary>
    public ChildTransport(string imagePath, IOcalls host, IOcallTrace? trace = null)
    {
        process = ChildProcess.Start(imagePath);
        var frames = new FramePipe(process.FromEnclave, process.ToEnclave);
        Calls = new EcallsProxy(new EcallChannel(frames, host, trace));
        control = new EcallsProxy(new ControlChannel(new FramePipe(Stream.Null, process.Control)));
    }

    /// <inheritdoc/>
    public override IEcalls Calls { get; }

    /// <summary>The child's process number.</summary>
    public int ProcessId => process.Id;

    /// <inheritdoc/>
    public override string Description => "own process " + process.Id;

    /// <inheritdoc/>
    public override void Interrupt() => control.Interrupt();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing) => process.Dispose();

    /// <summary>Sends calls that may come at any time and have no reply.</summary>
    sealed class ControlChannel(FramePipe frames) : CallChannel
    {
        protected override Status Transact(int id, int maxBytes, WireWriter request, out ReadOnlySpan<byte> payload)
        {
            payload = default;
            return frames.Send(request.Seal(FrameKind.Ecall, id, Status.Ok)) ? Status.Ok : Status.Gone;
        }
    }
}
