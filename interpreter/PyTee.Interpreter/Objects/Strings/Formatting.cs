using System.Text;

namespace PyTee.Interpreter;

/// <summary>format(), f-strings, str.format and % on Python values.</summary>
public static class Formatting
{
    private static readonly PyStr s_format = PyStr.Intern("__format__");

    /// <summary>format(value, spec).</summary>
    public static PyStr Format(Value value, PyStr spec)
    {
        if (value.IsSmallInt) return spec.Length == 0 ? PyInt.ReprOf(value.N) : Int(value, spec);
        if (value.IsFloat) return Float(value, spec);
        if (PyStr.IsExact(value.O!)) return spec.Length == 0 ? value.As<PyStr>() : Str(value.As<PyStr>(), spec);
        Recursion.EnsureStack();
        if (!PythonSlots.TrySpecial(value, s_format, out var result, spec)) throw Raise.TypeError($"Type {value.Class.Name} doesn't define __format__");
        return result.Is<PyStr>(out var text) ? text : throw Raise.TypeError($"__format__ must return a str, not {result.Class.Name}");
    }

    /// <summary>What !s, !r or !a of an f-string makes of a value.</summary>
    public static PyStr ConvertValue(Value value, int conversion) => conversion switch
    {
        's' => Protocols.Str(value),
        'r' => Protocols.Repr(value),
        'a' => Protocols.Ascii(value),
        _ => throw new FormatException(),
    };

    internal static PyException Error(FormatSpecException e) => e.Fault switch
    {
        FormatFault.Overflow => Raise.OverflowError(e.Message),
        FormatFault.Type => Raise.TypeError(e.Message),
        _ => Raise.ValueError(e.Message),
    };

    private static FormatSpec Parse(PyStr spec, Value value, FormatKind kind)
    {
        var parsed = FormatSpec.Parse(spec.ToString(), value.Class.Name, kind);
        Charge.Bytes(4 * Math.Min(parsed.Size, 1L << 60));
        return parsed;
    }

    /// <summary>int.__format__.</summary>
    internal static PyStr Int(Value value, PyStr spec)
    {
        if (spec.Length == 0) return Protocols.Str(value);
        try
        {
            var parsed = Parse(spec, value, FormatKind.Integer);
            return PyStr.From(PyInt.TryLong(value, out long n) ? FormatValue.Integer(parsed, n) : FormatValue.Integer(parsed, PyInt.BigOf(value), IntMath.MaxDigits));
        }
        catch (FormatSpecException e) { throw Error(e); }
        catch (OutOfMemoryException) { throw Raise.MemoryError(); }
    }

    /// <summary>float.__format__.</summary>
    internal static PyStr Float(Value value, PyStr spec)
    {
        if (spec.Length == 0) return Protocols.Str(value);
        try { return PyStr.From(FormatValue.Float(Parse(spec, value, FormatKind.Float), PyFloat.Of(value))); }
        catch (FormatSpecException e) { throw Error(e); }
        catch (OutOfMemoryException) { throw Raise.MemoryError(); }
    }

    /// <summary>complex.__format__.</summary>
    internal static PyStr Complex(PyComplex value, PyStr spec)
    {
        if (spec.Length == 0) return Protocols.Str(value);
        try { return PyStr.From(FormatValue.Complex(Parse(spec, value, FormatKind.Complex), value.Real, value.Imag)); }
        catch (FormatSpecException e) { throw Error(e); }
        catch (OutOfMemoryException) { throw Raise.MemoryError(); }
    }

    /// <summary>str.__format__.</summary>
    internal static PyStr Str(PyStr value, PyStr spec)
    {
        try
        {
            var parsed = Parse(spec, value, FormatKind.Text);
            var (keep, left, right) = FormatValue.TextLayout(parsed, value.Length);
            var text = new StrBuilder((int)Math.Min(left + keep + right, PyStr.MaxLength));
            text.Repeat(parsed.Fill, left);
            text.Append(value, 0, (int)keep);
            text.Repeat(parsed.Fill, right);
            return text.ToPyStr();
        }
        catch (FormatSpecException e) { throw Error(e); }
        catch (OutOfMemoryException) { throw Raise.MemoryError(); }
    }

    /// <summary>str.format.</summary>
    internal static PyStr Template(PyStr template, ReadOnlySpan<Value> args, PyDict? named) =>
        FormatPlan.Of(template) is { } plan ? plan.Fill(args, named) : Expand(template, PyTuple.Of(args), named ?? new PyDict());

    /// <summary>str.format_map.</summary>
    internal static PyStr TemplateOfMapping(PyStr template, Value mapping) => Expand(template, null, mapping);

    private static PyStr Expand(PyStr template, PyTuple? args, Value named)
    {
        var output = new StringBuilder();
        try { StrTemplate.Expand(template.ToString(), new Fields(args, named), output); }
        catch (FormatSpecException e) { throw Error(e); }
        return PyStr.From(output.ToString());
    }

    private sealed class Fields(PyTuple? args, Value named) : IFieldSource<Value>
    {
        public Value Positional(long index)
        {
            if (args == null) throw Raise.ValueError("Format string contains positional fields");
            return index < args.Count ? args[(int)index] : throw Raise.IndexError($"Replacement index {index} out of range for positional args tuple");
        }

        public Value Named(string name) => Protocols.GetItem(named, Value.Str(name));
        public Value Attribute(Value value, string name) => AttributeAccess.Get(value, PyStr.Intern(name));
        public Value Item(Value value, long index) => Protocols.GetItem(value, index);
        public Value Item(Value value, string key) => Protocols.GetItem(value, Value.Str(key));
        public Value Convert(Value value, char conversion) => ConvertValue(value, conversion);
        public string Format(Value value, string spec) => Formatting.Format(value, PyStr.From(spec)).ToString();
    }

    /// <summary>template % values of str.</summary>
    internal static PyStr Percent(PyStr template, Value values)
    {
        if (PercentPlan.Of(template) is { } plan && plan.TryFill(values, out var text)) return text;
        var output = new StringBuilder();
        Expand(template.ToString(), new PercentArguments(values, bytes: false), output);
        return PyStr.From(output.ToString());
    }

    /// <summary>template % values of bytes; every byte is a character.</summary>
    internal static byte[] PercentBytes(ReadOnlySpan<byte> template, Value values)
    {
        var output = new StringBuilder();
        Expand(PyBytes.Latin1(template), new PercentArguments(values, bytes: true), output);
        return Encoding.Latin1.GetBytes(output.ToString());
    }

    private static void Expand(string template, PercentArguments source, StringBuilder output)
    {
        try { PercentTemplate.Expand(template, source, output, source.IsBytes); }
        catch (FormatSpecException e) { throw Error(e); }
        catch (OutOfMemoryException) { throw Raise.MemoryError(); }
        source.CheckAllUsed();
    }
}
