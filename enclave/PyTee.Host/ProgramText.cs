using System.Text;
using PyTee.Contract;

namespace PyTee.Host;

/// <summary>A program to run: what it is, how it is called, its arguments and its source.</summary>
public sealed record ProgramText(ProgramKind Kind, string Name, byte[] Source, string[] Arguments)
{
    /// <summary>The folder relative paths start from.</summary>
    public string Folder { get; init; } = Directory.GetCurrentDirectory();

    /// <summary>A script file, read now.</summary>
    public static ProgramText FromFile(string path, params ReadOnlySpan<string> arguments) =>
        new(ProgramKind.Script, path, File.ReadAllBytes(path), [path, .. arguments]);

    /// <summary>Source text, as after <c>-c</c>.</summary>
    public static ProgramText FromCommand(string source, params ReadOnlySpan<string> arguments) =>
        new(ProgramKind.Command, "-c", Encoding.UTF8.GetBytes(source), ["-c", .. arguments]);

    /// <summary>A module by its name, as after <c>-m</c>.</summary>
    public static ProgramText FromModule(string name, params ReadOnlySpan<string> arguments) =>
        new(ProgramKind.Module, name, [], ["-m", .. arguments]);
}
