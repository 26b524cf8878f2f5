namespace PyTee.Interpreter;

/// <summary>Built-in immutable sequence.
///
/// If no argument is given, the constructor returns an empty tuple.
/// If iterable is specified the tuple is initialized from iterable's items.
///
/// If the argument is a tuple, the return value is the same object.</summary>
[PyType("tuple")]
public partial class PyTuple : PyObject
{
    internal readonly Value[] Items;

    /// <summary>A tuple that owns the array it is given.</summary>
    public PyTuple(Value[] items) : base(TypeObject) => Items = items;
    protected PyTuple(PyType cls, Value[] items) : base(cls) => Items = items;

    /// <summary>().</summary>
    public static readonly PyTuple Empty = new([]);

    public static PyTuple Of(params ReadOnlySpan<Value> items) => items.Length == 0 ? Empty : new PyTuple(Value.ArrayOf(items));

    public static PyTuple OfStrings(IReadOnlyCollection<string> names)
    {
        var items = new Value[names.Count];
        int i = 0;
        foreach (string name in names) items[i++] = new Value(PyStr.Intern(name));
        return new(items);
    }

    public int Count => Items.Length;
    public ReadOnlySpan<Value> Span => Items;
    public Value this[int index] => Items[index];

    /// <summary>A part of the tuple.</summary>
    internal PyTuple Slice(Range range)
    {
        var items = Span[range];
        return items.Length == Items.Length ? this : Of(items);
    }

    /// <summary>A tuple subclass instance, with attributes.</summary>
    internal sealed class Heap : PyTuple
    {
        private AttrTable _attrs;
        public Heap(PyType cls, Value[] items) : base(cls, items) => _attrs = cls.NewAttrs();
        internal override ref AttrTable Attrs => ref _attrs;
    }
}
