using PyTee.Contract;

namespace PyTee.Tests.Boundary;

/// <summary>A channel on which every reply is the same bytes.</summary>
sealed class ForgedChannel(byte[] reply) : CallChannel
{
    protected override Status Transact(int id, int maxBytes, WireWriter request, out ReadOnlySpan<byte> payload)
    {
        payload = reply;
        return Status.Ok;
    }
}
