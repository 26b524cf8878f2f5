using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using PyTee.Contract;

namespace PyTee.Image;

#pragma warning disable RS0030 // The pipes are what every ocall goes over; they cannot be ocalls themselves.

/// <summary>The descriptors the host left open: the one place of the trusted side that names the operating system.</summary>
static partial class Pipes
{
    const int Requests = 0;
    const int Replies = 1;
    const int Control = 3;

    /// <summary>The pipes calls go over.</summary>
    public static FramePipe OpenFrames() => new(Open(Requests, FileAccess.Read), Open(Replies, FileAccess.Write));

    /// <summary>The pipe interrupts come over.</summary>
    public static FramePipe OpenControl() => new(Open(Control, FileAccess.Read), Stream.Null);

    /// <summary>End at once, whatever the program is doing: an orderly end of the process would wait for its threads.</summary>
    [LibraryImport("libc", EntryPoint = "_exit")]
    public static partial void EndProcess(int exitCode);

    static FileStream Open(int descriptor, FileAccess access) =>
        new(new SafeFileHandle(descriptor, ownsHandle: false), access, bufferSize: 0);
}
