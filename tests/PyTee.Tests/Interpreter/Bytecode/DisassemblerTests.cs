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
        code f line 1 stack 1 locals 2 flags Optimized, NewLocals
             2        0 LOAD_CONST               0
                      1 STORE_FAST               i
             3        2 JUMP                     to 4
             4 >>     3 ADD_FC_L =               i, 1, i
             3 >>     4 LT_FF_JT                 i, n, to 3
             5        5 RETURN_VALUE_F           i
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
                      9 POP_JUMP_IF_FALSE        to 22
                     10 STORE_FAST               e
             5       11 LOAD_FAST                e
                     12 STORE_FAST               b
                     13 POP_EXCEPT
                     14 LOAD_CONST               None
                     15 STORE_FAST               e
                     16 DELETE_FAST              e
                     17 JUMP_BACKWARD            to 3
               >>    18 LOAD_CONST               None
                     19 STORE_FAST               e
                     20 DELETE_FAST              e
                     21 RERAISE                  1
               >>    22 RERAISE                  0
               >>    23 COPY                     3
                     24 POP_EXCEPT
                     25 RERAISE                  1
                  0 to 3 -> 5 depth 0
                  5 to 11 -> 23 depth 1 lasti
                  11 to 13 -> 18 depth 1 lasti
                  18 to 23 -> 23 depth 1 lasti
        """);
}
