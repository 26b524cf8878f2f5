using System.Xml.Linq;
using Xunit;

namespace PyTee.Tidy;

/// <summary>Every package has its line in a decision record: what it saves, who keeps it, what it adds to the trusted code.</summary>
public sealed class DependencyTests
{
    /// <summary>Every package with a version is named in docs/adr.</summary>
    [Fact]
    public void EveryPackageHasItsRecord()
    {
        var records = string.Concat(Sources.All(".md").Where(path => path.StartsWith("docs/adr/", StringComparison.Ordinal)).Select(Sources.Text));
        var packages = XDocument.Parse(Sources.Text("Directory.Packages.props")).Descendants("PackageVersion")
            .Select(package => package.Attribute("Include")!.Value);
        Assert.Empty(packages.Where(package => !records.Contains($"`{package}`", StringComparison.Ordinal)));
    }
}
