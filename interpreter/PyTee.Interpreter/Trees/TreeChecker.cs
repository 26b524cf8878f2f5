using PyTee.Interpreter.Compiler;

namespace PyTee.Interpreter.Trees;

/// <summary>Whether a tree that a program made makes sense: what the parser would never have made is refused in Python's words.</summary>
internal static class TreeChecker
{
    private const string Load = "Load", Store = "Store", Del = "Del";

    /// <summary>Checks a whole tree.</summary>
    public static void Check(RawNode root)
    {
        if (root.Name == "Expression") Expression(root.Node("body"));
        else Statements(root.Nodes("body"));
    }

    private static void Statements(RawNode?[] body)
    {
        foreach (var statement in body) Statement(statement ?? throw Raise.ValueError("None disallowed in statement list"));
    }

    /// <summary>A block must hold something.</summary>
    private static void Body(RawNode owner)
    {
        NonEmpty(owner, "body");
        Statements(owner.Nodes("body"));
    }

    private static void NonEmpty(RawNode owner, string field)
    {
        if (((object?[])owner[field]!).Length == 0) throw Raise.ValueError($"empty {field} on {owner.Name}");
    }

    private static void Statement(RawNode node)
    {
        CompilationDepthException.Check();
        Place(node);
        switch (node.Name)
        {
            case "FunctionDef" or "AsyncFunctionDef":
                Body(node);
                TypeParams(node);
                Parameters(node.Node("args")!);
                Expressions(node.Nodes("decorator_list"));
                Expression(node.Node("returns"));
                break;
            case "ClassDef":
                Body(node);
                TypeParams(node);
                Expressions(node.Nodes("bases"));
                Keywords(node);
                Expressions(node.Nodes("decorator_list"));
                break;
            case "Delete": Targets(node, Del); break;
            case "Assign":
                Targets(node, Store);
                Expression(node.Node("value"));
                break;
            case "AugAssign":
                Expression(node.Node("target"), Store);
                Expression(node.Node("value"));
                break;
            case "AnnAssign": AnnotatedAssignment(node); break;
            case "TypeAlias":
                if (node.Node("name")!.Name != "Name") throw Raise.TypeError("TypeAlias with non-Name name");
                Expression(node.Node("name"), Store);
                TypeParams(node);
                Expression(node.Node("value"));
                break;
            case "For" or "AsyncFor":
                Expression(node.Node("target"), Store);
                Expression(node.Node("iter"));
                Body(node);
                Statements(node.Nodes("orelse"));
                break;
            case "While" or "If":
                Expression(node.Node("test"));
                Body(node);
                Statements(node.Nodes("orelse"));
                break;
            case "With" or "AsyncWith": With(node); break;
            case "Match": Match(node); break;
            case "Raise": RaiseStatement(node); break;
            case "Try" or "TryStar": Try(node); break;
            case "Assert":
                Expression(node.Node("test"));
                Expression(node.Node("msg"));
                break;
            case "Import" or "Global" or "Nonlocal": NonEmpty(node, "names"); break;
            case "ImportFrom":
                if (node["level"] is < 0) throw Raise.ValueError("Negative ImportFrom level");
                NonEmpty(node, "names");
                break;
            case "Return" or "Expr": Expression(node.Node("value")); break;
        }
    }

    private static void AnnotatedAssignment(RawNode node)
    {
        if (node.Node("target")!.Name != "Name" && node["simple"] is not 0) throw Raise.TypeError("AnnAssign with simple non-Name target");
        Expression(node.Node("target"), Store);
        Expression(node.Node("value"));
        Expression(node.Node("annotation"));
    }

    private static void With(RawNode node)
    {
        NonEmpty(node, "items");
        foreach (var item in node.Nodes("items"))
        {
            Expression(item!.Node("context_expr"));
            Expression(item.Node("optional_vars"), Store);
        }
        Body(node);
    }

    private static void Match(RawNode node)
    {
        Expression(node.Node("subject"));
        NonEmpty(node, "cases");
        foreach (var branch in node.Nodes("cases"))
        {
            PatternChecker.Check(branch!.Node("pattern")!, mayBeStar: false);
            Expression(branch.Node("guard"));
            Body(branch);
        }
    }

    private static void RaiseStatement(RawNode node)
    {
        Expression(node.Node("exc"));
        if (node.Node("exc") == null && node.Node("cause") != null) throw Raise.ValueError("Raise with cause but no exception");
        Expression(node.Node("cause"));
    }

    private static void Try(RawNode node)
    {
        Body(node);
        var (handlers, orElse, final) = (node.Nodes("handlers"), node.Nodes("orelse"), node.Nodes("finalbody"));
        if (handlers.Length == 0 && final.Length == 0) throw Raise.ValueError($"{node.Name} has neither except handlers nor finalbody");
        if (handlers.Length == 0 && orElse.Length > 0) throw Raise.ValueError($"{node.Name} has orelse but no except handlers");
        foreach (var handler in handlers)
        {
            Place(handler!);
            Expression(handler!.Node("type"));
            Body(handler);
        }
        Statements(final);
        Statements(orElse);
    }

    private static void Targets(RawNode node, string context)
    {
        NonEmpty(node, "targets");
        Expressions(node.Nodes("targets"), context);
    }

    private static void Expressions(RawNode?[] list, string context = Load)
    {
        foreach (var item in list) Expression(item ?? throw Raise.ValueError("None disallowed in expression list"), context);
    }

    /// <summary>An expression that may be left out; those that may not were read as there.</summary>
    internal static void Expression(RawNode? node, string context = Load)
    {
        if (node == null) return;
        CompilationDepthException.Check();
        Place(node);
        Context(node, context);
        switch (node.Name)
        {
            case "BoolOp":
                if (node.Nodes("values").Length < 2) throw Raise.ValueError("BoolOp with less than 2 values");
                break;
            case "NamedExpr":
                if (node.Node("target")!.Name != "Name") throw Raise.TypeError("NamedExpr target must be a Name");
                Expression(node.Node("value"));
                return;
            case "Lambda": Parameters(node.Node("args")!); break;
            case "Dict": Dict(node); return;
            case "ListComp" or "SetComp" or "GeneratorExp" or "DictComp": Comprehensions(node); break;
            case "Compare": Compare(node); break;
            case "Call": Keywords(node); break;
            case "Constant": Constant(node); break;
            case "Name": Identifier(node.Text("id")!); break;
            case "Starred":
                Expression(node.Node("value"), context);
                return;
            case "List" or "Tuple":
                Expressions(node.Nodes("elts"), context);
                return;
        }
        Operands(node);
    }

    /// <summary>The expressions directly below a node, in order.</summary>
    private static void Operands(RawNode node)
    {
        foreach (var field in node.Kind.Fields)
        {
            if (field.Type != "expr") continue;
            if (field.Quantity == Grammar.Ast.Quantity.Many) Expressions(node.Nodes(field.Name));
            else Expression(node.Node(field.Name));
        }
    }

    private static void Context(RawNode node, string wanted)
    {
        bool hasContext = Array.Exists(node.Kind.Fields, field => field.Name == "ctx");
        if (!hasContext && wanted != Load) throw Raise.ValueError($"expression which can't be assigned to in {wanted} context");
        if (hasContext && node["ctx"]!.ToString() is { } actual && actual != wanted)
            throw Raise.ValueError($"expression must have {wanted} context but has {actual} instead");
    }

    private static void Dict(RawNode node)
    {
        if (node.Nodes("keys").Length != node.Nodes("values").Length) throw Raise.ValueError("Dict doesn't have the same number of keys as values");
        foreach (var key in node.Nodes("keys")) Expression(key);
        Expressions(node.Nodes("values"));
    }

    private static void Comprehensions(RawNode node)
    {
        if (node.Nodes("generators").Length == 0) throw Raise.ValueError("comprehension with no generators");
        foreach (var clause in node.Nodes("generators"))
        {
            Expression(clause!.Node("target"), Store);
            Expression(clause.Node("iter"));
            Expressions(clause.Nodes("ifs"));
        }
    }

    private static void Compare(RawNode node)
    {
        int count = node.Nodes("comparators").Length;
        if (count == 0) throw Raise.ValueError("Compare with no comparators");
        if (count != ((object?[])node["ops"]!).Length) throw Raise.ValueError("Compare has a different number of comparators and operands");
    }

    private static void Keywords(RawNode node)
    {
        foreach (var keyword in node.Nodes("keywords"))
        {
            Place(keyword!);
            Expression(keyword!.Node("value"));
        }
    }

    private static void Constant(RawNode node)
    {
        if (ConstantReader.Refuse(node.Constant("value")) is { } type) throw Raise.TypeError($"got an invalid type in Constant: {type.Name}");
    }

    private static void Parameters(RawNode node)
    {
        foreach (var field in new[] { "posonlyargs", "args", "kwonlyargs" })
            foreach (var parameter in node.Nodes(field)) Parameter(parameter);
        Parameter(node.Node("vararg"));
        Parameter(node.Node("kwarg"));
        if (node.Nodes("defaults").Length > node.Nodes("posonlyargs").Length + node.Nodes("args").Length)
            throw Raise.ValueError("more positional defaults than args on arguments");
        if (node.Nodes("kw_defaults").Length != node.Nodes("kwonlyargs").Length)
            throw Raise.ValueError("length of kwonlyargs is not the same as kw_defaults on arguments");
        Expressions(node.Nodes("defaults"));
        foreach (var value in node.Nodes("kw_defaults")) Expression(value);
    }

    private static void Parameter(RawNode? node)
    {
        if (node == null) return;
        Place(node);
        Expression(node.Node("annotation"));
    }

    private static void TypeParams(RawNode owner)
    {
        foreach (var parameter in owner.Nodes("type_params"))
        {
            Place(parameter!);
            Identifier(parameter!.Text("name")!);
            Operands(parameter);
        }
    }

    internal static void Identifier(string name)
    {
        if (name is "None" or "True" or "False") throw Raise.ValueError($"identifier field can't represent '{name}' constant");
    }

    internal static void Place(RawNode node)
    {
        var (line, column, endLine, endColumn) = node.Span;
        if (line > endLine) throw Raise.ValueError($"AST node line range ({line}, {endLine}) is not valid");
        if (line < 0 && endLine != line || column < 0 && column != endColumn)
            throw Raise.ValueError($"AST node column range ({column}, {endColumn}) for line range ({line}, {endLine}) is not valid");
        if (line == endLine && column > endColumn) throw Raise.ValueError($"line {line}, column {column}-{endColumn} is not a valid range");
    }
}
