using PyTee.Interpreter;

namespace PyTee.Stdlib.Re;

/// <summary>The memory of one matching: slots, choices to go back to, and slot values to restore then.</summary>
internal sealed class MatchScratch
{
    private const int KeptLength = 1 << 14;

    /// <summary>Group places, the last group and loop counters.</summary>
    public int[] Slots = [];

    /// <summary>The choices, four words or three each.</summary>
    public int[] Choices = new int[256];

    /// <summary>Slots and their former values.</summary>
    public int[] Trail = new int[256];

    /// <summary>Makes a scratch fit for a program.</summary>
    public void Prepare(int slotCount)
    {
        if (Slots.Length < slotCount) Slots = new int[slotCount];
        Slots.AsSpan(0, slotCount).Fill(-1);
    }

    /// <summary>Lets go of memory that one large match needed.</summary>
    public void Shrink()
    {
        if (Choices.Length > KeptLength) Choices = new int[256];
        if (Trail.Length > KeptLength) Trail = new int[256];
    }

    /// <summary>Doubles one of the stacks; the limit is asked first.</summary>
    public static void Grow(ref int[] stack, IFuel fuel)
    {
        int length = checked(stack.Length * 2);
        fuel.Charge((long)length * sizeof(int));
        Array.Resize(ref stack, length);
    }
}
