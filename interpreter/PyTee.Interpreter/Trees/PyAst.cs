namespace PyTee.Interpreter.Trees;

/// <summary>The base of all nodes of a syntax tree.</summary>
[PyType("AST", Module = "ast", HasDict = true)]
public partial class PyAst : PyObject
{
    private static readonly PyStr s_fields = PyStr.Intern("_fields"), s_attributes = PyStr.Intern("_attributes"), s_fieldTypes = PyStr.Intern("_field_types");
    private AttrTable _attrs;

    internal PyAst(PyType cls) : base(cls) => _attrs = cls.NewAttrs();

    internal override ref AttrTable Attrs => ref _attrs;

    [PyConstant("_fields")] internal static PyTuple Fields => PyTuple.Empty;
    [PyConstant("_attributes")] internal static PyTuple Attributes => PyTuple.Empty;
    [PyConstant("__match_args__")] internal static PyTuple MatchArgs => PyTuple.Empty;

    [PyNew("(*args, **kwargs)")] internal static Value New(PyType cls) => new(new PyAst(cls));

    [PyGetter("__dict__")] internal Value GetDict() => InstanceDict.Get(new Value(this));

    [PyInit("(*args, **kwargs)")]
    internal void Init(ReadOnlySpan<Value> args, PyDict? kwargs)
    {
        var list = AttributeAccess.Get(new Value(Class), s_fields);
        long count = Protocols.Length(list);
        if (args.Length > count) throw Raise.TypeError($"{Class.ShortName} constructor takes at most {count} positional argument{(count == 1 ? "" : "s")}");
        var fields = Iteration.ToArray(list);
        var missing = new List<Value>(fields.Skip(args.Length));
        for (int i = 0; i < args.Length; i++) SetField(fields[i], args[i]);
        if (kwargs != null) SetNamed(kwargs, list, missing);
        if (missing.Count > 0 && AttributeAccess.TryGetQuiet(new Value(Class), s_fieldTypes, out var types)) SetDefaults(missing, types);
    }

    private void SetField(Value name, Value value) =>
        AttributeAccess.Set(new Value(this), name.Is<PyStr>(out var s) ? s : throw Raise.TypeError($"attribute name must be string, not '{name.Class.Name}'"), value);

    private void SetNamed(PyDict kwargs, Value fields, List<Value> missing)
    {
        for (int position = 0; kwargs.Next(ref position, out var name, out var value);)
        {
            if (Protocols.Contains(fields, name))
            {
                int at = missing.FindIndex(field => Protocols.RichEquals(field, name));
                if (at < 0) throw Raise.TypeError($"{Class.ShortName} got multiple values for argument {Protocols.Repr(name)}");
                missing.RemoveAt(at);
            }
            else if (!Protocols.Contains(AttributeAccess.Get(new Value(Class), s_attributes), name))
            {
                Deprecated($"{Class.Name}.__init__ got an unexpected keyword argument {Protocols.Repr(name)}. "
                    + "Support for arbitrary keyword arguments is deprecated and will be removed in Python 3.15.");
            }
            SetField(name, value);
        }
    }

    /// <summary>What was not given: an empty list, the context Load, nothing for what is optional; anything else is missed.</summary>
    private void SetDefaults(List<Value> missing, Value types)
    {
        foreach (var name in missing)
        {
            if (!types.Is<PyDict>(out var dict) || !dict.TryGet(name, out var type))
                Deprecated($"Field {Protocols.Repr(name)} is missing from {Class.Name}._field_types. This will become an error in Python 3.15.");
            else if (type.Is<PyGenericAlias>(out _)) SetField(name, new PyList());
            else if (type.O == NodeClasses.Current.Context) SetField(name, NodeClasses.Current.Of(Grammar.Ast.ExprContext.Load));
            else if (!type.Is<PyUnionType>(out _))
                Deprecated($"{Class.Name}.__init__ missing 1 required positional argument: {Protocols.Repr(name)}. This will become an error in Python 3.15.");
        }
    }

    private static void Deprecated(string message) => Warnings.Warn(Errors.DeprecationWarning, message);

    /// <summary>The class, a None for each leading field that is there, and the attributes: a copy is made without missing any.</summary>
    [PyMethod("__reduce__()")]
    internal Value Reduce()
    {
        var dict = _attrs.ToDict(Class);
        var fields = Iteration.ToArray(AttributeAccess.Get(new Value(Class), s_fields));
        int given = Array.FindIndex(fields, field => !dict.Contains(field));
        var arguments = new Value[given < 0 ? fields.Length : given];
        Array.Fill(arguments, Value.None);
        return new(PyTuple.Of(new Value(Class), new Value(new PyTuple(arguments)), new Value(dict)));
    }
}
