using PyTee.Grammar.Ast;
using PyTee.Grammar.Errors;

namespace PyTee.Grammar.Building;

/// <summary>Where a target stands, which decides what it may be.</summary>
internal enum TargetKind { Star, Delete, For }

/// <summary>Expressions that are assigned to or deleted.</summary>
internal static class Targets
{
    /// <summary>The expression as something assigned to.</summary>
    public static Expr Store(Builder builder, Expr target, TargetKind kind = TargetKind.Star) =>
        Invalid(target, kind) is { } bad ? throw builder.Error($"cannot assign to {Naming.Of(bad)}", bad.Span) : With(target, ExprContext.Store);

    /// <summary>The expression as something deleted.</summary>
    public static Expr Delete(Builder builder, Expr target) =>
        Invalid(target, TargetKind.Delete) is { } bad ? throw builder.Error($"cannot delete {Naming.Of(bad)}", bad.Span) : With(target, ExprContext.Del);

    /// <summary>The first part of an expression that cannot be a target, or null.</summary>
    public static Expr? Invalid(Expr target, TargetKind kind)
    {
        switch (target)
        {
            case Name or Ast.Attribute or Subscript: return null;
            case Ast.Tuple tuple: return Array.Find(tuple.Elts, part => Invalid(part, kind) is not null) is { } inTuple ? Invalid(inTuple, kind) : null;
            case List list: return Array.Find(list.Elts, part => Invalid(part, kind) is not null) is { } inList ? Invalid(inList, kind) : null;
            case Starred starred when kind != TargetKind.Delete: return Invalid(starred.Value, kind);
            case Compare compare when kind == TargetKind.For: return compare.Ops[0] == CompareOperator.In ? Invalid(compare.Left, kind) : null;
            default: return target;
        }
    }

    private static Expr With(Expr target, ExprContext context) => target switch
    {
        Name name => new Name(name.Id, context) { Span = name.Span },
        Ast.Attribute attribute => new Ast.Attribute(attribute.Value, attribute.Attr, context) { Span = target.Span },
        Subscript subscript => new Subscript(subscript.Value, subscript.Slice, context) { Span = target.Span },
        Starred starred => new Starred(With(starred.Value, context), context) { Span = target.Span },
        Ast.Tuple tuple => new Ast.Tuple(All(tuple.Elts, context), context) { Span = target.Span },
        List list => new List(All(list.Elts, context), context) { Span = target.Span },
        _ => target,
    };

    private static Expr[] All(Expr[] targets, ExprContext context) => Array.ConvertAll(targets, target => With(target, context));
}
