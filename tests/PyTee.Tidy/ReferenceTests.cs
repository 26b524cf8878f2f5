using System.Xml.Linq;
using Xunit;

namespace PyTee.Tidy;

/// <summary>References between rooms point one way.</summary>
public sealed class ReferenceTests
{
    const string Generators = "PyTee.Generators";

    /// <summary>What each room may see; a room that is not here may see nothing.</summary>
    static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["PyTee.Grammar"] = [],
        ["PyTee.Generators"] = [],
        ["PyTee.Contract"] = [Generators],
        ["PyTee.Attest"] = [],
        ["PyTee.Interpreter"] = ["PyTee.Grammar", Generators],
        ["PyTee.Jit"] = ["PyTee.Interpreter"],
        ["PyTee.Freeze"] = ["PyTee.Grammar", "PyTee.Interpreter"],
        ["PyTee.Stdlib"] = ["PyTee.Interpreter", "PyTee.Contract", Generators, "PyTee.Freeze"],
        ["PyTee.Gateway"] = ["PyTee.Stdlib", "PyTee.Contract", "PyTee.Attest", Generators],
        ["PyTee.Image"] = ["PyTee.Gateway", "PyTee.Contract", "PyTee.Jit"],
        ["PyTee.Host"] = ["PyTee.Contract"],
        ["PyTee.Platform"] = ["PyTee.Contract", "PyTee.Attest"],
        ["PyTee.InProcess"] = ["PyTee.Gateway", "PyTee.Host", "PyTee.Contract"],
        ["PyTee.Cli"] = ["PyTee.Host", "PyTee.InProcess", "PyTee.Contract", "PyTee.Attest", "PyTee.Platform", "PyTee.Image"],
    };

    /// <summary>No project references what its room must not see.</summary>
    [Fact]
    public void ArrowsPointOneWay()
    {
        var wrong = from project in Sources.All(".csproj")
                    where !project.StartsWith("tests/", StringComparison.Ordinal) && !project.StartsWith("examples/", StringComparison.Ordinal)
                    let room = Path.GetFileNameWithoutExtension(project)
                    from reference in References(project)
                    where !Allowed.GetValueOrDefault(room, []).Contains(reference)
                    select $"{room} -> {reference}";
        Assert.Empty(wrong);
    }

    /// <summary>The command starts the enclave's image and must not link it.</summary>
    [Fact]
    public void CommandDoesNotLinkTheImage()
    {
        var reference = Elements("enclave/PyTee.Cli/PyTee.Cli.csproj", "ProjectReference")
            .Single(element => element.Attribute("Include")!.Value.Contains("PyTee.Image", StringComparison.Ordinal));
        Assert.Equal("false", reference.Attribute("ReferenceOutputAssembly")?.Value);
    }

    static IEnumerable<string> References(string project) => Elements(project, "ProjectReference")
        .Select(element => Path.GetFileNameWithoutExtension(element.Attribute("Include")!.Value.Replace('\\', '/')));

    static IEnumerable<XElement> Elements(string project, string name) => XDocument.Parse(Sources.Text(project)).Descendants(name);
}
