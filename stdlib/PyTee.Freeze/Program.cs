using PyTee.Grammar;
using PyTee.Interpreter.Bytecode;
using PyTee.Interpreter.Compiler;

namespace PyTee.Freeze;

/// <summary>Build tool: compiles the modules under a folder into one bundle. Usage: PyTee.Freeze FOLDER OUTPUT, or --check OUTPUT.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        if (args is ["--check", var bundle]) return Check(bundle);
        if (args is not [var folder, var output])
        {
            Console.Error.WriteLine("usage: PyTee.Freeze FOLDER OUTPUT | --check OUTPUT");
            return 2;
        }
        var modules = new List<(string, bool, CodeObject)>();
        var failed = false;
        foreach (var path in Directory.EnumerateFiles(folder, "*.py", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            try { modules.Add(Freeze(folder, path)); }
            catch (SyntaxException e)
            {
                // The form in which MSBuild recognises an error.
                Console.Error.WriteLine($"{Path.GetFullPath(path)}({e.Line},{e.Offset}): error PY0001: {e.Kind}: {e.Message}");
                failed = true;
            }
        }
        if (failed) return 1;
        File.WriteAllBytes(output, CodeBundle.Write(modules));
        return 0;
    }

    private static (string, bool, CodeObject) Freeze(string folder, string path)
    {
        var parts = Path.GetRelativePath(folder, path)[..^".py".Length].Split(Path.DirectorySeparatorChar);
        var isPackage = parts[^1] == "__init__";
        var name = string.Join('.', isPackage ? parts[..^1] : parts);
        var source = SourceText.Decode(File.ReadAllBytes(path), $"<frozen {name}>");
        return (name, isPackage, Compiler.Compile(Source.Parse(source), source));
    }

    private static int Check(string bundle)
    {
        if (CodeBundle.IsCurrent(File.ReadAllBytes(bundle))) return 0;
        Console.Error.WriteLine($"{Path.GetFullPath(bundle)}: error PY0002: compiled for another opcode table");
        return 1;
    }
}
