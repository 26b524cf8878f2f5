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

    public DeepThread()
    {
        thread = new(Loop, StackBytes) { IsBackground = true, Name = "enclave" };
        thread.Start();
    }

    /// <summary>Run work there and hand its result or its exception back.</summary>
    public T Run<T>(Func<T> function)
    {
        if (Thread.CurrentThread == thread) return function();
        T result = default!;
        ExceptionDispatchInfo? failure = null;
        work = () =>
        {
            try
            {
                result = function();
            }
            catch (Exception exception)
            {
                failure = ExceptionDispatchInfo.Capture(exception);
            }
        };
        ready.Release();
        done.Wait();
        failure?.Throw();
        return result;
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
            work();
            done.Release();
        }
    }
}
