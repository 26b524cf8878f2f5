using System.Runtime.CompilerServices;

namespace PyTee.Interpreter.Compiler;

/// <summary>The program is nested too deeply to be compiled; Python code sees a RecursionError.</summary>
public sealed class CompilationDepthException() : Exception("maximum recursion depth exceeded during compilation")
{
    /// <summary>Called on entry of every recursive step of the passes after the parser; costs a step.</summary>
    internal static void Check()
    {
        Fuel.Spend(1);
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw new CompilationDepthException();
    }
}
