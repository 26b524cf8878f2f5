using System.Runtime.CompilerServices;
using PyTee.Interpreter.Bytecode;

namespace PyTee.Interpreter;

/// <summary>
/// sys.settrace and sys.setprofile. While a function is set, every body is run by its traced copy: the words of all others send their frame there. The
/// loop itself knows nothing of it, and pays nothing when no function is set.
/// </summary>
public sealed unsafe partial class Vm
{
    private static readonly PyStr s_call = PyStr.Intern("call"), s_line = PyStr.Intern("line"), s_return = PyStr.Intern("return"), s_exception = PyStr.Intern("exception"),
        s_opcode = PyStr.Intern("opcode"), s_nativeCall = PyStr.Intern("c_call"), s_nativeReturn = PyStr.Intern("c_return"), s_nativeException = PyStr.Intern("c_exception");

    /// <summary>What sys.settrace set; None for nothing.</summary>
    public Value TraceFunction { get; private set; } = Value.None;

    /// <summary>What sys.setprofile set; None for nothing.</summary>
    public Value ProfileFunction { get; private set; } = Value.None;

    /// <summary>Whether one of them is set.</summary>
    internal bool IsObserved;
    /// <summary>Set while a trace or profile function runs: it is not traced itself.</summary>
    private bool _isTelling;

    /// <summary>sys.settrace.</summary>
    public void SetTrace(Value function)
    {
        TraceFunction = function;
        ChangeObservers();
    }

    /// <summary>sys.setprofile.</summary>
    public void SetProfile(Value function)
    {
        ProfileFunction = function;
        ChangeObservers();
    }

    /// <summary>sys.call_tracing: call a function with tracing allowed, from within a trace function.</summary>
    public Value CallTracing(Value function, ReadOnlySpan<Value> args)
    {
        bool outer = _isTelling;
        _isTelling = false;
        try { return Call(function, args, null); }
        finally { _isTelling = outer; }
    }

    private void ChangeObservers()
    {
        IsObserved = !TraceFunction.IsNone || !ProfileFunction.IsNone;
        Runtime.SetTraced(IsObserved);
        if (!IsObserved) return;
        // Frames that wait for one of this loop go on where their record says; those that wait for native code do so at their next instruction.
        for (int d = 1; d <= Depth; d++)
        {
            var frame = Frames[d];
            if (frame.Exe == null || frame.Exe.Tracing != null) continue;
            if (d < Depth && (Frames[d + 1].Flags & FrameFlags.Entry) == 0 && frame.Exe.TracedCopy(false) is { } copy) MoveTo(frame, copy, copy.AddressOf(frame.InstructionIndex));
            else frame.Exe.TrapAll();
        }
    }

    private static void MoveTo(Frame frame, Executable exe, ulong* ip)
    {
        frame.Exe = exe;
        frame.Ip = ip;
        if ((frame.Flags & FrameFlags.Generator) != 0) return;
        if (exe.Tracing != null) frame.Flags |= FrameFlags.Traced;
        else frame.Flags &= ~FrameFlags.Traced;
    }

    /// <summary>A record is left: whoever takes it next must not find the traced copy in it.</summary>
    private static void ForgetTraced(Frame frame)
    {
        if ((frame.Flags & FrameFlags.Traced) != 0) frame.Function = null!;
    }

    /// <summary>The frame has come to a Trace instruction; afterwards its record says where it goes on.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void MeetHook(Frame frame)
    {
        var exe = frame.Exe;
        if (exe.Tracing is not { } tracing)
        {
            EnterCopy(frame);
            return;
        }
        var hook = tracing[Instruction.OperandOf(*frame.Ip)];
        if (!IsObserved)
        {
            MoveTo(frame, exe.Original!, exe.Original!.AddressOf(hook.Next));
            return;
        }
        var ip = frame.Ip;
        if (!_isTelling) Tell(frame, hook);
        if (frame.Ip == ip) frame.Ip++;
        if (frame.Object is { TraceOpcodes: true } && !tracing.TellsOfOpcodes && frame.Ip == ip + 1 && exe.TracedCopy(true) is { } copy)
            MoveTo(frame, copy, copy.Start + copy.Tracing!.AfterHook(hook.Ordinal));
    }

    private static void EnterCopy(Frame frame)
    {
        var exe = frame.Exe;
        if (exe.TracedCopy(frame.Object is { TraceOpcodes: true }) is { } copy) MoveTo(frame, copy, copy.Start + copy.Tracing!.EntryOf(frame.InstructionIndex));
        else exe.Untrap();
    }

    private void Tell(Frame frame, in Hook hook)
    {
        switch (hook.Kind)
        {
            case HookKind.Call or HookKind.Resume: TellOfCall(frame); break;
            case HookKind.Line: TellOfLine(frame, hook); break;
            case HookKind.Opcode:
                if (frame.Object is { TraceOpcodes: true } seen) TellTrace(seen, TraceEvent.Opcode, s_opcode, Value.None);
                break;
            case HookKind.Return:
                bool yields = Instruction.OpOf(frame.Exe.VisibleCode.Code[hook.Next]) == Op.YieldValue;
                TellOfReturn(frame, ValueOf(frame, hook), yields ? TraceEvent.Yield : TraceEvent.Return);
                break;
            case HookKind.NativeCall: TellOfNativeCall(frame, hook.Place); break;
            case HookKind.NativeReturn: TellOfNativeReturn(frame, s_nativeReturn); break;
        }
    }

    private static Value ValueOf(Frame frame, in Hook hook) => hook.Mode switch
    {
        FoldMode.Local => frame.Stack[frame.Base + hook.Place],
        FoldMode.Const => frame.Exe.Consts[hook.Place],
        _ => frame.Stack[frame.Sp - hook.Place],
    };

    private void TellOfCall(Frame frame)
    {
        var seen = PyFrame.Of(frame);
        TellProfile(seen, s_call, Value.None);
        if (TraceFunction.IsNone) return;
        var local = Notify(TraceFunction, seen, TraceEvent.Call, s_call, Value.None, isTrace: true);
        if (!local.IsNone) seen.Trace = local;
    }

    private void TellOfLine(Frame frame, in Hook hook)
    {
        if (frame.Object is not { Trace.IsNone: false } seen || TraceFunction.IsNone) return;
        bool isBack = hook.Ordinal <= seen.LastHook;
        seen.LastHook = hook.Ordinal;
        if (hook.Line == seen.LastLine && !isBack) return;
        (seen.LastLine, seen.LastIndex) = (hook.Line, hook.Index);
        if (seen.TraceLines) TellTrace(seen, TraceEvent.Line, s_line, Value.None);
    }

    private void TellOfReturn(Frame frame, Value result, TraceEvent what)
    {
        // An unbound local is about to raise.
        if (result.IsUnset) return;
        if (!ProfileFunction.IsNone) TellProfile(PyFrame.Of(frame), s_return, result);
        if (frame.Object is { } seen) TellTrace(seen, what, s_return, result);
    }

    private void TellOfNativeCall(Frame frame, int slots)
    {
        if (ProfileFunction.IsNone) return;
        var callee = frame.Stack[frame.Sp - slots];
        if (callee.IsUnset) callee = frame.Stack[frame.Sp - slots + 1];
        else if (callee.O is PyMethodDescriptor && slots > 1)
        {
            var self = frame.Stack[frame.Sp - slots + 1];
            callee = AttributeAccess.Bind(callee, self, self.Class);
        }
        if (callee.O is PyBoundMethod { Function: { O: PyBuiltinFunction } inner }) callee = inner;
        if (callee.O is not PyBuiltinFunction) return;
        var seen = PyFrame.Of(frame);
        TellProfile(seen, s_nativeCall, callee);
        seen.NativeCallee = callee;
    }

    private void TellOfNativeReturn(Frame frame, PyStr name)
    {
        if (frame.Object is not { NativeCallee.IsNone: false } seen) return;
        var callee = seen.NativeCallee;
        seen.NativeCallee = Value.None;
        TellProfile(seen, name, callee);
    }

    /// <summary>A generator's frame goes on with an exception that was thrown in.</summary>
    internal void TellOfThrow(Frame frame)
    {
        if (_isTelling) return;
        var (error, isUnderWay) = (Pending!, _underWay);
        Pending = null;
        try { TellOfCall(frame); }
        catch (PyException e) { (error, isUnderWay) = (e.Error, e.IsUnderWay); }
        (Pending, _underWay) = (error, isUnderWay);
    }

    /// <summary>An exception has come to a frame. The exception to go on with: another when the trace function raises.</summary>
    private PyBaseException TellOfException(Frame frame, PyBaseException error)
    {
        if (_isTelling || frame.Object is not { } seen) return error;
        Pending = null;
        try
        {
            TellOfNativeReturn(frame, s_nativeException);
            if (!seen.Trace.IsNone && !TraceFunction.IsNone) TellTrace(seen, TraceEvent.Exception, s_exception, new Value(PyTuple.Of(new Value(error.Class), new Value(error), Value.OrNone(error.Trace?.Object))));
        }
        catch (PyException e) { error = WithFrame(frame, e.Error); }
        Pending = error;
        return error;
    }

    /// <summary>
    /// What a frame iterates over or delegates to has ended with a StopIteration, which no handler sees: the exception, or none for the end of a generator.
    /// </summary>
    private void TellOfEnd(Frame frame, PyStopIteration? stop, Value result)
    {
        if (_isTelling || frame.Object is not { Trace.IsNone: false } seen || TraceFunction.IsNone) return;
        var error = stop ?? (PyStopIteration)Raise.StopIteration(result).Error;
        var trace = stop?.Trace == null ? null : new TraceLog(frame, frame.VisibleIndex, stop.Trace);
        TellTrace(seen, TraceEvent.Exception, s_exception, new Value(PyTuple.Of(new Value(error.Class), new Value(error), Value.OrNone(trace?.Object))));
    }

    /// <summary>The instruction of the visible code at which a frame stands.</summary>
    private static Op VisibleOp(Frame frame) => OpInfo.BaseOf(Instruction.OpOf(frame.Exe.VisibleCode.Code[frame.VisibleIndex]));

    /// <summary>A frame is about to be left by an exception.</summary>
    private PyBaseException TellOfUnwinding(Frame frame, PyBaseException error)
    {
        if (_isTelling) return error;
        Pending = null;
        try
        {
            if (!ProfileFunction.IsNone) TellProfile(PyFrame.Of(frame), s_return, Value.None);
            if (frame.Object is { } seen) TellTrace(seen, TraceEvent.Return, s_return, Value.None);
        }
        catch (PyException e) { error = WithFrame(frame, e.Error); }
        Pending = error;
        return error;
    }

    private static PyBaseException WithFrame(Frame frame, PyBaseException error)
    {
        error.Trace = new TraceLog(frame, frame.VisibleIndex, error.Trace);
        return error;
    }

    private void TellTrace(PyFrame frame, TraceEvent what, PyStr name, Value arg)
    {
        if (frame.Trace.IsNone || TraceFunction.IsNone) return;
        var local = Notify(frame.Trace, frame, what, name, arg, isTrace: true);
        if (!local.IsNone) frame.Trace = local;
    }

    private void TellProfile(PyFrame frame, PyStr name, Value arg)
    {
        if (!ProfileFunction.IsNone) Notify(ProfileFunction, frame, TraceEvent.None, name, arg, isTrace: false);
    }

    /// <summary>Call a trace or profile function; one that raises is set no longer.</summary>
    private Value Notify(Value function, PyFrame frame, TraceEvent what, PyStr name, Value arg, bool isTrace)
    {
        var outer = frame.Event;
        frame.Event = what;
        _isTelling = true;
        try { return Call(function, [new Value(frame), new Value(name), arg], null); }
        catch (PyException)
        {
            if (isTrace) { SetTrace(Value.None); frame.Trace = Value.None; }
            else SetProfile(Value.None);
            throw;
        }
        finally
        {
            _isTelling = false;
            frame.Event = outer;
            frame.JumpLine = 0;
        }
    }
}
