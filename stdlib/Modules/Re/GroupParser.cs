using System.Globalization;
using System.Text;

namespace PyTee.Stdlib.Re;

/// <summary>Parses what parentheses hold: groups, conditions, look-around, flags and comments.</summary>
internal sealed class GroupParser(PatternParser parser, PatternReader reader, GroupTable groups)
{
    private const int MostGroups = 1073741823;
    private const string Unterminated = "missing ), unterminated subpattern";

    private int _start;

    /// <summary>Parses up to the closing parenthesis; the opening one is taken. Nothing where only flags or a comment stood.</summary>
    public Node? Parse(ref bool isVerbose, bool isNested, bool isFirst)
    {
        int start = reader.Position - 1;
        _start = start;
        if (!reader.TryTake('?')) return ParseCapture(null, isVerbose);
        int kind = reader.Take(out int escaped);
        switch (kind)
        {
            case -1: throw reader.Error("unexpected end of pattern");
            case 'P': return ParsePython(isVerbose);
            case ':': return ParseBody(null, 0, 0, isVerbose);
            case '#': return SkipComment();
            case '=' or '!': return ParseAssertion(isBehind: false, kind == '!', isVerbose);
            case '<': return ParseBehind(isVerbose);
            case '(': return ParseCondition(isVerbose);
            case '>': return ParseAtomic(isVerbose);
        }
        if (kind != '-' && InlineFlags.Of(kind) == 0)
            throw UnknownExtension("?", kind, escaped);
        (RegexFlags Added, RegexFlags Removed)? flags = new InlineFlags(reader, parser).Read(kind);
        if (flags is var (added, removed))
        {
            bool isInnerVerbose = (isVerbose || (added & RegexFlags.Verbose) != 0) && (removed & RegexFlags.Verbose) == 0;
            return ParseBody(null, added, removed, isInnerVerbose);
        }
        if (!isFirst || isNested)
            throw reader.Error("global flags not at the start of the expression", reader.Position - start);
        if ((parser.Flags & RegexFlags.Verbose) != 0 && !isVerbose) throw new VerboseFoundException();
        return null;
    }

    private Node ParseCapture(string? name, bool isVerbose)
    {
        int length = name == null ? 0 : CodePoints(name);
        int number = groups.Open(name, message => reader.Error(message, length + 1));
        return ParseBody(number, 0, 0, isVerbose);
    }

    private GroupNode ParseBody(int? number, RegexFlags added, RegexFlags removed, bool isVerbose)
    {
        int start = _start;
        Node body = parser.ParseAlternatives(isVerbose, isNested: true);
        Close(start);
        if (number != null) groups.Close(number.Value);
        return new GroupNode(number, added, removed, body);
    }

    private void Close(int start)
    {
        if (!reader.TryTake(')')) throw reader.Error(Unterminated, reader.Position - start);
    }

    private Node ParsePython(bool isVerbose)
    {
        if (reader.TryTake('<'))
        {
            string name = reader.TakeUntil('>', "group name");
            GroupNames.Check(name, 1, reader);
            return ParseCapture(name, isVerbose);
        }
        if (reader.TryTake('=')) return ParseNamedReference();
        int kind = reader.Take(out int escaped);
        if (kind < 0) throw reader.Error("unexpected end of pattern");
        throw UnknownExtension("?P", kind, escaped);
    }

    private BackreferenceNode ParseNamedReference()
    {
        string name = reader.TakeUntil(')', "group name");
        GroupNames.Check(name, 1, reader);
        int length = CodePoints(name);
        if (!groups.Names.TryGetValue(name, out int number)) throw UnknownGroup(name, length);
        if (!groups.IsClosed(number)) throw reader.Error("cannot refer to an open group", length + 1);
        groups.CheckLookbehind(number, reader);
        return new BackreferenceNode(number);
    }

    private RegexSyntaxException UnknownGroup(string name, int length) =>
        reader.Error($"unknown group name {TextRepr.Of(name)}", length + 1);

    private Node? SkipComment()
    {
        while (true)
        {
            if (reader.Next < 0)
                throw reader.Error("missing ), unterminated comment", reader.Position - _start);
            if (reader.Take() == ')') return null;
        }
    }

    private Node ParseBehind(bool isVerbose)
    {
        int kind = reader.Take(out int escaped);
        if (kind < 0) throw reader.Error("unexpected end of pattern");
        if (kind is not ('=' or '!')) throw UnknownExtension("?<", kind, escaped);
        int? before = groups.BeforeLookbehind;
        groups.BeforeLookbehind ??= groups.Count;
        Node assertion = ParseAssertion(isBehind: true, kind == '!', isVerbose);
        groups.BeforeLookbehind = before;
        return assertion;
    }

    private AssertNode ParseAssertion(bool isBehind, bool isNegated, bool isVerbose)
    {
        int start = _start;
        Node body = parser.ParseAlternatives(isVerbose, isNested: true);
        Close(start);
        return new AssertNode(body, isBehind, isNegated);
    }

    private AtomicNode ParseAtomic(bool isVerbose)
    {
        int start = _start;
        Node body = parser.ParseAlternatives(isVerbose, isNested: true);
        Close(start);
        return new AtomicNode(body);
    }

    private ConditionNode ParseCondition(bool isVerbose)
    {
        int start = _start;
        int group = ReadConditionGroup();
        Node yes = parser.ParseSequence(isVerbose, isNested: true, isFirst: false);
        Node? no = null;
        if (reader.TryTake('|'))
        {
            no = parser.ParseSequence(isVerbose, isNested: true, isFirst: false);
            if (reader.Next == '|') throw reader.Error("conditional backref with more than two branches");
        }
        Close(start);
        return new ConditionNode(group, yes, no);
    }

    private int ReadConditionGroup()
    {
        string name = reader.TakeUntil(')', "group name");
        int length = CodePoints(name);
        int group;
        if (name.All(char.IsAsciiDigit))
        {
            group = GroupNames.Number(name);
            if (group == 0) throw reader.Error("bad group number", length + 1);
            if (group >= MostGroups) throw reader.Error($"invalid group reference {GroupNames.Plain(name)}", length + 1);
            groups.ConditionPositions.TryAdd(group, reader.Position - length - 1);
        }
        else
        {
            GroupNames.Check(name, 1, reader);
            if (!groups.Names.TryGetValue(name, out group)) throw UnknownGroup(name, length);
        }
        groups.CheckLookbehind(group, reader);
        return group;
    }

    private RegexSyntaxException UnknownExtension(string prefix, int kind, int escaped)
    {
        var shown = new StringBuilder("unknown extension ").Append(prefix);
        PatternReader.Append(shown, kind);
        if (kind == '\\') PatternReader.Append(shown, escaped);
        return reader.Error(shown.ToString(), prefix.Length + (kind == '\\' ? 2 : 1));
    }

    private static int CodePoints(string name) => name.EnumerateRunes().Count();
}

/// <summary>The names and numbers of groups in patterns and templates.</summary>
internal static class GroupNames
{
    /// <summary>Refuses a name that is no identifier.</summary>
    public static void Check(string name, int offset, PatternReader reader)
    {
        bool isAscii = !reader.IsText;
        bool isBad = !TextRepr.IsIdentifier(name) || (isAscii && name.Any(c => c > 127));
        if (!isBad) return;
        int length = name.EnumerateRunes().Count();
        throw reader.Error($"bad character in group name {TextRepr.Of(name, isAscii)}", length + offset);
    }

    /// <summary>The number that digits name; a huge one stays as large as a number can be.</summary>
    public static int Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : int.MaxValue;

    /// <summary>The digits without leading zeros.</summary>
    public static string Plain(string digits) => digits.TrimStart('0') is { Length: > 0 } plain ? plain : "0";
}
