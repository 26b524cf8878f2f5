using PyTee.Interpreter.Bytecode;

namespace PyTee.Interpreter;

/// <summary>Setting f_lineno: a frame goes on at another line, as far as what stands on its stack allows.</summary>
internal static unsafe class LineJump
{
    /// <summary>Let the frame, whose trace function is running, go on at the beginning of a line.</summary>
    public static void Perform(PyFrame frame, Frame? live, int line)
    {
        switch (frame.Event)
        {
            case TraceEvent.None: throw Raise.ValueError("f_lineno can only be set in a trace function");
            case TraceEvent.Call: throw Raise.ValueError("can't jump from the 'call' trace event of a new frame");
            case TraceEvent.Return or TraceEvent.Exception or TraceEvent.Opcode: throw Raise.ValueError("can only jump from a 'line' trace event");
        }
        if (live?.Exe.Tracing is not { } tracing) throw Raise.ValueError("f_lineno can only be set in a trace function");
        var code = frame.Code;
        if (line < code.FirstLine) throw Raise.ValueError($"line {line} comes before the current code block");
        line = FirstLineFrom(code, line);
        var shapes = new StackShapes(code);
        shapes.TryGet(live.VisibleIndex, out var start);
        int target = Find(code, tracing, shapes, start, line, out var shape);
        FillUnbound(code, live);
        Shrink(live, start, shape);
        live.Ip = live.Exe.Start + target;
        // A jump to the head of the body begins it anew, and the trace function is told.
        (frame.LastLine, frame.LastHook, frame.JumpLine) = (target == 0 ? -1 : line, -1, line);
    }

    /// <summary>The first line with code that is not before a line.</summary>
    private static int FirstLineFrom(CodeObject code, int line)
    {
        if (line == code.FirstLine && IsFunction(code)) return line;
        int best = int.MaxValue;
        foreach (var mark in code.LineMarks) { if (mark.Line >= line) best = Math.Min(best, mark.Line); }
        return best < int.MaxValue ? best : throw Raise.ValueError($"line {line} comes after the current code block");
    }

    private static bool IsFunction(CodeObject code) => (code.Flags & CodeFlags.Optimized) != 0;

    /// <summary>Of the places where the line begins the one that keeps most of the stack.</summary>
    private static int Find(CodeObject code, TracedCode tracing, StackShapes shapes, StackShape? start, int line, out StackShape? shape)
    {
        int best = -1, last = 0;
        shape = null;
        string? refusal = null;
        if (line == code.FirstLine && IsFunction(code)) best = 0;
        for (int i = 0; i < tracing.HookCount; i++)
        {
            if (tracing[i] is not { Kind: HookKind.Line } hook) continue;
            // A jump to the middle of a line makes a hook, but no place to go to.
            bool isMiddle = hook.Line == last;
            last = hook.Line;
            if (hook.Line != line || isMiddle) continue;
            bool isReached = shapes.TryGet(hook.Next, out var found);
            if (!isReached || !StackShapes.CanBecome(start, found)) refusal = Explain(isReached, found);
            else if (best < 0 || (found?.Depth ?? 0) > (shape?.Depth ?? 0)) (best, shape) = (tracing.AfterHook(hook.Ordinal), found);
        }
        return best >= 0 ? best : throw Raise.ValueError(refusal ?? "can't jump to unreachable code");
    }

    private static string Explain(bool isReached, StackShape? target) => !isReached ? "can't jump into an exception handler, or code may be unreachable" : target?.Top switch
    {
        SlotKind.Exception => "can't jump into an 'except' block as there's no exception",
        SlotKind.Address => "can't jump into a re-raising block as there's no location",
        SlotKind.Iterator => "can't jump into the body of a for loop",
        _ => "incompatible stacks",
    };

    /// <summary>Code that was skipped has not bound its locals, and the compiler may count on them.</summary>
    private static void FillUnbound(CodeObject code, Frame live)
    {
        var locals = live.Stack.AsSpan(live.Base, IsFunction(code) ? code.LocalCount : 0);
        int unbound = 0;
        foreach (var local in locals) { if (local.IsUnset) unbound++; }
        if (unbound == 0) return;
        Warnings.Warn(Errors.RuntimeWarning, $"assigning None to {unbound} unbound local{(unbound == 1 ? "" : "s")}");
        foreach (ref var local in locals) { if (local.IsUnset) local = Value.None; }
    }

    /// <summary>Drop what the target does not expect; an exception that was being handled gives way to the one before.</summary>
    private static void Shrink(Frame live, StackShape? start, StackShape? target)
    {
        for (; (start?.Depth ?? 0) > (target?.Depth ?? 0); start = start!.Below)
        {
            live.Sp--;
            if (start!.Top == SlotKind.Exception) Vm.Current.RestoreHandling(live, live.Stack[live.Sp].O);
        }
    }
}
