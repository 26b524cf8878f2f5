using PyTee.Interpreter.Compiler;

namespace PyTee.Interpreter.Trees;

/// <summary>The part of <see cref="TreeChecker"/> that knows what a pattern may be.</summary>
internal static class PatternChecker
{
    /// <summary>Checks a pattern; a star stands only in a sequence.</summary>
    public static void Check(RawNode node, bool mayBeStar)
    {
        CompilationDepthException.Check();
        TreeChecker.Place(node);
        switch (node.Name)
        {
            case "MatchValue": Literal(node.Node("value")!); break;
            case "MatchSingleton":
                var value = node.Constant("value");
                if (!value.IsNone && value.O is not PyBool) throw Raise.ValueError("MatchSingleton can only contain True, False and None");
                break;
            case "MatchSequence": All(node.Nodes("patterns"), mayBeStar: true); break;
            case "MatchMapping": Mapping(node); break;
            case "MatchClass": Class(node); break;
            case "MatchStar":
                if (!mayBeStar) throw Raise.ValueError("can't use MatchStar here");
                Capture(node.Text("name"));
                break;
            case "MatchAs": As(node); break;
            default:
                if (node.Nodes("patterns").Length < 2) throw Raise.ValueError("MatchOr requires at least 2 patterns");
                All(node.Nodes("patterns"), mayBeStar: false);
                break;
        }
    }

    private static void All(RawNode?[] patterns, bool mayBeStar)
    {
        foreach (var pattern in patterns) Check(pattern ?? throw Raise.ValueError("None disallowed in pattern list"), mayBeStar);
    }

    private static void Mapping(RawNode node)
    {
        if (node.Nodes("keys").Length != node.Nodes("patterns").Length) throw Raise.ValueError("MatchMapping doesn't have the same number of keys as patterns");
        Capture(node.Text("rest"));
        foreach (var key in node.Nodes("keys"))
        {
            if (key is not { Name: "Constant" } || key.Constant("value") is var value && !value.IsNone && value.O is not PyBool)
                Literal(key ?? throw Raise.ValueError("None disallowed in expression list"));
        }
        All(node.Nodes("patterns"), mayBeStar: false);
    }

    private static void Class(RawNode node)
    {
        if (((object?[])node["kwd_attrs"]!).Length != node.Nodes("kwd_patterns").Length)
            throw Raise.ValueError("MatchClass doesn't have the same number of keyword attributes as patterns");
        TreeChecker.Expression(node.Node("cls"));
        var part = node.Node("cls")!;
        while (part.Name == "Attribute") part = part.Node("value")!;
        if (part.Name != "Name") throw Raise.ValueError("MatchClass cls field can only contain Name or Attribute nodes.");
        foreach (var name in (object?[])node["kwd_attrs"]!) TreeChecker.Identifier((string)name!);
        All(node.Nodes("patterns"), mayBeStar: false);
        All(node.Nodes("kwd_patterns"), mayBeStar: false);
    }

    private static void As(RawNode node)
    {
        Capture(node.Text("name"));
        if (node.Node("pattern") is not { } inner) return;
        if (node.Text("name") == null) throw Raise.ValueError("MatchAs must specify a target name if a pattern is given");
        Check(inner, mayBeStar: false);
    }

    private static void Capture(string? name)
    {
        if (name == null) return;
        if (name == "_") throw Raise.ValueError("can't capture name '_' in patterns");
        TreeChecker.Identifier(name);
    }

    /// <summary>What a value may be compared with: a number, perhaps with a sign or an imaginary part, a text, or an attribute.</summary>
    private static void Literal(RawNode node)
    {
        TreeChecker.Expression(node);
        if (node.Name == "Constant")
        {
            if (!IsNumber(node) && node.Constant("value").O is not (PyStr or PyBytes)) throw Raise.ValueError("unexpected constant inside of a literal pattern");
            return;
        }
        if (node.Name is not ("Attribute" or "JoinedStr") && !IsSigned(node) && !IsComplex(node))
            throw Raise.ValueError("patterns may only match literals and attribute lookups");
    }

    private static bool IsNumber(RawNode node) => node.Name == "Constant" && node.Constant("value") is var value
        && (value.IsFloat || value.O is PyFloat or PyComplex || PyInt.Is(value) && value.O is not PyBool);

    private static bool IsSigned(RawNode node) => node.Name == "UnaryOp" && node["op"] is Grammar.Ast.UnaryOperator.USub && IsNumber(node.Node("operand")!);

    private static bool IsComplex(RawNode node) => node.Name == "BinOp" && node["op"] is Grammar.Ast.BinaryOperator.Add or Grammar.Ast.BinaryOperator.Sub
        && (IsReal(node.Node("left")!) || IsSigned(node.Node("left")!) && IsReal(node.Node("left")!.Node("operand")!))
        && IsNumber(node.Node("right")!) && node.Node("right")!.Constant("value").O is PyComplex;

    private static bool IsReal(RawNode node) => IsNumber(node) && node.Constant("value").O is not PyComplex;
}
