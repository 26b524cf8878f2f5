using PyTee.Contract;

namespace PyTee.Host;

/// <summary>How an enclave is made and what it may do.</summary>
public sealed class EnclaveOptions
{
    /// <summary>The image to start; null takes the one beside this program.</summary>
    public string? ImagePath { get; set; }

    /// <summary>The bounds of the program.</summary>
    public LimitSettings Limits { get; set; }

    /// <summary>What is granted: <c>read</c>, <c>read=PATH</c>, <c>write</c>, <c>write=PATH</c>, <c>env</c>, <c>env=NAME</c> or <c>all</c>.</summary>
    public List<string> Grants { get; } = [];

    /// <summary>The standard streams; null takes those of this process.</summary>
    public IHostStreams? Streams { get; set; }

    /// <summary>Is told of every ocall.</summary>
    public IOcallTrace? Trace { get; set; }

    /// <summary>The image beside this program.</summary>
    public static string DefaultImagePath => Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "pytee-enclave.exe" : "pytee-enclave");
}
