using PyTee.Contract;

namespace PyTee.Host;

/// <summary>Carries ecalls to a child and answers the ocalls that come back before the reply does.</summary>
sealed class EcallChannel(FramePipe frames, IOcalls host, IOcallTrace? trace) : CallChannel
{
    readonly WireWriter answer = new();

    protected override Status Transact(int id, int maxBytes, WireWriter request, out ReadOnlySpan<byte> payload)
    {
        payload = default;
        if (!frames.Send(request.Seal(FrameKind.Ecall, id, Status.Ok))) return Status.Gone;
        while (frames.TryReceive(out var header, out var received))
        {
            if (header.Kind == FrameKind.EcallReply && header.Id == id)
            {
                payload = received;
                return header.Status;
            }
            if (header.Kind != FrameKind.Ocall || !Answer(header.Id, received)) return Status.Gone;
        }
        return Status.Gone;
    }

    bool Answer(ushort id, ReadOnlySpan<byte> received)
    {
        var status = OcallsDispatcher.Dispatch(host, id, received, answer);
        trace?.Ocall(id, received.Length, status, answer.Payload.Length);
        return frames.Send(answer.Seal(FrameKind.OcallReply, id, status));
    }
}
