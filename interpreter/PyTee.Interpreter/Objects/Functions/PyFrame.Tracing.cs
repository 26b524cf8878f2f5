using PyTee.Interpreter.Bytecode;

namespace PyTee.Interpreter;

/// <summary>What a trace function is being told of.</summary>
internal enum TraceEvent : byte { None, Call, Line, Opcode, Return, Yield, Exception }

/// <summary>What a frame object keeps for trace functions.</summary>
public sealed unsafe partial class PyFrame
{
    /// <summary>The local trace function; None when there is none.</summary>
    internal Value Trace = Value.None;
    internal bool TraceLines = true, TraceOpcodes;
    /// <summary>What this frame's trace function is being told of.</summary>
    internal TraceEvent Event;
    /// <summary>The line told of last, and the number of its hook; -1 before the first.</summary>
    internal int LastLine = -1, LastHook = -1;
    /// <summary>The instruction that the line told of last begins with.</summary>
    internal int LastIndex;
    /// <summary>While the trace function that jumped still runs: the line it jumped to.</summary>
    internal int JumpLine;
    /// <summary>The native function that the frame is calling, as the profile function was told; None for none.</summary>
    internal Value NativeCallee = Value.None;
    /// <summary>The line when the record was left, where the code does not say it.</summary>
    private int _line;

    /// <summary>In a traced copy what the compiler added belongs to the line that was executed last.</summary>
    private int TracedLine(Frame live)
    {
        if (JumpLine > 0) return JumpLine;
        var tracing = live.Exe.Tracing!;
        ulong word = *live.Ip;
        bool isHook = Instruction.OpOf(word) == Op.Trace;
        if (isHook && tracing[Instruction.OperandOf(word)] is { Kind: HookKind.Call } start) return start.Line;
        int line = isHook ? tracing[Instruction.OperandOf(word)].Line : tracing.LineOf(live.VisibleIndex);
        return line > 0 ? line : LastLine > 0 ? LastLine : Code.PositionAt(live.VisibleIndex).Line;
    }

    /// <summary>The instruction that belongs to the line; what the compiler added belongs to the line executed last.</summary>
    private int TracedIndex(Frame live)
    {
        var tracing = live.Exe.Tracing!;
        ulong word = *live.Ip;
        bool isHook = Instruction.OpOf(word) == Op.Trace;
        if (isHook && tracing[Instruction.OperandOf(word)] is { Kind: HookKind.Call or HookKind.Resume } start) return start.Index;
        int line = isHook ? tracing[Instruction.OperandOf(word)].Line : tracing.LineOf(live.VisibleIndex);
        if (line == 0 && LastLine > 0) return LastIndex;
        return isHook ? tracing[Instruction.OperandOf(word)].Index : live.VisibleIndex;
    }

    /// <summary>The line being executed; a trace function may set it to jump.</summary>
    [PyGetter("f_lineno")] internal Value GetLine() => Line == 0 && _live?.Exe.Tracing == null ? Value.None : Line;

    [PySetter("f_lineno")]
    internal void SetLine(Value value)
    {
        if (value.IsUnset) throw Raise.AttributeError(new Value(this), PyStr.Intern("f_lineno"), "cannot delete attribute");
        if (value.IsTrue || value.IsFalse || !value.Is<PyInt>(out _) && !value.IsSmallInt) throw Raise.ValueError("lineno must be an integer");
        LineJump.Perform(this, _live, Number.AsInt(value));
    }

    /// <summary>The function that is told of this frame's events, or None.</summary>
    [PyGetter("f_trace")] internal Value GetTrace() => Trace;

    [PySetter("f_trace")]
    internal void SetTrace(Value value)
    {
        Trace = value.IsUnset ? Value.None : value;
        // The line under way is not begun again.
        if (Event == TraceEvent.None && _live != null && LastLine < 0) (LastLine, LastIndex) = (Line, InstructionIndex);
    }

    /// <summary>Whether the trace function is told of lines.</summary>
    [PyGetter("f_trace_lines", Member = true)] internal bool GetTraceLines() => TraceLines;
    [PySetter("f_trace_lines")] internal void SetTraceLines(Value value) => TraceLines = Flag(value);

    /// <summary>Whether the trace function is told of every instruction.</summary>
    [PyGetter("f_trace_opcodes")] internal bool GetTraceOpcodes() => TraceOpcodes;
    [PySetter("f_trace_opcodes")] internal void SetTraceOpcodes(Value value) => TraceOpcodes = Flag(value);

    private static bool Flag(Value value) =>
        value.IsTrue || (value.IsFalse ? false : value.IsUnset ? throw Raise.TypeError("can't delete numeric/char attribute") : throw Raise.TypeError("attribute value type must be bool"));
}
