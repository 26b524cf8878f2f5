using PyTee.Grammar;
using PyTee.Interpreter.Symbols;
using Xunit;

namespace PyTee.Tests.Interpreter.Symbols;

public class ScopeTests
{
    private static Scope Root(string text)
    {
        var source = new SourceText(text, "test.py");
        return PyTee.Interpreter.Compiler.Compiler.Resolve(Source.Parse(source), source).Root;
    }

    private static Scope Find(Scope scope, string name) =>
        scope.Name == name ? scope : scope.Children.Select(c => Find(c, name)).First(s => s.Name == name);

    [Theory]
    [InlineData("def f():\n x = 1\n def g(): return x", "f", "x", NameScope.Cell)]
    [InlineData("def f():\n x = 1\n def g(): return x", "g", "x", NameScope.Free)]
    [InlineData("def f():\n return x", "f", "x", NameScope.GlobalImplicit)]
    [InlineData("def f():\n global x\n x = 1", "f", "x", NameScope.GlobalExplicit)]
    [InlineData("x = 1", "top", "x", NameScope.Local)]
    [InlineData("class C:\n x = 1\n def f(self): return x", "f", "x", NameScope.GlobalImplicit)]
    [InlineData("def f():\n return [x for x in y]", "f", "x", NameScope.Local)]
    [InlineData("def f():\n return [lambda: x for x in y]", "f", "x", NameScope.Cell)]
    [InlineData("def f():\n [y := x for x in z]", "f", "y", NameScope.Local)]
    [InlineData("class C:\n def f(self): return __class__", "f", "__class__", NameScope.Free)]
    [InlineData("class C:\n def f(self): self.__x", "C", "f", NameScope.Local)]
    public void A_name_lives_where_Python_says(string text, string scope, string name, NameScope place)
    {
        var root = Root(text);
        Assert.Equal(place, (scope == "top" ? root : Find(root.Children[0], scope)).Lookup(name));
    }

    [Fact]
    public void A_method_that_uses_super_gives_its_class_a_cell() => Assert.True(Root("class C:\n def f(self): super()").Children[0].NeedsClassCell);

    [Theory]
    [InlineData("C", "__x", "_C__x")]
    [InlineData("_C", "__x", "_C__x")]
    [InlineData("__", "__x", "__x")]
    [InlineData("C", "__x__", "__x__")]
    [InlineData("C", "_x", "_x")]
    [InlineData(null, "__x", "__x")]
    public void Private_names_carry_their_class(string? className, string name, string mangled) =>
        Assert.Equal(mangled, NameMangler.Mangle(className, name));
}
