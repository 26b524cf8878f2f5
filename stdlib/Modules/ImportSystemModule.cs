using PyTee.Grammar;
using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>What importlib needs of the import system itself.</summary>
[PyModule("_import_system")]
public static partial class ImportSystemModule
{
    private static Importer Importer => Vm.Current.Runtime.Importer;

    [PyConstant("ModuleSpec")] internal static Value ModuleSpecType => new(ModuleSpec.TypeObject);
    [PyConstant("BuiltinImporter")] internal static Value BuiltinImporterType => new(BuiltinImporter.TypeObject);
    [PyConstant("FrozenImporter")] internal static Value FrozenImporterType => new(FrozenImporter.TypeObject);
    [PyConstant("PathFinder")] internal static Value PathFinderType => new(PathFinder.TypeObject);

    /// <summary>Import a module by its absolute name.</summary>
    [PyFunction("import_name(name)")] internal static Value ImportName(string name) => Importer.ImportAbsolute(name);

    /// <summary>The bytes of a .py file.</summary>
    [PyFunction("read_module(path)")] internal static Value ReadModule(string path) => new(new PyBytes(Importer.ReadFile(path)));

    /// <summary>The code of a .py file.</summary>
    [PyFunction("compile_module(path)")] internal static Value CompileModule(string path) => new(Importer.CompileFile(path));

    /// <summary>Source text from its bytes, by its declared encoding.</summary>
    [PyFunction("decode_source(source)")]
    internal static Value DecodeSource(Value source)
    {
        if (!Buffers.TryGet(source, out var bytes)) throw Raise.TypeError($"a bytes-like object is required, not '{source.Class.Name}'");
        try { return Value.Str(Importer.DecodeSource(bytes.Span, "<string>").Text); }
        catch (SyntaxException e) { throw Raise.Syntax(e); }
    }
}
