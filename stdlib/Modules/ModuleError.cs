using System.Runtime.CompilerServices;
using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>An exception class that a module defines: made once for every running program.</summary>
internal sealed class ModuleError(string module, string name, Func<PyType> parent)
{
    private readonly ConditionalWeakTable<Runtime, PyType> _classes = [];

    /// <summary>The class in the program that runs.</summary>
    public PyType Class => _classes.GetValue(Vm.Current.Runtime, _ => Make());

    /// <summary>The exception with a message, to be thrown.</summary>
    public PyException With(string message) => Raise.Of(Class, message);

    private PyType Make()
    {
        var members = new PyDict();
        members.Set(PyStr.Intern("__module__"), Value.Str(module));
        return Vm.Current.Call(PyType.TypeObject, [Value.Str(name), PyTuple.Of(parent()), members], null).As<PyType>();
    }
}
