using System.Runtime.CompilerServices;
using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Reads and writes tables as text: the fast part of <c>csv</c>.</summary>
[PyModule("_csv")]
public static partial class CsvModule
{
    private static readonly ConditionalWeakTable<Runtime, CsvState> s_states = [];

    /// <summary>Quote fields that need it.</summary>
    [PyConstant("QUOTE_MINIMAL")] public const long QuoteMinimal = 0;

    /// <summary>Quote all fields.</summary>
    [PyConstant("QUOTE_ALL")] public const long QuoteAll = 1;

    /// <summary>Quote all fields that are no numbers.</summary>
    [PyConstant("QUOTE_NONNUMERIC")] public const long QuoteNonNumeric = 2;

    /// <summary>Quote no field.</summary>
    [PyConstant("QUOTE_NONE")] public const long QuoteNone = 3;

    /// <summary>Quote strings.</summary>
    [PyConstant("QUOTE_STRINGS")] public const long QuoteStrings = 4;

    /// <summary>Quote all fields but None.</summary>
    [PyConstant("QUOTE_NOTNULL")] public const long QuoteNotNull = 5;

    /// <summary>The class of faults.</summary>
    [PyConstant("Error")] internal static Value ErrorClass => State.Error;

    /// <summary>The type of dialects.</summary>
    [PyConstant("Dialect")] internal static PyType Dialect => PyCsvDialect.TypeObject;

    /// <summary>The type of readers.</summary>
    [PyConstant("Reader")] internal static PyType ReaderType => PyCsvReader.TypeObject;

    /// <summary>The type of writers.</summary>
    [PyConstant("Writer")] internal static PyType WriterType => PyCsvWriter.TypeObject;

    /// <summary>What the module knows of one running program.</summary>
    internal static CsvState State => s_states.GetValue(Vm.Current.Runtime, _ => new CsvState());

    /// <summary>An iterator over the rows of a table, given by its lines.</summary>
    [PyFunction("reader(*args, **kwargs)")]
    internal static Value Reader(ReadOnlySpan<Value> args, PyDict? kwargs)
    {
        Value dialect = DialectOf(args, kwargs);
        return new PyCsvReader(Iteration.GetIter(args[0]), PyCsvDialect.Make(dialect, kwargs));
    }

    /// <summary>Writes rows to anything with a write method.</summary>
    [PyFunction("writer(*args, **kwargs)")]
    internal static Value Writer(ReadOnlySpan<Value> args, PyDict? kwargs)
    {
        Value dialect = DialectOf(args, kwargs);
        if (!AttributeAccess.TryGetQuiet(args[0], PyStr.Intern("write"), out Value write) || !Protocols.IsCallable(write))
            throw Raise.TypeError("argument 1 must have a \"write\" method");
        return new PyCsvWriter(write, PyCsvDialect.Make(dialect, kwargs));
    }

    /// <summary>Gives a dialect a name.</summary>
    [PyFunction("register_dialect(*args, **kwargs)")]
    internal static void RegisterDialect(ReadOnlySpan<Value> args, PyDict? kwargs)
    {
        Value dialect = DialectOf(args, kwargs);
        if (!args[0].Is<PyStr>(out _)) throw Raise.TypeError("dialect name must be a string");
        State.Dialects.Set(args[0], PyCsvDialect.Make(dialect, kwargs));
    }

    /// <summary>Forgets a dialect's name.</summary>
    [PyFunction("unregister_dialect(name)")]
    internal static void UnregisterDialect(Value name)
    {
        if (!State.Dialects.Remove(name, out _)) throw State.Fault("unknown dialect");
    }

    /// <summary>The dialect with a name.</summary>
    [PyFunction("get_dialect(name)")] internal static Value GetDialect(Value name) => State.Find(name);

    /// <summary>The names of all dialects.</summary>
    [PyFunction("list_dialects()")] internal static Value ListDialects() => Iteration.ToList(State.Dialects);

    /// <summary>The length a field may have; sets it if one is given.</summary>
    [PyFunction("field_size_limit(new_limit=...)")]
    internal static long FieldSizeLimit(Value new_limit)
    {
        long limit = State.FieldLimit;
        if (new_limit.IsUnset) return limit;
        if (!PyInt.Is(new_limit)) throw Raise.TypeError("limit must be an integer");
        State.FieldLimit = Number.AsLong(new_limit);
        return limit;
    }

    private static Value DialectOf(ReadOnlySpan<Value> args, PyDict? kwargs)
    {
        if (args.Length == 0) throw Raise.TypeError(" expected at least 1 argument, got 0");
        if (args.Length > 2) throw Raise.TypeError($" expected at most 2 arguments, got {args.Length}");
        if (args.Length == 2) return args[1];
        return kwargs != null && kwargs.Remove(PyStr.Intern("dialect"), out Value dialect) ? dialect : Value.Unset;
    }
}

/// <summary>The dialects, the limit and the exception class of one running program.</summary>
internal sealed class CsvState
{
    public CsvState()
    {
        var members = new PyDict();
        members.Set(PyStr.Intern("__module__"), Value.Str("_csv"));
        Error = Vm.Current.Call(PyType.TypeObject, [Value.Str("Error"), PyTuple.Of(Errors.Exception), members], null);
    }

    /// <summary>The class of faults.</summary>
    public Value Error { get; }

    /// <summary>The dialects by name.</summary>
    public PyDict Dialects { get; } = new();

    /// <summary>The length a field may have.</summary>
    public long FieldLimit { get; set; } = 128 * 1024;

    /// <summary>A fault to be thrown.</summary>
    public PyException Fault(string message) =>
        new(Vm.Current.Call(Error, [Value.Str(message)], null).As<PyBaseException>());

    /// <summary>The dialect with a name.</summary>
    public Value Find(Value name) => Dialects.TryGet(name, out Value dialect) ? dialect : throw Fault("unknown dialect");
}
