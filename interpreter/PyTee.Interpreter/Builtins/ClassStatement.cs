namespace PyTee.Interpreter;

/// <summary>The class statement: bases, metaclass, namespace, body (docs.python.org, "Customizing class creation").</summary>
internal static class ClassStatement
{
    private static readonly Value s_metaclassKey = new(PyStr.Intern("metaclass"));

    public static Value Build(PyFunction body, PyStr name, ReadOnlySpan<Value> originalBases, Value metaclass, PyDict? keywords)
    {
        var vm = Vm.Current;
        var given = originalBases.ToArray();
        var bases = ResolveBases(given, out bool changed);
        bool isClass = metaclass.IsUnset || metaclass.O is PyType;
        var winner = metaclass;
        if (winner.IsUnset) winner = new Value(bases.Length == 0 ? PyType.TypeObject : bases[0].Class);
        if (isClass) winner = MostDerived(winner.As<PyType>(), bases);
        var tuple = new Value(new PyTuple(bases));
        var (values, names) = Keywords(keywords);
        var ns = Prepare(vm, winner, name, tuple, values, names);
        var cell = vm.RunBody(body, ns.As<PyObject>());
        if (changed) Protocols.SetItem(ns, new Value(Names.OrigBases), new Value(new PyTuple(given)));
        var cls = vm.Call(winner, [new Value(name), tuple, ns, .. values], names);
        if (cls.O is PyType && cell.O is PyCell c) CheckCell(c, cls, name);
        return cls;
    }

    private static void CheckCell(PyCell cell, Value cls, PyStr name)
    {
        if (cell.Value.IsUnset) throw Raise.RuntimeError($"__class__ not set defining '{name}' as {Protocols.Repr(cls)}. Was __classcell__ propagated to type.__new__?");
        if (!Value.Same(cell.Value, cls)) throw Raise.TypeError($"__class__ set to {Protocols.Repr(cell.Value)} defining '{name}' as {Protocols.Repr(cls)}");
    }

    private static (Value[] Values, PyTuple? Names) Keywords(PyDict? keywords)
    {
        if (keywords == null || keywords.Count == 0) return ([], null);
        var values = new List<Value>();
        var names = new List<Value>();
        for (int position = 0; keywords.Next(ref position, out var key, out var value);) { names.Add(key); values.Add(value); }
        return ([.. values], new PyTuple([.. names]));
    }

    /// <summary>Objects among the bases that are no classes say what they stand for (__mro_entries__, PEP 560).</summary>
    public static Value[] ResolveBases(Value[] bases, out bool changed)
    {
        changed = false;
        var result = new List<Value>(bases.Length);
        foreach (var b in bases)
        {
            if (b.O is PyType || !AttributeAccess.TryGetQuiet(b, Names.MroEntries, out var hook)) { result.Add(b); continue; }
            var entries = Vm.Current.Call(hook, [new Value(new PyTuple(bases))], null);
            if (!entries.Is<PyTuple>(out var tuple)) throw Raise.TypeError("__mro_entries__ must return a tuple");
            result.AddRange(tuple.Span);
            changed = true;
        }
        return [.. result];
    }

    private static Value MostDerived(PyType metaclass, Value[] bases)
    {
        foreach (var b in bases)
        {
            var candidate = b.Class;
            if (metaclass.IsSubtypeOf(candidate)) continue;
            if (!candidate.IsSubtypeOf(metaclass)) throw TypeBuilder.MetaclassConflict();
            metaclass = candidate;
        }
        return new(metaclass);
    }

    private static Value Prepare(Vm vm, Value metaclass, PyStr name, Value bases, Value[] values, PyTuple? names)
    {
        if (metaclass.O == PyType.TypeObject || !AttributeAccess.TryGetQuiet(metaclass, Names.Prepare, out var prepare)) return new(new PyDict());
        var ns = vm.Call(prepare, [new Value(name), bases, .. values], names);
        if (!Protocols.IsSubscriptable(ns)) throw Raise.TypeError($"{(metaclass.O is PyType t ? t.Name : "<metaclass>")}.__prepare__() must return a mapping, not {ns.Class.Name}");
        return ns;
    }
}
