using System.Runtime.ExceptionServices;

namespace PyTee.InProcess;

/// <summary>A thread with a deep stack that runs one piece of work after the other for its caller.</summary>
sealed class DeepThread : IDisposable
{
    // Address space, not memory: pages are taken when a deep recursion touches them.
    const int StackBytes = 256 * 1024 * 1024;

    readonly SemaphoreSlim ready = new(0);
    readonly SemaphoreSlim done = new(0);
    readonly Thread thread;
    Action? work;
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
        (work, failure) = (action, null);
        ready.Release();
        done.Wait();
        failure?.Throw();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        work = null;
        ready.Release();
        thread.Join();
        ready.Dispose();
        done.Dispose();
    }

    void Loop()
    {
        while (true)
        {
            ready.Wait();
            if (work is null) return;
            try
            {
                work();
            }
            catch (Exception exception)
            {
                failure = ExceptionDispatchInfo.Capture(exception);
            }
            done.Release();
        }
    }
}
