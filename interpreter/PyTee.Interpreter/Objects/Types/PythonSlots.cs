namespace PyTee.Interpreter;

/// <summary>
/// Slots of classes made by Python code: for each special method that a class in the MRO defines, the slot that calls it. One row per method in
/// <see cref="Install"/>; everything not defined in Python is inherited from the native bases.
/// </summary>
internal static unsafe class PythonSlots
{
    private static readonly string[] s_binaryNames =
        ["add", "sub", "mul", "truediv", "floordiv", "mod", "and", "or", "xor", "lshift", "rshift", "pow", "matmul", "divmod"];
    private static readonly PyStr[] s_forward = Array.ConvertAll(s_binaryNames, n => PyStr.Intern("__" + n + "__"));
    private static readonly PyStr[] s_reflected = Array.ConvertAll(s_binaryNames, n => PyStr.Intern("__r" + n + "__"));
    private static readonly PyStr[] s_inPlace = Array.ConvertAll(s_binaryNames, n => PyStr.Intern("__i" + n + "__"));
    private static readonly PyStr[] s_compare = Array.ConvertAll(["lt", "le", "eq", "ne", "gt", "ge"], (string n) => PyStr.Intern("__" + n + "__"));
    private static readonly HashSet<PyStr> s_special =
    [
        Names.Repr, Names.Str, Names.Hash, Names.Bool, Names.Len, Names.GetItem, Names.SetItem, Names.DelItem, Names.Contains, Names.Iter,
        Names.Next, Names.Call, Names.GetAttribute, Names.GetAttr, Names.SetAttr, Names.DelAttr, Names.Get, Names.Set, Names.Delete, Names.Neg,
        Names.Pos, Names.InvertName, Names.Abs, Names.Int, Names.Float, Names.Index, Names.New, Names.Init, Names.Del,
        .. s_forward, .. s_reflected, .. s_inPlace, .. s_compare,
    ];

    /// <summary>__add__ ... __divmod__, index <see cref="BinaryOp"/>.</summary>
    public static ReadOnlySpan<PyStr> Forward => s_forward;
    /// <summary>__radd__ ...</summary>
    public static ReadOnlySpan<PyStr> Reflected => s_reflected;
    /// <summary>__iadd__ ...</summary>
    public static ReadOnlySpan<PyStr> InPlaceNames => s_inPlace;
    /// <summary>__lt__ ... __ge__, index <see cref="CompareOp"/>.</summary>
    public static ReadOnlySpan<PyStr> CompareNames => s_compare;

    /// <summary>Whether a change of this name in a class may change its slots.</summary>
    public static bool IsSpecial(PyStr name) => s_special.Contains(name);

    /// <summary>The slots of a class, from the namespaces along its MRO.</summary>
    public static TypeSlots Derive(PyType type)
    {
        var slots = Own(type);
        // A class with a namespace of its own gives that alone: what it inherited comes later in this MRO, perhaps after another class.
        for (int i = 1; i < type.Mro.Length; i++) slots.InheritFrom(type.Mro[i].IsHeap ? Own(type.Mro[i]) : type.Mro[i].Slots);
        // A comparison other than equality leaves the hash as it was, and keeps InheritFrom from taking it over.
        if (slots.Hash == null && type.LookupWhere(Names.Hash, out var hash, out var owner) && !hash.IsNone && !owner.IsHeap) slots.Hash = owner.Slots.Hash;
        // Types written in C# have no slot for __del__: their own instances need none, those of a Python class derived from them do.
        slots.HasFinalizer |= type.Lookup(Names.Del, out _);
        if (type.Lookup(Names.GetAttr, out var hook)) Install(slots, Names.GetAttr, hook);
        return slots;
    }

    private static TypeSlots Own(PyType type)
    {
        var slots = new TypeSlots();
        TypeSlots? comparing = null, hashing = null;
        foreach (var t in type.Mro)
        {
            var own = OwnSlots(t);
            if (own.Compare != null) comparing ??= own;
            if (own.Hash != null || SaysEquality(t, own)) hashing ??= own;
            slots.InheritFrom(own);
        }
        // Equality and hash may come from different classes of the MRO.
        if (comparing != null) slots.Compare = comparing.Compare;
        if (hashing != null) slots.Hash = hashing.Hash;
        return slots;
    }

    // Who defines equality alone loses the hash of the classes before; who defines another comparison does not.
    private static bool SaysEquality(PyType type, TypeSlots own) => own.Compare != null && (!type.IsHeap || type.Namespace.TryGet(s_compare[(int)CompareOp.Eq], out _));

    /// <summary>What a class's own namespace says, or a native type without its bases: between both another class may stand.</summary>
    private static TypeSlots OwnSlots(PyType type)
    {
        if (!type.IsHeap) return type.Mro.Length == 1 ? type.Slots : type.SlotsWithoutBases();
        var slots = new TypeSlots();
        var own = type.Namespace;
        for (int position = 0; own.Next(ref position, out var key, out var value);)
        {
            if (key.Is<PyStr>(out var name) && s_special.Contains(name)) Install(slots, name, value);
        }
        return slots;
    }

    private static void Install(TypeSlots s, PyStr name, Value value)
    {
        switch (name.Text)
        {
            case "__repr__": s.Repr = &Repr; return;
            case "__str__": s.Str = &Str; return;
            case "__hash__": s.Hash = value.IsNone ? &Unhashable : &Hash; return;
            case "__bool__": s.Bool = &Bool; return;
            case "__len__": s.Len = &Len; return;
            case "__getitem__": s.GetItem = &GetItem; return;
            case "__setitem__": s.SetItem = &SetItem; return;
            case "__delitem__": s.DelItem = &DelItem; return;
            case "__contains__": s.Contains = &Contains; return;
            case "__iter__": s.Iter = &Iter; return;
            case "__next__": s.Next = &Next; return;
            case "__call__": s.Call = &Call; return;
            case "__getattribute__" or "__getattr__": s.GetAttr = &GetAttrHook; return;
            case "__setattr__" or "__delattr__": s.SetAttr = &SetAttr; return;
            case "__get__": s.DescrGet = &DescrGet; return;
            case "__set__" or "__delete__": s.DescrSet = &DescrSet; return;
            case "__neg__": s.Negative = &Negative; return;
            case "__pos__": s.Positive = &Positive; return;
            case "__invert__": s.Invert = &Invert; return;
            case "__abs__": s.Absolute = &Absolute; return;
            case "__int__": s.Int = &Int; return;
            case "__float__": s.Float = &Float; return;
            case "__index__": s.Index = &Index; return;
            case "__new__": s.New = &New; return;
            case "__init__": s.Init = &Init; return;
            case "__del__": s.HasFinalizer = true; return;
        }
        if (Array.IndexOf(s_compare, name) >= 0) { s.Compare = &Compare; return; }
        int op = Array.IndexOf(s_inPlace, name);
        if (op >= 0) { s.InPlace[op] = InPlaceSlots[op]; return; }
        op = Array.IndexOf(s_forward, name);
        if (op < 0) op = Array.IndexOf(s_reflected, name);
        s.Binary[op] = BinarySlots[op];
        if (op == (int)BinaryOp.Pow) s.PowMod = &PowMod;
    }

    private static Value Special(Value self, PyStr name, params ReadOnlySpan<Value> args)
    {
        if (!TrySpecial(self, name, out var result, args)) throw Raise.AttributeError(self, name);
        return result;
    }

    /// <summary>Call a special method found on the type; false when the type does not have it.</summary>
    public static bool TrySpecial(Value self, PyStr name, out Value result, params ReadOnlySpan<Value> args)
    {
        var type = self.Class;
        if (!type.Lookup(name, out var method)) { result = Value.Unset; return false; }
        result = Vm.Current.CallMethod(method, self, type, args);
        return true;
    }

    private static PyStr AsStr(Value v, string method)
    {
        if (v.Is<PyStr>(out var s)) return s;
        throw Raise.TypeError($"{method} returned non-string (type {v.Class.Name})");
    }

    private static PyStr Repr(Value self) => AsStr(Special(self, Names.Repr), "__repr__");
    private static PyStr Str(Value self) => AsStr(Special(self, Names.Str), "__str__");

    internal static long Unhashable(Value self) => throw Raise.TypeError($"unhashable type: '{self.Class.Name}'");

    private static long Hash(Value self)
    {
        var h = Special(self, Names.Hash);
        if (h.IsSmallInt) return h.N == -1 ? -2 : h.N;
        if (h.Is<PyInt>(out _) || h.Is<PyBool>(out _)) return Protocols.Hash(h.Is<PyBool>(out _) ? Number.ToIndex(h) : h);
        throw Raise.TypeError("__hash__ method should return an integer");
    }

    private static bool Bool(Value self)
    {
        var b = Special(self, Names.Bool);
        if (b.IsTrue) return true;
        if (b.IsFalse) return false;
        throw Raise.TypeError($"__bool__ should return bool, returned {b.Class.Name}");
    }

    private static long Len(Value self) => Protocols.CheckLength(Special(self, Names.Len));
    private static Value GetItem(Value self, Value key) => Special(self, Names.GetItem, key);
    private static void SetItem(Value self, Value key, Value value) => Special(self, Names.SetItem, key, value);
    private static void DelItem(Value self, Value key) => Special(self, Names.DelItem, key);

    private static bool Contains(Value self, Value item)
    {
        if (!self.Class.Lookup(Names.Contains, out var method) || method.IsNone) throw Raise.TypeError($"'{self.Class.Name}' object is not a container");
        return Protocols.Truth(Special(self, Names.Contains, item));
    }

    private static Value Iter(Value self)
    {
        if (!self.Class.Lookup(Names.Iter, out var method) || method.IsNone) throw Raise.TypeError($"'{self.Class.Name}' object is not iterable");
        return Vm.Current.CallMethod(method, self, self.Class, []);
    }

    private static bool Next(Value self, out Value item)
    {
        var type = self.Class;
        if (!type.Lookup(Names.Next, out var method)) throw Raise.TypeError($"'{type.Name}' object is not an iterator");
        return Vm.Current.TryCallNext(method, self, type, out item);
    }

    private static Value Call(Value self, ReadOnlySpan<Value> args, PyTuple? names)
    {
        var type = self.Class;
        if (!type.Lookup(Names.Call, out var method)) throw Raise.TypeError($"'{type.Name}' object is not callable");
        return Vm.Current.CallMethod(method, self, type, args, names);
    }

    private static bool GetAttrHook(Value self, PyStr name, out Value value)
    {
        var type = self.Class;
        PyException? error = null;
        if (type.Lookup(Names.GetAttribute, out var getter) && !IsObjectGetAttribute(getter))
        {
            try { value = Vm.Current.CallMethod(getter, self, type, [new Value(name)]); return true; }
            catch (PyException e) when (e.Matches(Errors.AttributeError) && type.Lookup(Names.GetAttr, out _)) { error = e; }
        }
        else
        {
            // A descriptor's own AttributeError also means "ask __getattr__".
            try { if (NativeGetAttr(type)(self, name, out value)) return true; }
            catch (PyException e) when (e.Matches(Errors.AttributeError) && type.Lookup(Names.GetAttr, out _)) { error = e; }
        }
        if (!type.Lookup(Names.GetAttr, out var hook)) { value = Value.Unset; return false; }
        // The filter only adds to the exception, which goes on.
        try { value = Vm.Current.CallMethod(hook, self, type, [new Value(name)]); }
        catch (PyException e) when (e.Error is PyAttributeError missing && !missing.TellMissing(self, name)) { throw; }
        return true;
    }

    private static bool IsObjectGetAttribute(Value v) => v.Is<PyWrapperDescriptor>(out _);

    private static delegate*<Value, PyStr, out Value, bool> NativeGetAttr(PyType type)
    {
        foreach (var t in type.Mro) { if (!t.IsHeap) return t.Slots.GetAttr; }
        return &AttributeAccess.GenericGet;
    }

    private static void SetAttr(Value self, PyStr name, Value value)
    {
        var hook = value.IsUnset ? Names.DelAttr : Names.SetAttr;
        if (value.IsUnset) Special(self, hook, new Value(name));
        else Special(self, hook, new Value(name), value);
    }

    private static Value DescrGet(Value self, Value obj, PyType owner) =>
        Special(self, Names.Get, obj.IsUnset ? Value.None : obj, new Value(owner));

    private static void DescrSet(Value self, Value obj, Value value)
    {
        var name = value.IsUnset ? Names.Delete : Names.Set;
        if (!self.Class.Lookup(name, out _)) throw Raise.AttributeError(self, name, name.Text);
        if (value.IsUnset) Special(self, name, obj);
        else Special(self, name, obj, value);
    }

    private static Value Negative(Value self) => Special(self, Names.Neg);
    private static Value Positive(Value self) => Special(self, Names.Pos);
    private static Value Invert(Value self) => Special(self, Names.InvertName);
    private static Value Absolute(Value self) => Special(self, Names.Abs);
    private static Value Int(Value self) => Special(self, Names.Int);
    private static Value Float(Value self) => Special(self, Names.Float);
    private static Value Index(Value self) => Special(self, Names.Index);

    private static Value New(PyType cls, ReadOnlySpan<Value> args, PyTuple? names)
    {
        cls.Lookup(Names.New, out var method);
        Value[] all = [new Value(cls), .. args];
        return Vm.Current.Call(AttributeAccess.Bind(method, Value.Unset, cls), all, names);
    }

    private static void Init(Value self, ReadOnlySpan<Value> args, PyTuple? names)
    {
        var type = self.Class;
        type.Lookup(Names.Init, out var method);
        var result = Vm.Current.CallMethod(method, self, type, args, names);
        if (!result.IsNone) throw Raise.TypeError($"__init__() should return None, not '{result.Class.Name}'");
    }

    private static Value Compare(Value self, Value other, CompareOp op)
    {
        var type = self.Class;
        if (!type.Lookup(s_compare[(int)op], out var method)) return Value.NotImplemented;
        if (method.Is<PyWrapperDescriptor>(out var native)) return native.Call([self, other], null);
        if (method.O is PyFunction function) return Vm.Current.CallMethod(function, self, other);
        Value bound;
        // A descriptor that raises is taken for a comparison that is not there.
        try { bound = AttributeAccess.Bind(method, self, type); }
        catch (PyException) { return Value.NotImplemented; }
        return Vm.Current.Call(bound, [other], null);
    }

    private static Value PowMod(Value self, Value exponent, Value modulus) => Special(self, s_forward[(int)BinaryOp.Pow], exponent, modulus);

    /// <summary>
    /// left OP right where at least one class answers with Python methods: __op__ of the left, __rop__ of the right, the right first when its
    /// class is a proper subclass that overrides it (docs.python.org, "Emulating numeric types").
    /// </summary>
    private static Value Binary(BinaryOp op, Value left, Value right)
    {
        PyType lt = left.Class, rt = right.Class;
        var slot = BinarySlots[(int)op];
        bool tryRight = lt != rt && rt.Slots.Binary[(int)op] == slot;
        Value result;
        if (lt.Slots.Binary[(int)op] == slot)
        {
            if (tryRight && rt.IsSubtypeOf(lt) && Overrides(rt, lt, s_reflected[(int)op]))
            {
                if (TrySpecial(right, s_reflected[(int)op], out result, left) && !result.IsNotImplemented) return result;
                tryRight = false;
            }
            if (TrySpecial(left, s_forward[(int)op], out result, right) && !result.IsNotImplemented || lt == rt) return result.IsUnset ? Value.NotImplemented : result;
        }
        return tryRight && TrySpecial(right, s_reflected[(int)op], out result, left) ? result : Value.NotImplemented;
    }

    private static bool Overrides(PyType sub, PyType b, PyStr name) =>
        sub.Lookup(name, out var mine) && (!b.Lookup(name, out var theirs) || !Value.Same(mine, theirs));

    private static Value InPlace(BinaryOp op, Value left, Value right) =>
        TrySpecial(left, s_inPlace[(int)op], out var r, right) ? r : Value.NotImplemented;

    private static readonly delegate*<Value, Value, Value>[] BinarySlots =
    [
        &Add, &Sub, &Mul, &TrueDiv, &FloorDiv, &Mod, &And, &Or, &Xor, &LShift, &RShift, &Pow, &MatMul, &DivMod,
    ];
    private static readonly delegate*<Value, Value, Value>[] InPlaceSlots =
    [
        &InPlaceAdd, &InPlaceSub, &InPlaceMul, &InPlaceTrueDiv, &InPlaceFloorDiv, &InPlaceMod, &InPlaceAnd, &InPlaceOr, &InPlaceXor, &InPlaceLShift, &InPlaceRShift, &InPlacePow, &InPlaceMatMul, &InPlaceDivMod,
    ];

    private static Value Add(Value l, Value r) => Binary(BinaryOp.Add, l, r);
    private static Value Sub(Value l, Value r) => Binary(BinaryOp.Sub, l, r);
    private static Value Mul(Value l, Value r) => Binary(BinaryOp.Mul, l, r);
    private static Value TrueDiv(Value l, Value r) => Binary(BinaryOp.TrueDiv, l, r);
    private static Value FloorDiv(Value l, Value r) => Binary(BinaryOp.FloorDiv, l, r);
    private static Value Mod(Value l, Value r) => Binary(BinaryOp.Mod, l, r);
    private static Value And(Value l, Value r) => Binary(BinaryOp.And, l, r);
    private static Value Or(Value l, Value r) => Binary(BinaryOp.Or, l, r);
    private static Value Xor(Value l, Value r) => Binary(BinaryOp.Xor, l, r);
    private static Value LShift(Value l, Value r) => Binary(BinaryOp.LShift, l, r);
    private static Value RShift(Value l, Value r) => Binary(BinaryOp.RShift, l, r);
    private static Value Pow(Value l, Value r) => Binary(BinaryOp.Pow, l, r);
    private static Value MatMul(Value l, Value r) => Binary(BinaryOp.MatMul, l, r);
    private static Value DivMod(Value l, Value r) => Binary(BinaryOp.DivMod, l, r);
    private static Value InPlaceAdd(Value l, Value r) => InPlace(BinaryOp.Add, l, r);
    private static Value InPlaceSub(Value l, Value r) => InPlace(BinaryOp.Sub, l, r);
    private static Value InPlaceMul(Value l, Value r) => InPlace(BinaryOp.Mul, l, r);
    private static Value InPlaceTrueDiv(Value l, Value r) => InPlace(BinaryOp.TrueDiv, l, r);
    private static Value InPlaceFloorDiv(Value l, Value r) => InPlace(BinaryOp.FloorDiv, l, r);
    private static Value InPlaceMod(Value l, Value r) => InPlace(BinaryOp.Mod, l, r);
    private static Value InPlaceAnd(Value l, Value r) => InPlace(BinaryOp.And, l, r);
    private static Value InPlaceOr(Value l, Value r) => InPlace(BinaryOp.Or, l, r);
    private static Value InPlaceXor(Value l, Value r) => InPlace(BinaryOp.Xor, l, r);
    private static Value InPlaceLShift(Value l, Value r) => InPlace(BinaryOp.LShift, l, r);
    private static Value InPlaceRShift(Value l, Value r) => InPlace(BinaryOp.RShift, l, r);
    private static Value InPlacePow(Value l, Value r) => InPlace(BinaryOp.Pow, l, r);
    private static Value InPlaceMatMul(Value l, Value r) => InPlace(BinaryOp.MatMul, l, r);
    private static Value InPlaceDivMod(Value l, Value r) => InPlace(BinaryOp.DivMod, l, r);
}
