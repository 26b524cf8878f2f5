using System.Security.Cryptography;
using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Files, directories and the environment, as far as the program's policy grants them.</summary>
[PyModule("_os")]
public static partial class OsModule
{
    // What a program may know of its process: it is alone in the enclave.
    private const long ProcessId = 1, ParentId = 0, ProcessorCount = 1;
    private const double NanosecondsPerSecond = 1e9;

    private static HostPort Host => HostCall.Port;

    [PyConstant("stat_result")] internal static PyType StatResultType => StatResult.Type;
    [PyConstant("terminal_size")] internal static PyType TerminalSizeType => s_terminalSize.Type;
    [PyConstant("times_result")] internal static PyType TimesResultType => s_times.Type;

    private static readonly StructType s_terminalSize = new("os.terminal_size", ["columns", "lines"], isConstructible: true);
    private static readonly StructType s_times = new("posix.times_result", ["user", "system", "children_user", "children_system", "elapsed"], isConstructible: true);

    /// <summary>Return a unicode string representing the current working directory.</summary>
    [PyFunction("getcwd()")] internal static string GetCwd() => Host.CurrentDirectory;

    /// <summary>Return a bytes string representing the current working directory.</summary>
    [PyFunction("getcwdb()")] internal static Value GetCwdBytes() => Paths.Like(Host.CurrentDirectory, asBytes: true);

    /// <summary>The granted part of the environment.</summary>
    [PyFunction("environ()")]
    internal static PyDict Environ()
    {
        var all = new PyDict();
        foreach (var (name, value) in Host.ListEnvironment()) all.Set(PyStr.From(name), Value.Str(value));
        return all;
    }

    /// <summary>Return a bytes object containing random bytes suitable for cryptographic use.</summary>
    [PyFunction("urandom(size, /)")]
    internal static Value URandom(int size)
    {
        if (size < 0) throw Raise.ValueError("negative argument not allowed");
        Charge.Bytes(size);
        return new PyBytes(RandomNumberGenerator.GetBytes(size));
    }

    /// <summary>Return the current process id: always 1, there is one process in the enclave.</summary>
    [PyFunction("getpid()")] internal static long GetPid() => ProcessId;

    /// <summary>Return the parent's process id: always 0, the host's numbers are not told.</summary>
    [PyFunction("getppid()")] internal static long GetParentPid() => ParentId;

    /// <summary>Return the number of logical CPUs in the system: always 1, which is what a program has of it.</summary>
    [PyFunction("cpu_count()")] internal static long CpuCount() => ProcessorCount;

    /// <summary>Return the number of logical CPUs usable by the calling thread.</summary>
    [PyFunction("process_cpu_count()")] internal static long ProcessCpuCount() => ProcessorCount;

    /// <summary>Translate an error code to a message string.</summary>
    [PyFunction("strerror(code, /)")] internal static string StrError(int code) => code == 0 ? "Success" : OSErrorText.Of(code);

    /// <summary>Return the size of the terminal window as (columns, lines).</summary>
    [PyFunction("get_terminal_size(fd=1, /)")]
    internal static Value GetTerminalSize(int fd)
    {
        if (!Descriptors.IsTerminal(fd) || !Host.TryGetTerminalSize(out int columns, out int lines)) throw HostCall.Error(25);
        return new StructSequence(s_terminalSize, [(long)columns, (long)lines]);
    }

    /// <summary>Return a collection containing process timing information.
    ///
    /// The object returned behaves like a named tuple with these fields:
    ///   (user, system, children_user, children_system, elapsed_time)
    /// All fields are floating-point numbers.</summary>
    [PyFunction("times()")]
    internal static Value Times() =>
        new StructSequence(s_times, [Host.ClockProcessNanoseconds() / NanosecondsPerSecond, 0.0, 0.0, 0.0, Host.ClockMonotonicNanoseconds() / NanosecondsPerSecond]);

    /// <summary>Exit to the system with specified status, without normal exit processing.</summary>
    [PyFunction("_exit(status)")] internal static void Exit(int status) => throw new PyException(Raise.Make(Errors.SystemExit, (long)status));
}
