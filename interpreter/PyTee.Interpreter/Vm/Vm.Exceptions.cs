using System.Runtime.CompilerServices;

namespace PyTee.Interpreter;

/// <summary>raise, except, with, and the delegation of generators and coroutines.</summary>
public sealed unsafe partial class Vm
{
    /// <summary>
    /// The exception becomes the handled one; gives the previous for PopExcept. In a generator what the consumer was handling is not its own, so
    /// it counts as none: the consumer may be another one when PopExcept runs.
    /// </summary>
    private PyBaseException? SwapHandling(Frame f, PyBaseException error)
    {
        var previous = Handling;
        Handling = error;
        return f.Generator != null && (f.Flags & FrameFlags.Generator) != 0 && previous == f.Generator.OuterHandling ? null : previous;
    }

    internal void RestoreHandling(Frame f, object? previous)
    {
        Handling = previous as PyBaseException;
        if (Handling == null && (f.Flags & FrameFlags.Generator) != 0) Handling = f.Generator!.OuterHandling;
    }

    private void RaiseVarargs(ref Slot first, int n)
    {
        if (n == 0)
        {
            Pending = Handling ?? Raise.RuntimeError("No active exception to reraise").Error;
            return;
        }
        var error = ExceptionOf(As(ref first));
        if (n == 2)
        {
            var cause = As(ref Unsafe.Add(ref first, 1));
            if (cause.IsNone) error.Cause = null;
            else if (cause.Is<PyType>(out var t) && t.IsSubtypeOf(Errors.BaseException)) error.Cause = ExceptionOf(cause);
            else error.Cause = cause.Is<PyBaseException>(out var c) ? c : throw Raise.TypeError("exception causes must derive from BaseException");
            error.SuppressContext = true;
        }
        Pending = error;
    }

    /// <summary>The exception that raise means by a class or an instance.</summary>
    private PyBaseException ExceptionOf(Value v)
    {
        if (v.Is<PyBaseException>(out var instance)) return instance;
        if (!v.Is<PyType>(out var type) || !type.IsSubtypeOf(Errors.BaseException)) throw Raise.TypeError("exceptions must derive from BaseException");
        if (type.Solid == Errors.BaseException && !type.IsHeap) return new PyBaseException(type);
        var made = Call(new Value(type));
        return made.Is<PyBaseException>(out var error) ? error
            : throw Raise.TypeError($"calling {Protocols.Repr(type)} should have returned an instance of BaseException, not {Protocols.Repr(made.Class)}");
    }

    // --- except* ---

    private static readonly PyStr s_split = PyStr.Intern("split");

    private void CheckEgMatch(ref Slot exception, ref Slot type)
    {
        var handler = As(ref type);
        CheckStarTypes(handler);
        if (exception.O is not PyBaseException error) { As(ref type) = Value.None; return; }
        if (ExceptionMatch.Catches(error, handler))
        {
            As(ref exception) = Value.None;
            As(ref type) = new Value(error is PyExceptionGroup ? error : Wrap(error));
        }
        else if (error is PyExceptionGroup) (As(ref type), As(ref exception)) = Split(new Value(error), handler);
        else As(ref type) = Value.None;
        // Within the clause the matched part is what is being handled.
        if (type.O is PyBaseException match) Handling = match;
    }

    private PyBaseException Wrap(PyBaseException naked)
    {
        var group = Raise.Make(PyExceptionGroup.TypeObject, Value.Str(""), new Value(PyTuple.Of(new Value(naked))));
        group.Trace = new TraceLog(Top, Top.VisibleIndex, null);
        return group;
    }

    /// <summary>split() of the group, which its class may have overridden.</summary>
    private (Value Match, Value Others) Split(Value group, Value handler)
    {
        var parts = Call(AttributeAccess.Get(group, s_split), [handler], null);
        if (!parts.Is<PyTuple>(out var pair)) throw Raise.TypeError($"{group.Class.Name}.split must return a tuple, not {parts.Class.Name}");
        if (pair.Count < 2) throw Raise.TypeError($"{group.Class.Name}.split must return a 2-tuple, got tuple of size {pair.Count}");
        return (pair[0], pair[1]);
    }

    private static void CheckStarTypes(Value handler)
    {
        foreach (var item in handler.Is<PyTuple>(out var t) ? t.Span : [handler])
        {
            if (!item.Is<PyType>(out var cls) || !cls.IsSubtypeOf(Errors.BaseException)) throw Raise.TypeError("catching classes that do not inherit from BaseException is not allowed");
            if (cls.IsSubtypeOf(PyExceptionGroup.TypeObject)) throw Raise.TypeError("catching ExceptionGroup with except* is not allowed. Use except instead.");
        }
    }

    /// <summary>What except* raises at its end: what handlers raised, and of the original what they left or raised again (PEP 654).</summary>
    private void PrepReraiseStar(ref Slot original, ref Slot list)
    {
        var items = Unsafe.As<PyList>(list.O!);
        if (original.O is not PyExceptionGroup group)
        {
            // One clause at most ran for an exception that was no group.
            As(ref original) = items.Count == 0 ? Value.None : items.Span[0];
            return;
        }
        var raised = new PyList();
        HashSet<object> kept = [];
        foreach (var item in items.Span)
        {
            if (item.O is PyExceptionGroup part && IsPartOf(part, group)) Leaves(item, kept);
            else if (!item.IsNone) raised.Add(item);
        }
        var rest = kept.Count == 0 ? Value.None : PyExceptionGroup.Partition(new Value(group), e => e.O is not PyExceptionGroup && kept.Contains(e.O!)).Match;
        if (!rest.IsNone) raised.Add(rest);
        As(ref original) = raised.Count switch
        {
            0 => Value.None,
            1 => raised.Span[0],
            _ => new(Raise.Make(PyExceptionGroup.TypeObject, Value.Str(""), new Value(raised))),
        };
    }

    /// <summary>Whether a group was split off another: what split() copies is the same.</summary>
    private static bool IsPartOf(PyExceptionGroup part, PyExceptionGroup whole) =>
        part.Trace == whole.Trace && part.Cause == whole.Cause && part.Context == whole.Context;

    private static void Leaves(Value v, HashSet<object> into)
    {
        Recursion.EnsureStack();
        if (v.O is PyExceptionGroup g) { foreach (var e in g.Exceptions.Span) Leaves(e, into); }
        else if (v.O != null) into.Add(v.O);
    }

    // --- with ---

    private void BeforeWith(ref Slot d, ref Slot e)
    {
        var manager = As(ref d);
        var type = manager.Class;
        if (!type.Lookup(Names.Enter, out var enter))
            throw Raise.TypeError($"'{type.Name}' object does not support the context manager protocol");
        if (!type.Lookup(Names.Exit, out var exit))
            throw Raise.TypeError($"'{type.Name}' object does not support the context manager protocol (missed __exit__ method)");
        var bound = AttributeAccess.Bind(exit, manager, type);
        var entered = CallMethod(enter, manager, type, []);
        As(ref d) = bound;
        As(ref e) = entered;
    }

    private void BeforeAsyncWith(ref Slot d, ref Slot e)
    {
        var manager = As(ref d);
        var type = manager.Class;
        if (!type.Lookup(Names.AEnter, out var enter))
            throw Raise.TypeError($"'{type.Name}' object does not support the asynchronous context manager protocol");
        if (!type.Lookup(Names.AExit, out var exit))
            throw Raise.TypeError($"'{type.Name}' object does not support the asynchronous context manager protocol (missed __aexit__ method)");
        var bound = AttributeAccess.Bind(exit, manager, type);
        var entered = CallMethod(enter, manager, type, []);
        As(ref d) = bound;
        As(ref e) = entered;
    }

    private void WithExceptStart(ref Slot exit, ref Slot exception, ref Slot d)
    {
        var error = Unsafe.As<PyBaseException>(exception.O!);
        As(ref d) = Call(As(ref exit), [new Value(error.Class), new Value(error), error.GetTraceback()], null);
    }

    // --- delegation ---

    /// <summary>Whether a generator can take the value; raises when it cannot.</summary>
    private bool MaySend(PyGenerator g, ref Slot v)
    {
        if (g.State == GeneratorState.Created && !As(ref v).IsNone) throw Raise.TypeError($"can't send non-None value to a just-started {g.Kind}");
        return true;
    }

    /// <summary>
    /// Send to an iterator that is no generator (or a finished one). True: it yielded, the value replaces what was sent. False: it returned, the
    /// result replaces the receiver; or Pending is set.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool SendTo(ref Slot receiver, ref Slot v)
    {
        var target = As(ref receiver);
        var sent = As(ref v);
        try
        {
            if (target.O is PyCoroutine { State: GeneratorState.Finished }) throw Raise.RuntimeError("cannot reuse already awaited coroutine");
            // A __next__ written in Python may stop with a value.
            if (sent.IsNone && target.Class.IsHeap && target.Class.Lookup(Names.Next, out var method)) { As(ref v) = CallMethod(method, target, target.Class, []); return true; }
            if (sent.IsNone && target.Class.Slots.Next != null)
            {
                _stopped = _stop = null;
                if (target.Class.Slots.Next(target, out var item)) { As(ref v) = item; return true; }
                bool hasStop = _stopped == target.O && _stop != null;
                As(ref receiver) = hasStop ? _stop!.Result : Value.None;
                if (hasStop && IsObserved) TellOfEnd(Top, _stop!, Value.Unset);
                return false;
            }
            if (target.O is PyPlainGenerator or PyCoroutine) As(ref v) = Settle(target.O is PyPlainGenerator g ? g.SendOrPend(sent) : target.As<PyCoroutine>().Send(sent));
            else As(ref v) = Call(AttributeAccess.Get(target, Names.Send), [sent], null);
            return true;
        }
        catch (PyException e) when (e.Error is PyStopIteration stop)
        {
            As(ref receiver) = stop.Result;
            if (IsObserved) TellOfEnd(Top, stop, Value.Unset);
            return false;
        }
    }

    private bool CleanupThrow(ref Slot d, ref Slot exception)
    {
        if (exception.O is PyStopIteration stop) { As(ref d) = stop.Result; return true; }
        Pending = Unsafe.As<PyBaseException>(exception.O!);
        return false;
    }

    private void GetAwaitable(ref Slot d, int where) => As(ref d) = AwaitableIterator(As(ref d), where);

    /// <summary>What an await iterates over; where tells whose answer it is, for the message.</summary>
    internal Value AwaitableIterator(Value v, int where = 0)
    {
        if (v.O is PyCoroutine c)
        {
            if (!c.Delegate.IsUnset && c.State == GeneratorState.Suspended) throw Raise.RuntimeError("coroutine is being awaited already");
            return v;
        }
        if (v.O is PyPlainGenerator g && (g.Frame.Exe.Code.Flags & Bytecode.CodeFlags.IterableCoroutine) != 0) return v;
        if (!v.Class.Lookup(Names.Await, out var method))
        {
            throw Raise.TypeError(where switch
            {
                1 => $"'async with' received an object from __aenter__ that does not implement __await__: {v.Class.Name}",
                2 => $"'async with' received an object from __aexit__ that does not implement __await__: {v.Class.Name}",
                _ => $"object {v.Class.Name} can't be used in 'await' expression",
            });
        }
        var iterator = CallMethod(method, v, v.Class, []);
        if (iterator.O is PyCoroutine) throw Raise.TypeError("__await__() returned a coroutine");
        if (iterator.Class.Slots.Next == null) throw Raise.TypeError($"__await__() returned non-iterator of type '{iterator.Class.Name}'");
        return iterator;
    }

    private void GetAIter(ref Slot d)
    {
        var v = As(ref d);
        if (!v.Class.Lookup(Names.AIter, out var method)) throw Raise.TypeError($"'async for' requires an object with __aiter__ method, got {v.Class.Name}");
        var iterator = CallMethod(method, v, v.Class, []);
        if (!iterator.Class.Lookup(Names.ANext, out _)) throw Raise.TypeError($"'async for' received an object from __aiter__ that does not implement __anext__: {iterator.Class.Name}");
        As(ref d) = iterator;
    }

    private void GetANext(ref Slot iterator, ref Slot d)
    {
        var v = As(ref iterator);
        if (!v.Class.Lookup(Names.ANext, out var method)) throw Raise.TypeError($"'async for' requires an iterator with __anext__ method, got {v.Class.Name}");
        var awaitable = CallMethod(method, v, v.Class, []);
        As(ref d) = awaitable;
        try { GetAwaitable(ref d, 0); }
        catch (PyException e)
        {
            var error = Raise.TypeError($"'async for' received an invalid object from __anext__: {awaitable.Class.Name}");
            error.Error.Cause = error.Error.Context = e.Error;
            error.Error.SuppressContext = true;
            throw error;
        }
    }

    private bool EndAsyncFor(ref Slot exception)
    {
        var error = Unsafe.As<PyBaseException>(exception.O!);
        if (error.IsA(Errors.StopAsyncIteration)) return true;
        Pending = error;
        return false;
    }
}
