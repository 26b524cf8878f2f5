using System.Numerics;

namespace PyTee.Interpreter;

/// <summary>Operators and numeric conversions.</summary>
public static unsafe class Number
{
    private static readonly string[] s_symbols = ["+", "-", "*", "/", "//", "%", "&", "|", "^", "<<", ">>", "** or pow()", "@", "divmod()"];

    /// <summary>left OP right.</summary>
    public static Value Binary(BinaryOp op, Value left, Value right) => Vm.Settle(BinaryOrPend(op, left, right));

    /// <summary>left OP right; Unset when an exception is pending.</summary>
    internal static Value BinaryOrPend(BinaryOp op, Value left, Value right)
    {
        var cls = left.Class;
        if (cls != right.Class) return Answer(op, left, right, out var result) ? result.InHalves : Raise.Pend(Unsupported(op, left, right, false));
        // Two of a kind have one method to ask, and its answer needs no room in memory.
        var slot = cls.Slots.Binary[(int)op];
        var answer = slot == null ? Value.NotImplemented : slot(left, right);
        return answer.IsNotImplemented ? Raise.Pend(Unsupported(op, left, right, false)) : answer;
    }

    /// <summary>left OP= right.</summary>
    public static Value InPlace(BinaryOp op, Value left, Value right) => Vm.Settle(InPlaceOrPend(op, left, right));

    /// <summary>left OP= right; Unset when an exception is pending.</summary>
    internal static Value InPlaceOrPend(BinaryOp op, Value left, Value right)
    {
        var slot = left.Class.Slots.InPlace[(int)op];
        if (slot != null)
        {
            var result = slot(left, right);
            if (!result.IsNotImplemented) return result;
        }
        return Answer(op, left, right, out var value) ? value : Raise.Pend(Unsupported(op, left, right, true));
    }

    /// <summary>left OP right; false when neither side knows how.</summary>
    public static bool TryBinary(BinaryOp op, Value left, Value right, out Value result)
    {
        if (!Answer(op, left, right, out result)) return false;
        Vm.Settle(result);
        return true;
    }

    private static bool Answer(BinaryOp op, Value left, Value right, out Value result)
    {
        PyType lt = left.Class, rt = right.Class;
        var leftSlot = lt.Slots.Binary[(int)op];
        var rightSlot = lt == rt ? null : rt.Slots.Binary[(int)op];
        if (rightSlot == leftSlot) rightSlot = null;
        if (leftSlot != null)
        {
            if (rightSlot != null && rt.IsSubtypeOf(lt))
            {
                result = rightSlot(left, right);
                if (!result.IsNotImplemented) return true;
                rightSlot = null;
            }
            result = leftSlot(left, right);
            if (!result.IsNotImplemented) return true;
        }
        if (rightSlot != null)
        {
            result = rightSlot(left, right);
            if (!result.IsNotImplemented) return true;
        }
        result = Value.Unset;
        return false;
    }

    private static PyException Unsupported(BinaryOp op, Value left, Value right, bool inPlace)
    {
        if (op == BinaryOp.Add && left.O is PyStr or PyList or PyTuple)
            return Raise.TypeError($"can only concatenate {BaseName(left)} (not \"{right.Class.Name}\") to {BaseName(left)}");
        if (op == BinaryOp.Add && left.O is PyBytes or PyByteArray) return Raise.TypeError($"can't concat {right.Class.Name} to {BaseName(left)}");
        if (op == BinaryOp.Mul && (IsRepeatable(left) || IsRepeatable(right)))
            return Raise.TypeError($"can't multiply sequence by non-int of type '{(IsRepeatable(left) ? right : left).Class.Name}'");
        string symbol = op == BinaryOp.Pow && inPlace ? "**" : s_symbols[(int)op];
        string hint = "";
        if (op == BinaryOp.RShift && left.Is<PyBuiltinFunction>(out var f) && f.Row.Name == "print") hint = ". Did you mean \"print(<message>, file=<output_stream>)\"?";
        return Raise.TypeError($"unsupported operand type(s) for {symbol}{(inPlace ? "=" : "")}: '{left.Class.Name}' and '{right.Class.Name}'{hint}");
    }

    private static bool IsRepeatable(Value v) => v.O is PyStr or PyList or PyTuple or PyBytes or PyByteArray;
    private static string BaseName(Value v) => v.O switch { PyStr => "str", PyList => "list", PyTuple => "tuple", PyBytes => "bytes", _ => "bytearray" };

    /// <summary>pow(b, exponent, modulus).</summary>
    public static Value PowMod(Value b, Value exponent, Value modulus)
    {
        if (modulus.IsNone) return Binary(BinaryOp.Pow, b, exponent);
        foreach (var v in new[] { b, exponent, modulus })
        {
            var slot = v.Class.Slots.PowMod;
            if (slot == null) continue;
            var result = slot(b, exponent, modulus);
            if (!result.IsNotImplemented) return result;
        }
        throw Raise.TypeError($"unsupported operand type(s) for ** or pow(): '{b.Class.Name}', '{exponent.Class.Name}', '{modulus.Class.Name}'");
    }

    /// <summary>-v.</summary>
    public static Value Negative(Value v) => Unary(v, v.Class.Slots.Negative, "-");
    /// <summary>+v.</summary>
    public static Value Positive(Value v) => Unary(v, v.Class.Slots.Positive, "+");
    /// <summary>~v.</summary>
    public static Value Invert(Value v) => Unary(v, v.Class.Slots.Invert, "~");

    private static Value Unary(Value v, delegate*<Value, Value> slot, string symbol) =>
        slot != null ? slot(v) : throw Raise.TypeError($"bad operand type for unary {symbol}: '{v.Class.Name}'");

    /// <summary>abs(v).</summary>
    public static Value Absolute(Value v)
    {
        var slot = v.Class.Slots.Absolute;
        return slot != null ? slot(v) : throw Raise.TypeError($"bad operand type for abs(): '{v.Class.Name}'");
    }

    /// <summary>operator.index(v): an exact int.</summary>
    public static Value ToIndex(Value v)
    {
        if (v.O == null) return v;
        if (TryIndex(v, out var result)) return result;
        throw Raise.TypeError($"'{v.Class.Name}' object cannot be interpreted as an integer");
    }

    /// <summary>operator.index(v), or false when the object has no __index__.</summary>
    public static bool TryIndex(Value v, out Value result)
    {
        if (v.O == null) { result = v; return true; }
        if (v.O is PyBool b) { result = new Value(b == PyBool.True ? 1L : 0L); return true; }
        if (v.O is PyInt i) { result = PyInt.From(i.Big); return true; }
        var slot = v.Class.Slots.Index;
        if (slot == null) { result = Value.Unset; return false; }
        result = slot(v);
        if (result.O == null) return true;
        if (result.O is PyBool or PyInt)
        {
            if (result.O.GetType() != typeof(PyInt))
                Warnings.Warn(Errors.DeprecationWarning, $"__index__ returned non-int (type {result.Class.Name}).  The ability to return an instance of a strict subclass of int is deprecated, and may not be supported in a future version of Python.");
            return TryIndex(result, out result);
        }
        throw Raise.TypeError($"__index__ returned non-int (type {result.Class.Name})");
    }

    /// <summary>Whether the value is an int (bool and subclasses included).</summary>
    public static bool IsInt(Value v) => v.O == null || v.O is PyInt or PyBool;

    /// <summary>The value of an int (bool and subclasses included).</summary>
    public static BigInteger Big(Value v) => v.O == null ? v.N : v.O is PyBool b ? (b == PyBool.True ? 1 : 0) : v.As<PyInt>().Big;

    /// <summary>A number of 64 bits, as sizes and counts are; OverflowError outside.</summary>
    public static long AsLong(Value v)
    {
        var n = ToIndex(v);
        return n.O == null ? n.N : throw Raise.OverflowError("Python int too large to convert to C ssize_t");
    }

    /// <summary>A C int; OverflowError outside.</summary>
    public static int AsInt(Value v)
    {
        var n = ToIndex(v);
        return n.O == null && n.N == (int)n.N ? (int)n.N : throw Raise.OverflowError("Python int too large to convert to C int");
    }

    /// <summary>A Py_ssize_t; IndexError (as for subscripts) or OverflowError outside.</summary>
    public static long AsSize(Value v, bool indexError = false)
    {
        var n = ToIndex(v);
        if (n.O == null) return n.N;
        string text = $"cannot fit '{v.Class.Name}' into an index-sized integer";
        throw indexError ? Raise.IndexError(text) : Raise.OverflowError(text);
    }

    /// <summary>A bound of a slice, clamped to the range of long; the value when it is not None.</summary>
    public static long AsSliceIndex(Value v)
    {
        if (v.O == null) return v.N;
        if (!TryIndex(v, out var n)) throw Raise.TypeError("slice indices must be integers or None or have an __index__ method");
        return n.O == null ? n.N : Big(n).Sign < 0 ? long.MinValue : long.MaxValue;
    }

    /// <summary>A C double: floats, ints, __float__, __index__.</summary>
    public static double AsDouble(Value v)
    {
        if (v.IsFloat) return v.Double;
        if (v.O == null) return v.N;
        if (v.O is PyFloat f) return f.Double;
        if (v.O is PyInt { Class.IsHeap: false } or PyBool) return BigToDouble(Big(v));
        var slots = v.Class.Slots;
        if (slots.Float != null)
        {
            var r = slots.Float(v);
            if (r.IsFloat) return r.Double;
            if (r.O is PyFloat rf) return rf.Double;
            throw Raise.TypeError($"{v.Class.Name}.__float__ returned non-float (type {r.Class.Name})");
        }
        if (slots.Index != null) return BigToDouble(Big(ToIndex(v)));
        throw Raise.TypeError($"must be real number, not {v.Class.Name}");
    }

    /// <summary>float(int), correctly rounded; OverflowError when too large.</summary>
    public static double BigToDouble(BigInteger n)
    {
        double d = BigMath.ToDouble(n);
        return double.IsInfinity(d) ? throw Raise.OverflowError("int too large to convert to float") : d;
    }
}
