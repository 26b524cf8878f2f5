namespace PyTee.Interpreter;

public unsafe partial class PyComplex
{
    [PyNew("(real=..., imag=...)")]
    internal static Value New(PyType cls, Value real, Value imag)
    {
        if (imag.IsUnset && cls == TypeObject && real.O is PyComplex same && same.Class == cls) return real;
        var (re, im) = real.Is<PyStr>(out var text) ? Parse(text, imag) : FromParts(real, imag);
        return cls.IsHeap ? new Heap(cls, re, im) : new PyComplex(re, im);
    }

    private static (double Re, double Im) FromParts(Value real, Value imag)
    {
        if (imag.Is<PyStr>(out _)) throw Raise.TypeError("complex() second arg can't be a string");
        var a = real.IsUnset ? (0.0, 0.0) : Part(real, "complex() first argument must be a string or a number, not");
        if (imag.IsUnset) return a;
        var b = imag.O is PyComplex second ? (second.Real, second.Imag) : RealPart(imag, "complex() second argument must be a number, not");
        // Adding a part that nobody gave would turn -0.0 into 0.0.
        return (imag.O is PyComplex ? a.Item1 - b.Item2 : a.Item1, real.O is PyComplex ? a.Item2 + b.Item1 : b.Item1);
    }

    private static (double Re, double Im) Part(Value v, string complaint)
    {
        if (v.O is PyComplex c && !c.Class.IsHeap) return (c.Real, c.Imag);
        if (v.IsFloat || v.O is null or PyBool) return (Number.AsDouble(v), 0);
        if (PythonSlots.TrySpecial(v, Names.Complex, out var made))
        {
            if (made.O is not PyComplex result) throw Raise.TypeError($"__complex__ returned non-complex (type {made.Class.Name})");
            return (result.Real, result.Imag);
        }
        return RealPart(v, complaint);
    }

    private static (double Re, double Im) RealPart(Value v, string complaint)
    {
        var slots = v.Class.Slots;
        if (slots.Float == null && slots.Index == null) throw Raise.TypeError($"{complaint} '{v.Class.Name}'");
        // A subclass of float says by __float__ what it is.
        if (v.O is PyFloat { Class.IsHeap: true } && slots.Float(v) is { IsFloat: true } real) return (real.Double, 0);
        return (Number.AsDouble(v), 0);
    }

    // Underscores stand between digits.
    private static bool HasStrayUnderscore(string text)
    {
        for (int i = text.IndexOf('_'); i >= 0; i = text.IndexOf('_', i + 1))
        {
            if (i == 0 || i + 1 == text.Length || !char.IsDigit(text[i - 1]) || !char.IsDigit(text[i + 1])) return true;
        }
        return false;
    }

    private static PyException Malformed() => Raise.ValueError("complex() arg is a malformed string");

    private static (double Re, double Im) Parse(PyStr source, Value imag)
    {
        if (!imag.IsUnset) throw Raise.TypeError("complex() can't take second arg if first is a string");
        if (HasStrayUnderscore(source.ToString())) throw Raise.ValueError($"could not convert string to complex: {Protocols.Repr(new Value(source))}");
        var text = NumberText.Clean(source.ToString());
        if (text.Length > 1 && text[0] == '(')
        {
            if (text[^1] != ')') throw Malformed();
            text = text[1..^1].Trim();
        }
        if (text.Length == 0) throw Malformed();
        if (text.ContainsAny('(', ')', ' ')) throw Malformed();
        if (text[^1] is not ('j' or 'J')) return (RealOf(text), 0);
        text = text[..^1];
        int split = SignOfImaginary(text);
        if (split <= 0) return (0, ImaginaryOf(text));
        return (RealOf(text[..split]), ImaginaryOf(text[split..]));
    }

    // The last sign that is not part of an exponent; -1 when there is none.
    private static int SignOfImaginary(ReadOnlySpan<char> text)
    {
        for (int i = text.Length - 1; i >= 0; i--)
        {
            if (text[i] is '+' or '-' && (i == 0 || text[i - 1] is not ('e' or 'E'))) return i;
        }
        return -1;
    }

    private static double RealOf(ReadOnlySpan<char> text) => FloatText.TryParse(text, out double d) ? d : throw Malformed();

    private static double ImaginaryOf(ReadOnlySpan<char> text) => text switch { "" or "+" => 1, "-" => -1, _ => RealOf(text) };
}
