using PyTee.Interpreter;
using Xunit;

namespace PyTee.Tests.Interpreter.Compiler;

public class ConstantTests
{
    [Theory]
    [InlineData("x in {" + "{0}" + "}")]
    [InlineData("x = {" + "{0}" + "}")]
    public void A_large_set_of_constants_compiles_where_no_program_runs(string form)
    {
        var code = Compiled.Code(form.Replace("{0}", string.Join(", ", Enumerable.Range(0, 5_000)), StringComparison.Ordinal));
        Assert.Contains(code.Consts, constant => constant.Is<PyFrozenSet>(out _));
    }
}
