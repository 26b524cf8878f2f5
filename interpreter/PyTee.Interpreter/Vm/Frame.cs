using System.Runtime.CompilerServices;

namespace PyTee.Interpreter;

/// <summary>What has to happen when a frame is left, other than handing the result to the caller. Most frames have none of these.</summary>
[Flags]
internal enum FrameFlags
{
    None = 0,
    /// <summary>The frame was entered from native code: leaving it leaves Run.</summary>
    Entry = 1,
    /// <summary>The frame runs __init__: the result of the call is the instance, kept in the slot below the arguments.</summary>
    Constructor = 2,
    /// <summary>The frame belongs to a generator, coroutine or async generator.</summary>
    Generator = 4,
    /// <summary>Python code holds a frame object of it.</summary>
    HasObject = 8,
    /// <summary>The frame got a stack chunk of its own, which goes with it.</summary>
    OwnsChunk = 16,
    /// <summary>The instruction that called has no result: a property's setter, <c>__setitem__</c>.</summary>
    Discard = 32,
    /// <summary>The frame runs the traced copy of its code.</summary>
    Traced = 64,
}

/// <summary>
/// The record of one running body: where its registers live on the value stack and where to continue. Records are reused by depth; only those of
/// generators live on their own.
/// </summary>
internal sealed unsafe class Frame
{
    public PyFunction Function = null!;
    public Executable Exe = null!;
    /// <summary>The constants of <see cref="Exe"/>, at hand for the loop.</summary>
    public Slot[] Consts = null!;
    /// <summary>The stack chunk with the frame's slots.</summary>
    public Value[] Stack = null!;
    /// <summary>First slot (locals) in <see cref="Stack"/>.</summary>
    public int Base;
    /// <summary>Saved stack depth: index of the first free slot, while the frame is not the running one.</summary>
    public int Sp;
    /// <summary>Slot of the caller that gets the result.</summary>
    public int ReturnSlot;
    /// <summary>The current instruction, while the frame is not the running one (and at every call of a helper).</summary>
    public ulong* Ip;
    public FrameFlags Flags;
    /// <summary>Namespace of a class body or module; null in functions.</summary>
    public PyObject? Namespace;
    public PyGenerator? Generator;
    /// <summary>The instance whose __init__ this is (Constructor).</summary>
    public PyObject? Instance;
    public PyFrame? Object;
    /// <summary>Where the callees of a generator's frame live, whose own stack has no room for them: above its consumer's slots.</summary>
    public Value[] CalleeStack = null!;
    /// <summary>First free slot in <see cref="CalleeStack"/>.</summary>
    public int CalleeBase;
    /// <summary>Takes what a generator yields to native code that runs it to its end, without leaving Run; null when each item goes back.</summary>
    public YieldSink? Sink;

    /// <summary>Makes it a frame of a function.</summary>
    public void Enter(PyFunction function, Executable exe)
    {
        Function = function;
        Exe = exe;
        Consts = Unsafe.As<Slot[]>(exe.Consts);
    }

    public int InstructionIndex => Exe.IndexOf(Ip);

    /// <summary>The same in the code that Python sees, which is not the traced copy.</summary>
    public int VisibleIndex => Exe.VisibleIndex(InstructionIndex);

    /// <summary>How many slots hold a value: locals, and what the current instruction finds on the stack.</summary>
    public int LiveCount => Exe.LocalCount + Bytecode.Verifier.DepthAt(Exe.Code, InstructionIndex);

    /// <summary>Tell of the function, the namespace and what lies in the slots.</summary>
    public void VisitReferents(Referents found)
    {
        found.Add(Function);
        found.Add(Namespace);
        found.Add(Instance);
        found.Add(Generator);
        found.Add(Stack.AsSpan(Base, Math.Min(LiveCount, Stack.Length - Base)));
    }

    public Span<Value> Locals => Stack.AsSpan(Base, Exe.LocalCount);

    /// <summary>The chunk that callees go on, and their first slot.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Value[] FreeStack(out int first)
    {
        if ((Flags & FrameFlags.Generator) != 0) { first = CalleeBase; return CalleeStack; }
        first = Base + (Exe == null ? 0 : Exe.FrameSize);
        return Stack;
    }
}
