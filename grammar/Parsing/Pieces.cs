using PyTee.Grammar.Ast;
using PyTee.Grammar.Building;
using PyTee.Grammar.Lexing;

namespace PyTee.Grammar.Parsing;

/// <summary>The pieces of a finished rule, in source order.</summary>
internal readonly ref struct Pieces(Builder builder, ReadOnlySpan<Item> items, int first, int last)
{
    private readonly ReadOnlySpan<Item> _items = items;

    public Builder Builder => builder;
    public int Count => _items.Length;
    public Item this[int index] => _items[index];
    public Item Final => _items[^1];

    /// <summary>The index of the rule's first token.</summary>
    public int First => first;

    /// <summary>The index of the rule's last token.</summary>
    public int Last => last;

    /// <summary>From the first to the last token of the rule.</summary>
    public Span Span => builder.Span(first, last);

    /// <summary>The pieces from <paramref name="start"/> up to <paramref name="end"/>.</summary>
    public Pieces Slice(int start, int end) => new(builder, _items[start..end], _items[start].First, _items[end - 1].Last);

    /// <summary>The pieces without the brackets around them.</summary>
    public Pieces Inner => _items.Length == 2 ? new(builder, default, first, last) : Slice(1, _items.Length - 1);

    /// <summary>The token type of a piece, 0 for a node and past the end.</summary>
    public int Type(int index) => index < _items.Length && _items[index].Value is SourceToken token ? token.Type : 0;

    public SourceToken Token(int index) => (SourceToken)_items[index].Value;
    public Expr Expr(int index) => (Expr)_items[index].Value;
    public string Name(int index) => builder.Identifier(Token(index));
    public Span SpanOf(int index) => builder.Span(_items[index].First, _items[index].Last);

    /// <summary>The pieces of one class.</summary>
    public T[] All<T>()
    {
        int count = 0;
        foreach (var item in _items)
            if (item.Value is T) count++;
        if (count == 0) return [];
        var found = new T[count];
        count = 0;
        foreach (var item in _items)
            if (item.Value is T value) found[count++] = value;
        return found;
    }

    /// <summary>The first piece of a class, or null.</summary>
    public T? FirstOf<T>() where T : class
    {
        foreach (var item in _items)
            if (item.Value is T value) return value;
        return null;
    }

    /// <summary>The index of the first token of a type, or -1.</summary>
    public int Find(int type)
    {
        for (int i = 0; i < _items.Length; i++)
            if (Type(i) == type) return i;
        return -1;
    }

    /// <summary>The expression behind the first token of a type, or null.</summary>
    public Expr? After(int type) => Find(type) is >= 0 and var at ? Expr(at + 1) : null;

    /// <summary>Refuses two commas (or semicolons) with nothing between them.</summary>
    public void CheckSeparators(int separator)
    {
        for (int i = 1; i < _items.Length; i++)
            if (Type(i) == separator && Type(i - 1) == separator) throw DoubleSeparator(i);
    }

    /// <summary>The error of a second comma. In a comprehension Python has read the variables and waits for <c>in</c>.</summary>
    public SyntaxException DoubleSeparator(int index)
    {
        bool comprehension = first > 0 && builder.Tokens[first - 1].Type == Generated.PythonParser.FOR && builder.Scout.Level(first) > 0;
        return comprehension ? builder.ErrorAt("'in' expected after for-loop variables", _items[index].First) : builder.Invalid(Token(index));
    }
}
