using PyTee.Grammar;
using PyTee.Grammar.Ast;
using PyTee.Interpreter.Bytecode;
using PyTee.Interpreter.Symbols;

namespace PyTee.Interpreter.Compiler;

/// <summary>The door from tree to code.</summary>
public static class Compiler
{
    /// <summary>Compile a whole tree; errors are <see cref="SyntaxException"/> or <see cref="CompilationDepthException"/>.</summary>
    public static CodeObject Compile(Mod tree, SourceText source, CompileOptions? options = null)
    {
        options ??= new CompileOptions();
        var futures = FutureFeatures.Scan(tree, source) | options.Futures;
        var symbols = SymbolTable.Build(tree, source, (futures & CodeFlags.FutureAnnotations) != 0);
        return new BodyCompiler(new Compilation(tree, source, symbols, options, futures)).CompileModule(tree);
    }

    /// <summary>The symbol table <see cref="Compile"/> works with.</summary>
    public static SymbolTable Resolve(Mod tree, SourceText source) =>
        SymbolTable.Build(tree, source, (FutureFeatures.Scan(tree, source) & CodeFlags.FutureAnnotations) != 0);
}
