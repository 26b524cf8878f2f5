using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>The part of <c>struct</c> that works on bytes.</summary>
[PyModule("_struct")]
public static partial class StructModule
{
    /// <summary>What a format or a value that does not fit it raises.</summary>
    internal static readonly ModuleError Error = new("struct", "error", () => Errors.Exception);

    /// <summary>The class of faults.</summary>
    [PyConstant("error")] internal static PyType ErrorClass => Error.Class;

    /// <summary>The type of compiled formats.</summary>
    [PyConstant("Struct")] internal static PyType StructType => PyStruct.TypeObject;

    /// <summary>Clear the internal cache.</summary>
    [PyFunction("_clearcache()")] internal static void ClearCache() => StructFormat.ClearCache();

    /// <summary>Return size in bytes of the struct described by the format string.</summary>
    [PyFunction("calcsize(format, /)")] internal static long CalcSize(Value format) => FormatOf(format).Size;

    /// <summary>Return a bytes object with the values v1, v2, ... packed according to the format string.</summary>
    [PyFunction("pack(*args)")]
    internal static Value Pack(ReadOnlySpan<Value> args) => new PyStruct(FirstFormat(args)).Pack(args[1..]);

    /// <summary>Pack the values v1, v2, ... into a writable buffer, from an offset on.</summary>
    [PyFunction("pack_into(*args)")]
    internal static void PackInto(ReadOnlySpan<Value> args) => new PyStruct(FirstFormat(args)).PackInto(args[1..]);

    /// <summary>Return a tuple with the values of a buffer that has just the struct's size.</summary>
    [PyFunction("unpack(format, buffer, /)")]
    internal static Value Unpack(Value format, Value buffer) => new PyStruct(FormatOf(format)).Unpack(buffer);

    /// <summary>Return a tuple with the values that lie in a buffer from an offset on.</summary>
    [PyFunction("unpack_from(format, /, buffer, offset=0)")]
    internal static Value UnpackFrom(Value format, Value buffer, Value offset) => new PyStruct(FormatOf(format)).UnpackFrom(buffer, offset);

    /// <summary>Return an iterator over the structs that follow each other in a buffer.</summary>
    [PyFunction("iter_unpack(format, buffer, /)")]
    internal static Value IterUnpack(Value format, Value buffer) => new PyStruct(FormatOf(format)).IterUnpack(buffer);

    private static StructFormat FirstFormat(ReadOnlySpan<Value> args) =>
        args.Length > 0 ? FormatOf(args[0]) : throw Raise.TypeError("missing format argument");

    /// <summary>The format that a str or bytes object describes.</summary>
    internal static StructFormat FormatOf(Value format)
    {
        if (format.Is(out PyStruct? compiled)) return compiled.Format;
        if (format.Is(out PyStr? text)) return StructFormat.Of(System.Text.Encoding.Latin1.GetString(Codecs.Encode(text, "ascii", "strict")));
        if (format.O is PyBytes) return StructFormat.Of(System.Text.Encoding.Latin1.GetString(Buffers.Read(format)));
        throw Raise.TypeError($"Struct() argument 1 must be a str or bytes object, not {format.Class.Name}");
    }
}
