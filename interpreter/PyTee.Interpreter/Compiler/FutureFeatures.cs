using PyTee.Grammar;
using PyTee.Grammar.Ast;

namespace PyTee.Interpreter.Compiler;

/// <summary>The rules on <c>from __future__ import</c>.</summary>
internal static class FutureFeatures
{
    private static readonly HashSet<string> s_mandatory =
    [
        "nested_scopes", "generators", "division", "absolute_import", "with_statement", "print_function", "unicode_literals", "generator_stop",
    ];

    /// <summary>Check the future statements at the start of a tree; returns whether annotations are postponed.</summary>
    public static bool Scan(Mod tree, SourceText source)
    {
        var annotations = false;
        foreach (var import in Leading(tree))
            foreach (var alias in import.Names) annotations |= Check(alias, import, source);
        return annotations;
    }

    /// <summary>Line of the last future statement that stands where it may; 0 when there is none.</summary>
    public static int LastLine(Mod tree) => Leading(tree).LastOrDefault()?.Span.Line ?? 0;

    private static IEnumerable<ImportFrom> Leading(Mod tree)
    {
        var body = tree switch { Module module => module.Body, Interactive interactive => interactive.Body, _ => [] };
        var start = body.Length > 0 && body[0] is ExprStmt { Value: Constant { Value: string or int[] } } ? 1 : 0;
        for (var i = start; i < body.Length && body[i] is ImportFrom { ModuleName: "__future__", Level: 0 } import; i++) yield return import;
    }

    private static bool Check(Alias alias, ImportFrom import, SourceText source)
    {
        if (alias.Name == "annotations") return true;
        if (s_mandatory.Contains(alias.Name) || alias.Name == "barry_as_FLUFL") return false;
        throw SyntaxErrors.At(source, import.Span,
            alias.Name == "braces" ? "not a chance" : $"future feature {alias.Name} is not defined");
    }
}
