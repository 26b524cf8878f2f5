using Antlr4.Runtime;
using static PyTee.Grammar.Generated.PythonLexer;

namespace PyTee.Grammar.Lexing;

/// <summary>
/// Cuts a source into Python's tokens: takes the words of the generated lexer and adds what they do not know (indentation, brackets,
/// keywords, the text inside f-strings). It stops at the first error, which becomes a token, so that an earlier error of the parser wins.
/// </summary>
internal sealed partial class Tokenizer : ITokenFactory
{
    private const int MaxBrackets = 200, MaxFStrings = 149, MaxNestedFields = 3;
    private readonly SourceText _source;
    private readonly SourceStream _stream;
    private readonly Generated.PythonLexer _words;
    private readonly Places _places;
    private readonly Indentation _indentation = new();
    private readonly Stack<SourceToken> _brackets = new();
    private readonly Stack<FStringState> _fstrings = new();
    private readonly List<SourceToken> _tokens;
    private bool _atLineStart = true;
    private int _lineStart, _wordEnd;
    private bool _ended;

    public Tokenizer(SourceText source, Action<SyntaxWarning>? warn)
    {
        _source = source;
        _warn = warn;
        _stream = new SourceStream(source.Text);
        _words = new Generated.PythonLexer(_stream, TextWriter.Null, TextWriter.Null) { TokenFactory = this };
        _places = new Places(source);
        _tokens = new List<SourceToken>(16 + source.Text.Length / 5);
    }

    /// <summary>The error the cutting stopped at.</summary>
    public LexicalError? Error { get; private set; }

    /// <summary>The brackets that are open at the end, innermost first.</summary>
    public IReadOnlyCollection<SourceToken> OpenBrackets => _brackets;

    /// <summary>Whether the text ended inside a triple-quoted string or behind a backslash: more lines could complete it.</summary>
    public bool EndsInside { get; private set; }

    /// <summary>Cuts the whole source.</summary>
    public List<SourceToken> Run()
    {
        while (Error is null && !_ended)
        {
            if ((_tokens.Count & 0xFF) == 0xFF) _source.Work?.Invoke(0xFF);
            if (_fstrings.Count > 0 && _fstrings.Peek().InLiteral) ReadFStringText(_fstrings.Peek());
            else if (!Accept((SourceToken)_words.NextToken())) break;
        }
        return _tokens;
    }

    /// <summary>Takes one word; false at the end of the text.</summary>
    private bool Accept(SourceToken word)
    {
        if (word.Type != TokenConstants.EOF) _wordEnd = word.End;
        if (word.Type == NEWLINE)
        {
            if (_brackets.Count > 0) return true;
            if (!_atLineStart) AddNewline(word);
            _atLineStart = true;
            _lineStart = word.End;
            return true;
        }
        if (word.Type == TokenConstants.EOF) return Finish(word);
        if (_atLineStart && !StartLine(word)) return true;
        switch (word.Type)
        {
            case NAME: word.Type = NameType(word); break;
            case NUMBER: word = CheckNumber(word); break;
            case DOT or ELLIPSIS: break;
            case LPAR or LSQB or LBRACE: Open(word); break;
            case RPAR or RSQB or RBRACE: Close(word); return true;
            case COLON or COLONEQUAL when AtFieldLevel: EnterSpec(word); return true;
            case FSTRING_START: OpenFString(word); return true;
            case OPEN_QUOTE: FailUnterminated(word); break;
            case STRAY: FailStray(word); break;
        }
        if (Error is null) Add(word);
        return true;
    }

    private bool AtFieldLevel => _fstrings.Count > 0 && _fstrings.Peek().FieldDepth == _brackets.Count;

    private int NameType(SourceToken word)
    {
        if (!_source.IsAscii && Identifiers.FirstInvalid(word.Chars) is >= 0 and var bad) FailCharacter(word.Start + bad);
        return word.End - word.Start is >= 2 and <= 8 ? Keywords.TypeOf(word.Chars) : NAME;
    }

    private void Add(SourceToken token)
    {
        token.TokenIndex = _tokens.Count;
        token.Span = _places.Of(token.Start, token.End);
        _tokens.Add(token);
    }

    private bool StartLine(SourceToken word)
    {
        _atLineStart = false;
        var leading = _source.Text.AsSpan(_lineStart, word.Start - _lineStart);
        if (leading.IsEmpty && _indentation.Depth == 0) return true;
        int change = _indentation.Enter(leading, out string? error);
        if (error is not null) { FailIndentation(word, error); return false; }
        AddLayout(change > 0 ? INDENT : DEDENT, Math.Abs(change), word.Start);
        return true;
    }

    private void AddLayout(int type, int times, int at)
    {
        for (; times > 0; times--) Add(new SourceToken(_source, type, at, at));
    }

    private bool Finish(SourceToken end)
    {
        int length = _source.Text.Length;
        if (_wordEnd < length && _source.Text.EndsWith("\\\n", StringComparison.Ordinal))
        {
            FailAtEnd(length - 2);
            return false;
        }
        if (_brackets.Count == 0)
        {
            if (!_atLineStart) AddLastNewline(length);
            AddLayout(DEDENT, _indentation.CloseAll(), length);
        }
        Add(end);
        return false;
    }

    /// <summary>A comment before the end of the line belongs to it.</summary>
    private void AddNewline(SourceToken word)
    {
        int end = _tokens[^1].End, comment = _source.Text.AsSpan(end, word.Start - end).IndexOf('#');
        Add(word);
        if (comment >= 0) word.Span = word.Span with { Column = word.Span.Column - (word.Start - end - comment) };
    }

    /// <summary>Python ends every text with a newline, and counts it.</summary>
    private void AddLastNewline(int at)
    {
        Add(new SourceToken(_source, NEWLINE, at, at));
        var span = _tokens[^1].Span;
        _tokens[^1].Span = span with { EndColumn = span.EndColumn + 1 };
    }

    private void Open(SourceToken bracket)
    {
        if (_brackets.Count >= MaxBrackets) Fail(Messages.TooManyParens, bracket);
        else _brackets.Push(bracket);
    }

    private void Close(SourceToken bracket)
    {
        char close = bracket.Chars[0];
        bool inFString = _fstrings.Count > 0;
        if (_brackets.Count == 0) { Fail(Messages.Unmatched(close), bracket); return; }
        if (AtFieldLevel && close != '}') { Fail("f-string: " + Messages.Unmatched(close), bracket); return; }
        var open = _brackets.Pop();
        if (open.Type != bracket.Type - 1)
        {
            int? line = _places.Of(bracket.Start, bracket.End).Line is var at && at != open.Span.Line ? open.Span.Line : null;
            Fail(Messages.Mismatch(close, open.Chars[0], line), bracket);
            return;
        }
        if (inFString && _fstrings.Peek().FieldDepth == _brackets.Count + 1) _fstrings.Peek().CloseField();
        Add(bracket);
    }

    SourceToken Word(int type, int start, int stop) => new(_source, type, start, stop + 1);

    IToken ITokenFactory.Create(System.Tuple<ITokenSource, ICharStream> source, int type, string text, int channel, int start, int stop, int line, int column) =>
        Word(type, start, stop);

    IToken ITokenFactory.Create(int type, string text) => new SourceToken(_source, type, 0, 0);
}
