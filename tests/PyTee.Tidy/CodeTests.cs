using System.Text.RegularExpressions;
using Xunit;

namespace PyTee.Tidy;

/// <summary>What has no exception in the code.</summary>
public sealed partial class CodeTests
{
    // These tests must name what they forbid.
    static IEnumerable<string> Files => Sources.Written().Where(path => !path.StartsWith("tests/PyTee.Tidy/", StringComparison.Ordinal));

    /// <summary>A file that needs regions needs to be two files.</summary>
    [Fact]
    public void NoRegions() => Assert.Empty(Found(line => line.TrimStart().StartsWith("#region", StringComparison.Ordinal)));

    /// <summary>What is not used is deleted; the history keeps it.</summary>
    [Fact]
    public void NoCommentedOutCode() => Assert.Empty(Found(line => DeadCode().IsMatch(line)));

    /// <summary>What is left to do is an issue, not a comment.</summary>
    [Fact]
    public void NoLeftovers() => Assert.Empty(Found(line => Leftover().IsMatch(line)));

    /// <summary>A name says what a thing is; these words say nothing.</summary>
    [Fact]
    public void NoEmptyNames()
    {
        Assert.Empty(Files.Where(path => EmptyWord().IsMatch(Path.GetFileNameWithoutExtension(path))));
        Assert.Empty(Found(line => EmptyType().IsMatch(line)));
    }

    /// <summary>A Python exception is made in one place, whose words are CPython's.</summary>
    [Fact]
    public void PythonExceptionsAreRaisedByName() => Assert.Empty(Found(line => line.Contains("NotImplementedException", StringComparison.Ordinal)));

    static IEnumerable<string> Found(Func<string, bool> isWrong) =>
        from path in Files
        from pair in Sources.Lines(path).Select((line, index) => (line, index))
        where isWrong(pair.line)
        select $"{path}:{pair.index + 1}: {pair.line.Trim()}";

    [GeneratedRegex(@"^\s*//(?!/)\s*[^`'""]*(;|\{|\})\s*$")]
    private static partial Regex DeadCode();

    [GeneratedRegex(@"//.*\b(TODO|FIXME|XXX|HACK)\b")]
    private static partial Regex Leftover();

    [GeneratedRegex(@"(Utils|Helper|Helpers|Manager|Misc|Common)$")]
    private static partial Regex EmptyWord();

    [GeneratedRegex(@"\b(class|struct|record|interface|enum)\s+\w*(Utils|Helper|Helpers|Manager)\b")]
    private static partial Regex EmptyType();
}
