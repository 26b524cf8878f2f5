namespace PyTee.Interpreter;

/// <summary>One step of a field's name path.</summary>
/// <param name="IsAttribute">Whether it is <c>.name</c> rather than <c>[key]</c>.</param>
/// <param name="Name">The name or key as text.</param>
/// <param name="Index">The key as a number, or -1 where it is none.</param>
public readonly record struct FieldStep(bool IsAttribute, string Name, long Index);

/// <summary>The name path of a replacement field: <c>first.name[key]...</c>.</summary>
public struct FieldPath
{
    private readonly string _text;
    private int _at;

    /// <summary>Splits off the first name; the steps follow on demand.</summary>
    public FieldPath(string text)
    {
        _text = text;
        int end = text.AsSpan().IndexOfAny('.', '[');
        _at = end < 0 ? text.Length : end;
        First = text[.._at];
        FirstIndex = ToIndex(First);
    }

    /// <summary>The argument's name or number as text.</summary>
    public string First { get; }

    /// <summary>The argument's number, or -1 where it is a name or empty.</summary>
    public long FirstIndex { get; }

    /// <summary>Reads the next step, if there is one.</summary>
    public bool TryNext(out FieldStep step)
    {
        step = default;
        if (_at >= _text.Length) return false;
        char mark = _text[_at++];
        if (mark is not ('.' or '['))
            throw new FormatSpecException("Only '.' or '[' may follow ']' in format field specifier");
        string name = mark == '.' ? ReadAttribute() : ReadKey();
        if (name.Length == 0) throw new FormatSpecException("Empty attribute in format string");
        step = new FieldStep(mark == '.', name, mark == '.' ? -1 : ToIndex(name));
        return true;
    }

    private string ReadAttribute()
    {
        int length = _text.AsSpan(_at).IndexOfAny('.', '[');
        int end = length < 0 ? _text.Length : _at + length;
        string name = _text[_at..end];
        _at = end;
        return name;
    }

    private string ReadKey()
    {
        int end = _text.IndexOf(']', _at);
        if (end < 0) throw new FormatSpecException("Missing ']' in format string");
        string key = _text[_at..end];
        _at = end + 1;
        return key;
    }

    private static long ToIndex(string text)
    {
        long index = text.Length == 0 ? -1 : 0;
        foreach (char c in text)
        {
            int digit = NumberText.DigitOf(c);
            if (digit < 0) return -1;
            if (index > (long.MaxValue - digit) / 10)
                throw new FormatSpecException("Too many decimal digits in format string");
            index = index * 10 + digit;
        }
        return index;
    }
}

/// <summary>Numbers the fields without a name, and refuses to mix them with numbered ones.</summary>
public sealed class FieldNumbering
{
    private long _next;
    private bool? _isAutomatic;

    /// <summary>The number of the argument a path begins with, or null where it has a name.</summary>
    public long? Number(in FieldPath path)
    {
        bool isAutomatic = path.First.Length == 0;
        if (!isAutomatic && path.FirstIndex < 0) return null;
        if (_isAutomatic == !isAutomatic)
            throw new FormatSpecException(isAutomatic
                ? "cannot switch from manual field specification to automatic field numbering"
                : "cannot switch from automatic field numbering to manual field specification");
        _isAutomatic = isAutomatic;
        return isAutomatic ? _next++ : path.FirstIndex;
    }
}
