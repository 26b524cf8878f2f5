using PyTee.Interpreter;

namespace PyTee.Stdlib.Re;

/// <summary>What a pattern found.</summary>
[PyType("Match", Module = "re", Abstract = true, Final = true)]
public sealed partial class PyMatch : PyObject, IMapping
{
    private const int LongestShown = 50;

    private readonly PyPattern _pattern;
    private readonly RegexSubject _subject;
    private readonly int[] _places;
    private readonly int _start;
    private readonly int _end;

    internal PyMatch(PyPattern pattern, RegexSubject subject, int[] places, int start, int end) : base(TypeObject)
    {
        _pattern = pattern;
        _subject = subject;
        _places = places;
        _start = start;
        _end = end;
    }

    /// <summary>The pattern.</summary>
    [PyGetter("re")] internal Value Pattern => _pattern;

    /// <summary>The text searched.</summary>
    [PyGetter("string")] internal Value String => _subject.Source;

    /// <summary>Where the search began.</summary>
    [PyGetter("pos")] internal long Start => _start;

    /// <summary>Where the search ended.</summary>
    [PyGetter("endpos")] internal long End => _end;

    /// <summary>The number of the last group that matched.</summary>
    [PyGetter("lastindex")] internal Value LastIndex => _places[^1] < 0 ? Value.None : (long)_places[^1];

    /// <summary>The name of the last group that matched.</summary>
    [PyGetter("lastgroup")] internal Value LastGroup => _pattern.NameOf(_places[^1]);

    /// <summary>The places of all groups.</summary>
    [PyGetter("regs")]
    internal Value Places
    {
        get
        {
            var places = new Value[_pattern.GroupCount + 1];
            for (int i = 0; i < places.Length; i++) places[i] = PlaceOf(i);
            return new PyTuple(places);
        }
    }

    /// <summary>What one group matched, or a tuple for several.</summary>
    [PyMethod("group(*args)")]
    internal Value Group(ReadOnlySpan<Value> args)
    {
        if (args.Length == 0) return TextOf(0, Value.None);
        if (args.Length == 1) return TextOf(IndexOf(args[0]), Value.None);
        var texts = new Value[args.Length];
        for (int i = 0; i < texts.Length; i++) texts[i] = TextOf(IndexOf(args[i]), Value.None);
        return new PyTuple(texts);
    }

    /// <summary>What one group matched.</summary>
    [PySlot("__getitem__")] internal Value GetItem(Value group) => TextOf(IndexOf(group), Value.None);

    /// <summary>What all groups matched.</summary>
    [PyMethod("groups(default=None)")]
    internal Value Groups(Value @default)
    {
        var texts = new Value[_pattern.GroupCount];
        for (int i = 0; i < texts.Length; i++) texts[i] = TextOf(i + 1, @default);
        return new PyTuple(texts);
    }

    /// <summary>What the named groups matched, by name.</summary>
    [PyMethod("groupdict(default=None)")]
    internal Value GroupDict(Value @default)
    {
        var texts = new PyDict();
        foreach ((PyStr name, int group) in _pattern.Names) texts.Set(name, TextOf(group, @default));
        return texts;
    }

    /// <summary>Where a group starts.</summary>
    [PyMethod("start(group=0, /)")] internal long StartOf(Value group) => _places[2 * IndexOf(group)];

    /// <summary>Where a group ends.</summary>
    [PyMethod("end(group=0, /)")] internal long EndOf(Value group) => _places[2 * IndexOf(group) + 1];

    /// <summary>Where a group starts and ends.</summary>
    [PyMethod("span(group=0, /)")] internal Value Span(Value group) => PlaceOf(IndexOf(group));

    /// <summary>A template filled with what the groups matched.</summary>
    [PyMethod("expand(template)")]
    internal Value Expand(Value template)
    {
        List<TemplatePiece> pieces = _pattern.ParseTemplate(template);
        var output = new RegexOutput(_subject.Text != null);
        AppendTo(output, pieces);
        return output.ToValue();
    }

    [PyMethod("__copy__()")] internal Value Copy() => this;

    [PyMethod("__deepcopy__(memo, /)")] internal Value DeepCopy(Value memo) => this;

    [PyClassMethod("__class_getitem__(item, /)")]
    internal static Value ClassGetItem(PyType cls, Value item) => PyGenericAlias.Make(new Value(cls), item);

    [PySlot("__repr__")]
    internal string Repr()
    {
        string shown = Protocols.Repr(TextOf(0, Value.None)).ToString();
        if (shown.Length > LongestShown) shown = shown[..LongestShown];
        return $"<re.Match object; span=({_places[0]}, {_places[1]}), match={shown}>";
    }

    /// <summary>Puts a filled template at the end of an output.</summary>
    internal void AppendTo(RegexOutput output, List<TemplatePiece> pieces) =>
        AppendTemplate(output, pieces, _subject, _places);

    /// <summary>Puts a template filled from a place table at the end of an output.</summary>
    internal static void AppendTemplate(
        RegexOutput output, List<TemplatePiece> pieces, in RegexSubject subject, ReadOnlySpan<int> places)
    {
        foreach (TemplatePiece piece in pieces)
        {
            if (piece.Literal != null) output.Append(piece.Literal);
            else if (places[2 * piece.Group + 1] >= 0)
                subject.AppendTo(output, places[2 * piece.Group], places[2 * piece.Group + 1]);
        }
    }

    private Value TextOf(int group, Value otherwise)
    {
        int start = _places[2 * group];
        return start < 0 || _places[2 * group + 1] < 0 ? otherwise : _subject.Slice(start, _places[2 * group + 1]);
    }

    private PyTuple PlaceOf(int group) => PyTuple.Of((long)_places[2 * group], (long)_places[2 * group + 1]);

    private int IndexOf(Value group)
    {
        if (group.IsUnset) return 0;
        long index = -1;
        if (group.Is(out PyStr? name)) index = _pattern.NumberOf(name);
        else if (Number.TryIndex(group, out Value number) && number.IsSmallInt) index = number.N;
        return index >= 0 && index <= _pattern.GroupCount ? (int)index : throw Raise.IndexError("no such group");
    }
}
