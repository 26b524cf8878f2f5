namespace PyTee.Contract;

/// <summary>What a call to the host needs before the gateway lets it pass.</summary>
public enum Capability : byte
{
    /// <summary>Always there: the enclave cannot work without it and it tells nothing.</summary>
    Always = 0,
    /// <summary>The standard streams.</summary>
    Streams = 1,
    /// <summary>The host's clocks and waiting.</summary>
    Clock = 2,
    /// <summary>Reading the program's own modules.</summary>
    Modules = 3,
    /// <summary>Reading files; opened by <c>--allow-read</c>.</summary>
    FilesRead = 4,
    /// <summary>Writing, making and removing files; opened by <c>--allow-write</c>.</summary>
    FilesWrite = 5,
    /// <summary>Reading environment variables; opened by <c>--allow-env</c>.</summary>
    Environment = 6,
}
