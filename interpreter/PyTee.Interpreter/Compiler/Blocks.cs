using PyTee.Grammar.Ast;
using PyTee.Interpreter.Bytecode;

namespace PyTee.Interpreter.Compiler;

/// <summary>A handler of exceptions: where it starts and what it finds on the stack.</summary>
internal sealed class Handler(Block target, bool pushLasti, int depthAdjust = 0)
{
    /// <summary>First block of the handler.</summary>
    public Block Target { get; } = target;
    /// <summary>Push the address of the failing instruction below the exception.</summary>
    public bool PushLasti { get; } = pushLasti;
    /// <summary>Difference between the depth where the guard is set up and the depth the handler starts from.</summary>
    public int DepthAdjust { get; } = depthAdjust;
    /// <summary>The depth the stack is cut to; known after the depth pass.</summary>
    public int Depth { get; set; } = -1;
}

/// <summary>One instruction before assembly: jumps point to blocks.</summary>
internal struct Instr
{
    public Op Op;
    public bool IsMarked;
    /// <summary>A StoreFast that gives back what LoadFastAndClear took, perhaps nothing.</summary>
    public bool MayUnbind;
    public int Arg;
    public Block? Target;
    /// <summary>The handler in force.</summary>
    public Handler? Handler;
    /// <summary>Not an instruction: from here on this handler is in force (carries the depth).</summary>
    public Handler? Setup;
    public Span Span;
    /// <summary>Operands of a folded superinstruction, and what it was made of.</summary>
    public int A, B, C;
    public Instr[]? Parts;

    public readonly bool IsSetup => Setup != null;
}

/// <summary>A basic block: entered at its start only, left at its end or by an exception.</summary>
internal sealed class Block
{
    public readonly List<Instr> Code = [];
    /// <summary>Stack depth at the start; -1 while unknown.</summary>
    public int StartDepth = -1;
    public bool IsReachable;
    public bool IsWarm;
    /// <summary>Something jumps to it, or it is a handler.</summary>
    public bool IsTarget;
    /// <summary>Place in the layout; -1 while not placed.</summary>
    public int Index = -1;
    /// <summary>Address of the first word.</summary>
    public int Offset;
}
