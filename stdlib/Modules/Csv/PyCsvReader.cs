using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>An iterator over the rows of a table.</summary>
[PyType("reader", Module = "_csv", Abstract = true)]
public sealed partial class PyCsvReader : PyObject
{
    private const int EndOfLine = -2;

    private readonly Value _lines;
    private readonly PyCsvDialect _dialect;
    private PyList _row = new();
    private StrBuilder _field = new();
    private bool _isUnquoted;
    private State _state;

    internal PyCsvReader(Value lines, PyCsvDialect dialect) : base(TypeObject)
    {
        _lines = lines;
        _dialect = dialect;
    }

    /// <summary>Where in a row reading stands.</summary>
    private enum State
    {
        StartRow,
        StartField,
        Escaped,
        InField,
        InQuotes,
        EscapedInQuotes,
        QuoteInQuotes,
        EatNewline,
        AfterEscapedNewline,
    }

    /// <summary>The dialect.</summary>
    [PyGetter("dialect")] internal Value Dialect => _dialect;

    /// <summary>How many lines are read.</summary>
    [PyGetter("line_num")] internal long LineNumber { get; private set; }

    [PySlot("__iter__")] internal Value Iter() => this;

    [PySlot("__next__")]
    internal bool Next(out Value row)
    {
        row = Value.Unset;
        _row = new PyList();
        _field = new StrBuilder();
        _state = State.StartRow;
        do
        {
            if (!Iteration.TryNext(_lines, out Value line))
            {
                if (_field.Length == 0 && _state != State.InQuotes) return false;
                if (_dialect.Strict) throw CsvModule.State.Fault("unexpected end of data");
                SaveField();
                break;
            }
            if (!line.Is(out PyStr? text)) throw NotText(line);
            LineNumber++;
            ReadLine(text);
        }
        while (_state != State.StartRow);
        row = _row;
        return true;
    }

    private static PyException NotText(Value line) => CsvModule.State.Fault(
        $"iterator should return strings, not {line.Class.Name} (the file should be opened in text mode)");

    private void ReadLine(PyStr line)
    {
        long limit = CsvModule.State.FieldLimit;
        Fuel.Spend(line.Length >> 3);
        for (int i = 0; i < line.Length; i++)
        {
            int run = PlainRun(line, i);
            if (run > 0)
            {
                if (_field.Length + run > limit) throw TooLong(limit);
                _field.Append(line, i, run);
                i += run - 1;
                continue;
            }
            Take(line[i], limit);
        }
        Take(EndOfLine, limit);
    }

    // Characters within a field that mean nothing are copied together.
    private int PlainRun(PyStr line, int start)
    {
        if (_state is not (State.InField or State.InQuotes) || line.IsWide) return 0;
        ReadOnlySpan<char> rest = line.Chars[start..];
        int escape = _dialect.EscapeCode < 0 ? _dialect.DelimiterCode : _dialect.EscapeCode;
        int quote = _dialect.QuoteCode < 0 ? _dialect.DelimiterCode : _dialect.QuoteCode;
        int stop = _state == State.InField
            ? rest.IndexOfAny(['\r', '\n', (char)_dialect.DelimiterCode, (char)escape])
            : rest.IndexOfAny((char)quote, (char)escape);
        return stop < 0 ? rest.Length : stop;
    }

    private static PyException TooLong(long limit) =>
        CsvModule.State.Fault($"field larger than field limit ({limit})");

    private void Add(int character, long limit)
    {
        if (_field.Length >= limit) throw TooLong(limit);
        _field.Append(character);
    }

    private void SaveField()
    {
        bool isNumber = _dialect.Quoting is CsvModule.QuoteNonNumeric or CsvModule.QuoteStrings;
        bool isNull = _dialect.Quoting is CsvModule.QuoteNotNull or CsvModule.QuoteStrings;
        PyStr text = _field.ToPyStr();
        if (_field.Length > 0) _field = new StrBuilder();
        if (!_isUnquoted) _row.Add(text);
        else if (text.Length == 0) _row.Add(isNull ? Value.None : text);
        else _row.Add(isNumber ? Vm.Current.Call(PyFloat.TypeObject, [text], null) : text);
    }

    private void EndRow(int c)
    {
        SaveField();
        _state = c == EndOfLine ? State.StartRow : State.EatNewline;
    }

    private bool IsQuote(int c) => c == _dialect.QuoteCode && c >= 0 && _dialect.Quoting != CsvModule.QuoteNone;

    private bool IsEscape(int c) => c == _dialect.EscapeCode && c >= 0;

    private static bool IsEnd(int c) => c is '\n' or '\r' or EndOfLine;

    private void Take(int c, long limit)
    {
        switch (_state)
        {
            case State.StartRow:
                if (c == EndOfLine) return;
                if (IsEnd(c)) { _state = State.EatNewline; return; }
                _state = State.StartField;
                goto case State.StartField;
            case State.StartField:
                StartField(c, limit);
                return;
            case State.Escaped:
                _state = c is '\n' or '\r' ? State.AfterEscapedNewline : State.InField;
                Add(c == EndOfLine ? '\n' : c, limit);
                return;
            case State.AfterEscapedNewline:
                if (c == EndOfLine) return;
                goto case State.InField;
            case State.InField:
                if (IsEnd(c)) EndRow(c);
                else if (IsEscape(c)) _state = State.Escaped;
                else if (c == _dialect.DelimiterCode) { SaveField(); _state = State.StartField; }
                else Add(c, limit);
                return;
            case State.InQuotes:
                if (c == EndOfLine) return;
                if (IsEscape(c)) _state = State.EscapedInQuotes;
                else if (IsQuote(c)) _state = _dialect.DoubleQuote ? State.QuoteInQuotes : State.InField;
                else Add(c, limit);
                return;
            case State.EscapedInQuotes:
                Add(c == EndOfLine ? '\n' : c, limit);
                _state = State.InQuotes;
                return;
            case State.QuoteInQuotes:
                AfterQuote(c, limit);
                return;
            default:
                if (c == EndOfLine) _state = State.StartRow;
                else if (!IsEnd(c)) throw CsvModule.State.Fault(
                    "new-line character seen in unquoted field - do you need to open the file with newline=''?");
                return;
        }
    }

    private void StartField(int c, long limit)
    {
        _isUnquoted = true;
        if (IsEnd(c)) EndRow(c);
        else if (IsQuote(c))
        {
            _isUnquoted = false;
            _state = State.InQuotes;
        }
        else if (IsEscape(c)) _state = State.Escaped;
        else if (c == ' ' && _dialect.SkipInitialSpace) { }
        else if (c == _dialect.DelimiterCode) SaveField();
        else
        {
            Add(c, limit);
            _state = State.InField;
        }
    }

    private void AfterQuote(int c, long limit)
    {
        if (IsQuote(c))
        {
            Add(c, limit);
            _state = State.InQuotes;
        }
        else if (c == _dialect.DelimiterCode)
        {
            SaveField();
            _state = State.StartField;
        }
        else if (IsEnd(c)) EndRow(c);
        else if (!_dialect.Strict)
        {
            Add(c, limit);
            _state = State.InField;
        }
        else
        {
            PyStr delimiter = PyStr.FromCodePoint(_dialect.DelimiterCode);
            PyStr quote = PyStr.FromCodePoint(_dialect.QuoteCode);
            throw CsvModule.State.Fault($"'{delimiter}' expected after '{quote}'");
        }
    }
}
