using System.Runtime.CompilerServices;

namespace PyTee.Stdlib.Re;

/// <summary>A parsed pattern.</summary>
/// <param name="Root">Its parts.</param>
/// <param name="Flags">Its flags: those given, those it sets itself, and the default type.</param>
/// <param name="GroupCount">How many groups capture.</param>
/// <param name="GroupNames">The numbers of the named groups.</param>
/// <param name="Warnings">The messages of the FutureWarnings it deserves.</param>
internal sealed record ParsedPattern(
    Node Root, RegexFlags Flags, int GroupCount, IReadOnlyDictionary<string, int> GroupNames, List<string> Warnings);

/// <summary>Parses a pattern into nodes, with Python's faults at Python's places.</summary>
internal sealed class PatternParser
{
    private readonly GroupTable _groups = new();
    private readonly List<string> _warnings = [];
    private readonly PatternReader _reader;
    private readonly EscapeReader _escapes;
    private readonly GroupParser _groupParser;

    private PatternParser(int[] pattern, bool isText, RegexFlags flags, CharacterNames names)
    {
        _reader = new PatternReader(pattern, isText);
        _escapes = new EscapeReader(_reader, _groups, names);
        _groupParser = new GroupParser(this, _reader, _groups);
        Flags = flags;
    }

    /// <summary>The flags of the whole pattern as known so far.</summary>
    public RegexFlags Flags { get; set; }

    /// <summary>Parses a pattern of code points or bytes.</summary>
    public static ParsedPattern Parse(int[] pattern, bool isText, RegexFlags flags, CharacterNames names)
    {
        var parser = new PatternParser(pattern, isText, flags, names);
        try
        {
            return parser.ParseAll();
        }
        catch (VerboseFoundException)
        {
            return new PatternParser(pattern, isText, flags | RegexFlags.Verbose, names).ParseAll();
        }
    }

    /// <summary>
    /// Parses the patterns of a re.Scanner: alternatives in groups of their own, from 1. Inside, each pattern counts its groups from 1 as well, and
    /// its global flags stay its own, which programs rely on.
    /// </summary>
    public static ParsedPattern ParseLexicon(IEnumerable<int[]> patterns, bool isText, RegexFlags flags, CharacterNames names)
    {
        var branches = new List<Node>();
        var warnings = new List<string>();
        int groups = 0;
        foreach (int[] pattern in patterns)
        {
            ParsedPattern one = Parse(pattern, isText, flags, names);
            branches.Add(new GroupNode(branches.Count + 1, default, default, one.Root));
            warnings.AddRange(one.Warnings);
            groups = Math.Max(groups, one.GroupCount);
        }
        return new ParsedPattern(
            new BranchNode(branches), FixFlags(flags, isText), Math.Max(groups, branches.Count), new Dictionary<string, int>(), warnings);
    }

    /// <summary>Parses alternatives up to a closing parenthesis or the end.</summary>
    public Node ParseAlternatives(bool isVerbose, bool isNested)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var branches = new List<Node>();
        do
        {
            branches.Add(ParseSequence(isVerbose, isNested, isFirst: !isNested && branches.Count == 0));
        }
        while (_reader.TryTake('|'));
        return branches.Count == 1 ? branches[0] : new BranchNode(branches);
    }

    /// <summary>Parses parts up to a bar, a closing parenthesis or the end.</summary>
    public SequenceNode ParseSequence(bool isVerbose, bool isNested, bool isFirst)
    {
        var parts = new List<Node>();
        while (_reader.Next is not (-1 or '|' or ')'))
        {
            int token = _reader.Take(out int escaped);
            if (isVerbose && SkipVerbose(token)) continue;
            Node? part = token switch
            {
                '\\' => _escapes.ReadOutside(escaped),
                '[' => new SetParser(_reader, _escapes, _warnings).Parse(),
                '.' => new AnyNode(),
                '^' => new PlaceNode(Place.LineStart),
                '$' => new PlaceNode(Place.End),
                '*' or '+' or '?' or '{' => ParseRepeat(token, parts),
                '(' => _groupParser.Parse(ref isVerbose, isNested, isFirst && parts.Count == 0),
                _ => new LiteralNode(token),
            };
            if (part != null) parts.Add(part);
        }
        return new SequenceNode(parts);
    }

    private static bool IsSpace(int c) => c is ' ' or (>= '\t' and <= '\r');

    private ParsedPattern ParseAll()
    {
        Node root = ParseAlternatives((Flags & RegexFlags.Verbose) != 0, isNested: false);
        Flags = FixFlags(Flags, _reader.IsText);
        if (_reader.Next >= 0) throw _reader.Error("unbalanced parenthesis");
        foreach ((int group, int position) in _groups.ConditionPositions)
        {
            if (group >= _groups.Count)
                throw new RegexSyntaxException($"invalid group reference {group}", position);
        }
        return new ParsedPattern(root, Flags, _groups.Count - 1, _groups.Names, _warnings);
    }

    private static RegexFlags FixFlags(RegexFlags flags, bool isText)
    {
        string? fault = isText
            ? (flags & RegexFlags.Locale) != 0 ? "cannot use LOCALE flag with a str pattern"
                : (flags & RegexFlags.Ascii) != 0 && (flags & RegexFlags.Unicode) != 0
                    ? "ASCII and UNICODE flags are incompatible" : null
            : (flags & RegexFlags.Unicode) != 0 ? "cannot use UNICODE flag with a bytes pattern"
                : (flags & RegexFlags.Ascii) != 0 && (flags & RegexFlags.Locale) != 0
                    ? "ASCII and LOCALE flags are incompatible" : null;
        if (fault != null) throw new RegexSyntaxException(fault, null, RegexFault.Value);
        return isText && (flags & RegexFlags.Ascii) == 0 ? flags | RegexFlags.Unicode : flags;
    }

    private bool SkipVerbose(int token)
    {
        if (IsSpace(token)) return true;
        if (token != '#') return false;
        while (_reader.Take() is not (-1 or '\n')) { }
        return true;
    }

    private Node? ParseRepeat(int token, List<Node> parts)
    {
        int here = _reader.Position;
        (long Least, long Most)? bounds = token switch
        {
            '?' => (0, 1),
            '*' => (0, RepeatNode.NoLimit),
            '+' => (1, RepeatNode.NoLimit),
            _ => ReadBounds(here),
        };
        if (bounds == null) return new LiteralNode('{');
        Node? item = parts.Count > 0 ? parts[^1] : null;
        if (item is null or PlaceNode) throw _reader.Error("nothing to repeat", _reader.Position - here + 1);
        if (item is RepeatNode) throw _reader.Error("multiple repeat", _reader.Position - here + 1);
        if (item is GroupNode { IsPlain: true } group) item = group.Body;
        parts.RemoveAt(parts.Count - 1);
        Greed greed = _reader.TryTake('?') ? Greed.Lazy : _reader.TryTake('+') ? Greed.Possessive : Greed.Greedy;
        return new RepeatNode(item, bounds.Value.Least, bounds.Value.Most, greed);
    }

    /// <summary>Reads <c>m,n}</c>; nothing where the brace is an ordinary character.</summary>
    private (long Least, long Most)? ReadBounds(int here)
    {
        if (_reader.Next == '}') return null;
        string low = _reader.TakeWhile(int.MaxValue, EscapeReader.IsDigit);
        string high = _reader.TryTake(',') ? _reader.TakeWhile(int.MaxValue, EscapeReader.IsDigit) : low;
        if (!_reader.TryTake('}'))
        {
            _reader.Seek(here);
            return null;
        }
        long least = low.Length > 0 ? ReadCount(low) : 0;
        long most = high.Length > 0 ? ReadCount(high) : RepeatNode.NoLimit;
        if (most < least) throw _reader.Error("min repeat greater than max repeat", _reader.Position - here);
        return (least, most);
    }

    private static long ReadCount(string digits)
    {
        long count = 0;
        foreach (char digit in digits)
        {
            count = count * 10 + digit - '0';
            if (count >= RepeatNode.NoLimit)
                throw new RegexSyntaxException("the repetition number is too large", null, RegexFault.Overflow);
        }
        return count;
    }
}

/// <summary>The pattern turned out to be verbose while it was read as one that is not.</summary>
internal sealed class VerboseFoundException : Exception;
