using Xunit;

namespace PyTee.Tidy;

/// <summary>Files lie where the tree says.</summary>
public sealed class TreeTests
{
    static readonly string[] Folders = ["grammar", "interpreter", "stdlib", "enclave", "examples", "tests", "docs", ".ci"];

    static readonly string[] TopFiles =
    [
        "PyTee.sln", "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "global.json", "BannedSymbols.txt", "dev",
        "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE", ".editorconfig", ".gitignore", ".gitattributes",
    ];

    static readonly string[] Rooms =
    [
        "enclave/PyTee.Contract", "enclave/PyTee.Attest", "enclave/PyTee.Gateway", "enclave/PyTee.Image", "enclave/PyTee.Host",
        "enclave/PyTee.InProcess", "enclave/PyTee.Platform", "enclave/PyTee.Cli", "interpreter/PyTee.Interpreter", "interpreter/PyTee.Jit",
        "interpreter/PyTee.Generators", "tests/PyTee.Tests", "tests/PyTee.Tidy", "tests/PyTee.Generators.Tests", "tests/PyTee.PublicApi.Tests",
        "tests/PyTee.Benchmarks", "tests/PyTee.Conformance",
    ];

    /// <summary>Nothing lies beside the tree.</summary>
    [Fact]
    public void TopLevelIsKnown()
    {
        var strange = Sources.All("").Where(path => !path.Contains('/')
            ? !TopFiles.Contains(path)
            : !Folders.Contains(path.Split('/')[0]));
        Assert.Empty(strange);
    }

    /// <summary>Every C# file lies in a room.</summary>
    [Fact]
    public void CodeLiesInRooms()
    {
        var strange = Sources.All(".cs").Where(path =>
            !path.StartsWith("grammar/", StringComparison.Ordinal) && !path.StartsWith("stdlib/", StringComparison.Ordinal)
            && !path.StartsWith("examples/", StringComparison.Ordinal)
            && !Rooms.Any(room => path.StartsWith(room + "/", StringComparison.Ordinal)));
        Assert.Empty(strange);
    }

    /// <summary>A golden program without its output tests nothing.</summary>
    [Fact]
    public void GoldenProgramsHaveOutputs()
    {
        var missing = Sources.All(".py").Where(path => path.StartsWith("tests/golden/", StringComparison.Ordinal))
            .Where(path => !path.Split('/').SkipLast(1).Any(folder => folder is "errors" or "data"))
            .Where(path => Sources.Text(Path.ChangeExtension(path, ".out")).Length == 0 && !File.Exists(Path.Combine(Sources.Root, Path.ChangeExtension(path, ".out"))));
        Assert.Empty(missing);
    }

    /// <summary>An output whose program is gone is a leftover.</summary>
    [Fact]
    public void OutputsHaveGoldenPrograms()
    {
        var orphans = new[] { ".out", ".err", ".exit" }.SelectMany(Sources.All)
            .Where(path => path.StartsWith("tests/golden/", StringComparison.Ordinal))
            .Where(path => !File.Exists(Path.Combine(Sources.Root, Path.ChangeExtension(path, ".py"))));
        Assert.Empty(orphans);
    }

    /// <summary>A case that differs from CPython names the entry that says why.</summary>
    [Fact]
    public void DivergencesAreWrittenDown()
    {
        const string mark = "# pytee-only";
        var entries = string.Concat(Sources.All(".md").Where(path => path.StartsWith("docs/divergences/", StringComparison.Ordinal)).Select(Sources.Text));
        var missing = from path in Sources.All(".py")
                      where path.StartsWith("tests/golden/", StringComparison.Ordinal)
                      let first = Sources.Lines(path).FirstOrDefault("")
                      where first.StartsWith(mark, StringComparison.Ordinal)
                      let entry = first[mark.Length..].Trim(':', ' ')
                      where entry.Length == 0 || !entries.Contains(entry, StringComparison.Ordinal)
                      select $"{path}: {entry}";
        Assert.Empty(missing);
    }

    /// <summary>Every ocall has a test in which the host lies.</summary>
    [Fact]
    public void EveryOcallHasItsNegativeTest()
    {
        var tests = Sources.Text("tests/PyTee.Tests/Boundary/ForgedReplyTests.cs");
        var calls = Sources.Lines("enclave/PyTee.Contract/IOcalls.cs").Select(line => line.Trim())
            .Where(line => line.StartsWith("Status ", StringComparison.Ordinal)).Select(line => line["Status ".Length..line.IndexOf('(')]);
        Assert.Empty(calls.Where(call => !tests.Contains($".{call}(", StringComparison.Ordinal)));
    }
}
