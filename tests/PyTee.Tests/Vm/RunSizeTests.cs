using System.Reflection;
using System.Reflection.Emit;
using PyTee.Interpreter.Bytecode;
using Xunit;

namespace PyTee.Tests.Vm;

/// <summary>
/// The JIT compiles a method without optimising it when it has more than 60,000 bytes or 20,000 instructions of IL: a dispatch loop past that
/// runs three times slower, and nothing else would say so. From 512 locals on, its own included, it inlines nothing and keeps structs on the
/// stack, which every entry of the loop has to clear.
/// </summary>
public sealed class RunSizeTests
{
    /// <summary>The loop stays well below, as the compiler writes it for release.</summary>
    [Fact]
    public void TheDispatchLoopCanBeOptimised()
    {
        var assembly = typeof(Op).Assembly;
        var loop = assembly.GetType("PyTee.Interpreter.Vm")!.GetMethod("Run", BindingFlags.Static | BindingFlags.NonPublic)!.GetMethodBody()!;
        var il = loop.GetILAsByteArray()!;
        // A debug build spells the same loop out at greater length.
        bool debug = assembly.GetCustomAttribute<System.Diagnostics.DebuggableAttribute>() is { IsJITOptimizerDisabled: true };
        Assert.InRange(il.Length, 1, debug ? 80_000 : 55_000);
        Assert.InRange(Instructions(il), 1, debug ? 32_000 : 18_000);
        Assert.InRange(loop.LocalVariables.Count, 1, debug ? 1_000 : 300);
    }

    /// <summary>Compiled ahead of time size is no limit, the number of locals is.</summary>
    [Fact]
    public void TheThreadedLoopKeepsItsStructsInRegisters()
    {
        var assembly = typeof(Op).Assembly;
        var loop = assembly.GetType("PyTee.Interpreter.Vm")!.GetMethod("RunThreaded", BindingFlags.Static | BindingFlags.NonPublic)!.GetMethodBody()!;
        bool debug = assembly.GetCustomAttribute<System.Diagnostics.DebuggableAttribute>() is { IsJITOptimizerDisabled: true };
        Assert.InRange(loop.LocalVariables.Count, 1, debug ? 1_500 : 400);
    }

    static int Instructions(byte[] il)
    {
        var known = typeof(OpCodes).GetFields().Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);
        int count = 0;
        for (int i = 0; i < il.Length; count++)
        {
            int value = il[i++];
            if (value == 0xfe) value = 0xfe00 | il[i++];
            i += known[unchecked((short)value)].OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(il, i),
                _ => 4,
            };
        }
        return count;
    }
}
