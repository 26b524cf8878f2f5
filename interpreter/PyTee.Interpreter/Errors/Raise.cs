namespace PyTee.Interpreter;

/// <summary>Every error that native code raises: <c>throw Raise.TypeError(...)</c>. Messages are CPython's, word for word.</summary>
public static class Raise
{
    /// <summary>The exception of a class with one message.</summary>
    public static PyException Of(PyType cls, string message) => new(Make(cls, Value.Str(message)));

    /// <summary>The exception object cls(*args), without running Python code for builtin classes.</summary>
    public static PyBaseException Make(PyType cls, params ReadOnlySpan<Value> args)
    {
        var made = Vm.Current.Call(new Value(cls), args, null);
        return made.Is<PyBaseException>(out var e) ? e : throw TypeError($"calling {Protocols.Repr(cls)} should have returned an instance of BaseException, not {made.Class.Name}");
    }

    /// <summary>
    /// For native code that answers with a value and fails often in programs that are well: the exception is left pending and the answer is
    /// <see cref="Value.Unset"/>, which the machine understands and <see cref="NativeFunction.Invoke"/> turns into a throw for everyone else.
    /// A C# exception costs fifty times as much.
    /// </summary>
    public static Value Pend(PyException e)
    {
        Vm.Current.Pending = e.Error;
        return Value.Unset;
    }

    private static PyException Simple(PyType cls, string message) => new(new PyBaseException(cls, Value.Str(message)));

    public static PyException TypeError(string message) => Simple(Errors.TypeError, message);
    public static PyException ValueError(string message) => Simple(Errors.ValueError, message);
    public static PyException IndexError(string message) => Simple(Errors.IndexError, message);
    public static PyException OverflowError(string message) => Simple(Errors.OverflowError, message);
    public static PyException ZeroDivisionError(string message) => Simple(Errors.ZeroDivisionError, message);
    public static PyException ArithmeticError(string message) => Simple(Errors.ArithmeticError, message);
    public static PyException RuntimeError(string message) => Simple(Errors.RuntimeError, message);
    public static PyException RecursionError(string message) => Simple(Errors.RecursionError, message);
    public static PyException AssertionError(string message) => Simple(Errors.AssertionError, message);
    public static PyException NotImplementedError(string message) => Simple(Errors.NotImplementedError, message);
    public static PyException BufferError(string message) => Simple(Errors.BufferError, message);
    public static PyException SystemError(string message) => Simple(Errors.SystemError, message);
    public static PyException LookupError(string message) => Simple(Errors.LookupError, message);
    public static PyException EOFError(string message) => Simple(Errors.EOFError, message);
    public static PyException ReferenceError(string message) => Simple(Errors.ReferenceError, message);
    public static PyException MemoryError() => new(new PyBaseException(Errors.MemoryError));
    public static PyException MemoryError(string message) => Simple(Errors.MemoryError, message);
    public static PyException KeyboardInterrupt() => new(new PyBaseException(Errors.KeyboardInterrupt));
    public static PyException StopAsyncIteration() => new(new PyBaseException(Errors.StopAsyncIteration));
    public static PyException GeneratorExit() => new(new PyBaseException(Errors.GeneratorExit));

    public static PyException KeyError(Value key) => new(new PyKeyError(PyKeyError.TypeObject) { Args = PyTuple.Of(key) });

    public static PyException StopIteration() => StopIteration(Value.None);

    public static PyException StopIteration(Value result) => new(MakeStopIteration(result));

    internal static PyStopIteration MakeStopIteration(Value result) => new(PyStopIteration.TypeObject)
    {
        Args = result.IsNone ? PyTuple.Empty : PyTuple.Of(result),
        Result = result,
    };

    public static PyException AttributeError(Value owner, PyStr name) => AttributeError(owner, name,
        owner.Is<PyType>(out var t) ? $"type object '{t.Name}' has no attribute '{name}'"
        : owner.Is<PyModule>(out var m) ? m.MissingAttribute(name)
        : $"'{owner.Class.Name}' object has no attribute '{name}'");

    public static PyException AttributeError(Value owner, PyStr name, string message) =>
        new(new PyAttributeError(PyAttributeError.TypeObject) { Args = PyTuple.Of(Value.Str(message)), Name = new Value(name), Owner = owner });

    /// <summary>An attribute of the class that an instance cannot have of its own; unlike a missing one it is not named in the exception's fields.</summary>
    public static PyException ReadOnlyAttribute(PyType type, PyStr name) =>
        new(new PyAttributeError(PyAttributeError.TypeObject) { Args = PyTuple.Of(Value.Str($"'{type.Name}' object attribute '{name}' is read-only")) });

    public static PyException NameError(PyStr name) => NameError(name, $"name '{name}' is not defined");

    public static PyException NameError(PyStr name, string message) =>
        new(new PyNameError(PyNameError.TypeObject) { Args = PyTuple.Of(Value.Str(message)), Name = new Value(name) });

    public static PyException UnboundLocalError(PyStr name) =>
        new(new PyNameError(Errors.UnboundLocalError) { Args = PyTuple.Of(Value.Str($"cannot access local variable '{name}' where it is not associated with a value")) });

    public static PyException UnboundFree(PyStr name) =>
        NameError(name, $"cannot access free variable '{name}' where it is not associated with a value in enclosing scope");

    public static PyException ImportError(string message, Value name, Value path) =>
        new(new PyImportError(PyImportError.TypeObject) { Args = PyTuple.Of(Value.Str(message)), Msg = Value.Str(message), Name = name, Path = path });

    public static PyException ModuleNotFoundError(string name, string? message = null)
    {
        var text = Value.Str(message ?? $"No module named '{name}'");
        return new(new PyImportError(Errors.ModuleNotFoundError) { Args = PyTuple.Of(text), Msg = text, Name = Value.Str(name) });
    }

    /// <summary>A source text that is not Python.</summary>
    public static PyException Syntax(PyTee.Grammar.SyntaxException e)
    {
        var cls = e.Kind switch
        {
            Grammar.SyntaxErrorKind.IndentationError => Errors.IndentationError,
            Grammar.SyntaxErrorKind.TabError => Errors.TabError,
            _ => PySyntaxError.TypeObject,
        };
        var error = new PySyntaxError(cls);
        var text = e.Text == null ? Value.None : Value.Str(e.Text);
        var details = e.Offset < 0 && e.Line == 0 ? PyTuple.Of(Value.Str(e.FileName), 0, -1, text) : PyTuple.Of(Value.Str(e.FileName), e.Line, e.Offset, text, e.EndLine, e.EndOffset);
        error.Init(e is { Line: 0, Offset: 0 } ? [Value.Str(e.Message)] : [Value.Str(e.Message), new Value(details)], null);
        return new(error);
    }

    /// <summary>OSError of an errno: the subclass CPython gives, with strerror's text.</summary>
    public static PyException OSError(int errno, string text, Value fileName = default, Value fileName2 = default)
    {
        var error = new PyOSError(OSErrorClass(errno));
        bool one = fileName.O != null && !fileName.IsUnset, two = fileName2.O != null && !fileName2.IsUnset;
        if (two) error.Fill([new Value((long)errno), Value.Str(text), fileName, Value.None, fileName2]);
        else if (one) error.Fill([new Value((long)errno), Value.Str(text), fileName]);
        else error.Fill([new Value((long)errno), Value.Str(text)]);
        return new(error);
    }

    /// <summary>The subclass of OSError for an errno (PEP 3151; Linux numbers).</summary>
    internal static PyType OSErrorClass(int errno) => errno switch
    {
        11 or 114 or 115 => Errors.BlockingIOError,
        32 or 108 => Errors.BrokenPipeError,
        10 => Errors.ChildProcessError,
        103 => Errors.ConnectionAbortedError,
        111 => Errors.ConnectionRefusedError,
        104 => Errors.ConnectionResetError,
        17 => Errors.FileExistsError,
        2 => Errors.FileNotFoundError,
        4 => Errors.InterruptedError,
        21 => Errors.IsADirectoryError,
        20 => Errors.NotADirectoryError,
        1 or 13 => Errors.PermissionError,
        3 => Errors.ProcessLookupError,
        110 => Errors.TimeoutError,
        _ => PyOSError.TypeObject,
    };
}
