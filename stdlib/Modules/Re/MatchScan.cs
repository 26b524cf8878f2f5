using PyTee.Interpreter;

namespace PyTee.Stdlib.Re;

/// <summary>Goes through a subject match by match.</summary>
internal sealed class MatchScan
{
    private readonly RegexPattern _regex;
    private int _next;
    private bool _refusesEmpty;

    public MatchScan(RegexPattern regex, RegexSubject subject, long start, long end)
    {
        _regex = regex;
        Subject = subject;
        SearchEnd = (int)Math.Clamp(end, 0, subject.Length);
        SearchStart = (int)Math.Clamp(start, 0, subject.Length);
        _next = SearchStart;
        Places = new int[regex.ResultLength];
    }

    /// <summary>What is gone through.</summary>
    public RegexSubject Subject { get; }

    /// <summary>Where it begins.</summary>
    public int SearchStart { get; }

    /// <summary>Where it ends.</summary>
    public int SearchEnd { get; }

    /// <summary>Starts and ends of the groups of the last match, and the last group.</summary>
    public int[] Places { get; }

    /// <summary>Where the last match starts.</summary>
    public int MatchStart => Places[0];

    /// <summary>Where the last match ends.</summary>
    public int MatchEnd => Places[1];

    /// <summary>Finds the next match.</summary>
    public bool TryNext(MatchMode mode)
    {
        if (_next > SearchEnd) return false;
        if (!Subject.TryMatch(_regex, _next, SearchEnd, mode, _refusesEmpty, Places))
        {
            _next = SearchEnd + 1;
            return false;
        }
        _refusesEmpty = MatchStart == MatchEnd;
        _next = MatchEnd;
        return true;
    }

    /// <summary>What a group of the last match matched.</summary>
    public Value TextOf(int group, Value otherwise)
    {
        int start = Places[2 * group];
        return start < 0 || Places[2 * group + 1] < 0 ? otherwise : Subject.Slice(start, Places[2 * group + 1]);
    }
}

/// <summary>The iterator of <c>finditer</c>.</summary>
[PyType("callable_iterator", Abstract = true)]
public sealed partial class PyMatchIterator : PyObject
{
    private readonly PyPattern _pattern;
    private readonly MatchScan _scan;

    internal PyMatchIterator(PyPattern pattern, MatchScan scan) : base(TypeObject)
    {
        _pattern = pattern;
        _scan = scan;
    }

    [PySlot("__iter__")] internal Value Iter() => this;

    [PySlot("__next__")]
    internal bool Next(out Value match)
    {
        bool isMatch = _scan.TryNext(MatchMode.Search);
        match = isMatch ? _pattern.ToMatch(_scan) : Value.Unset;
        return isMatch;
    }
}

/// <summary>Steps through a text at the caller's pace.</summary>
[PyType("SRE_Scanner", Module = "_sre", Abstract = true)]
public sealed partial class PyScanner : PyObject
{
    private readonly PyPattern _pattern;
    private readonly MatchScan _scan;

    internal PyScanner(PyPattern pattern, MatchScan scan) : base(TypeObject)
    {
        _pattern = pattern;
        _scan = scan;
    }

    /// <summary>The pattern.</summary>
    [PyGetter("pattern")] internal Value Pattern => _pattern;

    /// <summary>Matches where the last match ended.</summary>
    [PyMethod("match()")] internal Value Match() => _scan.TryNext(MatchMode.Match) ? _pattern.ToMatch(_scan) : Value.None;

    /// <summary>Searches from where the last match ended.</summary>
    [PyMethod("search()")] internal Value Search() => _scan.TryNext(MatchMode.Search) ? _pattern.ToMatch(_scan) : Value.None;
}
