using System.Globalization;
using System.Runtime.CompilerServices;
using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>What a decoder wants done with what it reads.</summary>
internal sealed record JsonReading
{
    /// <summary>Whether control characters in strings are refused.</summary>
    public required bool IsStrict { get; init; }

    /// <summary>Called with each object as a dict, or None.</summary>
    public required Value ObjectHook { get; init; }

    /// <summary>Called with each object as a list of pairs, or None.</summary>
    public required Value ObjectPairsHook { get; init; }

    /// <summary>Makes floats of their text.</summary>
    public required Value ParseFloat { get; init; }

    /// <summary>Makes ints of their text.</summary>
    public required Value ParseInt { get; init; }

    /// <summary>Makes values of <c>NaN</c> and the infinities.</summary>
    public required Value ParseConstant { get; init; }
}

/// <summary>Reads JSON from a text whose units are whole characters.</summary>
/// <typeparam name="T"><c>char</c> or <c>int</c>.</typeparam>
internal ref struct JsonReader<T> where T : unmanaged, IEquatable<T>
{
    private const int KeySlots = 64;

    private readonly PyStr _source;
    private readonly ReadOnlySpan<T> _text;
    private readonly JsonReading _reading;
    private PyStr?[]? _keys;
    private int _at;

    public JsonReader(PyStr source, ReadOnlySpan<T> text, int start, JsonReading reading)
    {
        _source = source;
        _text = text;
        _at = start;
        _reading = reading;
    }

    /// <summary>Where reading stands.</summary>
    public readonly int Position => _at;

    /// <summary>Reads a value.</summary>
    public Value ReadValue()
    {
        Fuel.Spend(1);
        switch (Peek())
        {
            case '"':
                _at++;
                return ReadString();
            case '{':
                _at++;
                return ReadNested(array: false);
            case '[':
                _at++;
                return ReadNested(array: true);
            case 'n' when TryWord("null"): return Value.None;
            case 't' when TryWord("true"): return Value.True;
            case 'f' when TryWord("false"): return Value.False;
            case 'N' when TryWord("NaN"): return Constant("NaN");
            case 'I' when TryWord("Infinity"): return Constant("Infinity");
            case '-' when TryWord("-Infinity"): return Constant("-Infinity");
            default: return ReadNumber();
        }
    }

    private Value ReadNested(bool array)
    {
        int depth = Recursion.Enter(array ? " while decoding a JSON array from a unicode string" : " while decoding a JSON object from a unicode string");
        Value value = array ? ReadArray() : ReadObject();
        Recursion.Leave(depth);
        return value;
    }

    /// <summary>Reads a string whose opening quote is taken.</summary>
    public PyStr ReadString()
    {
        int begin = _at - 1;
        int start = _at;
        int end = PlainEnd(begin);
        if (ToInt(_text[end]) == '"')
        {
            _at = end + 1;
            return Substring(start, end);
        }
        var text = new StrBuilder();
        while (true)
        {
            AppendPlain(text, start, end);
            _at = end + 1;
            if (ToInt(_text[end]) == '"') return text.ToPyStr();
            text.Append(ReadEscape(begin));
            start = _at;
            end = PlainEnd(begin);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int ToInt(T unit) =>
        typeof(T) == typeof(char) ? Unsafe.BitCast<T, char>(unit) : Unsafe.BitCast<T, int>(unit);

    private readonly int Peek() => _at < _text.Length ? ToInt(_text[_at]) : -1;

    private readonly PyException Error(string message, int position) => JsonModule.DecodeError(message, _source, position);

    private void SkipBlanks()
    {
        while (_at < _text.Length && ToInt(_text[_at]) is ' ' or '\t' or '\n' or '\r') _at++;
    }

    private bool TryWord(string word)
    {
        if (word.Length > _text.Length - _at) return false;
        for (int i = 0; i < word.Length; i++)
            if (ToInt(_text[_at + i]) != word[i]) return false;
        _at += word.Length;
        return true;
    }

    private readonly Value Constant(string name) => Vm.Current.Call(_reading.ParseConstant, [Value.Str(name)], null);

    private Value ReadArray()
    {
        var items = new PyList();
        SkipBlanks();
        if (Peek() == ']') { _at++; return items; }
        while (true)
        {
            items.Add(ReadValue());
            if (!TryNextItem(']', "array")) return items;
        }
    }

    // Takes the comma before another item, or the bracket that ends them.
    private bool TryNextItem(char close, string what)
    {
        SkipBlanks();
        int mark = Peek();
        if (mark == close) { _at++; return false; }
        if (mark != ',') throw Error("Expecting ',' delimiter", _at);
        int comma = _at++;
        SkipBlanks();
        return Peek() != close ? true : throw Error($"Illegal trailing comma before end of {what}", comma);
    }

    private Value ReadObject()
    {
        bool asPairs = !_reading.ObjectPairsHook.IsNone;
        PyList? pairs = asPairs ? new PyList() : null;
        PyDict? items = asPairs ? null : new PyDict();
        SkipBlanks();
        bool isEmpty = Peek() == '}';
        if (isEmpty) _at++;
        while (!isEmpty)
        {
            PyStr key = ReadKey();
            SkipBlanks();
            if (Peek() != ':') throw Error("Expecting ':' delimiter", _at);
            _at++;
            SkipBlanks();
            Value value = ReadValue();
            if (pairs != null) pairs.Add(PyTuple.Of(key, value));
            else items!.Set(key, value);
            if (!TryNextItem('}', "object")) break;
        }
        if (pairs != null) return Vm.Current.Call(_reading.ObjectPairsHook, [pairs], null);
        return _reading.ObjectHook.IsNone ? items! : Vm.Current.Call(_reading.ObjectHook, [items!], null);
    }

    // Keys repeat: the same text is the same object, which also makes lookups fast.
    private PyStr ReadKey()
    {
        if (Peek() != '"') throw Error("Expecting property name enclosed in double quotes", _at);
        int start = ++_at;
        int end = PlainEnd(start - 1);
        if (ToInt(_text[end]) != '"' || end == start) return ReadString();
        _keys ??= new PyStr?[KeySlots];
        int slot = (ToInt(_text[start]) * 31 + ToInt(_text[end - 1]) * 7 + (end - start)) & (KeySlots - 1);
        ref PyStr? known = ref _keys[slot];
        if (known == null || !IsSame(known, start, end)) known = Substring(start, end);
        _at = end + 1;
        return known;
    }

    private readonly bool IsSame(PyStr known, int start, int end)
    {
        if (known.Length != end - start) return false;
        for (int i = 0; i < known.Length; i++)
            if (known[i] != ToInt(_text[start + i])) return false;
        return true;
    }

    private Value ReadNumber()
    {
        int start = _at;
        int end = start;
        if (end < _text.Length && ToInt(_text[end]) == '-') end++;
        int digits = DigitsEnd(end);
        if (digits == end) throw Raise.StopIteration((long)start);
        end = ToInt(_text[end]) == '0' ? end + 1 : digits;
        bool isFloat = false;
        if (IsOneOf(end, '.', '.') && DigitsEnd(end + 1) > end + 1)
        {
            isFloat = true;
            end = DigitsEnd(end + 1);
        }
        if (IsOneOf(end, 'e', 'E'))
        {
            int exponent = IsOneOf(end + 1, '+', '-') ? end + 2 : end + 1;
            if (DigitsEnd(exponent) > exponent)
            {
                isFloat = true;
                end = DigitsEnd(exponent);
            }
        }
        _at = end;
        return isFloat ? ToFloat(start, end) : ToInteger(start, end);
    }

    private readonly bool IsOneOf(int at, char first, char second) =>
        at < _text.Length && (ToInt(_text[at]) == first || ToInt(_text[at]) == second);

    private readonly int DigitsEnd(int at)
    {
        while (at < _text.Length && ToInt(_text[at]) is >= '0' and <= '9') at++;
        return at;
    }

    private readonly Value ToFloat(int start, int end)
    {
        string text = Ascii(start, end);
        if (_reading.ParseFloat.O == (object)PyFloat.TypeObject)
            return double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return Vm.Current.Call(_reading.ParseFloat, [Value.Str(text)], null);
    }

    private readonly Value ToInteger(int start, int end)
    {
        const int machineDigits = 18;
        if (_reading.ParseInt.O != (object)PyInt.TypeObject || end - start > machineDigits)
            return Vm.Current.Call(_reading.ParseInt, [Value.Str(Ascii(start, end))], null);
        bool isNegative = ToInt(_text[start]) == '-';
        long value = 0;
        for (int i = isNegative ? start + 1 : start; i < end; i++) value = value * 10 + (ToInt(_text[i]) - '0');
        return isNegative ? -value : value;
    }

    private readonly string Ascii(int start, int end)
    {
        var text = new char[end - start];
        for (int i = 0; i < text.Length; i++) text[i] = (char)ToInt(_text[start + i]);
        return new string(text);
    }

    private readonly PyStr Substring(int start, int end) => _source.Substring(start, end - start);

    private readonly void AppendPlain(StrBuilder text, int start, int end) => text.Append(_source, start, end - start);

    // Up to the quote or backslash that ends a stretch of plain characters.
    private readonly int PlainEnd(int begin)
    {
        for (int at = _at; at < _text.Length; at++)
        {
            int c = ToInt(_text[at]);
            if (c is '"' or '\\') return at;
            if (c < ' ' && _reading.IsStrict) throw Error("Invalid control character at", at);
        }
        throw Error("Unterminated string starting at", begin);
    }

    private int ReadEscape(int begin)
    {
        if (_at >= _text.Length) throw Error("Unterminated string starting at", begin);
        int escape = ToInt(_text[_at++]);
        switch (escape)
        {
            case '"' or '\\' or '/': return escape;
            case 'b': return '\b';
            case 'f': return '\f';
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case 'u': return ReadUnicode();
            default: throw Error("Invalid \\escape", _at - 2);
        }
    }

    private int ReadUnicode()
    {
        int high = ReadHex(_at - 1);
        bool mayPair = high is >= 0xD800 and <= 0xDBFF && IsOneOf(_at, '\\', '\\') && IsOneOf(_at + 1, 'u', 'u')
            && _at + 6 <= _text.Length;
        if (!mayPair) return high;
        int resume = _at;
        _at += 2;
        int low = ReadHex(_at - 1);
        if (low is >= 0xDC00 and <= 0xDFFF) return 0x10000 + ((high - 0xD800) << 10 | (low - 0xDC00));
        _at = resume;
        return high;
    }

    private int ReadHex(int errorPosition)
    {
        int value = 0;
        if (_at + 4 > _text.Length) throw Error("Invalid \\uXXXX escape", errorPosition);
        for (int i = 0; i < 4; i++)
        {
            int c = ToInt(_text[_at + i]);
            if (c > 'f' || !char.IsAsciiHexDigit((char)c)) throw Error("Invalid \\uXXXX escape", errorPosition);
            value = value << 4 | (c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
        }
        _at += 4;
        return value;
    }
}
