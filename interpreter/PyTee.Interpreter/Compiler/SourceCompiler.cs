using PyTee.Grammar;
using PyTee.Grammar.Ast;
using PyTee.Interpreter.Bytecode;
using PyTee.Interpreter.Symbols;
using PyTee.Interpreter.Trees;

namespace PyTee.Interpreter.Compiler;

/// <summary>Source text and syntax trees to code in one step, with Python's exceptions for what is wrong with them.</summary>
internal static class SourceCompiler
{
    /// <summary>The code of a text.</summary>
    public static CodeObject Compile(SourceText text, ParseMode mode, CompileOptions? options = null) =>
        Guarded(() => Compiler.Compile(Parse(text, mode), text, Warned(text, options)));

    /// <summary>The syntax tree of a text, as Python objects; optimised for a level that is not negative.</summary>
    public static Value Tree(SourceText text, ParseMode mode, int level = -1) => Guarded(() => Write(Parse(text, mode), level));

    /// <summary>The scopes of a text and what they do with their names.</summary>
    public static SymbolTable Symbols(SourceText text, ParseMode mode) => Guarded(() => Compiler.Resolve(Parse(text, mode), text));

    /// <summary>The optimised tree of a tree, both of Python objects.</summary>
    public static Value OptimizeTree(Value tree, ParseMode mode, int level) => Guarded(() => Write(Read(tree, mode), level));

    /// <summary>The code of a syntax tree of Python objects.</summary>
    public static CodeObject CompileTree(Value tree, string fileName, ParseMode mode, CompileOptions? options) => Guarded(() =>
    {
        var text = SourceText.Absent(fileName);
        return Compiler.Compile(Read(tree, mode), text, Warned(text, options));
    });

    private static Value Write(Mod tree, int level) => TreeWriter.Write(level < 0 ? tree : TreeOptimizer.Run(tree, level));

    private static Mod Read(Value tree, ParseMode mode)
    {
        string wanted = mode switch { ParseMode.Exec => "Module", ParseMode.Eval => "Expression", _ => "Interactive" };
        if (!tree.Class.IsSubtypeOf(NodeClasses.Current.All[wanted])) throw Raise.TypeError($"expected {wanted} node, got {tree.Class.ShortName}");
        var raw = TreeReader.ReadRoot(tree);
        TreeChecker.Check(raw);
        return (Mod)raw.ToNode();
    }

    private static Mod Parse(SourceText text, ParseMode mode)
    {
        text.Work = Fuel.Spend;
        return Source.Parse(text, mode, w => Warn(text, w));
    }

    private static CompileOptions Warned(SourceText text, CompileOptions? options) => (options ?? new()) with { Warn = w => Warn(text, w) };

    /// <summary>A warning that a filter turns into an exception is a syntax error, at its place.</summary>
    private static void Warn(SourceText text, SyntaxWarning w)
    {
        try { Warnings.WarnExplicit(Errors.SyntaxWarning, w.Message, w.FileName, w.Span.Line); }
        catch (PyException e) when (e.Matches(Errors.SyntaxWarning)) { throw text.Error(SyntaxErrorKind.SyntaxError, w.Message, w.Span); }
    }

    private static T Guarded<T>(Func<T> work)
    {
        try { return work(); }
        catch (SyntaxException e) { throw Raise.Syntax(e); }
        catch (Exception e) when (e is CompilationDepthException or InsufficientExecutionStackException) { throw Raise.RecursionError("maximum recursion depth exceeded during compilation"); }
        catch (SourceTooComplexException) { throw Raise.MemoryError("Parser stack overflowed - Python source too complex to parse"); }
    }
}
