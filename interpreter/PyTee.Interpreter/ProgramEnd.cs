using System.Diagnostics;
using System.Text;

namespace PyTee.Interpreter;

/// <summary>How a program ends: uncaught exceptions, SystemExit, limits, atexit, flushing.</summary>
internal static class ProgramEnd
{
    /// <summary>Exit codes of the limits, documented in the README.</summary>
    private static readonly Dictionary<string, int> s_limitCodes = new() { ["memory"] = 121, ["time"] = 122, ["steps"] = 123, ["output"] = 124 };

    /// <summary>As for an enclave that died: its program is lost.</summary>
    private const int BugCode = 110;

    /// <summary>For ints beyond 64 bits, as CPython ends.</summary>
    private const int NoExitCode = 255;

    /// <summary>For output that could not be written at the end, as CPython ends.</summary>
    private const int LostOutputCode = 120;

    /// <summary>Show an uncaught exception through sys.excepthook; the exit code.</summary>
    public static int Report(Runtime runtime, PyBaseException error, Action? onExit)
    {
        FlushStreams(runtime);
        if (error is PySystemExit exit) { onExit?.Invoke(); return ExitCode(runtime, exit); }
        var vm = runtime.Vm;
        try
        {
            if (runtime.Importer.TryLoaded("sys", out var sys) && AttributeAccess.TryGet(new Value(sys), PyStr.Intern("excepthook"), out var hook))
            {
                vm.Call(hook, [new Value(error.Class), new Value(error), error.GetTraceback()], null);
            }
            else WriteError(runtime, TracebackText.Format(runtime, error));
        }
        catch (PyException e)
        {
            if (e.Error is PySystemExit again) { onExit?.Invoke(); return ExitCode(runtime, again); }
            WriteError(runtime, "Error in sys.excepthook:\n" + TracebackText.Format(runtime, e.Error) + "\nOriginal exception was:\n" + TracebackText.Format(runtime, error));
        }
        return error.Class == Errors.KeyboardInterrupt ? 130 : 1;
    }

    private static int ExitCode(Runtime runtime, PySystemExit exit)
    {
        var code = exit.Code;
        if (code.IsNone) return 0;
        if (Number.IsInt(code)) return Number.Big(code) is var big && big >= long.MinValue && big <= long.MaxValue ? (int)(big & 0xff) : NoExitCode;
        var text = Message(runtime, code) + "\n";
        if (HasNoErrorStream(runtime)) WriteErrorDirectly(runtime, text);
        else WriteError(runtime, text);
        return 1;
    }

    /// <summary>What is printed in place of an exit code: a text that fails to be made must not end the enclave.</summary>
    private static string Message(Runtime runtime, Value code)
    {
        try { return Protocols.Str(code).ToString(); }
        catch (PyException e) { return "\n" + TracebackText.Format(runtime, e.Error).TrimEnd('\n'); }
    }

    /// <summary>Run atexit functions and flush.</summary>
    public static int Shutdown(Runtime runtime, int code)
    {
        if (runtime.Importer.TryLoaded("atexit", out var atexit) && AttributeAccess.TryGetQuiet(new Value(atexit), PyStr.Intern("_run_exitfuncs"), out var run))
        {
            try { runtime.Vm.Call(run, [], null); }
            catch (PyException e) { WriteError(runtime, TracebackText.Format(runtime, e.Error)); }
        }
        bool isWritten = FlushAtEnd(runtime);
        runtime.Finalizers.PerformAll();
        if (isWritten) isWritten = FlushAtEnd(runtime);
        RunAtEnd(runtime);
        return isWritten ? code : LostOutputCode;
    }

    private static void RunAtEnd(Runtime runtime)
    {
        foreach (var action in runtime.AtEnd)
        {
            try { action(); }
            catch (LimitException) { /* there is already an exit code */ }
        }
    }

    /// <summary>One line that names the limit and the place; the limit's exit code.</summary>
    public static int ReportLimit(Runtime runtime, LimitException limit, Action? onExit)
    {
        onExit?.Invoke();
        if (limit.Limit != "output") RunAtEnd(runtime);
        runtime.Host.FlushStream(1);
        runtime.Host.WriteStream(2, Encoding.UTF8.GetBytes($"pytee: {limit.Limit} limit: {limit.Detail}, at {limit.Place ?? "?"}\n"));
        runtime.Host.FlushStream(2);
        return s_limitCodes.GetValueOrDefault(limit.Limit, 120);
    }

    /// <summary>What cannot happen has happened: nothing the program did is to blame, and nothing of its state is to be trusted.</summary>
    public static int ReportBug(Runtime runtime, UnreachableException bug, Action? onExit)
    {
        onExit?.Invoke();
        runtime.Host.WriteStream(2, Encoding.UTF8.GetBytes($"pytee: internal error: {bug.Message}, at {runtime.Vm.Place()}\n"));
        runtime.Host.FlushStream(2);
        return BugCode;
    }

    /// <summary>Flush sys.stdout and sys.stderr, then the gateway's buffers. What fails is told of at the end.</summary>
    public static void FlushStreams(Runtime runtime)
    {
        runtime.LostOutput ??= Flush(runtime, Names.Stdout);
        Flush(runtime, Names.Stderr);
        FlushGateway(runtime);
    }

    /// <summary>As <see cref="FlushStreams"/>, for the last time: output that is lost is told of. Whether all was written.</summary>
    private static bool FlushAtEnd(Runtime runtime)
    {
        var lost = runtime.LostOutput ?? Flush(runtime, Names.Stdout);
        if (lost != null) Unraisable.Report(runtime.Vm, lost, Value.None, "Exception ignored on flushing sys.stdout");
        bool isTold = Flush(runtime, Names.Stderr) == null;
        FlushGateway(runtime);
        return lost == null && isTold;
    }

    /// <summary>Flush a stream of sys; the exception that this ends with. A closed one has nothing to lose.</summary>
    private static PyBaseException? Flush(Runtime runtime, PyStr name)
    {
        if (!runtime.Importer.TryLoaded("sys", out var sys) || !sys.Dict.TryGet(name, out var stream) || stream.IsNone) return null;
        try
        {
            if (!AttributeAccess.TryGetQuiet(stream, PyStr.Intern("closed"), out var closed) || !Protocols.Truth(closed)) runtime.Vm.Call(AttributeAccess.Get(stream, Names.Flush), [], null);
            return null;
        }
        catch (PyException e) { return e.Error; }
    }

    private static void FlushGateway(Runtime runtime)
    {
        runtime.Host.FlushStream(1);
        runtime.Host.FlushStream(2);
    }

    /// <summary>Write to sys.stderr, or to the stream itself when that fails; a program that has set sys.stderr to None wants nothing written.</summary>
    public static void WriteError(Runtime runtime, string text)
    {
        if (HasNoErrorStream(runtime)) return;
        try
        {
            if (runtime.Importer.TryLoaded("sys", out var sys) && sys.Dict.TryGet(Names.Stderr, out var stream))
            {
                runtime.Vm.Call(AttributeAccess.Get(stream, Names.Write), [Value.Str(text)], null);
                runtime.Vm.Call(AttributeAccess.Get(stream, Names.Flush), [], null);
                return;
            }
        }
        catch (PyException) { /* the stream below is left */ }
        WriteErrorDirectly(runtime, text);
    }

    private static bool HasNoErrorStream(Runtime runtime) =>
        runtime.Importer.TryLoaded("sys", out var sys) && sys.Dict.TryGet(Names.Stderr, out var stream) && stream.IsNone;

    private static void WriteErrorDirectly(Runtime runtime, string text)
    {
        runtime.Host.WriteStream(2, Encoding.UTF8.GetBytes(text));
        runtime.Host.FlushStream(2);
    }
}
