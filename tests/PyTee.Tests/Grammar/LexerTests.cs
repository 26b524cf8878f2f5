using PyTee.Grammar;
using PyTee.Grammar.Ast;
using PyTee.Grammar.Printing;
using Xunit;
using Assert = Xunit.Assert;

namespace PyTee.Tests.Grammar;

/// <summary>The edges of cutting a text into tokens, seen through the tree.</summary>
public sealed class LexerTests
{
    [Theory]
    [InlineData("x\f\n")]
    [InlineData("\fx\n")]
    [InlineData("if x:\n\fy\n", false)]
    [InlineData("if x:\n  y\n # deeper\n")]
    [InlineData("if x:\n  y\n\n\n  z")]
    [InlineData("if x:\n\ty\n\tz\n")]
    [InlineData("if x:\n\ty\n        z\n", false)]
    [InlineData("x = \\\n  1\n")]
    [InlineData("\\\nx\n")]
    [InlineData("x = (\n# a\n)\n")]
    [InlineData("match = case = type = _ = 1\n")]
    [InlineData("match (x)\n")]
    [InlineData("match[x]: int\n")]
    [InlineData("type (x)\n")]
    [InlineData("with (a, b): pass\n")]
    [InlineData("with (a, b) as c: pass\n")]
    [InlineData("f'{x!r:{y}}{{}}'\n")]
    [InlineData("f'''{\n x # y\n}'''\n")]
    [InlineData("rf'\\{x}\\N{y}'\n")]
    [InlineData("0xfor x\n")]
    [InlineData("\uFF41 = a\n")]
    public void EdgesAreRead(string text, bool good = true)
    {
        if (good) Assert.NotNull(Parse(text));
        else Assert.Throws<SyntaxException>(() => Parse(text));
    }

    [Fact]
    public void ColumnsCountUtf8Bytes()
    {
        var statement = ((Module)Parse("'é\U0001F600' + x")).Body[0];
        var sum = (BinOp)((ExprStmt)statement).Value;
        Assert.Equal(new Span(1, 11, 1, 12), sum.Right.Span);
    }

    [Fact]
    public void OffsetsOfErrorsCountCharacters()
    {
        var error = Assert.Throws<SyntaxException>(() => Parse("'é\U0001F600' x"));
        Assert.Equal((6, 7), (error.Offset, error.EndOffset));
    }

    [Fact]
    public void NamesAreNormalised() =>
        Assert.Equal("Module(body=[Expr(value=Name(id='fi', ctx=Load()))])", AstPrinter.Print(Parse("\uFB01")));

    [Fact]
    public void SurrogateEscapesStayApart()
    {
        var statement = (ExprStmt)((Module)Parse("'\\ud83d\\ude00'")).Body[0];
        Assert.Equal([0xD83D, 0xDE00], Assert.IsType<int[]>(((Constant)statement.Value).Value));
    }

    [Fact]
    public void WarningsAreHeard()
    {
        List<string> heard = [];
        Source.Parse(new SourceText("'\\d\\w'\n1if 2else 3", "w.py"), ParseMode.Exec, warning => heard.Add($"{warning.Span.Line}: {warning.Message}"));
        Assert.Equal(["2: invalid decimal literal", "2: invalid decimal literal", "1: invalid escape sequence '\\d'"], heard);
    }

    private static Mod Parse(string text) => Source.Parse(new SourceText(text, "t.py"));
}
