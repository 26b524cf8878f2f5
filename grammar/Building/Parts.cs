using System.Text;
using PyTee.Grammar.Ast;
using PyTee.Grammar.Parsing;
using static PyTee.Grammar.Generated.PythonLexer;

namespace PyTee.Grammar.Building;

// What a rule is made into while the rule around it is still open. None of these is in a finished tree.

/// <summary>The arguments of a call or the bases of a class.</summary>
internal sealed record CallArguments(Expr[] Args, Keyword[] Keywords, int BareFor = -1);

/// <summary>A generator expression that borrows the brackets of a call.</summary>
internal sealed class BareGenerator(Expr elt, Comprehension[] generators, int @for) : Expr
{
    /// <summary>The index of its first <c>for</c>.</summary>
    public int For { get; } = @for;

    public Expr Elt { get; } = elt;
    public Comprehension[] Generators { get; } = generators;
}

/// <summary>A name with dots.</summary>
internal sealed class DottedName(in Pieces p)
{
    private readonly Builder _builder = p.Builder;
    private readonly int _first = p.First, _last = p.Last;

    public override string ToString()
    {
        if (_first == _last) return _builder.Identifier(_builder.Tokens[_first]);
        var name = new StringBuilder();
        for (int i = _first; i <= _last; i += 2) name.Append(i > _first ? "." : "").Append(_builder.Identifier(_builder.Tokens[i]));
        return name.ToString();
    }

    /// <summary>The name as an expression that is evaluated.</summary>
    public Expr ToExpr()
    {
        Expr value = new Name(_builder.Identifier(_builder.Tokens[_first]), ExprContext.Load) { Span = _builder.Span(_first, _first) };
        for (int i = _first + 2; i <= _last; i += 2)
            value = new Ast.Attribute(value, _builder.Identifier(_builder.Tokens[i]), ExprContext.Load) { Span = _builder.Span(_first, i) };
        return value;
    }

    /// <summary>The name if it has no dots.</summary>
    public string? Simple => _first == _last ? _builder.Identifier(_builder.Tokens[_first]) : null;
}

/// <summary>One parameter: its star or slash, its name, what stands behind it.</summary>
internal sealed class Parameter
{
    public Parameter(in Pieces p)
    {
        Mark = p.Type(0) == NAME ? 0 : p.Type(0);
        int name = p.Find(NAME), equals = p.Find(EQUAL);
        Default = equals >= 0 && equals + 1 < p.Count ? p.Expr(equals + 1) : null;
        Equals = equals >= 0 ? p[equals].First : -1;
        First = p.First;
        Last = p.Last;
        if (name < 0) return;
        int end = p.Find(COLON) is >= 0 and var colon ? colon + 1 : name;
        Arg = new Arg(p.Name(name), p.After(COLON)) { Span = p.Builder.Span(p[name].First, p[end].Last) };
    }

    /// <summary>STAR, DOUBLESTAR, SLASH, or 0.</summary>
    public int Mark { get; }
    public Arg? Arg { get; }
    public Expr? Default { get; }

    /// <summary>The index of its equals sign, or -1.</summary>
    public new int Equals { get; }
    public int First { get; }
    public int Last { get; }
}

/// <summary>An entry of a dict or set display.</summary>
internal sealed class BraceItem
{
    public BraceItem(in Pieces p)
    {
        Mark = p.Type(0) is STAR or DOUBLESTAR ? p.First : p[1].First;
        if (p.Type(0) == DOUBLESTAR) (IsPair, Value) = (true, p.Expr(1));
        else if (p.Type(0) == STAR) Value = new Starred(p.Expr(1), ExprContext.Load) { Span = p.Span };
        else if (p.Type(1) == COLONEQUAL) Value = Operators.Named(p);
        else (IsPair, Key, Value) = (true, p.Expr(0), ValueOf(p));
    }

    private static Expr ValueOf(in Pieces p)
    {
        if (p.Count == 2 && p.Builder.Tokens.LookAhead is COMMA or RBRACE)
            throw p.Builder.Error("expression expected after dictionary key and ':'", p.Token(1).Span);
        if (p.Count == 2) throw p.Builder.Invalid(p.Builder.Tokens[p.Last + 1]);
        if (p.Type(2) == STAR) throw p.Builder.Error("cannot use a starred expression in a dictionary value", p.Builder.Span(p[2].First, p.Last));
        return p.Expr(2);
    }

    /// <summary>The index of the token that makes it what it is: the star, the colon, the walrus.</summary>
    public int Mark { get; }

    public bool IsPair { get; }
    public Expr? Key { get; }
    public Expr Value { get; }
}

/// <summary>A <c>name=pattern</c> of a class pattern.</summary>
internal sealed class KeywordPattern(in Pieces p)
{
    public string Name { get; } = Patterns.KeywordName(p);
    public Pattern Pattern { get; } = (Pattern)p[2].Value;
}

/// <summary>An entry of a mapping pattern; a null key stands for <c>**name</c>.</summary>
internal sealed class PatternItem(in Pieces p)
{
    public Expr? Key { get; } = p.Type(0) == DOUBLESTAR ? null : Patterns.KeyExpr(p);
    public Pattern? Pattern { get; } = p[^1].Value as Pattern;
    public string? Rest { get; } = p.Type(0) == DOUBLESTAR ? p.Name(1) : null;
}
