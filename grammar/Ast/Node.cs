namespace PyTee.Grammar.Ast;

/// <summary>Where a node stands, as <c>ast</c> reports it: lines from 1, columns in UTF-8 bytes from 0, end exclusive.</summary>
public readonly record struct Span(int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>The span from the start of this one to the end of <paramref name="last"/>.</summary>
    public Span To(Span last) => new(Line, Column, last.EndLine, last.EndColumn);
}

/// <summary>A node of the abstract syntax tree. Names and fields are those of Python 3.13's ASDL (docs.python.org, module ast).</summary>
public abstract class Node
{
    /// <summary>Where the node stands. Unused by the nodes that carry no position in Python: arguments, comprehension, match_case, withitem.</summary>
    public Span Span { get; init; }
}

/// <summary>Whether an expression is read, assigned or deleted.</summary>
public enum ExprContext { Load, Store, Del }

/// <summary>What a source text is compiled as: <c>exec</c>, <c>eval</c> or <c>single</c>.</summary>
public enum ParseMode { Exec, Eval, Single }

/// <summary>A whole source text.</summary>
public abstract class Mod : Node;
public sealed class Module(Stmt[] body) : Mod { public Stmt[] Body { get; } = body; }
public sealed class Interactive(Stmt[] body) : Mod { public Stmt[] Body { get; } = body; }
public sealed class Expression(Expr body) : Mod { public Expr Body { get; } = body; }

/// <summary>The literal <c>...</c> as the value of a <see cref="Constant"/>.</summary>
public sealed class EllipsisLiteral
{
    private EllipsisLiteral() { }
    public static readonly EllipsisLiteral Instance = new();
}
