using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>A tuple type with named fields, such as sys.version_info or time.struct_time; fields past the visible ones are attributes only.</summary>
internal sealed class StructType
{
    public readonly PyType Type;
    public readonly string[] Fields;
    public readonly int Visible;

    public unsafe StructType(string name, string[] fields, int visible = -1)
    {
        Fields = fields;
        Visible = visible < 0 ? fields.Length : visible;
        int dot = name.LastIndexOf('.');
        var table = new NativeTypeTable { Name = name[(dot + 1)..], Module = name[..dot], Final = true, FillSlots = &StructSequence.FillSlots };
        Type = PyType.Native(table, PyTuple.TypeObject);
        for (int i = 0; i < fields.Length; i++) Type.Define(fields[i], new Value(new StructField(i, fields[i])));
        Type.Define("n_fields", new Value((long)fields.Length));
        Type.Define("n_sequence_fields", new Value((long)Visible));
        Type.Define("n_unnamed_fields", new Value(0L));
        Type.Define("__match_args__", new Value(PyTuple.OfStrings(fields.Take(Visible))));
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

    internal static unsafe void FillSlots(TypeSlots slots) => slots.Repr = &Show;

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
