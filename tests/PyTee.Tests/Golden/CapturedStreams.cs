using System.Text;
using PyTee.Contract;
using PyTee.Host;

namespace PyTee.Tests.Golden;

/// <summary>Standard streams in memory.</summary>
public sealed class CapturedStreams : IHostStreams
{
    readonly MemoryStream output = new();
    readonly MemoryStream errors = new();
    MemoryStream input = new();

    /// <summary>Forget what was written and set what will be read.</summary>
    public void Reset(string text)
    {
        output.SetLength(0);
        errors.SetLength(0);
        input = new(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>What was written to standard output.</summary>
    public string Output => Encoding.UTF8.GetString(output.ToArray());

    /// <summary>What was written to standard error.</summary>
    public string Errors => Encoding.UTF8.GetString(errors.ToArray());

    /// <inheritdoc/>
    public Status Write(StandardStream stream, ReadOnlySpan<byte> data)
    {
        (stream == StandardStream.Error ? errors : output).Write(data);
        return Status.Ok;
    }

    /// <inheritdoc/>
    public Status Read(StandardStream stream, Span<byte> into, out int count)
    {
        count = input.Read(into);
        return Status.Ok;
    }

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
