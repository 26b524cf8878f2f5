using PyTee.Grammar.Unicode;
using static PyTee.Grammar.Generated.PythonLexer;

namespace PyTee.Grammar.Lexing;

/// <summary>How the cutting fails.</summary>
internal sealed partial class Tokenizer
{
    private readonly Action<SyntaxWarning>? _warn;

    private void Fail(string message, SourceToken at) => Fail(message, at.Start, at.End);

    private void Fail(string message, int start, int end, SyntaxErrorKind kind = SyntaxErrorKind.SyntaxError)
    {
        var token = new SourceToken(_source, ERROR, start, Math.Max(start, end));
        Add(token);
        Error = new LexicalError(message, token.Span, kind);
        Add(new SourceToken(_source, Antlr4.Runtime.TokenConstants.EOF, end, end));
    }

    private void FailIndentation(SourceToken word, string message)
    {
        var kind = message == Messages.MixedTabs ? SyntaxErrorKind.TabError : SyntaxErrorKind.IndentationError;
        Fail(message, word.Start, word.Start, kind);
    }

    private void FailCharacter(int index)
    {
        int codePoint = char.IsSurrogatePair(_source.Text, index) ? char.ConvertToUtf32(_source.Text, index) : _source.Text[index];
        int length = codePoint > 0xFFFF ? 2 : 1;
        bool printable = codePoint is >= 0x20 and < 0x7F || codePoint > 0x9F && UnicodeData.IsPrintable(codePoint);
        Fail(Messages.InvalidCharacter(codePoint, _source.Text.Substring(index, length), printable), index, index + length);
    }

    private void FailStray(SourceToken word)
    {
        char c = word.Chars[0];
        if (c == '\\')
        {
            if (word.End >= _source.Text.Length) FailAtEnd();
            else Fail(Messages.AfterContinuation, word.Start + 1, word.Start + 1);
        }
        else if (c is '$' or '?' or '`') return;
        else FailCharacter(word.Start);
    }

    private void FailAtEnd()
    {
        EndsInside = true;
        Fail(Messages.UnexpectedEof, _source.Text.Length, _source.Text.Length);
    }

    private void FailUnterminated(SourceToken quote)
    {
        bool triple = quote.Chars.EndsWith("'''") || quote.Chars.EndsWith("\"\"\"");
        EndsInside = triple;
        Fail(Messages.Unterminated(triple ? "triple-quoted string" : "string", LastLineOf(quote.End, triple)), quote.Start, quote.Start);
    }

    private void FailUnterminated(FStringState state)
    {
        bool triple = state.QuoteLength == 3;
        EndsInside = triple;
        string kind = triple ? "triple-quoted f-string" : "f-string";
        Fail(Messages.Unterminated(kind, LastLineOf(_stream.Index, triple)), state.Start.Start, state.Start.Start);
    }

    /// <summary>The line where the search for a closing quote gave up.</summary>
    private int LastLineOf(int from, bool triple)
    {
        string text = _source.Text;
        int at = from;
        if (triple) at = text.EndsWith('\n') ? text.Length - 1 : text.Length;
        else
            while (at < text.Length && text[at] != '\n') at += text[at] == '\\' ? 2 : 1;
        at = Math.Min(at, text.Length);
        return 1 + text.AsSpan(0, at).Count('\n');
    }
}
