namespace PyTee.Grammar.Lexing;

/// <summary>An f-string being read: its quote, and the replacement fields that are open in it.</summary>
internal sealed class FStringState(SourceToken start)
{
    private readonly Stack<(int Depth, bool InSpec)> _fields = new();

    public SourceToken Start { get; } = start;
    public char Quote { get; } = start.Chars[^1];
    public int QuoteLength { get; } = start.Chars.Length >= 4 && start.Chars[^3] == start.Chars[^1] ? 3 : 1;
    public bool IsRaw { get; } = start.Chars.ContainsAny('r', 'R');

    /// <summary>Whether a replacement field is open.</summary>
    public bool InField => _fields.Count > 0;

    /// <summary>Whether the next characters are text, not an expression.</summary>
    public bool InLiteral => _fields.Count == 0 || _fields.Peek().InSpec;

    /// <summary>Whether the text at hand is a format specification.</summary>
    public bool InSpec => _fields.Count > 0 && _fields.Peek().InSpec;

    /// <summary>How many fields are open.</summary>
    public int FieldCount => _fields.Count;

    /// <summary>The bracket depth of the innermost field's expression.</summary>
    public int FieldDepth => _fields.Count > 0 ? _fields.Peek().Depth : -1;

    public void OpenField(int depth) => _fields.Push((depth, false));
    public void CloseField() => _fields.Pop();

    /// <summary>The colon of the innermost field has been read.</summary>
    public void EnterSpec() => _fields.Push((_fields.Pop().Depth, true));

    /// <summary>A newline ended the format specification of a single-quoted f-string.</summary>
    public void LeaveSpec() => _fields.Push((_fields.Pop().Depth, false));
}
