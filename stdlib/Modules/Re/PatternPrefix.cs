namespace PyTee.Stdlib.Re;

/// <summary>What a search can know before it tries: the text every match begins with, and whether it is anchored.</summary>
internal static class PatternPrefix
{
    /// <summary>The characters every match begins with.</summary>
    public static int[] Of(Node root, RegexFlags flags, SetTable sets)
    {
        var prefix = new List<int>();
        Collect(root, flags, sets, prefix);
        return [.. prefix];
    }

    /// <summary>Where alone a match can begin.</summary>
    public static SearchAnchor AnchorOf(Node node, RegexFlags flags)
    {
        while (true)
        {
            switch (node)
            {
                case SequenceNode { Parts.Count: > 0 } sequence: node = sequence.Parts[0]; break;
                case GroupNode group: (node, flags) = (group.Body, group.Apply(flags)); break;
                case AtomicNode atomic: node = atomic.Body; break;
                case PlaceNode { Place: Place.Start }: return SearchAnchor.TextStart;
                case PlaceNode { Place: Place.LineStart }:
                    return (flags & RegexFlags.Multiline) == 0 ? SearchAnchor.TextStart : SearchAnchor.LineStart;
                default: return SearchAnchor.None;
            }
        }
    }

    // True while what follows still belongs to the prefix.
    private static bool Collect(Node node, RegexFlags flags, SetTable sets, List<int> prefix)
    {
        switch (node)
        {
            case LiteralNode literal when sets.IsExact(literal, flags):
                prefix.Add(literal.Character);
                return true;
            case SequenceNode sequence:
                foreach (Node part in sequence.Parts)
                    if (!Collect(part, flags, sets, prefix)) return false;
                return true;
            case GroupNode group: return Collect(group.Body, group.Apply(flags), sets, prefix);
            default: return false;
        }
    }
}
