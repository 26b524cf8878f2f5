namespace PyTee.Interpreter;

public partial class PyType
{
    [PySlot("__or__", Reflected = true)]
    internal static Value Or(Value left, Value right) => PyUnionType.Join(left, right);
}
