using PyTee.Interpreter.Bytecode;
using PyTee.Tests.Interpreter.Compiler;
using Xunit;

namespace PyTee.Tests.Interpreter.Bytecode;

public class DisassemblerTests
{
    private static void Shows(string text, string expected) =>
        Assert.Equal(expected.ReplaceLineEndings("\n") + "\n", Disassembler.Print(Compiled.Function(text)));

    [Fact]
    public void A_loop_has_its_test_at_the_bottom() => Shows("def f(n):\n    i = 0\n    while i < n:\n        i += 1\n    return i", """
        code f line 1 stack 0 locals 2 flags Optimized, NewLocals
             2        0 STORE_FAST_C             0, i
             3        1 JUMP                     to 3
             4 >>     2 ADD_FC_L =               i, 1, i
             3 >>     3 LT_FF_JT                 i, n, to 2
             5        4 RETURN_VALUE_F           i
        """);

    [Fact]
    public void A_handler_stands_behind_the_normal_path() => Shows("def f(a):\n    try:\n        a()\n    except E as e:\n        b = e\n    return b", """
        code f line 1 stack 4 locals 3 flags Optimized, NewLocals
             3        0 LOAD_FAST                a
                      1 CALL                     0
                      2 POP_TOP
             6 >>     3 LOAD_FAST                b
                      4 RETURN_VALUE
               >>     5 PUSH_EXC_INFO
             4        6 LOAD_GLOBAL              E
                      8 CHECK_EXC_MATCH
                      9 POP_JUMP_IF_FALSE        to 19
                     10 STORE_FAST               e
             5       11 STORE_FAST_F             e, b
                     12 POP_EXCEPT
                     13 STORE_FAST_C             None, e
                     14 DELETE_FAST              e
                     15 JUMP_BACKWARD            to 3
               >>    16 STORE_FAST_C             None, e
                     17 DELETE_FAST              e
                     18 RERAISE                  1
               >>    19 RERAISE                  0
               >>    20 COPY                     3
                     21 POP_EXCEPT
                     22 RERAISE                  1
                  0 to 3 -> 5 depth 0
                  5 to 11 -> 20 depth 1 lasti
                  11 to 12 -> 16 depth 1 lasti
                  16 to 20 -> 20 depth 1 lasti
        """);
}
