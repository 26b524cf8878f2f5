namespace PyTee.Grammar.Lexing;

/// <summary>The stack of open indentations, counted twice (tabs to eight, tabs as one) so that an ambiguous mix is noticed.</summary>
internal sealed class Indentation
{
    private const int MaxLevels = 100;
    private readonly List<(int Column, int Alternative)> _levels = [(0, 0)];

    /// <summary>How many indentations are open.</summary>
    public int Depth => _levels.Count - 1;

    /// <summary>Closes every level.</summary>
    public int CloseAll()
    {
        int open = Depth;
        _levels.RemoveRange(1, open);
        return open;
    }

    /// <summary>Enters a line by its leading white space: +1 opens a level, -n closes n, 0 goes on; or says what is wrong.</summary>
    public int Enter(ReadOnlySpan<char> leading, out string? error)
    {
        var (column, alternative) = Measure(leading);
        int change = 0;
        error = null;
        if (column > _levels[^1].Column)
        {
            if (_levels.Count >= MaxLevels) error = Messages.TooManyIndents;
            else if (alternative <= _levels[^1].Alternative) error = Messages.MixedTabs;
            else _levels.Add((column, alternative));
            return 1;
        }
        for (; column < _levels[^1].Column; change--) _levels.RemoveAt(_levels.Count - 1);
        if (column != _levels[^1].Column) error = Messages.BadDedent;
        else if (alternative != _levels[^1].Alternative) error = Messages.MixedTabs;
        return change;
    }

    private static (int Column, int Alternative) Measure(ReadOnlySpan<char> leading)
    {
        int column = 0, alternative = 0, continued = 0;
        foreach (char c in leading)
        {
            switch (c)
            {
                case ' ': column++; alternative++; break;
                case '\t': column = (column / 8 + 1) * 8; alternative++; break;
                case '\f': column = alternative = 0; break;
                case '\\': continued = continued != 0 ? continued : column; break;
                case '\n': column = alternative = 0; break;
            }
        }
        return continued != 0 ? (continued, continued) : (column, alternative);
    }
}
