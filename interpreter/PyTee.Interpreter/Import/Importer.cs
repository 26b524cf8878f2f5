using PyTee.Grammar;
using PyTee.Grammar.Ast;
using PyTee.Interpreter.Bytecode;
using PyTee.Interpreter.Compiler;

namespace PyTee.Interpreter;

/// <summary>
/// sys.modules and the way into it: builtin modules, the frozen library, then the program's own .py files along sys.path, which the host gives
/// under the policy (docs.python.org, "The import system").
/// </summary>
public sealed class Importer
{
    private static readonly PyStr s_findSpec = PyStr.Intern("find_spec"), s_load = PyStr.Intern("load"), s_parent = PyStr.Intern("parent");
    private readonly Runtime _runtime;

    internal Importer(Runtime runtime)
    {
        _runtime = runtime;
        Modules = new PyDict();
        Path = new PyList();
        MetaPath = new PyList([new Value(BuiltinImporter.TypeObject), new Value(FrozenImporter.TypeObject), new Value(PathFinder.TypeObject)]);
    }

    /// <summary>sys.modules.</summary>
    public PyDict Modules { get; }

    /// <summary>sys.path.</summary>
    public PyList Path { get; }

    /// <summary>sys.meta_path.</summary>
    public PyList MetaPath { get; }

    /// <summary>Source texts by file name, for tracebacks and linecache.</summary>
    public Dictionary<string, string> Sources { get; } = [];

    /// <summary>The files whose failed asserts are to carry what was compared.</summary>
    public HashSet<string> KeepsAsserted { get; } = [];

    internal PyModule LoadBuiltins()
    {
        var module = Native(BuiltinsModule.NativeTable);
        foreach (var type in BuiltinTypes.All) module.Dict.Set(PyStr.Intern(type.ShortName), new Value(type));
        foreach (var type in Errors.All) module.Dict.Set(PyStr.Intern(type.ShortName), new Value(type));
        module.Dict.Set(PyStr.Intern("EnvironmentError"), new Value(Errors.OSError));
        module.Dict.Set(PyStr.Intern("IOError"), new Value(Errors.OSError));
        return module;
    }

    internal PyModule MakeMain()
    {
        var main = new PyModule("__main__");
        main.Dict.Set(Names.Builtins, new Value(_runtime.BuiltinsModule));
        main.Dict.Set(Names.Annotations, new PyDict());
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

    /// <summary>A module, if it is in sys.modules.</summary>
    public bool TryLoaded(string name, out PyModule module)
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
        bool hasPackage = globals.TryGet(Names.Package, out var package) && !package.IsNone, hasSpec = globals.TryGet(Names.Spec, out var spec) && !spec.IsNone;
        if (hasPackage)
        {
            string text = NameOf(package, "package");
            if (hasSpec && !Protocols.RichEquals(package, ParentOf(spec))) Warnings.Warn(Errors.DeprecationWarning, "__package__ != __spec__.parent");
            return text;
        }
        return hasSpec ? NameOf(ParentOf(spec), "__spec__.parent") : PackageByName(globals);
    }

    private static string PackageByName(PyDict globals)
    {
        Warnings.Warn(Errors.ImportWarning, "can't resolve package from __spec__ or __package__, falling back on __name__ and __path__");
        if (!globals.TryGet(Names.Name, out var name)) throw Raise.KeyError(Value.Str("'__name__' not in globals"));
        string text = NameOf(name, "__name__");
        return globals.Contains(new Value(Names.Path)) ? text : text.Contains('.') ? text[..text.LastIndexOf('.')] : "";
    }

    // Nearly always the spec is one that an own finder made.
    private static Value ParentOf(Value spec) => spec.O is ModuleSpec own ? Value.Str(own.Parent) : AttributeAccess.Get(spec, s_parent);

    private static string NameOf(Value value, string what) => value.Is<PyStr>(out var text) ? text.ToString() : throw Raise.TypeError($"{what} must be a string");

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
        foreach (var finder in MetaPath.Span.ToArray())
            if (FindBy(finder, name, parent) is not null) return true;
        return false;
    }

    /// <summary>The module of a dotted name, its parents loaded first.</summary>
    public Value ImportAbsolute(string name)
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
        if (dot < 0) return module;
        // The module may have put another in its parent's place.
        AttributeAccess.Set(Modules.TryGet(PyStr.Intern(name[..dot]), out var present) ? present : parent, PyStr.Intern(name[(dot + 1)..]), module);
        return module;
    }

    private Value? Find(string name, Value parent)
    {
        foreach (var finder in MetaPath.Span.ToArray())
            if (FindBy(finder, name, parent) is { } spec) return spec.Is<ModuleSpec>(out var own) && own.IsFresh ? LoadOwn(name, own) : LoadBySpec(spec);
        return null;
    }

    /// <summary>The spec of a finder on sys.meta_path; the three of the import system are asked without a call.</summary>
    private Value? FindBy(Value finder, string name, Value parent)
    {
        if (finder.O is PyType type)
        {
            if (type == BuiltinImporter.TypeObject) return Some(SpecOfNative(name));
            if (type == FrozenImporter.TypeObject) return Some(SpecOfFrozen(name));
            if (type == PathFinder.TypeObject) return Some(SpecOnPath(name, SearchPath(parent)));
        }
        if (!AttributeAccess.TryGetQuiet(finder, s_findSpec, out var find)) return null;
        var spec = Vm.Current.Call(find, [Value.Str(name), parent.IsUnset ? Value.None : SearchPath(parent), Value.None], null);
        return spec.IsNone ? default(Value?) : spec;

        static Value? Some(ModuleSpec? spec) => spec == null ? default(Value?) : new Value(spec);
    }

    internal ModuleSpec? SpecOfNative(string name) =>
        _runtime.Options.Library.FindNative(name) == null ? null : new ModuleSpec(name, new Value(BuiltinImporter.TypeObject), "built-in");

    internal ModuleSpec? SpecOfFrozen(string name) => !_runtime.Options.Library.TryLoad(name, out _, out bool isPackage)
        ? null : new ModuleSpec(name, new Value(FrozenImporter.TypeObject), "frozen", isPackage ? [$"<frozen {name}>"] : null);

    /// <summary>A file on a path, or the folders of a package without __init__.py (PEP 420).</summary>
    internal ModuleSpec? SpecOnPath(string name, Value searchPath)
    {
        if (FindFile(name, searchPath) is { } found) return new ModuleSpec(name, Value.Unset, found.File, found.Package == null ? null : [found.Package]);
        var folders = NamespaceFolders(name, searchPath);
        return folders.Count == 0 ? null : new ModuleSpec(name, Value.Unset, null, folders);
    }

    /// <summary>Loads what one of the import system's own finders found.</summary>
    private Value LoadOwn(string name, ModuleSpec spec)
    {
        if (_runtime.Options.Library.FindNative(name) is { } table && spec.IsNative) return new Value(Native(table));
        if (spec.Origin == null) return Namespace(name, spec);
        var code = spec.IsFrozen && _runtime.Options.Library.TryLoad(name, out var frozen, out _) ? frozen : CompileFile(spec.Origin);
        return Execute(name, code, spec);
    }

    private Value LoadBySpec(Value spec) => Vm.Current.Call(AttributeAccess.Get(new Value(Load("importlib._finders")), s_load), [spec], null);

    /// <summary>The code of a source file, whose text is remembered for tracebacks.</summary>
    public CodeObject CompileFile(string file)
    {
        var bytes = ReadFile(file);
        SourceText text;
        try { text = SourceArgument.Decode(bytes, file); }
        catch (SyntaxException e) { throw Raise.Syntax(e); }
        Sources[file] = text.Text;
        return SourceCompiler.Compile(text, ParseMode.Exec, new CompileOptions { KeepsAsserted = KeepsAsserted.Contains(file) });
    }

    /// <summary>The text of a source file, by the encoding that it names.</summary>
    public static SourceText DecodeSource(ReadOnlySpan<byte> bytes, string file) => SourceArgument.Decode(bytes, file);

    /// <summary>The bytes of a source file.</summary>
    public byte[] ReadFile(string file)
    {
        var error = _runtime.Host.ReadModule(file, out var bytes);
        return error.Failed ? throw Raise.OSError(error.Errno, error.Detail ?? OSErrorText.Of(error.Errno), Value.Str(file)) : bytes;
    }

    private Value Register(string name, PyModule module)
    {
        var value = new Value(module);
        Modules.Set(PyStr.Intern(name), value);
        return value;
    }

    private Value Execute(string name, CodeObject code, ModuleSpec spec)
    {
        var module = new PyModule(name);
        Describe(module, spec);
        Register(name, module);
        spec.Initializing = true;
        try { _runtime.Vm.RunBody(new PyFunction(code, module.Dict), module.Dict); }
        catch (PyException) { Modules.Remove(PyStr.Intern(name), out _); throw; }
        finally { spec.Initializing = false; }
        return Modules.TryGet(PyStr.Intern(name), out var replaced) ? replaced : new Value(module);
    }

    private void Describe(PyModule module, ModuleSpec spec)
    {
        module.Dict.Set(Names.Builtins, new Value(_runtime.BuiltinsModule.Dict));
        module.Dict.Set(Names.Package, Value.Str(spec.Parent));
        if (!spec.Locations.IsNone) module.Dict.Set(Names.Path, spec.Locations);
        if (spec.HasLocation)
        {
            module.Dict.Set(Names.File, Value.Str(spec.Origin!));
            module.Dict.Set(Names.Cached, spec.GetCached());
        }
        module.Dict.Set(Names.Spec, new Value(spec));
    }

    internal PyModule Native(NativeModuleTable table)
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
        module.Dict.Set(Names.Spec, new Value(new ModuleSpec(table.Name, new Value(BuiltinImporter.TypeObject), "built-in")));
        return module;
    }

    internal Value SearchPath(Value parent) => parent.IsUnset ? new Value(Path) : AttributeAccess.Get(parent, Names.Path);

    private (string File, string? Package)? FindFile(string name, Value searchPath)
    {
        string tail = name[(name.LastIndexOf('.') + 1)..];
        if (tail.Length == 0 || tail.Contains('/') || tail.Contains('\0')) return null;
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

    private List<string> NamespaceFolders(string name, Value searchPath)
    {
        var folders = new List<string>();
        foreach (var item in Iteration.ToArray(searchPath))
        {
            if (!item.Is<PyStr>(out var entry)) continue;
            string folder = (entry.Length == 0 ? _runtime.Host.CurrentDirectory : entry.ToString()).TrimEnd('/') + "/" + name[(name.LastIndexOf('.') + 1)..];
            if (_runtime.Host.ProbeModule(folder) == HostPathKind.Directory) folders.Add(folder);
        }
        return folders;
    }

    private Value Namespace(string name, ModuleSpec spec)
    {
        var module = new PyModule(name);
        Describe(module, spec);
        return Register(name, module);
    }

    /// <summary>runpy: a module, or the __main__ of a package, under the name __main__.</summary>
    internal void RunAsMain(string name, PyModule main)
    {
        if (name.StartsWith('.')) throw NotRunnable("Relative module names not supported");
        var (code, origin, isPackage) = MainCode(name, $"No module named {name}");
        if (isPackage)
        {
            ImportAbsolute(name);
            string package = name;
            name += ".__main__";
            (code, origin, _) = MainCode(name, $"No module named {name}; '{package}' is a package and cannot be directly executed");
        }
        if (!origin.StartsWith('<')) NameProgram(origin);
        Describe(main, new ModuleSpec(name, Value.Unset, origin, null));
        _runtime.Vm.RunBody(new PyFunction(code, main.Dict), main.Dict);
    }

    /// <summary>The code of a module that is to be run, whose parents are imported; a missing one ends the program with a word and no traceback.</summary>
    private (CodeObject Code, string Origin, bool IsPackage) MainCode(string name, string complaint)
    {
        int dot = name.LastIndexOf('.');
        if (dot < 0) return TryCode(name, Value.Unset) ?? throw NotRunnable(complaint);
        string parent = name[..dot];
        try { ImportAbsolute(parent); }
        catch (PyException e) when (IsAbout(e.Error, parent))
        {
            throw NotRunnable($"Error while finding module specification for '{name}' ({e.Error.Class.Name}: {Protocols.Str(new Value(e.Error))})");
        }
        return TryCode(name, ModuleOf(parent)) ?? throw NotRunnable(complaint);
    }

    /// <summary>Whether an ImportError tells that a package, or one that it lies in, is missing.</summary>
    private static bool IsAbout(PyBaseException error, string package) =>
        error is PyImportError { Name: var missing } && missing.Is<PyStr>(out var text) && (package + ".").StartsWith(text + ".", StringComparison.Ordinal);

    private static PyException NotRunnable(string complaint) => new(Raise.Make(Errors.SystemExit, Value.Str("pytee: " + complaint)));

    /// <summary>A module that runs finds its own file as the first of the arguments.</summary>
    private void NameProgram(string file)
    {
        if (ImportAbsolute("sys").Is<PyModule>(out var sys) && sys.Dict.TryGet(PyStr.Intern("argv"), out var words) && words.Is<PyList>(out var list) && list.Count > 0) Protocols.SetItem(words, 0L, Value.Str(file));
    }

    private (CodeObject Code, string Origin, bool IsPackage)? TryCode(string name, Value parent)
    {
        if (_runtime.Options.Library.TryLoad(name, out var code, out bool isPackage)) return (code, $"<frozen {name}>", isPackage);
        if (FindFile(name, SearchPath(parent)) is not { } found) return null;
        return (CompileFile(found.File), found.File, found.Package != null);
    }
}
