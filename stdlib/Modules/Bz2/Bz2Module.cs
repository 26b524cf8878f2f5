using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Compresses and decompresses by bzip2: the part of <c>bz2</c> that knows the format.</summary>
[PyModule("_bz2")]
public static partial class Bz2Module
{
    [PyConstant("BZ2Compressor")] internal static PyType Compressor => PyBz2Compressor.TypeObject;
    [PyConstant("BZ2Decompressor")] internal static PyType Decompressor => PyBz2Decompressor.TypeObject;
}
