namespace PyTee.Interpreter;

/// <summary>The types that builtins shows, by name.</summary>
internal static class BuiltinTypes
{
    public static IEnumerable<(string Name, PyType Type)> All =>
    [
        ("bool", PyBool.TypeObject), ("bytearray", PyByteArray.TypeObject), ("bytes", PyBytes.TypeObject), ("classmethod", PyClassMethod.TypeObject),
        ("complex", PyComplex.TypeObject), ("dict", PyDict.TypeObject), ("enumerate", PyEnumerate.TypeObject), ("filter", PyFilter.TypeObject),
        ("float", PyFloat.TypeObject), ("frozenset", PyFrozenSet.TypeObject), ("int", PyInt.TypeObject), ("list", PyList.TypeObject),
        ("map", PyMap.TypeObject), ("memoryview", PyMemoryView.TypeObject), ("object", PyObject.TypeObject), ("property", PyProperty.TypeObject),
        ("range", PyRange.TypeObject), ("reversed", PyReversed.TypeObject), ("set", PySet.TypeObject), ("slice", PySlice.TypeObject),
        ("staticmethod", PyStaticMethod.TypeObject), ("str", PyStr.TypeObject), ("super", PySuper.TypeObject), ("tuple", PyTuple.TypeObject),
        ("type", PyType.TypeObject), ("zip", PyZip.TypeObject),
    ];
}
