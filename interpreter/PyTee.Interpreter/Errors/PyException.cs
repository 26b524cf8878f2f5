namespace PyTee.Interpreter;

/// <summary>Carries a Python exception through C# frames. Inside the VM a pending exception is used instead.</summary>
public sealed class PyException(PyBaseException error) : Exception
{
    /// <summary>The Python exception.</summary>
    public PyBaseException Error { get; } = error;

    /// <summary>Whether Python frames were left with it: then it has its context and is not raised anew when it comes back into the machine.</summary>
    internal bool IsUnderWay { get; init; }

    /// <summary>isinstance(error, cls).</summary>
    public bool Matches(PyType cls) => Error.IsA(cls);

    public override string Message => Error.ToString();
}

/// <summary>A limit of the run was reached: ends the program, and no Python code can catch it.</summary>
public sealed class LimitException(string limit, string detail) : Exception($"{limit}: {detail}")
{
    /// <summary>Which limit: memory, time, steps, output.</summary>
    public string Limit { get; } = limit;
    /// <summary>The sentence for the user.</summary>
    public string Detail { get; } = detail;
    /// <summary>file:line of the Python code that was running, once known.</summary>
    public string? Place { get; set; }
}
