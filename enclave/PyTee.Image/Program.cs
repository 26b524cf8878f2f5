using PyTee.Contract;
using PyTee.Gateway;

namespace PyTee.Image;

/// <summary>The enclave program: three pipes it was started with, and nothing else of the world.</summary>
static class Program
{
    // Address space, not memory: pages are taken when a deep recursion touches them.
    const int StackBytes = 256 * 1024 * 1024;

    static int Main(string[] arguments)
    {
        // Only a host that made the pipes says so; started by hand there is nothing to serve.
        if (arguments is not [Wire.ImageArgument]) return ExitCode.Usage;
        var frames = Pipes.OpenFrames();
        var session = new EnclaveSession(new OcallChannel(frames), new(ImageName.Current, IsDebug: false, HeapLimit.Set));
        new Thread(() => WatchControl(session), maxStackSize: 256 * 1024) { IsBackground = true }.Start();
        var worker = new Thread(() => EnclaveLoop.Serve(frames, session), StackBytes);
        worker.Start();
        worker.Join();
        return ExitCode.Ok;
    }

    /// <summary>Interrupts arrive here; when the host is gone there is nobody left to compute for.</summary>
    static void WatchControl(EnclaveSession session)
    {
        EnclaveLoop.ServeControl(Pipes.OpenControl(), session);
        if (!session.IsDestroyed) Pipes.EndProcess(ExitCode.HostGone);
    }
}
