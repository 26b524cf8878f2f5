namespace PyTee.Interpreter;

/// <summary>Base of native objects whose instances carry attributes of their own, for the modules outside this room.</summary>
public abstract class PyAttributed : PyObject
{
    private AttrTable _attrs;

    /// <summary>An instance of the class or of a Python subclass of it.</summary>
    protected PyAttributed(PyType cls) : base(cls) => _attrs = cls.NewAttrs();

    internal override ref AttrTable Attrs => ref _attrs;
}
