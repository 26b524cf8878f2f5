using Microsoft.CodeAnalysis;

namespace PyTee.Generators;

/// <summary>How a C# type is written to and read from the wire.</summary>
public sealed class BoundaryShape
{
    readonly string writer;
    readonly string reader;
    readonly string cast;
    readonly IPropertySymbol[] fields;
    readonly string type;

    BoundaryShape(string type, string writer, string reader, string cast = "", IPropertySymbol[]? fields = null, string? error = null)
    {
        (this.type, this.writer, this.reader, this.cast) = (type, writer, reader, cast);
        this.fields = fields ?? [];
        Error = error;
    }

    /// <summary>The shape of what does not cross by itself.</summary>
    public static BoundaryShape None { get; } = new("", "", "");

    /// <summary>Why the type cannot cross.</summary>
    public string? Error { get; }

    /// <summary>The shape of a type.</summary>
    public static BoundaryShape Of(ITypeSymbol type)
    {
        var name = type.ToDisplayString();
        return name switch
        {
            "bool" => new(name, "WriteBoolean", "ReadBoolean()"),
            "int" => new(name, "WriteInt32", "ReadInt32()"),
            "long" => new(name, "WriteInt64", "ReadInt64()"),
            "string" => new(name, "WriteString", "ReadString()"),
            "string[]" => new(name, "WriteStrings", "ReadStrings()"),
            "System.ReadOnlySpan<byte>" => new(name, "WriteBytes", "ReadBytes()"),
            _ when type.TypeKind == TypeKind.Enum => OfEnum((INamedTypeSymbol)type, name),
            _ when type.IsRecord && type.IsValueType => OfRecord((INamedTypeSymbol)type, name),
            _ => new(name, "", "", error: "type " + name + " cannot cross the boundary"),
        };
    }

    static BoundaryShape OfEnum(INamedTypeSymbol type, string name)
    {
        if (type.EnumUnderlyingType?.SpecialType != SpecialType.System_Byte)
            return new(name, "", "", error: "the enumeration " + name + " must be a byte");
        var values = type.GetMembers().OfType<IFieldSymbol>().Where(f => f.HasConstantValue).Select(f => (byte)f.ConstantValue!).ToList();
        if (type.GetAttributes().Any(a => a.AttributeClass?.Name == "FlagsAttribute"))
            return new(name, "WriteByte", "ReadFlags(" + values.Aggregate(0, (all, value) => all | value) + ")", "byte");
        var hasGaps = values.Distinct().Count() != values.Max() + 1;
        return new(name, "WriteByte", "ReadEnum(" + values.Max() + ")", "byte", error: hasGaps ? name + " has gaps" : null);
    }

    static BoundaryShape OfRecord(INamedTypeSymbol type, string name)
    {
        var constructor = type.InstanceConstructors.OrderByDescending(c => c.Parameters.Length).First();
        var fields = constructor.Parameters
            .Select(p => type.GetMembers(p.Name).OfType<IPropertySymbol>().FirstOrDefault()).Where(p => p is not null).Select(p => p!).ToArray();
        var error = fields.Select(f => Of(f.Type).Error).FirstOrDefault(e => e is not null);
        return new(name, "", "", fields: fields, error: fields.Length == 0 ? name + " has no fields" : error);
    }

    /// <summary>The statements that write a value.</summary>
    public string Write(string value) => fields.Length > 0
        ? string.Join(" ", fields.Select(f => Of(f.Type).Write(value + "." + f.Name)))
        : "w." + writer + "(" + (cast.Length > 0 ? "(" + cast + ")" : "") + value + ");";

    /// <summary>The expression that reads a value.</summary>
    public string Read() => fields.Length > 0
        ? "new " + type + "(" + string.Join(", ", fields.Select(f => Of(f.Type).Read())) + ")"
        : (cast.Length > 0 ? "(" + type + ")" : "") + "r." + reader;
}
