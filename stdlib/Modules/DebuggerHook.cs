using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>What breakpoint() calls where the program sets no hook: the function that PYTHONBREAKPOINT names, else pdb.set_trace (PEP 553).</summary>
internal static class DebuggerHook
{
    private static Runtime Runtime => Vm.Current.Runtime;

    public static Value Call(ReadOnlySpan<Value> args, PyDict? keywords)
    {
        string name = Variable();
        if (name == "0") return Value.None;
        if (TryFind(name.Length == 0 ? "pdb.set_trace" : name, out var hook)) return Vm.Current.CallWithKeywords(hook, args, keywords);
        Warnings.Warn(Errors.RuntimeWarning, $"Ignoring unimportable $PYTHONBREAKPOINT: \"{name}\"");
        return Value.None;
    }

    /// <summary>The variable as the program may see and set it.</summary>
    private static string Variable()
    {
        var environ = AttributeAccess.Get(new Value(Runtime.Importer.Load("os")), PyStr.Intern("environ"));
        return Vm.Current.Call(AttributeAccess.Get(environ, PyStr.Intern("get")), [Value.Str("PYTHONBREAKPOINT"), Value.Str("")], null).ToString();
    }

    /// <summary>module.name, or a builtin.</summary>
    private static bool TryFind(string path, out Value found)
    {
        found = Value.Unset;
        int dot = path.LastIndexOf('.');
        if (dot == 0) return false;
        try
        {
            var module = Runtime.Importer.ImportAbsolute(dot < 0 ? "builtins" : path[..dot]);
            return AttributeAccess.TryGetQuiet(module, PyStr.Intern(path[(dot + 1)..]), out found);
        }
        catch (PyException e) when (e.Matches(Errors.ImportError)) { return false; }
    }
}
