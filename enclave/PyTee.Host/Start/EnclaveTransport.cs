using PyTee.Contract;

namespace PyTee.Host;

/// <summary>The way to one enclave: a child process, or this process.</summary>
public abstract class EnclaveTransport : IDisposable
{
    /// <summary>The calls into the enclave.</summary>
    public abstract IEcalls Calls { get; }

    /// <summary>Where the enclave runs, for people.</summary>
    public abstract string Description { get; }

    /// <summary>Make the running program raise KeyboardInterrupt; may be called from any thread.</summary>
    public abstract void Interrupt();

    /// <summary>Let the calling thread run the enclave's work: in process that needs a deep stack, a child brings its own.</summary>
    public virtual void Enter(Action work) => work();

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>End the enclave.</summary>
    protected abstract void Dispose(bool disposing);
}
