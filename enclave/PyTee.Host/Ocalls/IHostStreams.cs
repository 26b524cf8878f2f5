using PyTee.Contract;

namespace PyTee.Host;

/// <summary>The standard streams of an enclave: those of this process, or an embedder's own.</summary>
public interface IHostStreams
{
    /// <summary>Write all bytes to standard output or standard error.</summary>
    Status Write(StandardStream stream, ReadOnlySpan<byte> data);

    /// <summary>Read what standard input has; nothing means its end.</summary>
    Status Read(StandardStream stream, Span<byte> into, out int count);

    /// <summary>Whether there is such a stream at all; a program may be started without.</summary>
    bool IsOpen(StandardStream stream);

    /// <summary>Whether a stream is a terminal, and its size.</summary>
    bool IsTerminal(StandardStream stream, out int columns, out int lines);

    /// <summary>End a read that is under way.</summary>
    void Interrupt();
}
