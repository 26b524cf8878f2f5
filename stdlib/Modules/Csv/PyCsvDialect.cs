using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>How a table is written. Immutable once made.</summary>
[PyType("Dialect", Module = "_csv")]
public sealed partial class PyCsvDialect : PyObject
{
    /// <summary>Stands for a character that is not set.</summary>
    internal const int NoCharacter = -1;

    private static readonly string[] s_options =
    [
        "delimiter", "doublequote", "escapechar", "lineterminator", "quotechar", "quoting", "skipinitialspace", "strict",
    ];

    private PyCsvDialect(PyType cls) : base(cls) { }

    /// <summary>Between fields.</summary>
    internal int DelimiterCode { get; private set; } = ',';

    /// <summary>Around fields.</summary>
    internal int QuoteCode { get; private set; } = '"';

    /// <summary>Before characters that would mean something.</summary>
    internal int EscapeCode { get; private set; } = NoCharacter;

    /// <summary>After rows.</summary>
    internal PyStr Terminator { get; private set; } = PyStr.From("\r\n");

    [PyGetter("delimiter")] internal Value Delimiter => PyStr.FromCodePoint(DelimiterCode);

    [PyGetter("quotechar")] internal Value QuoteChar => CharacterOrNone(QuoteCode);

    [PyGetter("escapechar")] internal Value EscapeChar => CharacterOrNone(EscapeCode);

    [PyGetter("lineterminator")] internal Value LineTerminator => Terminator;

    [PyGetter("quoting")] internal long Quoting { get; private set; }

    [PyGetter("doublequote")] internal bool DoubleQuote { get; private set; } = true;

    [PyGetter("skipinitialspace")] internal bool SkipInitialSpace { get; private set; }

    [PyGetter("strict")] internal bool Strict { get; private set; }

    [PyNew("(dialect=..., delimiter=..., doublequote=..., escapechar=..., lineterminator=..., quotechar=..., quoting=..., skipinitialspace=..., strict=...)")]
    internal static Value New(
        PyType cls, Value dialect, Value delimiter, Value doublequote, Value escapechar, Value lineterminator,
        Value quotechar, Value quoting, Value skipinitialspace, Value strict)
    {
        Value[] given = [delimiter, doublequote, escapechar, lineterminator, quotechar, quoting, skipinitialspace, strict];
        bool hasOptions = Array.Exists(given, value => !value.IsUnset);
        return Make(cls, dialect, given, hasOptions);
    }

    /// <summary>The dialect an argument and options describe.</summary>
    internal static PyCsvDialect Make(Value dialect, PyDict? options)
    {
        var given = new Value[s_options.Length];
        Array.Fill(given, Value.Unset);
        int used = 0;
        for (int i = 0; i < given.Length && options != null; i++)
        {
            if (!options.TryGet(PyStr.Intern(s_options[i]), out Value value)) continue;
            given[i] = value;
            used++;
        }
        if (options != null && used < options.Count) throw UnknownOption(options);
        return Make(TypeObject, dialect, given, used > 0);
    }

    private static PyException UnknownOption(PyDict options)
    {
        for (int position = 0; options.Next(ref position, out Value key, out _);)
        {
            string name = Protocols.Str(key).ToString();
            if (Array.IndexOf(s_options, name) < 0)
                return Raise.TypeError($"this function got an unexpected keyword argument '{name}'");
        }
        return Raise.TypeError("unexpected keyword argument");
    }

    private static PyCsvDialect Make(PyType cls, Value dialect, Value[] given, bool hasOptions)
    {
        if (dialect.Is<PyStr>(out _)) dialect = CsvModule.State.Find(dialect);
        if (!hasOptions && cls == TypeObject && dialect.Is(out PyCsvDialect? ready)) return ready;
        for (int i = 0; i < given.Length && !dialect.IsUnset; i++)
        {
            bool isMissing = given[i].IsUnset
                && AttributeAccess.TryGetQuiet(dialect, PyStr.Intern(s_options[i]), out given[i]) is false;
            if (isMissing) given[i] = Value.Unset;
        }
        var made = new PyCsvDialect(cls);
        made.Fill(given);
        made.Check();
        return made;
    }

    private void Fill(Value[] given)
    {
        if (!given[0].IsUnset) DelimiterCode = Character("delimiter", given[0], canBeNone: false);
        if (!given[1].IsUnset) DoubleQuote = Protocols.Truth(given[1]);
        if (!given[2].IsUnset) EscapeCode = Character("escapechar", given[2], canBeNone: true);
        if (!given[3].IsUnset) Terminator = TerminatorOf(given[3]);
        if (!given[4].IsUnset) QuoteCode = Character("quotechar", given[4], canBeNone: true);
        if (!given[5].IsUnset) Quoting = QuotingOf(given[5]);
        else if (QuoteCode == NoCharacter) Quoting = CsvModule.QuoteNone;
        if (!given[6].IsUnset) SkipInitialSpace = Protocols.Truth(given[6]);
        if (!given[7].IsUnset) Strict = Protocols.Truth(given[7]);
    }

    private static int Character(string name, Value value, bool canBeNone)
    {
        if (value.IsNone && canBeNone) return NoCharacter;
        if (!value.Is(out PyStr? text))
            throw Raise.TypeError($"\"{name}\" must be string{(canBeNone ? " or None" : "")}, not {value.Class.Name}");
        return text.Length == 1 ? text[0] : throw Raise.TypeError($"\"{name}\" must be a 1-character string");
    }

    private static PyStr TerminatorOf(Value value)
    {
        if (value.IsNone) throw Raise.TypeError("lineterminator must be set");
        return value.Is(out PyStr? text) ? text : throw Raise.TypeError("\"lineterminator\" must be a string");
    }

    private static long QuotingOf(Value value)
    {
        if (!value.IsSmallInt) throw Raise.TypeError("\"quoting\" must be an integer");
        return value.N is >= CsvModule.QuoteMinimal and <= CsvModule.QuoteNotNull
            ? value.N : throw Raise.TypeError("bad \"quoting\" value");
    }

    private void Check()
    {
        if (QuoteCode == NoCharacter && Quoting != CsvModule.QuoteNone)
            throw Raise.TypeError("quotechar must be set if quoting enabled");
        CheckCharacter("delimiter", DelimiterCode, canBeSpace: true);
        CheckCharacter("escapechar", EscapeCode, !SkipInitialSpace);
        CheckCharacter("quotechar", QuoteCode, !SkipInitialSpace);
        CheckPair("delimiter", DelimiterCode, "escapechar", EscapeCode);
        CheckPair("delimiter", DelimiterCode, "quotechar", QuoteCode);
        CheckPair("escapechar", EscapeCode, "quotechar", QuoteCode);
    }

    private void CheckCharacter(string name, int character, bool canBeSpace)
    {
        if (character is '\r' or '\n' || (character == ' ' && !canBeSpace)) throw Raise.ValueError($"bad {name} value");
        for (int i = 0; i < Terminator.Length; i++)
            if (Terminator[i] == character) throw Raise.ValueError($"bad {name} or lineterminator value");
    }

    private static void CheckPair(string name, int character, string otherName, int other)
    {
        if (character == other && character != NoCharacter)
            throw Raise.ValueError($"bad {name} or {otherName} value");
    }

    private static Value CharacterOrNone(int character) =>
        character == NoCharacter ? Value.None : PyStr.FromCodePoint(character);
}
