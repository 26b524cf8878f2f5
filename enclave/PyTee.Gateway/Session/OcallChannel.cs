using PyTee.Contract;

namespace PyTee.Gateway;

/// <summary>Carries ocalls out of a child enclave; while one is out, nothing but its reply may come in.</summary>
public sealed class OcallChannel(FramePipe frames) : CallChannel
{
    /// <inheritdoc/>
    protected override Status Transact(int id, int maxBytes, WireWriter request, out ReadOnlySpan<byte> payload)
    {
        payload = default;
        if (!frames.Send(request.Seal(FrameKind.Ocall, id, Status.Ok))) return Status.Gone;
        if (!frames.TryReceive(out var header, out var received)) return Status.Gone;
        if (header.Kind != FrameKind.OcallReply || header.Id != id) return Status.BadReply;
        payload = received;
        return header.Status;
    }
}
