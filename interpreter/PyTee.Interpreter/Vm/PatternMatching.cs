namespace PyTee.Interpreter;

/// <summary>The tests of match statements (PEP 634).</summary>
internal static class PatternMatching
{
    private static readonly PyStr s_get = PyStr.Intern("get");

    private enum Kind { Neither, Mapping, Sequence }

    public static bool IsMapping(Value v) => KindOf(v) == Kind.Mapping;

    public static bool IsSequence(Value v) => KindOf(v) == Kind.Sequence;

    /// <summary>What the first class in the MRO that is one of both says; then what the class is registered as.</summary>
    private static Kind KindOf(Value v)
    {
        if (!v.Class.IsHeap && NativeKind(v.Class) is { } own) return own;
        bool loaded = TryAbcs(out var mapping, out var sequence);
        foreach (var cls in v.Class.Mro)
        {
            if (NativeKind(cls) is { } kind) return kind;
            if (loaded && cls == mapping) return Kind.Mapping;
            if (loaded && cls == sequence) return Kind.Sequence;
        }
        if (!loaded || v.O is not PyObject) return Kind.Neither;
        return Protocols.IsInstance(v, new Value(sequence)) ? Kind.Sequence : Protocols.IsInstance(v, new Value(mapping)) ? Kind.Mapping : Kind.Neither;
    }

    private static Kind? NativeKind(PyType cls)
    {
        if (cls == PyDict.TypeObject || cls == PyMappingProxy.TypeObject || cls == PyFrameLocals.TypeObject) return Kind.Mapping;
        if (cls == PyList.TypeObject || cls == PyTuple.TypeObject || cls == PyRange.TypeObject || cls == PyMemoryView.TypeObject) return Kind.Sequence;
        return cls == PyStr.TypeObject || cls == PyBytes.TypeObject || cls == PyByteArray.TypeObject ? Kind.Neither : null;
    }

    /// <summary>The abstract classes, once somebody has imported them.</summary>
    private static bool TryAbcs(out PyType mapping, out PyType sequence)
    {
        mapping = sequence = null!;
        if (!Vm.Current.Runtime.Importer.TryLoaded("collections.abc", out var module)) return false;
        return module.Dict.TryGet(PyStr.Intern("Mapping"), out var m) && m.Is(out mapping!)
            && module.Dict.TryGet(PyStr.Intern("Sequence"), out var s) && s.Is(out sequence!);
    }

    /// <summary>The values of the keys, or None when one is missing.</summary>
    public static Value Keys(Value subject, Value keys)
    {
        var names = keys.As<PyTuple>();
        var values = new Value[names.Count];
        var seen = new PyDict();
        var missing = new Value(new PyInstance(PyObject.TypeObject));
        Value get = subject.O is PyDict ? Value.Unset : AttributeAccess.Get(subject, s_get);
        for (int i = 0; i < names.Count; i++)
        {
            if (seen.Contains(names[i])) throw Raise.ValueError($"mapping pattern checks duplicate key ({Protocols.Repr(names[i])})");
            seen.Set(names[i], Value.None);
            if (subject.O is PyDict d && d.GetType() == typeof(PyDict))
            {
                if (!d.TryGet(names[i], out values[i])) return Value.None;
                continue;
            }
            values[i] = Vm.Current.Call(get.IsUnset ? AttributeAccess.Get(subject, s_get) : get, [names[i], missing], null);
            if (Value.Same(values[i], missing)) return Value.None;
        }
        return new(new PyTuple(values));
    }

    /// <summary>The attributes a class pattern asks for, or None when the subject does not match.</summary>
    public static Value Class(Value subject, Value cls, int positional, Value names)
    {
        if (!cls.Is<PyType>(out var type)) throw Raise.TypeError("called match pattern must be a class");
        if (!Protocols.IsInstance(subject, cls)) return Value.None;
        var keywords = names.As<PyTuple>();
        var attributes = new List<Value>();
        var seen = new HashSet<string>();
        if (positional > 0 && !TakePositional(subject, type, positional, attributes, seen)) return Value.None;
        foreach (var keyword in keywords.Span)
        {
            if (!TakeAttribute(subject, type, keyword.As<PyStr>(), attributes, seen)) return Value.None;
        }
        return new(new PyTuple([.. attributes]));
    }

    private static bool TakePositional(Value subject, PyType type, int positional, List<Value> attributes, HashSet<string> seen)
    {
        bool matchSelf = false;
        Value[] names = [];
        if (AttributeAccess.TryGetQuiet(new Value(type), Names.MatchArgs, out var declared))
        {
            if (!declared.Is<PyTuple>(out var tuple)) throw Raise.TypeError($"{type.Name}.__match_args__ must be a tuple (got {declared.Class.Name})");
            names = tuple.Items;
        }
        else matchSelf = MatchesItself(type);
        int allowed = matchSelf ? 1 : names.Length;
        if (allowed < positional)
            throw Raise.TypeError($"{type.Name}() accepts {allowed} positional sub-pattern{(allowed == 1 ? "" : "s")} ({positional} given)");
        if (matchSelf) { attributes.Add(subject); return true; }
        for (int i = 0; i < positional; i++)
        {
            if (!names[i].Is<PyStr>(out var name)) throw Raise.TypeError($"__match_args__ elements must be strings (got {names[i].Class.Name})");
            if (!TakeAttribute(subject, type, name, attributes, seen)) return false;
        }
        return true;
    }

    private static bool TakeAttribute(Value subject, PyType type, PyStr name, List<Value> attributes, HashSet<string> seen)
    {
        if (!seen.Add(name.ToString())) throw Raise.TypeError($"{type.Name}() got multiple sub-patterns for attribute {Protocols.Repr(new Value(name))}");
        if (!AttributeAccess.TryGetQuiet(subject, name, out var value)) return false;
        attributes.Add(value);
        return true;
    }

    /// <summary>The builtin types whose single positional pattern is the subject itself.</summary>
    private static bool MatchesItself(PyType type)
    {
        foreach (var t in new[] { PyBool.TypeObject, PyByteArray.TypeObject, PyBytes.TypeObject, PyDict.TypeObject, PyFloat.TypeObject, PyFrozenSet.TypeObject, PyInt.TypeObject, PyList.TypeObject, PySet.TypeObject, PyStr.TypeObject, PyTuple.TypeObject })
        {
            if (type.IsSubtypeOf(t)) return true;
        }
        return false;
    }
}

/// <summary>The objects of PEP 695 type parameters; the classes are typing's.</summary>
internal static class TypeParameters
{
    /// <summary>See the row MakeTypeParam for the kinds.</summary>
    public static Value Make(int kind, Value argument)
    {
        var vm = Vm.Current;
        var typing = new Value(vm.Runtime.Importer.Load("typing"));
        Value Get(string name) => AttributeAccess.Get(typing, PyStr.Intern(name));
        Value One(string cls) => vm.Call(Get(cls), [argument], null);
        switch (kind)
        {
            case 1: return vm.Call(Get("_make_typevar"), [argument, Value.None, Value.None], null);
            case 2: return vm.Call(Get("_make_typevar"), [argument.As<PyTuple>()[0], argument.As<PyTuple>()[1], Value.None], null);
            case 3: return vm.Call(Get("_make_typevar"), [argument.As<PyTuple>()[0], Value.None, argument.As<PyTuple>()[1]], null);
            case 4: return One("_make_paramspec");
            case 5: return One("_make_typevartuple");
            case 6: return vm.Call(Get("_set_typeparam_default"), argument.As<PyTuple>().Span, null);
            case 7: return vm.Call(Get("_make_typealias"), argument.As<PyTuple>().Span, null);
            default: return vm.Call(Get("_make_generic_base"), [argument], null);
        }
    }
}
