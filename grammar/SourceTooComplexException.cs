namespace PyTee.Grammar;

/// <summary>A source nested so deeply that reading it would exhaust the stack; Python raises MemoryError.</summary>
public sealed class SourceTooComplexException() : Exception("Parser stack overflowed - Python source too complex to parse");
