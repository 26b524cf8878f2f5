using System.Runtime.CompilerServices;

namespace PyTee.Interpreter;

/// <summary>Attribute access as object, type and module define it (docs.python.org, "Descriptor HowTo").</summary>
public static unsafe class AttributeAccess
{
    /// <summary>getattr(owner, name), or AttributeError.</summary>
    public static Value Get(Value owner, PyStr name)
    {
        if (TryGet(owner, name, out var value)) return value;
        throw Raise.AttributeError(owner, name);
    }

    /// <summary>getattr(owner, name); false when there is no such attribute (an AttributeError raised by Python code counts as that).</summary>
    public static bool TryGet(Value owner, PyStr name, out Value value) => owner.Class.Slots.GetAttr(owner, name, out value);

    /// <summary>As hasattr: false when missing, also when Python code raised AttributeError.</summary>
    public static bool TryGetQuiet(Value owner, PyStr name, out Value value)
    {
        try { return TryGet(owner, name, out value); }
        catch (PyException e) when (e.Matches(Errors.AttributeError)) { value = Value.Unset; return false; }
    }

    /// <summary>setattr(owner, name, value); a value of Unset deletes.</summary>
    public static void Set(Value owner, PyStr name, Value value) => owner.Class.Slots.SetAttr(owner, name, value);

    /// <summary>object.__getattribute__.</summary>
    public static bool GenericGet(Value owner, PyStr name, out Value value)
    {
        var type = owner.Class;
        bool found = type.Lookup(name, out var attr);
        TypeSlots? slots = null;
        if (found)
        {
            slots = attr.Class.Slots;
            if (slots.DescrGet != null && slots.DescrSet != null) { value = slots.DescrGet(attr, owner, type); return !value.IsUnset; }
        }
        if (owner.O != null && owner.O is PyObject o)
        {
            ref var attrs = ref o.Attrs;
            if (!Unsafe.IsNullRef(ref attrs) && attrs.TryGet(name, out value)) return true;
        }
        if (!found) { value = Value.Unset; return false; }
        value = slots!.DescrGet != null ? slots.DescrGet(attr, owner, type) : attr;
        return !value.IsUnset;
    }

    /// <summary>object.__setattr__ and object.__delattr__.</summary>
    internal static void GenericSet(Value owner, PyStr name, Value value)
    {
        var type = owner.Class;
        bool found = type.Lookup(name, out var attr);
        if (found)
        {
            var set = attr.Class.Slots.DescrSet;
            if (set != null) { set(attr, owner, value); return; }
        }
        if (owner.Object is { } o)
        {
            ref var attrs = ref o.Attrs;
            if (!Unsafe.IsNullRef(ref attrs) && attrs.HasDict)
            {
                if (!value.IsUnset) { attrs.Set(PyStr.Intern(name), value); return; }
                if (attrs.Delete(name, type)) return;
                throw Raise.AttributeError(owner, name);
            }
        }
        if (found) throw Raise.ReadOnlyAttribute(type, name);
        throw Raise.AttributeError(owner, name, $"'{type.Name}' object has no attribute '{name}' and no __dict__ for setting new attributes");
    }

    /// <summary>type.__getattribute__: the metaclass's data descriptors, the class's MRO, the metaclass.</summary>
    internal static bool TypeGet(Value owner, PyStr name, out Value value)
    {
        var type = owner.As<PyType>();
        var meta = type.Class;
        bool inMeta = meta.Lookup(name, out var metaAttr);
        TypeSlots? metaSlots = null;
        if (inMeta)
        {
            metaSlots = metaAttr.Class.Slots;
            if (metaSlots.DescrGet != null && metaSlots.DescrSet != null) { value = metaSlots.DescrGet(metaAttr, owner, meta); return !value.IsUnset; }
        }
        if (type.Lookup(name, out var attr))
        {
            var get = attr.Class.Slots.DescrGet;
            value = get != null ? get(attr, Value.Unset, type) : attr;
            return !value.IsUnset;
        }
        if (!inMeta) { value = Value.Unset; return false; }
        value = metaSlots!.DescrGet != null ? metaSlots.DescrGet(metaAttr, owner, meta) : metaAttr;
        return !value.IsUnset;
    }

    /// <summary>type.__setattr__ and type.__delattr__.</summary>
    internal static void TypeSet(Value owner, PyStr name, Value value)
    {
        var type = owner.As<PyType>();
        if (type.IsImmutable) throw Raise.TypeError($"cannot set '{name}' attribute of immutable type '{type.Name}'");
        if (type.Class.Lookup(name, out var metaAttr))
        {
            var set = metaAttr.Class.Slots.DescrSet;
            if (set != null) { set(metaAttr, owner, value); return; }
        }
        type.SetOwn(PyStr.Intern(name), value);
    }

    /// <summary>Bind an attribute found on a class to an instance (or to the class alone when the instance is Unset).</summary>
    internal static Value Bind(Value attr, Value instance, PyType type)
    {
        var get = attr.Class.Slots.DescrGet;
        return get == null ? attr : get(attr, instance, type);
    }
}
