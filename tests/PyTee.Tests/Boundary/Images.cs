namespace PyTee.Tests.Boundary;

/// <summary>The enclave images there are to test: the published ones, or the development build's where none is published.</summary>
static class Images
{
    public const string Development = "development";
    static readonly string[] Flavours = ["jit", "interp"];

    public static IReadOnlyList<string> All { get; } = Published() is { Length: > 0 } published ? published : [Development];

    /// <summary>Where an image lies.</summary>
    public static string Path(string image) => image == Development
        ? System.IO.Path.Combine(AppContext.BaseDirectory.Replace("PyTee.Tests", "PyTee.Image", StringComparison.Ordinal), "pytee-enclave")
        : System.IO.Path.Combine(Repository.Root, "artifacts", "pytee-" + image, "pytee-enclave");

    static string[] Published() => [.. Flavours.Where(image => File.Exists(Path(image)))];
}
