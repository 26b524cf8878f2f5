namespace PyTee.Tests.Golden;

/// <summary>One program with what it must print.</summary>
public sealed record GoldenCase(string Path, string Output, string Errors, int ExitCode, string[] Flags, string Input)
{
    const string FlagMark = "# flags: ";

    /// <summary>The folder of all golden programs.</summary>
    public static string Root { get; } = System.IO.Path.Combine(Repository.Root, "tests", "golden");

    /// <summary>Every golden program that stands for itself, by its path below the root.</summary>
    public static IEnumerable<string> All() => Programs().Where(path => !IsChunked(path));

    /// <summary>Every file of error chunks.</summary>
    public static IEnumerable<string> Chunked() => Programs().Where(IsChunked);

    /// <summary>Read a case; a program with an .err file ends with 1 unless an .exit file says otherwise.</summary>
    public static GoldenCase Load(string name)
    {
        var path = System.IO.Path.Combine(Root, name);
        var errors = Beside(path, ".err");
        var exit = Beside(path, ".exit");
        var exitCode = exit.Length > 0 ? int.Parse(exit) : errors.Length > 0 ? 1 : 0;
        var flags = File.ReadLines(path).Take(3).Where(line => line.StartsWith(FlagMark, StringComparison.Ordinal));
        var words = flags.SelectMany(line => line[FlagMark.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return new(path, Beside(path, ".out"), errors, exitCode, [.. words], Beside(path, ".in"));
    }

    static IEnumerable<string> Programs()
    {
        if (!Directory.Exists(Root)) return [];
        return Directory.EnumerateFiles(Root, "*.py", SearchOption.AllDirectories)
            .Select(path => System.IO.Path.GetRelativePath(Root, path)).Where(IsCase).Order(StringComparer.Ordinal);
    }

    static bool IsChunked(string name) => name.Split('/').SkipLast(1).Contains("errors");

    // Modules a case imports stand in a folder named data.
    static bool IsCase(string name) => !name.Split('/').SkipLast(1).Contains("data");

    static string Beside(string path, string extension)
    {
        var file = System.IO.Path.ChangeExtension(path, extension);
        return File.Exists(file) ? File.ReadAllText(file) : "";
    }
}
