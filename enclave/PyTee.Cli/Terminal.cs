using System.Text;
using PyTee.Contract;
using PyTee.Host;

namespace PyTee.Cli;

/// <summary>The command's own words on the standard streams, beside the program's.</summary>
static class Terminal
{
    static readonly ProcessStreams Streams = new();

    /// <summary>Print on standard output; the exit code of having done so.</summary>
    public static int Print(string text)
    {
        Streams.Write(StandardStream.Output, Encoding.UTF8.GetBytes(text));
        return ExitCode.Ok;
    }

    /// <summary>Print on standard error.</summary>
    public static void Warn(string text) => Streams.Write(StandardStream.Error, Encoding.UTF8.GetBytes(text));

    /// <summary>Whether somebody sits at standard input.</summary>
    public static bool IsInteractive => Streams.IsTerminal(StandardStream.Input, out _, out _);

    /// <summary>All of standard input.</summary>
    public static byte[] ReadAll()
    {
        var buffer = new byte[65536];
        using var all = new MemoryStream();
        while (Streams.Read(StandardStream.Input, buffer, out var count) == Status.Ok && count > 0) all.Write(buffer, 0, count);
        return all.ToArray();
    }
}
