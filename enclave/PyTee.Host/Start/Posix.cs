using System.Diagnostics;
using System.Runtime.InteropServices;

namespace PyTee.Host;

/// <summary>The few system calls that start and end a child.</summary>
static unsafe partial class Posix
{
    const int CloseOnExec = 0x80000;
    const int DuplicateCloseOnExec = 1030;
    const int FirstFreeDescriptor = 10;
    const int ReadWrite = 2;
    const short SetProcessGroup = 2;
    const int NoHang = 1;
    const int KillSignal = 9;

    // More than any C library takes for posix_spawnattr_t and posix_spawn_file_actions_t.
    const int OpaqueBytes = 1024;

    /// <summary>A pipe both ends of which are closed in other children and lie above the standard descriptors.</summary>
    public static (int Read, int Write) MakePipe()
    {
        int* ends = stackalloc int[2];
        if (Pipe2(ends, CloseOnExec) != 0) throw new EnclaveException("cannot make a pipe");
        return (MoveUp(ends[0]), MoveUp(ends[1]));
    }

    public static void CloseAll(params ReadOnlySpan<int> descriptors)
    {
        foreach (var descriptor in descriptors) _ = Close(descriptor);
    }

    /// <summary>Start a program with three pipes at 0, 1 and 3 and nothing at 2, in a process group of its own: the terminal's signals are for the host.</summary>
    public static int Spawn(string path, string[] environment, int input, int output, int control)
    {
        var actions = stackalloc byte[OpaqueBytes];
        var attributes = stackalloc byte[OpaqueBytes];
        _ = ActionsInit(actions);
        _ = AttributesInit(attributes);
        try
        {
            _ = AddDup2(actions, input, 0);
            _ = AddDup2(actions, output, 1);
            _ = AddOpen(actions, 2, "/dev/null", ReadWrite, 0);
            _ = AddDup2(actions, control, 3);
            _ = SetFlags(attributes, SetProcessGroup);
            return Spawn(path, environment, actions, attributes);
        }
        finally
        {
            _ = ActionsDestroy(actions);
            _ = AttributesDestroy(attributes);
        }
    }

    static int Spawn(string path, string[] environment, byte* actions, byte* attributes)
    {
        var arguments = stackalloc byte*[3];
        var variables = stackalloc byte*[environment.Length + 1];
        var name = (byte*)Marshal.StringToCoTaskMemUTF8(path);
        var role = (byte*)Marshal.StringToCoTaskMemUTF8(Contract.Wire.ImageArgument);
        arguments[0] = name;
        arguments[1] = role;
        arguments[2] = null;
        for (var i = 0; i < environment.Length; i++) variables[i] = (byte*)Marshal.StringToCoTaskMemUTF8(environment[i]);
        variables[environment.Length] = null;
        try
        {
            int id;
            var errno = PosixSpawn(&id, name, actions, attributes, arguments, variables);
            return errno == 0 ? id : throw new EnclaveException($"cannot start {path}: error {errno}");
        }
        finally
        {
            Marshal.FreeCoTaskMem((nint)name);
            Marshal.FreeCoTaskMem((nint)role);
            for (var i = 0; i < environment.Length; i++) Marshal.FreeCoTaskMem((nint)variables[i]);
        }
    }

    /// <summary>Wait for a child's end; kill it when it takes longer than that.</summary>
    public static void WaitOrKill(int id, TimeSpan patience)
    {
        var start = Stopwatch.GetTimestamp();
        int status;
        while (WaitPid(id, &status, NoHang) == 0)
        {
            if (Stopwatch.GetElapsedTime(start) > patience)
            {
                _ = Kill(id, KillSignal);
                _ = WaitPid(id, &status, 0);
                return;
            }
            Thread.Sleep(1);
        }
    }

    static int MoveUp(int descriptor)
    {
        var moved = Duplicate(descriptor, DuplicateCloseOnExec, FirstFreeDescriptor);
        _ = Close(descriptor);
        return moved >= 0 ? moved : throw new EnclaveException("too many open files");
    }

    [LibraryImport("libc", EntryPoint = "pipe2")]
    private static partial int Pipe2(int* ends, int flags);

    [LibraryImport("libc", EntryPoint = "fcntl")]
    private static partial int Duplicate(int descriptor, int command, int first);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "posix_spawn")]
    private static partial int PosixSpawn(int* id, byte* path, byte* actions, byte* attributes, byte** arguments, byte** variables);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_init")]
    private static partial int ActionsInit(byte* actions);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_destroy")]
    private static partial int ActionsDestroy(byte* actions);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_adddup2")]
    private static partial int AddDup2(byte* actions, int from, int to);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_addopen", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int AddOpen(byte* actions, int descriptor, string path, int flags, uint mode);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_init")]
    private static partial int AttributesInit(byte* attributes);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_destroy")]
    private static partial int AttributesDestroy(byte* attributes);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_setflags")]
    private static partial int SetFlags(byte* attributes, short flags);

    [LibraryImport("libc", EntryPoint = "waitpid")]
    private static partial int WaitPid(int id, int* status, int options);

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int id, int signal);
}
