namespace PyTee.Interpreter;

/// <summary>Common base class for all exceptions</summary>
[PyType("BaseException", HasDict = true)]
public partial class PyBaseException : PyObject
{
    private AttrTable _attrs;

    /// <summary>A new exception of a class, before __init__.</summary>
    protected internal PyBaseException(PyType cls) : base(cls) => _attrs = cls.NewAttrs();

    /// <summary>cls(*args) for a class without fields of its own.</summary>
    public PyBaseException(PyType cls, params Value[] args) : this(cls) => Args = args.Length == 0 ? PyTuple.Empty : new PyTuple(args);

    internal override ref AttrTable Attrs => ref _attrs;

    /// <summary>args.</summary>
    internal PyTuple Args = PyTuple.Empty;
    internal PyBaseException? Context, Cause;
    internal bool SuppressContext;
    /// <summary>Innermost entry first, as frames were left.</summary>
    internal TraceLog? Trace;

    /// <inheritdoc/>
    public override void VisitReferents(Referents found)
    {
        base.VisitReferents(found);
        found.Add(Args);
        found.Add(Context);
        found.Add(Cause);
        found.Add(Trace?.Object);
    }

    /// <summary>Append a note to __notes__.</summary>
    internal void AddNote(string note)
    {
        if (!_attrs.TryGet(Names.Notes, out var list) || !list.Is<PyList>(out var notes))
        {
            notes = new PyList();
            _attrs.Set(Names.Notes, new Value(notes));
        }
        notes.Add(Value.Str(note));
    }

    /// <summary>isinstance(self, cls).</summary>
    public bool IsA(PyType cls) => Class.IsSubtypeOf(cls);

    [PyNew("(*args, **kwargs)")]
    internal static Value New(PyType cls, ReadOnlySpan<Value> args, PyDict? kwargs)
    {
        var self = new PyBaseException(cls) { Args = PyTuple.Of(args) };
        return new Value(self);
    }

    [PyInit("(*args, **kwargs)")]
    internal void Init(ReadOnlySpan<Value> args, PyDict? kwargs)
    {
        if (kwargs is { Count: > 0 }) throw Raise.TypeError($"{Class.Name}() takes no keyword arguments");
        Args = PyTuple.Of(args);
    }

    [PyGetter("args")] internal PyTuple GetArgs() => Args;
    [PySetter("args")] internal void SetArgs(Value value) => Args = value.IsUnset ? throw Raise.TypeError("args may not be deleted") : value.Is<PyTuple>(out var t) ? t : new PyTuple(Iteration.ToArray(value));

    [PyGetter("__cause__")] internal Value GetCause() => Value.OrNone(Cause);

    [PySetter("__cause__")]
    internal void SetCause(Value value)
    {
        if (value.IsUnset) throw Raise.TypeError("__cause__ may not be deleted");
        if (!value.IsNone && !value.Is<PyBaseException>(out _)) throw Raise.TypeError("exception cause must be None or derive from BaseException");
        Cause = value.Is<PyBaseException>(out var e) ? e : null;
        SuppressContext = true;
    }

    [PyGetter("__context__")] internal Value GetContext() => Value.OrNone(Context);

    [PySetter("__context__")]
    internal void SetContext(Value value)
    {
        if (value.IsUnset) throw Raise.TypeError("__context__ may not be deleted");
        if (!value.IsNone && !value.Is<PyBaseException>(out _)) throw Raise.TypeError("exception context must be None or derive from BaseException");
        Context = value.Is<PyBaseException>(out var e) ? e : null;
    }

    [PyGetter("__suppress_context__", Member = true)] internal bool GetSuppress() => SuppressContext;
    [PySetter("__suppress_context__")]
    internal void SetSuppress(Value value)
    {
        if (value.IsUnset) throw Raise.TypeError("can't delete numeric/char attribute");
        SuppressContext = value.O is PyBool ? value.IsTrue : throw Raise.TypeError("attribute value type must be bool");
    }

    [PyGetter("__traceback__")] internal Value GetTraceback() => Value.OrNone(Trace?.Object);

    [PySetter("__traceback__")]
    internal void SetTraceback(Value value)
    {
        if (value.IsUnset) throw Raise.TypeError("__traceback__ may not be deleted");
        if (value.IsNone) Trace = null;
        else if (value.Is<PyTraceback>(out var tb)) Trace = tb.Log;
        else throw Raise.TypeError("__traceback__ must be a traceback or None");
    }

    /// <summary>Exception.with_traceback(tb) --
    /// set self.__traceback__ to tb and return self.</summary>
    [PyMethod("with_traceback(object, /)")]
    internal Value WithTraceback(Value @object) { SetTraceback(@object); return new Value(this); }

    /// <summary>Exception.add_note(note) --
    /// add a note to the exception</summary>
    [PyMethod("add_note(object, /)")]
    internal void AddNoteMethod(Value @object)
    {
        if (!@object.Is<PyStr>(out _)) throw Raise.TypeError($"note must be a str, not '{@object.Class.Name}'");
        if (AttributeAccess.TryGet(new Value(this), Names.Notes, out var notes))
        {
            if (!notes.Is<PyList>(out var list)) throw Raise.TypeError("Cannot add note: __notes__ is not a list");
            list.Add(@object);
            return;
        }
        AttributeAccess.Set(new Value(this), Names.Notes, new Value(new PyList([@object])));
    }

    [PySlot("__str__")]
    internal virtual PyStr Str() => Args.Count switch
    {
        0 => PyStr.Empty,
        1 => Protocols.Str(Args[0]),
        _ => Protocols.Repr(new Value(Args)),
    };

    [PySlot("__repr__")]
    internal PyStr Repr() => Args.Count == 1
        ? PyStr.From($"{Class.ShortName}({Protocols.Repr(Args[0])})")
        : PyStr.From(Class.ShortName + Protocols.Repr(new Value(Args)));

    [PyMethod("__reduce__()")]
    internal Value Reduce() => ReduceState() is { IsNone: false } state
        ? new(PyTuple.Of(new Value(Class), new Value(ReduceArgs()), state))
        : new(PyTuple.Of(new Value(Class), new Value(ReduceArgs())));

    /// <summary>What an equal exception is called with.</summary>
    private protected virtual PyTuple ReduceArgs() => Args;

    /// <summary>What an equal exception needs besides the arguments: the attributes, or None.</summary>
    private protected virtual Value ReduceState() => InstanceDict.HasAttributes(this) ? InstanceDict.Get(new Value(this)) : Value.None;

    /// <summary>A state with further fields, those apart that are None.</summary>
    private protected static Value StateWith(Value state, params ReadOnlySpan<(string Name, Value Value)> fields)
    {
        var all = state.Is<PyDict>(out var attributes) ? attributes.Copy() : new PyDict();
        foreach (var (name, value) in fields) { if (!value.IsNone) all.Set(PyStr.Intern(name), value); }
        return all.Count == 0 ? Value.None : new Value(all);
    }

    [PyMethod("__setstate__(object, /)")]
    internal void SetState(Value @object)
    {
        if (@object.IsNone) return;
        if (!@object.Is<PyDict>(out var d)) throw Raise.TypeError("state is not a dictionary");
        for (int position = 0; d.Next(ref position, out var key, out var value);) AttributeAccess.Set(new Value(this), key.As<PyStr>(), value);
    }

    public override string ToString() => $"{Class.FullName}: {Str()}";
}
