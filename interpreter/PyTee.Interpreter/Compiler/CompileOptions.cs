using PyTee.Grammar;
using PyTee.Interpreter.Bytecode;

namespace PyTee.Interpreter.Compiler;

/// <summary>What the caller of <see cref="Compiler"/> may choose.</summary>
public sealed record CompileOptions
{
    /// <summary>The level of <c>-O</c>: 1 drops asserts and <c>__debug__</c>, 2 docstrings too.</summary>
    public int OptimizeLevel { get; init; }
    /// <summary>The features of <c>__future__</c> that are on although the text does not ask for them (inherited by exec and eval).</summary>
    public CodeFlags Futures { get; init; }
    /// <summary><c>await</c> is allowed at the top level.</summary>
    public bool AllowTopLevelAwait { get; init; }
    /// <summary>The exception of a failed assert carries what was compared (pytee test).</summary>
    public bool KeepsAsserted { get; init; }
    /// <summary>Told of each SyntaxWarning; may throw to make it an error.</summary>
    public Action<SyntaxWarning>? Warn { get; init; }
}
