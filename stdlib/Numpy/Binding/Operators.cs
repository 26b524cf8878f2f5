using PyTee.Interpreter;

namespace PyTee.Stdlib.Numpy;

/// <summary>Python's operators on arrays and NumPy scalars.</summary>
internal static class Operators
{
    public static Value Binary(Ufunc ufunc, Value left, Value right)
    {
        Listening.Start();
        if (left.O is NdArray a && right.O is NdArray b) return ScalarTypes.Wrap(ufunc.Call(a, b));
        return Operand.TryPair(left, right, out var x, out var y, ufunc.TakesDoubles) ? ScalarTypes.Wrap(ufunc.Call(x, y)) : Value.NotImplemented;
    }

    /// <summary>left OP= right, into the array on the left.</summary>
    public static Value InPlace(Ufunc ufunc, NdArray left, Value right)
    {
        Listening.Start();
        if (!Operand.TryPair(new Value(left), right, out var x, out var y)) return Value.NotImplemented;
        ufunc.Call(x, y, left);
        return left;
    }

    public static Value DivMod(Value left, Value right)
    {
        Listening.Start();
        if (!Operand.TryPair(left, right, out var x, out var y)) return Value.NotImplemented;
        var (quotient, remainder) = Ufuncs.DivMod(x, y);
        return PyTuple.Of(ScalarTypes.Wrap(quotient), ScalarTypes.Wrap(remainder));
    }

    /// <summary>left ** right; the common exponents are computed by cheaper ufuncs.</summary>
    public static Value Power(Value left, Value right)
    {
        Listening.Start();
        if (left.O is NdArray a && (right.O == null || right.IsFloat))
        {
            double e = right.O == null ? right.N : right.Double;
            if (e == 2 && !a.DType.IsBool && (a.DType.IsFloat || right.O == null)) return ScalarTypes.Wrap(Ufuncs.Square.Apply(a));
            if (e == 0.5 && a.DType.IsFloat) return ScalarTypes.Wrap(Ufuncs.Sqrt.Apply(a));
            if (e == -1 && a.DType.IsFloat) return ScalarTypes.Wrap(Ufuncs.Reciprocal.Apply(a));
        }
        return Operand.TryPair(left, right, out var x, out var y) ? ScalarTypes.Wrap(Ufuncs.Power.Call(x, y)) : Value.NotImplemented;
    }

    public static Value Compare(Value left, Value right, CompareOp op)
    {
        Listening.Start();
        if (!Operand.TryPair(left, right, out var x, out var y)) return Foreign(left, op);
        if (op is CompareOp.Eq or CompareOp.Ne && Shape.TryBroadcast(x.Dims, y.Dims) == null) throw Fail.Broadcast(x.Dims, y.Dims);
        return ScalarTypes.Wrap(Of(op).Call(x, y));
    }

    /// <summary>Against something that is no number: equal nowhere.</summary>
    private static Value Foreign(Value left, CompareOp op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne) || left.O is not NdArray a) return Value.NotImplemented;
        return ScalarTypes.Wrap(op == CompareOp.Eq ? NdArray.New(DType.Bool, a.Dims) : Creation.Ones(DType.Bool, a.Dims));
    }

    private static Ufunc Of(CompareOp op) => op switch
    {
        CompareOp.Lt => Ufuncs.Less, CompareOp.Le => Ufuncs.LessEqual, CompareOp.Eq => Ufuncs.Equal, CompareOp.Ne => Ufuncs.NotEqual,
        CompareOp.Gt => Ufuncs.Greater, _ => Ufuncs.GreaterEqual,
    };

    public static Value MatMul(Value left, Value right)
    {
        if (left.O is not NdArray && right.O is not NdArray) return Value.NotImplemented;
        if (left.O is NdArray a && right.O is NdArray b && Products.TryVectors(a, b, out var product)) return product;
        return Operand.TryPair(left, right, out var x, out var y) ? ScalarTypes.Wrap(Products.MatMul(x, y)) : Value.NotImplemented;
    }

    /// <summary>An attribute of a scalar: its own, else the array method of the same name on the scalar as an array.</summary>
    public static bool ScalarAttribute(Value self, NdArray array, PyStr name, out Value value)
    {
        if (AttributeAccess.GenericGet(self, name, out value)) return true;
        return !name.ToString().StartsWith("__", StringComparison.Ordinal) && AttributeAccess.TryGet(new Value(array), name, out value);
    }
}
