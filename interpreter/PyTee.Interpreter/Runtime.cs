using System.Diagnostics;
using PyTee.Grammar;
using PyTee.Grammar.Ast;
using PyTee.Interpreter.Bytecode;
using PyTee.Interpreter.Compiler;
using PyTee.Interpreter.Symbols;

namespace PyTee.Interpreter;

/// <summary>The bounds of a program; zero means none.</summary>
public readonly record struct RuntimeLimits(long MaxMemory, long MaxTimeNanoseconds, long MaxSteps, int MaxThreads);

/// <summary>The modules a runtime can import besides builtins and the script's own.</summary>
public abstract class ModuleLibrary
{
    /// <summary>The table of a module written in C#, or null.</summary>
    public abstract NativeModuleTable? FindNative(string name);

    /// <summary>The compiled code of a module written in Python.</summary>
    public abstract bool TryLoad(string name, out CodeObject code, out bool isPackage);

    /// <summary>Names of all modules written in C#.</summary>
    public abstract IReadOnlyList<string> NativeNames { get; }
}

/// <summary>What a runtime is made with.</summary>
public sealed class RuntimeOptions
{
    /// <summary><c>sys.argv</c>.</summary>
    public ReadOnlyMemory<string> Arguments { get; init; }

    /// <summary>The bounds of the program.</summary>
    public RuntimeLimits Limits { get; init; }

    /// <summary>The standard library.</summary>
    public required ModuleLibrary Library { get; init; }
}

/// <summary>How a cell of an interactive session ended.</summary>
public enum FeedState
{
    /// <summary>It ran; a traceback may have been printed.</summary>
    Done,
    /// <summary>It wants more lines.</summary>
    Incomplete,
    /// <summary>It ended the session.</summary>
    Exit,
}

/// <summary>One Python program: its modules, its machine, its limits.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1001", Justification = "The timer rests between programs and goes with the runtime.")]
public sealed class Runtime
{
    private long _started;
    private bool _hasStarted;
    private readonly Watchdog _watchdog;
    private int _interrupted;
    private PyModule? _main;
    private int _cells;

    public Runtime(RuntimeOptions options, HostPort host)
    {
        Options = options;
        Host = host;
        _started = host.ClockMonotonicNanoseconds();
        Vm = new Vm(this);
        _watchdog = new Watchdog(Vm);
        Finalizers = new Finalizers(Vm);
        var previous = Vm.Enter();
        try
        {
            Importer = new Importer(this);
            BuiltinsModule = Importer.LoadBuiltins();
        }
        finally { Vm.Leave(previous); }
    }

    public RuntimeOptions Options { get; }
    public HostPort Host { get; }
    public Vm Vm { get; }
    public Importer Importer { get; }

    /// <summary>The code objects whose instructions the program has read.</summary>
    internal Bytecode.KnownCode KnownCode { get; } = new();
    public Finalizers Finalizers { get; }

    /// <summary>What sys.set_asyncgen_hooks set: called with an async generator at its first step, and at its end when it is forgotten before; None for neither.</summary>
    public (Value First, Value Last) AsyncGenHooks { get; set; } = (Value.None, Value.None);
    public PyModule BuiltinsModule { get; }
    internal Dictionary<CodeObject, Executable> Executables { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether code is run by its traced copies.</summary>
    internal bool IsTraced { get; private set; }

    /// <summary>Let all code be run by its traced copies, or no longer.</summary>
    internal void SetTraced(bool traced)
    {
        if (IsTraced == traced) return;
        IsTraced = traced;
        foreach (var exe in Executables.Values) { if (traced) exe.Trap(); else exe.Untrap(); }
    }

    /// <summary>Why output was lost that the program did not flush itself: known at the gateway's first refusal, told at the end.</summary>
    internal PyBaseException? LostOutput { get; set; }

    /// <summary>What is to be done when the program has ended, whatever ended it.</summary>
    public List<Action> AtEnd { get; } = [];

    /// <summary>Steps the program has done.</summary>
    public long StepsDone => Vm.StepsDone;

    /// <summary>The most memory the program was seen to use, in bytes.</summary>
    public long PeakMemory => Vm.Meter.Peak;

    /// <summary>sys.argv as the program was started.</summary>
    public ReadOnlySpan<string> Arguments => Options.Arguments.Span;

    internal long ElapsedNanoseconds => Host.ClockMonotonicNanoseconds() - _started;

    /// <summary>How long the program may still run; a wait in the host must not be longer.</summary>
    public long NanosecondsLeft => Options.Limits.MaxTimeNanoseconds == 0 ? long.MaxValue : Options.Limits.MaxTimeNanoseconds - ElapsedNanoseconds;

    /// <summary>Make the program raise KeyboardInterrupt; any thread may ask.</summary>
    public void Interrupt()
    {
        Volatile.Write(ref _interrupted, 1);
        lock (_interruptBell) Monitor.PulseAll(_interruptBell);
        _watchdog.Wake();
    }

    /// <summary>
    /// After a host call ended early because of an interrupt: the interrupt itself comes by another way than the call's reply, so wait a moment
    /// until it is here, but not beyond the time limit, at which the host ends calls too.
    /// </summary>
    public void AwaitInterrupt()
    {
        lock (_interruptBell)
        {
            if (Volatile.Read(ref _interrupted) == 0) Monitor.Wait(_interruptBell, (int)Math.Clamp(NanosecondsLeft / 1_000_000, 0, 1000));
        }
    }

    private readonly object _interruptBell = new();

    /// <summary>Whether an interrupt waits for the program to notice it.</summary>
    internal bool HasInterrupt => Volatile.Read(ref _interrupted) != 0;

    /// <summary>What the program wants called with the signal's number when it is interrupted; unset: KeyboardInterrupt.</summary>
    public Value InterruptHandler { get; set; } = Value.Unset;

    /// <summary>Do what the program wants done about an interrupt.</summary>
    public void HandleInterrupt()
    {
        if (InterruptHandler.IsUnset) throw Raise.KeyboardInterrupt();
        var frame = PyFrame.At(Vm, 0);
        Vm.Call(InterruptHandler, new Value(2L), frame == null ? Value.None : new Value(frame));
    }

    internal bool TakeInterrupt() => _interrupted != 0 && Interlocked.Exchange(ref _interrupted, 0) != 0;

    /// <summary>Run a script and return the exit code.</summary>
    public int RunScript(string path, byte[] source) => Program(main =>
    {
        Importer.AddScriptFolder(path);
        main.Dict.Set(Names.File, Value.Str(path));
        main.Dict.Set(Names.Cached, Value.None);
        RunSource(main, SourceArgument.Decode(source, path));
    });

    /// <summary>Run source text (-c) and return the exit code.</summary>
    public int RunCommand(byte[] source) => Program(main =>
    {
        Importer.AddPath("");
        RunSource(main, SourceArgument.Decode(source, "<string>"));
    });

    /// <summary>Run the script that came through standard input.</summary>
    public int RunStandardInput(byte[] source) => Program(main =>
    {
        Importer.AddPath("");
        // Its lines came and went: tracebacks do not show them.
        RunBody(main, SourceArgument.Decode(source, "<stdin>"), ParseMode.Exec);
    });

    /// <summary>Run a module as __main__ (-m) and return the exit code.</summary>
    public int RunModule(string name) => Program(main =>
    {
        Importer.AddPath("");
        Importer.RunAsMain(name, main);
    });

    /// <summary>Run a cell of an interactive session.</summary>
    public FeedState Feed(string cell, out int exitCode)
    {
        exitCode = 0;
        if (InteractiveCell.IsIncomplete(cell)) return FeedState.Incomplete;
        return Interact(main => RunSource(main, new SourceText(cell, $"<python-input-{_cells++}>"), ParseMode.Single), out exitCode);
    }

    /// <summary>The text that asks for a line of an interactive session: what the program made of sys.ps1, or of sys.ps2 within a cell.</summary>
    public FeedState Prompt(bool isContinuation, out string text, out int exitCode)
    {
        string prompt = "";
        var state = Interact(_ => prompt = InteractiveCell.Prompt(this, isContinuation), out exitCode);
        text = prompt;
        return state;
    }

    private FeedState Interact(Action<PyModule> body, out int exitCode)
    {
        bool ended = false;
        int code = Program(main =>
        {
            if (_main == null)
            {
                Importer.AddPath("");
                InteractiveCell.DefinePrompts(this);
            }
            _main = main;
            body(main);
        }, keepMain: true, onExit: () => ended = true);
        exitCode = ended ? code : 0;
        return ended ? FeedState.Exit : FeedState.Done;
    }

    /// <summary>An exception as tracebacks show it, newline at the end.</summary>
    public string FormatException(PyBaseException error) => TracebackText.Format(this, error);

    /// <summary>Write to sys.stderr, or to the stream itself when that fails.</summary>
    public void WriteError(string text) => ProgramEnd.WriteError(this, text);

    private void RunSource(PyModule main, SourceText text, ParseMode mode = ParseMode.Exec)
    {
        Importer.Sources[text.FileName] = text.Text;
        RunBody(main, text, mode);
    }

    private void RunBody(PyModule main, SourceText text, ParseMode mode) =>
        Vm.RunBody(new PyFunction(Compile(text, mode), main.Dict), main.Dict);

    /// <summary>Compile a source text; a SyntaxException becomes the Python exception.</summary>
    public CodeObject Compile(SourceText text, ParseMode mode) => SourceCompiler.Compile(text, mode);

    /// <summary>The scopes of a source and what they do with their names; the function is named in what is said of arguments.</summary>
    public static SymbolTable Resolve(Value source, Value fileName, ParseMode mode, string function) =>
        SourceCompiler.Symbols(SourceArgument.Text(source, SourceArgument.FileName(fileName), function, "string or bytes"), mode);

    /// <summary>Run a body as the program: streams flushed, exceptions printed, SystemExit turned into the exit code.</summary>
    private int Program(Action<PyModule> body, bool keepMain = false, Action? onExit = null)
    {
        var previous = Vm.Enter();
        // A program's time begins with it, not with the enclave.
        if (!_hasStarted) _started = Host.ClockMonotonicNanoseconds();
        _hasStarted = true;
        if (Options.Limits.MaxTimeNanoseconds != 0) _watchdog.WatchDeadline();
        try
        {
            var main = keepMain && _main != null ? _main : Importer.MakeMain();
            int code = 0;
            bool ends = !keepMain;
            onExit += () => ends = true;
            try
            {
                try { body(main); }
                catch (SyntaxException e) { throw Raise.Syntax(e); }
                catch (Exception e) when (InternalError.Is(e)) { throw InternalError.From(Vm, e); }
            }
            catch (PyException e) { code = ProgramEnd.Report(this, e.Error, onExit); }
            if (ends) code = ProgramEnd.Shutdown(this, code);
            else ProgramEnd.FlushStreams(this);
            return code;
        }
        catch (LimitException e) { return ProgramEnd.ReportLimit(this, e, onExit); }
        catch (OutOfMemoryException) { return ProgramEnd.ReportLimit(this, Vm.Meter.Exhausted(), onExit); }
        catch (UnreachableException e) { return ProgramEnd.ReportBug(this, e, onExit); }
        finally
        {
            _watchdog.Rest();
            Vm.Leave(previous);
        }
    }

    /// <summary>Names that complete a text at its end (REPL).</summary>
    public string[] Complete(string text)
    {
        var previous = Vm.Enter();
        try { return Completion.Names(this, _main, text); }
        catch (PyException) { return []; }
        finally { Vm.Leave(previous); }
    }
}
