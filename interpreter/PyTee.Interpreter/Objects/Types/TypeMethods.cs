namespace PyTee.Interpreter;

/// <summary>The methods of type.</summary>
public unsafe partial class PyType
{
    /// <summary>type(object) or type(name, bases, dict, **kwds), and cls(...) for every other class.</summary>
    [PySlot("__call__")]
    internal Value Call(ReadOnlySpan<Value> args, PyTuple? names) => Vm.Settle(Construct(args, names));

    /// <summary>cls(...); Unset when an exception is pending.</summary>
    internal Value Construct(ReadOnlySpan<Value> args, PyTuple? names)
    {
        if (this == TypeObject && args.Length == 1 && names == null) return new Value(args[0].Class);
        if (Slots.New == null) throw Raise.TypeError($"cannot create '{FullName}' instances");
        var made = Slots.New(this, args, names);
        if (made.IsUnset) return made;
        var type = made.Class;
        if (type.Slots.HasFinalizer && made.O is PyObject and not PyInstance) Vm.Current.Runtime.Finalizers.Watch(made.Object!);
        if (type.IsSubtypeOf(this) && type.Slots.Init != null) type.Slots.Init(made, args, names);
        return made;
    }

    [PyNew("(*args, **kwargs)")]
    internal static Value New(PyType metaclass, ReadOnlySpan<Value> args, PyDict? kwargs)
    {
        if (args.Length != 3) throw Raise.TypeError(metaclass == TypeObject ? "type() takes 1 or 3 arguments" : $"type.__new__() takes exactly 3 arguments ({args.Length} given)");
        if (!args[0].Is<PyStr>(out var name)) throw Raise.TypeError($"type.__new__() argument 1 must be str, not {args[0].Class.Name}");
        if (!args[1].Is<PyTuple>(out var bases)) throw Raise.TypeError($"type.__new__() argument 2 must be tuple, not {args[1].Class.Name}");
        if (!args[2].Is<PyDict>(out var ns)) throw Raise.TypeError($"type.__new__() argument 3 must be dict, not {args[2].Class.Name}");
        foreach (var b in bases.Span)
        {
            if (b.Is<PyType>(out _)) continue;
            if (b.Class.Lookup(Names.MroEntries, out _)) throw Raise.TypeError("type() doesn't support MRO entry resolution; use types.new_class()");
            throw metaclass.IsSubtypeOf(b.Class) || b.Class.IsSubtypeOf(metaclass) ? Raise.TypeError("bases must be types") : TypeBuilder.MetaclassConflict();
        }
        var values = new List<Value>();
        var keys = new List<Value>();
        for (int position = 0; kwargs != null && kwargs.Next(ref position, out var key, out var value);) { keys.Add(key); values.Add(value); }
        var winner = TypeBuilder.MostDerivedMetaclass(metaclass, bases.Span.ToArray().Select(b => b.As<PyType>()).ToArray());
        if (winner != metaclass && winner.Slots.New != TypeObject.Slots.New) return Vm.Settle(winner.Slots.New(winner, [.. args, .. values], keys.Count == 0 ? null : new PyTuple([.. keys])));
        return new(TypeBuilder.Create(winner, name, bases, ns, values.ToArray(), keys.Count == 0 ? null : new PyTuple([.. keys])));
    }

    [PyInit("(*args, **kwargs)")]
    internal void Init(ReadOnlySpan<Value> args, PyDict? kwargs)
    {
        if (args.Length is not (1 or 3)) throw Raise.TypeError("type.__init__() takes 1 or 3 arguments");
        if (args.Length == 1 && kwargs is { Count: > 0 }) throw Raise.TypeError("type.__init__() takes no keyword arguments");
    }

    [PySlot("__repr__")] internal PyStr Repr() => PyStr.From($"<class '{FullName}'>");
    [PySlot("__getattribute__")] internal bool GetAttr(PyStr name, out Value value) => AttributeAccess.TypeGet(new Value(this), name, out value);
    [PySlot("__setattr__")] internal void SetAttr(PyStr name, Value value) => AttributeAccess.TypeSet(new Value(this), name, value);

    [PyGetter("__name__")] internal string GetName() => ShortName;

    [PySetter("__name__")]
    internal void SetName(Value value)
    {
        CheckMutable("__name__", value);
        if (!value.Is<PyStr>(out var s)) throw Raise.TypeError($"can only assign string to {Name}.__name__, not '{value.Class.Name}'");
        TypeBuilder.CheckName(s);
        ShortName = Name = s.ToString();
    }

    [PyGetter("__qualname__")] internal string GetQualName() => QualName;

    [PySetter("__qualname__")]
    internal void SetQualName(Value value)
    {
        CheckMutable("__qualname__", value);
        QualName = value.Is<PyStr>(out var s) ? s.ToString() : throw Raise.TypeError($"can only assign string to {Name}.__qualname__, not '{value.Class.Name}'");
    }

    private void CheckMutable(string name, Value value)
    {
        if (IsImmutable) throw Raise.TypeError($"cannot set '{name}' attribute of immutable type '{Name}'");
        if (value.IsUnset) throw Raise.TypeError($"cannot delete '{name}' attribute of immutable type '{Name}'");
    }

    [PyGetter("__module__")] internal Value GetModule() => IsHeap ? Namespace.TryGet(Names.Module, out var m) ? m : throw Raise.AttributeError(new Value(this), Names.Module, "__module__") : Value.Str(ModuleName);
    [PySetter("__module__")] internal void SetModule(Value value)
    {
        CheckMutable("__module__", value);
        SetOwn(Names.Module, value);
        // The line was one of the module before.
        if (Namespace.Contains(new Value(Names.FirstLine))) SetOwn(Names.FirstLine, Value.Unset);
    }

    private static PyTuple OfTypes(PyType[] types) => new(Array.ConvertAll(types, t => new Value(t)));

    [PyGetter("__bases__")] internal PyTuple GetBases() => OfTypes(Bases);

    [PySetter("__bases__")]
    internal void SetBases(Value value)
    {
        CheckMutable("__bases__", value);
        if (!value.Is<PyTuple>(out var tuple)) throw Raise.TypeError($"can only assign tuple to {Name}.__bases__, not {value.Class.Name}");
        if (tuple.Count == 0) throw Raise.TypeError($"can only assign non-empty tuple to {Name}.__bases__, not ()");
        var bases = new PyType[tuple.Count];
        for (int i = 0; i < bases.Length; i++)
        {
            bases[i] = tuple[i].Is<PyType>(out var b) ? b : throw Raise.TypeError($"{Name}.__bases__ must be tuple of classes, not '{tuple[i].Class.Name}'");
            if (b.IsSubtypeOf(this) || b.IsBuiltOn(this)) throw Raise.TypeError("a __bases__ item causes an inheritance cycle");
        }
        var best = TypeBuilder.BestBase(bases);
        if (best.HoldsReferences != Base!.HoldsReferences) throw Raise.TypeError($"__bases__ assignment: '{best.Name}' deallocator differs from '{Base.Name}'");
        if (!TypeBuilder.HaveSameLayout(best, Base)) throw Raise.TypeError($"__bases__ assignment: '{best.Name}' object layout differs from '{Base.Name}'");
        Rebase(bases, best);
    }

    /// <summary>Whether CPython's collector watches the instances, as it does those of every class made by a program; it frees them in another way.</summary>
    private bool HoldsReferences => IsHeap || Array.IndexOf(s_plain, this) < 0;

    private static readonly PyType[] s_plain =
    [
        PyObject.TypeObject, PyInt.TypeObject, PyBool.TypeObject, PyFloat.TypeObject, PyComplex.TypeObject, PyStr.TypeObject, PyBytes.TypeObject,
        PyByteArray.TypeObject,
    ];

    /// <summary>Whether a type is among the bases that this type's storage extends. An mro() that sets bases sees these before it sees any MRO.</summary>
    private bool IsBuiltOn(PyType other)
    {
        var b = this;
        while (b != null && b != other) b = b.Base;
        return b != null;
    }

    /// <summary>Take other bases, all or nothing: an mro() of a metaclass may raise, or set the bases again, and then what it set stays.</summary>
    private void Rebase(PyType[] bases, PyType best)
    {
        var (before, baseBefore) = (Bases, Base);
        (Bases, Base) = (bases, best);
        var changes = new List<(PyType Type, PyType[] Old, PyType[] New)>();
        try { RecomputeMro(changes); }
        catch (PyException)
        {
            foreach (var (type, old, _) in changes.Where(change => change.Type.Mro == change.New).Reverse()) type.Mro = old;
            if (Bases == bases) (Bases, Base) = (before, baseBefore);
            Renew();
            throw;
        }
        if (Bases == bases)
        {
            foreach (var b in before) b.RemoveSubclass(this);
            foreach (var b in bases) b.AddSubclass(this);
        }
        Renew();
    }

    private void RecomputeMro(List<(PyType Type, PyType[] Old, PyType[] New)> changes)
    {
        var old = Mro;
        var fresh = TypeBuilder.ComputeMro(this, Class);
        // Set again meanwhile: the later one holds.
        if (Mro != old) return;
        changes.Add((this, old, fresh));
        Mro = fresh;
        foreach (var sub in LiveSubclasses()) sub.RecomputeMro(changes);
    }

    private void Renew()
    {
        Modified();
        RebuildSlots();
    }

    [PyGetter("__base__", Member = true)] internal Value GetBase() => Value.OrNone(Base);
    [PyGetter("__mro__")] internal PyTuple GetMro() => OfTypes(Mro);
    [PyGetter("__dict__")] internal Value GetNamespace() => new(new PyMappingProxy(new Value(Namespace)));
    [PyGetter("__doc__")] internal Value GetDoc() => Namespace.TryGet(Names.Doc, out var d) ? AttributeAccess.Bind(d, Value.Unset, this) : Value.None;
    [PySetter("__doc__")] internal void SetDoc(Value value) { CheckMutable("__doc__", value); SetOwn(Names.Doc, value); }
    [PyGetter("__text_signature__")] internal Value GetSignature() => _native?.Signature is { } text ? Value.Str(text) : Value.None;
    [PyGetter("__basicsize__", Member = true)] internal long BasicSize() => 16 + 8L * SlotCount;
    [PyGetter("__itemsize__", Member = true)] internal long ItemSize() => 0;
    [PyGetter("__flags__", Member = true)] internal long Flags() => (IsHeap ? 1L << 9 : 0) | (IsFinal ? 0 : 1L << 10) | (HasAbstractMethods ? 1L << 20 : 0) | 1L << 12;
    [PyGetter("__dictoffset__", Member = true)] internal long DictOffset() => HasDict ? -1 : 0;
    [PyGetter("__weakrefoffset__", Member = true)] internal long WeakRefOffset() => HasWeakRef ? -1 : 0;
    [PyGetter("__type_params__")] internal Value GetTypeParams() => IsHeap && Namespace.TryGet(Names.TypeParams, out var p) ? p : new Value(PyTuple.Empty);
    [PySetter("__type_params__")] internal void SetTypeParams(Value value) { CheckMutable("__type_params__", value); SetOwn(Names.TypeParams, value); }

    [PyGetter("__abstractmethods__")]
    internal Value GetAbstractMethods() => this != TypeObject && Namespace.TryGet(Names.Abstractmethods, out var m) ? m : throw Raise.AttributeError(new Value(this), Names.Abstractmethods, "__abstractmethods__");

    [PySetter("__abstractmethods__")]
    internal void SetAbstractMethods(Value value)
    {
        HasAbstractMethods = !value.IsUnset && Protocols.Truth(value);
        if (value.IsUnset && !Namespace.Contains(new Value(Names.Abstractmethods))) throw Raise.AttributeError(new Value(this), Names.Abstractmethods, "__abstractmethods__");
        SetOwn(Names.Abstractmethods, value);
    }

    [PyGetter("__annotations__")]
    internal Value GetAnnotations()
    {
        if (!IsHeap) throw Raise.AttributeError(new Value(this), Names.Annotations);
        if (Namespace.TryGet(Names.Annotations, out var a)) return AttributeAccess.Bind(a, Value.Unset, this);
        var made = new Value(new PyDict());
        SetOwn(Names.Annotations, made);
        return made;
    }

    [PySetter("__annotations__")]
    internal void SetAnnotations(Value value)
    {
        if (IsImmutable) throw Raise.TypeError($"cannot set '__annotations__' attribute of immutable type '{Name}'");
        if (value.IsUnset && !Namespace.Contains(new Value(Names.Annotations))) throw Raise.AttributeError(new Value(this), Names.Annotations, "__annotations__");
        SetOwn(Names.Annotations, value);
    }

    /// <summary>Return a type's method resolution order.</summary>
    [PyMethod("mro()")] internal Value ComputeMroMethod() => new(new PyList(TypeBuilder.C3(this).Select(t => new Value(t)).ToArray()));

    /// <summary>Return a list of immediate subclasses.</summary>
    [PyMethod("__subclasses__()")] internal Value Subclasses() => new(new PyList(LiveSubclasses().Select(t => new Value(t)).ToArray()));

    /// <summary>Create the namespace for the class statement</summary>
    [PyClassMethod("__prepare__(*args, **kwargs)")] internal static Value Prepare(PyType cls) => new(new PyDict());

    /// <summary>Check if an object is an instance.</summary>
    [PyMethod("__instancecheck__(instance, /)")] internal bool InstanceCheck(Value instance) => Protocols.IsInstanceOfType(instance, this);

    /// <summary>Check if a class is a subclass.</summary>
    [PyMethod("__subclasscheck__(subclass, /)")]
    internal bool SubclassCheck(Value subclass) => subclass.Is<PyType>(out var t) ? t.IsSubtypeOf(this) : throw Raise.TypeError("issubclass() arg 1 must be a class");

    /// <summary>Specialized __dir__ implementation for types.</summary>
    [PyMethod("__dir__()")]
    internal Value Dir()
    {
        var names = new PyDict();
        CollectNames(names);
        return new(Iteration.ToList(new Value(names)));
    }

    /// <summary>Return memory consumption of the type object.</summary>
    [PyMethod("__sizeof__()")] internal long SizeOf() => 920;

    /// <summary>Every name found along the MRO, as keys.</summary>
    internal void CollectNames(PyDict into)
    {
        for (int i = Mro.Length - 1; i >= 0; i--)
        {
            for (int position = 0; Mro[i].Namespace.Next(ref position, out var key, out _);) into.Set(key, Value.None);
        }
    }
}
