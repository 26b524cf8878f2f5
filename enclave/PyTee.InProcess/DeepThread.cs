using System.Runtime.ExceptionServices;

namespace PyTee.InProcess;

/// <summary>A thread with a deep stack that runs one piece of work after the other for its caller.</summary>
sealed class DeepThread : IDisposable
{
    // Address space, not memory: pages are taken when a deep recursion touches them.
    const int StackBytes = 256 * 1024 * 1024;

    readonly object gate = new();
    readonly Thread thread;
    Action? work;
    bool isEnding;
    ExceptionDispatchInfo? failure;

    public DeepThread()
    {
        thread = new(Loop, StackBytes) { IsBackground = true, Name = "enclave" };
        thread.Start();
    }

    /// <summary>Run work there and throw its exception here.</summary>
    public void Run(Action action)
    {
        if (Thread.CurrentThread == thread)
        {
            action();
            return;
        }
        lock (gate)
        {
            (work, failure) = (action, null);
            Monitor.PulseAll(gate);
            while (work is not null) Monitor.Wait(gate);
        }
        failure?.Throw();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate)
        {
            isEnding = true;
            Monitor.PulseAll(gate);
        }
        thread.Join();
    }

    void Loop()
    {
        while (Next() is { } next)
        {
            try
            {
                next();
            }
            catch (Exception exception)
            {
                failure = ExceptionDispatchInfo.Capture(exception);
            }
            lock (gate)
            {
                work = null;
                Monitor.PulseAll(gate);
            }
        }
    }

    Action? Next()
    {
        lock (gate)
        {
            while (work is null && !isEnding) Monitor.Wait(gate);
            return work;
        }
    }
}
