using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace PyTee.Generators.Tests;

/// <summary>What a generator makes of a small source: its files and its complaints.</summary>
internal sealed class Generated
{
    /// <summary>The types that attributes and generated code speak of, as far as the generators look at them.</summary>
    private const string Contract = """
        global using System;
        namespace PyTee.Interpreter
        {
            public readonly struct Value;
            public enum CompareOp { Lt, Le, Eq, Ne, Gt, Ge }
            public class PyObject;
            public class PyType : PyObject;
            [PyType("str")] public partial class PyStr : PyObject;
            [PyType("tuple")] public partial class PyTuple : PyObject;
            [PyType("dict")] public partial class PyDict : PyObject;
        }
        namespace PyTee.Interpreter.Bytecode
        {
            public class CodeObject { public int Consts, Names; }
        }
        """;

    private readonly GeneratorDriverRunResult _result;

    private Generated(GeneratorDriverRunResult result) => _result = result;

    public static Generated From(IIncrementalGenerator generator, string source, string? template = null)
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.Parse);
        var sources = new[] { source, Contract, Resource("Attributes.cs"), Resource("OpAttribute.cs") };
        var compilation = CSharpCompilation.Create("Sample", sources.Select(text => CSharpSyntaxTree.ParseText(text, options)),
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var files = template == null ? [] : new AdditionalText[] { new Template(template) };
        var driver = CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], files, options).RunGenerators(compilation);
        return new Generated(driver.GetRunResult());
    }

    /// <summary>The generated files, which must at least be C#.</summary>
    public string[] Files
    {
        get
        {
            Assert.Empty(_result.GeneratedTrees.SelectMany(tree => tree.GetDiagnostics()));
            return _result.GeneratedTrees.Select(tree => tree.ToString()).ToArray();
        }
    }

    /// <summary>The generated files in one text.</summary>
    public string Text => string.Concat(Files);

    /// <summary>The ids of the complaints.</summary>
    public IEnumerable<string> Complaints => _result.Diagnostics.Select(diagnostic => diagnostic.Id);

    /// <summary>The complaints as "id line", lines counted from 1.</summary>
    public IEnumerable<string> ComplaintLines =>
        _result.Diagnostics.Select(diagnostic => $"{diagnostic.Id} {diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1}");

    private static string Resource(string name)
    {
        using var stream = typeof(Generated).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return "using System;\n" + reader.ReadToEnd();
    }

    private sealed class Template(string text) : AdditionalText
    {
        public override string Path => "Vm/Run.cs";
        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
