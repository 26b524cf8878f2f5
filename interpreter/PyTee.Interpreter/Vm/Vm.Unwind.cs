using System.Runtime.CompilerServices;
using PyTee.Interpreter.Bytecode;

namespace PyTee.Interpreter;

/// <summary>The way of an exception through the frames.</summary>
public sealed unsafe partial class Vm
{
    /// <summary>
    /// Find the handler of the pending exception in the frames down to the nearest with the Entry flag. True: the top frame continues at its handler
    /// (its Ip and Sp say where). False: the entry frame was left, the exception is still pending.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal bool Unwind()
    {
        var error = Pending!;
        bool reraised = IsReraise(Top);
        if (!reraised && !_underWay) SetContext(error);
        _underWay = false;
        for (; ; reraised = false)
        {
            var frame = Top;
            int at = frame.InstructionIndex, origin = reraised ? OriginOf(frame, at) : at;
            if (!reraised)
            {
                error.Trace = new TraceLog(frame, frame.VisibleIndex, error.Trace);
                if (IsObserved) error = TellOfException(frame, error);
            }
            var ranges = frame.Exe.Code.Exceptions;
            int handler = FindHandler(ranges, at);
            if (handler >= 0)
            {
                EnterHandler(frame, in ranges[handler], origin, error);
                return true;
            }
            frame.Ip = frame.Exe.Start + origin;
            if (IsObserved) error = TellOfUnwinding(frame, error);
            bool wasEntry = frame.Flags.HasFlag(FrameFlags.Entry);
            error = LeaveByException(frame, error);
            Pending = error;
            if (wasEntry) return false;
        }
    }

    /// <summary>For an exception that is raised again: the instruction that raised it first, or -1.</summary>
    private int _raisedAt = -1;

    /// <summary>The exception of a slot is pending again; how far below it the stack has the instruction that raised it, 0 when it has none.</summary>
    private void Reraise(ref Slot exception, int below)
    {
        Pending = Unsafe.As<PyBaseException>(exception.O!);
        _raisedAt = below > 0 ? (int)Unsafe.Add(ref exception, -below).N : -1;
    }

    /// <summary>Where a frame stands, for those who ask, when an exception leaves it again: where it was raised.</summary>
    private int OriginOf(Frame frame, int at) => Instruction.OpOf(*frame.Ip) == Op.Reraise && _raisedAt >= 0 ? frame.Exe.IndexOf(frame.Exe.AddressOf(_raisedAt)) : at;

    /// <summary>Whether the pending exception came out of frames that native code had called.</summary>
    private bool _underWay;

    /// <summary>Make an exception pending that something else raised; one raised anew gets what is being handled as its context.</summary>
    internal void Throw(PyBaseException error, bool isRaisedAnew)
    {
        Pending = error;
        _underWay = !isRaisedAnew;
    }

    private static bool IsReraise(Frame frame)
    {
        var op = Instruction.OpOf(*frame.Ip);
        return op is Op.Reraise || op == Op.RaiseVarargs && Instruction.OperandOf(*frame.Ip) == 0;
    }

    /// <summary>Index of the innermost guarded range around an instruction, or -1.</summary>
    private static int FindHandler(ExceptionRange[] ranges, int at)
    {
        for (int i = 0; i < ranges.Length; i++)
        {
            ref readonly var range = ref ranges[i];
            if (at >= range.Start && at < range.End) return i;
        }
        return -1;
    }

    private void EnterHandler(Frame frame, in ExceptionRange range, int at, PyBaseException error)
    {
        Pending = null;
        int sp = frame.Base + frame.Exe.LocalCount + range.Depth;
        if (range.PushLasti) frame.Stack[sp++] = new Value((long)frame.Exe.VisibleIndex(at));
        frame.Stack[sp++] = new Value(error);
        frame.Sp = sp;
        frame.Ip = frame.Exe.Start + range.Target;
    }

    /// <summary>__context__ is the exception being handled; a chain that would come back to the exception is cut (as CPython does).</summary>
    private void SetContext(PyBaseException error)
    {
        var handled = Handling;
        if (handled == null || handled == error || error.Context == handled) return;
        bool step = false;
        for (PyBaseException e = handled, slow = handled; e.Context != null; step = !step)
        {
            if (e.Context == error) { e.Context = null; break; }
            e = e.Context;
            // A loop that was there before is left alone.
            if (e == slow) break;
            if (step) slow = slow.Context!;
        }
        error.Context = handled;
    }

    /// <summary>Leave a frame that has no handler; a generator turns a stray StopIteration into RuntimeError (PEP 479).</summary>
    private PyBaseException LeaveByException(Frame frame, PyBaseException error)
    {
        if (frame.Flags.HasFlag(FrameFlags.Generator)) return frame.Generator!.Fail(this, error);
        PopFrame(frame);
        return error;
    }

    /// <summary>Take the record of the running frame back.</summary>
    internal void PopFrame(Frame frame)
    {
        if (frame.Object != null) { frame.Object.Detach(frame); frame.Object = null; }
        if ((frame.Flags & FrameFlags.OwnsChunk) != 0) _spareChunk = frame.Stack;
        ForgetTraced(frame);
        frame.Flags = FrameFlags.None;
        frame.Namespace = null;
        Depth--;
    }

    /// <summary>A loop over a generator drops its result, but a trace function is told.</summary>
    private void TellOfResult(Frame frame, Value result)
    {
        if (IsObserved && !result.IsNone) TellOfEnd(frame, null, result);
    }

    /// <summary>Continue a frame behind the loop or delegation whose generator ended.</summary>
    internal void ResumeAfterEnd(Frame frame, Value result)
    {
        ulong word = *frame.Ip;
        switch (Instruction.OpOf(word))
        {
            case Op.Send:
                if (IsObserved) TellOfEnd(frame, null, result);
                frame.Stack[frame.Sp - 2] = result;
                frame.Sp -= 1;
                frame.Ip += Instruction.OperandOf(word);
                return;
            case Op.ForIter or Op.ForIterPair:
                TellOfResult(frame, result);
                frame.Sp--;
                frame.Ip += Instruction.OperandOf(word);
                return;
            default:
                TellOfResult(frame, result);
                frame.Sp--;
                frame.Ip += (short)(word >> 48);
                return;
        }
    }
}
