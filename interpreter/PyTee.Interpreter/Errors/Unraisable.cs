namespace PyTee.Interpreter;

/// <summary>Exceptions where nobody can catch them, in finalizers and callbacks: sys.unraisablehook shows them and the program goes on.</summary>
public static class Unraisable
{
    /// <summary>Call something and hand its exception to the hook, with the object it came from.</summary>
    public static void Call(Vm vm, Action action, Value source)
    {
        try { action(); }
        catch (PyException e) { Report(vm, e.Error, source); }
    }

    /// <summary>Hand an exception to the hook, with the object it came from or a message that says where it was.</summary>
    internal static void Report(Vm vm, PyBaseException error, Value source, string? message = null)
    {
        if (!vm.Runtime.Importer.TryLoaded("sys", out var sys) || !sys.Dict.TryGet(PyStr.Intern("unraisablehook"), out var hook)) return;
        try { vm.Call(hook, Arguments(error, source, message == null ? Value.None : Value.Str(message))); }
        catch (PyException e)
        {
            vm.Runtime.WriteError($"Exception ignored in sys.unraisablehook: {Protocols.Repr(hook)}\n" + vm.Runtime.FormatException(e.Error));
        }
    }

    private static Value Arguments(PyBaseException error, Value source, Value message)
    {
        var made = new PySimpleNamespace(PySimpleNamespace.TypeObject);
        foreach (var (name, value) in new (string, Value)[]
        {
            ("exc_type", new Value(error.Class)), ("exc_value", new Value(error)), ("exc_traceback", error.GetTraceback()), ("err_msg", message), ("object", source),
        })
        {
            made.Attrs.Set(PyStr.Intern(name), value);
        }
        return new Value(made);
    }

    /// <summary>What the default hook writes: where the exception was ignored, and the exception.</summary>
    public static string Text(Runtime runtime, Value arguments)
    {
        Value Field(string name) => AttributeAccess.TryGetQuiet(arguments, PyStr.Intern(name), out var value) ? value : Value.None;
        Value message = Field("err_msg"), source = Field("object");
        var text = message.IsNone ? source.IsNone ? "" : "Exception ignored in: " : source.IsNone ? $"{Protocols.Str(message)}:\n" : $"{Protocols.Str(message)}: ";
        if (!source.IsNone) text += $"{ReprOf(source)}\n";
        return text + (Field("exc_value").Is<PyBaseException>(out var error) ? TracebackText.FormatPlain(runtime, error) : "");
    }

    private static string ReprOf(Value source)
    {
        try { return Protocols.Repr(source).ToString(); }
        catch (PyException) { return "<object repr() failed>"; }
    }
}
