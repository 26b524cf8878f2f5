namespace PyTee.Interpreter;

/// <summary>Why a format cannot be carried out; the caller raises the Python exception of its kind.</summary>
public sealed class FormatSpecException(string message, FormatFault fault = FormatFault.Value) : Exception(message)
{
    /// <summary>Which Python exception this becomes.</summary>
    public FormatFault Fault { get; } = fault;
}

/// <summary>The Python exceptions a format can raise.</summary>
public enum FormatFault
{
    /// <summary>ValueError.</summary>
    Value,

    /// <summary>OverflowError.</summary>
    Overflow,

    /// <summary>TypeError.</summary>
    Type,
}
