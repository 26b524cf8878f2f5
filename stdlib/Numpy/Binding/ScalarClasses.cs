using PyTee.Interpreter;

namespace PyTee.Stdlib.Numpy;

/// <summary>Boolean type (True or False), stored as a byte.</summary>
[PyType("bool", Module = "numpy")]
public sealed partial class PyBoolScalar : PyGeneric
{
    internal PyBoolScalar(PyType cls, long bits) : base(cls, DType.Bool, bits) { }

    [PyNew("(value=..., /)")] internal static Value New(PyType cls, Value value) => ScalarTypes.New(DType.Bool, cls, value);
}

/// <summary>Signed integer of 8 bits.</summary>
[PyType("int8", Module = "numpy")]
public sealed partial class PyInt8 : PySignedInteger
{
    internal PyInt8(PyType cls, long bits) : base(cls, DType.Int8, bits) { }

    [PyNew("(value=..., /)")] internal static Value New(PyType cls, Value value) => ScalarTypes.New(DType.Int8, cls, value);
}

/// <summary>Signed integer of 16 bits.</summary>
[PyType("int16", Module = "numpy")]
public sealed partial class PyInt16 : PySignedInteger
{
    internal PyInt16(PyType cls, long bits) : base(cls, DType.Int16, bits) { }

    [PyNew("(value=..., /)")] internal static Value New(PyType cls, Value value) => ScalarTypes.New(DType.Int16, cls, value);
}

/// <summary>Signed integer of 32 bits.</summary>
[PyType("int32", Module = "numpy")]
public sealed partial class PyInt32 : PySignedInteger
{
    internal PyInt32(PyType cls, long bits) : base(cls, DType.Int32, bits) { }

    [PyNew("(value=..., /)")] internal static Value New(PyType cls, Value value) => ScalarTypes.New(DType.Int32, cls, value);
}

/// <summary>Signed integer of 64 bits, the default.</summary>
[PyType("int64", Module = "numpy")]
public sealed partial class PyInt64 : PySignedInteger
{
    internal PyInt64(PyType cls, long bits) : base(cls, DType.Int64, bits) { }

    [PyNew("(value=..., /)")] internal static Value New(PyType cls, Value value) => ScalarTypes.New(DType.Int64, cls, value);
}

/// <summary>Unsigned integer of 8 bits.</summary>
[PyType("uint8", Module = "numpy")]
public sealed partial class PyUInt8 : PyUnsignedInteger
{
    internal PyUInt8(PyType cls, long bits) : base(cls, DType.UInt8, bits) { }

    [PyNew("(value=..., /)")] internal static Value New(PyType cls, Value value) => ScalarTypes.New(DType.UInt8, cls, value);
}

/// <summary>Unsigned integer of 16 bits.</summary>
[PyType("uint16", Module = "numpy")]
public sealed partial class PyUInt16 : PyUnsignedInteger
{
    internal PyUInt16(PyType cls, long bits) : base(cls, DType.UInt16, bits) { }

    [PyNew("(value=..., /)")] internal static Value New(PyType cls, Value value) => ScalarTypes.New(DType.UInt16, cls, value);
}

/// <summary>Unsigned integer of 32 bits.</summary>
[PyType("uint32", Module = "numpy")]
public sealed partial class PyUInt32 : PyUnsignedInteger
{
    internal PyUInt32(PyType cls, long bits) : base(cls, DType.UInt32, bits) { }

    [PyNew("(value=..., /)")] internal static Value New(PyType cls, Value value) => ScalarTypes.New(DType.UInt32, cls, value);
}

/// <summary>Unsigned integer of 64 bits.</summary>
[PyType("uint64", Module = "numpy")]
public sealed partial class PyUInt64 : PyUnsignedInteger
{
    internal PyUInt64(PyType cls, long bits) : base(cls, DType.UInt64, bits) { }

    [PyNew("(value=..., /)")] internal static Value New(PyType cls, Value value) => ScalarTypes.New(DType.UInt64, cls, value);
}

/// <summary>Half-precision floating-point number.</summary>
[PyType("float16", Module = "numpy")]
public sealed partial class PyFloat16 : PyFloating
{
    internal PyFloat16(PyType cls, long bits) : base(cls, DType.Float16, bits) { }

    [PyNew("(value=..., /)")] internal static Value New(PyType cls, Value value) => ScalarTypes.New(DType.Float16, cls, value);
}

/// <summary>Single-precision floating-point number.</summary>
[PyType("float32", Module = "numpy")]
public sealed partial class PyFloat32 : PyFloating
{
    internal PyFloat32(PyType cls, long bits) : base(cls, DType.Float32, bits) { }

    [PyNew("(value=..., /)")] internal static Value New(PyType cls, Value value) => ScalarTypes.New(DType.Float32, cls, value);
}
