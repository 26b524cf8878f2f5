using PyTee.Grammar;
using PyTee.Grammar.Ast;
using PyTee.Interpreter.Bytecode;

namespace PyTee.Interpreter.Compiler;

/// <summary>Source text to code in one step, with Python's exceptions for what is wrong with it.</summary>
internal static class SourceCompiler
{
    /// <summary>A warning that a filter turns into an exception is a syntax error, at its place.</summary>
    private static void Warn(SourceText text, SyntaxWarning w)
    {
        try { Warnings.WarnExplicit(Errors.SyntaxWarning, w.Message, w.FileName, w.Span.Line); }
        catch (PyException e) when (e.Matches(Errors.SyntaxWarning)) { throw text.Error(SyntaxErrorKind.SyntaxError, w.Message, w.Span); }
    }

    public static CodeObject Compile(SourceText text, ParseMode mode, bool keepsAsserted = false)
    {
        text.Work = Fuel.Spend;
        void Warn(SyntaxWarning w) => SourceCompiler.Warn(text, w);
        try { return Compiler.Compile(Source.Parse(text, mode, Warn), text, new CompileOptions { Warn = Warn, KeepsAsserted = keepsAsserted }); }
        catch (SyntaxException e) { throw Raise.Syntax(e); }
        catch (Exception e) when (e is CompilationDepthException or InsufficientExecutionStackException) { throw Raise.RecursionError("maximum recursion depth exceeded during compilation"); }
        catch (SourceTooComplexException) { throw Raise.MemoryError("Parser stack overflowed - Python source too complex to parse"); }
    }
}
