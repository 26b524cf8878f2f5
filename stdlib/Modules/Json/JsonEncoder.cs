using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Writes objects as JSON text, with line breaks where there is an indent.</summary>
[PyType("Encoder", Module = "_json")]
public sealed partial class PyJsonEncoder : PyObject
{
    private static readonly PyStr s_items = PyStr.Intern("items");

    private readonly bool _checksLoops;
    private readonly Value _default;
    private readonly Value _encoder;
    private readonly PyStr? _indent;
    private readonly PyStr _keySeparator;
    private readonly PyStr _itemSeparator;
    private readonly bool _sortsKeys;
    private readonly bool _skipsKeys;
    private readonly bool _allowsNaN;
    private readonly bool? _asciiOnly;
    private Value[] _open = new Value[8];
    private int _openCount;
    private long _level;

    private PyJsonEncoder(
        PyType cls, bool checksLoops, Value @default, Value encoder, PyStr? indent, PyStr keySeparator, PyStr itemSeparator,
        bool sortsKeys, bool skipsKeys, bool allowsNaN) : base(cls)
    {
        _checksLoops = checksLoops;
        _default = @default;
        _encoder = encoder;
        _indent = indent;
        _keySeparator = keySeparator;
        _itemSeparator = itemSeparator;
        _sortsKeys = sortsKeys;
        _skipsKeys = skipsKeys;
        _allowsNaN = allowsNaN;
        if (encoder.Is<PyBuiltinFunction>(out _))
        {
            _asciiOnly = Protocols.Str(AttributeAccess.Get(encoder, PyStr.Intern("__name__"))).ToString() switch
            {
                "encode_basestring_ascii" => true,
                "encode_basestring" => false,
                _ => null,
            };
        }
    }

    [PyNew("(markers, default, encoder, indent, key_separator, item_separator, sort_keys, skipkeys, allow_nan)")]
    internal static Value New(
        PyType cls, Value markers, Value @default, Value encoder, Value indent, PyStr keySeparator,
        PyStr itemSeparator, bool sortKeys, bool skipkeys, bool allowNan)
    {
        if (!markers.IsNone && !markers.Is<PyDict>(out _))
            throw Raise.TypeError($"make_encoder() argument 1 must be dict or None, not {markers.Class.Name}");
        return new PyJsonEncoder(
            cls, !markers.IsNone, @default, encoder, indent.IsNone ? null : indent.As<PyStr>(), keySeparator, itemSeparator, sortKeys, skipkeys, allowNan);
    }

    [PySlot("__call__")]
    internal Value Call(ReadOnlySpan<Value> args, PyTuple? names)
    {
        if (args.Length != 2) throw Raise.TypeError($"_iterencode() takes exactly 2 arguments ({args.Length} given)");
        var output = new StrBuilder(256);
        // A default() may come back here.
        var (level, openCount) = (_level, _openCount);
        _level = Number.AsLong(args[1]);
        try { Write(output, args[0]); }
        finally { (_level, _openCount) = (level, openCount); }
        return PyTuple.Of(output.ToPyStr());
    }

    private void Write(StrBuilder output, Value value)
    {
        if (value.IsSmallInt) { output.Append(value.N.ToString(System.Globalization.CultureInfo.InvariantCulture)); return; }
        if (value.IsFloat) { output.Append(FloatOf(value.Double)); return; }
        switch (value.O)
        {
            case PyNone: output.AppendBmp("null"); break;
            case PyBool: output.AppendBmp(value.IsTrue ? "true" : "false"); break;
            case PyStr text: WriteText(output, text); break;
            case PyInt: output.Append(IntOf(value)); break;
            case PyFloat number: output.Append(FloatOf(Number.AsDouble(number))); break;
            case PyList or PyTuple: WriteList(output, value); break;
            case PyDict mapping: WriteDict(output, mapping, value); break;
            default: WriteOther(output, value); break;
        }
    }

    private void WriteText(StrBuilder output, PyStr text)
    {
        if (_asciiOnly is bool asciiOnly) { JsonText.Append(output, text, asciiOnly); return; }
        Value encoded = Vm.Current.Call(_encoder, [text], null);
        if (!encoded.Is(out PyStr? shown))
            throw Raise.TypeError($"encoder() must return a string, not {encoded.Class.Name}");
        output.Append(shown);
    }

    private string FloatOf(double number)
    {
        if (double.IsFinite(number)) return FloatText.Repr(number);
        if (!_allowsNaN)
            throw Raise.ValueError("Out of range float values are not JSON compliant: " + FloatText.Repr(number));
        return double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";
    }

    private static string IntOf(Value value)
    {
        System.Numerics.BigInteger number = PyInt.BigOf(value);
        return IntText.IsTooLong(number, IntMath.MaxDigits)
            ? throw Raise.ValueError(IntText.TooLongToWrite(IntMath.MaxDigits)) : IntText.Write(number);
    }

    private void WriteList(StrBuilder output, Value list)
    {
        // What default() does to a list while it is written, is seen; a subclass is asked for its items once.
        var items = list.O is PyList { Class.IsHeap: false } plain ? plain : new PyList(Iteration.ToArray(list));
        if (items.Count == 0) { output.AppendBmp("[]"); return; }
        int depth = Enter(list);
        Open(output, '[');
        for (int i = 0; i < items.Count; i++)
        {
            if (i > 0) Separate(output);
            Write(output, items[i]);
        }
        Close(output, ']');
        Leave(depth);
    }

    private void WriteDict(StrBuilder output, PyDict mapping, Value value)
    {
        if (mapping.Count == 0) { output.AppendBmp("{}"); return; }
        int depth = Enter(value);
        Open(output, '{');
        bool isFirst = true;
        if (mapping.Class == PyDict.TypeObject && !_sortsKeys)
        {
            for (int position = 0; mapping.Next(ref position, out Value key, out Value item);)
                WriteItem(output, key, item, ref isFirst);
        }
        else
        {
            foreach (Value pair in ItemsOf(value))
            {
                PyTuple both = pair.Is(out PyTuple? tuple) && tuple.Count == 2
                    ? tuple : throw Raise.ValueError("items must return 2-tuples");
                WriteItem(output, both[0], both[1], ref isFirst);
            }
        }
        Close(output, '}');
        Leave(depth);
    }

    private Value[] ItemsOf(Value mapping)
    {
        PyList items = Iteration.ToList(Vm.Current.Call(AttributeAccess.Get(mapping, s_items), [], null));
        if (_sortsKeys) Vm.Current.Call(AttributeAccess.Get(items, PyStr.Intern("sort")), [], null);
        return items.Span.ToArray();
    }

    private void WriteItem(StrBuilder output, Value key, Value item, ref bool isFirst)
    {
        PyStr? text = KeyOf(key);
        if (text == null) return;
        if (!isFirst) Separate(output);
        isFirst = false;
        WriteText(output, text);
        output.Append(_keySeparator);
        Write(output, item);
    }

    private void Open(StrBuilder output, char bracket)
    {
        output.Append(bracket);
        _level++;
        BreakLine(output);
    }

    private void Separate(StrBuilder output)
    {
        output.Append(_itemSeparator);
        BreakLine(output);
    }

    private void Close(StrBuilder output, char bracket)
    {
        _level--;
        BreakLine(output);
        output.Append(bracket);
    }

    private void BreakLine(StrBuilder output)
    {
        if (_indent == null) return;
        output.Append('\n');
        for (long i = 0; i < _level; i++) output.Append(_indent);
    }

    private PyStr? KeyOf(Value key)
    {
        if (key.Is(out PyStr? text)) return text;
        if (key.IsNone) return PyStr.From("null");
        if (key.IsTrue) return PyStr.From("true");
        if (key.IsFalse) return PyStr.From("false");
        if (key.IsFloat || key.O is PyFloat) return PyStr.From(FloatOf(Number.AsDouble(key)));
        if (PyInt.Is(key)) return PyStr.From(IntOf(key));
        if (_skipsKeys) return null;
        throw Raise.TypeError($"keys must be str, int, float, bool or None, not {key.Class.Name}");
    }

    private void WriteOther(StrBuilder output, Value value)
    {
        int depth = Enter(value);
        Write(output, Vm.Current.Call(_default, [value], null));
        Leave(depth);
    }

    /// <summary>Begin a value with others in it, which may not be one of those that are begun and not ended.</summary>
    private int Enter(Value value)
    {
        if (_checksLoops)
        {
            for (int i = _openCount - 1; i >= 0; i--)
            {
                if (ReferenceEquals(_open[i].O, value.O)) throw Raise.ValueError("Circular reference detected");
            }
            if (_openCount == _open.Length) Array.Resize(ref _open, 2 * _openCount);
            _open[_openCount++] = value;
        }
        return Recursion.Enter(" while encoding a JSON object");
    }

    private void Leave(int depth)
    {
        Recursion.Leave(depth);
        if (_checksLoops) _open[--_openCount] = default;
    }
}
