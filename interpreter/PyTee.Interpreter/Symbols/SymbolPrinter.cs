using System.Text;

namespace PyTee.Interpreter.Symbols;

/// <summary>Prints the scopes of a program, each with its names and where they live.</summary>
public static class SymbolPrinter
{
    private const int IndentSize = 2;

    /// <summary>The text of a table.</summary>
    public static string Print(SymbolTable table)
    {
        var text = new StringBuilder();
        var open = new Stack<(Scope Scope, int Depth)>();
        open.Push((table.Root, 0));
        // A stack of our own: scopes nest as deep as the source does.
        while (open.TryPop(out var next))
        {
            Print(next.Scope, next.Depth, text);
            for (var i = next.Scope.Children.Count - 1; i >= 0; i--) open.Push((next.Scope.Children[i], next.Depth + 1));
        }
        return text.ToString();
    }

    private static void Print(Scope scope, int depth, StringBuilder text)
    {
        text.Append(' ', depth * IndentSize).Append(scope.Kind).Append(' ').Append(scope.Name).Append(Traits(scope)).Append('\n');
        foreach (var name in scope.Names)
            text.Append(' ', (depth + 1) * IndentSize).Append(name).Append(": ").Append(scope.Lookup(name)).Append(" (").Append(scope.FlagsOf(name)).Append(")\n");
    }

    private static string Traits(Scope scope)
    {
        var traits = new List<string>();
        if (scope.IsGenerator) traits.Add("generator");
        if (scope.IsCoroutine) traits.Add("coroutine");
        if (scope.IsInlined) traits.Add("inlined");
        if (scope.NeedsClassCell) traits.Add("class cell");
        return traits.Count == 0 ? "" : " [" + string.Join(", ", traits) + "]";
    }
}
