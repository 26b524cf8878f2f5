namespace PyTee.Interpreter;

/// <summary>A union of types, such as int | str.</summary>
[PyType("UnionType", Module = "types", Final = true, Abstract = true)]
public sealed partial class PyUnionType : PyObject, IMapping
{
    private readonly PyTuple _args;
    private PyTuple? _parameters;

    private PyUnionType(PyTuple args) : base(TypeObject) => _args = args;

    /// <summary>left | right, flattened and without duplicates; NotImplemented when an operand is no type.</summary>
    public static Value Join(Value left, Value right)
    {
        if (!CanJoin(left) || !CanJoin(right)) return Value.NotImplemented;
        var members = new List<Value>();
        Add(left, members);
        Add(right, members);
        return members.Count == 1 ? members[0] : new PyUnionType(PyTuple.Of([.. members]));
    }

    private static bool CanJoin(Value v) => v.IsNone || v.O is PyType or PyGenericAlias or PyUnionType || v.Class.ShortName == "TypeAliasType";

    private static void Add(Value v, List<Value> members)
    {
        if (v.Is<PyUnionType>(out var union))
        {
            foreach (var member in union._args.Span) Add(member, members);
            return;
        }
        if (v.IsNone) v = PyNone.TypeObject;
        foreach (var member in members)
        {
            bool same = member.O is PyGenericAlias && v.O is PyGenericAlias ? Protocols.RichEquals(member, v) : Value.Same(member, v);
            if (same) return;
        }
        members.Add(v);
    }

    /// <summary>Whether a test holds for one of the members; TypeError at a parameterised one.</summary>
    internal bool AnyMatches(Value asked, Func<Value, Value, bool> test, string complaint)
    {
        foreach (var member in _args.Span)
        {
            if (member.O is PyGenericAlias) throw Raise.TypeError(complaint);
            if (test(asked, member)) return true;
        }
        return false;
    }

    /// <summary>The members.</summary>
    public PyTuple Arguments => _args;

    private PyTuple Parameters => _parameters ??= TypeArguments.Parameters(_args.Span);

    [PySlot("__repr__")]
    internal PyStr Repr()
    {
        var parts = new string[_args.Count];
        for (int i = 0; i < parts.Length; i++) parts[i] = _args[i].O == (object)PyNone.TypeObject ? "None" : TypeArguments.Text(_args[i]).ToString();
        return PyStr.From(string.Join(" | ", parts));
    }

    [PySlot("__hash__")]
    internal long Hash() => Protocols.Hash(PyFrozenSet.Of(_args.Span));

    [PySlot("__richcompare__")]
    internal Value Compare(Value other, CompareOp op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne) || !other.Is<PyUnionType>(out var union)) return Value.NotImplemented;
        return Value.Bool(Protocols.RichEquals(PyFrozenSet.Of(_args.Span), PyFrozenSet.Of(union._args.Span)) == (op == CompareOp.Eq));
    }

    [PySlot("__or__", Reflected = true)]
    internal static Value Or(Value left, Value right) => Join(left, right);

    [PySlot("__getitem__")]
    internal Value GetItem(Value key)
    {
        var members = TypeArguments.Substitute(this, _args.Span, Parameters, key);
        var result = members[0];
        foreach (var member in members.AsSpan(1)) result = Number.Binary(BinaryOp.Or, result, member);
        return result;
    }

    [PyGetter("__args__", Member = true)] internal PyTuple GetArgs() => _args;
    [PyGetter("__parameters__")] internal PyTuple GetParameters() => Parameters;
    [PyMethod("__instancecheck__(instance, /)")] internal bool InstanceCheck(Value instance) => Protocols.IsInstance(instance, this);
    [PyMethod("__subclasscheck__(cls, /)")] internal bool SubclassCheck(Value cls) => Protocols.IsSubclass(cls, this);
}
