using PyTee.Interpreter;

namespace PyTee.Stdlib.Re;

/// <summary>The engine behind <c>re</c>.</summary>
[PyModule("_sre")]
public static partial class SreModule
{
    /// <summary>The type of compiled patterns.</summary>
    [PyConstant("Pattern")] internal static PyType Pattern => PyPattern.TypeObject;

    /// <summary>The type of matches.</summary>
    [PyConstant("Match")] internal static PyType Match => PyMatch.TypeObject;

    /// <summary>Compiles a pattern; its faults are raised as the given class.</summary>
    [PyFunction("compile(pattern, flags, error, /)")]
    internal static Value Compile(Value pattern, long flags, Value error)
    {
        if (!pattern.Is<PyStr>(out _) && !Buffers.TryGet(pattern, out _))
            throw Raise.TypeError("first argument must be string or compiled pattern");
        RegexSubject text = RegexSubject.OfAny(pattern);
        bool isText = text.Text != null;
        return Made(pattern, isText, error, () => RegexPattern.Compile(text.ToNumbers(), isText, (RegexFlags)flags, FindCharacter));
    }

    /// <summary>Compiles the patterns of a Scanner to one; the number of the last group that matched tells which of them it was.</summary>
    [PyFunction("compile_lexicon(patterns, flags, error, /)")]
    internal static Value CompileLexicon(Value patterns, long flags, Value error)
    {
        Value[] phrases = Iteration.ToArray(patterns);
        bool isText = phrases.Length == 0 || phrases[0].Is<PyStr>(out _);
        return Made(Value.None, isText, error, () => RegexPattern.CompileLexicon(
            phrases.Select(phrase => RegexSubject.OfAny(phrase).ToNumbers()), isText, (RegexFlags)flags, FindCharacter));
    }

    private static Value Made(Value pattern, bool isText, Value error, Func<RegexPattern> compile)
    {
        try
        {
            RegexPattern regex = compile();
            foreach (string warning in regex.Warnings) Warnings.Warn(Errors.FutureWarning, warning, 3);
            return new PyPattern(pattern, isText, regex, error);
        }
        catch (RegexSyntaxException fault)
        {
            throw Error(fault, pattern, error);
        }
        catch (InsufficientExecutionStackException)
        {
            throw Raise.RecursionError("maximum recursion depth exceeded");
        }
    }

    /// <summary>The Python exception for a fault.</summary>
    internal static PyException Error(RegexSyntaxException fault, Value text, Value errorClass)
    {
        switch (fault.Fault)
        {
            case RegexFault.Value: return Raise.ValueError(fault.Message);
            case RegexFault.Overflow: return Raise.OverflowError(fault.Message);
            case RegexFault.Index: return Raise.IndexError(fault.Message);
        }
        Value message = Value.Str(fault.Message);
        Value made = fault.Position is int position
            ? Vm.Current.Call(errorClass, [message, text, (long)position], null)
            : Vm.Current.Call(errorClass, [message], null);
        return made.Is(out PyBaseException? exception) ? new PyException(exception) : Raise.TypeError(fault.Message);
    }

    // The names of characters are data of unicodedata, which not every program needs.
    private static int FindCharacter(string name)
    {
        try
        {
            PyModule module = Vm.Current.Runtime.Importer.Load("unicodedata");
            Value lookup = AttributeAccess.Get(module, PyStr.Intern("lookup"));
            Value found = Vm.Current.Call(lookup, [Value.Str(name)], null);
            return found.Is(out PyStr? text) && text.Length == 1 ? text[0] : -1;
        }
        catch (PyException)
        {
            return -1;
        }
    }
}
