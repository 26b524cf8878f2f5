using PyTee.Interpreter.Bytecode;

namespace PyTee.Interpreter;

/// <summary>Meta path import for built-in modules.</summary>
[PyType("BuiltinImporter", Module = "_frozen_importlib")]
public sealed partial class BuiltinImporter : PyObject
{
    private BuiltinImporter() : base(TypeObject) { }

    [PyNew("()")] internal static Value New(PyType cls) => new(new BuiltinImporter());

    [PyStaticMethod("find_spec(fullname, path=None, target=None)")]
    internal static Value FindSpec(string fullname, Value path, Value target) => Finders.OrNone(Finders.Importer.SpecOfNative(fullname));

    [PyStaticMethod("create_module(spec)")]
    internal static Value CreateModule(Value spec)
    {
        string name = Finders.NameOf(spec);
        return Vm.Current.Runtime.Options.Library.FindNative(name) is { } table
            ? new(Finders.Importer.Native(table))
            : throw Raise.ImportError($"'{name}' is not a built-in module", Value.Str(name), Value.None);
    }

    [PyStaticMethod("exec_module(module)")] internal static void ExecModule(Value module) { }
    [PyStaticMethod("get_code(fullname)")] internal static Value GetCode(string fullname) => Value.None;
    [PyStaticMethod("get_source(fullname)")] internal static Value GetSource(string fullname) => Value.None;
    [PyStaticMethod("is_package(fullname)")] internal static bool IsPackage(string fullname) => false;
    [PyStaticMethod("load_module(fullname)")] internal static Value LoadModule(string fullname) => Finders.Importer.ImportAbsolute(fullname);
}

/// <summary>Meta path import for frozen modules.</summary>
[PyType("FrozenImporter", Module = "_frozen_importlib")]
public sealed partial class FrozenImporter : PyObject
{
    private FrozenImporter() : base(TypeObject) { }

    [PyNew("()")] internal static Value New(PyType cls) => new(new FrozenImporter());

    [PyStaticMethod("find_spec(fullname, path=None, target=None)")]
    internal static Value FindSpec(string fullname, Value path, Value target) => Finders.OrNone(Finders.Importer.SpecOfFrozen(fullname));

    [PyStaticMethod("create_module(spec)")] internal static Value CreateModule(Value spec) => Value.None;

    [PyStaticMethod("exec_module(module)")]
    internal static void ExecModule(PyModule module) => Vm.Current.RunBody(new PyFunction(Code(module.Name), module.Dict), module.Dict);

    [PyStaticMethod("get_code(fullname)")] internal static Value GetCode(string fullname) => new(Code(fullname));
    [PyStaticMethod("get_source(fullname)")] internal static Value GetSource(string fullname) => Value.None;

    [PyStaticMethod("is_package(fullname)")]
    internal static bool IsPackage(string fullname) => Vm.Current.Runtime.Options.Library.TryLoad(fullname, out _, out bool isPackage) && isPackage;

    [PyStaticMethod("load_module(fullname)")] internal static Value LoadModule(string fullname) => Finders.Importer.ImportAbsolute(fullname);

    private static CodeObject Code(string name) => Vm.Current.Runtime.Options.Library.TryLoad(name, out var code, out _)
        ? code : throw Raise.ImportError($"No such frozen object named {name}", Value.Str(name), Value.None);
}

/// <summary>Meta path finder for sys.path and package __path__ attributes.</summary>
[PyType("PathFinder", Module = "_frozen_importlib_external")]
public sealed partial class PathFinder : PyObject
{
    private PathFinder() : base(TypeObject) { }

    [PyNew("()")] internal static Value New(PyType cls) => new(new PathFinder());

    [PyStaticMethod("find_spec(fullname, path=None, target=None)")]
    internal static Value FindSpec(string fullname, Value path, Value target) =>
        Finders.OrNone(Finders.Importer.SpecOnPath(fullname, path.IsNone ? new(Finders.Importer.Path) : path));

    [PyStaticMethod("invalidate_caches()")] internal static void InvalidateCaches() { }
}

/// <summary>What the three finders share.</summary>
internal static class Finders
{
    public static Importer Importer => Vm.Current.Runtime.Importer;

    public static Value OrNone(ModuleSpec? spec) => spec == null ? Value.None : new(spec);

    public static string NameOf(Value spec) => Protocols.Str(AttributeAccess.Get(spec, PyStr.Intern("name"))).ToString();
}
