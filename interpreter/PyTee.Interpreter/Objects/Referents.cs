namespace PyTee.Interpreter;

/// <summary>Collects what objects refer to directly. Which fields of a type count is written by the generator, from their types.</summary>
public sealed class Referents
{
    private readonly List<Value> _found = [];

    /// <summary>What was told, in its order.</summary>
    public IReadOnlyList<Value> Found => _found;

    /// <summary>A value, if there is one.</summary>
    public void Add(Value value)
    {
        if (!value.IsUnset) _found.Add(value);
    }

    /// <summary>An object, if there is one.</summary>
    public void Add(PyObject? o)
    {
        if (o != null) _found.Add(new Value(o));
    }

    /// <summary>Each of some values.</summary>
    public void Add(ReadOnlySpan<Value> values)
    {
        foreach (var value in values) Add(value);
    }

    /// <summary>Each of some objects.</summary>
    public void Add(IEnumerable<PyObject?>? objects)
    {
        foreach (var o in objects ?? []) Add(o);
    }
}
