using PyTee.Grammar.Ast;
using PyTee.Grammar.Parsing;
using static PyTee.Grammar.Generated.PythonLexer;

namespace PyTee.Grammar.Building;

/// <summary>The type parameters of PEP 695.</summary>
internal static class TypeParameters
{
    public static TypeParam[] Make(in Pieces p)
    {
        p.CheckSeparators(COMMA);
        return p.All<TypeParam>();
    }

    public static TypeParam One(in Pieces p)
    {
        var value = p.After(EQUAL);
        if (p.Type(0) is STAR or DOUBLESTAR && p.Find(COLON) is >= 0 and var colon)
            throw p.Builder.Error($"cannot use {(p.Expr(colon + 1) is Ast.Tuple ? "constraints" : "bound")} with {(p.Type(0) == STAR ? "TypeVarTuple" : "ParamSpec")}",
                p.Builder.Span(p[colon].First, p[colon + 1].Last));
        return p.Type(0) switch
        {
            STAR => new TypeVarTuple(p.Name(1), value) { Span = p.Span },
            DOUBLESTAR => new ParamSpec(p.Name(1), value) { Span = p.Span },
            _ => new TypeVar(p.Name(0), p.After(COLON), value) { Span = p.Span },
        };
    }
}
