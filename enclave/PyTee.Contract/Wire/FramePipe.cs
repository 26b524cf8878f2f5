namespace PyTee.Contract;

/// <summary>Frames over a pair of byte streams; every header is checked before its payload is read.</summary>
public sealed class FramePipe(Stream input, Stream output)
{
    byte[] buffer = new byte[64 * 1024];
    int start;
    int end;

    /// <summary>Send a frame; false when the other side is gone.</summary>
    public bool Send(ReadOnlySpan<byte> frame)
    {
        try
        {
            output.Write(frame);
            output.Flush();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Wait for a frame; false when the other side is gone or breaks the contract. The payload is valid until the next call.</summary>
    public bool TryReceive(out FrameHeader header, out ReadOnlySpan<byte> payload)
    {
        payload = default;
        header = default;
        if (!Fill(Wire.HeaderBytes)) return false;
        if (!FrameHeader.TryRead(buffer.AsSpan(start), out header) || header.Length > MaxBytes(header)) return false;
        if (!Fill(Wire.HeaderBytes + header.Length)) return false;
        payload = buffer.AsSpan(start + Wire.HeaderBytes, header.Length);
        start += Wire.HeaderBytes + header.Length;
        return true;
    }

    static int MaxBytes(FrameHeader header) => header.Kind is FrameKind.Ecall or FrameKind.EcallReply
        ? EcallsTable.MaxBytes(header.Id)
        : OcallsTable.MaxBytes(header.Id);

    bool Fill(int needed)
    {
        if (start == end) start = end = 0;
        if (needed > buffer.Length - start) MakeRoom(needed);
        while (end - start < needed)
        {
            var count = Read(buffer.AsSpan(end));
            if (count <= 0) return false;
            end += count;
        }
        return true;
    }

    void MakeRoom(int needed)
    {
        var target = needed > buffer.Length ? new byte[needed + 4096] : buffer;
        buffer.AsSpan(start, end - start).CopyTo(target);
        (buffer, start, end) = (target, 0, end - start);
    }

    int Read(Span<byte> into)
    {
        try
        {
            return input.Read(into);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
