using System.Runtime.CompilerServices;

namespace PyTee.Interpreter;

/// <summary>__dict__ and __weakref__ of instances, as descriptors of the classes that introduce them.</summary>
internal static unsafe class InstanceDict
{
    private static readonly NativeAttribute s_dict = new("__dict__", "dictionary for instance variables", &Get, &Set);
    private static readonly NativeAttribute s_weakRef = new("__weakref__", "list of weak references to the object", &GetWeakRef, null);

    public static PyGetSetDescriptor Descriptor(PyType type) => new(type, s_dict);
    public static PyGetSetDescriptor WeakRefDescriptor(PyType type) => new(type, s_weakRef);

    /// <summary>The live __dict__ of an object.</summary>
    public static Value Get(Value self)
    {
        // A class whose metaclass has another base beside type.
        if (self.O is PyType type) return type.GetNamespace();
        ref var attrs = ref AttrsOf(self);
        return new Value(attrs.ToDict(self.Class));
    }

    /// <summary>The attributes of an object that has a dict for them.</summary>
    private static ref AttrTable AttrsOf(Value self)
    {
        if (self.Object is not { } o) throw Raise.AttributeError(self, Names.Dict);
        ref var attrs = ref o.Attrs;
        if (Unsafe.IsNullRef(ref attrs) || !attrs.HasDict) throw Raise.AttributeError(self, Names.Dict);
        return ref attrs;
    }

    /// <summary>Assignment to __dict__; after a deletion the next one to ask gets a new one.</summary>
    public static void Set(Value self, Value value)
    {
        if (self.O is PyType) throw Raise.AttributeError(self, Names.Dict, "attribute '__dict__' of 'type' objects is not writable");
        if (self.O is PyModule) throw Raise.AttributeError(self, Names.Dict, "readonly attribute");
        if (value.IsUnset) value = HasNativeDict(self.Class) ? throw Raise.TypeError("cannot delete __dict__") : new Value(new PyDict());
        if (!value.Is<PyDict>(out var dict)) throw Raise.TypeError($"__dict__ must be set to a dictionary, not a '{value.Class.Name}'");
        ref var attrs = ref AttrsOf(self);
        attrs.Replace(dict, self.Class);
    }

    /// <summary>Whether the dict comes from a type written in C#, such as exceptions: it stays.</summary>
    private static bool HasNativeDict(PyType type)
    {
        while (type.IsHeap) type = type.Base!;
        return type.HasDict;
    }

    /// <summary>Whether an instance has attributes of its own, without making its dict.</summary>
    public static bool HasAttributes(PyObject o)
    {
        ref var attrs = ref o.Attrs;
        if (Unsafe.IsNullRef(ref attrs) || !attrs.HasDict) return false;
        return attrs.Dict != null ? attrs.Dict.Count > 0 : attrs.Shape!.Count > attrs.Shape.Root.Count;
    }

    private static Value GetWeakRef(Value self) => Value.None;
}
