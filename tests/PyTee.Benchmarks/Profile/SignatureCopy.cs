using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace PyTee.Benchmarks.Profile;

/// <summary>Copies the signature of a method into the profile, where its types have other tokens (ECMA-335, II.23.2).</summary>
sealed class SignatureCopy(MetadataReader reader, TypeNames types, BlobBuilder output)
{
    /// <summary>Copies header, count, return type and parameters.</summary>
    public void Method(ref BlobReader input)
    {
        byte header = input.ReadByte();
        output.WriteByte(header);
        if ((header & (byte)SignatureAttributes.Generic) != 0)
            Integer(ref input);
        int parameters = Integer(ref input);
        for (int i = 0; i <= parameters; i++)
            Type(ref input);
    }

    void Type(ref BlobReader input)
    {
        var code = (SignatureTypeCode)input.ReadByte();
        output.WriteByte((byte)code);
        switch (code)
        {
            case SignatureTypeCode.Pointer or SignatureTypeCode.ByReference or SignatureTypeCode.SZArray or SignatureTypeCode.Pinned:
                Type(ref input);
                break;
            case (SignatureTypeCode)SignatureTypeKind.ValueType or (SignatureTypeCode)SignatureTypeKind.Class:
                Token(ref input);
                break;
            case SignatureTypeCode.RequiredModifier or SignatureTypeCode.OptionalModifier:
                Token(ref input);
                Type(ref input);
                break;
            case SignatureTypeCode.GenericTypeParameter or SignatureTypeCode.GenericMethodParameter:
                Integer(ref input);
                break;
            case SignatureTypeCode.GenericTypeInstance:
                output.WriteByte(input.ReadByte());
                Token(ref input);
                for (int left = Integer(ref input); left > 0; left--)
                    Type(ref input);
                break;
            case SignatureTypeCode.Array:
                Type(ref input);
                Shape(ref input);
                break;
            case SignatureTypeCode.FunctionPointer:
                Method(ref input);
                break;
        }
    }

    void Shape(ref BlobReader input)
    {
        Integer(ref input);
        for (int sizes = Integer(ref input); sizes > 0; sizes--)
            Integer(ref input);
        for (int bounds = Integer(ref input); bounds > 0; bounds--)
            output.WriteCompressedSignedInteger(input.ReadCompressedSignedInteger());
    }

    void Token(ref BlobReader input) => output.WriteCompressedInteger(CodedIndex.TypeDefOrRefOrSpec(types.Type(reader, input.ReadTypeHandle())));

    int Integer(ref BlobReader input)
    {
        int value = input.ReadCompressedInteger();
        output.WriteCompressedInteger(value);
        return value;
    }
}
