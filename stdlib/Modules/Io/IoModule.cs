using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>The streams behind io.</summary>
[PyModule("_io")]
public static partial class IoModule
{
    [PyConstant("DEFAULT_BUFFER_SIZE")] internal static Value DefaultBufferSize => new(8192L);

    /// <summary>The text stream of standard input, output or error.</summary>
    [PyFunction("_standard_stream(name, number, /)")] internal static Value StandardStream(string name, int number) => new(new StandardStream(name, number));
}
