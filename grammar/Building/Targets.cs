using PyTee.Grammar.Ast;

namespace PyTee.Grammar.Building;

/// <summary>Expressions that are assigned to or deleted.</summary>
internal static class Targets
{
    /// <summary>The expression as something assigned to.</summary>
    public static Expr Store(Expr target) => With(target, ExprContext.Store);

    /// <summary>The expression as something deleted.</summary>
    public static Expr Delete(Expr target) => With(target, ExprContext.Del);

    private static Expr With(Expr target, ExprContext context) => target switch
    {
        Name name => new Name(name.Id, context) { Span = name.Span },
        Ast.Attribute attribute => new Ast.Attribute(attribute.Value, attribute.Attr, context) { Span = target.Span },
        Subscript subscript => new Subscript(subscript.Value, subscript.Slice, context) { Span = target.Span },
        Starred starred => new Starred(With(starred.Value, context), context) { Span = target.Span },
        Ast.Tuple tuple => new Ast.Tuple(All(tuple.Elts, context), context) { Span = target.Span },
        Ast.List list => new Ast.List(All(list.Elts, context), context) { Span = target.Span },
        _ => target,
    };

    private static Expr[] All(Expr[] targets, ExprContext context) => Array.ConvertAll(targets, target => With(target, context));
}
