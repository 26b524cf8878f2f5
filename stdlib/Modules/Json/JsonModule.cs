using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>The fast parts of <c>json</c>.</summary>
[PyModule("_json")]
public static partial class JsonModule
{
    private static readonly PyStr s_errorName = PyStr.Intern("JSONDecodeError");

    /// <summary>The type of readers.</summary>
    [PyConstant("make_scanner")] internal static PyType Scanner => PyJsonScanner.TypeObject;

    /// <summary>The type of writers.</summary>
    [PyConstant("make_encoder")] internal static PyType Encoder => PyJsonEncoder.TypeObject;

    /// <summary>A string as JSON text, escaped where JSON wants it.</summary>
    [PyFunction("encode_basestring(string, /)")]
    internal static Value EncodeBaseString(Value @string) => Encode(@string, asciiOnly: false);

    /// <summary>A string as JSON text in ASCII.</summary>
    [PyFunction("encode_basestring_ascii(string, /)")]
    internal static Value EncodeBaseStringAscii(Value @string) => Encode(@string, asciiOnly: true);

    /// <summary>Reads a string whose opening quote stands before end; the string and where it ends.</summary>
    [PyFunction("scanstring(string, end, strict=True, /)")]
    internal static Value ScanString(Value @string, long end, bool strict = true)
    {
        if (!@string.Is(out PyStr? text))
            throw Raise.TypeError($"first argument must be a string, not {@string.Class.Name}");
        if (end < 0 || end > text.Length) throw Raise.ValueError("end is out of bounds");
        JsonReading reading = Strings(strict);
        if (text.IsWide)
        {
            var wide = new JsonReader<int>(text, text.Wide, (int)end, reading);
            PyStr found = wide.ReadString();
            return PyTuple.Of(found, (long)wide.Position);
        }
        var narrow = new JsonReader<char>(text, text.Chars, (int)end, reading);
        PyStr read = narrow.ReadString();
        return PyTuple.Of(read, (long)narrow.Position);
    }

    /// <summary>json.JSONDecodeError for a place in a text.</summary>
    internal static PyException DecodeError(string message, PyStr text, int position)
    {
        PyModule decoder = Vm.Current.Runtime.Importer.Load("json.decoder");
        Value error = AttributeAccess.Get(decoder, s_errorName);
        Value made = Vm.Current.Call(error, [Value.Str(message), text, (long)position], null);
        return made.Is(out PyBaseException? exception) ? new PyException(exception) : Raise.ValueError(message);
    }

    private static JsonReading Strings(bool isStrict) => new()
    {
        IsStrict = isStrict,
        ObjectHook = Value.None,
        ObjectPairsHook = Value.None,
        ParseFloat = Value.None,
        ParseInt = Value.None,
        ParseConstant = Value.None,
    };

    private static Value Encode(Value value, bool asciiOnly)
    {
        if (!value.Is(out PyStr? text))
            throw Raise.TypeError($"first argument must be a string, not {value.Class.Name}");
        var output = new StrBuilder(text.Length + 2);
        JsonText.Append(output, text, asciiOnly);
        return output.ToPyStr();
    }
}

/// <summary>Reads one JSON value from a string.</summary>
[PyType("Scanner", Module = "_json")]
public sealed partial class PyJsonScanner : PyObject
{
    private readonly JsonReading _reading;

    private PyJsonScanner(PyType cls, JsonReading reading) : base(cls) => _reading = reading;

    [PyNew("(context)")]
    internal static Value New(PyType cls, Value context) => new PyJsonScanner(cls, new JsonReading
    {
        IsStrict = Protocols.Truth(Get(context, "strict")),
        ObjectHook = Get(context, "object_hook"),
        ObjectPairsHook = Get(context, "object_pairs_hook"),
        ParseFloat = Get(context, "parse_float"),
        ParseInt = Get(context, "parse_int"),
        ParseConstant = Get(context, "parse_constant"),
    });

    /// <summary>Whether control characters in strings are refused.</summary>
    [PyGetter("strict")] internal bool Strict => _reading.IsStrict;

    /// <summary>Called with each object as a dict.</summary>
    [PyGetter("object_hook")] internal Value ObjectHook => _reading.ObjectHook;

    /// <summary>Called with each object as a list of pairs.</summary>
    [PyGetter("object_pairs_hook")] internal Value ObjectPairsHook => _reading.ObjectPairsHook;

    /// <summary>Makes floats of their text.</summary>
    [PyGetter("parse_float")] internal Value ParseFloat => _reading.ParseFloat;

    /// <summary>Makes ints of their text.</summary>
    [PyGetter("parse_int")] internal Value ParseInt => _reading.ParseInt;

    /// <summary>Makes values of NaN and the infinities.</summary>
    [PyGetter("parse_constant")] internal Value ParseConstant => _reading.ParseConstant;

    [PySlot("__call__")]
    internal Value Call(ReadOnlySpan<Value> args, PyTuple? names)
    {
        if (args.Length != 2) throw Raise.TypeError($"scan_once() takes exactly 2 arguments ({args.Length} given)");
        if (!args[0].Is(out PyStr? text))
            throw Raise.TypeError($"first argument must be a string, not {args[0].Class.Name}");
        long index = Number.AsSize(args[1]);
        if (index < 0) throw Raise.ValueError("idx cannot be negative");
        if (index >= text.Length) throw Raise.StopIteration(index);
        if (text.IsWide)
        {
            var wide = new JsonReader<int>(text, text.Wide, (int)index, _reading);
            Value found = wide.ReadValue();
            return PyTuple.Of(found, (long)wide.Position);
        }
        var narrow = new JsonReader<char>(text, text.Chars, (int)index, _reading);
        Value read = narrow.ReadValue();
        return PyTuple.Of(read, (long)narrow.Position);
    }

    private static Value Get(Value context, string name) => AttributeAccess.Get(context, PyStr.Intern(name));
}
