using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>
/// A tuple type with named fields, such as sys.version_info or time.struct_time; fields past the visible ones are attributes only. A field whose
/// name begins with an underscore has none for Python: it is reached by index, and its value is that of the field named without the underscore
/// where nothing else is said of that.
/// </summary>
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
        var rows = StructSequence.NativeTable;
        var table = new NativeTypeTable { Name = name[(dot + 1)..], Module = name[..dot], Final = true, FillSlots = rows.FillSlots, Functions = rows.Functions };
        Type = PyType.Native(table, PyTuple.TypeObject);
        IsConstructible = isConstructible;
        lock (s_all) s_all.Add(this);
        Named = Array.FindAll(fields, IsNamed);
        for (int i = 0; i < fields.Length; i++)
        {
            if (IsNamed(fields[i])) Type.Define(fields[i], new Value(new StructField(Type, i, fields[i])));
        }
        Type.Define("n_fields", new Value((long)fields.Length));
        Type.Define("n_sequence_fields", new Value((long)Visible));
        Type.Define("n_unnamed_fields", new Value((long)(fields.Length - Named.Length)));
        Type.Define("__match_args__", new Value(PyTuple.OfStrings(Array.FindAll(fields[..Visible], IsNamed))));
    }

    /// <summary>The names of the fields that have one, in order.</summary>
    public readonly string[] Named;

    private static bool IsNamed(string field) => field[0] != '_';

    /// <summary>All fields from the first of them and a dict of others by name.</summary>
    public Value[] Fill(ReadOnlySpan<Value> items, PyDict? others)
    {
        CheckCount(items.Length);
        var all = new Value[Fields.Length];
        items.CopyTo(all);
        int found = 0;
        for (int i = items.Length; i < all.Length; i++)
        {
            if (others != null && others.TryGet(PyStr.Intern(Fields[i]), out all[i])) found++;
            else all[i] = Array.IndexOf(Fields, "_" + Fields[i]) is >= 0 and int unnamed ? all[unnamed] : Value.None;
        }
        if (others != null && found < others.Count) throw Raise.TypeError($"{Type.FullName}() got duplicate or unexpected field name(s)");
        return all;
    }

    private void CheckCount(int count)
    {
        string name = Type.FullName;
        if (Visible == Fields.Length && count != Visible) throw Raise.TypeError($"{name}() takes a {Visible}-sequence ({count}-sequence given)");
        if (count < Visible) throw Raise.TypeError($"{name}() takes an at least {Visible}-sequence ({count}-sequence given)");
        if (count > Fields.Length) throw Raise.TypeError($"{name}() takes an at most {Fields.Length}-sequence ({count}-sequence given)");
    }
}

/// <summary>An instance of a <see cref="StructType"/>, whose type has these methods.</summary>
[PyType("structseq")]
internal sealed partial class StructSequence : PyTuple
{
    public readonly StructType Struct;
    public readonly Value[] All;

    public StructSequence(StructType type, Value[] all) : base(type.Type, all.AsSpan(0, type.Visible).ToArray())
    {
        Struct = type;
        All = all;
    }

    /// <summary>There is no type for all of them together.</summary>
    public static new PyType TypeObject => PyTuple.TypeObject;

    [PyNew("(sequence, dict=...)")]
    internal static Value New(PyType cls, Value sequence, Value dict)
    {
        var type = StructType.Of(cls);
        if (!type.IsConstructible) throw Raise.TypeError($"cannot create '{cls.FullName}' instances");
        if (!Iteration.IsIterable(sequence)) throw Raise.TypeError("constructor requires a sequence");
        var items = Iteration.ToArray(sequence);
        if (!dict.IsUnset && dict.O is not PyDict) throw Raise.TypeError($"{cls.FullName}() takes a dict as second arg, if any");
        return new(new StructSequence(type, type.Fill(items, dict.O as PyDict)));
    }

    [PySlot("__repr__")]
    internal PyStr Repr()
    {
        var names = Struct.Named;
        return PyStr.From($"{Class.FullName}({string.Join(", ", All.Take(Struct.Visible).Select((value, i) => $"{names[i]}={Protocols.Repr(value)}"))})");
    }

    /// <summary>Helper for pickle.</summary>
    [PyMethod("__reduce__()")]
    internal PyTuple Reduce()
    {
        var others = new PyDict();
        for (int i = Struct.Visible; i < All.Length; i++) others.Set(PyStr.Intern(Struct.Fields[i]), All[i]);
        return PyTuple.Of(Class, PyTuple.Of(new PyTuple(All[..Struct.Visible]), others));
    }

    /// <summary>Return a copy of the structure with new values for the specified fields.</summary>
    [PyMethod("__replace__(*args, **changes)")]
    internal Value Replace(ReadOnlySpan<Value> args, PyDict? changes)
    {
        if (args.Length > 0) throw Raise.TypeError("__replace__() takes no positional arguments");
        if (Struct.Named.Length < All.Length) throw Raise.TypeError($"__replace__() is not supported for {Class.FullName} because it has unnamed field(s)");
        var all = All.ToArray();
        var unknown = new PyList();
        for (int position = 0; changes != null && changes.Next(ref position, out var name, out var value);)
        {
            int field = Array.IndexOf(Struct.Fields, name.ToString());
            if (field < 0) unknown.Add(name);
            else all[field] = value;
        }
        if (unknown.Count > 0) throw Raise.TypeError($"Got unexpected field name(s): {Protocols.Repr(new Value(unknown))}");
        return new(new StructSequence(Struct, all));
    }
}

/// <summary>The descriptor of a named field.</summary>
[PyType("member_descriptor", Final = true, Abstract = true)]
internal sealed partial class StructField(PyType type, int index, string name) : PyObject(TypeObject)
{
    [PySlot("__get__")] internal Value Get(Value obj, PyType owner) => obj.Object is StructSequence s ? s.All[index] : new(this);
    [PySlot("__set__")] internal void Set(Value obj, Value value) => throw Raise.AttributeError(obj, PyStr.Intern(name), "readonly attribute");
    [PyGetter("__name__")] internal string GetName() => name;
    [PySlot("__repr__")] internal string Repr() => $"<member '{name}' of '{type.FullName}' objects>";
}
