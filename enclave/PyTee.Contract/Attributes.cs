namespace PyTee.Contract;

/// <summary>Marks an interface whose proxy, dispatcher and table the build generates.</summary>
[AttributeUsage(AttributeTargets.Interface)]
public sealed class BoundaryAttribute : Attribute;

/// <summary>A call from the host into the enclave; the number is part of the contract.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EcallAttribute(ushort id) : Attribute
{
    /// <summary>The call's number on the wire.</summary>
    public ushort Id => id;

    /// <summary>The longest payload in either direction.</summary>
    public int MaxBytes { get; init; } = Wire.DefaultMaxBytes;

    /// <summary>Whether the call may arrive while another one runs.</summary>
    public bool Anytime { get; init; }
}

/// <summary>A call from the enclave to the host; the number is part of the contract.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OcallAttribute(ushort id, Capability needs) : Attribute
{
    /// <summary>The call's number on the wire.</summary>
    public ushort Id => id;

    /// <summary>What the policy must grant first.</summary>
    public Capability Needs => needs;

    /// <summary>The longest payload in either direction.</summary>
    public int MaxBytes { get; init; } = Wire.DefaultMaxBytes;
}

/// <summary>One call of a boundary as the generated tables know it.</summary>
public readonly record struct BoundaryRow(
    ushort Id, string Name, Capability Needs, int MaxBytes, bool Anytime, string Signature, string Summary);
