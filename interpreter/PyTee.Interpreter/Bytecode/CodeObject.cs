namespace PyTee.Interpreter.Bytecode;

/// <summary>What kind of body a code object is, with the values of Python's co_flags.</summary>
[Flags]
public enum CodeFlags
{
    None = 0,
    /// <summary>Locals live in slots.</summary>
    Optimized = 1,
    /// <summary>A call makes a new namespace.</summary>
    NewLocals = 2,
    /// <summary>Has *args.</summary>
    VarArgs = 4,
    /// <summary>Has **kwargs.</summary>
    VarKeywords = 8,
    /// <summary>Is a nested function.</summary>
    Nested = 0x10,
    /// <summary>Contains yield.</summary>
    Generator = 0x20,
    /// <summary>async def.</summary>
    Coroutine = 0x80,
    /// <summary>types.coroutine.</summary>
    IterableCoroutine = 0x100,
    /// <summary>async def with yield.</summary>
    AsyncGenerator = 0x200,
    /// <summary>from __future__ import annotations.</summary>
    FutureAnnotations = 0x1000000,
    /// <summary>The features of __future__ with a flag in code; all but annotations have long been the rule, or have no effect.</summary>
    Futures = 0x1FE0000,
    /// <summary>Has a docstring (the first constant).</summary>
    HasDocstring = 0x4000000,
}

/// <summary>The source range of a run of instructions that starts at word <see cref="Start"/>; line 0 means "no line" (artificial code).</summary>
public readonly record struct CodePosition(int Start, int Line, int EndLine, int Column, int EndColumn);

/// <summary>
/// From the instruction at word <see cref="Start"/> on the line is <see cref="Line"/>, 0 for none. A trace function is told of it; jumps to the
/// word do not pass a mark that <see cref="IsAhead"/>: the line of a statement before it that does nothing.
/// </summary>
public readonly record struct LineMark(int Start, int Line, bool IsAhead);

/// <summary>Words [Start, End) are guarded: on an exception the stack is cut to Depth, lasti is pushed if asked, then the exception, and Target runs.</summary>
public readonly record struct ExceptionRange(int Start, int End, int Target, int Depth, bool PushLasti);

/// <summary>Compiled code of one body: immutable, shared by every function and Runtime made from it.</summary>
[PyType("code", Final = true)]
public sealed partial class CodeObject() : PyObject(TypeObject)
{
    /// <summary>The instruction words.</summary>
    public required ulong[] Code { get; init; }
    /// <summary>Constants: int, float, and objects (strings are interned).</summary>
    public required Value[] Consts { get; init; }
    /// <summary>Names of globals, attributes and imports.</summary>
    public required PyStr[] Names { get; init; }
    /// <summary>Names of all slots: arguments, other locals, then cells that are not arguments, then free variables.</summary>
    public required PyStr[] LocalsPlus { get; init; }
    /// <summary>Number of arguments and locals (co_nlocals): the slots before the cells.</summary>
    public required int LocalCount { get; init; }
    /// <summary>Slots that hold cells (arguments among them), in the order of co_cellvars.</summary>
    public required int[] CellSlots { get; init; }
    /// <summary>Number of free variables: the last slots.</summary>
    public required int FreeCount { get; init; }
    /// <summary>Positional parameters, positional-only ones included (co_argcount).</summary>
    public required int ArgCount { get; init; }
    /// <summary>Positional-only parameters.</summary>
    public required int PosOnlyArgCount { get; init; }
    /// <summary>Keyword-only parameters.</summary>
    public required int KwOnlyArgCount { get; init; }
    /// <summary>Whether a call gives it anything.</summary>
    internal bool HasParameters => ArgCount + KwOnlyArgCount > 0 || (Flags & (CodeFlags.VarArgs | CodeFlags.VarKeywords)) != 0;
    /// <summary>Deepest the value stack gets.</summary>
    public required int StackSize { get; init; }
    /// <summary>Kind of body.</summary>
    public required CodeFlags Flags { get; init; }
    /// <summary>co_name.</summary>
    public required PyStr Name { get; init; }
    /// <summary>co_qualname.</summary>
    public required PyStr QualName { get; init; }
    /// <summary>co_filename.</summary>
    public required PyStr FileName { get; init; }
    /// <summary>co_firstlineno.</summary>
    public required int FirstLine { get; init; }
    /// <summary>Source positions, ascending by Start.</summary>
    public required CodePosition[] Positions { get; init; }
    /// <summary>Where lines begin, for trace functions, ascending by Start.</summary>
    public required LineMark[] LineMarks { get; init; }
    /// <summary>Exception table; the innermost range of an address comes first.</summary>
    public required ExceptionRange[] Exceptions { get; init; }

    /// <summary>The copy last used to run it.</summary>
    internal Executable? LastExecutable { get; set; }

    /// <summary>The source range of an instruction.</summary>
    public CodePosition PositionAt(int word)
    {
        int lo = 0, hi = Positions.Length - 1;
        while (lo < hi)
        {
            int mid = (lo + hi + 1) / 2;
            if (Positions[mid].Start <= word) lo = mid; else hi = mid - 1;
        }
        return Positions.Length == 0 ? new CodePosition(0, FirstLine, FirstLine, 0, 0) : Positions[lo];
    }

    /// <summary>Slots a frame needs: locals, cells, free variables and the stack.</summary>
    public int FrameSize => LocalsPlus.Length + StackSize;
}
