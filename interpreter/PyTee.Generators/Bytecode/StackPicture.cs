using System.Text.RegularExpressions;

namespace PyTee.Generators;

/// <summary>What an instruction takes from the stack and leaves there, as drawn in its row: <c>"callable args[n] -- result"</c>.</summary>
internal sealed class StackPicture
{
    private static readonly Regex Item = new(@"^(\w+)(?:\[(\d*)n\])?$");

    /// <summary>Names of the slots before, the deepest first; null when some name stands for a variable number of slots.</summary>
    public string[]? Inputs { get; }
    /// <summary>Names of the slots after.</summary>
    public string[]? Outputs { get; }
    /// <summary>Change of depth that does not depend on the operand.</summary>
    public int Fixed { get; }
    /// <summary>Change of depth per unit of the operand.</summary>
    public int PerN { get; }

    private StackPicture(Side before, Side after)
    {
        Inputs = before.Names;
        Outputs = after.Names;
        Fixed = after.Fixed - before.Fixed;
        PerN = after.PerN - before.PerN;
    }

    /// <summary>How many outputs are inputs left where they were.</summary>
    public int Kept
    {
        get
        {
            int n = 0;
            while (n < Inputs!.Length && n < Outputs!.Length && Inputs[n] == Outputs[n]) n++;
            return n;
        }
    }

    /// <summary>Null when the text is not a picture.</summary>
    public static StackPicture? Parse(string text)
    {
        var sides = Regex.Split(text, "--");
        if (sides.Length != 2) return null;
        var before = Side.Parse(sides[0]);
        var after = Side.Parse(sides[1]);
        return before is null || after is null ? null : new StackPicture(before, after);
    }

    private sealed record Side(string[]? Names, int Fixed, int PerN)
    {
        public static Side? Parse(string text)
        {
            int fixedSlots = 0, perN = 0;
            var words = text.Split(new[] { ' ' }, StringSplitOptions.RemoveEmptyEntries);
            foreach (var word in words)
            {
                var match = Item.Match(word);
                if (!match.Success) return null;
                if (!word.EndsWith("n]")) fixedSlots++;
                else perN += match.Groups[2].Value is "" ? 1 : int.Parse(match.Groups[2].Value);
            }
            return new Side(perN == 0 ? words : null, fixedSlots, perN);
        }
    }
}
