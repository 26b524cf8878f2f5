using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>This module provides access to some objects used or maintained by the
/// interpreter and to functions that interact strongly with the interpreter.</summary>
[PyModule("sys")]
public static partial class SysModule
{
    private const string PythonVersion = "3.13.0";
    private const long HexVersion = 0x030d00f0;

    private static Runtime Runtime => Vm.Current.Runtime;
    private static Value Int(long n) => new(n);

    [PyConstant("modules")] internal static Value Modules => new(Runtime.Importer.Modules);
    [PyConstant("path")] internal static Value Path => new(Runtime.Importer.Path);
    [PyConstant("argv")] internal static Value Argv => new(new PyList(Value.Strings(Runtime.Arguments)));
    [PyConstant("orig_argv")] internal static Value OrigArgv => new(new PyList(Value.Strings(["pytee", .. Runtime.Arguments])));
    [PyConstant("stdin")] internal static Value Stdin => Stream("stdin", 0);
    [PyConstant("stdout")] internal static Value Stdout => Stream("stdout", 1);
    [PyConstant("stderr")] internal static Value Stderr => Stream("stderr", 2);
    [PyConstant("__stdin__")] internal static Value OriginalStdin => Stream("stdin", 0);
    [PyConstant("__stdout__")] internal static Value OriginalStdout => Stream("stdout", 1);
    [PyConstant("__stderr__")] internal static Value OriginalStderr => Stream("stderr", 2);
    [PyConstant("maxsize")] internal static Value MaxSize => Int(long.MaxValue);
    [PyConstant("maxunicode")] internal static Value MaxUnicode => Int(0x10ffff);
    [PyConstant("byteorder")] internal static Value ByteOrder => Value.Str("little");
    [PyConstant("platform")] internal static Value Platform => Value.Str("linux");
    [PyConstant("platlibdir")] internal static Value PlatLibDir => Value.Str("lib");
    [PyConstant("executable")] internal static Value Executable => Value.Str("");
    [PyConstant("_base_executable")] internal static Value BaseExecutable => Value.Str("");
    [PyConstant("prefix")] internal static Value Prefix => Value.Str("");
    [PyConstant("exec_prefix")] internal static Value ExecPrefix => Value.Str("");
    [PyConstant("base_prefix")] internal static Value BasePrefix => Value.Str("");
    [PyConstant("base_exec_prefix")] internal static Value BaseExecPrefix => Value.Str("");
    [PyConstant("copyright")] internal static Value Copyright => Value.Str("");
    [PyConstant("abiflags")] internal static Value AbiFlags => Value.Str("");
    [PyConstant("api_version")] internal static Value ApiVersion => Int(1013);
    [PyConstant("version")] internal static Value Version => Value.Str($"{PythonVersion} (PyTee)");
    [PyConstant("hexversion")] internal static Value HexVersionValue => Int(HexVersion);
    [PyConstant("warnoptions")] internal static Value WarnOptions => new(new PyList());
    [PyConstant("dont_write_bytecode")] internal static Value DontWriteBytecode => Value.True;
    [PyConstant("pycache_prefix")] internal static Value PycachePrefix => Value.None;
    [PyConstant("meta_path")] internal static Value MetaPath => new(Runtime.Importer.MetaPath);
    [PyConstant("path_hooks")] internal static Value PathHooks => new(new PyList());
    [PyConstant("path_importer_cache")] internal static Value PathImporterCache => new(new PyDict());
    [PyConstant("float_repr_style")] internal static Value FloatReprStyle => Value.Str("short");
    [PyConstant("_xoptions")] internal static Value XOptions => new(new PyDict());
    [PyConstant("builtin_module_names")] internal static Value BuiltinModuleNames => new(PyTuple.OfStrings(WithBuiltins(Runtime.Options.Library.NativeNames)));
    [PyConstant("stdlib_module_names")] internal static Value StdlibModuleNames => new(PyFrozenSet.Of(LibraryNames()));
    [PyConstant("version_info")] internal static Value VersionInfo => s_version;
    [PyConstant("implementation")] internal static Value Implementation => SysRecords.Implementation(s_version, HexVersion);
    [PyConstant("flags")] internal static Value Flags => SysRecords.Flags();
    [PyConstant("float_info")] internal static Value FloatInfo => SysRecords.FloatInfo();
    [PyConstant("int_info")] internal static Value IntInfo => SysRecords.IntInfo();
    [PyConstant("hash_info")] internal static Value HashInfo => SysRecords.HashInfo();
    [PyConstant("thread_info")] internal static Value ThreadInfo => SysRecords.ThreadInfo();

    private static readonly Value s_version = SysRecords.VersionInfo();

    /// <summary>The sorted names of the library's own modules with the one module that is not the library's.</summary>
    // They come with PyTee and are no part of Python's library.
    private static readonly string[] s_guests = ["numpy", "sklearn", "pytest", "pytee"];

    private static Value[] LibraryNames() => WithBuiltins(Runtime.Options.Library.NativeNames)
        .Concat(FrozenLibrary.Names.Where(name => !name.Contains('.')))
        .Except(s_guests).Select(name => Value.Str(name)).ToArray();

    private static string[] WithBuiltins(IReadOnlyList<string> names)
    {
        int at = 0;
        while (at < names.Count && string.CompareOrdinal(names[at], "builtins") < 0) at++;
        var all = new string[names.Count + 1];
        for (int i = 0; i < names.Count; i++) all[i < at ? i : i + 1] = names[i];
        all[at] = "builtins";
        return all;
    }

    private static Value Stream(string name, int number) =>
        Runtime.Importer.Load("_io").Dict.TryGet(PyStr.Intern("_standard_stream"), out var make) ? Vm.Current.Call(make, [Value.Str($"<{name}>"), Int(number)], null) : Value.None;

    /// <summary>Print an object to sys.stdout and also save it in builtins._</summary>
    [PyFunction("displayhook(object, /)")]
    internal static void DisplayHook(Value @object)
    {
        if (@object.IsNone) return;
        var builtins = Runtime.BuiltinsModule.Dict;
        builtins.Set(PyStr.Intern("_"), Value.None);
        if (!Runtime.Importer.Load("sys").Dict.TryGet(PyStr.Intern("stdout"), out var stdout) || stdout.IsNone) throw Raise.RuntimeError("lost sys.stdout");
        var write = AttributeAccess.Get(stdout, PyStr.Intern("write"));
        Vm.Current.Call(write, [new Value(Protocols.Repr(@object))], null);
        Vm.Current.Call(write, [Value.Str("\n")], null);
        builtins.Set(PyStr.Intern("_"), @object);
    }

    [PyConstant("__displayhook__")] internal static Value OriginalDisplayHook => Own("displayhook");
    [PyConstant("__excepthook__")] internal static Value OriginalExceptHook => Own("excepthook");
    [PyConstant("__breakpointhook__")] internal static Value OriginalBreakpointHook => Own("breakpointhook");
    [PyConstant("__unraisablehook__")] internal static Value OriginalUnraisableHook => Own("unraisablehook");

    private static Value Own(string name) => AttributeAccess.Get(new Value(Runtime.Importer.Load("sys")), PyStr.Intern(name));

    /// <summary>Handle an exception by displaying it with a traceback on sys.stderr.</summary>
    [PyFunction("excepthook(exctype, value, traceback, /)")]
    internal static void ExceptHook(Value exctype, Value value, Value traceback)
    {
        if (value.Is<PyBaseException>(out var error)) Runtime.WriteError(Runtime.FormatException(error));
        else Runtime.WriteError($"TypeError: print_exception(): Exception expected for value, {value.Class.Name} found");
    }

    /// <summary>Report an exception that nobody can catch: raised in __del__ or a callback.</summary>
    [PyFunction("unraisablehook(unraisable, /)")]
    internal static void UnraisableHook(Value unraisable)
    {
        Runtime.WriteError(Unraisable.Text(Runtime, unraisable));
    }

    /// <summary>This hook function is called by built-in breakpoint().</summary>
    [PyFunction("breakpointhook(*args, **kws)")]
    internal static Value BreakpointHook(ReadOnlySpan<Value> args, PyDict? kws) => DebuggerHook.Call(args, kws);

    /// <summary>Return information about the most recent exception caught by an except
    /// clause in the current stack frame or in an older stack frame.</summary>
    [PyFunction("exc_info()")]
    internal static Value ExcInfo()
    {
        var error = Vm.Current.HandledException;
        if (error == null) return new(PyTuple.Of(Value.None, Value.None, Value.None));
        return new(PyTuple.Of(new Value(error.Class), new Value(error), AttributeAccess.Get(new Value(error), PyStr.Intern("__traceback__"))));
    }

    /// <summary>Return the current exception.
    ///
    /// Return the most recent exception caught by an except clause
    /// in the current stack frame or in an older stack frame, or None
    /// if no such clause exists.</summary>
    [PyFunction("exception()")] internal static Value Exception() => Value.OrNone(Vm.Current.HandledException);

    /// <summary>Exit the interpreter by raising SystemExit(status).
    ///
    /// If the status is omitted or None, it defaults to zero (i.e., success).
    /// If the status is an integer, it will be used as the system exit status.
    /// If it is another kind of object, it will be printed and the system
    /// exit status will be one (i.e., failure).</summary>
    [PyFunction("exit(status=None, /)")]
    internal static void Exit(Value status)
    {
        if (status.Is<PySystemExit>(out var made)) throw new PyException(made);
        // A tuple holds the arguments of the exception, as in all of CPython's raises from C.
        if (status.Is<PyTuple>(out var arguments)) throw new PyException(Raise.Make(PySystemExit.TypeObject, arguments.Span));
        throw new PyException(status.IsNone ? Raise.Make(PySystemExit.TypeObject) : Raise.Make(PySystemExit.TypeObject, status));
    }

    /// <summary>Return a frame object from the call stack.
    ///
    /// If optional integer depth is given, return the frame object that many
    /// calls below the top of the stack.  If that is deeper than the call
    /// stack, ValueError is raised.  The default for depth is zero, returning
    /// the frame at the top of the call stack.</summary>
    [PyFunction("_getframe(depth=0, /)")]
    internal static Value GetFrame(int depth) => new(PyFrame.At(Vm.Current, Math.Max(depth, 0)) ?? throw Raise.ValueError("call stack is not deep enough"));

    /// <summary>Return the name of the module for a calling frame.</summary>
    [PyFunction("_getframemodulename(depth=0)")]
    internal static Value GetFrameModuleName(int depth)
    {
        var frame = PyFrame.At(Vm.Current, Math.Max(depth, 0));
        return frame != null && frame.Globals.TryGet(PyStr.Intern("__name__"), out var name) ? name : Value.None;
    }

    /// <summary>The source of a file that this program was compiled from, or None: what tracebacks show needs no read grant.</summary>
    [PyFunction("_source_of(filename, /)")]
    internal static Value SourceOf(PyStr filename) => Runtime.Importer.Sources.TryGetValue(filename.ToString(), out var text) ? Value.Str(text) : Value.None;

    /// <summary>From now on the AssertionError of a failed assert in this file carries what was compared, as __asserted__: for test runners.</summary>
    [PyFunction("_keep_asserted(filename, /)")]
    internal static void KeepAsserted(string filename) => Runtime.Importer.KeepsAsserted.Add(filename);

    /// <summary>Return the current value of the recursion limit.</summary>
    [PyFunction("getrecursionlimit()")] internal static long GetRecursionLimit() => Vm.Current.RecursionLimit;

    /// <summary>Set the maximum depth of the Python interpreter stack to n.</summary>
    [PyFunction("setrecursionlimit(limit, /)")]
    internal static void SetRecursionLimit(int limit)
    {
        if (limit < 1) throw Raise.ValueError("recursion limit must be greater or equal than 1");
        if (Vm.Current.CurrentDepth >= limit) throw Raise.RecursionError($"cannot set the recursion limit to {limit} at the recursion depth {Vm.Current.CurrentDepth}: the limit is too low");
        Vm.Current.RecursionLimit = limit;
    }

    /// <summary>Return the installed asynchronous generators hooks.
    ///
    /// This returns a namedtuple of the form (firstiter, finalizer).</summary>
    [PyFunction("get_asyncgen_hooks()")]
    internal static Value GetAsyncGenHooks() => SysRecords.AsyncGenHooks(Runtime.AsyncGenHooks.First, Runtime.AsyncGenHooks.Last);

    /// <summary>set_asyncgen_hooks([firstiter] [, finalizer])
    ///
    /// Set a finalizer for async generators objects.</summary>
    [PyFunction("set_asyncgen_hooks(firstiter=..., finalizer=...)")]
    internal static void SetAsyncGenHooks(Value firstiter, Value finalizer)
    {
        var (first, last) = Runtime.AsyncGenHooks;
        Runtime.AsyncGenHooks = (Hook(firstiter, first, "firstiter"), Hook(finalizer, last, "finalizer"));
    }

    private static Value Hook(Value given, Value current, string name)
    {
        if (given.IsUnset) return current;
        if (!given.IsNone && !Protocols.IsCallable(given)) throw Raise.TypeError($"callable {name} expected, got {given.Class.Name}");
        return given;
    }

    /// <summary>``Intern'' the given string.</summary>
    [PyFunction("intern(string, /)")] internal static PyStr Intern(PyStr @string) =>
        @string.Class == PyStr.TypeObject ? PyStr.Intern(@string) : throw Raise.TypeError($"can't intern {@string.Class.Name}");


    /// <summary>getsizeof(object [, default]) -> int
    ///
    /// Return the size of object in bytes.</summary>
    [PyFunction("getsizeof(object, default=...)")]
    internal static Value GetSizeOf(Value @object, Value @default)
    {
        if (!AttributeAccess.TryGet(new Value(@object.Class), PyStr.Intern("__sizeof__"), out var size)) return @default.IsUnset ? throw Raise.TypeError($"Type {@object.Class.Name} doesn't define __sizeof__") : @default;
        var answer = Vm.Current.Call(size, [@object], null);
        return PyInt.TryLong(answer, out long number) && number < 0 ? throw Raise.ValueError("__sizeof__() should return >= 0") : answer;
    }

    /// <summary>Return the reference count of object: objects are collected, not counted, so this is always 1.</summary>
    [PyFunction("getrefcount(object, /)")] internal static long GetRefCount(Value @object) => 1;

    /// <summary>Check status of origin tracking for coroutine objects in this thread.</summary>
    [PyFunction("get_coroutine_origin_tracking_depth()")] internal static long GetCoroutineOriginTrackingDepth() => Vm.Current.CoroutineOriginDepth;

    /// <summary>Enable or disable origin tracking for coroutine objects in this thread.
    ///
    /// Coroutine objects will track 'depth' frames of traceback information
    /// about where they came from, available in their cr_origin attribute.
    ///
    /// Set a depth of 0 to disable.</summary>
    [PyFunction("set_coroutine_origin_tracking_depth(depth)")]
    internal static void SetCoroutineOriginTrackingDepth(int depth) =>
        Vm.Current.CoroutineOriginDepth = depth >= 0 ? depth : throw Raise.ValueError("depth must be >= 0");

    [PyFunction("getdefaultencoding()")] internal static string GetDefaultEncoding() => "utf-8";
    [PyFunction("getfilesystemencoding()")] internal static string GetFileSystemEncoding() => "utf-8";
    [PyFunction("getfilesystemencodeerrors()")] internal static string GetFileSystemEncodeErrors() => "surrogateescape";
    /// <summary>Set the global debug tracing function.
    ///
    /// It will be called on each function call.  See the debugger chapter
    /// in the library manual.</summary>
    [PyFunction("settrace(function, /)")] internal static void SetTrace(Value function) => Vm.Current.SetTrace(function);

    /// <summary>Set the profiling function.
    ///
    /// It will be called on each function call and return.  See the profiler
    /// chapter in the library manual.</summary>
    [PyFunction("setprofile(function, /)")] internal static void SetProfile(Value function) => Vm.Current.SetProfile(function);

    /// <summary>Return the global debug tracing function set with sys.settrace.</summary>
    [PyFunction("gettrace()")] internal static Value GetTrace() => Vm.Current.TraceFunction;

    /// <summary>Return the profiling function set with sys.setprofile.</summary>
    [PyFunction("getprofile()")] internal static Value GetProfile() => Vm.Current.ProfileFunction;
    [PyFunction("is_finalizing()")] internal static bool IsFinalizing() => false;
    [PyFunction("is_stack_trampoline_active()")] internal static bool IsTrampolineActive() => false;
    [PyFunction("_is_gil_enabled()")] internal static bool IsGilEnabled() => true;
    [PyFunction("_is_interned(string, /)")] internal static bool IsInterned(PyStr @string) => @string.IsInterned;
    [PyFunction("getallocatedblocks()")] internal static long GetAllocatedBlocks() => 0;
    [PyFunction("getswitchinterval()")] internal static double GetSwitchInterval() => s_switchInterval;

    /// <summary>Set the ideal thread switching delay, which one thread has no use for.</summary>
    [PyFunction("setswitchinterval(interval, /)")]
    internal static void SetSwitchInterval(double interval) => s_switchInterval = interval > 0 ? interval : throw Raise.ValueError("switch interval must be strictly positive");

    private static double s_switchInterval = 0.005;

    /// <summary>Call func(*args), while tracing is enabled.
    ///
    /// The tracing state is saved, and restored afterwards.  This is intended
    /// to be called from a debugger from a checkpoint, to recursively debug
    /// some other code.</summary>
    [PyFunction("call_tracing(func, args, /)")] internal static Value CallTracing(Value func, PyTuple args) => Vm.Current.CallTracing(func, args.Span);

    [PyFunction("_clear_type_cache()")] internal static void ClearTypeCache() { }

    /// <summary>Passes the event to any hooks that are attached: there are none inside the enclave.</summary>
    [PyFunction("audit(event, /, *args)")] internal static void Audit(Value @event, ReadOnlySpan<Value> args) { }

    /// <summary>Return the current limit of digits in int/str conversions.</summary>
    [PyFunction("get_int_max_str_digits()")] internal static long GetIntMaxStrDigits() => IntMath.MaxDigits;

    /// <summary>Set the limit of digits in int/str conversions.</summary>
    [PyFunction("set_int_max_str_digits(maxdigits)")]
    internal static void SetIntMaxStrDigits(int maxdigits)
    {
        if (maxdigits != 0 && maxdigits < 640) throw Raise.ValueError("maxdigits must be 0 or larger than 640");
        IntMath.MaxDigits = maxdigits;
    }
}
