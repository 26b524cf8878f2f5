using PyTee.Interpreter;

namespace PyTee.Stdlib.Numpy;

/// <summary>A unicode string: an element of a string array.</summary>
[PyType("str_", Module = "numpy")]
public sealed partial class PyTextScalar : PyStr
{
    internal PyTextScalar(PyType cls, PyStr text) : base(cls, text) { }

    [PyNew("(value=..., /)")]
    internal static Value New(PyType cls, Value value) => new(new PyTextScalar(cls, value.IsUnset ? Empty : Protocols.Str(value)));

    [PySlot("__repr__")] internal static string Repr(PyTextScalar self) => $"np.str_({Protocols.Repr(Value.Str(self.ToString()))})";
    [PySlot("__str__")] internal static string StrText(PyTextScalar self) => self.ToString();

    /// <summary>The scalar as a Python object.</summary>
    [PyMethod("item()")] internal static Value Item(PyTextScalar self) => Value.Str(self.ToString());
    /// <summary>The scalar as a Python object.</summary>
    [PyMethod("tolist()")] internal static Value ToList(PyTextScalar self) => Value.Str(self.ToString());
    [PyGetter("dtype")] internal static Value GetDType(PyTextScalar self) => DType.OfText(self.Length);
    [PyGetter("shape")] internal static Value GetShape(PyTextScalar self) => PyTuple.Empty;
    [PyGetter("ndim")] internal static Value GetNdim(PyTextScalar self) => 0L;
    [PyGetter("size")] internal static Value GetSize(PyTextScalar self) => 1L;
}
