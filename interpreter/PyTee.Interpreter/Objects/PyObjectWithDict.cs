namespace PyTee.Interpreter;

/// <summary>The base of native types outside this room whose instances have attributes of their own.</summary>
public abstract class PyObjectWithDict : PyObject
{
    private AttrTable _attrs;

    protected PyObjectWithDict(PyType cls) : base(cls) => _attrs = cls.NewAttrs();

    internal override ref AttrTable Attrs => ref _attrs;
}
