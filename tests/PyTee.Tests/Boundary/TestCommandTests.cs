using System.Text.RegularExpressions;
using Xunit;

namespace PyTee.Tests.Boundary;

/// <summary><c>pytee test</c> on the sample project: what it prints, with the times taken out, and its exit codes.</summary>
public sealed partial class TestCommandTests
{
    static string Project => Path.Combine(Repository.Root, "tests", "data", "testproject");

    [Theory]
    [InlineData("all", 1, "test_basket.py", "unit")]
    [InlineData("verbose", 1, "-v", "unit")]
    [InlineData("quiet", 1, "-q", "test_basket.py")]
    [InlineData("keyword", 0, "-q", "-k", "(total or adds) and not wrong", "test_basket.py", "unit")]
    [InlineData("first", 1, "-x", "test_basket.py")]
    [InlineData("node", 0, "test_basket.py::TestCounting")]
    [InlineData("parameter", 0, "-v", "test_basket.py::test_add[2-3-6]")]
    [InlineData("nothing", 5, "-k", "no_such_test", "unit")]
    [InlineData("asserts", 1, "asserts")]
    [InlineData("broken", 2, ".")]
    [InlineData("missing", 4, "no_such_file.py")]
    public void Prints(string name, int exitCode, params string[] arguments)
    {
        var (output, errors, code) = CommandTests.RunIn(Project, "", ["test", .. arguments]);
        var shown = Seconds().Replace(output + errors, "in TIME").Replace(Project, "PROJECT", StringComparison.Ordinal);
        shown = Rule().Replace(shown, "= $1 =");
        var expected = Path.Combine(Project, "expected", name + ".txt");
        if (Environment.GetEnvironmentVariable("PYTEE_WRITE_DOCS") != null) File.WriteAllText(expected, shown);
        Assert.Equal(File.ReadAllText(expected), shown);
        Assert.Equal(exitCode, code);
    }

    [GeneratedRegex(@"in \d+\.\d+s( \(\d+:\d\d:\d\d\))?")]
    private static partial Regex Seconds();

    /// <summary>The length of a closing rule depends on the time in it.</summary>
    [GeneratedRegex(@"^=+ (.* in TIME) =+$", RegexOptions.Multiline)]
    private static partial Regex Rule();
}
