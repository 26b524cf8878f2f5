using PyTee.Contract;

namespace PyTee.Host;

/// <summary>Is told of every ocall after it was answered.</summary>
public interface IOcallTrace
{
    /// <summary>An ocall was answered.</summary>
    void Ocall(int id, int requestBytes, Status status, int replyBytes);
}
