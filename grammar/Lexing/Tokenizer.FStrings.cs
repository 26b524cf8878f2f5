using static PyTee.Grammar.Generated.PythonLexer;

namespace PyTee.Grammar.Lexing;

/// <summary>The text between the replacement fields of f-strings.</summary>
internal sealed partial class Tokenizer
{
    private void OpenFString(SourceToken start)
    {
        if (_fstrings.Count >= MaxFStrings) { Fail(Messages.TooManyFStrings, start); return; }
        _fstrings.Push(new FStringState(start));
        Add(start);
    }

    /// <summary>Reads text up to the next field, the end of a format specification or the closing quote, and what follows it.</summary>
    private void ReadFStringText(FStringState state)
    {
        string text = _source.Text;
        int start = _stream.Index, at = start;
        while (true)
        {
            if (at >= text.Length) { FailUnterminated(state); return; }
            char c = text[at];
            if (c == state.Quote && ClosesAt(state, at)) { CloseFString(state, start, at); return; }
            if (c == '\n' && state.QuoteLength == 1)
            {
                if (state.InSpec) { AddText(start, at); state.LeaveSpec(); _stream.Seek(at); }
                else FailUnterminated(state);
                return;
            }
            if (c is '{' or '}')
            {
                bool doubled = !state.InSpec && at + 1 < text.Length && text[at + 1] == c;
                ReadBrace(state, start, at, doubled);
                return;
            }
            at += c == '\\' ? EscapeLength(state, at) : 1;
        }
    }

    private bool ClosesAt(FStringState state, int at) =>
        state.QuoteLength == 1 || (at + 2 < _source.Text.Length && _source.Text[at + 1] == state.Quote && _source.Text[at + 2] == state.Quote);

    /// <summary>How many characters a backslash takes with it: never a brace, but the whole of <c>\N{name}</c>.</summary>
    private int EscapeLength(FStringState state, int at)
    {
        string text = _source.Text;
        if (at + 1 >= text.Length) return 1;
        if (text[at + 1] is '{' or '}') return 1;
        if (state.IsRaw || text[at + 1] != 'N' || at + 2 >= text.Length || text[at + 2] != '{') return 2;
        int close = text.AsSpan(at + 3).IndexOfAny('}', '\n', state.Quote);
        return close >= 0 && text[at + 3 + close] == '}' ? close + 4 : 3;
    }

    private void ReadBrace(FStringState state, int start, int at, bool doubled)
    {
        if (doubled)
        {
            // The text ends with the first of the two braces, its place with the second one.
            AddText(start, at + 1, at + 2);
            _stream.Seek(at + 2);
            return;
        }
        AddText(start, at);
        _stream.Seek(at + 1);
        if (_source.Text[at] == '{' && state.FieldCount >= MaxNestedFields) { Fail(Messages.TooDeepFields, at, at); return; }
        var brace = Word(_source.Text[at] == '{' ? LBRACE : RBRACE, at, at);
        if (brace.Type == RBRACE && !state.InSpec) { Fail(Messages.LoneBrace, brace); return; }
        if (brace.Type == RBRACE) { Close(brace); return; }
        Open(brace);
        if (Error is not null) return;
        state.OpenField(_brackets.Count);
        Add(brace);
    }

    private void CloseFString(FStringState state, int start, int at)
    {
        AddText(start, at);
        _stream.Seek(at + state.QuoteLength);
        _fstrings.Pop();
        Add(Word(FSTRING_END, at, at + state.QuoteLength - 1));
    }

    private void EnterSpec(SourceToken colon)
    {
        if (colon.Type == COLONEQUAL)
        {
            // In a field the colon always begins the format specification, so `:=` is not one word here.
            _stream.Seek(colon.Start + 1);
            colon = Word(COLON, colon.Start, colon.Start);
        }
        _fstrings.Peek().EnterSpec();
        Add(colon);
    }

    private void AddText(int start, int end, int placeEnd = -1)
    {
        if (end <= start) return;
        Add(Word(FSTRING_MIDDLE, start, end - 1));
        var text = _tokens[^1];
        if (placeEnd > end) text.Span = _places.Of(start, placeEnd);
        if (_source.Text[end - 1] == '\n') text.Span = text.Span with { EndLine = text.Span.EndLine + 1, EndColumn = 0 };
    }
}
