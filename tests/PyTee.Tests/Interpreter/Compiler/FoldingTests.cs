using PyTee.Interpreter.Bytecode;
using Xunit;

namespace PyTee.Tests.Interpreter.Compiler;

public class FoldingTests
{
    [Theory]
    [InlineData("def f(a, b): return a + b", "ADD_FF_P RETURN_VALUE")]
    [InlineData("def f(a): a += 1", "ADD_FC_L RETURN_VALUE_C")]
    [InlineData("def f(a): return 2 * a", "MUL_CF_P RETURN_VALUE")]
    [InlineData("def f(a): return a", "RETURN_VALUE_F")]
    [InlineData("def f(a): return a.b", "LOAD_ATTR_F RETURN_VALUE")]
    [InlineData("def f(a, b): a.c = b", "LOAD_FAST STORE_ATTR_F RETURN_VALUE_C")]
    [InlineData("def f(a): return a.b()", "LOAD_METHOD_F CALL_METHOD RETURN_VALUE")]
    [InlineData("def f(a, i): return a[i]", "LOAD_SUBSCR_FF RETURN_VALUE")]
    [InlineData("def f(a, i): a[i] = 0", "LOAD_CONST STORE_SUBSCR_FF RETURN_VALUE_C")]
    [InlineData("def f(a, b): return a, b", "LOAD_FAST_FF BUILD_TUPLE RETURN_VALUE")]
    [InlineData("def f(a, b):\n if a < b: return 1\n return 2", "LT_FF_JF RETURN_VALUE_C RETURN_VALUE_C")]
    [InlineData("def f(a):\n for x in a: pass", "LOAD_FAST GET_ITER FOR_ITER_L JUMP_BACKWARD RETURN_VALUE_C")]
    [InlineData("def f(a):\n while a < 10: a += 1", "JUMP ADD_FC_L LT_FC_JT RETURN_VALUE_C")]
    [InlineData("def f(s, a, b): s += a * b; return s", "MUL_FF_P ADD_FS_L RETURN_VALUE_F")]
    [InlineData("def f(n): return n * f(n - 1)", "LOAD_GLOBAL SUB_FC_P CALL MUL_FS_P RETURN_VALUE")]
    public void Operands_are_folded_into_the_instruction(string text, string names) =>
        Assert.Equal(names, Compiled.Names(Compiled.Function(text)));

    [Theory]
    [InlineData("def f():\n if g: a = 1\n return a + 1", "LOAD_FAST ADD_SC_P RETURN_VALUE")]
    [InlineData("def f(a):\n del a\n return a + 1", "DELETE_FAST LOAD_FAST ADD_SC_P RETURN_VALUE")]
    public void A_local_that_may_be_unbound_keeps_its_place_in_the_source(string text, string end) =>
        Assert.EndsWith(end, Compiled.Names(Compiled.Function(text)));

    [Theory]
    [InlineData("def f(a): return a - (a := 2)")]
    [InlineData("def f(a): return a - [a for a in a][0]")]
    public void A_local_that_changes_meanwhile_is_loaded_before(string text)
    {
        var ops = Compiled.Ops(Compiled.Function(text));
        Assert.DoesNotContain(FoldedOp.Sub_FS_P, ops);
        Assert.Contains(Op.LoadFast, ops);
    }

    [Fact]
    public void Parts_with_different_handlers_stay_apart()
    {
        var names = Compiled.Names(Compiled.Function("def f(a):\n try: b = a.x\n except E: pass\n return b"));
        Assert.StartsWith("LOAD_ATTR_F STORE_FAST LOAD_FAST RETURN_VALUE", names);
    }
}
