namespace PyTee.Interpreter;

/// <summary>The builtin exception classes. Those without fields of their own are rows here; the others are types in Objects/Exceptions.</summary>
public static unsafe class Errors
{
    public static PyType BaseException => PyBaseException.TypeObject;
    public static PyType BaseExceptionGroup => PyExceptionGroup.TypeObject;
    /// <summary>Common base class for all non-exit exceptions.</summary>
    public static readonly PyType Exception = Simple("Exception", BaseException, "Common base class for all non-exit exceptions.");
    /// <summary>Base class for arithmetic errors.</summary>
    public static readonly PyType ArithmeticError = Simple("ArithmeticError", Exception, "Base class for arithmetic errors.");
    /// <summary>Floating-point operation failed.</summary>
    public static readonly PyType FloatingPointError = Simple("FloatingPointError", ArithmeticError, "Floating-point operation failed.");
    /// <summary>Result too large to be represented.</summary>
    public static readonly PyType OverflowError = Simple("OverflowError", ArithmeticError, "Result too large to be represented.");
    /// <summary>Second argument to a division or modulo operation was zero.</summary>
    public static readonly PyType ZeroDivisionError = Simple("ZeroDivisionError", ArithmeticError, "Second argument to a division or modulo operation was zero.");
    /// <summary>Assertion failed.</summary>
    public static readonly PyType AssertionError = Simple("AssertionError", Exception, "Assertion failed.");
    public static PyType AttributeError => PyAttributeError.TypeObject;
    /// <summary>Buffer error.</summary>
    public static readonly PyType BufferError = Simple("BufferError", Exception, "Buffer error.");
    /// <summary>Read beyond end of file.</summary>
    public static readonly PyType EOFError = Simple("EOFError", Exception, "Read beyond end of file.");
    public static PyType ImportError => PyImportError.TypeObject;
    /// <summary>Module not found.</summary>
    public static readonly PyType ModuleNotFoundError = Simple("ModuleNotFoundError", ImportError, "Module not found.");
    /// <summary>Base class for lookup errors.</summary>
    public static readonly PyType LookupError = Simple("LookupError", Exception, "Base class for lookup errors.");
    /// <summary>Sequence index out of range.</summary>
    public static readonly PyType IndexError = Simple("IndexError", LookupError, "Sequence index out of range.");
    public static PyType KeyError => PyKeyError.TypeObject;
    /// <summary>Out of memory.</summary>
    public static readonly PyType MemoryError = Simple("MemoryError", Exception, "Out of memory.");
    public static PyType NameError => PyNameError.TypeObject;
    /// <summary>Local name referenced but not bound to a value.</summary>
    public static readonly PyType UnboundLocalError = Simple("UnboundLocalError", NameError, "Local name referenced but not bound to a value.");
    public static PyType OSError => PyOSError.TypeObject;
    /// <summary>I/O operation would block.</summary>
    public static readonly PyType BlockingIOError = Simple("BlockingIOError", OSError, "I/O operation would block.");
    /// <summary>Child process error.</summary>
    public static readonly PyType ChildProcessError = Simple("ChildProcessError", OSError, "Child process error.");
    /// <summary>Connection error.</summary>
    public static readonly PyType ConnectionError = Simple("ConnectionError", OSError, "Connection error.");
    /// <summary>Broken pipe.</summary>
    public static readonly PyType BrokenPipeError = Simple("BrokenPipeError", ConnectionError, "Broken pipe.");
    /// <summary>Connection aborted.</summary>
    public static readonly PyType ConnectionAbortedError = Simple("ConnectionAbortedError", ConnectionError, "Connection aborted.");
    /// <summary>Connection refused.</summary>
    public static readonly PyType ConnectionRefusedError = Simple("ConnectionRefusedError", ConnectionError, "Connection refused.");
    /// <summary>Connection reset.</summary>
    public static readonly PyType ConnectionResetError = Simple("ConnectionResetError", ConnectionError, "Connection reset.");
    /// <summary>File already exists.</summary>
    public static readonly PyType FileExistsError = Simple("FileExistsError", OSError, "File already exists.");
    /// <summary>File not found.</summary>
    public static readonly PyType FileNotFoundError = Simple("FileNotFoundError", OSError, "File not found.");
    /// <summary>Interrupted by signal.</summary>
    public static readonly PyType InterruptedError = Simple("InterruptedError", OSError, "Interrupted by signal.");
    /// <summary>Operation doesn't work on directories.</summary>
    public static readonly PyType IsADirectoryError = Simple("IsADirectoryError", OSError, "Operation doesn't work on directories.");
    /// <summary>Operation only works on directories.</summary>
    public static readonly PyType NotADirectoryError = Simple("NotADirectoryError", OSError, "Operation only works on directories.");
    /// <summary>Not enough permissions.</summary>
    public static readonly PyType PermissionError = Simple("PermissionError", OSError, "Not enough permissions.");
    /// <summary>Process not found.</summary>
    public static readonly PyType ProcessLookupError = Simple("ProcessLookupError", OSError, "Process not found.");
    /// <summary>Timeout expired.</summary>
    public static readonly PyType TimeoutError = Simple("TimeoutError", OSError, "Timeout expired.");
    /// <summary>Weak ref proxy used after referent went away.</summary>
    public static readonly PyType ReferenceError = Simple("ReferenceError", Exception, "Weak ref proxy used after referent went away.");
    /// <summary>Unspecified run-time error.</summary>
    public static readonly PyType RuntimeError = Simple("RuntimeError", Exception, "Unspecified run-time error.");
    /// <summary>Method or function hasn't been implemented yet.</summary>
    public static readonly PyType NotImplementedError = Simple("NotImplementedError", RuntimeError, "Method or function hasn't been implemented yet.");
    /// <summary>Operation blocked during Python finalization.</summary>
    public static readonly PyType PythonFinalizationError = Simple("PythonFinalizationError", RuntimeError, "Operation blocked during Python finalization.");
    /// <summary>Recursion limit exceeded.</summary>
    public static readonly PyType RecursionError = Simple("RecursionError", RuntimeError, "Recursion limit exceeded.");
    /// <summary>Signal the end from iterator.__anext__().</summary>
    public static readonly PyType StopAsyncIteration = Simple("StopAsyncIteration", Exception, "Signal the end from iterator.__anext__().");
    public static PyType StopIteration => PyStopIteration.TypeObject;
    public static PyType SyntaxError => PySyntaxError.TypeObject;
    /// <summary>Improper indentation.</summary>
    public static readonly PyType IndentationError = Simple("IndentationError", SyntaxError, "Improper indentation.");
    /// <summary>Improper mixture of spaces and tabs.</summary>
    public static readonly PyType TabError = Simple("TabError", IndentationError, "Improper mixture of spaces and tabs.");
    /// <summary>incomplete input.</summary>
    public static readonly PyType _IncompleteInputError = Simple("_IncompleteInputError", SyntaxError, "incomplete input.");
    /// <summary>Internal error in the Python interpreter.</summary>
    public static readonly PyType SystemError = Simple("SystemError", Exception, "Internal error in the Python interpreter.\n\nPlease report this to the Python maintainer, along with the traceback,\nthe Python version, and the hardware/OS platform and version.");
    /// <summary>Inappropriate argument type.</summary>
    public static readonly PyType TypeError = Simple("TypeError", Exception, "Inappropriate argument type.");
    /// <summary>Inappropriate argument value (of correct type).</summary>
    public static readonly PyType ValueError = Simple("ValueError", Exception, "Inappropriate argument value (of correct type).");
    /// <summary>Unicode related error.</summary>
    public static readonly PyType UnicodeError = Simple("UnicodeError", ValueError, "Unicode related error.");
    public static PyType UnicodeDecodeError => PyUnicodeDecodeError.TypeObject;
    public static PyType UnicodeEncodeError => PyUnicodeEncodeError.TypeObject;
    public static PyType UnicodeTranslateError => PyUnicodeTranslateError.TypeObject;
    /// <summary>Base class for warning categories.</summary>
    public static readonly PyType Warning = Simple("Warning", Exception, "Base class for warning categories.");
    /// <summary>Base class for warnings about bytes and buffer related problems, mostly</summary>
    public static readonly PyType BytesWarning = Simple("BytesWarning", Warning, "Base class for warnings about bytes and buffer related problems, mostly\nrelated to conversion from str or comparing to str.");
    /// <summary>Base class for warnings about deprecated features.</summary>
    public static readonly PyType DeprecationWarning = Simple("DeprecationWarning", Warning, "Base class for warnings about deprecated features.");
    /// <summary>Base class for warnings about encodings.</summary>
    public static readonly PyType EncodingWarning = Simple("EncodingWarning", Warning, "Base class for warnings about encodings.");
    /// <summary>Base class for warnings about constructs that will change semantically</summary>
    public static readonly PyType FutureWarning = Simple("FutureWarning", Warning, "Base class for warnings about constructs that will change semantically\nin the future.");
    /// <summary>Base class for warnings about probable mistakes in module imports</summary>
    public static readonly PyType ImportWarning = Simple("ImportWarning", Warning, "Base class for warnings about probable mistakes in module imports");
    /// <summary>Base class for warnings about features which will be deprecated</summary>
    public static readonly PyType PendingDeprecationWarning = Simple("PendingDeprecationWarning", Warning, "Base class for warnings about features which will be deprecated\nin the future.");
    /// <summary>Base class for warnings about resource usage.</summary>
    public static readonly PyType ResourceWarning = Simple("ResourceWarning", Warning, "Base class for warnings about resource usage.");
    /// <summary>Base class for warnings about dubious runtime behavior.</summary>
    public static readonly PyType RuntimeWarning = Simple("RuntimeWarning", Warning, "Base class for warnings about dubious runtime behavior.");
    /// <summary>Base class for warnings about dubious syntax.</summary>
    public static readonly PyType SyntaxWarning = Simple("SyntaxWarning", Warning, "Base class for warnings about dubious syntax.");
    /// <summary>Base class for warnings about Unicode related problems, mostly</summary>
    public static readonly PyType UnicodeWarning = Simple("UnicodeWarning", Warning, "Base class for warnings about Unicode related problems, mostly\nrelated to conversion problems.");
    /// <summary>Base class for warnings generated by user code.</summary>
    public static readonly PyType UserWarning = Simple("UserWarning", Warning, "Base class for warnings generated by user code.");
    /// <summary>Request that a generator exit.</summary>
    public static readonly PyType GeneratorExit = Simple("GeneratorExit", BaseException, "Request that a generator exit.");
    /// <summary>Program interrupted by user.</summary>
    public static readonly PyType KeyboardInterrupt = Simple("KeyboardInterrupt", BaseException, "Program interrupted by user.");
    public static PyType SystemExit => PySystemExit.TypeObject;
    /// <summary>A combination of multiple unrelated exceptions.</summary>
    public static readonly PyType ExceptionGroup = GroupType();

    /// <summary>Every builtin exception by name; the aliases of OSError included.</summary>
    public static PyType[] All =>
    [
        BaseException,
        BaseExceptionGroup,
        ExceptionGroup,
        Exception,
        ArithmeticError,
        FloatingPointError,
        OverflowError,
        ZeroDivisionError,
        AssertionError,
        AttributeError,
        BufferError,
        EOFError,
        ImportError,
        ModuleNotFoundError,
        LookupError,
        IndexError,
        KeyError,
        MemoryError,
        NameError,
        UnboundLocalError,
        OSError,
        BlockingIOError,
        ChildProcessError,
        ConnectionError,
        BrokenPipeError,
        ConnectionAbortedError,
        ConnectionRefusedError,
        ConnectionResetError,
        FileExistsError,
        FileNotFoundError,
        InterruptedError,
        IsADirectoryError,
        NotADirectoryError,
        PermissionError,
        ProcessLookupError,
        TimeoutError,
        ReferenceError,
        RuntimeError,
        NotImplementedError,
        PythonFinalizationError,
        RecursionError,
        StopAsyncIteration,
        StopIteration,
        SyntaxError,
        IndentationError,
        TabError,
        _IncompleteInputError,
        SystemError,
        TypeError,
        ValueError,
        UnicodeError,
        UnicodeDecodeError,
        UnicodeEncodeError,
        UnicodeTranslateError,
        Warning,
        BytesWarning,
        DeprecationWarning,
        EncodingWarning,
        FutureWarning,
        ImportWarning,
        PendingDeprecationWarning,
        ResourceWarning,
        RuntimeWarning,
        SyntaxWarning,
        UnicodeWarning,
        UserWarning,
        GeneratorExit,
        KeyboardInterrupt,
        SystemExit,
    ];

    private static PyType Simple(string name, PyType b, string? doc) =>
        PyType.Native(new NativeTypeTable { Name = name, Module = "builtins", Doc = doc, HasDict = true, FillSlots = &NoSlots }, b);

    private static void NoSlots(TypeSlots slots) { }

    private static PyType GroupType()
    {
        var type = Simple("ExceptionGroup", BaseExceptionGroup, null);
        type.Bases = [BaseExceptionGroup, Exception];
        type.Mro = [type, BaseExceptionGroup, Exception, BaseException, PyObject.TypeObject];
        Exception.AddSubclass(type);
        return type;
    }
}
