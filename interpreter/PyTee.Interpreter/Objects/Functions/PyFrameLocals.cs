namespace PyTee.Interpreter;

/// <summary>The local variables of a function's frame as a mapping: what is written there is written to the frame (PEP 667).</summary>
[PyType("FrameLocalsProxy", Module = "builtins", Final = true)]
public sealed partial class PyFrameLocals : PyObject
{
    private readonly PyFrame _frame;

    internal PyFrameLocals(PyFrame frame) : base(TypeObject) => _frame = frame;

    [PyNew("(*args, **kwargs)")]
    internal static Value New(PyType cls, ReadOnlySpan<Value> args, PyDict? kwargs)
    {
        if (args.Length != 1) throw Raise.TypeError($"FrameLocalsProxy expected 1 argument, got {args.Length}");
        if (!args[0].Is<PyFrame>(out var frame)) throw Raise.TypeError($"expect frame, not {args[0].Class.Name}");
        if (kwargs != null) throw Raise.TypeError("FrameLocalsProxy takes no keyword arguments");
        return new(new PyFrameLocals(frame));
    }

    /// <summary>The names and values there are now, in a dict of their own.</summary>
    private PyDict Snapshot()
    {
        var dict = new PyDict();
        PyFrame.FillLocals(dict, _frame.Code, _frame.Slots);
        if (_frame.Extras != null) dict.Update(new Value(_frame.Extras));
        return dict;
    }

    /// <summary>The slot of a variable, or -1; a name is any object that is equal to it.</summary>
    private int SlotOf(Value key)
    {
        long hash = Protocols.Hash(key);
        var names = _frame.Code.LocalsPlus;
        for (int i = 0; i < names.Length; i++)
        {
            if (names[i].Hash64() == hash && !PyFrame.IsHidden(names[i]) && Protocols.RichEquals(new Value(names[i]), key)) return i;
        }
        return -1;
    }

    /// <summary>The value of a variable that has one.</summary>
    internal bool TryGet(Value key, out Value value)
    {
        value = Value.Unset;
        int slot = SlotOf(key);
        if (slot >= 0 && slot < _frame.Slots.Length) value = _frame.Slots[slot];
        if (slot >= 0 && value.O is PyCell cell && PyFrame.IsCell(_frame.Code, slot)) value = cell.Value;
        return !value.IsUnset || slot < 0 && _frame.Extras != null && _frame.Extras.TryGet(key, out value);
    }

    [PySlot("__getitem__")]
    internal Value GetItem(Value key) => TryGet(key, out var value) ? value
        : throw Raise.KeyError(Value.Str($"local variable '{Protocols.Repr(key)}' is not defined"));

    [PySlot("__setitem__")]
    internal void SetItem(Value key, Value value)
    {
        int slot = SlotOf(key);
        if (slot < 0) { (_frame.Extras ??= new PyDict()).Set(key, value); return; }
        var slots = _frame.Slots;
        // The frame was cleared: there is nothing left to write to.
        if (slot >= slots.Length) return;
        if (slots[slot].O is PyCell cell && PyFrame.IsCell(_frame.Code, slot)) cell.Value = value;
        else slots[slot] = value;
    }

    [PySlot("__delitem__")] internal void DelItem(Value key) => throw Raise.TypeError("cannot remove variables from FrameLocalsProxy");

    [PySlot("__contains__")] internal bool Contains(Value key) => TryGet(key, out _);
    [PySlot("__len__")] internal long Len() => Snapshot().Count;
    [PySlot("__iter__")] internal Value Iter() => Iteration.GetIter(Keys());
    [PySlot("__repr__")] internal PyStr Repr()
    {
        if (!ReprGuard.Enter(this)) return PyStr.From("{...}");
        try { return Protocols.Repr(new Value(Snapshot())); }
        finally { ReprGuard.Leave(this); }
    }

    [PySlot("__richcompare__")]
    internal Value Compare(Value other, CompareOp op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne)) return Value.NotImplemented;
        if (other.Is<PyFrameLocals>(out var locals)) return Value.Bool(locals._frame == _frame == (op == CompareOp.Eq));
        return other.Is<PyDict>(out _) ? Protocols.Compare(new Value(Snapshot()), other, op) : Value.NotImplemented;
    }

    [PySlot("__hash__")] internal long Hash() => throw Raise.TypeError($"unhashable type: '{Class.Name}'");

    [PySlot("__or__", Reflected = true)]
    internal static Value Or(Value left, Value right)
    {
        if (!IsMapping(left) || !IsMapping(right)) return Value.NotImplemented;
        var joined = new PyDict();
        joined.Update(left);
        joined.Update(right);
        return new(joined);
    }

    [PySlot("__ior__")]
    internal Value InPlaceOr(Value other)
    {
        if (!IsMapping(other)) return Value.NotImplemented;
        Update(other);
        return new(this);
    }

    private static bool IsMapping(Value value) => value.O is PyDict or PyFrameLocals;

    /// <summary>The value of a variable, or the default.</summary>
    [PyMethod("get(key, default=None, /)")] internal Value Get(Value key, Value @default) => TryGet(key, out var value) ? value : @default;

    /// <summary>The value of a variable, which gets the default if it has none.</summary>
    [PyMethod("setdefault(key, default=None, /)")]
    internal Value SetDefault(Value key, Value @default)
    {
        if (TryGet(key, out var value)) return value;
        SetItem(key, @default);
        return @default;
    }

    /// <summary>Write all values of a dict or of another frame.</summary>
    [PyMethod("update(other, /)")]
    internal void Update(Value other)
    {
        if (!IsMapping(other)) throw Raise.TypeError("update() argument must be dict or another FrameLocalsProxy");
        var source = other.Is<PyFrameLocals>(out var locals) ? locals.Snapshot() : other.As<PyDict>().Copy();
        for (int position = 0; source.Next(ref position, out var key, out var value);) SetItem(key, value);
    }

    /// <summary>The names and values in a dict of their own.</summary>
    [PyMethod("copy()")] internal PyDict Copy() => Snapshot();

    /// <summary>The names in a list.</summary>
    [PyMethod("keys()")] internal Value Keys() => new(Iteration.ToList(new Value(Snapshot())));

    /// <summary>The values in a list.</summary>
    [PyMethod("values()")] internal Value Values() => new(Iteration.ToList(View("values")));

    /// <summary>Pairs of name and value in a list.</summary>
    [PyMethod("items()")] internal Value Items() => new(Iteration.ToList(View("items")));

    /// <summary>The names in a list, the last first.</summary>
    [PyMethod("__reversed__()")]
    internal Value Reversed()
    {
        var names = Iteration.ToArray(Keys());
        Array.Reverse(names);
        return new(new PyList(names));
    }

    /// <summary>A frame has no copies.</summary>
    [PyMethod("__reduce_ex__(protocol, /)")] internal Value ReduceEx(Value protocol) => throw Raise.TypeError($"cannot pickle '{Class.Name}' object");

    private Value View(string name) => Vm.Current.Call(AttributeAccess.Get(new Value(Snapshot()), PyStr.Intern(name)), [], null);
}
