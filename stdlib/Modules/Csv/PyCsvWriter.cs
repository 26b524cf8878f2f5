using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Writes rows as text.</summary>
[PyType("writer", Module = "_csv", Abstract = true)]
public sealed partial class PyCsvWriter : PyObject
{
    private static readonly PyStr[] s_numberMethods =
        [PyStr.Intern("__float__"), PyStr.Intern("__index__"), PyStr.Intern("__int__")];

    private readonly Value _write;
    private readonly PyCsvDialect _dialect;

    internal PyCsvWriter(Value write, PyCsvDialect dialect) : base(TypeObject)
    {
        _write = write;
        _dialect = dialect;
    }

    /// <summary>The dialect.</summary>
    [PyGetter("dialect")] internal Value Dialect => _dialect;

    /// <summary>Writes a row.</summary>
    [PyMethod("writerow(row, /)")]
    internal Value WriteRow(Value row)
    {
        if (!Iteration.IsIterable(row)) throw CsvModule.State.Fault($"iterable expected, not {row.Class.Name}");
        Value iterator = Iteration.GetIter(row);
        var output = new StrBuilder();
        int count = 0;
        Value last = Value.Unset;
        while (Iteration.TryNext(iterator, out Value field))
        {
            if (count++ > 0) output.Append(_dialect.DelimiterCode);
            AppendField(output, field, IsQuotedByKind(field));
            last = field;
        }
        if (count > 0 && output.Length == 0)
        {
            if (MustStayBare(last)) throw CsvModule.State.Fault("single empty field record must be quoted");
            AppendField(output, last, isQuoted: true);
        }
        output.Append(_dialect.Terminator);
        return Vm.Current.Call(_write, [output.ToPyStr()], null);
    }

    /// <summary>Writes rows.</summary>
    [PyMethod("writerows(rows, /)")]
    internal void WriteRows(Value rows)
    {
        Value iterator = Iteration.GetIter(rows);
        while (Iteration.TryNext(iterator, out Value row)) WriteRow(row);
    }

    private bool IsQuotedByKind(Value field) => _dialect.Quoting switch
    {
        CsvModule.QuoteAll => true,
        CsvModule.QuoteNonNumeric => !IsNumber(field),
        CsvModule.QuoteStrings => field.Is<PyStr>(out _),
        CsvModule.QuoteNotNull => !field.IsNone,
        _ => false,
    };

    private static bool IsNumber(Value field) =>
        field.IsFloat || PyInt.Is(field) || field.O is PyComplex
        || Array.Exists(s_numberMethods, method => field.Class.Lookup(method, out _));

    private bool MustStayBare(Value field) => _dialect.Quoting == CsvModule.QuoteNone
        || (field.IsNone && _dialect.Quoting is CsvModule.QuoteStrings or CsvModule.QuoteNotNull);

    private void AppendField(StrBuilder output, Value field, bool isQuoted)
    {
        PyStr text = field.IsNone ? PyStr.Empty : field.Is(out PyStr? own) ? own : Protocols.Str(field);
        if (text.Length == 0 && _dialect.DelimiterCode == ' ' && _dialect.SkipInitialSpace)
        {
            if (MustStayBare(field))
                throw CsvModule.State.Fault("empty field must be quoted if delimiter is a space and skipinitialspace is true");
            isQuoted = true;
        }
        isQuoted |= NeedsQuotes(text);
        if (isQuoted) output.Append(_dialect.QuoteCode);
        AppendText(output, text);
        if (isQuoted) output.Append(_dialect.QuoteCode);
    }

    private bool IsSpecial(int c)
    {
        if (c == _dialect.DelimiterCode || c == _dialect.EscapeCode || c == _dialect.QuoteCode || c is '\n' or '\r') return true;
        for (int i = 0; i < _dialect.Terminator.Length; i++)
            if (_dialect.Terminator[i] == c) return true;
        return false;
    }

    private bool IsEscaped(int c) => _dialect.Quoting == CsvModule.QuoteNone
        || c == _dialect.EscapeCode || (c == _dialect.QuoteCode && !_dialect.DoubleQuote);

    private bool NeedsQuotes(PyStr text)
    {
        for (int i = 0; i < text.Length; i++)
            if (IsSpecial(text[i]) && !IsEscaped(text[i])) return true;
        return false;
    }

    private void AppendText(StrBuilder output, PyStr text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            int c = text[i];
            if (IsSpecial(c))
            {
                if (IsEscaped(c))
                {
                    if (_dialect.EscapeCode < 0) throw CsvModule.State.Fault("need to escape, but no escapechar set");
                    output.Append(_dialect.EscapeCode);
                }
                else if (c == _dialect.QuoteCode) output.Append(c);
            }
            output.Append(c);
        }
    }
}
