using System.Text;

namespace PyTee.Stdlib.Re;

/// <summary>Parses a class in square brackets.</summary>
internal sealed class SetParser(PatternReader reader, EscapeReader escapes, List<string> warnings)
{
    private readonly List<(int Low, int High)> _ranges = [];
    private Category _categories;
    private bool _isEmpty = true;
    private int _start;

    /// <summary>Parses up to the closing bracket; the opening one is taken.</summary>
    public Node Parse()
    {
        _start = reader.Position - 1;
        if (reader.Next == '[') Warn("nested set", reader.Position);
        bool isNegated = reader.TryTake('^');
        while (ParseItem()) _isEmpty = false;
        bool isOne = !isNegated && _categories == Category.None && _ranges.Count == 1 && _ranges[0].Low == _ranges[0].High;
        return isOne ? new LiteralNode(_ranges[0].Low) : new SetNode(_ranges, _categories, isNegated);
    }

    private bool ParseItem()
    {
        Item first = TakeItem();
        if (first.IsPlain(']') && !_isEmpty) return false;
        if (!_isEmpty && first.IsPlain(reader.Next)) WarnOfOperator(reader.Next);
        first = Resolve(first);
        if (!reader.TryTake('-'))
        {
            Add(first);
            return true;
        }
        Item last = TakeItem();
        if (last.IsPlain(']'))
        {
            Add(first);
            _ranges.Add(('-', '-'));
            return false;
        }
        if (last.IsPlain('-')) Warn("set difference", reader.Position - 2);
        last = Resolve(last);
        bool isRange = first.Category == Category.None && last.Category == Category.None && first.Character <= last.Character;
        if (!isRange) throw BadRange(first, last);
        _ranges.Add((first.Character, last.Character));
        return true;
    }

    private Item TakeItem()
    {
        int start = reader.Position;
        int token = reader.Take(out int escaped);
        if (token < 0) throw reader.Error("unterminated character set", reader.Position - _start);
        return new Item(start, token, escaped, Category.None, 0);
    }

    private Item Resolve(Item item)
    {
        if (item.Escaped < 0) return item with { Length = 1 };
        (int character, Category category) = escapes.ReadInside(item.Escaped);
        return item with { Character = character, Category = category, Length = reader.Position - item.Start };
    }

    private void Add(Item item)
    {
        if (item.Category != Category.None) _categories |= item.Category;
        else _ranges.Add((item.Character, item.Character));
    }

    private RegexSyntaxException BadRange(Item first, Item last)
    {
        var shown = new StringBuilder("bad character range ");
        reader.AppendText(shown, first.Start, first.Length);
        shown.Append('-');
        reader.AppendText(shown, last.Start, last.Length);
        return reader.Error(shown.ToString(), first.Length + 1 + last.Length);
    }

    private void WarnOfOperator(int mark)
    {
        string? operation = mark switch
        {
            '-' => "set difference",
            '&' => "set intersection",
            '~' => "set symmetric difference",
            '|' => "set union",
            _ => null,
        };
        if (operation != null) Warn(operation, reader.Position - 1);
    }

    private void Warn(string what, int position) => warnings.Add($"Possible {what} at position {position}");

    /// <summary>One end of a range, or a class within the class.</summary>
    private readonly record struct Item(int Start, int Character, int Escaped, Category Category, int Length)
    {
        public bool IsPlain(int character) => Escaped < 0 && Character == character;
    }
}
