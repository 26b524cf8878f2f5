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

/// <summary>A set of capabilities.</summary>
public readonly record struct CapabilitySet(int Bits)
{
    /// <summary>Every capability.</summary>
    public static CapabilitySet All => new(-1);

    /// <summary>Whether a capability is in the set.</summary>
    public bool Contains(Capability capability) => (Bits >> (int)capability & 1) != 0;

    /// <summary>The set with one more capability.</summary>
    public CapabilitySet With(Capability capability) => new(Bits | 1 << (int)capability);
}
