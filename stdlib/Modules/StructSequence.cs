using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>A tuple type with named fields, such as sys.version_info or time.struct_time; fields past the visible ones are attributes only.</summary>
internal sealed class StructType
{
    public readonly PyType Type;
    public readonly string[] Fields;
    public readonly int Visible;

    /// <summary>Whether a program may make instances of a sequence; the others come from the system alone.</summary>
    public readonly bool IsConstructible;

    private static readonly List<StructType> s_all = [];

    public static StructType Of(PyType type)
    {
        lock (s_all) return s_all.Find(known => known.Type == type)!;
    }

    public unsafe StructType(string name, string[] fields, int visible = -1, bool isConstructible = false)
    {
        Fields = fields;
        Visible = visible < 0 ? fields.Length : visible;
        int dot = name.LastIndexOf('.');
        var table = new NativeTypeTable { Name = name[(dot + 1)..], Module = name[..dot], Final = true, FillSlots = &StructSequence.FillSlots, Functions = &StructSequence.Rows };
        Type = PyType.Native(table, PyTuple.TypeObject);
        IsConstructible = isConstructible;
        lock (s_all) s_all.Add(this);
        for (int i = 0; i < fields.Length; i++) Type.Define(fields[i], new Value(new StructField(i, fields[i])));
        Type.Define("n_fields", new Value((long)fields.Length));
        Type.Define("n_sequence_fields", new Value((long)Visible));
        Type.Define("n_unnamed_fields", new Value(0L));
        Type.Define("__match_args__", new Value(PyTuple.OfStrings(fields[..Visible])));
    }
}

/// <summary>An instance of a <see cref="StructType"/>.</summary>
internal sealed class StructSequence : PyTuple
{
    public readonly StructType Struct;
    public readonly Value[] All;

    public StructSequence(StructType type, Value[] all) : base(type.Type, all.AsSpan(0, type.Visible).ToArray())
    {
        Struct = type;
        All = all;
    }

    internal static unsafe void FillSlots(TypeSlots slots)
    {
        slots.Repr = &Show;
        slots.New = &Make;
    }

    internal static unsafe NativeFunction[] Rows() => [new("__reduce__", "($self, /)", null, NativeKind.Method, &Reduce)];

    /// <summary>A copy is made of the visible fields and a dict of the others.</summary>
    private static Value Reduce(ReadOnlySpan<Value> args, PyTuple? names)
    {
        var self = (StructSequence)args[0].Object!;
        var type = self.Struct;
        var hidden = new PyDict();
        for (int i = type.Visible; i < type.Fields.Length; i++) hidden.Set(PyStr.Intern(type.Fields[i]), self.All[i]);
        return new(PyTuple.Of(new Value(type.Type), new Value(PyTuple.Of(new Value(PyTuple.Of(self.All.AsSpan(0, type.Visible))), new Value(hidden)))));
    }

    private static Value Make(PyType cls, ReadOnlySpan<Value> args, PyTuple? names)
    {
        var type = StructType.Of(cls);
        string name = cls.ToString()[8..^2];
        if (!type.IsConstructible) throw Raise.TypeError($"cannot create '{name}' instances");
        if (args.Length == 0) throw Raise.TypeError("structseq() missing required argument 'sequence' (pos 1)");
        if (!Iteration.IsIterable(args[0])) throw Raise.TypeError("constructor requires a sequence");
        var items = Iteration.ToArray(args[0]);
        if (items.Length < type.Visible) throw Raise.TypeError($"{name}() takes an at least {type.Visible}-sequence ({items.Length}-sequence given)");
        if (items.Length > type.Fields.Length) throw Raise.TypeError($"{name}() takes an at most {type.Fields.Length}-sequence ({items.Length}-sequence given)");
        var all = new Value[type.Fields.Length];
        Array.Fill(all, Value.None);
        items.CopyTo(all, 0);
        if (args.Length > 1) Complete(type, all, items.Length, args[1], name);
        return new(new StructSequence(type, all));
    }

    /// <summary>Give the fields that the sequence did not reach the values of a dict.</summary>
    private static void Complete(StructType type, Value[] all, int from, Value given, string name)
    {
        if (!given.Is<PyDict>(out var dict)) throw Raise.TypeError($"{name}() takes a dict as second arg, if any");
        int taken = 0;
        for (int i = from; i < all.Length; i++)
        {
            if (!dict.TryGet(PyStr.Intern(type.Fields[i]), out var value)) continue;
            all[i] = value;
            taken++;
        }
        if (taken < dict.Count) throw Raise.TypeError($"{name}() got duplicate or unexpected field name(s)");
    }

    private static PyStr Show(Value self)
    {
        if (self.Object is not StructSequence s) return Protocols.Str(self);
        var parts = s.Struct.Fields.Take(s.Struct.Visible).Select((f, i) => $"{f}={Protocols.Repr(s.All[i])}");
        return PyStr.From($"{s.Class.FullName}({string.Join(", ", parts)})");
    }
}

/// <summary>The descriptor of a named field.</summary>
[PyType("member_descriptor", Final = true, Abstract = true)]
internal sealed partial class StructField(int index, string name) : PyObject(TypeObject)
{
    [PySlot("__get__")] internal Value Get(Value obj, PyType owner) => obj.Object is StructSequence s ? s.All[index] : new(this);
    [PySlot("__set__")] internal void Set(Value obj, Value value) => throw Raise.AttributeError(obj, PyStr.Intern(name), "readonly attribute");
    [PyGetter("__name__")] internal string GetName() => name;
    [PySlot("__repr__")] internal string Repr() => $"<member '{name}'>";
}
