using PyTee.Cli;
using PyTee.Contract;
using PyTee.Gateway;
using PyTee.Host;
using PyTee.InProcess;

namespace PyTee.Tests.Golden;

/// <summary>One of the ways a program can be run: what stands between it and this test.</summary>
public abstract class Wall : IDisposable
{
    // A fresh enclave for every so many programs: enough to be quick, few enough that a leak between programs shows.
    const int ProgramsPerEnclave = 20;

    // The bound of a program that names none, so that a hang is a failure and not a standstill.
    const long DefaultTime = 30_000_000_000;

    readonly CapturedStreams streams = new();
    Enclave? enclave;
    string enclaveFlags = "";
    int programs;

    /// <summary>Run a program in its folder and return what it wrote.</summary>
    public (string Output, string Errors, int ExitCode) Run(string path, byte[] source, string[] flags, string input)
    {
        var folder = Path.GetDirectoryName(path)!;
        streams.Reset(input);
        Renew(string.Join(' ', flags));
        try
        {
            var program = new ProgramText(ProgramKind.Script, Path.GetFileName(path), source, [Path.GetFileName(path)]) { Folder = folder };
            var exitCode = enclave!.Run(program);
            return (Clean(streams.Output, folder), Clean(streams.Errors, folder), exitCode);
        }
        catch
        {
            Drop();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Drop();
        GC.SuppressFinalize(this);
    }

    /// <summary>Make an enclave behind this wall.</summary>
    private protected abstract Enclave Make(EnclaveOptions options);

    void Renew(string flags)
    {
        if (enclave is null || flags != enclaveFlags || ++programs % ProgramsPerEnclave == 0)
        {
            Drop();
            var options = CommandLine.Parse([.. flags.Split(' ', StringSplitOptions.RemoveEmptyEntries)]).Options;
            if (options.Limits.MaxTimeNanoseconds == 0) options.Limits = options.Limits with { MaxTimeNanoseconds = DefaultTime };
            options.Streams = streams;
            (enclave, enclaveFlags) = (Make(options), flags);
        }
    }

    void Drop()
    {
        enclave?.Dispose();
        enclave = null;
    }

    static string Clean(string text, string folder) => text.Replace(folder + "/", "", StringComparison.Ordinal);
}

/// <summary>Nothing but method calls: the session's proxies are left out.</summary>
public sealed class BareWall : Wall
{
    private protected override Enclave Make(EnclaveOptions options)
    {
        var host = new HostOcalls(options.Streams!);
        return new(new BareTransport(host), host, options, EnclaveFlags.Debug);
    }

    sealed class BareTransport(HostOcalls host) : EnclaveTransport
    {
        readonly DeepThread thread = new();

        public override IEcalls Calls { get; } = new EnclaveSession(host, new("bare", IsDebug: true));

        public override string Description => "this process";

        public override void Interrupt() => Calls.Interrupt();

        public override void Enter(Action work) => thread.Run(work);

        protected override void Dispose(bool disposing) => thread.Dispose();
    }
}

/// <summary>The gateway with its wire format, in this process.</summary>
public sealed class InProcessWall : Wall
{
    private protected override Enclave Make(EnclaveOptions options) => InProcessTransport.Start(options);
}

/// <summary>A child with the CoreCLR image: the published one, or the development build's where none is published.</summary>
public sealed class JitWall : Wall
{
    static string Published => Path.Combine(Repository.Root, "artifacts", "pytee-jit", "pytee-enclave");

    private protected override Enclave Make(EnclaveOptions options)
    {
        options.ImagePath = File.Exists(Published) ? Published : Development();
        return Enclave.Start(options);
    }

    static string Development() =>
        Path.Combine(AppContext.BaseDirectory.Replace("PyTee.Tests", "PyTee.Image", StringComparison.Ordinal), "pytee-enclave");
}

/// <summary>A child with the NativeAOT image, where one is published.</summary>
public sealed class InterpWall : Wall
{
    static string Published => Path.Combine(Repository.Root, "artifacts", "pytee-interp", "pytee-enclave");

    /// <summary>Why the wall cannot be tested here; null when it can.</summary>
    public static string? Missing => File.Exists(Published) ? null : "no interp image is published (./dev publish)";

    private protected override Enclave Make(EnclaveOptions options)
    {
        options.ImagePath = Published;
        return Enclave.Start(options);
    }
}
