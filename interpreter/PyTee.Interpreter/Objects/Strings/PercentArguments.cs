using System.Numerics;

namespace PyTee.Interpreter;

/// <summary>The right side of %: a tuple, one value, or a mapping.</summary>
internal sealed class PercentArguments : IPercentSource<Value>
{
    private readonly Value _all;
    private Value[] _values;
    private int _next;
    private readonly bool _isMapping;
    private bool _isSelected;

    public PercentArguments(Value all, bool bytes)
    {
        _all = all;
        IsBytes = bytes;
        _values = all.Is<PyTuple>(out var tuple) ? tuple.Items : [all];
        _isMapping = IsMapping(all, bytes);
    }

    public bool IsBytes { get; }

    private static unsafe bool IsMapping(Value v, bool bytes) =>
        v.O is not (PyTuple or PyStr) && !(bytes && v.O is PyBytes or PyByteArray) && v.Class.Slots.GetItem != null && v.O is not PyType;

    public Value Next()
    {
        if (_next == _values.Length) throw Raise.TypeError("not enough arguments for format string");
        return _values[_next++];
    }

    public void RequireMapping()
    {
        if (!_isMapping) throw Raise.TypeError("format requires a mapping");
    }

    public void Select(string key)
    {
        _values = [Protocols.GetItem(_all, IsBytes ? new PyBytes(System.Text.Encoding.Latin1.GetBytes(key)) : Value.Str(key))];
        _next = 0;
        _isSelected = true;
    }

    public long NextStar()
    {
        var star = Next();
        if (!PyInt.Is(star)) throw Raise.TypeError("* wants int");
        return Number.AsLong(star);
    }

    public void CheckAllUsed()
    {
        if (_next < _values.Length && !_isMapping && !_isSelected)
            throw Raise.TypeError($"not all arguments converted during {(IsBytes ? "bytes" : "string")} formatting");
    }

    public string Format(Value value, in PercentDirective directive) => Format(value, directive, IsBytes);

    /// <summary>The text of a value by a directive, with Python's exceptions for what cannot be formatted.</summary>
    internal static string Format(Value value, in PercentDirective directive, bool isBytes)
    {
        try { return Convert(value, directive, isBytes); }
        catch (FormatSpecException e) { throw Formatting.Error(e); }
        catch (OutOfMemoryException) { throw Raise.MemoryError(); }
    }

    private static string Convert(Value value, in PercentDirective directive, bool isBytes)
    {
        Charge.Bytes(4 * Math.Min(directive.Size, 1L << 60));
        switch (directive.Type)
        {
            case 's' when !isBytes: return PercentValue.Text(directive, Protocols.Str(value).ToString());
            case 'r' when !isBytes: return PercentValue.Text(directive, Protocols.Repr(value).ToString());
            case 's' or 'b' when isBytes: return PercentValue.Text(directive, BytesText(value));
            case 'a': case 'r': return PercentValue.Text(directive, Protocols.Ascii(value).ToString());
            case 'c': return PercentValue.Character(directive, isBytes ? ByteCharacter(value) : Character(value));
            case 'd' or 'i' or 'u' when value.IsSmallInt: return PercentValue.Integer(directive, value.N);
            case 'd': case 'i': case 'u': return PercentValue.Integer(directive, Decimal(value, isBytes ? 'd' : (char)directive.Type), IntMath.MaxDigits);
            case 'o': case 'x': case 'X': return PercentValue.Integer(directive, Index(value, (char)directive.Type), IntMath.MaxDigits);
            case 'e': case 'E': case 'f': case 'F': case 'g': case 'G': return PercentValue.Float(directive, Double(value, isBytes));
            default: throw directive.UnknownType();
        }
    }

    private static unsafe BigInteger Decimal(Value value, char type)
    {
        if (PyInt.Is(value)) return PyInt.BigOf(value);
        if (value.O is PyStr or PyBytes or PyByteArray || !value.IsFloat && value.Class.Slots.Int == null && value.Class.Slots.Index == null)
            throw NoNumber(value, type);
        try { return PyInt.BigOf(PyInt.Convert(value)); }
        catch (PyException e) when (e.Matches(Errors.TypeError)) { throw NoNumber(value, type); }
    }

    private static PyException NoNumber(Value value, char type) => Raise.TypeError($"%{type} format: a real number is required, not {value.Class.Name}");

    private static BigInteger Index(Value value, char type)
    {
        if (PyInt.Is(value)) return PyInt.BigOf(value);
        try { if (Number.TryIndex(value, out var index)) return PyInt.BigOf(index); }
        catch (PyException e) when (e.Matches(Errors.TypeError)) { }
        throw Raise.TypeError($"%{type} format: an integer is required, not {value.Class.Name}");
    }

    private static double Double(Value value, bool isBytes)
    {
        if (!isBytes) return Number.AsDouble(value);
        try { return Number.AsDouble(value); }
        catch (PyException e) when (e.Matches(Errors.TypeError)) { throw Raise.TypeError($"float argument required, not {value.Class.Name}"); }
    }

    private static string Character(Value value)
    {
        if (value.Is<PyStr>(out var s)) return s.Length == 1 ? s.ToString() : throw Raise.TypeError("%c requires int or char");
        if (!Number.TryIndex(value, out var index)) throw Raise.TypeError("%c requires int or char");
        if (!PyInt.TryLong(index, out long c) || c is < 0 or > 0x10FFFF) throw Raise.OverflowError("%c arg not in range(0x110000)");
        return PyStr.FromCodePoint((int)c).ToString();
    }

    private static string ByteCharacter(Value value)
    {
        if (value.O is PyBytes or PyByteArray && Buffers.TryGet(value, out var bytes) && bytes.Length == 1) return ((char)bytes.Span[0]).ToString();
        if (value.O is PyBytes or PyByteArray || !Number.TryIndex(value, out var index)) throw Raise.TypeError("%c requires an integer in range(256) or a single byte");
        if (!PyInt.TryLong(index, out long c) || c is < 0 or > 255) throw Raise.OverflowError("%c arg not in range(256)");
        return ((char)c).ToString();
    }

    private static string BytesText(Value value)
    {
        if (Buffers.TryGet(value, out var bytes)) return PyBytes.Latin1(bytes.Span);
        if (PythonSlots.TrySpecial(value, Names.Bytes, out var made))
            return made.O is PyBytes b ? PyBytes.Latin1(b.Data) : throw Raise.TypeError($"__bytes__ returned non-bytes (type {made.Class.Name})");
        throw Raise.TypeError($"%b requires a bytes-like object, or an object that implements __bytes__, not '{value.Class.Name}'");
    }
}
