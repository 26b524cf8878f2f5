using System.Runtime.CompilerServices;

namespace PyTee.Stdlib.Re;

/// <summary>How many characters parts of a pattern take, at least and at most.</summary>
internal sealed class PatternWidth
{
    private const long Unbounded = 1L << 40;
    private readonly Dictionary<Node, (long Least, long Most)> _known = [];
    private readonly Dictionary<int, (long Least, long Most)> _groups = [];

    /// <summary>The bounds for a part; groups referred to have to be measured before.</summary>
    public (long Least, long Most) Of(Node node)
    {
        if (_known.TryGetValue(node, out (long, long) known)) return known;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        (long least, long most) = Measure(node);
        (long, long) width = (Math.Min(least, Unbounded), Math.Min(most, Unbounded));
        _known[node] = width;
        return width;
    }

    private (long Least, long Most) Measure(Node node)
    {
        switch (node)
        {
            case LiteralNode or AnyNode or SetNode: return (1, 1);
            case SequenceNode sequence: return Sum(sequence.Parts);
            case BranchNode branch: return Either(branch.Branches);
            case AtomicNode atomic: return Of(atomic.Body);
            case RepeatNode repeat: return Times(Of(repeat.Body), repeat);
            case BackreferenceNode reference: return _groups.GetValueOrDefault(reference.Group, (0, Unbounded));
            case AssertNode assertion: Of(assertion.Body); return (0, 0);
            case GroupNode group:
                (long, long) body = Of(group.Body);
                if (group.Number is int number) _groups[number] = body;
                return body;
            case ConditionNode condition:
                (long least, long most) = Of(condition.Yes);
                (long otherLeast, long otherMost) = condition.No == null ? (0, 0) : Of(condition.No);
                return (Math.Min(least, otherLeast), Math.Max(most, otherMost));
            default: return (0, 0);
        }
    }

    private (long Least, long Most) Sum(List<Node> parts)
    {
        (long Least, long Most) sum = (0, 0);
        foreach (Node part in parts)
        {
            (long least, long most) = Of(part);
            sum = (Math.Min(sum.Least + least, Unbounded), Math.Min(sum.Most + most, Unbounded));
        }
        return sum;
    }

    private (long Least, long Most) Either(List<Node> branches)
    {
        (long Least, long Most) either = (Unbounded, 0);
        foreach (Node branch in branches)
        {
            (long least, long most) = Of(branch);
            either = (Math.Min(either.Least, least), Math.Max(either.Most, most));
        }
        return either;
    }

    private static (long Least, long Most) Times((long Least, long Most) body, RepeatNode repeat)
    {
        double least = (double)body.Least * repeat.Least;
        double most = body.Most == 0 ? 0 : (double)body.Most * repeat.Most;
        return ((long)Math.Min(least, Unbounded), (long)Math.Min(most, Unbounded));
    }
}
