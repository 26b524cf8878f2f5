namespace PyTee.Interpreter;

/// <summary>The types that builtins shows, by their own names.</summary>
internal static class BuiltinTypes
{
    public static PyType[] All =>
    [
        PyBool.TypeObject, PyByteArray.TypeObject, PyBytes.TypeObject, PyClassMethod.TypeObject,
        PyComplex.TypeObject, PyDict.TypeObject, PyEnumerate.TypeObject, PyFilter.TypeObject,
        PyFloat.TypeObject, PyFrozenSet.TypeObject, PyInt.TypeObject, PyList.TypeObject,
        PyMap.TypeObject, PyMemoryView.TypeObject, PyObject.TypeObject, PyProperty.TypeObject,
        PyRange.TypeObject, PyReversed.TypeObject, PySet.TypeObject, PySlice.TypeObject,
        PyStaticMethod.TypeObject, PyStr.TypeObject, PySuper.TypeObject, PyTuple.TypeObject,
        PyType.TypeObject, PyZip.TypeObject,
    ];
}
