using System.Globalization;

namespace PyTee.Stdlib.Re;

/// <summary>One piece of a replacement: a literal, or the number of a group.</summary>
/// <param name="Literal">The code points, or null for a group.</param>
/// <param name="Group">The group where there is no literal.</param>
public readonly record struct TemplatePiece(int[]? Literal, int Group);

/// <summary>Parses the replacement templates of <c>sub</c> and <c>expand</c>.</summary>
public sealed class RegexTemplate
{
    private const int MostGroups = 1073741823;

    private readonly PatternReader _reader;
    private readonly RegexPattern _pattern;
    private readonly List<TemplatePiece> _pieces = [];
    private readonly List<int> _literal = [];

    private RegexTemplate(int[] text, bool isText, RegexPattern pattern)
    {
        _reader = new PatternReader(text, isText);
        _pattern = pattern;
    }

    /// <summary>Parses a template of code points or bytes.</summary>
    /// <exception cref="RegexSyntaxException">The template is at fault.</exception>
    public static List<TemplatePiece> Parse(int[] text, bool isText, RegexPattern pattern) =>
        new RegexTemplate(text, isText, pattern).ParseAll();

    private List<TemplatePiece> ParseAll()
    {
        while (_reader.Next >= 0)
        {
            int token = _reader.Take(out int escaped);
            if (token == '\\') ParseEscape(escaped);
            else _literal.Add(token);
        }
        Flush();
        return _pieces;
    }

    private void Flush()
    {
        if (_literal.Count == 0) return;
        _pieces.Add(new TemplatePiece([.. _literal], 0));
        _literal.Clear();
    }

    private void ParseEscape(int escaped)
    {
        if (escaped == 'g') ParseNamed();
        else if (escaped == '0') _literal.Add(EscapeReader.OctalValue("0" + _reader.TakeWhile(2, EscapeReader.IsOctal)) & 0xFF);
        else if (EscapeReader.IsDigit(escaped)) ParseNumbered(escaped);
        else if (EscapeReader.SimpleOf(escaped) is int simple and >= 0) _literal.Add(simple);
        else if (EscapeReader.IsAsciiLetter(escaped)) throw _reader.Error($"bad escape \\{(char)escaped}", 2);
        else _literal.AddRange(['\\', escaped]);
    }

    private void ParseNamed()
    {
        if (!_reader.TryTake('<')) throw _reader.Error("missing <");
        string name = _reader.TakeUntil('>', "group name");
        int length = name.EnumerateRunes().Count();
        if (name.All(char.IsAsciiDigit))
        {
            int number = GroupNames.Number(name);
            if (number >= MostGroups)
                throw _reader.Error($"invalid group reference {GroupNames.Plain(name)}", length + 1);
            AddGroup(number, length + 1);
            return;
        }
        GroupNames.Check(name, 1, _reader);
        if (!_pattern.GroupNames.TryGetValue(name, out int group))
            throw new RegexSyntaxException($"unknown group name {TextRepr.Of(name)}", null, RegexFault.Index);
        AddGroup(group, length + 1);
    }

    private void ParseNumbered(int first)
    {
        string digits = ((char)first).ToString();
        if (EscapeReader.IsDigit(_reader.Next))
        {
            digits += (char)_reader.Take();
            if (EscapeReader.IsOctal(first) && EscapeReader.IsOctal(digits[1]) && EscapeReader.IsOctal(_reader.Next))
            {
                digits += (char)_reader.Take();
                int value = EscapeReader.OctalValue(digits);
                if (value > 0xFF)
                    throw _reader.Error($"octal escape value \\{digits} outside of range 0-0o377", digits.Length + 1);
                _literal.Add(value);
                return;
            }
        }
        AddGroup(int.Parse(digits, CultureInfo.InvariantCulture), digits.Length);
    }

    private void AddGroup(int group, int offset)
    {
        if (group > _pattern.GroupCount) throw _reader.Error($"invalid group reference {group}", offset);
        Flush();
        _pieces.Add(new TemplatePiece(null, group));
    }
}
