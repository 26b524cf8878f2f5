using PyTee.Grammar.Ast;

namespace PyTee.Grammar.Printing;

/// <summary>What Python's <c>ast</c> calls a node, and its fields in order.</summary>
internal static class NodeShape
{
    /// <summary>The class name and the fields (name, value, name, value...) of a node.</summary>
    public static (string Name, object?[] Fields) Of(Node node) => node switch
    {
        Module n => ("Module", ["body", n.Body, "type_ignores", Array.Empty<Node>()]),
        Interactive n => ("Interactive", ["body", n.Body]),
        Expression n => ("Expression", ["body", n.Body]),
        Stmt n => OfStatement(n),
        Expr n => OfExpression(n),
        Pattern n => OfPattern(n),
        TypeVar n => ("TypeVar", ["name", Id(n.Name), "bound", n.Bound, "default_value", n.DefaultValue]),
        ParamSpec n => ("ParamSpec", ["name", Id(n.Name), "default_value", n.DefaultValue]),
        TypeVarTuple n => ("TypeVarTuple", ["name", Id(n.Name), "default_value", n.DefaultValue]),
        Comprehension n => ("comprehension", ["target", n.Target, "iter", n.Iter, "ifs", n.Ifs, "is_async", n.IsAsync ? 1L : 0L]),
        Keyword n => ("keyword", ["arg", Id(n.Arg), "value", n.Value]),
        Arg n => ("arg", ["arg", Id(n.Name), "annotation", n.Annotation]),
        Arguments n => ("arguments", ["posonlyargs", n.PosOnlyArgs, "args", n.Args, "vararg", n.VarArg, "kwonlyargs", n.KwOnlyArgs,
            "kw_defaults", n.KwDefaults, "kwarg", n.KwArg, "defaults", n.Defaults]),
        ExceptHandler n => ("ExceptHandler", ["type", n.Type, "name", Id(n.Name), "body", n.Body]),
        Alias n => ("alias", ["name", Id(n.Name), "asname", Id(n.AsName)]),
        WithItem n => ("withitem", ["context_expr", n.ContextExpr, "optional_vars", n.OptionalVars]),
        MatchCase n => ("match_case", ["pattern", n.Pattern, "guard", n.Guard, "body", n.Body]),
        _ => throw new ArgumentException("unknown node"),
    };

    /// <summary>Whether Python gives the node a position.</summary>
    public static bool HasPosition(Node node) => node is not (Mod or Arguments or Comprehension or MatchCase or WithItem);

    private static (string, object?[]) OfStatement(Stmt node) => node switch
    {
        FunctionDef n => (n.IsAsync ? "AsyncFunctionDef" : "FunctionDef", ["name", Id(n.Name), "args", n.Args, "body", n.Body,
            "decorator_list", n.DecoratorList, "returns", n.Returns, "type_params", n.TypeParams]),
        ClassDef n => ("ClassDef", ["name", Id(n.Name), "bases", n.Bases, "keywords", n.Keywords, "body", n.Body, "decorator_list", n.DecoratorList,
            "type_params", n.TypeParams]),
        Return n => ("Return", ["value", n.Value]),
        Delete n => ("Delete", ["targets", n.Targets]),
        Assign n => ("Assign", ["targets", n.Targets, "value", n.Value]),
        TypeAlias n => ("TypeAlias", ["name", n.Name, "type_params", n.TypeParams, "value", n.Value]),
        AugAssign n => ("AugAssign", ["target", n.Target, "op", n.Op, "value", n.Value]),
        AnnAssign n => ("AnnAssign", ["target", n.Target, "annotation", n.Annotation, "value", n.Value, "simple", n.Simple ? 1L : 0L]),
        For n => (n.IsAsync ? "AsyncFor" : "For", ["target", n.Target, "iter", n.Iter, "body", n.Body, "orelse", n.OrElse]),
        While n => ("While", ["test", n.Test, "body", n.Body, "orelse", n.OrElse]),
        If n => ("If", ["test", n.Test, "body", n.Body, "orelse", n.OrElse]),
        With n => (n.IsAsync ? "AsyncWith" : "With", ["items", n.Items, "body", n.Body]),
        Match n => ("Match", ["subject", n.Subject, "cases", n.Cases]),
        Raise n => ("Raise", ["exc", n.Exc, "cause", n.Cause]),
        Try n => (n.IsStar ? "TryStar" : "Try", ["body", n.Body, "handlers", n.Handlers, "orelse", n.OrElse, "finalbody", n.FinalBody]),
        Assert n => ("Assert", ["test", n.Test, "msg", n.Msg]),
        Import n => ("Import", ["names", n.Names]),
        ImportFrom n => ("ImportFrom", ["module", Id(n.ModuleName), "names", n.Names, "level", (long)n.Level]),
        Global n => ("Global", ["names", n.Names]),
        Nonlocal n => ("Nonlocal", ["names", n.Names]),
        ExprStmt n => ("Expr", ["value", n.Value]),
        Pass => ("Pass", []),
        Break => ("Break", []),
        _ => ("Continue", []),
    };

    private static (string, object?[]) OfExpression(Expr node) => node switch
    {
        BoolOp n => ("BoolOp", ["op", n.Op, "values", n.Values]),
        NamedExpr n => ("NamedExpr", ["target", n.Target, "value", n.Value]),
        BinOp n => ("BinOp", ["left", n.Left, "op", n.Op, "right", n.Right]),
        UnaryOp n => ("UnaryOp", ["op", n.Op, "operand", n.Operand]),
        Lambda n => ("Lambda", ["args", n.Args, "body", n.Body]),
        IfExp n => ("IfExp", ["test", n.Test, "body", n.Body, "orelse", n.OrElse]),
        Dict n => ("Dict", ["keys", n.Keys, "values", n.Values]),
        Set n => ("Set", ["elts", n.Elts]),
        ListComp n => ("ListComp", ["elt", n.Elt, "generators", n.Generators]),
        SetComp n => ("SetComp", ["elt", n.Elt, "generators", n.Generators]),
        DictComp n => ("DictComp", ["key", n.Key, "value", n.Value, "generators", n.Generators]),
        GeneratorExp n => ("GeneratorExp", ["elt", n.Elt, "generators", n.Generators]),
        Await n => ("Await", ["value", n.Value]),
        Yield n => ("Yield", ["value", n.Value]),
        YieldFrom n => ("YieldFrom", ["value", n.Value]),
        Compare n => ("Compare", ["left", n.Left, "ops", n.Ops, "comparators", n.Comparators]),
        Call n => ("Call", ["func", n.Func, "args", n.Args, "keywords", n.Keywords]),
        FormattedValue n => ("FormattedValue", ["value", n.Value, "conversion", (long)n.Conversion, "format_spec", n.FormatSpec]),
        JoinedStr n => ("JoinedStr", ["values", n.Values]),
        Constant n => ("Constant", ["value", new Literal(n.Value), "kind", Id(n.Kind)]),
        Ast.Attribute n => ("Attribute", ["value", n.Value, "attr", Id(n.Attr), "ctx", n.Ctx]),
        Subscript n => ("Subscript", ["value", n.Value, "slice", n.Slice, "ctx", n.Ctx]),
        Starred n => ("Starred", ["value", n.Value, "ctx", n.Ctx]),
        Name n => ("Name", ["id", Id(n.Id), "ctx", n.Ctx]),
        List n => ("List", ["elts", n.Elts, "ctx", n.Ctx]),
        Ast.Tuple n => ("Tuple", ["elts", n.Elts, "ctx", n.Ctx]),
        Slice n => ("Slice", ["lower", n.Lower, "upper", n.Upper, "step", n.Step]),
        _ => throw new ArgumentException("unknown expression"),
    };

    private static (string, object?[]) OfPattern(Pattern node) => node switch
    {
        MatchValue n => ("MatchValue", ["value", n.Value]),
        MatchSingleton n => ("MatchSingleton", ["value", new Literal(n.Value)]),
        MatchSequence n => ("MatchSequence", ["patterns", n.Patterns]),
        MatchMapping n => ("MatchMapping", ["keys", n.Keys, "patterns", n.Patterns, "rest", Id(n.Rest)]),
        MatchClass n => ("MatchClass", ["cls", n.Cls, "patterns", n.Patterns, "kwd_attrs", n.KwdAttrs, "kwd_patterns", n.KwdPatterns]),
        MatchStar n => ("MatchStar", ["name", Id(n.Name)]),
        MatchAs n => ("MatchAs", ["pattern", n.Pattern, "name", Id(n.Name)]),
        MatchOr n => ("MatchOr", ["patterns", n.Patterns]),
        _ => throw new ArgumentException("unknown pattern"),
    };

    private static Literal? Id(string? name) => name is null ? null : new Literal(name);
}

/// <summary>A value that is printed as a literal, None included.</summary>
internal sealed record Literal(object? Value);
