namespace PyTee.Contract;

/// <summary>One direction of calls; a generated proxy writes requests into it and reads the replies.</summary>
public abstract class CallChannel
{
    readonly WireWriter request = new();

    /// <summary>Held by a proxy for the length of a call: requests and replies share buffers.</summary>
    public object Gate { get; } = new();

    /// <summary>The capabilities whose calls may leave; a proxy refuses the others before a byte is written.</summary>
    public CapabilitySet Allowed { get; set; } = CapabilitySet.All;

    /// <summary>Calls made.</summary>
    public long Calls { get; private set; }

    /// <summary>Payload bytes sent.</summary>
    public long BytesSent { get; private set; }

    /// <summary>Payload bytes received.</summary>
    public long BytesReceived { get; private set; }

    /// <summary>Start a request.</summary>
    public WireWriter Begin(int maxBytes)
    {
        request.Reset(maxBytes);
        return request;
    }

    /// <summary>Send the request and wait for the reply, whose payload stays valid until the next call.</summary>
    public Status Complete(int id, int maxBytes, out WireReader reply)
    {
        reply = default;
        if (request.Failed) return Status.TooBig;
        Calls++;
        BytesSent += request.Payload.Length;
        var status = Transact(id, maxBytes, request, out var payload);
        if (status != Status.Ok) return status;
        if (payload.Length > maxBytes) return Status.BadReply;
        BytesReceived += payload.Length;
        reply = new(payload);
        return Status.Ok;
    }

    /// <summary>Carry a request over and its reply back.</summary>
    protected abstract Status Transact(int id, int maxBytes, WireWriter request, out ReadOnlySpan<byte> payload);
}
