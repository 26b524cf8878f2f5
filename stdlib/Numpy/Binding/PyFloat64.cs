using System.Runtime.CompilerServices;
using PyTee.Interpreter;

namespace PyTee.Stdlib.Numpy;

/// <summary>Double-precision floating-point number, compatible with Python's float.</summary>
[PyType("float64", Module = "numpy")]
public sealed unsafe partial class PyFloat64 : PyFloat
{
    internal PyFloat64(PyType cls, double number) : base(cls, number) { }

    internal double Number => Double;

    /// <summary>numpy's own hierarchy beside float's.</summary>
    static PyFloat64() => TypeObject.AddBase(PyFloating.TypeObject);

    [PyNew("(value=..., /)")] internal static Value New(PyType cls, Value value) => ScalarTypes.New(DType.Float64, cls, value);

    internal NdArray ToArray() => Creation.Scalar(DType.Float64, Number);

    [PySlot("__repr__")] internal static string Repr(PyFloat64 self) => $"np.float64({ArrayText.Float(self.Number, Kind.Float64)})";
    [PySlot("__str__")] internal static string Str(PyFloat64 self) => ArrayText.Float(self.Number, Kind.Float64);
    [PySlot("__hash__")] internal static long Hash(PyFloat64 self) => Protocols.Hash(new Value(self.Number));
    [PySlot("__bool__")] internal static bool Bool(PyFloat64 self) => self.Number != 0;

    [PySlot("__add__", Reflected = true)] internal static Value Add(Value left, Value right) => Both(left, right, out double a, out double b) && double.IsFinite(a + b) ? Of(a + b) : Operators.Binary(Ufuncs.Add, left, right);
    [PySlot("__sub__", Reflected = true)] internal static Value Subtract(Value left, Value right) => Both(left, right, out double a, out double b) && double.IsFinite(a - b) ? Of(a - b) : Operators.Binary(Ufuncs.Subtract, left, right);
    [PySlot("__mul__", Reflected = true)] internal static Value Multiply(Value left, Value right) => Both(left, right, out double a, out double b) && double.IsFinite(a * b) ? Of(a * b) : Operators.Binary(Ufuncs.Multiply, left, right);
    [PySlot("__truediv__", Reflected = true)] internal static Value TrueDivide(Value left, Value right) => Both(left, right, out double a, out double b) && b != 0 && double.IsFinite(a / b) ? Of(a / b) : Operators.Binary(Ufuncs.Divide, left, right);
    [PySlot("__floordiv__", Reflected = true)] internal static Value FloorDivide(Value left, Value right) => Operators.Binary(Ufuncs.FloorDivide, left, right);
    [PySlot("__mod__", Reflected = true)] internal static Value Modulo(Value left, Value right) => Operators.Binary(Ufuncs.Remainder, left, right);
    [PySlot("__divmod__", Reflected = true)] internal static Value DivMod(Value left, Value right) => Operators.DivMod(left, right);
    [PySlot("__pow__", Reflected = true)] internal static Value Power(Value left, Value right) => Operators.Power(left, right);
    [PySlot("__and__", Reflected = true)] internal static Value And(Value left, Value right) => Operators.Binary(Ufuncs.BitwiseAnd, left, right);
    [PySlot("__or__", Reflected = true)] internal static Value Or(Value left, Value right) => Operators.Binary(Ufuncs.BitwiseOr, left, right);
    [PySlot("__xor__", Reflected = true)] internal static Value Xor(Value left, Value right) => Operators.Binary(Ufuncs.BitwiseXor, left, right);
    [PySlot("__neg__")] internal static Value Negative(PyFloat64 self) => Of(-self.Number);
    [PySlot("__pos__")] internal static Value Positive(PyFloat64 self) => new(self);
    [PySlot("__abs__")] internal static Value Absolute(PyFloat64 self) => Of(Math.Abs(self.Number));
    [PySlot("__invert__")] internal static Value Invert(PyFloat64 self) => ScalarTypes.Wrap(Ufuncs.Invert.Apply(self.ToArray()));
    [PySlot("__richcompare__")] internal static Value Compare(PyFloat64 self, Value other, CompareOp op) => Operators.Compare(new Value(self), other, op);

    [PySlot("__getitem__")] internal static Value GetItem(PyFloat64 self, Value key) => key.O is PyTuple { Count: 0 } ? new Value(self) : self.ToArray().GetItem(key);

    /// <summary>An int, or with a number of digits a float64.</summary>
    [PyMethod("__round__(ndigits=None, /)")]
    internal static Value Round(PyFloat64 self, Value ndigits) => ndigits.IsNone
        ? Vm.Current.Call(AttributeAccess.Get(new Value(self.Number), PyStr.Intern("__round__")))
        : NumpyModule.Round(new Value(self), Interpreter.Number.AsSize(ndigits), Value.None);

    /// <summary>Attributes of its own and of float first, then those of an array without axes.</summary>
    [PySlot("__getattribute__")]
    internal static bool GetAttribute(PyFloat64 self, PyStr name, out Value value) => Operators.ScalarAttribute(new Value(self), self.ToArray(), name, out value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Value Of(double d) => new(new PyFloat64(TypeObject, d));

    /// <summary>Both float64, or one of them a Python float or small int.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Both(Value left, Value right, out double a, out double b)
    {
        b = 0;
        return TryNumber(left, out a) && TryNumber(right, out b);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryNumber(Value v, out double d)
    {
        if (v.O is PyFloat64 f) { d = f.Number; return true; }
        if (v.IsFloat) { d = v.Double; return true; }
        d = v.N;
        return v.O == null;
    }
}
