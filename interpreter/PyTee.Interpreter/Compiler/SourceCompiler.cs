using PyTee.Grammar;
using PyTee.Grammar.Ast;
using PyTee.Interpreter.Bytecode;

namespace PyTee.Interpreter.Compiler;

/// <summary>Source text to code in one step, with Python's exceptions for what is wrong with it.</summary>
internal static class SourceCompiler
{
    private static void Warn(SyntaxWarning w) => Warnings.WarnExplicit(Errors.SyntaxWarning, w.Message, w.FileName, w.Span.Line);

    public static CodeObject Compile(SourceText text, ParseMode mode)
    {
        text.Work = Fuel.Spend;
        try { return Compiler.Compile(Source.Parse(text, mode, Warn), text, new CompileOptions { Warn = Warn }); }
        catch (SyntaxException e) { throw Raise.Syntax(e); }
        catch (Exception e) when (e is CompilationDepthException or InsufficientExecutionStackException) { throw Raise.RecursionError("maximum recursion depth exceeded during compilation"); }
        catch (SourceTooComplexException) { throw Raise.MemoryError("Parser stack overflowed - Python source too complex to parse"); }
    }
}
