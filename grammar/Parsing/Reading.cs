using Antlr4.Runtime;
using PyTee.Grammar.Ast;
using PyTee.Grammar.Building;
using PyTee.Grammar.Generated;
using PyTee.Grammar.Lexing;

namespace PyTee.Grammar.Parsing;

/// <summary>One reading of one text: cut into tokens, parse, and if that fails decide whose error is reported.</summary>
internal sealed class Reading
{
    private readonly SourceText _text;
    private readonly Tokenizer _tokenizer;
    private readonly TokenBuffer _tokens;
    private readonly Builder _builder;

    public Reading(SourceText text, Action<SyntaxWarning>? warn)
    {
        if (text.Text.Contains('\0')) throw SourceText.Bare("source code string cannot contain null bytes");
        _text = text;
        _tokenizer = new Tokenizer(text, warn);
        var tokens = _tokenizer.Run();
        SoftKeywords.Mark(tokens);
        _tokens = new TokenBuffer(tokens);
        _builder = new Builder(text, _tokens, warn);
    }

    /// <summary>After a failure: whether it was the end of the text that did not fit.</summary>
    public bool StoppedAtEnd => _tokenizer.EndsInside || (_tokenizer.Error is null && _tokens[Math.Max(_builder.Scout.SoftReach, _tokens.Index)].Start >= _text.Text.Length);

    private int Furthest => Math.Max(_builder.Scout.Furthest, _tokens.Index);

    public Mod Parse(ParseMode mode)
    {
        var parser = new PythonParser(_tokens, TextWriter.Null, TextWriter.Null) { Builder = _builder, ErrorHandler = new StopAtFirstError() };
        try
        {
            switch (mode)
            {
                case ParseMode.Eval: parser.eval_input(); break;
                case ParseMode.Exec: parser.file_input(); break;
                default: return Single(parser);
            }
            return (Mod)parser.Result;
        }
        catch (SyntaxException error)
        {
            if (Overriding(error) is { } other) throw other;
            throw;
        }
        catch (SourceTooComplexException) when (_tokenizer.Error is not null)
        {
            throw _text.Error(_tokenizer.Error);
        }
    }

    private Interactive Single(PythonParser parser)
    {
        if (_tokens.LA(1) == TokenConstants.EOF)
            throw _text.Text.Length == 0 ? SourceText.Bare("invalid syntax", _text.FileName) : _text.ErrorAtEnd("invalid syntax");
        parser.single_input();
        bool onOneLine = _tokens[_tokens.Index - 1].Type == PythonLexer.NEWLINE;
        var next = _tokens[_tokens.Index];
        bool block = parser.Result is FunctionDef or ClassDef or If or While or For or Try or With or Match;
        if (next.Type != TokenConstants.EOF)
            throw block ? _builder.Invalid(next) : _builder.ErrorAt("multiple statements found while compiling a single statement", _tokens.Index - 1);
        if (block && onOneLine && !_text.Text.EndsWith('\n')) throw _text.ErrorAtEnd("invalid syntax");
        return new Interactive(parser.Result as Stmt[] ?? [(Stmt)parser.Result]);
    }

    /// <summary>
    /// The lexer's error where Python reports it in place of the parser's. Having failed, Python reads the rest of the text to see whether a
    /// word or a bracket explains the failure; only a wrong indentation is reported as it is.
    /// </summary>
    private SyntaxException? Overriding(SyntaxException error)
    {
        if (error.Kind == SyntaxErrorKind.IndentationError && error.Message.StartsWith("unexpected", StringComparison.Ordinal)) return null;
        if (_tokenizer.Error is { } lexical && (_tokens[Furthest].Type == PythonLexer.ERROR || (lexical.IsAWord && !(lexical.InFString && error.Message != "invalid syntax"))))
            return lexical.Message == Messages.UnexpectedEof && _tokenizer.OpenBrackets.FirstOrDefault() is { } open ? NeverClosed(open) : _text.Error(lexical);
        if (_tokenizer.OpenBrackets.FirstOrDefault() is not { } bracket) return null;
        bool reached = _tokens[Furthest].Type == TokenConstants.EOF || _tokens[Furthest].Span.Line > bracket.Span.Line;
        return reached ? NeverClosed(bracket) : null;
    }

    private SyntaxException NeverClosed(SourceToken bracket) =>
        _text.ErrorEndingAt(Messages.NeverClosed(bracket.Chars[0]), bracket.Span with { EndLine = bracket.Span.Line }, 0);
}
