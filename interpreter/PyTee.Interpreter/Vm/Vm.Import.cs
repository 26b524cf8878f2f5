namespace PyTee.Interpreter;

/// <summary>The import statements.</summary>
public sealed partial class Vm
{
    private void ImportName(Frame f, int index, ref Slot d, ref Slot fromList)
    {
        var name = f.Exe.Names[index];
        if (!TryNamed(f.Function.Builtins, Names.Import, out var import)) throw Raise.ImportError("__import__ not found", Value.None, Value.None);
        var locals = f.Namespace != null ? new Value(f.Namespace) : Value.None;
        As(ref d) = import.O is PyBuiltinFunction { Row.Name: "__import__" }
            ? Runtime.Importer.Import(name.ToString(), f.Function.Globals, As(ref fromList), Number.AsInt(As(ref d)))
            : Call(import, [new Value(name), new Value(f.Function.Globals), locals, As(ref fromList), As(ref d)], null);
    }

    private void ImportFrom(Frame f, int index, ref Slot module, ref Slot d)
    {
        var name = f.Exe.Names[index];
        var source = As(ref module);
        if (AttributeAccess.TryGetQuiet(source, name, out var value)) { As(ref d) = value; return; }
        string package = AttributeAccess.TryGetQuiet(source, Names.Name, out var n) && n.Is<PyStr>(out var s) ? s.ToString() : "<unknown module name>";
        if (Runtime.Importer.Modules.TryGet(PyStr.Intern(package + "." + name), out value)) { As(ref d) = value; return; }
        bool hasFile = AttributeAccess.TryGetQuiet(source, Names.File, out var file) && file.Is<PyStr>(out _);
        bool busy = AttributeAccess.TryGetQuiet(source, Names.Spec, out var spec) && spec.Is<ModuleSpec>(out var info) && info.Initializing;
        string where = hasFile ? file.As<PyStr>().ToString() : "unknown location";
        string text = busy
            ? $"cannot import name '{name}' from partially initialized module '{package}' (most likely due to a circular import) ({where})"
            : $"cannot import name '{name}' from '{package}' ({where})";
        var error = Raise.ImportError(text, Value.Str(package), hasFile ? file : Value.None);
        ((PyImportError)error.Error).NameFrom = new Value(name);
        throw error;
    }

    private void ImportStar(Frame f, ref Slot module)
    {
        var source = As(ref module);
        var target = new Value(f.Namespace ?? f.Function.Globals);
        bool hasAll = AttributeAccess.TryGetQuiet(source, Names.All, out var names);
        if (!hasAll)
        {
            if (!AttributeAccess.TryGetQuiet(source, Names.Dict, out var d)) throw Raise.ImportError("from-import-* object has no __dict__ and no __all__", Value.None, Value.None);
            names = d;
        }
        foreach (var item in Iteration.ToArray(names))
        {
            if (!item.Is<PyStr>(out var name))
                throw Raise.TypeError($"{(hasAll ? "Item" : "Key")} in {(source.Is<PyModule>(out var m) ? m.Name : "?")}.{(hasAll ? "__all__" : "__dict__")} must be str, not {item.Class.Name}");
            if (!hasAll && name.Length > 0 && name[0] == '_') continue;
            Protocols.SetItem(target, item, AttributeAccess.Get(source, name));
        }
    }
}
