using Microsoft.Win32.SafeHandles;

namespace PyTee.Host;

/// <summary>A started image with its three pipes; everything else of it is closed or empty.</summary>
sealed class ChildProcess : IDisposable
{
    /// <summary>The whole environment of an enclave: nothing of the host's.</summary>
    static readonly string[] FixedEnvironment =
    [
        "LC_ALL=C.UTF-8",
        "DOTNET_EnableDiagnostics=0",
        "DOTNET_TieredPGO=0",
        "DOTNET_TieredCompilation=1",
    ];

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    bool isEnded;

    ChildProcess(int id, Stream toEnclave, Stream fromEnclave, Stream control) =>
        (Id, ToEnclave, FromEnclave, Control) = (id, toEnclave, fromEnclave, control);

    public int Id { get; }

    public Stream ToEnclave { get; }

    public Stream FromEnclave { get; }

    public Stream Control { get; }

    public static ChildProcess Start(string imagePath)
    {
        if (!OperatingSystem.IsLinux())
            throw new EnclaveException("an enclave in its own process needs Linux; use --in-process");
        if (!File.Exists(imagePath)) throw new EnclaveException($"the enclave image is missing: {imagePath}");
        var requests = Posix.MakePipe();
        var replies = Posix.MakePipe();
        var control = Posix.MakePipe();
        try
        {
            var id = Posix.Spawn(imagePath, FixedEnvironment, requests.Read, replies.Write, control.Read);
            return new(id, Open(requests.Write, FileAccess.Write), Open(replies.Read, FileAccess.Read), Open(control.Write, FileAccess.Write));
        }
        finally
        {
            Posix.CloseAll(requests.Read, replies.Write, control.Read);
        }
    }

    /// <summary>Close the pipes, which ends a healthy enclave; end an unhealthy one by force.</summary>
    public void Dispose()
    {
        if (isEnded) return;
        isEnded = true;
        Control.Dispose();
        ToEnclave.Dispose();
        Posix.WaitOrKill(Id, Patience);
        FromEnclave.Dispose();
    }

    static FileStream Open(int descriptor, FileAccess access) =>
        new(new SafeFileHandle(descriptor, ownsHandle: true), access, bufferSize: 0);
}
