using PyTee.Interpreter;
using PyTee.Interpreter.Bytecode;

namespace PyTee.Stdlib;

/// <summary>What import finds besides the program's own files: the modules written in C# and the frozen ones written in Python.</summary>
public sealed class StandardLibrary : ModuleLibrary
{
    /// <summary>The library; it has no state of its own.</summary>
    public static readonly StandardLibrary Instance = new();

    private StandardLibrary() { }

    public override NativeModuleTable? FindNative(string name) => NativeModules.Find(name);

    public override bool TryLoad(string name, out CodeObject code, out bool isPackage) => FrozenLibrary.TryLoad(name, out code, out isPackage);

    public override IReadOnlyList<string> NativeNames { get; } = NativeModules.Names.ToArray();
}
