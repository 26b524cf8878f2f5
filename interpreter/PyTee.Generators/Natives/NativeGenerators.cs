using Microsoft.CodeAnalysis;

namespace PyTee.Generators;

/// <summary>Gives each [PyType] class its type object, method tables and slots.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class TypeGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var types = context.SyntaxProvider.ForAttributeWithMetadataName(
            "PyTee.Interpreter.PyTypeAttribute", static (_, _) => true, static (c, _) => NativeReader.Type(c));
        context.RegisterSourceOutput(types, static (production, unit) => production.Add(unit));
    }
}

/// <summary>Gives each [PyModule] class its tables, and the assembly the list of its modules.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ModuleGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var modules = context.SyntaxProvider.ForAttributeWithMetadataName(
            "PyTee.Interpreter.PyModuleAttribute", static (_, _) => true, static (c, _) => NativeReader.Module(c));
        context.RegisterSourceOutput(modules, static (production, unit) => production.Add(unit));

        var all = modules.Select(static (unit, _) => (unit.Module, unit.CSharpName)).Collect().Select(static (list, _) => list.OrderBy(m => m.Module, StringComparer.Ordinal).ToEquatable());
        var assembly = context.CompilationProvider.Select(static (compilation, _) => (
            Name: compilation.AssemblyName ?? "", Declares: compilation.Assembly.GetTypeByMetadataName("PyTee.Interpreter.PyModuleAttribute") != null));
        context.RegisterSourceOutput(all.Combine(assembly), static (production, input) =>
        {
            var (list, home) = input;
            if (list.Count > 0 || home.Declares) production.AddSource("NativeModules.g.cs", Code.ToSource(Registry(home.Name, list)));
        });
    }

    private static string Registry(string root, IEnumerable<(string? Name, string Class)> modules) => $$"""
        {{Code.Header}}
        namespace {{root}};

        /// <summary>The modules of this assembly that are written in C#.</summary>
        public static class NativeModules
        {
            /// <summary>Their names, sorted.</summary>
            public static System.ReadOnlySpan<string> Names => s_names;

            private static readonly string[] s_names = [{{string.Join(", ", modules.Select(m => Code.Literal(m.Name)))}}];

            /// <summary>The table of a module, made on first request; null for a name that is not here.</summary>
            public static PyTee.Interpreter.NativeModuleTable? Find(string name) => name switch
            {
        {{string.Concat(modules.Select(m => $"        {Code.Literal(m.Name)} => {m.Class}.NativeTable,\n"))}}        _ => null,
            };
        }
        """ + "\n";
}

/// <summary>Adding of a unit to the compilation.</summary>
internal static class UnitOutput
{
    public static void Add(this SourceProductionContext production, NativeUnit unit)
    {
        foreach (var complaint in unit.Complaints) production.ReportDiagnostic(complaint.ToDiagnostic());
        if (unit.Text.Length > 0) production.AddSource(unit.Hint, Code.ToSource(unit.Text));
    }
}
