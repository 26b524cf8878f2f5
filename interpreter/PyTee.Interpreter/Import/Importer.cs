using PyTee.Grammar;
using PyTee.Grammar.Ast;
using PyTee.Interpreter.Bytecode;

namespace PyTee.Interpreter;

/// <summary>
/// sys.modules and the way into it: builtin modules, the frozen library, then the program's own .py files along sys.path, which the host gives
/// under the policy (docs.python.org, "The import system").
/// </summary>
public sealed class Importer
{
    private readonly Runtime _runtime;

    internal Importer(Runtime runtime)
    {
        _runtime = runtime;
        Modules = new PyDict();
        Path = new PyList();
    }

    /// <summary>sys.modules.</summary>
    public PyDict Modules { get; }

    /// <summary>sys.path.</summary>
    public PyList Path { get; }

    /// <summary>Source texts by file name, for tracebacks and linecache.</summary>
    public Dictionary<string, string> Sources { get; } = [];

    internal PyModule LoadBuiltins()
    {
        var module = Native(BuiltinsModule.NativeTable);
        foreach (var (name, type) in BuiltinTypes.All) module.Dict.Set(PyStr.Intern(name), new Value(type));
        foreach (var (name, type) in Errors.All) module.Dict.Set(PyStr.Intern(name), new Value(type));
        return module;
    }

    internal PyModule MakeMain()
    {
        var main = new PyModule("__main__");
        main.Dict.Set(Names.Builtins, new Value(_runtime.BuiltinsModule));
        Modules.Set(Names.Main, new Value(main));
        Load("sys");
        return main;
    }

    internal void AddScriptFolder(string path)
    {
        int slash = path.LastIndexOf('/');
        AddPath(slash < 0 ? _runtime.Host.CurrentDirectory : Absolute(path[..Math.Max(slash, 1)]));
    }

    private string Absolute(string path) => path.StartsWith('/') ? path : _runtime.Host.CurrentDirectory.TrimEnd('/') + "/" + path;

    internal void AddPath(string path)
    {
        var items = Path.Span.ToArray();
        Path.Size = 0;
        Path.Add(Value.Str(path));
        foreach (var item in items) Path.Add(item);
    }

    internal bool TryLoaded(string name, out PyModule module)
    {
        module = null!;
        return Modules.TryGet(PyStr.Intern(name), out var v) && v.Is(out module!);
    }

    internal Value LoadedOrNone(string name) => TryLoaded(name, out var m) ? new Value(m) : Value.None;

    /// <summary>importlib.import_module(name), for native code.</summary>
    public PyModule Load(string name)
    {
        var v = ImportAbsolute(name);
        return v.Is<PyModule>(out var m) ? m : throw Raise.TypeError($"{name} is not a module");
    }

    /// <summary>__import__(name, globals, locals, fromlist, level).</summary>
    internal Value Import(string name, PyDict? globals, Value fromList, int level)
    {
        if (level < 0) throw Raise.ValueError("level must be >= 0");
        string absolute = level > 0 ? Resolve(name, globals, level) : name;
        if (absolute.Length == 0) throw Raise.ValueError("Empty module name");
        var module = ImportAbsolute(absolute);
        bool hasFrom = !fromList.IsNone && Protocols.Truth(fromList);
        if (hasFrom) { LoadSubmodules(module, absolute, fromList); return module; }
        if (level == 0) { int dot = name.IndexOf('.'); return dot < 0 ? module : ModuleOf(name[..dot]); }
        if (name.Length == 0) return module;
        int firstDot = name.IndexOf('.');
        return firstDot < 0 ? module : ModuleOf(absolute[..(absolute.Length - (name.Length - firstDot))]);
    }

    private Value ModuleOf(string name) => Modules.TryGet(PyStr.Intern(name), out var v) ? v : throw Raise.KeyError(Value.Str(name));

    private string Resolve(string name, PyDict? globals, int level)
    {
        string package = PackageOf(globals);
        if (package.Length == 0) throw Raise.ImportError("attempted relative import with no known parent package", Value.None, Value.None);
        for (int i = 1; i < level; i++)
        {
            int dot = package.LastIndexOf('.');
            if (dot < 0) throw Raise.ImportError("attempted relative import beyond top-level package", Value.None, Value.None);
            package = package[..dot];
        }
        return name.Length == 0 ? package : package + "." + name;
    }

    private static string PackageOf(PyDict? globals)
    {
        if (globals == null) throw Raise.KeyError(Value.Str("'__name__' not in globals"));
        if (globals.TryGet(Names.Package, out var p) && p.Is<PyStr>(out var s)) return s.ToString();
        if (!globals.TryGet(Names.Name, out var n) || !n.Is<PyStr>(out var name)) return "";
        string text = name.ToString();
        return globals.Contains(new Value(Names.Path)) ? text : text.Contains('.') ? text[..text.LastIndexOf('.')] : "";
    }

    private void LoadSubmodules(Value module, string absolute, Value fromList)
    {
        if (!AttributeAccess.TryGetQuiet(module, Names.Path, out _)) return;
        foreach (var item in Iteration.ToArray(fromList))
        {
            if (!item.Is<PyStr>(out var s)) throw Raise.TypeError($"Item in ``from list'' must be str, not {item.Class.Name}");
            if (s.Equals("*"))
            {
                if (AttributeAccess.TryGetQuiet(module, Names.All, out var all)) LoadSubmodules(module, absolute, all);
                continue;
            }
            if (AttributeAccess.TryGetQuiet(module, s, out _)) continue;
            string child = absolute + "." + s;
            if (Exists(child, module)) ImportAbsolute(child);
        }
    }

    private bool Exists(string name, Value parent)
    {
        if (_runtime.Options.Library.FindNative(name) != null || _runtime.Options.Library.TryLoad(name, out _, out _)) return true;
        return FindFile(name, SearchPath(parent)) != null;
    }

    /// <summary>The module of a dotted name, its parents loaded first.</summary>
    internal Value ImportAbsolute(string name)
    {
        if (Modules.TryGet(PyStr.Intern(name), out var loaded))
        {
            if (loaded.IsNone) throw Raise.ModuleNotFoundError(name, $"import of {name} halted; None in sys.modules");
            return loaded;
        }
        int dot = name.LastIndexOf('.');
        Value parent = Value.Unset;
        if (dot >= 0)
        {
            parent = ImportAbsolute(name[..dot]);
            if (Modules.TryGet(PyStr.Intern(name), out loaded)) return loaded;
            if (!AttributeAccess.TryGetQuiet(parent, Names.Path, out _))
                throw Raise.ModuleNotFoundError(name, $"No module named '{name}'; '{name[..dot]}' is not a package");
        }
        var module = Find(name, parent) ?? throw Raise.ModuleNotFoundError(name);
        if (!parent.IsUnset) AttributeAccess.Set(parent, PyStr.Intern(name[(dot + 1)..]), module);
        return module;
    }

    private Value? Find(string name, Value parent)
    {
        var library = _runtime.Options.Library;
        if (library.FindNative(name) is { } table) return new Value(Native(table));
        if (library.TryLoad(name, out var code, out bool isPackage)) return Execute(name, code, $"<frozen {name}>", isPackage ? $"<frozen {name}>" : null, null);
        if (FindFile(name, SearchPath(parent)) is not { } found) return Namespace(name, SearchPath(parent));
        var error = _runtime.Host.ReadModule(found.File, out var bytes);
        if (error.Failed) throw Raise.OSError(error.Errno, error.Detail ?? OSErrorText.Of(error.Errno), Value.Str(found.File));
        SourceText text;
        try { text = SourceText.Decode(bytes, found.File); }
        catch (SyntaxException e) { throw Raise.Syntax(e); }
        Sources[found.File] = text.Text;
        return Execute(name, _runtime.Compile(text, ParseMode.Exec), found.File, found.Package, found.File);
    }

    private Value Register(string name, PyModule module)
    {
        var value = new Value(module);
        Modules.Set(PyStr.Intern(name), value);
        return value;
    }

    private Value Execute(string name, CodeObject code, string origin, string? packagePath, string? file)
    {
        var module = new PyModule(name);
        Describe(module, name, origin, packagePath, file);
        Register(name, module);
        try { _runtime.Vm.RunBody(new PyFunction(code, module.Dict), module.Dict); }
        catch (PyException) { Modules.Remove(PyStr.Intern(name), out _); throw; }
        ModuleSpec.Finish(module);
        return Modules.TryGet(PyStr.Intern(name), out var replaced) ? replaced : new Value(module);
    }

    private void Describe(PyModule module, string name, string origin, string? packagePath, string? file)
    {
        int dot = name.LastIndexOf('.');
        module.Dict.Set(Names.Builtins, new Value(_runtime.BuiltinsModule));
        module.Dict.Set(Names.Package, Value.Str(packagePath != null ? name : dot < 0 ? "" : name[..dot]));
        if (packagePath != null) module.Dict.Set(Names.Path, new Value(new PyList([Value.Str(packagePath)])));
        if (file != null) module.Dict.Set(Names.File, Value.Str(file));
        var spec = new ModuleSpec(name, origin, packagePath, module);
        module.Dict.Set(Names.Spec, new Value(spec));
    }

    private PyModule Native(NativeModuleTable table)
    {
        var module = new PyModule(table.Name, table.Doc);
        // A constant of the module may be made by looking at the module itself.
        Register(table.Name, module);
        module.Dict.Set(Names.Package, Value.Str(""));
        unsafe
        {
            foreach (var f in table.Functions == null ? [] : table.Functions()) module.Dict.Set(f.PyName, new Value(new PyBuiltinFunction(f, Value.Unset, table.Name)));
            foreach (var c in table.Constants == null ? [] : table.Constants()) module.Dict.Set(PyStr.Intern(c.Name), c.Get());
        }
        module.Dict.Set(Names.Spec, new Value(new ModuleSpec(table.Name, "built-in", null, module)));
        ModuleSpec.Finish(module);
        return module;
    }

    private Value SearchPath(Value parent) => parent.IsUnset ? new Value(Path) : AttributeAccess.Get(parent, Names.Path);

    private (string File, string? Package)? FindFile(string name, Value searchPath)
    {
        string tail = name[(name.LastIndexOf('.') + 1)..];
        if (tail.Contains('/') || tail.Contains('\0')) return null;
        foreach (var item in Iteration.ToArray(searchPath))
        {
            if (!item.Is<PyStr>(out var entry)) continue;
            string folder = entry.Length == 0 ? _runtime.Host.CurrentDirectory : entry.ToString();
            string path = folder.TrimEnd('/') + "/" + tail;
            if (_runtime.Host.ProbeModule(path + "/__init__.py") == HostPathKind.File) return (path + "/__init__.py", path);
            if (_runtime.Host.ProbeModule(path + ".py") == HostPathKind.File) return (path + ".py", null);
        }
        return null;
    }

    /// <summary>A package without __init__.py: every folder of that name on the path (PEP 420).</summary>
    private Value? Namespace(string name, Value searchPath)
    {
        var folders = new List<Value>();
        foreach (var item in Iteration.ToArray(searchPath))
        {
            if (!item.Is<PyStr>(out var entry)) continue;
            string folder = (entry.Length == 0 ? _runtime.Host.CurrentDirectory : entry.ToString()).TrimEnd('/') + "/" + name[(name.LastIndexOf('.') + 1)..];
            if (_runtime.Host.ProbeModule(folder) == HostPathKind.Directory) folders.Add(Value.Str(folder));
        }
        if (folders.Count == 0) return null;
        var module = new PyModule(name);
        Describe(module, name, "namespace", folders[0].ToString(), null);
        module.Dict.Set(Names.Path, new Value(new PyList([.. folders])));
        ModuleSpec.Finish(module);
        return Register(name, module);
    }

    /// <summary>runpy: a module, or the __main__ of a package, under the name __main__.</summary>
    internal void RunAsMain(string name, PyModule main)
    {
        int dot = name.LastIndexOf('.');
        if (dot >= 0) ImportAbsolute(name[..dot]);
        Value parent = dot < 0 ? Value.Unset : ModuleOf(name[..dot]);
        var (code, origin, isPackage) = Code(name, parent);
        if (isPackage)
        {
            var package = ImportAbsolute(name);
            (code, origin, isPackage) = Code(name + ".__main__", package);
            name += ".__main__";
        }
        Describe(main, name, origin, null, origin.StartsWith('<') ? null : origin);
        _runtime.Vm.RunBody(new PyFunction(code, main.Dict), main.Dict);
    }

    private (CodeObject Code, string Origin, bool IsPackage) Code(string name, Value parent)
    {
        if (_runtime.Options.Library.TryLoad(name, out var code, out bool isPackage)) return (code, $"<frozen {name}>", isPackage);
        if (FindFile(name, SearchPath(parent)) is not { } found) throw Raise.ModuleNotFoundError(name);
        var error = _runtime.Host.ReadModule(found.File, out var bytes);
        if (error.Failed) throw Raise.OSError(error.Errno, error.Detail ?? OSErrorText.Of(error.Errno), Value.Str(found.File));
        var text = SourceText.Decode(bytes, found.File);
        Sources[found.File] = text.Text;
        return (_runtime.Compile(text, ParseMode.Exec), found.File, found.Package != null);
    }
}

/// <summary>What a module was loaded from (importlib.machinery.ModuleSpec).</summary>
[PyType("ModuleSpec", Module = "importlib.machinery", Abstract = true)]
public sealed partial class ModuleSpec : PyObject
{
    private readonly string _name, _origin;
    private readonly string? _packagePath;
    private bool _initializing = true;

    internal ModuleSpec(string name, string origin, string? packagePath, PyModule module) : base(TypeObject) { _name = name; _origin = origin; _packagePath = packagePath; }

    internal static void Finish(PyModule module)
    {
        if (module.Dict.TryGet(Names.Spec, out var v) && v.Is<ModuleSpec>(out var spec)) spec._initializing = false;
    }

    [PyGetter("name")] internal string GetName() => _name;
    [PyGetter("origin")] internal string GetOrigin() => _origin;
    [PyGetter("loader")] internal Value GetLoader() => Value.None;
    [PyGetter("parent")] internal string GetParent() => _packagePath != null ? _name : _name.Contains('.') ? _name[.._name.LastIndexOf('.')] : "";
    [PyGetter("submodule_search_locations")] internal Value GetLocations() => _packagePath == null ? Value.None : new(new PyList([Value.Str(_packagePath)]));
    [PyGetter("has_location")] internal bool HasLocation() => _origin.StartsWith('/');
    [PyGetter("cached")] internal Value GetCached() => Value.None;
    [PyGetter("_initializing")] internal bool IsInitializing() => _initializing;
    [PySlot("__repr__")] internal string Repr() => $"ModuleSpec(name='{_name}', loader=None, origin='{_origin}')";
}
