using Xunit;

namespace PyTee.Tests;

/// <summary>Pages of docs/reference: compared with the code, or written from it.</summary>
static class Reference
{
    /// <summary>Write the page when asked to, and fail when the committed one says something else.</summary>
    public static void Compare(string path, string text)
    {
        if (Environment.GetEnvironmentVariable("PYTEE_WRITE_DOCS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
        Assert.Equal(text, File.Exists(path) ? File.ReadAllText(path) : "");
    }
}
