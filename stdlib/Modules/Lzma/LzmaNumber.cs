using System.Numerics;
using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Numbers without sign from Python.</summary>
internal static class LzmaNumber
{
    /// <summary>A number from 0 to a limit.</summary>
    public static ulong Unsigned(Value value, ulong most)
    {
        BigInteger number = Number.Big(Number.ToIndex(value));
        if (number.Sign < 0) throw Raise.OverflowError("can't convert negative int to unsigned");
        return number > most ? throw Raise.OverflowError("Python int too large to convert to C unsigned long") : (ulong)number;
    }
}
