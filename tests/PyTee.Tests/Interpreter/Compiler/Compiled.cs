using PyTee.Grammar;
using PyTee.Grammar.Ast;
using PyTee.Interpreter.Bytecode;
using PyTee.Interpreter.Compiler;

namespace PyTee.Tests.Interpreter.Compiler;

/// <summary>Short ways from text to code for the tests of the compiler.</summary>
internal static class Compiled
{
    /// <summary>The code of a text.</summary>
    public static CodeObject Code(string text, ParseMode mode = ParseMode.Exec, CompileOptions? options = null)
    {
        var source = new SourceText(text, "test.py");
        return PyTee.Interpreter.Compiler.Compiler.Compile(Source.Parse(source, mode), source, options);
    }

    /// <summary>The code of the only function of a text.</summary>
    public static CodeObject Function(string text) => Nested(Code(text)).Single();

    /// <summary>The code objects directly inside another.</summary>
    public static IEnumerable<CodeObject> Nested(CodeObject code)
    {
        foreach (var constant in code.Consts) if (constant.Is<CodeObject>(out var nested)) yield return nested;
    }

    /// <summary>A code object and all inside it.</summary>
    public static IEnumerable<CodeObject> All(CodeObject code) => Nested(code).SelectMany(All).Prepend(code);

    /// <summary>The ops of a code object in order.</summary>
    public static IEnumerable<Op> Ops(CodeObject code)
    {
        for (var address = 0; address < code.Code.Length;)
        {
            var op = Instruction.OpOf(code.Code[address]);
            yield return op;
            address += 1 + OpInfo.CacheWords(op);
        }
    }

    /// <summary>The names of the ops, for comparing with a list.</summary>
    public static string Names(CodeObject code) => string.Join(' ', Ops(code).Select(OpInfo.Name));
}
