using PyTee.Grammar;
using PyTee.Grammar.Ast;
using PyTee.Interpreter.Bytecode;
using PyTee.Interpreter.Symbols;

namespace PyTee.Interpreter.Compiler;

/// <summary>What all bodies of one compilation share.</summary>
internal sealed class Compilation(Mod tree, SourceText source, SymbolTable symbols, CompileOptions options, CodeFlags futures)
{
    private HashSet<(string, Span)>? _warned;

    public SourceText Source { get; } = source;
    public SymbolTable Symbols { get; } = symbols;
    public CompileOptions Options { get; } = options;
    public CodeFlags Futures { get; } = futures;
    public bool FutureAnnotations => (Futures & CodeFlags.FutureAnnotations) != 0;
    public bool IsInteractive { get; } = tree is Interactive;
    /// <summary>Line of the last future statement in its place.</summary>
    public int LastFutureLine { get; } = FutureFeatures.LastLine(tree);
    public PyStr FileName { get; } = PyStr.Intern(source.FileName);
    public ConstantFolder Folder { get; } = new(options.OptimizeLevel, foldsSlices: true);

    public SyntaxException Error(Span span, string message) => Source.Error(SyntaxErrorKind.SyntaxError, message, span);

    /// <summary>A finally body is compiled more than once, its warnings are given once.</summary>
    public void Warn(Span span, string message)
    {
        if (Options.Warn == null) return;
        _warned ??= [];
        if (_warned.Add((message, span))) Options.Warn(new SyntaxWarning(message, Source.FileName, span));
    }
}
