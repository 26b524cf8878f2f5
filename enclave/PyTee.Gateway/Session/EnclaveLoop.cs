using PyTee.Contract;

namespace PyTee.Gateway;

/// <summary>The life of a child enclave: take an ecall, answer it, until the host destroys the enclave or is gone.</summary>
public static class EnclaveLoop
{
    /// <summary>Serve the ecalls that come in over the frames.</summary>
    public static void Serve(FramePipe frames, EnclaveSession session)
    {
        var reply = new WireWriter();
        var request = new byte[Wire.DefaultMaxBytes];
        while (!session.IsDestroyed && frames.TryReceive(out var header, out var payload) && header.Kind == FrameKind.Ecall)
        {
            // The frame's buffer is used again by the replies of ocalls, so the request moves out of it first.
            if (payload.Length > request.Length) request = new byte[payload.Length];
            payload.CopyTo(request);
            var status = EcallsDispatcher.Dispatch(session, header.Id, request.AsSpan(0, payload.Length), reply);
            if (!frames.Send(reply.Seal(FrameKind.EcallReply, header.Id, status))) return;
        }
    }

    /// <summary>Serve the few ecalls that may come at any time; returns when the host is gone.</summary>
    public static void ServeControl(FramePipe frames, EnclaveSession session)
    {
        var reply = new WireWriter();
        while (frames.TryReceive(out var header, out var payload) && header.Kind == FrameKind.Ecall && EcallsTable.IsAnytime(header.Id))
            EcallsDispatcher.Dispatch(session, header.Id, payload, reply);
    }
}
