using System.Runtime.CompilerServices;

namespace PyTee.Interpreter;

/// <summary>What Python asks of any object, whoever answers: repr, hash, comparison, truth, length, items, identity.</summary>
public static unsafe class Protocols
{
    /// <summary>repr(v).</summary>
    public static PyStr Repr(Value v)
    {
        int depth = Recursion.Enter(" while getting the repr of an object");
        var text = v.Class.Slots.Repr(v);
        Recursion.Leave(depth);
        return text;
    }

    /// <summary>str(v).</summary>
    public static PyStr Str(Value v)
    {
        if (v.O != null && PyStr.IsExact(v.O)) return v.As<PyStr>();
        int depth = Recursion.Enter(" while getting the str of an object");
        var slots = v.Class.Slots;
        var text = slots.Str != null ? slots.Str(v) : slots.Repr(v);
        Recursion.Leave(depth);
        return text;
    }

    /// <summary>hash(v); TypeError when unhashable.</summary>
    public static long Hash(Value v)
    {
        var hash = v.Class.Slots.Hash;
        if (hash == null) return PythonSlots.Unhashable(v);
        return hash(v);
    }

    /// <summary>id(v).</summary>
    public static long Id(Value v) => v.Object is { } o ? o.Id : unchecked(v.N * 32 + (v.IsFloat ? 24 : 8)) & long.MaxValue;

    /// <summary>a is b or a == b: what containers use to compare.</summary>
    public static bool RichEquals(Value a, Value b)
    {
        if (Value.Same(a, b) && !a.IsFloat) return true;
        if (a.O == null && b.O == null) return false;
        if (a.IsFloat && b.IsFloat) return a.Double == b.Double || a.N == b.N;
        if (IsText(a) && IsText(b)) return a.As<PyStr>().Equals(b.As<PyStr>());
        return Truth(Compare(a, b, CompareOp.Eq));
    }

    private static bool IsText(Value v) => v.O != null && PyStr.IsExact(v.O);

    /// <summary>The truth of a &lt; b: what sorting and heaps ask.</summary>
    public static bool Less(Value a, Value b)
    {
        if (a.IsSmallInt && b.IsSmallInt) return a.N < b.N;
        if (a.IsFloat && b.IsFloat) return a.Double < b.Double;
        if (IsText(a) && IsText(b)) return PyStr.CompareOrdinal(a.As<PyStr>(), b.As<PyStr>()) < 0;
        return Truth(Compare(a, b, CompareOp.Lt));
    }

    /// <summary>a OP b.</summary>
    public static Value Compare(Value a, Value b, CompareOp op)
    {
        if (a.O == null && b.O == null) return Value.Bool(Holds(op, a.N.CompareTo(b.N)));
        // Constants of code that is compiled ahead are compared before there is a machine.
        var vm = Vm.Current;
        int depth = vm == null ? 0 : Recursion.Enter(vm, " in comparison");
        var result = AskBoth(a, b, op);
        if (vm != null) vm.NativeDepth = depth;
        if (!result.IsNotImplemented) return result;
        if (op == CompareOp.Eq) return Value.Bool(Value.Same(a, b));
        if (op == CompareOp.Ne) return Value.Bool(!Value.Same(a, b));
        throw Raise.TypeError($"'{Symbol(op)}' not supported between instances of '{a.Class.Name}' and '{b.Class.Name}'");
    }

    /// <summary>The answer of one of the operands, the right one first when its type is a subtype.</summary>
    private static Value AskBoth(Value a, Value b, CompareOp op)
    {
        PyType at = a.Class, bt = b.Class;
        bool triedB = false;
        if (at != bt && bt.Slots.Compare != null && bt.IsSubtypeOf(at))
        {
            triedB = true;
            var reflected = bt.Slots.Compare(b, a, Swap(op));
            if (!reflected.IsNotImplemented) return reflected;
        }
        if (at.Slots.Compare != null)
        {
            var result = at.Slots.Compare(a, b, op);
            if (!result.IsNotImplemented) return result;
        }
        return triedB || bt.Slots.Compare == null ? Value.NotImplemented : bt.Slots.Compare(b, a, Swap(op));
    }

    /// <summary>The truth of a OP b.</summary>
    public static bool CompareBool(Value a, Value b, CompareOp op) => Truth(Compare(a, b, op));

    public static CompareOp Swap(CompareOp op) => op switch
    {
        CompareOp.Lt => CompareOp.Gt,
        CompareOp.Le => CompareOp.Ge,
        CompareOp.Gt => CompareOp.Lt,
        CompareOp.Ge => CompareOp.Le,
        _ => op,
    };

    public static string Symbol(CompareOp op) => op switch
    {
        CompareOp.Lt => "<", CompareOp.Le => "<=", CompareOp.Eq => "==", CompareOp.Ne => "!=", CompareOp.Gt => ">", _ => ">=",
    };

    /// <summary>Whether an ordering of two things that compare as sign holds.</summary>
    public static bool Holds(CompareOp op, int sign) => op switch
    {
        CompareOp.Lt => sign < 0, CompareOp.Le => sign <= 0, CompareOp.Eq => sign == 0, CompareOp.Ne => sign != 0, CompareOp.Gt => sign > 0, _ => sign >= 0,
    };

    /// <summary>bool(v).</summary>
    public static bool Truth(Value v)
    {
        if (v.IsTrue) return true;
        if (v.IsFalse || v.IsNone) return false;
        if (v.O == null) return v.N != 0;
        if (v.IsFloat) return v.Double != 0;
        var slots = v.Class.Slots;
        if (slots.Bool != null) return slots.Bool(v);
        return slots.Len == null || slots.Len(v) != 0;
    }

    /// <summary>len(v).</summary>
    public static long Length(Value v)
    {
        var len = v.Class.Slots.Len;
        if (len == null) throw Raise.TypeError($"object of type '{v.Class.Name}' has no len()");
        return len(v);
    }

    /// <summary>What a __len__ may return.</summary>
    public static long CheckLength(Value v)
    {
        var n = Number.ToIndex(v);
        if (n.IsSmallInt) return n.N >= 0 ? n.N : throw Raise.ValueError("__len__() should return >= 0");
        throw PyInt.BigOf(n).Sign < 0 ? Raise.ValueError("__len__() should return >= 0") : Raise.OverflowError("cannot fit 'int' into an index-sized integer");
    }

    /// <summary>owner[key].</summary>
    public static Value GetItem(Value owner, Value key)
    {
        var get = owner.Class.Slots.GetItem;
        return get != null ? get(owner, key) : Parametrized(owner, key);
    }

    /// <summary>owner[start:stop].</summary>
    public static Value GetSlice(Value owner, Value start, Value stop)
    {
        var get = owner.Class.Slots.GetSlice;
        return get != null ? get(owner, start, stop) : GetItem(owner, new Value(new PySlice(start, stop, Value.None)));
    }

    /// <summary>list[int]: what a class that is not subscriptable by itself gives.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Value Parametrized(Value owner, Value key)
    {
        if (owner.Is<PyType>(out var type))
        {
            if (AttributeAccess.TryGet(owner, Names.ClassGetItem, out var hook) && !hook.IsNone) return Vm.Current.Call(hook, [key], null);
            if (type == PyType.TypeObject) return PyGenericAlias.Make(owner, key);
            throw Raise.TypeError($"type '{type.Name}' is not subscriptable");
        }
        throw Raise.TypeError($"'{owner.Class.Name}' object is not subscriptable");
    }

    /// <summary>owner[key] = value.</summary>
    public static void SetItem(Value owner, Value key, Value value)
    {
        var set = owner.Class.Slots.SetItem;
        if (set == null)
        {
            CheckIndex(owner, key);
            throw Raise.TypeError($"'{owner.Class.Name}' object does not support item assignment");
        }
        set(owner, key, value);
    }

    /// <summary>del owner[key].</summary>
    public static void DelItem(Value owner, Value key)
    {
        var del = owner.Class.Slots.DelItem;
        if (del == null)
        {
            bool isIndexed = CheckIndex(owner, key);
            throw Raise.TypeError($"'{owner.Class.Name}' object {(isIndexed ? "doesn't" : "does not")} support item deletion");
        }
        del(owner, key);
    }

    /// <summary>Whether an index reaches into a sequence; it is converted before the sequence says that it cannot be changed.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool CheckIndex(Value owner, Value key)
    {
        if (!IsSequence(owner) || !Sequences.IsIndex(key)) return false;
        Sequences.FittingIndex(key);
        return true;
    }

    /// <summary>item in container.</summary>
    public static bool Contains(Value container, Value item)
    {
        var contains = container.Class.Slots.Contains;
        if (contains != null) return contains(container, item);
        Value iterator;
        try { iterator = Iteration.GetIter(container); }
        catch (PyException e) when (e.Matches(Errors.TypeError)) { throw Raise.TypeError($"argument of type '{container.Class.Name}' is not iterable"); }
        while (Iteration.TryNext(iterator, out var x))
        {
            if (RichEquals(x, item)) return true;
        }
        return false;
    }

    /// <summary>Whether v[key] has something to ask.</summary>
    public static bool IsSubscriptable(Value v) => v.Class.Slots.GetItem != null;

    /// <summary>callable(v).</summary>
    public static bool IsCallable(Value v) => v.Class.Slots.Call != null;

    /// <summary>Subscripting by index makes sense: has __getitem__ and is no mapping.</summary>
    public static bool IsSequence(Value v) => v.Class.Slots.GetItem != null && v.O is not IMapping;

    /// <summary>isinstance(v, cls) with __instancecheck__, tuples and unions.</summary>
    public static bool IsInstance(Value v, Value cls)
    {
        if (cls.Is<PyType>(out var type) && v.Class == type) return true;
        if (cls.Is<PyType>(out type) && type.Class == PyType.TypeObject) return IsInstanceOfType(v, type);
        if (cls.Is<PyUnionType>(out var union)) return union.AnyMatches(v, IsInstance, "isinstance() argument 2 cannot be a parameterized generic");
        if (cls.Is<PyTuple>(out var types))
        {
            int depth = Recursion.Enter(" in __instancecheck__");
            bool matches = false;
            foreach (var item in types.Span) { if (matches = IsInstance(v, item)) break; }
            Recursion.Leave(depth);
            return matches;
        }
        if (cls.Class.Lookup(Names.InstanceCheck, out var hook) && !IsOfType(hook)) return Truth(Vm.Current.CallMethod(hook, cls, cls.Class, [v]));
        if (type != null) return IsInstanceOfType(v, type);
        if (!AbstractBases(cls, out _)) throw Raise.TypeError("isinstance() arg 2 must be a type, a tuple of types, or a union");
        return AttributeAccess.TryGetQuiet(v, Names.Class, out var declared) && IsAbstractSubclass(declared, cls);
    }

    /// <summary>Whether a hook is the one of type itself, which says what the code after it says.</summary>
    private static bool IsOfType(Value hook) => hook.Is<PyMethodDescriptor>(out var method) && method.Owner == PyType.TypeObject;

    /// <summary>isinstance by type and __class__, without hooks.</summary>
    public static bool IsInstanceOfType(Value v, PyType type)
    {
        if (v.Class.IsSubtypeOf(type)) return true;
        return (v.O is PyInstance || v.O is not (PyType or PyModule) && v.Class.Slots.GetAttr != PyObject.TypeObject.Slots.GetAttr) && AttributeAccess.TryGetQuiet(v, Names.Class, out var declared) && declared.Is<PyType>(out var d) && d != v.Class && d.IsSubtypeOf(type);
    }

    /// <summary>issubclass(sub, cls) with __subclasscheck__, tuples and unions.</summary>
    public static bool IsSubclass(Value sub, Value cls)
    {
        if (cls.Is<PyType>(out var type) && type.Class == PyType.TypeObject && sub.Is<PyType>(out var s)) return s.IsSubtypeOf(type);
        if (cls.Is<PyUnionType>(out var union)) return union.AnyMatches(sub, IsSubclass, "issubclass() argument 2 cannot be a parameterized generic");
        if (cls.Is<PyTuple>(out var types))
        {
            int depth = Recursion.Enter(" in __subclasscheck__");
            bool matches = false;
            foreach (var item in types.Span) { if (matches = IsSubclass(sub, item)) break; }
            Recursion.Leave(depth);
            return matches;
        }
        if (cls.Class.Lookup(Names.SubclassCheck, out var hook) && !IsOfType(hook)) return Truth(Vm.Current.CallMethod(hook, cls, cls.Class, [sub]));
        if (type != null && sub.Is<PyType>(out s)) return s.IsSubtypeOf(type);
        if (!AbstractBases(sub, out _)) throw Raise.TypeError("issubclass() arg 1 must be a class");
        if (!AbstractBases(cls, out _)) throw Raise.TypeError("issubclass() arg 2 must be a class, a tuple of classes, or a union");
        return IsAbstractSubclass(sub, cls);
    }

    private static bool AbstractBases(Value cls, out PyTuple bases)
    {
        bases = PyTuple.Empty;
        return AttributeAccess.TryGetQuiet(cls, Names.Bases, out var b) && b.Is(out bases!);
    }

    private static bool IsAbstractSubclass(Value sub, Value cls)
    {
        if (Value.Same(sub, cls)) return true;
        if (!AbstractBases(sub, out var bases)) return false;
        int depth = Recursion.Enter(" in __issubclass__");
        bool matches = false;
        foreach (var b in bases.Span) { if (matches = IsAbstractSubclass(b, cls)) break; }
        Recursion.Leave(depth);
        return matches;
    }

    /// <summary>ascii(v).</summary>
    public static PyStr Ascii(Value v)
    {
        var repr = Repr(v);
        var text = new System.Text.StringBuilder();
        bool changed = false;
        for (int i = 0; i < repr.Length; i++)
        {
            int c = repr[i];
            if (c < 128) { text.Append((char)c); continue; }
            changed = true;
            text.Append(c <= 0xff ? $"\\x{c:x2}" : c <= 0xffff ? $"\\u{c:x4}" : $"\\U{c:x8}");
        }
        return changed ? PyStr.FromBmp(text.ToString()) : repr;
    }
}
