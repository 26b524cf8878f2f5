using PyTee.Interpreter;

namespace PyTee.Stdlib.Numpy;

/// <summary>Base class for numpy scalar types.</summary>
[PyType("generic", Module = "numpy", Abstract = true)]
public abstract unsafe partial class PyGeneric : PyObject
{
    private protected PyGeneric(PyType cls, DType dtype, long bits) : base(cls) => (DType, Bits) = (dtype, bits);

    internal DType DType { get; }
    /// <summary>The element's bytes.</summary>
    internal long Bits { get; }

    /// <summary>The scalar as an array without axes.</summary>
    internal NdArray ToArray()
    {
        var a = NdArray.New(DType, Shape.Scalar);
        fixed (byte* p = &a.First)
            switch (DType.ItemSize)
            {
                case 1: *p = (byte)Bits; break;
                case 2: *(ushort*)p = (ushort)Bits; break;
                case 4: *(uint*)p = (uint)Bits; break;
                default: *(long*)p = Bits; break;
            }
        return a;
    }

    /// <summary>The scalar as a Python int, float or bool.</summary>
    internal Value Plain()
    {
        long bits = Bits;
        return ScalarTypes.Plain(DType, (byte*)&bits);
    }

    /// <summary>float64 is of this Python class but of another C# class.</summary>
    internal static bool IsInstance(Value v) => v.O is PyGeneric or PyFloat64;

    [PySlot("__repr__")] internal static string Repr(Value self) => ArrayText.ScalarRepr(ArrayOf(self));
    [PySlot("__str__")] internal static string Str(Value self) => ArrayText.Scalar(ArrayOf(self));
    [PySlot("__hash__")] internal static long Hash(Value self) => Protocols.Hash(PlainOf(self));
    [PySlot("__bool__")] internal static bool Bool(Value self) => Protocols.Truth(PlainOf(self));
    [PySlot("__int__")] internal static Value Int(Value self) => Vm.Current.Call(new Value(PyInt.TypeObject), PlainOf(self));
    [PySlot("__float__")] internal static Value Float(Value self) => Number.AsDouble(PlainOf(self));

    [PySlot("__index__")]
    internal static Value Index(Value self) =>
        self.O is PyGeneric { DType.IsInteger: true } g ? g.Plain() : throw Fail.Type($"'{self.Class.Name}' object cannot be interpreted as an integer");

    [PySlot("__add__", Reflected = true)] internal static Value Add(Value left, Value right) => Operators.Binary(Ufuncs.Add, left, right);
    [PySlot("__sub__", Reflected = true)] internal static Value Subtract(Value left, Value right) => Operators.Binary(Ufuncs.Subtract, left, right);
    [PySlot("__mul__", Reflected = true)] internal static Value Multiply(Value left, Value right) => Operators.Binary(Ufuncs.Multiply, left, right);
    [PySlot("__truediv__", Reflected = true)] internal static Value TrueDivide(Value left, Value right) => Operators.Binary(Ufuncs.Divide, left, right);
    [PySlot("__floordiv__", Reflected = true)] internal static Value FloorDivide(Value left, Value right) => Operators.Binary(Ufuncs.FloorDivide, left, right);
    [PySlot("__mod__", Reflected = true)] internal static Value Modulo(Value left, Value right) => Operators.Binary(Ufuncs.Remainder, left, right);
    [PySlot("__divmod__", Reflected = true)] internal static Value DivMod(Value left, Value right) => Operators.DivMod(left, right);
    [PySlot("__pow__", Reflected = true)] internal static Value Power(Value left, Value right) => Operators.Power(left, right);
    [PySlot("__and__", Reflected = true)] internal static Value And(Value left, Value right) => Operators.Binary(Ufuncs.BitwiseAnd, left, right);
    [PySlot("__or__", Reflected = true)] internal static Value Or(Value left, Value right) => Operators.Binary(Ufuncs.BitwiseOr, left, right);
    [PySlot("__xor__", Reflected = true)] internal static Value Xor(Value left, Value right) => Operators.Binary(Ufuncs.BitwiseXor, left, right);
    [PySlot("__lshift__", Reflected = true)] internal static Value LeftShift(Value left, Value right) => Operators.Binary(Ufuncs.LeftShift, left, right);
    [PySlot("__rshift__", Reflected = true)] internal static Value RightShift(Value left, Value right) => Operators.Binary(Ufuncs.RightShift, left, right);
    [PySlot("__neg__")] internal static Value Negative(Value self) => ScalarTypes.Wrap(Ufuncs.Negative.Apply(ArrayOf(self)));
    [PySlot("__pos__")] internal static Value Positive(Value self) => ScalarTypes.Wrap(Ufuncs.Positive.Apply(ArrayOf(self)));
    [PySlot("__abs__")] internal static Value Absolute(Value self) => ScalarTypes.Wrap(Ufuncs.Absolute.Apply(ArrayOf(self)));
    [PySlot("__invert__")] internal static Value Invert(Value self) => ScalarTypes.Wrap(Ufuncs.Invert.Apply(ArrayOf(self)));
    [PySlot("__richcompare__")] internal static Value Compare(Value self, Value other, CompareOp op) => Operators.Compare(self, other, op);
    [PySlot("__getitem__")] internal static Value GetItem(Value self, Value key) => key.O is PyTuple { Count: 0 } ? self : ArrayOf(self).GetItem(key);

    [PyMethod("__format__(format_spec, /)")]
    internal static Value Format(Value self, PyStr formatSpec) =>
        formatSpec.Length == 0 ? Value.Str(Str(self)) : Vm.Current.Call(AttributeAccess.Get(PlainOf(self), PyStr.Intern("__format__")), new Value(formatSpec));

    /// <summary>The scalar as a Python object.</summary>
    [PyMethod("item()")] internal static Value Item(Value self) => PlainOf(self);
    /// <summary>The scalar as a Python object.</summary>
    [PyMethod("tolist()")] internal static Value ToList(Value self) => PlainOf(self);
    [PyGetter("dtype")] internal static Value GetDType(Value self) => ArrayOf(self).DType;
    [PyGetter("shape")] internal static Value GetShape(Value self) => PyTuple.Empty;
    [PyGetter("ndim")] internal static Value GetNdim(Value self) => 0L;
    [PyGetter("size")] internal static Value GetSize(Value self) => 1L;
    [PyGetter("itemsize")] internal static Value GetItemSize(Value self) => (long)ArrayOf(self).ItemSize;
    [PyGetter("nbytes")] internal static Value GetNBytes(Value self) => (long)ArrayOf(self).ItemSize;
    [PyGetter("T")] internal static Value GetT(Value self) => self;
    [PyGetter("real")] internal static Value GetReal(Value self) => self;
    [PyGetter("imag")] internal static Value GetImag(Value self) => ScalarTypes.Wrap(NdArray.New(ArrayOf(self).DType, Shape.Scalar));

    /// <summary>Every other ndarray method, on the scalar as an array without axes.</summary>
    [PySlot("__getattribute__")]
    internal static bool GetAttribute(Value self, PyStr name, out Value value) => Operators.ScalarAttribute(self, ArrayOf(self), name, out value);

    /// <summary>Any scalar as an array: float64 is a subclass of float and of this class, but not of its C# class.</summary>
    internal static NdArray ArrayOf(Value self) => self.O is PyGeneric g ? g.ToArray() : self.As<PyFloat64>().ToArray();

    private static Value PlainOf(Value self) => self.O is PyGeneric g ? g.Plain() : self.As<PyFloat64>().Number;
}

/// <summary>Abstract base class of all numeric scalar types.</summary>
[PyType("number", Module = "numpy", Abstract = true)]
public abstract partial class PyNumber : PyGeneric
{
    private protected PyNumber(PyType cls, DType dtype, long bits) : base(cls, dtype, bits) { }

    /// <summary>The number rounded to a count of decimals, or to a Python int.</summary>
    [PyMethod("__round__(ndigits=None)")]
    internal static Value Round(Value self, Value ndigits) => ndigits.IsNone
        ? Vm.Current.Call(new Value(PyInt.TypeObject), NumpyModule.Round(self, 0, Value.None))
        : NumpyModule.Round(self, Number.AsSize(ndigits), Value.None);
}

/// <summary>Abstract base class of all integer scalar types.</summary>
[PyType("integer", Module = "numpy", Abstract = true)]
public abstract partial class PyInteger : PyNumber { private protected PyInteger(PyType cls, DType dtype, long bits) : base(cls, dtype, bits) { } }

/// <summary>Abstract base class of all signed integer scalar types.</summary>
[PyType("signedinteger", Module = "numpy", Abstract = true)]
public abstract partial class PySignedInteger : PyInteger { private protected PySignedInteger(PyType cls, DType dtype, long bits) : base(cls, dtype, bits) { } }

/// <summary>Abstract base class of all unsigned integer scalar types.</summary>
[PyType("unsignedinteger", Module = "numpy", Abstract = true)]
public abstract partial class PyUnsignedInteger : PyInteger { private protected PyUnsignedInteger(PyType cls, DType dtype, long bits) : base(cls, dtype, bits) { } }

/// <summary>Abstract base class of all scalar types with an inexact representation.</summary>
[PyType("inexact", Module = "numpy", Abstract = true)]
public abstract partial class PyInexact : PyNumber { private protected PyInexact(PyType cls, DType dtype, long bits) : base(cls, dtype, bits) { } }

/// <summary>Abstract base class of all floating-point scalar types.</summary>
[PyType("floating", Module = "numpy", Abstract = true)]
public abstract partial class PyFloating : PyInexact { private protected PyFloating(PyType cls, DType dtype, long bits) : base(cls, dtype, bits) { } }
