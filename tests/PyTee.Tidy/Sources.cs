namespace PyTee.Tidy;

/// <summary>The files these tests look at.</summary>
static class Sources
{
    static readonly string[] Skipped = [".git", "artifacts", "bin", "obj", "node_modules", "__pycache__", ".vs"];

    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>Every file of an extension, by its path below the root.</summary>
    public static IEnumerable<string> All(string extension) => Walk(Root).Where(path => path.EndsWith(extension, StringComparison.Ordinal)).Select(Relative);

    /// <summary>The C# somebody wrote.</summary>
    public static IEnumerable<string> Written() => All(".cs").Where(path => !path.Contains("/Generated/", StringComparison.Ordinal));

    /// <summary>The lines of a file.</summary>
    public static string[] Lines(string path) => File.ReadAllLines(Path.Combine(Root, path));

    /// <summary>The text of a file; empty when there is none.</summary>
    public static string Text(string path) => File.Exists(Path.Combine(Root, path)) ? File.ReadAllText(Path.Combine(Root, path)) : "";

    static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    static IEnumerable<string> Walk(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder)) yield return file;
        foreach (var inner in Directory.EnumerateDirectories(folder))
        {
            if (Skipped.Contains(Path.GetFileName(inner))) continue;
            foreach (var file in Walk(inner)) yield return file;
        }
    }

    static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "PyTee.sln")) ? folder : Find(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException());
}
