using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PyTee.Interpreter;

/// <summary>
/// Calls that need more than opening a window. Each returns true when the result is in the callee's slot, false when a frame was pushed (or, with
/// Pending set, when it failed).
/// </summary>
public sealed unsafe partial class Vm
{
    private static int IndexOf(Frame f, ref Slot slot) =>
        (int)(Unsafe.ByteOffset(ref Unsafe.As<Value, Slot>(ref MemoryMarshal.GetArrayDataReference(f.Stack)), ref slot) >> 4);

    private static ReadOnlySpan<Value> Span(ref Slot first, int n) => MemoryMarshal.CreateReadOnlySpan(ref As(ref first), n);

    /// <summary>callee(args): n arguments follow the callee's slot, after <paramref name="gap"/> unused ones.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool CallSlow(Frame f, ref Slot callee, int n, int gap)
    {
        ref Slot args = ref Unsafe.Add(ref callee, 1 + gap);
        switch (callee.O)
        {
            case PyFunction function:
                return EnterCall(f, function, ref args, n, null, IndexOf(f, ref callee), FrameFlags.None, null);
            case PyBoundMethod { Function.O: PyFunction function } method:
                ref Slot self = ref Unsafe.Add(ref args, -1);
                int at = IndexOf(f, ref callee);
                As(ref self) = method.Self;
                return EnterCall(f, function, ref self, n + 1, null, at, FrameFlags.None, null);
            case PyBuiltinFunction { Row.Kind: NativeKind.Method } bound:
                // The slot below the arguments is free: it held the callee, or nothing.
                ref Slot receiver = ref Unsafe.Add(ref args, -1);
                As(ref receiver) = bound.Self;
                As(ref callee) = bound.Row.Code(Span(ref receiver, n + 1), null);
                return callee.O != (object)Tag.Unset;
            case PyInstance { Class: var cls } when cls.Lookup(Names.Call, out var call) && call.O is PyFunction function:
                ref Slot owner = ref Unsafe.Add(ref args, -1);
                int slot = IndexOf(f, ref callee);
                owner = callee;
                return EnterCall(f, function, ref owner, n + 1, null, slot, FrameFlags.None, null);
            case PyType type when Construct(f, type, ref callee, ref args, n, out bool done):
                return done;
            case PyType { IsHeap: false } type when type.Solid == Errors.BaseException && type != Errors.ExceptionGroup:
                As(ref callee) = new Value(new PyBaseException(type) { Args = PyTuple.Of(Span(ref args, n)) });
                return true;
        }
        if (callee.O is PyType { IsHeap: false } builtin && builtin.Class == PyType.TypeObject)
        {
            As(ref callee) = builtin.Construct(Span(ref args, n), null);
            return callee.O != (object)Tag.Unset;
        }
        if (callee.O == (object)Tag.Unset) return RaiseUnbound(ref callee, ref callee);
        As(ref callee) = Call(As(ref callee), Span(ref args, n), null);
        return true;
    }

    /// <summary>type(args) for classes whose instances are plain: make the instance and enter __init__.</summary>
    private bool Construct(Frame f, PyType type, ref Slot callee, ref Slot args, int n, out bool done)
    {
        done = false;
        if (type.Initializer is not { } function) return false;
        var instance = type.Allocate(Span(ref args, n));
        ref Slot self = ref Unsafe.Add(ref args, -1);
        int at = IndexOf(f, ref callee);
        self.O = instance; self.N = 0;
        done = EnterCall(f, function, ref self, n + 1, null, at, FrameFlags.Constructor, instance);
        return true;
    }

    /// <summary>What LoadMethod pushed, with n arguments.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool CallMethodSlow(Frame f, ref Slot callee, int n)
    {
        if (callee.O == (object)Tag.Unset)
        {
            callee = Unsafe.Add(ref callee, 1);
            if (callee.O is PyBuiltinFunction { Row.Kind: NativeKind.Function } native)
            {
                As(ref callee) = native.Row.Code(Span(ref Unsafe.Add(ref callee, 2), n), null);
                return callee.O != (object)Tag.Unset;
            }
            return CallSlow(f, ref callee, n, 1);
        }
        ref Slot self = ref Unsafe.Add(ref callee, 1);
        if (callee.O is PyFunction function) return EnterCall(f, function, ref self, n + 1, null, IndexOf(f, ref callee), FrameFlags.None, null);
        if (callee.O is PyWrapperDescriptor wrapper)
        {
            As(ref callee) = wrapper.Row.Code(Span(ref self, n + 1), null);
            return callee.O != (object)Tag.Unset;
        }
        As(ref callee) = Call(As(ref callee), Span(ref self, n + 1), null);
        return true;
    }

    /// <summary>callee(args, name=value...): n arguments, then the tuple of names.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool CallKwSlow(Frame f, ref Slot callee, ref Slot args, int n)
    {
        var names = Unsafe.As<PyTuple>(Unsafe.Add(ref args, n).O!);
        switch (callee.O)
        {
            case PyFunction function:
                return EnterCall(f, function, ref args, n, names, IndexOf(f, ref callee), FrameFlags.None, null);
            case PyType { Initializer: { } initializer } type:
                var instance = type.Allocate(Span(ref args, n - names.Count));
                int at = IndexOf(f, ref callee);
                ref Slot self = ref Unsafe.Add(ref args, -1);
                self.O = instance; self.N = 0;
                return EnterCall(f, initializer, ref self, n + 1, names, at, FrameFlags.Constructor, instance);
        }
        As(ref callee) = Call(As(ref callee), Span(ref args, n), names);
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool CallMethodKwSlow(Frame f, ref Slot callee, int n)
    {
        ref Slot self = ref Unsafe.Add(ref callee, 1);
        if (callee.O == (object)Tag.Unset)
        {
            callee = self;
            return CallKwSlow(f, ref callee, ref Unsafe.Add(ref callee, 2), n);
        }
        return CallKwSlow(f, ref callee, ref self, n + 1);
    }

    /// <summary>callee(*args, **kwargs).</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool CallEx(Frame f, ref Slot callee, ref Slot args, ref Slot kwargs)
    {
        var callable = As(ref callee);
        var dict = kwargs.O as PyDict;
        if (kwargs.O != (object)Tag.Unset && dict?.GetType() != typeof(PyDict)) DictMerge(dict = new PyDict(), As(ref kwargs), callable);
        if (args.O is not PyTuple tuple || tuple.GetType() != typeof(PyTuple))
        {
            if (!Iteration.IsIterable(As(ref args))) throw Raise.TypeError($"{FunctionText(callable)} argument after * must be an iterable, not {As(ref args).Class.Name}");
            tuple = new PyTuple(Iteration.ToArray(As(ref args)));
        }
        Value[] all;
        PyTuple? names = null;
        if (dict is not { Count: > 0 }) all = tuple.Items;
        else
        {
            all = new Value[tuple.Count + dict.Count];
            tuple.Span.CopyTo(all);
            var keys = new Value[dict.Count];
            int i = 0;
            for (int position = 0; dict.Next(ref position, out var key, out var value); i++)
            {
                if (!key.Is<PyStr>(out _)) throw Raise.TypeError("keywords must be strings");
                keys[i] = key;
                all[tuple.Count + i] = value;
            }
            names = new PyTuple(keys);
        }
        if (callable.O is not PyFunction function) { As(ref callee) = Call(callable, all, names); return true; }
        int first = IndexOf(f, ref args), returnSlot = IndexOf(f, ref callee);
        var exe = function.Executable;
        if (names != null || exe.SimpleArgCount != all.Length || !HasWindow(f, first, exe)) return EnterBound(f, function, all, names, returnSlot, FrameFlags.None, null);
        Value.Copy(all, f.Stack.AsSpan(first));
        return EnterWindow(f, function, exe, first, all.Length, returnSlot, FrameFlags.None, null);
    }

    /// <summary>Whether a callee's frame may begin on the caller's stack, at its arguments.</summary>
    private static bool HasWindow(Frame f, int first, Executable exe) => first + exe.FrameSize <= f.Stack.Length && (f.Flags & FrameFlags.Generator) == 0;

    /// <summary>Enter a Python function whose arguments lie on the stack from <paramref name="args"/>.</summary>
    private bool EnterCall(Frame f, PyFunction function, ref Slot args, int n, PyTuple? names, int returnSlot, FrameFlags flags, PyObject? instance)
    {
        var exe = function.Executable;
        int first = IndexOf(f, ref args);
        if (names == null && exe.SimpleArgCount >= n && exe.SimpleArgCount - function.Defaults.Length <= n && HasWindow(f, first, exe))
        {
            int missing = exe.SimpleArgCount - n;
            if (missing > 0) function.Defaults.AsSpan(function.Defaults.Length - missing).CopyTo(f.Stack.AsSpan(first + n));
            return EnterWindow(f, function, exe, first, exe.SimpleArgCount, returnSlot, flags, instance);
        }
        return EnterBound(f, function, Span(ref args, n), names, returnSlot, flags, instance);
    }

    /// <summary>Enter a Python function through general argument binding.</summary>
    private bool EnterBound(Frame f, PyFunction function, ReadOnlySpan<Value> args, PyTuple? names, int returnSlot, FrameFlags flags, PyObject? instance)
    {
        var exe = function.Executable;
        var stack = StackFor(f, exe.FrameSize, out int first, out var owns);
        ArgumentBinding.Bind(function, exe.Code, args, names, stack.AsSpan(first, exe.LocalCount));
        var frame = Push(function, exe, stack, first);
        frame.ReturnSlot = returnSlot;
        frame.Flags = flags | owns;
        if (frame.Instance != instance) frame.Instance = instance;
        Spend();
        return false;
    }

    private bool EnterWindow(Frame f, PyFunction function, Executable exe, int first, int argCount, int returnSlot, FrameFlags flags, PyObject? instance)
    {
        var stack = f.Stack;
        Value.Clear(stack.AsSpan(first + argCount, exe.LocalCount - argCount));
        var frame = Push(function, exe, stack, first);
        frame.ReturnSlot = returnSlot;
        frame.Flags = flags;
        if (frame.Instance != instance) frame.Instance = instance;
        Spend();
        return false;
    }

    /// <summary>A special method that is a plain function of the instance's class, so that the loop can enter it.</summary>
    private static bool TryFindSpecial(ref Slot owner, PyStr name, int argCount, [NotNullWhen(true)] out PyFunction? function)
    {
        if (owner.O is PyInstance { Class: var type } && type.Lookup(name, out var method) && method.O is PyFunction found && found.Executable.PlainArgCount == argCount)
        {
            function = found;
            return true;
        }
        function = null;
        return false;
    }

    /// <summary>Results go to slots of the stack: the caller goes on with the slot above.</summary>
    private static bool IsStackSlot(Frame f, ref Slot slot) => IndexOf(f, ref slot) >= f.Base + f.Exe.LocalCount;

    /// <summary>
    /// Enter a method that an instruction calls. Its arguments are put where the stack is free once the instruction is done; the result goes to a
    /// slot of the caller, nowhere when that is negative. The loop's way into Python code without a second Run.
    /// </summary>
    private void EnterSpecial(Frame f, PyFunction function, int returnSlot, ref Slot top, params ReadOnlySpan<Value> args)
    {
        int free = IndexOf(f, ref top);
        var exe = function.Executable;
        var flags = returnSlot < 0 ? FrameFlags.Discard : FrameFlags.None;
        f.Sp = free;
        if (returnSlot < 0) returnSlot = free;
        if (exe.PlainArgCount != args.Length || free + exe.FrameSize > f.Stack.Length || (f.Flags & FrameFlags.Generator) != 0)
        {
            EnterBound(f, function, args, null, returnSlot, flags, null);
            return;
        }
        Value.Copy(args, f.Stack.AsSpan(free));
        EnterWindow(f, function, exe, free, args.Length, returnSlot, flags, null);
    }

    private void Spend() { if (--Fuel < 0) Refuel(); }

    /// <summary>The "enter" of the loop where the window does not fit, the caller is a generator, or a frame record is missing.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool EnterSlow(Frame f, PyFunction function, Executable exe, int first, int argCount, int returnSlot)
    {
        int target = first;
        var stack = f.Stack;
        var owns = FrameFlags.None;
        if ((f.Flags & FrameFlags.Generator) != 0 || first + exe.FrameSize > stack.Length)
        {
            stack = StackFor(f, exe.FrameSize, out target, out owns);
            Value.Copy(f.Stack.AsSpan(first, argCount), stack.AsSpan(target));
        }
        Value.Clear(stack.AsSpan(target + argCount, exe.LocalCount - argCount));
        var frame = Push(function, exe, stack, target);
        frame.ReturnSlot = returnSlot;
        frame.Flags = owns;
        Spend();
        return true;
    }

    /// <summary>
    /// Leave a frame that has flags with <see cref="Result"/>. True: Run ends. False: the caller's frame is ready to go on, or with Pending set the
    /// exception is the caller's.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool LeaveFrame(Frame f)
    {
        var flags = f.Flags;
        bool isEntry = (flags & FrameFlags.Entry) != 0;
        if ((flags & FrameFlags.Generator) != 0)
        {
            f.Generator!.Deactivate(this, GeneratorState.Finished);
            if (isEntry) return true;
            ResumeAfterEnd(Top, Result);
            return false;
        }
        int returnSlot = f.ReturnSlot;
        var instance = f.Instance;
        PopFrame(f);
        if ((flags & FrameFlags.Constructor) != 0)
        {
            f.Instance = null;
            if (!Result.IsNone)
            {
                Pending = Raise.TypeError($"__init__() should return None, not '{Result.Class.Name}'").Error;
                return false;
            }
            Result = new Value(instance!);
        }
        if (isEntry) return true;
        var caller = Top;
        if ((flags & FrameFlags.Discard) != 0)
        {
            caller.Sp = returnSlot;
            caller.Ip++;
            return false;
        }
        caller.Stack[returnSlot] = Result;
        caller.Sp = returnSlot + 1;
        caller.Ip++;
        return false;
    }
}
