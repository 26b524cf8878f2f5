namespace PyTee.Host;

/// <summary>The enclave could not be made, or it is no more.</summary>
public sealed class EnclaveException : Exception
{
    /// <summary>An exception with what went wrong.</summary>
    public EnclaveException(string message) : base(message)
    {
    }

    /// <summary>An exception for a status that ends the enclave.</summary>
    public EnclaveException(string doing, Contract.Status status)
        : base(status == Contract.Status.Gone ? $"the enclave died while {doing}" : $"the enclave answered {status} while {doing}")
    {
        Status = status;
    }

    /// <summary>The status, where there was one.</summary>
    public Contract.Status Status { get; } = Contract.Status.Failed;
}
