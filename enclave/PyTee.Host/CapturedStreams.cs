using System.Buffers;
using System.Text;
using PyTee.Contract;

namespace PyTee.Host;

/// <summary>Standard streams in memory: give an enclave its input, read what it wrote.</summary>
public sealed class CapturedStreams : IHostStreams
{
    readonly ArrayBufferWriter<byte> output = new();
    readonly ArrayBufferWriter<byte> errors = new();
    ReadOnlyMemory<byte> input;

    /// <summary>What was written to standard output.</summary>
    public string Output => Encoding.UTF8.GetString(output.WrittenSpan);

    /// <summary>What was written to standard error.</summary>
    public string Errors => Encoding.UTF8.GetString(errors.WrittenSpan);

    /// <summary>Forget what was written and set what will be read.</summary>
    public void Reset(string text)
    {
        output.Clear();
        errors.Clear();
        input = Encoding.UTF8.GetBytes(text);
    }

    /// <inheritdoc/>
    public Status Write(StandardStream stream, ReadOnlySpan<byte> data)
    {
        (stream == StandardStream.Error ? errors : output).Write(data);
        return Status.Ok;
    }

    /// <inheritdoc/>
    public Status Read(StandardStream stream, Span<byte> into, out int count)
    {
        count = Math.Min(into.Length, input.Length);
        input.Span[..count].CopyTo(into);
        input = input[count..];
        return Status.Ok;
    }

    /// <inheritdoc/>
    public bool IsOpen(StandardStream stream) => true;

    /// <inheritdoc/>
    public bool IsTerminal(StandardStream stream, out int columns, out int lines)
    {
        (columns, lines) = (0, 0);
        return false;
    }

    /// <inheritdoc/>
    public void Interrupt()
    {
    }
}
