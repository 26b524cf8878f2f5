namespace PyTee.Interpreter.Compiler;

/// <summary>The bits of the flags argument of <c>compile</c>.</summary>
public static class CompilerFlags
{
    /// <summary>Accepted: that a block ends with its text is not implied.</summary>
    public const int DontImplyDedent = 0x200;

    /// <summary>The syntax tree is wanted, not code.</summary>
    public const int OnlyAst = 0x400;

    /// <summary>Type comments are wanted.</summary>
    public const int TypeComments = 0x1000;

    /// <summary><c>await</c> may stand outside of functions.</summary>
    public const int AllowTopLevelAwait = 0x2000;

    /// <summary>Accepted: a text that could go on is told apart.</summary>
    public const int AllowIncompleteInput = 0x4000;

    /// <summary>The syntax tree is wanted, with constant expressions worked out.</summary>
    public const int OptimizedAst = 0x8000 | OnlyAst;

    /// <summary>The features of <c>__future__</c>, those that have long been the rule included.</summary>
    public const int Futures = 0x1FE0000 | 0x10;

    /// <summary>Every bit that means something.</summary>
    public const int All = DontImplyDedent | OptimizedAst | TypeComments | AllowTopLevelAwait | AllowIncompleteInput | Futures;
}
