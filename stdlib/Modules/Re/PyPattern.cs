using PyTee.Interpreter;

namespace PyTee.Stdlib.Re;

/// <summary>A compiled regular expression.</summary>
[PyType("Pattern", Module = "re", Abstract = true, Final = true)]
public sealed partial class PyPattern : PyObject
{
    private const int LongestShown = 200;

    private static readonly (RegexFlags Flag, string Name)[] s_flagNames =
    [
        (RegexFlags.IgnoreCase, "re.IGNORECASE"), (RegexFlags.Locale, "re.LOCALE"),
        (RegexFlags.Multiline, "re.MULTILINE"), (RegexFlags.DotAll, "re.DOTALL"),
        (RegexFlags.Unicode, "re.UNICODE"), (RegexFlags.Verbose, "re.VERBOSE"),
        (RegexFlags.Debug, "re.DEBUG"), (RegexFlags.Ascii, "re.ASCII"),
    ];

    private readonly Value _source;
    private readonly bool _isText;
    private readonly RegexPattern _regex;
    private readonly Value _errorClass;
    private PyDict? _groupIndex;
    private (PyObject Template, List<TemplatePiece> Pieces)? _lastTemplate;

    internal PyPattern(Value source, bool isText, RegexPattern regex, Value errorClass) : base(TypeObject)
    {
        _source = source;
        _isText = isText;
        _regex = regex;
        _errorClass = errorClass;
        Names = regex.GroupNames.Select(pair => (PyStr.Intern(pair.Key), pair.Value)).ToArray();
    }

    /// <summary>The named groups in order.</summary>
    internal (PyStr Name, int Group)[] Names { get; }

    /// <summary>How many groups capture.</summary>
    [PyGetter("groups")] internal long GroupCount => _regex.GroupCount;

    /// <summary>The flags.</summary>
    [PyGetter("flags")] internal long Flags => (long)_regex.Flags;

    /// <summary>The pattern's text.</summary>
    [PyGetter("pattern")] internal Value Source => _source;

    /// <summary>The numbers of the named groups.</summary>
    [PyGetter("groupindex")]
    internal Value GroupIndex
    {
        get
        {
            if (_groupIndex == null)
            {
                _groupIndex = new PyDict();
                foreach ((PyStr name, int group) in Names) _groupIndex.Set(name, (long)group);
            }
            return new PyMappingProxy(_groupIndex);
        }
    }

    /// <summary>Matches at the start.</summary>
    [PyMethod("match(string, pos=0, endpos=9223372036854775807)")]
    internal Value Match(Value @string, long pos = 0, long endpos = long.MaxValue) =>
        Apply(@string, pos, endpos, MatchMode.Match);

    /// <summary>Matches at the start and up to the end.</summary>
    [PyMethod("fullmatch(string, pos=0, endpos=9223372036854775807)")]
    internal Value FullMatch(Value @string, long pos = 0, long endpos = long.MaxValue) =>
        Apply(@string, pos, endpos, MatchMode.FullMatch);

    /// <summary>Finds the first match.</summary>
    [PyMethod("search(string, pos=0, endpos=9223372036854775807)")]
    internal Value Search(Value @string, long pos = 0, long endpos = long.MaxValue) =>
        Apply(@string, pos, endpos, MatchMode.Search);

    /// <summary>Lists what matches: texts, or the groups if there are any.</summary>
    [PyMethod("findall(string, pos=0, endpos=9223372036854775807)")]
    internal Value FindAll(Value @string, long pos = 0, long endpos = long.MaxValue)
    {
        var scan = new MatchScan(_regex, RegexSubject.Of(@string, _isText), pos, endpos);
        var found = new PyList();
        while (scan.TryNext(MatchMode.Search)) found.Add(Found(scan));
        return found;
    }

    /// <summary>Iterates over the matches.</summary>
    [PyMethod("finditer(string, pos=0, endpos=9223372036854775807)")]
    internal Value FindIter(Value @string, long pos = 0, long endpos = long.MaxValue) =>
        new PyMatchIterator(this, new MatchScan(_regex, RegexSubject.Of(@string, _isText), pos, endpos));

    /// <summary>Steps through a text match by match.</summary>
    [PyMethod("scanner(string, pos=0, endpos=9223372036854775807)")]
    internal Value Scanner(Value @string, long pos = 0, long endpos = long.MaxValue) =>
        new PyScanner(this, new MatchScan(_regex, RegexSubject.Of(@string, _isText), pos, endpos));

    /// <summary>Splits a text where the pattern matches.</summary>
    [PyMethod("split(string, maxsplit=0)")]
    internal Value Split(Value @string, long maxsplit = 0)
    {
        RegexSubject subject = RegexSubject.Of(@string, _isText);
        var scan = new MatchScan(_regex, subject, 0, long.MaxValue);
        var parts = new PyList();
        int last = 0;
        for (long count = 0; (maxsplit == 0 || count < maxsplit) && scan.TryNext(MatchMode.Search); count++)
        {
            parts.Add(subject.Slice(last, scan.MatchStart));
            for (int group = 1; group <= GroupCount; group++) parts.Add(scan.TextOf(group, Value.None));
            last = scan.MatchEnd;
        }
        parts.Add(subject.Slice(last, subject.Length));
        return parts;
    }

    /// <summary>Replaces what matches.</summary>
    [PyMethod("sub(repl, string, count=0)")]
    internal Value Sub(Value repl, Value @string, long count = 0) => Replace(repl, @string, count, out _);

    /// <summary>Replaces what matches, and counts.</summary>
    [PyMethod("subn(repl, string, count=0)")]
    internal Value SubN(Value repl, Value @string, long count = 0)
    {
        Value replaced = Replace(repl, @string, count, out long made);
        return PyTuple.Of(replaced, made);
    }

    [PyMethod("__copy__()")] internal Value Copy() => this;

    [PyMethod("__deepcopy__(memo, /)")] internal Value DeepCopy(Value memo) => this;

    [PyClassMethod("__class_getitem__(item, /)")]
    internal static Value ClassGetItem(PyType cls, Value item) => PyGenericAlias.Make(new Value(cls), item);

    [PySlot("__richcompare__")]
    internal Value RichCompare(Value other, CompareOp op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne) || !other.Is(out PyPattern? pattern)) return Value.NotImplemented;
        bool isEqual = pattern == this || (Flags == pattern.Flags && _isText == pattern._isText
            && Protocols.RichEquals(_source, pattern._source));
        return Value.Bool(isEqual == (op == CompareOp.Eq));
    }

    [PySlot("__hash__")] internal long Hash() => Protocols.Hash(_source) ^ Flags;

    [PySlot("__repr__")]
    internal string Repr()
    {
        string shown = Protocols.Repr(_source).ToString();
        if (shown.Length > LongestShown) shown = shown[..LongestShown];
        RegexFlags flags = _regex.Flags;
        if (_isText && (flags & RegexFlags.TypeFlags) == RegexFlags.Unicode) flags &= ~RegexFlags.Unicode;
        var names = new List<string>();
        foreach ((RegexFlags flag, string name) in s_flagNames)
        {
            if ((flags & flag) == 0) continue;
            names.Add(name);
            flags &= ~flag;
        }
        if (flags != 0) names.Add($"0x{(int)flags:x}");
        return names.Count == 0 ? $"re.compile({shown})" : $"re.compile({shown}, {string.Join('|', names)})";
    }

    /// <summary>The number of a named group, or -1.</summary>
    internal long NumberOf(PyStr name)
    {
        foreach ((PyStr known, int group) in Names)
            if (known.Equals(name)) return group;
        return -1;
    }

    /// <summary>The name of a group, or None.</summary>
    internal Value NameOf(int group)
    {
        foreach ((PyStr name, int number) in Names)
            if (number == group) return name;
        return Value.None;
    }

    /// <summary>The pieces of a template; the last template is remembered.</summary>
    internal List<TemplatePiece> ParseTemplate(Value template)
    {
        if (_lastTemplate is { } last && ReferenceEquals(last.Template, template.O)) return last.Pieces;
        RegexSubject text = TemplateText(template);
        try
        {
            List<TemplatePiece> pieces = RegexTemplate.Parse(text.ToNumbers(), text.Text != null, _regex);
            if (template.Object is PyStr or PyBytes) _lastTemplate = (template.Object, pieces);
            return pieces;
        }
        catch (RegexSyntaxException fault)
        {
            throw SreModule.Error(fault, template, _errorClass);
        }
    }

    internal PyMatch ToMatch(MatchScan scan) =>
        new(this, scan.Subject, scan.Places.ToArray(), scan.SearchStart, scan.SearchEnd);

    private static RegexSubject TemplateText(Value template)
    {
        if (template.Is<PyStr>(out _) || Buffers.TryGet(template, out _)) return RegexSubject.OfAny(template);
        throw Raise.TypeError($"decoding to str: need a bytes-like object, {template.Class.Name} found");
    }

    private Value Apply(Value text, long start, long end, MatchMode mode)
    {
        var scan = new MatchScan(_regex, RegexSubject.Of(text, _isText), start, end);
        return scan.TryNext(mode) ? new PyMatch(this, scan.Subject, scan.Places, scan.SearchStart, scan.SearchEnd) : Value.None;
    }

    private Value Found(MatchScan scan)
    {
        Value empty = _isText ? PyStr.Empty : PyBytes.Empty;
        if (GroupCount == 0) return scan.TextOf(0, empty);
        if (GroupCount == 1) return scan.TextOf(1, empty);
        var texts = new Value[GroupCount];
        for (int i = 0; i < texts.Length; i++) texts[i] = scan.TextOf(i + 1, empty);
        return new PyTuple(texts);
    }

    private Value Replace(Value replacement, Value text, long count, out long made)
    {
        bool isCall = Protocols.IsCallable(replacement);
        bool isLiteral = !isCall && !TemplateText(replacement).HasBackslash();
        List<TemplatePiece>? pieces = isCall || isLiteral ? null : ParseTemplate(replacement);
        RegexSubject subject = RegexSubject.Of(text, _isText);
        var scan = new MatchScan(_regex, subject, 0, long.MaxValue);
        RegexOutput? output = null;
        int last = 0;
        for (made = 0; (count == 0 || made < count) && scan.TryNext(MatchMode.Search); made++)
        {
            output ??= new RegexOutput(_isText);
            subject.AppendTo(output, last, scan.MatchStart);
            if (isLiteral) output.AppendReplacement(replacement);
            else if (pieces != null) PyMatch.AppendTemplate(output, pieces, subject, scan.Places);
            else output.AppendReplacement(Vm.Current.Call(replacement, [ToMatch(scan)], null));
            last = scan.MatchEnd;
        }
        if (output == null) return subject.Slice(0, subject.Length);
        subject.AppendTo(output, last, subject.Length);
        return output.ToValue();
    }
}
