namespace PyTee.Interpreter;

/// <summary>Warnings issued by native code; what happens with them is the business of the module warnings.</summary>
public static class Warnings
{
    /// <summary>warnings.warn_explicit(message, category, fileName, line).</summary>
    public static void WarnExplicit(PyType category, string message, string fileName, int line)
    {
        var vm = Vm.Current;
        var warnings = vm.Runtime.Importer.Load("warnings");
        vm.Call(AttributeAccess.Get(new Value(warnings), PyStr.Intern("warn_explicit")), [Value.Str(message), new Value(category), Value.Str(fileName), new Value((long)line)], null);
    }

    /// <summary>warnings._warn_unawaited_coroutine(coroutine).</summary>
    internal static void WarnUnawaited(PyCoroutine coroutine)
    {
        var warnings = new Value(Vm.Current.Runtime.Importer.Load("warnings"));
        if (AttributeAccess.TryGetQuiet(warnings, PyStr.Intern("_warn_unawaited_coroutine"), out var warn)) Vm.Current.Call(warn, [new Value(coroutine)], null);
        else Warn(Errors.RuntimeWarning, $"coroutine '{coroutine.QualName}' was never awaited");
    }

    /// <summary>warnings.warn(message, category, stacklevel).</summary>
    public static void Warn(PyType category, string message, int stackLevel = 1)
    {
        var vm = Vm.Current;
        var warnings = vm.Runtime.Importer.Load("warnings");
        vm.Call(AttributeAccess.Get(new Value(warnings), PyStr.Intern("warn")), [Value.Str(message), new Value(category), new Value((long)stackLevel)], null);
    }
}
