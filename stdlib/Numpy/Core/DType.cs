using PyTee.Interpreter;

namespace PyTee.Stdlib.Numpy;

/// <summary>The element types, in the order of promotion within each family.</summary>
public enum Kind : byte { Bool, Int8, UInt8, Int16, UInt16, Int32, UInt32, Int64, UInt64, Float16, Float32, Float64, Text }

/// <summary>What an array's elements are: a name, a size and a place in the promotion order.</summary>
public sealed partial class DType : PyObject
{
    private static readonly DType[] Table =
    [
        new(Kind.Bool, "bool", '?', 'b', 1), new(Kind.Int8, "int8", 'b', 'i', 1), new(Kind.UInt8, "uint8", 'B', 'u', 1),
        new(Kind.Int16, "int16", 'h', 'i', 2), new(Kind.UInt16, "uint16", 'H', 'u', 2), new(Kind.Int32, "int32", 'i', 'i', 4),
        new(Kind.UInt32, "uint32", 'I', 'u', 4), new(Kind.Int64, "int64", 'l', 'i', 8), new(Kind.UInt64, "uint64", 'L', 'u', 8),
        new(Kind.Float16, "float16", 'e', 'f', 2), new(Kind.Float32, "float32", 'f', 'f', 4), new(Kind.Float64, "float64", 'd', 'f', 8),
    ];

    public static readonly DType Bool = Table[0], Int8 = Table[1], UInt8 = Table[2], Int16 = Table[3], UInt16 = Table[4], Int32 = Table[5],
        UInt32 = Table[6], Int64 = Table[7], UInt64 = Table[8], Float16 = Table[9], Float32 = Table[10], Float64 = Table[11];

    private static readonly Dictionary<string, DType> Names = MakeNames();

    private static readonly Dictionary<int, DType> Texts = [];

    private DType(int length) : this(Kind.Text, $"str{32 * length}", 'U', 'U', sizeof(long)) => TextLength = length;

    private DType(Kind kind, string name, char code, char family, int itemSize) : base(TypeObject)
    {
        (Kind, Name, Char, Family, ItemSize) = (kind, name, code, family, itemSize);
    }

    public Kind Kind { get; }
    /// <summary>"float64".</summary>
    public string Name { get; }
    /// <summary>The one-letter code: 'd'.</summary>
    public char Char { get; }
    /// <summary>'b' bool, 'i' signed, 'u' unsigned, 'f' float.</summary>
    public char Family { get; }
    /// <summary>Bytes of an element in storage; strings are kept as numbers (<see cref="TextPool"/>).</summary>
    public int ItemSize { get; }
    /// <summary>How many characters an element has at most, in an array of strings.</summary>
    public int TextLength { get; }
    /// <summary>The size of an element as Python sees it.</summary>
    public int PublicItemSize => IsText ? 4 * TextLength : ItemSize;

    public bool IsBool => Kind == Kind.Bool;
    public bool IsInteger => Kind is >= Kind.Int8 and <= Kind.UInt64;
    public bool IsSigned => Family is 'i' or 'f';
    public bool IsFloat => Kind is >= Kind.Float16 and <= Kind.Float64;
    public bool IsText => Kind == Kind.Text;

    /// <summary>The array-interface form: "&lt;f8", "|b1".</summary>
    public string Str => IsText ? $"<U{TextLength}" : $"{(ItemSize == 1 ? '|' : '<')}{Family}{ItemSize}";

    public static DType Of(Kind kind) => Table[(int)kind];

    /// <summary>Strings of at most so many characters.</summary>
    public static DType OfText(int length)
    {
        lock (Texts) return Texts.TryGetValue(length, out var dtype) ? dtype : Texts[length] = new DType(length);
    }

    /// <summary>Every dtype, in promotion order.</summary>
    public static ReadOnlySpan<DType> All => Table;

    /// <summary>The dtype of a name or code ("f4", "float32", "&lt;f4", "single"), or null.</summary>
    public static DType? Find(string text)
    {
        if (text.Length > 1 && text[0] is '<' or '=' or '|') text = text[1..];
        if (text is "str" or "str_") return OfText(0);
        if (text.Length > 0 && text[0] == 'U' && (text.Length == 1 || int.TryParse(text.AsSpan(1), System.Globalization.NumberStyles.None, null, out _)))
            return OfText(text.Length == 1 ? 0 : int.Parse(text.AsSpan(1), System.Globalization.NumberStyles.None, null));
        return Names.GetValueOrDefault(text);
    }

    private static Dictionary<string, DType> MakeNames()
    {
        var names = new Dictionary<string, DType>
        {
            ["bool_"] = Bool, ["int"] = Int64, ["int_"] = Int64, ["uint"] = UInt64, ["intp"] = Int64, ["uintp"] = UInt64, ["float"] = Float64,
            ["double"] = Float64, ["single"] = Float32, ["half"] = Float16, ["byte"] = Int8, ["ubyte"] = UInt8, ["short"] = Int16,
            ["ushort"] = UInt16, ["intc"] = Int32, ["uintc"] = UInt32, ["long"] = Int64, ["ulong"] = UInt64, ["longlong"] = Int64,
            ["ulonglong"] = UInt64, ["q"] = Int64, ["Q"] = UInt64, ["p"] = Int64, ["P"] = UInt64, ["bool8"] = Bool,
        };
        foreach (var d in Table)
        {
            names[d.Name] = d;
            names[d.Char.ToString()] = d;
            names[$"{d.Family}{d.ItemSize}"] = d;
        }
        return names;
    }
}
