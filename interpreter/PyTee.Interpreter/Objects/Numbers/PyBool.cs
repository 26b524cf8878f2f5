namespace PyTee.Interpreter;

/// <summary>The truth values True and False; bool(x) is True when x is true, False otherwise.</summary>
[PyType("bool", Base = typeof(PyInt), Final = true)]
public sealed partial class PyBool : PyInt
{
    private PyBool(int n) : base(TypeObject, n) { }

    /// <summary>False.</summary>
    public static readonly PyBool False = new(0);
    /// <summary>True.</summary>
    public static readonly PyBool True = new(1);

    [PyNew("(object=False, /)")]
    internal static Value New(PyType cls, Value @object) => Value.Bool(Protocols.Truth(@object));

    [PySlot("__and__", Reflected = true)]
    internal static Value AndBool(Value left, Value right) =>
        left.O is PyBool && right.O is PyBool ? Value.Bool(left.IsTrue && right.IsTrue) : And(left, right);

    [PySlot("__or__", Reflected = true)]
    internal static Value OrBool(Value left, Value right) =>
        left.O is PyBool && right.O is PyBool ? Value.Bool(left.IsTrue || right.IsTrue) : Or(left, right);

    [PySlot("__xor__", Reflected = true)]
    internal static Value XorBool(Value left, Value right) =>
        left.O is PyBool && right.O is PyBool ? Value.Bool(left.IsTrue != right.IsTrue) : Xor(left, right);

    [PySlot("__invert__")]
    internal static Value InvertBool(Value self)
    {
        Warnings.Warn(Errors.DeprecationWarning, "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise " +
            "inversion of the underlying int object and is usually not what you expect from the negation of a bool. Use the 'not' operator for boolean " +
            "negation or ~int(x) for the bitwise inversion of the underlying int.");
        return Invert(self);
    }

    [PySlot("__repr__")]
    internal static PyStr ReprBool(Value self) => PyStr.Intern(self.IsTrue ? "True" : "False");
}
