using PyTee.Grammar.Ast;
using PyTee.Grammar.Parsing;
using static PyTee.Grammar.Generated.PythonLexer;

namespace PyTee.Grammar.Building;

/// <summary>Functions, lambdas and classes.</summary>
internal static class Definitions
{
    public static Stmt Function(in Pieces p) => new FunctionDef(
        p.Name(1), p.FirstOf<Arguments>()!, Compounds.Block(p, p.Count - 1), [], p.After(RARROW), p.FirstOf<TypeParam[]>() ?? [], false) { Span = p.Span };

    public static Stmt Class(in Pieces p)
    {
        var arguments = p.FirstOf<CallArguments>();
        if (arguments is { BareFor: >= 0 and var bare }) throw p.Builder.Invalid(p.Builder.Tokens[bare]);
        return new ClassDef(p.Name(1), arguments?.Args ?? [], arguments?.Keywords ?? [], Compounds.Block(p, p.Count - 1), [], p.FirstOf<TypeParam[]>() ?? [])
        { Span = p.Span };
    }

    public static Expr Lambda(in Pieces p) =>
        new Lambda(Parameters.Make(p.Slice(1, p.Count - 1), isLambda: true), p.Expr(p.Count - 1)) { Span = p.Span };
}
