using PyTee.Contract;
using PyTee.Gateway;
using PyTee.Host;

namespace PyTee.InProcess;

/// <summary>An enclave inside this process, for development and tests: the same dispatchers and bytes as a child, no wall. Always DEBUG.</summary>
public sealed class InProcessTransport : EnclaveTransport
{
    readonly DeepThread thread = new();
    readonly EnclaveSession session;

    /// <summary>Make an enclave whose calls <paramref name="host"/> answers.</summary>
    public InProcessTransport(IOcalls host, IOcallTrace? trace = null)
    {
        session = new EnclaveSession(new DirectOcalls(host, trace), new("in-process", IsDebug: true));
        Calls = new EcallsProxy(new DirectEcalls(session));
    }

    /// <inheritdoc/>
    public override IEcalls Calls { get; }

    /// <inheritdoc/>
    public override string Description => "this process";

    /// <summary>Start an enclave inside this process.</summary>
    public static Enclave Start(EnclaveOptions options)
    {
        var host = new HostOcalls(options.Streams ?? new ProcessStreams());
        return new(new InProcessTransport(host, options.Trace), host, options, EnclaveFlags.Debug);
    }

    /// <inheritdoc/>
    public override void Interrupt() => session.Interrupt();

    /// <inheritdoc/>
    public override void Enter(Action work) => thread.Run(work);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing) => thread.Dispose();

    sealed class DirectEcalls(IEcalls enclave) : CallChannel
    {
        readonly WireWriter reply = new();

        protected override Status Transact(int id, int maxBytes, WireWriter request, out ReadOnlySpan<byte> payload)
        {
            var status = EcallsDispatcher.Dispatch(enclave, id, request.Payload, reply);
            payload = reply.Payload;
            return status;
        }
    }

    sealed class DirectOcalls(IOcalls host, IOcallTrace? trace) : CallChannel
    {
        readonly WireWriter reply = new();

        protected override Status Transact(int id, int maxBytes, WireWriter request, out ReadOnlySpan<byte> payload)
        {
            var status = OcallsDispatcher.Dispatch(host, id, request.Payload, reply);
            payload = reply.Payload;
            trace?.Ocall(id, request.Payload.Length, status, payload.Length);
            return status;
        }
    }
}
