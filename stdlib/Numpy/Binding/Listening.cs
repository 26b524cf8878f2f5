using PyTee.Interpreter;

namespace PyTee.Stdlib.Numpy;

/// <summary>What the program does about floating-point conditions (numpy.seterr), and the way from the loops to its warnings.</summary>
internal sealed class Listening
{
    [ThreadStatic] private static Listening? t_current;
    [ThreadStatic] private static Vm? t_machine;

    /// <summary>"warn", "ignore", "raise" for divide, over, under, invalid.</summary>
    public Dictionary<string, string> Modes { get; } = new() { ["divide"] = "warn", ["over"] = "warn", ["under"] = "ignore", ["invalid"] = "warn" };

    /// <summary>The strings of its string arrays.</summary>
    public TextPool Texts { get; } = new();

    /// <summary>The settings of the running program.</summary>
    public static Listening Current
    {
        get
        {
            Start();
            return t_current!;
        }
    }

    /// <summary>Makes the loops of this thread report to the running program.</summary>
    public static void Start()
    {
        if (!ReferenceEquals(t_machine, Vm.Current)) Attach();
    }

    private static void Attach()
    {
        t_machine = Vm.Current;
        t_current = new Listening();
        Hazards.Listener = t_current.Hear;
        Warnings.Listener = static text => Interpreter.Warnings.Warn(Errors.RuntimeWarning, text);
        PrintOptions.Current = new PrintOptions();
        Vm.Current.Runtime.AtEnd.Add(static () => t_machine = null);
    }

    private void Hear(FloatStatus status, string name)
    {
        var (key, text) = status switch
        {
            FloatStatus.DivideByZero => ("divide", "divide by zero"),
            FloatStatus.Overflow => ("over", "overflow"),
            _ => ("invalid", "invalid value"),
        };
        string message = $"{text} encountered in {name}";
        if (Modes[key] == "warn") Interpreter.Warnings.Warn(Errors.RuntimeWarning, message);
        else if (Modes[key] == "raise") throw Raise.Of(Errors.FloatingPointError, message);
    }
}
