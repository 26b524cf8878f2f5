using Microsoft.CodeAnalysis;

namespace PyTee.Generators;

/// <summary>
/// Expands <c>Vm/Run.cs</c>, which is handed in as an additional file and not compiled itself, to <c>Run.g.cs</c>, and to <c>RunThreaded.g.cs</c>
/// for images compiled ahead of time, where the size of a method does not keep it from being optimised. What a section may say is described at
/// <see cref="RunTemplate"/>.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class RunGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context.AdditionalTextsProvider.Where(static file => Path.GetFileName(file.Path) == "Run.cs");
        context.RegisterSourceOutput(files.Combine(OpRow.All(context)), static (production, input) =>
        {
            var (file, rows) = input;
            var text = file.GetText(production.CancellationToken);
            if (text == null || rows.Count == 0) return;
            var template = new RunTemplate(file.Path, text, rows);
            production.AddSource("Run.g.cs", Code.ToSource(template.Expand()));
            production.AddSource("RunThreaded.g.cs", Code.ToSource(new RunTemplate(file.Path, text, rows, threaded: true).Expand()));
            foreach (var complaint in template.Complaints) production.ReportDiagnostic(complaint.ToDiagnostic());
        });
    }
}
