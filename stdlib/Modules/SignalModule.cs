using System.Runtime.CompilerServices;
using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Signals, of which the only one that reaches an enclave is the interrupt (SIGINT); others a program can send itself.</summary>
[PyModule("_signal")]
public static partial class SignalModule
{
    private const int Default = 0, Ignore = 1, Interrupt = 2, Highest = 64, Kill = 9, Stop = 19;

    private static readonly ConditionalWeakTable<Runtime, Dictionary<int, Value>> s_handlers = [];

    private static Dictionary<int, Value> Handlers => s_handlers.GetOrCreateValue(Vm.Current.Runtime);

    /// <summary>The default handler for SIGINT installed by Python.
    ///
    /// It raises KeyboardInterrupt.</summary>
    [PyFunction("default_int_handler(signalnum, frame, /)")]
    internal static void DefaultHandler(Value signalnum, Value frame) => throw Raise.KeyboardInterrupt();

    /// <summary>Set the action for the given signal: SIG_DFL, SIG_IGN, or a callable; returns the previous action.</summary>
    [PyFunction("signal(signalnum, handler, /)")]
    internal static Value Set(int signalnum, Value handler)
    {
        CheckNumber(signalnum);
        bool isNumber = Number.IsInt(handler) && Number.AsLong(handler) is Default or Ignore;
        if (!isNumber && !Protocols.IsCallable(handler))
            throw Raise.TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object");
        if (signalnum is Kill or Stop) throw HostCall.Error(22);
        var previous = Get(signalnum);
        Handlers[signalnum] = handler;
        if (signalnum == Interrupt) Vm.Current.Runtime.InterruptHandler = InterruptAction(handler);
        return previous;
    }

    // Ignoring is a function that does nothing; the default action ends the program, which KeyboardInterrupt does too.
    private static Value InterruptAction(Value handler)
    {
        if (Protocols.IsCallable(handler)) return handler;
        return Number.AsLong(handler) == Ignore ? Own("_ignore") : Value.Unset;
    }

    /// <summary>Do nothing about a signal.</summary>
    [PyFunction("_ignore(signalnum, frame, /)")] internal static void IgnoreSignal(Value signalnum, Value frame) { }

    /// <summary>Return the current action for the given signal.</summary>
    [PyFunction("getsignal(signalnum, /)")]
    internal static Value Get(int signalnum)
    {
        CheckNumber(signalnum);
        if (Handlers.TryGetValue(signalnum, out var handler)) return handler;
        return signalnum == Interrupt ? Own("default_int_handler") : new Value((long)Default);
    }

    /// <summary>Send a signal to the executing process: its Python handler is called.</summary>
    [PyFunction("raise_signal(signalnum, /)")]
    internal static void RaiseSignal(int signalnum)
    {
        var handler = Get(signalnum);
        var frame = PyFrame.At(Vm.Current, 0);
        if (Protocols.IsCallable(handler)) Vm.Current.Call(handler, new Value((long)signalnum), frame == null ? Value.None : new Value(frame));
        else if (Number.AsLong(handler) == Default) throw HostCall.Error(1);
    }

    private static Value Own(string name) => AttributeAccess.Get(new Value(Vm.Current.Runtime.Importer.Load("_signal")), PyStr.Intern(name));

    private static void CheckNumber(int number)
    {
        if (number is < 1 or > Highest) throw Raise.ValueError("signal number out of range");
    }
}
