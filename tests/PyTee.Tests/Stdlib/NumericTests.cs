using PyTee.Tests.Golden;
using Xunit;

namespace PyTee.Tests.Stdlib;

/// <summary>numpy and sklearn against what the libraries they are named after answered.</summary>
public sealed class NumericTests(InProcessWall wall) : IClassFixture<InProcessWall>
{
    /// <summary>Each program compares a file of recorded answers and prints how many agree.</summary>
    [Theory]
    [InlineData("numpy_cases.py", 960)]
    [InlineData("models.py", 17)]
    [InlineData("fits.py", 14)]
    [InlineData("random_streams.py", 42)]
    public void Agrees(string program, int atLeast)
    {
        var path = Path.Combine(Repository.Root, "tests", "data", "ml", program);
        var (output, errors, exitCode) = wall.Run(path, File.ReadAllBytes(path), ["--allow-read=" + Path.GetDirectoryName(path)], "");
        Assert.True(exitCode == 0, errors);
        var passed = int.Parse(output.TrimEnd().Split('\n')[^1].Split(' ')[0]);
        Assert.True(passed >= atLeast, output);
    }

    /// <summary>The examples print what they are expected to.</summary>
    [Theory]
    [InlineData("iris")]
    [InlineData("wine_forest")]
    [InlineData("digits_mlp")]
    public void RunsExample(string name)
    {
        var folder = Path.Combine(Repository.Root, "examples", name);
        var path = Path.Combine(folder, "main.py");
        var (output, errors, exitCode) = wall.Run(path, File.ReadAllBytes(path), ["--allow-read=" + folder], "");
        Assert.True(exitCode == 0, errors);
        Assert.Equal(File.ReadAllText(Path.Combine(folder, "expected.txt")), output);
    }
}
