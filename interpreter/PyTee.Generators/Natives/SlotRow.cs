namespace PyTee.Generators;

/// <summary>Which Python methods make a slot visible, and how their arguments reach it.</summary>
internal enum SlotShape
{
    Unary, Text, Number, Truth, Contains, GetItem, GetSlice, SetItem, DelItem, Compare, Binary, InPlace, PowMod, Next, Call, GetAttr, SetAttr, DescrGet, DescrSet,
}

/// <summary>A slot of the interpreter's <c>TypeSlots</c>: its field, and the C# parameters after self and result of the method that fills it.</summary>
internal sealed record SlotRow(string Name, string Field, SlotShape Shape, string[] Parameters, string Result, string? Doc = null)
{
    private const string Value = "global::PyTee.Interpreter.Value", Str = "global::PyTee.Interpreter.PyStr", PyType = "global::PyTee.Interpreter.PyType";

    /// <summary>The operators in the order of the interpreter's <c>BinaryOp</c>: Python name, C# name, sign.</summary>
    private static readonly (string Name, string Member, string Sign)[] Operators =
    [
        ("add", "Add", "+"), ("sub", "Sub", "-"), ("mul", "Mul", "*"), ("truediv", "TrueDiv", "/"), ("floordiv", "FloorDiv", "//"), ("mod", "Mod", "%"),
        ("and", "And", "&"), ("or", "Or", "|"), ("xor", "Xor", "^"), ("lshift", "LShift", "<<"), ("rshift", "RShift", ">>"), ("pow", "Pow", "**"),
        ("matmul", "MatMul", "@"), ("divmod", "DivMod", ""),
    ];

    /// <summary>The comparisons in the order of the interpreter's <c>CompareOp</c>.</summary>
    public static readonly (string Name, string Member, string Sign)[] Comparisons =
        [("__lt__", "Lt", "<"), ("__le__", "Le", "<="), ("__eq__", "Eq", "=="), ("__ne__", "Ne", "!="), ("__gt__", "Gt", ">"), ("__ge__", "Ge", ">=")];

    /// <summary>The slot a special method fills; null when the name has none.</summary>
    public static SlotRow? Find(string name) => Rows.TryGetValue(name, out var row) ? row : null;

    /// <summary>pow with three arguments.</summary>
    public static readonly SlotRow PowMod = new("__pow__", "PowMod", SlotShape.PowMod, [Value, Value], Value);

    private static IEnumerable<SlotRow> All()
    {
        yield return new("__repr__", "Repr", SlotShape.Text, [], Str, "Return repr(self).");
        yield return new("__str__", "Str", SlotShape.Text, [], Str, "Return str(self).");
        yield return new("__hash__", "Hash", SlotShape.Number, [], "long", "Return hash(self).");
        yield return new("__len__", "Len", SlotShape.Number, [], "long", "Return len(self).");
        yield return new("__bool__", "Bool", SlotShape.Truth, [], "bool", "True if self else False");
        yield return new("__richcompare__", "Compare", SlotShape.Compare, [Value, "global::PyTee.Interpreter.CompareOp"], Value);
        yield return new("__getitem__", "GetItem", SlotShape.GetItem, [Value], Value, "Return self[key].");
        yield return new("__getslice__", "GetSlice", SlotShape.GetSlice, [Value, Value], Value);
        yield return new("__setitem__", "SetItem", SlotShape.SetItem, [Value, Value], "void", "Set self[key] to value.");
        yield return new("__delitem__", "DelItem", SlotShape.DelItem, [Value], "void", "Delete self[key].");
        yield return new("__contains__", "Contains", SlotShape.Contains, [Value], "bool", "Return bool(key in self).");
        yield return new("__iter__", "Iter", SlotShape.Unary, [], Value, "Implement iter(self).");
        yield return new("__next__", "Next", SlotShape.Next, ["out " + Value], "bool", "Implement next(self).");
        yield return new("__call__", "Call", SlotShape.Call, [$"global::System.ReadOnlySpan<{Value}>", "global::PyTee.Interpreter.PyTuple"], Value, "Call self as a function.");
        yield return new("__getattribute__", "GetAttr", SlotShape.GetAttr, [Str, "out " + Value], "bool", "Return getattr(self, name).");
        yield return new("__setattr__", "SetAttr", SlotShape.SetAttr, [Str, Value], "void", "Implement setattr(self, name, value).");
        yield return new("__get__", "DescrGet", SlotShape.DescrGet, [Value, PyType], Value, "Return an attribute of instance, which is of type owner.");
        yield return new("__set__", "DescrSet", SlotShape.DescrSet, [Value, Value], "void", "Set an attribute of instance to value.");
        foreach (var (name, field, doc) in UnaryRows) yield return new(name, field, SlotShape.Unary, [], Value, doc);
        foreach (var (name, member, sign) in Operators)
        {
            var doc = name == "divmod" ? "Return divmod(self, value)." : name == "pow" ? "Return pow(self, value, mod)." : $"Return self{sign}value.";
            yield return new($"__{name}__", $"Binary[(int)BinaryOp.{member}]", SlotShape.Binary, [Value], Value, doc);
            if (name != "divmod") yield return new($"__i{name}__", $"InPlace[(int)BinaryOp.{member}]", SlotShape.InPlace, [Value], Value, $"Return self{sign}=value.");
        }
    }

    private static readonly (string, string, string)[] UnaryRows =
    [
        ("__neg__", "Negative", "-self"), ("__pos__", "Positive", "+self"), ("__invert__", "Invert", "~self"), ("__abs__", "Absolute", "abs(self)"),
        ("__int__", "Int", "int(self)"), ("__float__", "Float", "float(self)"),
        ("__index__", "Index", "Return self converted to an integer, if self is suitable for use as an index into a list."),
    ];

    // After the tables it is made from: static fields are set in the order of the text.
    private static readonly Dictionary<string, SlotRow> Rows = All().ToDictionary(row => row.Name);

    /// <summary>Documentation of the reflected form of an operator.</summary>
    public string ReflectedDoc => Name switch
    {
        "__divmod__" => "Return divmod(value, self).",
        "__pow__" => "Return pow(value, self, mod).",
        _ => Doc!.Replace("self", "\u0001").Replace("value", "self").Replace("\u0001", "value"),
    };
}
