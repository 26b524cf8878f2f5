namespace PyTee.Interpreter;

/// <summary>Makes classes: the metaclass, the MRO, the storage, <c>__slots__</c>, <c>__set_name__</c>, <c>__init_subclass__</c> (type.__new__).</summary>
internal static unsafe class TypeBuilder
{
    /// <summary>type.__new__(metaclass, name, bases, namespace, **kwargs).</summary>
    public static PyType Create(PyType metaclass, PyStr name, PyTuple basesTuple, PyDict ns, ReadOnlySpan<Value> kwValues, PyTuple? kwNames)
    {
        var bases = Bases(basesTuple);
        CheckName(name);
        metaclass = MostDerivedMetaclass(metaclass, bases);
        var best = BestBase(bases);
        var own = ns.Copy();
        var slotNames = SlotNames(own, best, name, bases, out bool wantsDict, out bool wantsWeakRef);
        var type = new PyType(metaclass, name.ToString(), bases, [], best, own);
        FillClassCell(type, own);
        if (own.Remove(Names.ClassDictCell, out var cell) && cell.Is<PyCell>(out var namespaceCell)) namespaceCell.Value = own;
        type.Mro = ComputeMro(type, metaclass);
        // A class keeps its attributes in its namespace: metaclasses add no other dict.
        bool isMetaclass = best.IsSubtypeOf(PyType.TypeObject);
        type.HasDict = !isMetaclass && (slotNames == null || wantsDict || bases.Any(b => b.HasDict));
        // Instances of variable size hold their items where others have the place for weak references.
        type.HasWeakRef = slotNames == null && !best.Solid.IsVariableSized || wantsWeakRef || bases.Any(b => b.HasWeakRef && b != PyObject.TypeObject && !(b.IsVariableSized && !b.IsHeap));
        SetNames(type, own);
        if (slotNames != null) AddSlots(type, own, slotNames, wantsDict, wantsWeakRef);
        foreach (var b in bases) b.AddSubclass(type);
        type.Slots = PythonSlots.Derive(type);
        if (slotNames == null && !isMetaclass) AddDictDescriptors(type, own, bases);
        if (!own.Contains(new Value(Names.Doc))) own.Set(Names.Doc, Value.None);
        WarnOfKeys(type, own);
        CallSetName(type, own);
        CallInitSubclass(type, kwValues, kwNames);
        return type;
    }

    internal static void CheckName(PyStr name)
    {
        CheckEncodable(name);
        if (name.ToString().Contains('\0')) throw Raise.ValueError("type name must not contain null characters");
    }

    /// <summary>Names and docstrings of classes are texts that UTF-8 can write; the codec says why one is not.</summary>
    private static void CheckEncodable(PyStr text)
    {
        if (text.ToString().AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')) Codecs.Encode(text, "utf-8", "strict");
    }

    private static void WarnOfKeys(PyType type, PyDict ns)
    {
        for (int position = 0; ns.Next(ref position, out var key, out _);)
        {
            if (key.O is PyStr) continue;
            Warnings.Warn(Errors.RuntimeWarning, $"non-string key in the __dict__ of class {type.ShortName}");
            return;
        }
    }

    /// <summary>What __class__ means in the methods, known from here on.</summary>
    private static void FillClassCell(PyType type, PyDict own)
    {
        if (!own.Remove(Names.ClassCell, out var found)) return;
        if (!found.Is<PyCell>(out var cell)) throw Raise.TypeError($"type.__new__: __classcell__ must be a nonlocal cell, not {Protocols.Repr(new Value(found.Class))}");
        cell.Value = new Value(type);
    }

    private static PyType[] Bases(PyTuple tuple)
    {
        if (tuple.Count == 0) return [PyObject.TypeObject];
        var bases = new PyType[tuple.Count];
        for (int i = 0; i < bases.Length; i++)
        {
            if (!tuple[i].Is<PyType>(out var b)) throw Raise.TypeError("type() doesn't support MRO entry resolution; use types.new_class()");
            bases[i] = b;
        }
        return bases;
    }

    /// <summary>The metaclass that is a subclass of all others (docs.python.org, "Determining the appropriate metaclass").</summary>
    public static PyType MostDerivedMetaclass(PyType metaclass, ReadOnlySpan<PyType> bases)
    {
        foreach (var b in bases)
        {
            if (metaclass.IsSubtypeOf(b.Class)) continue;
            if (!b.Class.IsSubtypeOf(metaclass)) throw MetaclassConflict();
            metaclass = b.Class;
        }
        return metaclass;
    }

    internal static PyException MetaclassConflict() =>
        Raise.TypeError("metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases");

    /// <summary>The base whose storage contains that of all others.</summary>
    public static PyType BestBase(PyType[] bases)
    {
        PyType? winner = null;
        foreach (var b in bases)
        {
            if (b.IsFinal) throw Raise.TypeError($"type '{b.FullName}' is not an acceptable base type");
            if (winner == null || Extends(b, winner)) winner = b;
            else if (!Extends(winner, b)) throw Raise.TypeError("multiple bases have instance lay-out conflict");
        }
        return winner!;
    }

    private static PyType SlotOwner(PyType t)
    {
        while (t.IsHeap && t.SlotCount == t.Base!.SlotCount) t = t.Base;
        return t.IsHeap ? t : StorageOf(t);
    }

    /// <summary>The native type that decides the C# class: an exception without fields of its own is stored like its base.</summary>
    private static PyType StorageOf(PyType t)
    {
        while (t.NativeRows is { } && t.Base is { } b && t.SharesStorageWithBase) t = b;
        return t;
    }

    /// <summary>Whether instances of one class can become instances of the other: what each adds to a base of both has the same names.</summary>
    public static bool HaveSameLayout(PyType a, PyType b)
    {
        if (a.Solid != b.Solid) return false;
        (a, b) = (LayoutOwner(a), LayoutOwner(b));
        return a == b || a.IsHeap && b.IsHeap && a.Base == b.Base && a.HasDict == b.HasDict && a.HasWeakRef == b.HasWeakRef && a.OwnSlots.AsSpan().SequenceEqual(b.OwnSlots);
    }

    /// <summary>The nearest class, from itself, that adds something to what its base keeps in an instance.</summary>
    private static PyType LayoutOwner(PyType t)
    {
        while (t.IsHeap && t.OwnSlots.Length == 0 && t.HasDict == t.Base!.HasDict && t.HasWeakRef == (t.Base.HasWeakRef && t.Base != PyObject.TypeObject)) t = t.Base;
        return t;
    }

    private static bool Extends(PyType a, PyType b) => SlotOwner(a).IsSubtypeOf(SlotOwner(b));

    private static List<PyStr>? SlotNames(PyDict ns, PyType best, PyStr className, PyType[] bases, out bool wantsDict, out bool wantsWeakRef)
    {
        wantsDict = wantsWeakRef = false;
        if (!ns.TryGet(Names.Slots, out var value)) return null;
        var names = new List<PyStr>();
        var items = value.Is<PyStr>(out var single) ? [new Value(single)] : Iteration.ToArray(value);
        foreach (var item in items)
        {
            if (!item.Is<PyStr>(out var s)) throw Raise.TypeError($"__slots__ items must be strings, not '{item.Class.Name}'");
            if (!IsIdentifier(s)) throw Raise.TypeError("__slots__ must be identifiers");
            if (s.Equals(Names.Dict))
            {
                if (wantsDict || bases.Any(b => b.HasDict)) throw Raise.TypeError("__dict__ slot disallowed: we already got one");
                wantsDict = true;
            }
            else if (s.Equals(Names.WeakRef))
            {
                if (wantsWeakRef || bases.Any(b => b.IsHeap && b.HasWeakRef)) throw Raise.TypeError("__weakref__ slot disallowed: we already got one");
                wantsWeakRef = true;
            }
            else
            {
                var mangled = Mangle(s, className);
                if (ns.Contains(new Value(mangled)) && !s.Equals(Names.QualName) && !s.Equals(Names.ClassCell))
                    throw Raise.ValueError($"'{mangled}' in __slots__ conflicts with class variable");
                names.Add(mangled);
            }
        }
        if (names.Count > 0 && best.Solid.IsVariableSized) throw Raise.TypeError($"nonempty __slots__ not supported for subtype of '{best.Name}'");
        return names;
    }

    private static bool IsIdentifier(PyStr s) => s.Length > 0 && s.IsIdentifier();

    /// <summary>__name inside class C is _C__name.</summary>
    public static PyStr Mangle(PyStr name, PyStr className)
    {
        string n = name.ToString(), c = className.ToString().TrimStart('_');
        if (!n.StartsWith("__", StringComparison.Ordinal) || n.EndsWith("__", StringComparison.Ordinal) || c.Length == 0) return PyStr.Intern(name);
        return PyStr.Intern("_" + c + n);
    }

    private static void AddSlots(PyType type, PyDict ns, List<PyStr> names, bool wantsDict, bool wantsWeakRef)
    {
        if (wantsDict) ns.Set(Names.Dict, new Value(InstanceDict.Descriptor(type)));
        if (wantsWeakRef) ns.Set(Names.WeakRef, new Value(InstanceDict.WeakRefDescriptor(type)));
        names.Sort(PyStr.CompareOrdinal);
        type.OwnSlots = [.. names];
        foreach (var name in names) ns.Set(name, new Value(new PySlotMember(type, name, type.SlotCount++)));
    }

    private static void AddDictDescriptors(PyType type, PyDict ns, PyType[] bases)
    {
        // A metaclass inherits both from type: there __dict__ is the namespace of the class.
        if (type.IsSubtypeOf(PyType.TypeObject)) return;
        if (!bases.Any(b => b.HasDict) && !ns.Contains(new Value(Names.Dict))) ns.Set(Names.Dict, new Value(InstanceDict.Descriptor(type)));
        if (type.HasWeakRef && !bases.Any(b => b.IsHeap && b.HasWeakRef) && !ns.Contains(new Value(Names.WeakRef))) ns.Set(Names.WeakRef, new Value(InstanceDict.WeakRefDescriptor(type)));
    }

    private static void SetNames(PyType type, PyDict ns)
    {
        if (ns.Remove(Names.QualName, out var q))
        {
            if (!q.Is<PyStr>(out var qualname)) throw Raise.TypeError($"type __qualname__ must be a str, not {q.Class.Name}");
            type.QualName = qualname.ToString();
        }
        if (!ns.Contains(new Value(Names.Module)) && Vm.Current.CallerGlobal(Names.Name) is { IsUnset: false } module) ns.Set(Names.Module, module);
        if (ns.TryGet(Names.Doc, out var doc) && doc.Is<PyStr>(out var text)) CheckEncodable(text);
        if (ns.TryGet(Names.New, out var make) && make.Is<PyFunction>(out _)) ns.Set(Names.New, new Value(new PyStaticMethod(make)));
        foreach (var hook in new[] { Names.InitSubclass, Names.ClassGetItem })
        {
            if (ns.TryGet(hook, out var f) && f.Is<PyFunction>(out _)) ns.Set(hook, new Value(new PyClassMethod(f)));
        }
        if (ns.Contains(new Value(Names.Eq)) && !ns.Contains(new Value(Names.Hash))) ns.Set(Names.Hash, Value.None);
    }

    private static void CallSetName(PyType type, PyDict ns)
    {
        var entries = ns.Copy();
        for (int position = 0; entries.Next(ref position, out var key, out var value);)
        {
            if (!value.Class.Lookup(Names.SetName, out var hook)) continue;
            try { Vm.Current.CallMethod(hook, value, value.Class, [new Value(type), key]); }
            catch (PyException e)
            {
                e.Error.AddNote($"Error calling __set_name__ on '{value.Class.Name}' instance {Protocols.Repr(key)} in '{type.Name}'");
                throw;
            }
        }
    }

    private static void CallInitSubclass(PyType type, ReadOnlySpan<Value> kwValues, PyTuple? kwNames)
    {
        foreach (var t in type.Mro.AsSpan(1))
        {
            if (!t.Namespace.TryGet(Names.InitSubclass, out var hook)) continue;
            Vm.Current.Call(AttributeAccess.Bind(hook, Value.Unset, type), kwValues, kwNames);
            return;
        }
    }

    /// <summary>The MRO: mro() of the metaclass, or C3.</summary>
    public static PyType[] ComputeMro(PyType type, PyType metaclass)
    {
        if (metaclass == PyType.TypeObject || !metaclass.LookupWhere(Names.Mro, out var hook, out var where) || where == PyType.TypeObject) return C3(type);
        var result = Iteration.ToArray(Vm.Current.CallMethod(hook, new Value(type), metaclass, []));
        var mro = new PyType[result.Length];
        for (int i = 0; i < mro.Length; i++)
        {
            mro[i] = result[i].Is<PyType>(out var t) ? t : throw Raise.TypeError($"mro() returned a non-class ('{result[i].Class.Name}')");
            // The slots of a class expect its storage.
            if (t != type && !HasStorageOf(type, SlotOwner(t))) throw Raise.TypeError($"mro() returned base with unsuitable layout ('{t.Name}')");
        }
        return mro;
    }

    private static bool HasStorageOf(PyType type, PyType owner)
    {
        for (var b = type.Base; b != null; b = b.Base)
        {
            if (b == owner) return true;
        }
        return false;
    }

    /// <summary>The C3 linearisation (docs.python.org, "The Python 2.3 Method Resolution Order").</summary>
    public static PyType[] C3(PyType type)
    {
        var sequences = new List<List<PyType>>();
        foreach (var b in type.Bases) sequences.Add([.. b.Mro]);
        sequences.Add([.. type.Bases]);
        for (int i = 0; i < type.Bases.Length; i++)
        {
            for (int j = i + 1; j < type.Bases.Length; j++)
                if (type.Bases[i] == type.Bases[j]) throw Raise.TypeError($"duplicate base class {type.Bases[i].Name}");
        }
        var mro = new List<PyType> { type };
        while (true)
        {
            sequences.RemoveAll(s => s.Count == 0);
            if (sequences.Count == 0) return [.. mro];
            var next = sequences.Select(s => s[0]).FirstOrDefault(c => !sequences.Any(s => s.IndexOf(c) > 0));
            if (next == null) throw Raise.TypeError("Cannot create a consistent method resolution order (MRO) for bases " + string.Join(", ", sequences.Select(s => s[0].Name).Distinct()));
            mro.Add(next);
            foreach (var s in sequences) { if (s[0] == next) s.RemoveAt(0); }
        }
    }

    /// <summary>The New slot of types that Python code cannot instantiate.</summary>
    public static Value NoInstances(PyType cls, ReadOnlySpan<Value> args, PyTuple? names) =>
        throw Raise.TypeError($"cannot create '{cls.FullName}' instances");
}
