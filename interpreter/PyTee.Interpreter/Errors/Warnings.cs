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

    /// <summary>warnings.warn(message, category, stacklevel).</summary>
    public static void Warn(PyType category, string message, int stackLevel = 1)
    {
        var vm = Vm.Current;
        var warnings = vm.Runtime.Importer.Load("warnings");
        vm.Call(AttributeAccess.Get(new Value(warnings), PyStr.Intern("warn")), [Value.Str(message), new Value(category), new Value((long)stackLevel)], null);
    }
}
