using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>This module provides access to some objects used or maintained by the
/// interpreter and to functions that interact strongly with the interpreter.</summary>
[PyModule("sys")]
public static partial class SysModule
{
    private static Runtime Runtime => Vm.Current.Runtime;

    [PyConstant("modules")] internal static Value Modules => new(Runtime.Importer.Modules);
    [PyConstant("path")] internal static Value Path => new(Runtime.Importer.Path);
    [PyConstant("argv")] internal static Value Argv => new(new PyList(Runtime.Arguments.Select(a => Value.Str(a)).ToArray()));
    [PyConstant("stdout")] internal static Value Stdout => new(new StandardWriter(1));
    [PyConstant("stderr")] internal static Value Stderr => new(new StandardWriter(2));
    [PyConstant("maxsize")] internal static Value MaxSize => new(long.MaxValue);

    /// <summary>Print an object to sys.stdout and also save it in builtins._</summary>
    [PyFunction("displayhook(object, /)")]
    internal static void DisplayHook(Value @object)
    {
        if (@object.IsNone) return;
        Runtime.Host.WriteStream(1, System.Text.Encoding.UTF8.GetBytes(Protocols.Repr(@object) + "\n"));
        Runtime.BuiltinsModule.Dict.Set(PyStr.Intern("_"), @object);
    }
}

/// <summary>Standard output as text.</summary>
[PyType("StandardWriter", Module = "sys", Abstract = true)]
public sealed partial class StandardWriter(int stream) : PyObject(TypeObject)
{
    [PyMethod("write(text, /)")]
    internal long Write(PyStr text)
    {
        Vm.Current.Runtime.Host.WriteStream(stream, System.Text.Encoding.UTF8.GetBytes(text.ToString()));
        return text.Length;
    }

    [PyMethod("flush()")] internal void Flush() => Vm.Current.Runtime.Host.FlushStream(stream);
}
