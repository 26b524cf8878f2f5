using System.Runtime.CompilerServices;

namespace PyTee.Interpreter;

/// <summary>The methods of object.</summary>
public abstract unsafe partial class PyObject
{
    [PyNew("(*args, **kwargs)")]
    internal static Value New(PyType cls, ReadOnlySpan<Value> args, PyDict? kwargs)
    {
        var objectSlots = TypeObject.Slots;
        if (args.Length > 0 || kwargs is { Count: > 0 })
        {
            if (cls.Slots.New != objectSlots.New) throw Raise.TypeError("object.__new__() takes exactly one argument (the type to instantiate)");
            if (cls.Slots.Init == objectSlots.Init) throw Raise.TypeError($"{cls.Name}() takes no arguments");
        }
        if (cls.HasAbstractMethods) throw AbstractError(cls);
        return new Value(new PyInstance(cls));
    }

    private static PyException AbstractError(PyType cls)
    {
        var names = Iteration.ToArray(AttributeAccess.Get(new Value(cls), Names.Abstractmethods)).Select(v => v.ToString()).Order(StringComparer.Ordinal).ToArray();
        string list = string.Join(", ", names.Select(n => $"'{n}'"));
        return Raise.TypeError($"Can't instantiate abstract class {cls.Name} without an implementation for abstract method{(names.Length > 1 ? "s" : "")} {list}");
    }

    [PyInit("(*args, **kwargs)")]
    internal static void Init(Value self, ReadOnlySpan<Value> args, PyDict? kwargs)
    {
        if (args.Length == 0 && kwargs is not { Count: > 0 }) return;
        var type = self.Class;
        if (type.Slots.Init != TypeObject.Slots.Init) throw Raise.TypeError("object.__init__() takes exactly one argument (the instance to initialize)");
        if (type.Slots.New == TypeObject.Slots.New) throw Raise.TypeError($"{type.Name}.__init__() takes exactly one argument (the instance to initialize)");
    }

    [PySlot("__repr__")]
    internal static PyStr ObjectRepr(Value self)
    {
        var type = self.Class;
        return PyStr.From($"<{type.FullName} object at 0x{Protocols.Id(self):x}>");
    }

    [PySlot("__str__")] internal static PyStr ObjectStr(Value self) => self.Class.Slots.Repr(self);
    [PySlot("__hash__")] internal static long ObjectHash(Value self) => Protocols.Id(self) >> 4;

    [PySlot("__richcompare__")]
    internal static Value ObjectCompare(Value self, Value other, CompareOp op)
    {
        if (op == CompareOp.Eq) return Value.Same(self, other) ? Value.True : Value.NotImplemented;
        if (op != CompareOp.Ne) return Value.NotImplemented;
        var compare = self.Class.Slots.Compare;
        var equal = compare == null || compare == TypeObject.Slots.Compare ? (Value.Same(self, other) ? Value.True : Value.NotImplemented) : compare(self, other, CompareOp.Eq);
        return equal.IsNotImplemented ? equal : Value.Bool(!Protocols.Truth(equal));
    }

    [PySlot("__getattribute__")] internal static bool GetAttribute(Value self, PyStr name, out Value value) => AttributeAccess.GenericGet(self, name, out value);
    [PySlot("__setattr__")]
    internal static void SetAttribute(Value self, PyStr name, Value value)
    {
        // A type has a setter of its own, which protects those written in C#.
        if (self.O is PyType) throw Raise.TypeError($"can't apply this {(value.IsUnset ? "__delattr__" : "__setattr__")} to {self.Class.Name} object");
        AttributeAccess.GenericSet(self, name, value);
    }

    /// <summary>the object's class</summary>
    [PyGetter("__class__")] internal static Value GetClass(Value self) => new(self.Class);

    [PySetter("__class__")]
    internal static void SetClass(Value self, Value value)
    {
        if (value.IsUnset) throw Raise.TypeError("can't delete __class__ attribute");
        if (!value.Is<PyType>(out var to)) throw Raise.TypeError($"__class__ must be set to a class, not '{value.Class.Name}' object");
        var from = self.Class;
        bool modules = from.IsSubtypeOf(PyModule.TypeObject) && to.IsSubtypeOf(PyModule.TypeObject);
        if (!modules && (!from.IsHeap || !to.IsHeap)) throw Raise.TypeError("__class__ assignment only supported for mutable types or ModuleType subclasses");
        if (!TypeBuilder.HaveSameLayout(from, to))
            throw Raise.TypeError($"__class__ assignment: '{to.Name}' object layout differs from '{from.Name}'");
        var o = self.As<PyObject>();
        ref var attrs = ref o.Attrs;
        if (attrs.HasDict) { attrs.ToDict(from); attrs.Shape = to.DictShape; }
        o.Class = to;
    }

    /// <summary>Default object formatter.
    ///
    /// Return str(self) if format_spec is empty. Raise TypeError otherwise.</summary>
    [PyMethod("__format__(format_spec, /)")]
    internal static Value Format(Value self, PyStr format_spec) =>
        format_spec.Length > 0 ? throw Raise.TypeError($"unsupported format string passed to {self.Class.Name}.__format__") : new(Protocols.Str(self));

    /// <summary>Size of object in memory, in bytes.</summary>
    [PyMethod("__sizeof__()")] internal static long SizeOf(Value self) => 16;

    /// <summary>Default dir() implementation.</summary>
    [PyMethod("__dir__()")]
    internal static Value Dir(Value self)
    {
        var names = new PyDict();
        if (AttributeAccess.TryGetQuiet(self, Names.Dict, out var d) && d.Is<PyDict>(out var dict)) names.Update(new Value(dict));
        if (AttributeAccess.TryGetQuiet(self, Names.Class, out var c) && c.Is<PyType>(out var cls)) cls.CollectNames(names);
        return new(Iteration.ToList(new Value(names)));
    }

    /// <summary>This method is called when a class is subclassed.
    ///
    /// The default implementation does nothing. It may be
    /// overridden to extend subclasses.</summary>
    [PyClassMethod("__init_subclass__(*args, **kwargs)")]
    internal static void InitSubclass(PyType cls, ReadOnlySpan<Value> args, PyDict? kwargs)
    {
        if (kwargs is { Count: > 0 }) throw Raise.TypeError($"{cls.Name}.__init_subclass__() takes no keyword arguments");
        if (args.Length > 0) throw Raise.TypeError($"{cls.Name}.__init_subclass__() takes no arguments ({args.Length} given)");
    }

    /// <summary>Abstract classes can override this to customize issubclass().
    ///
    /// This is invoked early on by abc.ABCMeta.__subclasscheck__().
    /// It should return True, False or NotImplemented.  If it returns
    /// NotImplemented, the normal algorithm is used.  Otherwise, it
    /// overrides the normal algorithm (and the outcome is cached).</summary>
    [PyClassMethod("__subclasshook__(object, /)")] internal static Value SubclassHook(PyType cls, Value @object) => Value.NotImplemented;

    /// <summary>Helper for pickle.</summary>
    [PyMethod("__reduce__()")] internal static Value Reduce(Value self) => CopyProtocol.Reduce(self, 0);

    /// <summary>Helper for pickle.</summary>
    [PyMethod("__reduce_ex__(protocol, /)")]
    internal static Value ReduceEx(Value self, int protocol)
    {
        if (self.Class.LookupWhere(Names.Reduce, out var reduce, out var where) && where != TypeObject) return Vm.Current.CallMethod(reduce, self, self.Class, []);
        return CopyProtocol.Reduce(self, protocol);
    }

    /// <summary>Helper for pickle.</summary>
    [PyMethod("__getstate__()")] internal static Value GetState(Value self) => CopyProtocol.GetState(self);
}

/// <summary>The default of __reduce_ex__: what copy and pickle-like code needs to make an equal object (PEP 307).</summary>
internal static unsafe class CopyProtocol
{
    private static readonly PyStr s_getNewArgs = PyStr.Intern("__getnewargs__"), s_getNewArgsEx = PyStr.Intern("__getnewargs_ex__"), s_getState = PyStr.Intern("__getstate__");

    public static Value Reduce(Value self, int protocol)
    {
        var vm = Vm.Current;
        var copyreg = new Value(vm.Runtime.Importer.Load("copyreg"));
        if (protocol < 2) return vm.Call(AttributeAccess.Get(copyreg, PyStr.Intern("_reduce_ex")), [self, new Value((long)protocol)], null);
        var type = self.Class;
        bool tellsItsState = type.LookupWhere(s_getState, out var stateMethod, out var owner) && owner != PyObject.TypeObject;
        if (!type.IsHeap && !tellsItsState && self.Object is not (PyInstance or PyList or PyDict) && !type.Lookup(s_getNewArgs, out _) && type != PyObject.TypeObject)
            throw Raise.TypeError($"cannot pickle '{type.Name}' object");
        var args = new List<Value> { new(type) };
        Value kwargs = Value.Unset;
        if (type.Lookup(s_getNewArgsEx, out var ex))
        {
            var pair = TupleOf("__getnewargs_ex__ should return a tuple", vm.CallMethod(ex, self, type, []));
            if (pair.Count != 2) throw Raise.ValueError($"__getnewargs_ex__ should return a tuple of length 2, not {pair.Count}");
            args.AddRange(TupleOf("first item of the tuple returned by __getnewargs_ex__ must be a tuple", pair[0]).Span);
            kwargs = pair[1].O is PyDict ? pair[1] : throw Raise.TypeError($"second item of the tuple returned by __getnewargs_ex__ must be a dict, not '{pair[1].Class.Name}'");
        }
        else if (type.Lookup(s_getNewArgs, out var plain)) args.AddRange(TupleOf("__getnewargs__ should return a tuple", vm.CallMethod(plain, self, type, [])).Span);
        var state = vm.CallMethod(stateMethod, self, type, []);
        var listItems = self.O is PyList ? Iteration.GetIter(self) : Value.None;
        var dictItems = self.O is PyDict ? Iteration.GetIter(vm.Call(AttributeAccess.Get(self, PyStr.Intern("items")), [], null)) : Value.None;
        if (kwargs.O is PyDict { Count: > 0 })
        {
            var all = new Value(new PyTuple(args.Skip(1).ToArray()));
            return new(PyTuple.Of(AttributeAccess.Get(copyreg, PyStr.Intern("__newobj_ex__")), new Value(PyTuple.Of(new Value(type), all, kwargs)), state, listItems, dictItems));
        }
        return new(PyTuple.Of(AttributeAccess.Get(copyreg, PyStr.Intern("__newobj__")), new Value(new PyTuple([.. args])), state, listItems, dictItems));
    }

    private static PyTuple TupleOf(string rule, Value value) => value.Is<PyTuple>(out var tuple) ? tuple : throw Raise.TypeError($"{rule}, not '{value.Class.Name}'");

    public static Value GetState(Value self)
    {
        var o = self.Object;
        if (o == null) return Value.None;
        ref var attrs = ref o.Attrs;
        if (Unsafe.IsNullRef(ref attrs)) return Value.None;
        Value dict = InstanceDict.HasAttributes(o) ? InstanceDict.Get(self) : Value.None;
        if (o.Class.SlotCount == 0) return dict;
        var slots = new PyDict();
        foreach (var t in o.Class.Mro)
        {
            for (int position = 0; t.Namespace.Next(ref position, out _, out var v);)
            {
                if (v.Is<PySlotMember>(out var member) && !attrs.Slots![member.Index].IsUnset) slots.Set(member.Name, attrs.Slots[member.Index]);
            }
        }
        return slots.Count == 0 ? dict : new(PyTuple.Of(dict, new Value(slots)));
    }
}
