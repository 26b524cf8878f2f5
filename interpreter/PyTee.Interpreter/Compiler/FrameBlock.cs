using PyTee.Grammar.Ast;

namespace PyTee.Interpreter.Compiler;

/// <summary>What a statement around the current point has left on the stack or must do when control leaves it.</summary>
internal enum FrameBlockKind
{
    WhileLoop,
    /// <summary>The iterator is on the stack.</summary>
    ForLoop,
    /// <summary>The body of a try with handlers.</summary>
    Try,
    /// <summary>The body of a try with finally.</summary>
    FinallyTry,
    /// <summary>The finally body after an exception, which is on the stack.</summary>
    FinallyEnd,
    /// <summary>The exit method is on the stack.</summary>
    With,
    AsyncWith,
    /// <summary>An except body: the previous exception is on the stack, and the name must be unbound.</summary>
    HandlerCleanup,
    /// <summary>An except* body, which control may not leave.</summary>
    GroupHandler,
    /// <summary>A value to drop.</summary>
    PopValue,
}

/// <summary>An enclosing statement, as <c>return</c>, <c>break</c> and <c>continue</c> see it.</summary>
internal sealed record FrameBlock(FrameBlockKind Kind, Handler? OuterHandler, Span Span)
{
    /// <summary>Where <c>continue</c> goes.</summary>
    public Block? Continue { get; init; }
    /// <summary>Where <c>break</c> goes.</summary>
    public Block? Break { get; init; }
    /// <summary>The finally body.</summary>
    public Stmt[]? FinalBody { get; init; }
    /// <summary>The name an except clause bound.</summary>
    public string? Name { get; init; }

    public bool IsLoop => Kind is FrameBlockKind.WhileLoop or FrameBlockKind.ForLoop;
}
