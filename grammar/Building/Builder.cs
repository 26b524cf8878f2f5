using Antlr4.Runtime;
using PyTee.Grammar.Ast;
using PyTee.Grammar.Errors;
using PyTee.Grammar.Lexing;
using PyTee.Grammar.Parsing;
using static PyTee.Grammar.Generated.PythonParser;

namespace PyTee.Grammar.Building;

/// <summary>Makes each finished rule of the grammar into a node, or refuses it.</summary>
internal sealed class Builder(SourceText source, TokenBuffer tokens, Action<SyntaxWarning>? warn)
{
    private readonly string?[] _names = new string?[512];

    public SourceText Source => source;
    public TokenBuffer Tokens => tokens;

    /// <summary>Whether an error is on its way: rules that end because of it stay as they are.</summary>
    public bool Failed { get; set; }

    /// <summary>What looks around when something is wrong.</summary>
    public Scout Scout => field ??= new Scout(this);

    /// <summary>Space for the operator parsers, which run one at a time.</summary>
    public OperatorStacks Stacks { get; } = new();

    /// <summary>Whether a rule makes something new even of a single node; the others hand it on.</summary>
    public static bool Wraps(int rule) =>
        rule is RULE_expr_stmt or RULE_strings or RULE_dotted_as or RULE_with_item or RULE_closed_pattern;

    /// <summary>Makes a rule into its node.</summary>
    public object Make(int rule, in Pieces p) => rule switch
    {
        RULE_file_input => new Module(Statements.Body(p)),
        RULE_eval_input => new Expression(p.Expr(0)),
        RULE_single_input => p[0].Value,
        RULE_stmt => Statements.Line(p),
        RULE_suite => Statements.Body(p),
        RULE_simple_stmt => Statements.Word(p),
        RULE_expr_stmt => Assignments.Make(p),
        RULE_del_stmt => Statements.Delete(p),
        RULE_return_stmt => new Return(p.Count > 1 ? p.Expr(1) : null) { Span = p.Span },
        RULE_raise_stmt => Statements.Raise(p),
        RULE_global_stmt => Statements.Scope(p),
        RULE_assert_stmt => new Assert(p.Expr(1), p.Count > 2 ? p.Expr(3) : null) { Span = p.Span },
        RULE_type_alias => Statements.TypeAlias(p),
        RULE_import_name => new Import(p.All<Alias>()) { Span = p.Span },
        RULE_dotted_as => Imports.DottedAs(p),
        RULE_dotted_name => new DottedName(p),
        RULE_import_from => Imports.From(p),
        RULE_import_as => Imports.As(p),
        RULE_if_stmt => Compounds.If(p),
        RULE_else_block or RULE_finally_block => p[1].Value,
        RULE_while_stmt => Compounds.While(p),
        RULE_for_stmt => Compounds.For(p),
        RULE_try_stmt => Compounds.Try(p),
        RULE_except_block => Compounds.Except(p),
        RULE_with_stmt => Compounds.With(p),
        RULE_with_item => Compounds.WithItem(p),
        RULE_async_stmt => Compounds.Async(p),
        RULE_decorated => Compounds.Decorated(p),
        RULE_funcdef => Definitions.Function(p),
        RULE_classdef => Definitions.Class(p),
        RULE_parameters => Parameters.Make(p.Slice(1, p.Count), isLambda: false),
        RULE_parameter or RULE_lambda_parameter => new Parameter(p),
        RULE_type_params => TypeParameters.Make(p),
        RULE_type_param => TypeParameters.One(p),
        RULE_match_stmt => new Match(p.Expr(1), p.All<MatchCase>()) { Span = p.Span },
        RULE_case_block => Patterns.Case(p),
        RULE_guard => p[1].Value,
        RULE_patterns => new MatchSequence(Patterns.List(p)) { Span = p.Span },
        RULE_star_pattern => Patterns.Star(p),
        RULE_as_pattern => Patterns.As(p),
        RULE_closed_pattern => Patterns.Closed(p),
        RULE_signed_number => Patterns.SignedNumber(p),
        RULE_pattern_argument => new KeywordPattern(p),
        RULE_pattern_item => new PatternItem(p),
        RULE_pattern_key => Patterns.Key(p),
        RULE_star_exprs or RULE_plain_exprs or RULE_match_subject or RULE_targets => Displays.Tuple(p),
        RULE_star_expr or RULE_named_or_star or RULE_target => new Starred(p.Expr(1), ExprContext.Load) { Span = p.Span },
        RULE_named_expr => Operators.Named(p),
        RULE_yield_expr => Operators.Yield(p),
        RULE_test => new IfExp(p.Expr(2), p.Expr(0), p.Expr(4)) { Span = p.Span },
        RULE_lambdef => Definitions.Lambda(p),
        RULE_disjunction => Logic.Make(p),
        RULE_bitor => Operators.Make(p),
        RULE_primary => Primaries.Make(p),
        RULE_call_args => Calls.Make(p),
        RULE_argument => Calls.Argument(p),
        RULE_subscript => Primaries.Subscript(p),
        RULE_slice => Primaries.Slice(p),
        RULE_group => Displays.Group(p),
        RULE_list_display => Displays.List(p),
        RULE_brace_display => Displays.Brace(p),
        RULE_brace_item => new BraceItem(p),
        RULE_comp_for => Displays.ComprehensionFor(p),
        RULE_strings => Strings.Make(p),
        RULE_fstring => FStrings.Make(p),
        RULE_replacement_field => FStrings.Field(p),
        _ => throw new InvalidOperationException($"rule {rule} was not given a node"),
    };

    /// <summary>From the first to the last of some tokens, without the line ends and dedents that close a block.</summary>
    public Span Span(int first, int last)
    {
        while (last > first && tokens[last].IsLayout) last--;
        return tokens[first].Span.To(tokens[last].Span);
    }

    /// <summary>Whether one pair of brackets holds all of an item.</summary>
    public bool IsBracketed(Item item)
    {
        if (tokens[item.First].Type != LPAR) return false;
        int depth = 0, at = item.First;
        do
        {
            int type = tokens[at++].Type;
            if (type is LPAR or LSQB or LBRACE) depth++;
            else if (type is RPAR or RSQB or RBRACE) depth--;
        } while (depth > 0);
        return at == item.Last + 1;
    }

    /// <summary>The identifier a NAME token stands for.</summary>
    public string Identifier(SourceToken token)
    {
        var chars = token.Chars;
        ref string? known = ref _names[(chars.Length * 31 + chars[0] * 7 + chars[^1] * 17 + chars[chars.Length / 2]) & 511];
        if (known is not null && chars.SequenceEqual(known)) return known;
        return known = source.IsAscii ? chars.ToString() : Identifiers.Normalize(chars);
    }

    public void Warn(string message, Span span) => warn?.Invoke(new SyntaxWarning(message, source.FileName, span));

    /// <summary>The error for a token that cannot stand where it does.</summary>
    public SyntaxException Invalid(SourceToken token)
    {
        Scout.Look(token.TokenIndex);
        if (token.Type != TokenConstants.EOF) return Error("invalid syntax", token.Span);
        Failed = true;
        return source.ErrorAtEnd("invalid syntax");
    }

    public SyntaxException Error(string message, Span span, SyntaxErrorKind kind = SyntaxErrorKind.SyntaxError)
    {
        Failed = true;
        return source.Error(kind, message, span);
    }

    /// <summary>An error about something on a line, which Python does not say where.</summary>
    public SyntaxException ErrorOfLine(string message, int line)
    {
        Failed = true;
        return source.ErrorOfLine(message, line);
    }

    /// <summary>An error at a token, which may be one that has no characters.</summary>
    public SyntaxException ErrorAt(string message, int index, SyntaxErrorKind kind = SyntaxErrorKind.SyntaxError)
    {
        Scout.Look(index);
        var token = tokens[index];
        if (token.Type is not (INDENT or DEDENT or TokenConstants.EOF)) return Error(message, token.Span, kind);
        Failed = true;
        var place = token.Start >= source.Text.Length ? source.End : (token.Span.Line, token.Span.Column);
        return source.ErrorWithoutEnd(kind, message, place.Line, place.Column);
    }

    /// <summary>An error that reaches from a token to wherever Python has read.</summary>
    public SyntaxException ErrorFrom(string message, int first, int lastRead)
    {
        Failed = true;
        Scout.Look(lastRead);
        return source.ErrorUpTo(message, tokens[first].Span.To(tokens[lastRead].Span));
    }
}
