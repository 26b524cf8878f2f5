using PyTee.Interpreter.Bytecode;

namespace PyTee.Stdlib;

/// <summary>The modules of Lib/.</summary>
internal static class FrozenLibrary
{
    public static bool TryLoad(string name, out CodeObject code, out bool isPackage)
    {
        code = null!;
        isPackage = false;
        return false;
    }
}
