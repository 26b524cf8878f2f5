using System.Text;
using Xunit;

namespace PyTee.Tests.Golden;

/// <summary>Every golden program prints what CPython printed, behind each wall.</summary>
public abstract class GoldenTests<TWall>(TWall wall) : IClassFixture<TWall>
    where TWall : Wall
{
    /// <summary>The programs that stand for themselves.</summary>
    public static TheoryData<string> Programs => [.. GoldenCase.All()];

    /// <summary>The files of error chunks.</summary>
    public static TheoryData<string> ErrorFiles => [.. GoldenCase.Chunked()];

    /// <summary>Output, errors and exit code are CPython's.</summary>
    [Theory]
    [MemberData(nameof(Programs))]
    public virtual void Prints(string name)
    {
        var expected = GoldenCase.Load(name);
        var (output, errors, exitCode) = wall.Run(expected.Path, File.ReadAllBytes(expected.Path), expected.Flags, expected.Input);
        // Without an .err file nothing is said about standard error, but a failure shows it.
        var said = expected.Errors.Length > 0 || exitCode != expected.ExitCode ? errors : "";
        Assert.Equal(expected.Output + expected.Errors + "exit " + expected.ExitCode, output + said + "exit " + exitCode);
    }

    /// <summary>Every marked line raises what its marker says.</summary>
    [Theory]
    [MemberData(nameof(ErrorFiles))]
    public virtual void Raises(string name)
    {
        var path = Path.Combine(GoldenCase.Root, name);
        var wrong = ErrorChunk.Split(File.ReadAllText(path)).Select(chunk => Check(path, chunk)).Where(complaint => complaint.Length > 0);
        Assert.Equal("", string.Join("\n", wrong));
    }

    string Check(string path, ErrorChunk chunk)
    {
        var (_, errors, _) = wall.Run(path, Encoding.UTF8.GetBytes(chunk.Source), [], "");
        var lines = errors.TrimEnd('\n').Split('\n');
        if (lines[^1] != chunk.Message) return $"line {chunk.Line}: says {lines[^1]} and not {chunk.Message}";
        return Array.Exists(lines, line => line.Contains($"\", line {chunk.Line}", StringComparison.Ordinal))
            ? ""
            : $"line {chunk.Line}: the traceback names another line:\n{errors}";
    }
}

/// <summary>Behind no wall.</summary>
public sealed class BareGoldenTests(BareWall wall) : GoldenTests<BareWall>(wall);

/// <summary>Behind the gateway.</summary>
public sealed class InProcessGoldenTests(InProcessWall wall) : GoldenTests<InProcessWall>(wall);

/// <summary>Behind the wall of a process with the CoreCLR image.</summary>
public sealed class JitGoldenTests(JitWall wall) : GoldenTests<JitWall>(wall);

/// <summary>Behind the wall of a process with the NativeAOT image.</summary>
public sealed class InterpGoldenTests(InterpWall wall) : GoldenTests<InterpWall>(wall)
{
    /// <inheritdoc/>
    [InterpTheory]
    [MemberData(nameof(Programs))]
    public override void Prints(string name) => base.Prints(name);

    /// <inheritdoc/>
    [InterpTheory]
    [MemberData(nameof(ErrorFiles))]
    public override void Raises(string name) => base.Raises(name);

    /// <summary>A theory that is skipped where no interp image is published.</summary>
    sealed class InterpTheoryAttribute : TheoryAttribute
    {
        public InterpTheoryAttribute() => Skip = InterpWall.Missing;
    }
}
