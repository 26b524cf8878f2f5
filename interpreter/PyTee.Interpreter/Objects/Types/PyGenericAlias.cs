namespace PyTee.Interpreter;

/// <summary>A generic type with its arguments, such as list[int].</summary>
[PyType("GenericAlias", Module = "types")]
public sealed partial class PyGenericAlias : PyObject, IMapping
{
    private static readonly string[] s_own =
    [
        "__class__", "__origin__", "__args__", "__parameters__", "__unpacked__", "__typing_unpacked_tuple_args__", "__mro_entries__",
        "__reduce_ex__", "__reduce__", "__copy__", "__deepcopy__", "__bases__", "__instancecheck__", "__subclasscheck__", "__dir__",
    ];

    private readonly Value _origin;
    private readonly PyTuple _args;
    private readonly bool _starred;
    private PyTuple? _parameters;

    private PyGenericAlias(Value origin, PyTuple args, bool starred, PyType? cls = null) : base(cls ?? TypeObject)
    {
        _origin = origin;
        _args = args;
        _starred = starred;
    }

    /// <summary>origin[key].</summary>
    public static Value Make(Value origin, Value key) => New(TypeObject, origin, key);

    [PyNew("(origin, args, /)")]
    internal static Value New(PyType cls, Value origin, Value args) => new PyGenericAlias(origin, args.Is<PyTuple>(out var several) ? several : PyTuple.Of(args), starred: false, cls);

    /// <summary>The generic class.</summary>
    public Value Origin => _origin;
    /// <summary>The arguments.</summary>
    public PyTuple Arguments => _args;

    private PyTuple Parameters => _parameters ??= TypeArguments.Parameters(_args.Span);

    [PySlot("__repr__")]
    internal PyStr Repr()
    {
        string args = _args.Count == 0 ? "()" : TypeArguments.Join(_args.Span, ", ");
        return PyStr.From($"{(_starred ? "*" : "")}{TypeArguments.Text(_origin)}[{args}]");
    }

    [PySlot("__hash__")]
    internal long Hash() => Protocols.Hash(_origin) ^ Protocols.Hash(_args);

    [PySlot("__richcompare__")]
    internal Value Compare(Value other, CompareOp op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne) || !other.Is<PyGenericAlias>(out var alias)) return Value.NotImplemented;
        bool same = _starred == alias._starred && Protocols.RichEquals(_origin, alias._origin) && Protocols.RichEquals(_args, alias._args);
        return Value.Bool(same == (op == CompareOp.Eq));
    }

    [PySlot("__call__")]
    internal Value Call(ReadOnlySpan<Value> args, PyTuple? names)
    {
        var made = Vm.Current.Call(_origin, args, names);
        try { AttributeAccess.Set(made, Names.OrigClass, this); }
        catch (PyException e) when (e.Matches(Errors.AttributeError) || e.Matches(Errors.TypeError)) { }
        return made;
    }

    [PySlot("__getitem__")]
    internal Value GetItem(Value key) => new PyGenericAlias(_origin, PyTuple.Of(TypeArguments.Substitute(this, _args.Span, Parameters, key)), _starred);

    [PySlot("__or__", Reflected = true)]
    internal static Value Or(Value left, Value right) => PyUnionType.Join(left, right);

    [PySlot("__iter__")]
    internal Value Iter() => new PyGenericAliasIterator(this);

    /// <summary>*alias.</summary>
    internal PyGenericAlias Star() => new(_origin, _args, starred: true);

    [PySlot("__getattribute__")]
    internal bool GetAttribute(PyStr name, out Value value)
    {
        if (!name.IsWide && Array.IndexOf(s_own, name.Text) >= 0) return AttributeAccess.GenericGet(this, name, out value);
        // What is missing is missing on the class, and the message says so.
        value = AttributeAccess.Get(_origin, name);
        return true;
    }

    [PyGetter("__origin__", Member = true)] internal Value GetOrigin() => _origin;
    [PyGetter("__args__", Member = true)] internal PyTuple GetArgs() => _args;
    [PyGetter("__parameters__")] internal PyTuple GetParameters() => Parameters;
    [PyGetter("__unpacked__", Member = true)] internal bool GetUnpacked() => _starred;
    [PyGetter("__typing_unpacked_tuple_args__")] internal Value GetUnpackedArgs() => _starred && _origin.O == (object)PyTuple.TypeObject ? _args : Value.None;

    [PyMethod("__mro_entries__(bases, /)")] internal PyTuple MroEntries(Value bases) => PyTuple.Of(_origin);
    [PyMethod("__instancecheck__(instance, /)")] internal bool InstanceCheck(Value instance) => throw Raise.TypeError("isinstance() argument 2 cannot be a parameterized generic");
    [PyMethod("__subclasscheck__(cls, /)")] internal bool SubclassCheck(Value cls) => throw Raise.TypeError("issubclass() argument 2 cannot be a parameterized generic");

    [PyMethod("__reduce__()")]
    internal PyTuple Reduce() => _starred
        ? PyTuple.Of(IteratorState.Builtin("next"), PyTuple.Of(new PyGenericAliasIterator(new PyGenericAlias(_origin, _args, starred: false))))
        : PyTuple.Of(TypeObject, PyTuple.Of(_origin, _args));

    [PyMethod("__dir__()")]
    internal Value Dir()
    {
        var names = PySet.Of(Vm.Current.Call(IteratorState.Builtin("dir"), [_origin], null));
        foreach (string own in s_own) names.Add(Value.Str(own));
        return new PyList(names.ToArray());
    }
}

/// <summary>Iterator over a generic alias: gives the alias once, with its star.</summary>
[PyType("generic_alias_iterator", Abstract = true, Final = true)]
public sealed partial class PyGenericAliasIterator(PyGenericAlias alias) : PyObject(TypeObject)
{
    private PyGenericAlias? _alias = alias;

    [PySlot("__iter__")] internal Value Iter() => this;

    [PySlot("__next__")]
    internal bool Next(out Value item)
    {
        item = _alias == null ? Value.Unset : _alias.Star();
        _alias = null;
        return !item.IsUnset;
    }

    [PyMethod("__reduce__()")]
    internal PyTuple Reduce() => _alias == null ? IteratorState.Exhausted(PyTuple.Empty) : PyTuple.Of(IteratorState.Builtin("iter"), PyTuple.Of(_alias));
}
