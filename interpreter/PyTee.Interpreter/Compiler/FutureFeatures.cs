using PyTee.Grammar;
using PyTee.Grammar.Ast;
using PyTee.Interpreter.Bytecode;

namespace PyTee.Interpreter.Compiler;

/// <summary>The rules on <c>from __future__ import</c>.</summary>
internal static class FutureFeatures
{
    private static readonly HashSet<string> s_mandatory =
    [
        "nested_scopes", "generators", "division", "absolute_import", "with_statement", "print_function", "unicode_literals", "generator_stop",
    ];

    /// <summary>Check the future statements of a tree; returns the features that are not the rule anyway.</summary>
    public static CodeFlags Scan(Mod tree, SourceText source)
    {
        var features = CodeFlags.None;
        foreach (var (import, isLate) in Find(tree))
        {
            if (isLate) throw source.Error(SyntaxErrorKind.SyntaxError, LateMessage, import.Span);
            foreach (var alias in import.Names) features |= Check(alias, import, source);
        }
        return features;
    }

    /// <summary>What is said of a future statement that stands behind another statement.</summary>
    public const string LateMessage = "from __future__ imports must occur at the beginning of the file";

    /// <summary>Line of the last future statement that stands where it may; 0 when there is none.</summary>
    public static int LastLine(Mod tree)
    {
        var line = 0;
        foreach (var (import, _) in Find(tree)) line = import.Span.Line;
        return line;
    }

    /// <summary>The future statements at the start, and those that come too late but on the line of the last statement looked at.</summary>
    private static IEnumerable<(ImportFrom Import, bool IsLate)> Find(Mod tree)
    {
        var body = tree switch { Module module => module.Body, Interactive interactive => interactive.Body, _ => [] };
        var done = false;
        var line = 0;
        for (var i = 0; i < body.Length; i++)
        {
            var statement = body[i];
            if (done && statement.Span.Line > line) yield break;
            line = statement.Span.Line;
            if (statement is ImportFrom { ModuleName: "__future__", Level: 0 } import) yield return (import, done);
            else done |= i > 0 || statement is not ExprStmt { Value: Constant { Value: string or int[] } };
        }
    }

    private static CodeFlags Check(Alias alias, ImportFrom import, SourceText source)
    {
        if (alias.Name == "annotations") return CodeFlags.FutureAnnotations;
        if (s_mandatory.Contains(alias.Name) || alias.Name == "barry_as_FLUFL") return CodeFlags.None;
        throw source.Error(SyntaxErrorKind.SyntaxError,
            alias.Name == "braces" ? "not a chance" : $"future feature {alias.Name} is not defined", import.Span with { EndColumn = -1 });
    }
}
