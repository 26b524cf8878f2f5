using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PyTee.Generators;

/// <summary>A diagnostic as plain data, so that it can travel through the incremental pipeline.</summary>
internal sealed record Complaint(string Id, string Text, string Path, TextSpan Span, LinePositionSpan Lines)
{
    public Complaint(string id, string text, Location where)
        : this(id, text, where.GetLineSpan().Path, where.SourceSpan, where.GetLineSpan().Span) { }

    public Diagnostic ToDiagnostic() => Diagnostic.Create(
        new DiagnosticDescriptor(Id, "PyTee", "{0}", "PyTee", DiagnosticSeverity.Error, isEnabledByDefault: true),
        Location.Create(Path, Span, Lines), Text);
}
