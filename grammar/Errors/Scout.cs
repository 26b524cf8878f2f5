using PyTee.Grammar.Ast;
using PyTee.Grammar.Building;
using PyTee.Grammar.Generated;
using PyTee.Grammar.Lexing;
using static PyTee.Grammar.Generated.PythonLexer;

namespace PyTee.Grammar.Errors;

/// <summary>Looks around in the tokens of a text that is already known to be wrong, to find the words Python has for it.</summary>
internal sealed class Scout(Builder builder)
{
    private int[]? _levels;

    public Builder Builder => builder;
    public TokenBuffer Tokens => builder.Tokens;

    /// <summary>The last token any attempt has looked at.</summary>
    public int Furthest { get; private set; }

    /// <summary>How far a statement that begins with a soft keyword made sense, where its tokens could not say so.</summary>
    public int SoftReach { get; set; }

    public int Type(int index) => index < 0 ? NEWLINE : Tokens[index].Type;

    /// <summary>Remembers that a token was looked at.</summary>
    public void Look(int index) => Furthest = Math.Max(Furthest, Math.Min(index, Tokens.Count - 1));

    /// <summary>How many brackets are open behind a token.</summary>
    public int Level(int index)
    {
        _levels ??= CountLevels();
        return _levels[index];
    }

    /// <summary>How far a rule reaches from a token: the index of its last token, or -1. What it would be made into comes along.</summary>
    public int Try(Func<PythonParser, object> rule, int start, out object? value)
    {
        var tokens = Tokens.CopyAt(start);
        var trial = new Builder(builder.Source, tokens, null);
        var parser = new PythonParser(tokens, TextWriter.Null, TextWriter.Null) { Builder = trial, ErrorHandler = new GiveUp() };
        value = null;
        try
        {
            rule(parser);
            Look(tokens.Index);
            value = parser.Result;
            return tokens.Index - 1;
        }
        catch (SyntaxException)
        {
            Look(tokens.Index);
            return parser.PrefixEnd();
        }
    }

    public int Try(Func<PythonParser, object> rule, int start) => Try(rule, start, out _);

    public int TryTest(int start) => Try(static parser => parser.test(), start);

    /// <summary>Where the operands and operators that end with a token begin: behind the last token that cannot be inside an expression.</summary>
    public int RunStart(int end)
    {
        int depth = 0, at = end;
        for (; at >= 0; at--)
        {
            int type = Type(at);
            if (type is RPAR or RSQB or RBRACE or FSTRING_END) depth++;
            else if (type is LPAR or WITH_LPAR or LSQB or LBRACE or FSTRING_START)
            {
                if (depth-- == 0) break;
            }
            else if (depth == 0 && !IsInside(at)) break;
        }
        return at + 1;
    }

    /// <summary>Whether a run of tokens holds nothing looser than <c>|</c> outside its brackets.</summary>
    public bool IsArithmetic(int start, int end)
    {
        int outside = Level(end);
        for (int i = start; i <= end; i++)
            if (Level(i) == outside && Type(i) is NOT or AND or OR or IN or IS or LESS or GREATER or EQEQUAL or NOTEQUAL or LESSEQUAL or GREATEREQUAL) return false;
        return true;
    }

    /// <summary>The span from one token to another.</summary>
    public Span Span(int first, int last) => Tokens[first].Span.To(Tokens[last].Span);

    private bool IsInside(int at)
    {
        bool afterOpening = Type(at - 1) is LPAR or WITH_LPAR or LSQB or LBRACE or COMMA or NEWLINE or INDENT or DEDENT or EQUAL or SEMI or COLON;
        switch (Type(at))
        {
            case STAR or DOUBLESTAR or AT: return !afterOpening;
            case NAME or NUMBER or STRING or NONE or TRUE or FALSE or ELLIPSIS or DOT or PLUS or MINUS or SLASH or DOUBLESLASH or PERCENT
                or VBAR or AMPER or CIRCUMFLEX or TILDE or LSHIFT or RSHIFT or LESS or GREATER or EQEQUAL or NOTEQUAL or LESSEQUAL or GREATEREQUAL
                or IN or NOT or IS or AND or OR or AWAIT: return true;
            default: return false;
        }
    }

    private int[] CountLevels()
    {
        var levels = new int[Tokens.Count];
        for (int i = 0, level = 0; i < levels.Length; i++)
        {
            int type = Type(i);
            if (type is LPAR or WITH_LPAR or LSQB or LBRACE) level++;
            else if (type is RPAR or RSQB or RBRACE) level--;
            levels[i] = level;
        }
        return levels;
    }
}
