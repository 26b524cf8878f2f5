using System.Runtime.CompilerServices;

namespace PyTee.Interpreter;

/// <summary>Built-in mutable sequence.
///
/// If no argument is given, the constructor creates a new empty list.
/// The argument must be an iterable if specified.</summary>
[PyType("list")]
public partial class PyList : PyObject
{
    internal Value[] Items;
    internal int Size;

    public PyList() : base(TypeObject) => Items = [];
    protected PyList(PyType cls) : base(cls) => Items = [];

    /// <summary>A list that owns the array it is given.</summary>
    public PyList(Value[] items) : base(TypeObject) { Items = items; Size = items.Length; }

    /// <summary>A list that owns the array it is given, of which the first <paramref name="size"/> items count.</summary>
    public PyList(Value[] items, int size) : base(TypeObject) { Items = items; Size = size; }

    public int Count => Size;
    public Span<Value> Span => Items.AsSpan(0, Size);
    public Value this[int index] => Items[index];

    /// <inheritdoc/>
    public override void VisitReferents(Referents found)
    {
        base.VisitReferents(found);
        found.Add(Span);
    }

    /// <summary>Append an item.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(Value item)
    {
        if (Size == Items.Length) Reserve(Size + 1);
        Items[Size++] = item;
    }

    /// <summary>Take the last item off a list that is not empty.</summary>
    public Value RemoveLast()
    {
        var item = Items[--Size];
        Items[Size] = default;
        return item;
    }

    /// <summary>Make room for at least <paramref name="wanted"/> items: doubling, and by a half once the array is large.</summary>
    public void Reserve(long wanted)
    {
        if (wanted <= Items.Length) return;
        if (wanted > MaxCount) throw Raise.MemoryError();
        long capacity = Math.Min(wanted + (wanted < 4096 ? wanted : wanted >> 1) + 4, MaxCount);
        Charge.Bytes(16 * capacity);
        var items = new Value[capacity];
        Items.AsSpan(0, Size).CopyTo(items);
        Items = items;
    }

    /// <summary>The longest list.</summary>
    public const long MaxCount = 0x07FFFFC7;

    /// <summary>A list subclass instance, with attributes.</summary>
    internal sealed class Heap : PyList
    {
        private AttrTable _attrs;
        public Heap(PyType cls) : base(cls) => _attrs = cls.NewAttrs();
        internal override ref AttrTable Attrs => ref _attrs;
    }
}
