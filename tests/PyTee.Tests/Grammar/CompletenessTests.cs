using PyTee.Grammar;
using Xunit;

namespace PyTee.Tests.Grammar;

/// <summary>When a text typed line by line is a statement (the rule of the module codeop).</summary>
public sealed class CompletenessTests
{
    [Theory]
    [InlineData("", Completeness.Complete)]
    [InlineData("# a", Completeness.Complete)]
    [InlineData("x", Completeness.Complete)]
    [InlineData("x =", Completeness.Invalid)]
    [InlineData("x = (1,", Completeness.Incomplete)]
    [InlineData("x y", Completeness.Invalid)]
    [InlineData("(x y", Completeness.Invalid)]
    [InlineData("if x:", Completeness.Incomplete)]
    [InlineData("if x:\n  y", Completeness.Incomplete)]
    [InlineData("if x:\n  y\n", Completeness.Complete)]
    [InlineData("if x: y", Completeness.Incomplete)]
    [InlineData("try:\n  x\n", Completeness.Incomplete)]
    [InlineData("@x\n", Completeness.Incomplete)]
    [InlineData("\"\"\"a", Completeness.Incomplete)]
    [InlineData("'a", Completeness.Invalid)]
    [InlineData("x = \\", Completeness.Incomplete)]
    [InlineData("f\"{", Completeness.Incomplete)]
    [InlineData("match x:", Completeness.Incomplete)]
    [InlineData("x)", Completeness.Invalid)]
    [InlineData("  x", Completeness.Invalid)]
    [InlineData("x\ny", Completeness.Invalid)]
    public void ATextIsJudged(string text, Completeness expected) => Assert.Equal(expected, Source.Judge(text));
}
