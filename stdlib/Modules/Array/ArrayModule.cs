using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>The array type, without what other modules must know of it.</summary>
[PyModule("_array")]
public static partial class ArrayModule
{
    // Machine formats of pickled arrays: code by number, with the order of the bytes.
    private static readonly (char Code, bool BigEndian)[] s_machineFormats =
    [
        ('B', false), ('b', false), ('H', false), ('H', true), ('h', false), ('h', true), ('I', false), ('I', true), ('i', false), ('i', true),
        ('Q', false), ('Q', true), ('q', false), ('q', true), ('f', false), ('f', true), ('d', false), ('d', true),
    ];

    private const int Utf16Little = 18, Utf16Big = 19, Utf32Little = 20, Utf32Big = 21;

    /// <summary>The array type.</summary>
    [PyConstant("array")] internal static PyType ArrayClass => PyArray.TypeObject;

    /// <summary>All type codes.</summary>
    [PyConstant("typecodes")] public const string TypeCodes = ArrayKind.Codes;

    /// <summary>Internal. Used for pickling support.</summary>
    [PyFunction("_array_reconstructor(arraytype, typecode, mformat_code, items, /)")]
    internal static Value Reconstruct(Value arraytype, Value typecode, long mformat_code, Value items)
    {
        if (!arraytype.Is(out PyType? cls)) throw Raise.TypeError($"first argument must be a type object, not {arraytype.Class.Name}");
        if (!cls.IsSubtypeOf(PyArray.TypeObject)) throw Raise.TypeError($"{cls.Name} is not a subtype of array.array");
        if (mformat_code is < 0 or > Utf32Big) throw Raise.ValueError("third argument must be a valid machine format code.");
        if (items.O is not PyBytes) throw Raise.TypeError($"fourth argument should be bytes, not {items.Class.Name}");
        return Vm.Current.Call(new Value(cls), typecode, Items((int)mformat_code, items));
    }

    private static Value Items(int format, Value bytes)
    {
        if (format >= Utf16Little)
        {
            string encoding = format switch { Utf16Little => "utf-16-le", Utf16Big => "utf-16-be", Utf32Little => "utf-32-le", _ => "utf-32-be" };
            return Codecs.Decode(Buffers.Read(bytes), encoding, "strict", bytes);
        }
        var (code, bigEndian) = s_machineFormats[format];
        var kind = ArrayKind.Find(code)!;
        byte[] data = Buffers.Read(bytes).ToArray();
        if (data.Length % kind.Size != 0) throw Raise.ValueError("bytes length not a multiple of item size");
        var values = new Value[data.Length / kind.Size];
        for (int i = 0; i < values.Length; i++)
        {
            var item = data.AsSpan(i * kind.Size, kind.Size);
            if (bigEndian) item.Reverse();
            values[i] = kind.Read(item);
        }
        return new PyList(values);
    }

    /// <summary>The number of the machine format of a kind.</summary>
    internal static long MachineFormat(ArrayKind kind) => kind.Code switch
    {
        'u' or 'w' => Utf32Little,
        'l' => MachineFormat(ArrayKind.Find('q')!),
        'L' => MachineFormat(ArrayKind.Find('Q')!),
        _ => Array.FindIndex(s_machineFormats, format => format.Code == kind.Code),
    };
}
