namespace PyTee.Interpreter;

/// <summary>The type of the None singleton.</summary>
[PyType("NoneType", Final = true)]
public sealed partial class PyNone : PyObject
{
    private PyNone() : base(TypeObject) { }
    public static readonly PyNone Instance = new();
    [PySlot("__repr__")] internal PyStr Repr() => PyStr.Intern("None");
    [PySlot("__bool__")] internal bool Bool() => false;
    [PySlot("__hash__")] internal long Hash() => 0xfca86420;
    [PyNew("()")] internal static Value New(PyType cls) => Value.None;
}

/// <summary>The type of the NotImplemented singleton.</summary>
[PyType("NotImplementedType", Final = true)]
public sealed partial class PyNotImplemented : PyObject
{
    private PyNotImplemented() : base(TypeObject) { }
    public static readonly PyNotImplemented Instance = new();
    [PySlot("__repr__")] internal PyStr Repr() => PyStr.Intern("NotImplemented");
    [PyNew("()")] internal static Value New(PyType cls) => Value.NotImplemented;
    [PyMethod("__reduce__()")] internal string Reduce() => "NotImplemented";

    [PySlot("__bool__")]
    internal bool Bool()
    {
        Warnings.Warn(Errors.DeprecationWarning, "NotImplemented should not be used in a boolean context");
        return true;
    }
}

/// <summary>The type of the Ellipsis singleton.</summary>
[PyType("ellipsis", Final = true)]
public sealed partial class PyEllipsis : PyObject
{
    private PyEllipsis() : base(TypeObject) { }
    public static readonly PyEllipsis Instance = new();
    [PySlot("__repr__")] internal PyStr Repr() => PyStr.Intern("Ellipsis");
    [PyNew("()")] internal static Value New(PyType cls) => new(Instance);
    [PyMethod("__reduce__()")] internal string Reduce() => "Ellipsis";
}
