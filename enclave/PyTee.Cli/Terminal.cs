using System.Runtime.InteropServices;
using System.Text;
using PyTee.Contract;
using PyTee.Host;

namespace PyTee.Cli;

/// <summary>The command's own words on the standard streams, beside the program's.</summary>
static unsafe partial class Terminal
{
    // More than any C library takes for termios.
    const int SettingsBytes = 256;
    const int Now = 0;

    static readonly byte[] Original = ReadSettings();

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

    /// <summary>Give the terminal back the settings it had at the start; the console sets its own for reading keys and leaves the echo off.</summary>
    public static void GiveBack()
    {
        fixed (byte* settings = Original) _ = SetSettings(0, Now, settings);
    }

    static byte[] ReadSettings()
    {
        var settings = new byte[SettingsBytes];
        fixed (byte* into = settings) _ = GetSettings(0, into);
        return settings;
    }

    [LibraryImport("libc", EntryPoint = "tcgetattr")]
    private static partial int GetSettings(int descriptor, byte* settings);

    [LibraryImport("libc", EntryPoint = "tcsetattr")]
    private static partial int SetSettings(int descriptor, int when, byte* settings);

    /// <summary>All of standard input.</summary>
    public static byte[] ReadAll()
    {
        var buffer = new byte[65536];
        using var all = new MemoryStream();
        while (Streams.Read(StandardStream.Input, buffer, out var count) == Status.Ok && count > 0) all.Write(buffer, 0, count);
        return all.ToArray();
    }
}
