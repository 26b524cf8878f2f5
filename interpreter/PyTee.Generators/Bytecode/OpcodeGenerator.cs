using Microsoft.CodeAnalysis;

namespace PyTee.Generators;

/// <summary>
/// Makes <c>OpInfo</c> (names, pictures, operands, cache words, stack effects) and <c>FoldedOp</c> (the operand-folded superinstructions)
/// from the rows of the <c>Op</c> enum.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class OpcodeGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterSourceOutput(OpRow.All(context), static (production, rows) =>
        {
            foreach (var row in rows)
                if (row.Error != null) production.ReportDiagnostic(row.Error.ToDiagnostic());
            if (rows.Count == 0) return;
            var writer = new OpcodeWriter(rows);
            production.AddSource("OpInfo.g.cs", Code.ToSource(writer.OpInfo()));
            production.AddSource("FoldedOp.g.cs", Code.ToSource(writer.FoldedOp()));
        });
}
