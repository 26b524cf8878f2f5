using PyTee.Grammar.Unicode;
using static PyTee.Grammar.Generated.PythonLexer;

namespace PyTee.Grammar.Lexing;

/// <summary>How the cutting fails.</summary>
internal sealed partial class Tokenizer
{
    private readonly Action<SyntaxWarning>? _warn;

    /// <summary>Python has read the whole token when it complains about it.</summary>
    private void Fail(string message, SourceToken token) => Fail(message, token.Start, token.End);

    /// <summary>Stops at <paramref name="at"/>; Python has read up to <paramref name="read"/> and reports that.</summary>
    private void Fail(string message, int at, int read, int? endOffset = null, SyntaxErrorKind kind = SyntaxErrorKind.SyntaxError)
    {
        Add(new SourceToken(_source, ERROR, at, Math.Min(at + 1, _source.Text.Length)));
        int line = _tokens[^1].Span.Line, offset = Math.Max(_source.OffsetOf(line, read) - 1, 1);
        Error = new LexicalError(kind, message, line, offset, endOffset ?? offset) { InFString = _fstrings.Count > 0 };
        Add(new SourceToken(_source, Antlr4.Runtime.TokenConstants.EOF, _source.Text.Length, _source.Text.Length));
    }

    private void FailIndentation(SourceToken word, string message)
    {
        if (message == Messages.BadDedent)
        {
            int end = _source.Text.IndexOf('\n', word.Start);
            Fail(message, word.Start, end < 0 ? _source.Text.Length : end, -1, SyntaxErrorKind.IndentationError);
            Error = Error! with { Offset = Error.Offset + 1 };
            return;
        }
        Fail(message, word.Start, word.Start, 0, message == Messages.MixedTabs ? SyntaxErrorKind.TabError : SyntaxErrorKind.IndentationError);
        Error = Error! with { Offset = 1 };
    }

    private void FailCharacter(int index)
    {
        int codePoint = char.IsSurrogatePair(_source.Text, index) ? char.ConvertToUtf32(_source.Text, index) : _source.Text[index];
        int length = codePoint > 0xFFFF ? 2 : 1;
        Fail(Messages.InvalidCharacter(codePoint, _source.Text.Substring(index, length), UnicodeData.IsPrintable(codePoint)), index, index + length);
    }

    private void FailStray(SourceToken word)
    {
        char c = word.Chars[0];
        if (c is '$' or '?' or '`') return;
        if (c != '\\') FailCharacter(word.Start);
        else if (word.End >= _source.Text.Length) FailAtEnd(word.Start);
        else Fail(Messages.AfterContinuation, word.Start, word.Start + 2, 0);
    }

    /// <summary>The text ends behind a backslash.</summary>
    private void FailAtEnd(int backslash)
    {
        EndsInside = true;
        Fail(Messages.UnexpectedEof, backslash, backslash + 2, -1);
    }

    private void FailUnterminated(SourceToken quote)
    {
        bool triple = quote.Chars.EndsWith("'''") || quote.Chars.EndsWith("\"\"\"");
        if (_fstrings.TryPeek(out var around) && around.Quote == quote.Chars[^1] && around.QuoteLength == (triple ? 3 : 1))
        {
            Fail("f-string: expecting '}'", quote.Start, quote.Start + 1);
            return;
        }
        string message = Messages.Unterminated(triple ? "triple-quoted string" : "string", LastLineOf(quote.End, triple));
        Fail(message + (!triple && HasEscapedQuote(quote) ? Messages.EscapedQuote : ""), quote.Start, quote.Start + 1);
    }

    /// <summary>Whether a backslash took its meaning from a quote of the kind that would have closed the string.</summary>
    private bool HasEscapedQuote(SourceToken quote)
    {
        string text = _source.Text;
        for (int at = quote.End; at < text.Length && text[at] != '\n'; at++)
        {
            if (text[at] == '\\' && ++at < text.Length && text[at] == quote.Chars[^1]) return true;
        }
        return false;
    }

    private void FailUnterminated(FStringState state)
    {
        bool triple = state.QuoteLength == 3;
        if (state.InField)
        {
            // The field's bracket is what Python misses; the end of the text behind it says so.
            Add(new SourceToken(_source, Antlr4.Runtime.TokenConstants.EOF, _source.Text.Length, _source.Text.Length));
            _ended = true;
            return;
        }
        string kind = triple ? "triple-quoted f-string" : "f-string";
        Fail(Messages.Unterminated(kind, LastLineOf(_stream.Index, triple)), state.Start.Start, state.Start.Start + 1);
    }

    /// <summary>The line where the search for a closing quote gave up; at the end of the text another line could still close it.</summary>
    private int LastLineOf(int from, bool triple)
    {
        string text = _source.Text;
        int at = from;
        if (triple) at = text.EndsWith('\n') ? text.Length - 1 : text.Length;
        else
            while (at < text.Length && text[at] != '\n') at += text[at] == '\\' ? 2 : 1;
        EndsInside = triple || at >= text.Length;
        return 1 + text.AsSpan(0, Math.Min(at, text.Length)).Count('\n');
    }
}
