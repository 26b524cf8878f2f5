using PyTee.Interpreter.Bytecode;

namespace PyTee.Stdlib;

/// <summary>The modules of Lib/, compiled when this assembly was built and read one by one as they are imported.</summary>
internal static class FrozenLibrary
{
    private const string ResourceName = "frozen";

    private static readonly UnmanagedMemoryStream s_stream = Open();

    /// <summary>The code of a module, if it is one of Lib/.</summary>
    public static bool TryLoad(string name, out CodeObject code, out bool isPackage) => CodeBundle.TryRead(Bytes, name, out code, out isPackage);

    /// <summary>The names of all modules.</summary>
    public static string[] Names => CodeBundle.Names(Bytes);

    // The resource is mapped with the assembly: reading a module touches its own pages alone.
    private static unsafe ReadOnlySpan<byte> Bytes => new(s_stream.PositionPointer, (int)s_stream.Length);

    private static UnmanagedMemoryStream Open()
    {
        var stream = (UnmanagedMemoryStream)typeof(FrozenLibrary).Assembly.GetManifestResourceStream(ResourceName)!;
        unsafe
        {
            if (!CodeBundle.IsCurrent(new ReadOnlySpan<byte>(stream.PositionPointer, (int)stream.Length)))
                throw new InvalidDataException("the frozen library was compiled for another opcode table");
        }
        return stream;
    }
}
