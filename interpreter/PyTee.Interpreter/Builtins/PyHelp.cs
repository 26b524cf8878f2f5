namespace PyTee.Interpreter;

/// <summary>Define the builtin 'help'.
///
/// This is a wrapper around pydoc.help that provides a helpful message
/// when 'help' is typed at the Python interactive prompt.</summary>
[PyType("_Helper", Module = "_sitebuiltins", Abstract = true)]
public sealed partial class PyHelp : PyObject
{
    private PyHelp() : base(TypeObject) { }

    /// <summary>The one there is.</summary>
    public static readonly PyHelp Instance = new();

    [PySlot("__repr__")] internal string Repr() => "Type help() for interactive help, or help(object) for help about object.";

    [PySlot("__call__")]
    internal Value Call(ReadOnlySpan<Value> args, PyTuple? names)
    {
        var module = Vm.Current.Runtime.Importer.ImportAbsolute("pydoc");
        return Vm.Current.Call(AttributeAccess.Get(module, PyStr.Intern("help")), args, names);
    }
}
