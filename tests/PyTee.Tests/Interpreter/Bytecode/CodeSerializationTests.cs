using PyTee.Interpreter.Bytecode;
using PyTee.Tests.Interpreter.Compiler;
using Xunit;

namespace PyTee.Tests.Interpreter.Bytecode;

public class CodeSerializationTests
{
    private const string Constants = """
        x = [None, True, False, ..., 0, -1, 2**62, -2**63, 2**70, -2**70, 0.5, -0.0, 1j, 'name', 'two words', 'é', '\U0001f600', '\ud800',
             b'bytes', (1, ('a', b'b')), y in {1, 'a', (2, 3), b'c', 2.5}]
        """;

    [Theory]
    [InlineData(EveryRow.Text)]
    [InlineData(Constants)]
    [InlineData("")]
    public void What_is_read_is_what_was_written(string text)
    {
        var code = Compiled.Code(text);
        var bytes = CodeWriter.Write(code);
        var read = CodeReader.Read(bytes);
        Assert.Equal(bytes, CodeWriter.Write(read));
        Assert.Equal(Disassembler.Print(code), Disassembler.Print(read));
        Assert.Equal(code.Positions, read.Positions);
        Assert.Equal(code.Exceptions, read.Exceptions);
    }

    [Fact]
    public void Two_compilations_give_the_same_bytes() =>
        Assert.Equal(CodeWriter.Write(Compiled.Code(EveryRow.Text)), CodeWriter.Write(Compiled.Code(EveryRow.Text)));

    [Fact]
    public void A_bundle_finds_its_modules_by_name()
    {
        var bundle = CodeBundle.Write([("b", false, Compiled.Code("x = 1")), ("a", true, Compiled.Code("y = 2")), ("a.c", false, Compiled.Code("z"))]);
        Assert.True(CodeBundle.IsCurrent(bundle));
        Assert.Equal(["a", "a.c", "b"], CodeBundle.Names(bundle));
        Assert.True(CodeBundle.TryRead(bundle, "a", out var code, out var isPackage));
        Assert.True(isPackage);
        Assert.Equal("y", code.Names.Single().ToString());
        Assert.False(CodeBundle.TryRead(bundle, "c", out _, out _));
    }

    [Fact]
    public void A_bundle_for_another_table_is_known()
    {
        var bundle = CodeBundle.Write([]);
        bundle[0] ^= 1;
        Assert.False(CodeBundle.IsCurrent(bundle));
    }
}
