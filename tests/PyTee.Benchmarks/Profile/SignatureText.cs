using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace PyTee.Benchmarks.Profile;

/// <summary>Signatures in the words of the runtime's text.</summary>
sealed class SignatureText : ISignatureTypeProvider<string, object?>
{
    const byte ValueTypeCode = 0x11;

    /// <summary>The text of a method's signature.</summary>
    public static string Of(MethodDefinition method)
    {
        var signature = method.DecodeSignature(new SignatureText(), null);
        string instance = signature.Header.IsInstance ? "instance " : "";
        return $"{instance}{signature.ReturnType}  ({string.Join(',', signature.ParameterTypes)})";
    }

    /// <inheritdoc/>
    public string GetArrayType(string elementType, ArrayShape shape) => elementType + "[" + new string(',', shape.Rank - 1) + "]";

    /// <inheritdoc/>
    public string GetByReferenceType(string elementType) => elementType + "&";

    /// <inheritdoc/>
    public string GetFunctionPointerType(MethodSignature<string> signature) =>
        $"fnptr {signature.ReturnType}({string.Join(',', signature.ParameterTypes)})";

    /// <inheritdoc/>
    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) =>
        $"{genericType}<{string.Join(',', typeArguments)}>";

    /// <inheritdoc/>
    public string GetGenericMethodParameter(object? genericContext, int index) => "!!" + index;

    /// <inheritdoc/>
    public string GetGenericTypeParameter(object? genericContext, int index) => "!" + index;

    /// <inheritdoc/>
    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;

    /// <inheritdoc/>
    public string GetPinnedType(string elementType) => elementType;

    /// <inheritdoc/>
    public string GetPointerType(string elementType) => elementType + "*";

    /// <inheritdoc/>
    public string GetSZArrayType(string elementType) => elementType + "[]";

    /// <inheritdoc/>
    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
    {
        var type = reader.GetTypeDefinition(handle);
        return Named(rawTypeKind, reader.GetString(type.Namespace), reader.GetString(type.Name));
    }

    /// <inheritdoc/>
    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        var type = reader.GetTypeReference(handle);
        return Named(rawTypeKind, reader.GetString(type.Namespace), reader.GetString(type.Name));
    }

    /// <inheritdoc/>
    public string GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    /// <inheritdoc/>
    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode switch
    {
        PrimitiveTypeCode.Void => "void",
        PrimitiveTypeCode.Boolean => "bool",
        PrimitiveTypeCode.Char => "wchar",
        PrimitiveTypeCode.SByte => "int8",
        PrimitiveTypeCode.Byte => "unsigned int8",
        PrimitiveTypeCode.Int16 => "int16",
        PrimitiveTypeCode.UInt16 => "unsigned int16",
        PrimitiveTypeCode.Int32 => "int32",
        PrimitiveTypeCode.UInt32 => "unsigned int32",
        PrimitiveTypeCode.Int64 => "int64",
        PrimitiveTypeCode.UInt64 => "unsigned int64",
        PrimitiveTypeCode.IntPtr => "native int",
        PrimitiveTypeCode.UIntPtr => "native unsigned int",
        PrimitiveTypeCode.Single => "float32",
        PrimitiveTypeCode.Double => "float64",
        PrimitiveTypeCode.TypedReference => "typedref",
        _ => "class System." + typeCode,
    };

    static string Named(byte kind, string space, string name) =>
        (kind == ValueTypeCode ? "value class " : "class ") + (space.Length > 0 ? space + "." : "") + name;
}
