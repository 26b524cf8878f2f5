using System.Runtime.InteropServices;
using PyTee.Contract;

namespace PyTee.Host;

/// <summary>The standard streams of this process, by its file descriptors.</summary>
public sealed unsafe partial class ProcessStreams : IHostStreams
{
    const int Interrupted = 4;
    const int TryAgain = 11;
    const short PollIn = 1;
    const int PollMilliseconds = 50;
    const int GetDescriptorFlags = 1;
    const int CloseOnExec = 1;
    static readonly nuint GetWindowSize = OperatingSystem.IsMacOS() ? 0x40087468u : 0x5413u;

    readonly bool[] isOpen = [IsInherited(StandardStream.Input), IsInherited(StandardStream.Output), IsInherited(StandardStream.Error)];
    volatile bool isInterrupted;

    /// <inheritdoc/>
    public Status Write(StandardStream stream, ReadOnlySpan<byte> data)
    {
        if (!IsOpen(stream)) return Status.BadHandle;
        fixed (byte* bytes = data)
        {
            var done = 0;
            while (done < data.Length)
            {
                var count = (int)WriteTo((int)stream, bytes + done, data.Length - done);
                if (count > 0) { done += count; continue; }
                var errno = Marshal.GetLastPInvokeError();
                if (errno == TryAgain) Thread.Sleep(1);
                else if (errno != Interrupted) return HostFailure.OfErrno(errno);
            }
        }
        return Status.Ok;
    }

    /// <inheritdoc/>
    public Status Read(StandardStream stream, Span<byte> into, out int count)
    {
        count = 0;
        if (!IsOpen(stream)) return Status.BadHandle;
        isInterrupted = false;
        // A signal restarts a blocked read, so wait in slices that notice an interrupt.
        var wait = new PollEntry { Descriptor = (int)stream, Events = PollIn };
        while (Poll(&wait, 1, PollMilliseconds) <= 0)
            if (isInterrupted) return Status.Interrupted;
        fixed (byte* bytes = into)
            count = (int)ReadFrom((int)stream, bytes, into.Length);
        if (count >= 0) return Status.Ok;
        count = 0;
        return HostFailure.OfErrno(Marshal.GetLastPInvokeError());
    }

    /// <inheritdoc/>
    public bool IsOpen(StandardStream stream) => isOpen[(int)stream];

    /// <inheritdoc/>
    public bool IsTerminal(StandardStream stream, out int columns, out int lines)
    {
        (columns, lines) = (0, 0);
        if (!IsOpen(stream) || IsATty((int)stream) == 0) return false;
        ushort* size = stackalloc ushort[4];
        (columns, lines) = TerminalSize((int)stream, GetWindowSize, size) == 0 && size[1] > 0 ? (size[1], size[0]) : (80, 24);
        return true;
    }

    /// <inheritdoc/>
    public void Interrupt() => isInterrupted = true;

    /// <summary>
    /// Whether a descriptor came from whoever started this process. The runtime's own files and pipes take the numbers that were free, 0 to 2
    /// included, but close on exec: what was inherited cannot.
    /// </summary>
    static bool IsInherited(StandardStream stream) =>
        FileControl((int)stream, GetDescriptorFlags) is >= 0 and var flags && (flags & CloseOnExec) == 0;

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint WriteTo(int descriptor, byte* data, nint count);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    private static partial nint ReadFrom(int descriptor, byte* data, nint count);

    [LibraryImport("libc", EntryPoint = "poll", SetLastError = true)]
    private static partial int Poll(PollEntry* entries, nuint count, int milliseconds);

    [LibraryImport("libc", EntryPoint = "fcntl")]
    private static partial int FileControl(int descriptor, int command);

    [LibraryImport("libc", EntryPoint = "isatty")]
    private static partial int IsATty(int descriptor);

    [LibraryImport("libc", EntryPoint = "ioctl")]
    private static partial int TerminalSize(int descriptor, nuint request, ushort* size);

    [StructLayout(LayoutKind.Sequential)]
    struct PollEntry
    {
        public int Descriptor;
        public short Events;
        public short Returned;
    }
}
