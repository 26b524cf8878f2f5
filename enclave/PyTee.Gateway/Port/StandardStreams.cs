using PyTee.Contract;
using PyTee.Interpreter;

namespace PyTee.Gateway;

/// <summary>The program's standard streams: output is gathered as a C library would, and counted against its limit.</summary>
sealed class StandardStreams(IOcalls host, long maxOutput)
{
    const int BufferBytes = 8192;

    // What may still be said on standard error about the end of a program that wrote too much.
    const int LastWordsBytes = 1024;

    readonly byte[] pending = new byte[BufferBytes];
    readonly (bool IsOpen, bool IsTerminal)?[] facts = new (bool, bool)?[3];
    int count;
    int lastWordsLeft = LastWordsBytes;
    long written;

    /// <summary>Whether the program wrote more than it may.</summary>
    public bool IsOverLimit { get; private set; }

    /// <summary>Write to standard output through the buffer, to standard error at once.</summary>
    public HostError Write(int stream, ReadOnlySpan<byte> data)
    {
        if (stream is not (1 or 2)) return StatusErrno.Of(Status.BadHandle);
        if (IsOverLimit && stream == 2) return SayLastWords(data);
        if (maxOutput > 0 && data.Length > maxOutput - written) data = Cut(data);
        written += data.Length;
        var error = stream == 2 ? Send(StandardStream.Error, data) : Gather(data);
        return IsOverLimit ? HostError.OutputLimit(maxOutput) : error;
    }

    /// <summary>Hand over what is buffered.</summary>
    public HostError Flush(int stream)
    {
        if (stream != 1 || count == 0) return HostError.None;
        var length = count;
        count = 0;
        return Send(StandardStream.Output, pending.AsSpan(0, length));
    }

    /// <summary>Read standard input; what was written so far must be seen first.</summary>
    public HostError Read(int stream, Span<byte> into, out int read)
    {
        read = 0;
        if (stream != 0) return StatusErrno.Of(Status.BadHandle);
        if (into.IsEmpty) return HostError.None;
        Flush(1);
        return StatusErrno.Of(host.StreamRead(StandardStream.Input, into[..Math.Min(into.Length, Wire.Chunk)], out read));
    }

    /// <summary>Whether the host has such a stream.</summary>
    public bool IsOpen(int stream) => Facts(stream).IsOpen;

    /// <summary>Whether a stream is a terminal.</summary>
    public bool IsTerminal(int stream) => Facts(stream).IsTerminal;

    /// <summary>The terminal's size now.</summary>
    public bool TryGetTerminalSize(out int columns, out int lines) =>
        host.StreamFacts(StandardStream.Output, out var terminal, out columns, out lines) == Status.Ok
        && terminal && columns is > 0 and < 10_000 && lines is > 0 and < 10_000;

    /// <summary>What the host says of a stream; asked once.</summary>
    (bool IsOpen, bool IsTerminal) Facts(int stream) => stream is < 0 or > 2 ? default : facts[stream] ??= Ask((StandardStream)stream);

    (bool IsOpen, bool IsTerminal) Ask(StandardStream stream)
    {
        var status = host.StreamFacts(stream, out var terminal, out _, out _);
        return (status != Status.BadHandle, status == Status.Ok && terminal);
    }

    HostError Gather(ReadOnlySpan<byte> data)
    {
        if (data.Length > BufferBytes - count && Flush(1) is { Failed: true } failed) return failed;
        if (data.Length > BufferBytes) return Send(StandardStream.Output, data);
        data.CopyTo(pending.AsSpan(count));
        count += data.Length;
        return IsTerminal(1) && data.Contains((byte)'\n') ? Flush(1) : HostError.None;
    }

    HostError Send(StandardStream stream, ReadOnlySpan<byte> data)
    {
        while (!data.IsEmpty)
        {
            var piece = data[..Math.Min(data.Length, Wire.Chunk)];
            var status = host.StreamWrite(stream, piece);
            if (status != Status.Ok) return StatusErrno.Of(status);
            data = data[piece.Length..];
        }
        return HostError.None;
    }

    HostError SayLastWords(ReadOnlySpan<byte> data)
    {
        data = data[..Math.Min(data.Length, lastWordsLeft)];
        lastWordsLeft -= data.Length;
        return Send(StandardStream.Error, data);
    }

    ReadOnlySpan<byte> Cut(ReadOnlySpan<byte> data)
    {
        IsOverLimit = true;
        return data[..(int)Math.Max(0, maxOutput - written)];
    }
}
