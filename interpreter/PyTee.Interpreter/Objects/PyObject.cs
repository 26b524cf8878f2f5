using System.Runtime.CompilerServices;

namespace PyTee.Interpreter;

/// <summary>Anything that is not a 64-bit int or a float.</summary>
[PyType("object", Signature = "()", Doc = "The base class of the class hierarchy.\n\nWhen called, it accepts no arguments and returns a new featureless\ninstance that has no instance attributes and cannot be given any.\n")]
public abstract partial class PyObject
{
    /// <summary>type(self); changed only by assignment to <c>__class__</c>.</summary>
    public PyType Class
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _class;
        internal set => _class = value;
    }

    // The dispatch loop is too large a method for the runtime's compiler to inline even getters into it: it reads the fields.
    internal PyType _class;

    protected PyObject(PyType cls) => _class = cls;

    /// <summary>Where the instance's attributes live; a null reference when it has no <c>__dict__</c> and no slots.</summary>
    /// <remarks>Types that are subclassed often keep them in a field; the subclasses of all others find them here.</remarks>
    internal virtual ref AttrTable Attrs => ref Class.IsHeap ? ref SideAttrs.Of(this) : ref Unsafe.NullRef<AttrTable>();

    /// <summary>Tell of every object that this one refers to directly.</summary>
    public virtual void VisitReferents(Referents found)
    {
        ref var attrs = ref Attrs;
        if (!Unsafe.IsNullRef(ref attrs)) attrs.Visit(found);
        if (Class.IsHeap) found.Add(Class);
    }

    /// <summary>id(self): assigned on first request, never reused.</summary>
    public long Id => Identity.Of(this);
}

/// <summary>The attributes of instances of Python classes whose native base has no room for them.</summary>
internal static class SideAttrs
{
    private static readonly ConditionalWeakTable<PyObject, Box> s_boxes = [];

    public static ref AttrTable Of(PyObject owner) => ref s_boxes.GetValue(owner, static o => new Box(o)).Attrs;

    private sealed class Box(PyObject owner)
    {
        public AttrTable Attrs = owner.Class.NewAttrs();
    }
}

/// <summary>An instance of a class whose layout is object's.</summary>
public sealed class PyInstance : PyObject
{
    internal AttrTable _attrs;

    internal PyInstance(PyType cls) : base(cls)
    {
        _attrs.Shape = cls.InitialShape;
        if (cls.NeedsSetup) SetUp(cls);
    }

    private void SetUp(PyType cls)
    {
        if (cls.SlotCount > 0) _attrs.Slots = AttrTable.NewSlots(cls.SlotCount);
        if (cls.Slots.HasFinalizer) Vm.Current.Runtime.Finalizers.Watch(this);
    }

    internal override ref AttrTable Attrs => ref _attrs;
}
