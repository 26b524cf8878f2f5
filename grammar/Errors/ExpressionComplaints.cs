using PyTee.Grammar.Ast;
using PyTee.Grammar.Building;
using static PyTee.Grammar.Generated.PythonParser;

namespace PyTee.Grammar.Errors;

/// <summary>What can be wrong inside an expression.</summary>
internal static class ExpressionComplaints
{
    private static readonly string[] SoftKeywords = ["_", "case", "match", "type"];

    /// <summary>What the bad token and the expression before it say, whatever rule they stand in.</summary>
    public static SyntaxException? Innermost(Failure f)
    {
        int at = f.At;
        // `a []`: the bracket was taken for the beginning of a subscript.
        if (f.Rule(0) == RULE_subscript && f.Items(0).Length == 1 && f.Type(at) == RSQB)
            return MissingComma(f.Scout, f.Scout.RunStart(at - 2), at - 1);
        // `a not b`: the `not` was taken for the beginning of `not in`.
        if (f.Rule(0) == RULE_disjunction && f.TypeFromEnd(0, 1) == NOT && f.TypeFromEnd(0, 2) == 0 && f.Items(0).Length > 1) at--;
        if (at == 0 || !EndsExpression(f, at)) return null;
        int start = f.Scout.RunStart(at - 1);
        if (start >= at) return null;
        if (f.Type(at) == EQUAL && NamesPlace(f, start) && Equals(f.Scout, at) is { } equals) return equals;
        return IsExpressionPlace(f, start) ? MissingComma(f.Scout, start, at) ?? OldStatement(f.Scout, start) : null;
    }

    /// <summary>Two expressions side by side in brackets.</summary>
    private static SyntaxException? MissingComma(Scout scout, int start, int at)
    {
        if (scout.Type(start) == NAME && scout.Type(start + 1) == STRING) return null;
        if (IsSoftKeyword(scout, start) || (start == at - 1 && IsOldStatement(scout, start))) return null;
        int end = scout.TryTest(at);
        if (end < 0 || scout.Level(end) == 0) return null;
        return scout.Builder.Error("invalid syntax. Perhaps you forgot a comma?", scout.Span(start, end));
    }

    /// <summary><c>print x</c>. Python tries every name for it, and so finds what is wrong behind one.</summary>
    private static SyntaxException? OldStatement(Scout scout, int start)
    {
        if (scout.Type(start) != NAME || scout.Type(start + 1) == LPAR) return null;
        int end = scout.Try(static parser => parser.star_exprs(), start + 1);
        if (end < 0) return null;
        string name = scout.Tokens[start].Text;
        return MissingComma(scout, start + 1, end + 1) ?? (!IsOldStatement(scout, start) ? null
            : scout.Builder.Error($"Missing parentheses in call to '{name}'. Did you mean {name}(...)?", scout.Span(start, end)));
    }

    /// <summary>An equals sign where a named expression was meant.</summary>
    public static SyntaxException? Equals(Scout scout, int equals) => Equals(scout, equals, scout.RunStart(equals - 1));

    public static SyntaxException? Equals(Scout scout, int equals, int start)
    {
        if (start >= equals || scout.Type(start - 1) == STAR || !scout.IsArithmetic(start, equals - 1)) return null;
        if (scout.Type(start) is TRUE or FALSE or NONE || IsBracketed(scout, start)) return null;
        int end = scout.Try(static parser => parser.bitor(), equals + 1);
        if (end < 0 || scout.Type(end + 1) is EQUAL or COLONEQUAL) return null;
        if (start == equals - 1 && scout.Type(start) == NAME)
            return scout.Builder.Error("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", scout.Span(start, end));
        scout.Try(static parser => parser.bitor(), start, out object? value);
        return value is not Expr target ? null
            : scout.Builder.Error($"cannot assign to {Naming.Of(target)} here. Maybe you meant '==' instead of '='?", target.Span);
    }

    private static bool FollowsEquality(Scout scout, ref int equals, int start) => false;

    /// <summary><c>a if b</c> without else.</summary>
    public static SyntaxException? Ternary(Failure f, int outward)
    {
        if (f.Items(outward).Length < 2 || f.TypeFromEnd(outward, f.Items(outward).Length - 1) != IF) return null;
        int end = f.Scout.Try(static parser => parser.disjunction(), f.Items(outward)[1].First + 1);
        return end < 0 || f.Type(end + 1) is COLON or ELSE ? null : f.Error("expected 'else' after 'if' expression", f.First(outward), end);
    }

    /// <summary><c>3 + not x</c>.</summary>
    public static SyntaxException? NotAfterOperator(Failure f, int outward)
    {
        if (f.Type(f.At) != NOT || outward != 0) return null;
        int op = f.TypeFromEnd(0, 1);
        bool prefix = f.Items(0).Length == 1 || f.TypeFromEnd(0, 2) != 0;
        if (!prefix && op is not (PLUS or MINUS or STAR or SLASH or DOUBLESLASH or PERCENT or AT)) return null;
        int operand = f.At;
        while (f.Type(operand) == NOT) operand++;
        int end = prefix ? FactorEnd(f, operand) : ComparisonEnd(f, operand);
        return end < 0 ? null : f.Error("'not' after an operator must be parenthesized", f.At, end);
    }

    private static int FactorEnd(Failure f, int start)
    {
        int operand = start;
        while (f.Type(operand) is PLUS or MINUS or TILDE) operand++;
        return f.Scout.Try(static parser => parser.primary(), operand);
    }

    private static int ComparisonEnd(Failure f, int start)
    {
        int end = f.Scout.Try(static parser => parser.bitor(), start);
        while (end >= 0 && f.Type(end + 1) is LESS or GREATER or EQEQUAL or NOTEQUAL or LESSEQUAL or GREATEREQUAL or IN or IS)
        {
            int next = f.Scout.Try(static parser => parser.bitor(), end + 2);
            if (next < 0) break;
            end = next;
        }
        return end;
    }

    /// <summary>The variables of a loop, which nothing follows that could.</summary>
    public static SyntaxException? ForTargets(Failure f, int outward)
    {
        if (outward != 0) return null;
        var items = f.Items(0);
        if (items[^1].Value is not Expr) return null;
        if (f.TypeFromEnd(0, 2) != FOR) return null;
        if (f.Rule(0) == RULE_comp_for && f.Type(f.At) != IN) return f.ErrorHere("'in' expected after for-loop variables");
        int end = f.Scout.Try(static parser => parser.star_exprs(), items[^1].First, out object? value);
        return end >= 0 && value is Expr written && Targets.Invalid(written, TargetKind.For) is { } bad
            ? f.Builder.Error($"cannot assign to {Naming.Of(bad)}", bad.Span) : null;
    }

    /// <summary>A star with no expression behind it.</summary>
    public static SyntaxException? Star(Failure f, int outward)
    {
        if (f.Items(outward).Length == 0 || f.Type(f.First(outward)) != STAR) return null;
        return f.Scout.TryTest(f.First(outward) + 1) >= 0 ? null : f.ErrorHere("Invalid star expression");
    }

    public static SyntaxException? Group(Failure f, int outward)
    {
        if (outward != 0 || f.Items(0).Length != 1 || f.Type(f.At) != DOUBLESTAR) return null;
        int end = f.Scout.TryTest(f.At + 1);
        return end >= 0 && f.Type(end + 1) == RPAR ? f.Error("cannot use double starred expression here", f.At, f.At) : null;
    }

    /// <summary><c>[x, y for x, y in z]</c>.</summary>
    public static SyntaxException? Display(Failure f, int outward)
    {
        if (outward != 0 || f.Type(f.At) is not (FOR or ASYNC) || f.Items(0).Length < 3) return null;
        bool pairs = f.Items(0)[1].Value is BraceItem { IsPair: true };
        if (pairs || f.Scout.Try(static parser => parser.comp_for(), f.At) < 0) return null;
        return f.Error("did you forget parentheses around the comprehension target?", f.First(0) + 1, f.At - 1);
    }

    public static SyntaxException? Call(Failure f, int outward)
    {
        if (outward != 0 || f.Items(0).Length < 2) return null;
        if (f.Type(f.At) is not (FOR or ASYNC)) return Calls.PositionalAfterKeyword(f.Pieces(0), f.At);
        var item = f.Items(0)[^1];
        if (item.Value is Starred && f.Items(0).Length == 2 && f.Scout.Try(static parser => parser.comp_for(), f.At) >= 0)
            return f.Error("iterable unpacking cannot be used in comprehension", item.First, item.Last);
        if (item.Value is Keyword { Arg: not null } && f.Scout.Try(static parser => parser.comp_for(), f.At) >= 0)
            return f.Error("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", item.First, item.First + 1);
        return null;
    }

    private static bool IsOldStatement(Scout scout, int index) => scout.Type(index) == NAME && scout.Tokens[index].Chars is "print" or "exec";

    /// <summary>Python compares only as many characters as the name has, so the beginning of a soft keyword counts too.</summary>
    private static bool IsSoftKeyword(Scout scout, int index) =>
        scout.Type(index) is MATCH or CASE or TYPE
        || (scout.Type(index) == NAME && Array.Exists(SoftKeywords, keyword => keyword.AsSpan().StartsWith(scout.Tokens[index].Chars)));

    /// <summary>Whether a list, tuple or generator expression begins at a token.</summary>
    private static bool IsBracketed(Scout scout, int start)
    {
        if (scout.Type(start) == LSQB) return scout.Try(static parser => parser.list_display(), start, out object? list) >= 0 && list is List;
        if (scout.Type(start) != LPAR) return false;
        scout.Try(static parser => parser.group(), start, out object? group);
        return group is Ast.Tuple or GeneratorExp && ((Expr)group).Span.Column == scout.Tokens[start].Span.Column;
    }

    /// <summary>Whether an expression was finished just before a token.</summary>
    private static bool EndsExpression(Failure f, int at)
    {
        var items = f.Items(0);
        for (int outward = 1; items.IsEmpty && outward < f.Depth; outward++) items = f.Items(outward);
        if (at < f.At) return true;
        return !items.IsEmpty && items[^1].Last == at - 1
            && items[^1].Value is Expr or Keyword or BraceItem or WithItem or Parameter or TypeParam or ExprStmt or Assign or AugAssign or AnnAssign or Return or Assert or Raise;
    }

    /// <summary>Whether the rule open around a run of tokens takes it as an expression.</summary>
    private static bool IsExpressionPlace(Failure f, int start) => f.Type(start - 1) switch
    {
        FOR or IF or LAMBDA or IMPORT or GLOBAL or NONLOCAL or BANG or CASE or DEF or CLASS or DEL => false,
        DOUBLESTAR => f.Rule(0) == RULE_call_args,
        EQUAL or COLON => true,
        _ => f.Rule(0) is not (RULE_parameters or RULE_lambdef or RULE_type_params),
    };

    /// <summary>Whether the rule open around a run of tokens would take a named expression.</summary>
    private static bool NamesPlace(Failure f, int start)
    {
        int before = f.Type(start - 1);
        return f.Rule(0) switch
        {
            RULE_group or RULE_list_display or RULE_subscript => before is LPAR or LSQB or COMMA,
            RULE_brace_display => before is LBRACE or COMMA && f.Items(0)[1].Value is not BraceItem { IsPair: true },
            RULE_brace_item => before is LBRACE,
            RULE_suite => before is ELIF or WHILE or MATCH,
            RULE_decorated => before is AT,
            RULE_match_stmt or RULE_match_subject => true,
            _ => false,
        } || (f.Rule(0) == RULE_suite && f.Items(0).IsEmpty && before is IF or ELIF or WHILE);
    }
}
