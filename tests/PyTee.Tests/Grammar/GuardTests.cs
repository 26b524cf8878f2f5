using PyTee.Grammar;
using Xunit;

namespace PyTee.Tests.Grammar;

/// <summary>Sources that would exhaust the stack get an exception, on a thread of any size.</summary>
public sealed class GuardTests
{
    private const int Depth = 100_000;

    [Theory]
    [InlineData("-", "1")]
    [InlineData("not ", "1")]
    [InlineData("lambda: ", "1")]
    [InlineData("1 if 2 else ", "3")]
    [InlineData("2 ** ", "1")]
    public void DeepNestingIsTooComplex(string level, string end) =>
        OnSmallStack(() => Assert.Throws<SourceTooComplexException>(() => Parse(string.Concat(Enumerable.Repeat(level, Depth)) + end)));

    [Theory]
    [InlineData('(', "too many nested parentheses")]
    [InlineData('[', "too many nested parentheses")]
    [InlineData('{', "too many nested parentheses")]
    public void BracketsHaveALimit(char bracket, string message) =>
        OnSmallStack(() => Assert.Equal(message, Assert.Throws<SyntaxException>(() => Parse(new string(bracket, Depth))).Message));

    [Theory]
    [InlineData("1 + ", "1")]
    [InlineData("x = ", "1")]
    [InlineData("1 < ", "1")]
    [InlineData("a.", "b")]
    [InlineData("\"a\" ", "\"b\"")]
    public void LongListsAreNotDeep(string part, string end) =>
        OnSmallStack(() => Assert.NotNull(Parse(string.Concat(Enumerable.Repeat(part, Depth)) + end)));

    [Fact]
    public void IndentationHasALimit()
    {
        string deep = string.Concat(Enumerable.Range(0, 101).Select(level => new string(' ', level) + "if x:\n"));
        var error = Assert.Throws<SyntaxException>(() => Parse(deep));
        Assert.Equal((SyntaxErrorKind.IndentationError, "too many levels of indentation"), (error.Kind, error.Message));
    }

    private static object Parse(string text) => Source.Parse(new SourceText(text, "deep.py"));

    private static void OnSmallStack(Action test)
    {
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            try { test(); }
            catch (Exception e) { failure = e; }
        }, 512 * 1024);
        thread.Start();
        thread.Join();
        Assert.Null(failure);
    }
}
