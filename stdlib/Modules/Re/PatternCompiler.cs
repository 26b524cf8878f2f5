using System.Runtime.CompilerServices;

namespace PyTee.Stdlib.Re;

/// <summary>Compiles a parsed pattern to a program for the matcher.</summary>
internal sealed class PatternCompiler
{
    private const int Unlimited = int.MaxValue;

    private readonly List<int> _code = [];
    private readonly List<byte[]> _filters = [];
    private readonly SetTable _sets = new();
    private readonly PatternWidth _widths = new();
    private readonly FirstSetFinder _firsts;
    private int _slots;
    private bool _hasBackreference;

    private PatternCompiler(int groupCount)
    {
        _firsts = new FirstSetFinder(_sets);
        LastGroupSlot = 2 * (groupCount + 1);
        _slots = LastGroupSlot + 1;
    }

    private int LastGroupSlot { get; }

    /// <summary>Compiles a parsed pattern.</summary>
    public static RegexProgram Compile(ParsedPattern pattern)
    {
        var compiler = new PatternCompiler(pattern.GroupCount);
        (long least, _) = compiler._widths.Of(pattern.Root);
        compiler.Emit(pattern.Root, pattern.Flags, FirstSet.Success);
        compiler.Add(RegexOp.Success);
        int[] prefix = PatternPrefix.Of(pattern.Root, pattern.Flags, compiler._sets);
        return new RegexProgram
        {
            Code = [.. compiler._code],
            Sets = compiler._sets.ToArray(),
            Filters = [.. compiler._filters],
            SlotCount = compiler._slots,
            LastGroupSlot = compiler.LastGroupSlot,
            LeastWidth = (int)Math.Min(least, int.MaxValue / 2),
            Prefix = prefix,
            First = compiler._firsts.Of(pattern.Root, pattern.Flags, null)?.Table,
            Anchor = PatternPrefix.AnchorOf(pattern.Root, pattern.Flags),
            LeadingRun = compiler.FindLeadingRun(),
        };
    }

    // A pattern that starts with an unbounded run of one set fails from every place within a run if it fails from the
    // run's start: the rest of the pattern meets the same places. Back-references could tell the starts apart.
    private int FindLeadingRun()
    {
        if (_hasBackreference) return -1;
        int at = 0;
        while ((RegexOp)_code[at] == RegexOp.Mark) at += 2;
        bool isRun = (RegexOp)_code[at] is RegexOp.RunGreedy or RegexOp.RunPossessive;
        return isRun && _code[at + 3] <= 1 && _code[at + 4] == Unlimited ? at : -1;
    }

    private void Emit(Node node, RegexFlags flags, FirstSet? follow)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (node)
        {
            case LiteralNode literal when _sets.IsExact(literal, flags): Add(RegexOp.Char, literal.Character); break;
            case LiteralNode or AnyNode or SetNode: Add(RegexOp.Set, _sets.NumberOf(_sets.Of(node, flags))); break;
            case SequenceNode sequence: EmitSequence(sequence, flags, follow); break;
            case BranchNode branch: EmitBranch(branch, flags, follow); break;
            case RepeatNode repeat: EmitRepeat(repeat, flags, follow); break;
            case GroupNode group: EmitGroup(group, flags, follow); break;
            case AssertNode assertion: EmitAssert(assertion, flags); break;
            case AtomicNode atomic:
                Add(RegexOp.Atomic);
                Emit(atomic.Body, flags, null);
                Add(RegexOp.AtomicEnd);
                break;
            case BackreferenceNode reference: EmitBackreference(reference, flags); break;
            case ConditionNode condition: EmitCondition(condition, flags, follow); break;
            case PlaceNode place: EmitPlace(place.Place, flags); break;
        }
    }

    private void EmitSequence(SequenceNode sequence, RegexFlags flags, FirstSet? follow)
    {
        List<Node> parts = sequence.Parts;
        var follows = new FirstSet?[parts.Count];
        for (int i = parts.Count - 1; i >= 0; i--)
        {
            follows[i] = follow;
            follow = i == 0 ? null : _firsts.Of(parts[i], flags, follow);
        }
        for (int i = 0; i < parts.Count; i++)
        {
            int run = CountExact(parts, i, flags);
            if (run < 2) { Emit(parts[i], flags, follows[i]); continue; }
            Add(RegexOp.String, run);
            for (int k = 0; k < run; k++) _code.Add(((LiteralNode)parts[i + k]).Character);
            i += run - 1;
        }
    }

    private int CountExact(List<Node> parts, int start, RegexFlags flags)
    {
        int end = start;
        while (end < parts.Count && parts[end] is LiteralNode literal && _sets.IsExact(literal, flags)) end++;
        return end - start;
    }

    private void EmitBranch(BranchNode branch, RegexFlags flags, FirstSet? follow)
    {
        var ends = new List<int>();
        var firsts = branch.Branches.ConvertAll(part => _firsts.Of(part, flags, follow));
        var rest = new FirstSet?[firsts.Count];
        rest[^1] = firsts[^1];
        for (int i = firsts.Count - 2; i >= 0; i--) rest[i] = FirstSet.Union(firsts[i], rest[i + 1]);
        for (int i = 0; i < branch.Branches.Count; i++)
        {
            bool isLast = i == branch.Branches.Count - 1;
            int fork = isLast ? -1 : Add(RegexOp.Fork, 0, Filter(firsts[i]), Filter(rest[i + 1]));
            Emit(branch.Branches[i], flags, follow);
            if (isLast) break;
            ends.Add(Add(RegexOp.Jump, 0));
            Patch(fork + 1);
        }
        foreach (int end in ends) Patch(end + 1);
    }

    private void EmitGroup(GroupNode group, RegexFlags flags, FirstSet? follow)
    {
        if (group.Number is not int number)
        {
            Emit(group.Body, group.Apply(flags), follow);
            return;
        }
        Add(RegexOp.Mark, 2 * number);
        Emit(group.Body, flags, follow);
        Add(RegexOp.MarkEnd, 2 * number + 1);
    }

    private void EmitAssert(AssertNode assertion, RegexFlags flags)
    {
        long width = 0;
        if (assertion.IsBehind)
        {
            (width, long most) = _widths.Of(assertion.Body);
            if (width != most) throw new RegexSyntaxException("look-behind requires fixed-width pattern", null);
        }
        RegexOp op = assertion.IsNegated ? RegexOp.AssertNot : RegexOp.Assert;
        int start = Add(op, (int)Math.Min(width, int.MaxValue), 0);
        Emit(assertion.Body, flags, null);
        Add(assertion.IsNegated ? RegexOp.AssertNotEnd : RegexOp.AssertEnd);
        Patch(start + 2);
    }

    private void EmitBackreference(BackreferenceNode reference, RegexFlags flags)
    {
        _hasBackreference = true;
        if ((flags & RegexFlags.IgnoreCase) == 0) Add(RegexOp.Backreference, reference.Group);
        else Add(RegexOp.BackreferenceAnyCase, reference.Group, (flags & RegexFlags.Unicode) != 0 ? 1 : 0);
    }

    private void EmitCondition(ConditionNode condition, RegexFlags flags, FirstSet? follow)
    {
        int start = Add(RegexOp.Condition, condition.Group, 0);
        Emit(condition.Yes, flags, follow);
        if (condition.No == null)
        {
            Patch(start + 2);
            return;
        }
        int skip = Add(RegexOp.Jump, 0);
        Patch(start + 2);
        Emit(condition.No, flags, follow);
        Patch(skip + 1);
    }

    private void EmitPlace(Place place, RegexFlags flags)
    {
        bool isMultiline = (flags & RegexFlags.Multiline) != 0;
        PlaceCheck check = place switch
        {
            Place.LineStart => isMultiline ? PlaceCheck.LineStart : PlaceCheck.Start,
            Place.End => isMultiline ? PlaceCheck.LineEnd : PlaceCheck.LastLineEnd,
            Place.StringEnd => PlaceCheck.End,
            Place.Boundary => PlaceCheck.Boundary,
            Place.NotBoundary => PlaceCheck.NotBoundary,
            _ => PlaceCheck.Start,
        };
        var word = new SetNode([], Category.Word, false);
        int set = place is Place.Boundary or Place.NotBoundary
            ? _sets.NumberOf(_sets.Of(word, flags & ~RegexFlags.IgnoreCase)) : 0;
        Add(RegexOp.Place, (int)check, set);
    }

    private void EmitRepeat(RepeatNode repeat, RegexFlags flags, FirstSet? follow)
    {
        if (repeat.Most == 0)
        {
            // Never run, but its faults count.
            int skip = Add(RegexOp.Jump, 0);
            Emit(repeat.Body, flags, null);
            Patch(skip + 1);
            return;
        }
        int least = (int)Math.Min(repeat.Least, Unlimited);
        int most = (int)Math.Min(repeat.Most, Unlimited);
        if (SingleOf(repeat.Body, ref flags) is Node single) EmitRun(repeat.Greed, single, least, most, flags, follow);
        else if (repeat.Greed == Greed.Possessive) EmitPossessive(repeat.Body, least, most, flags);
        else EmitLoop(repeat, least, most, flags, follow);
    }

    // A group that does not capture can still be one character.
    private static Node? SingleOf(Node body, ref RegexFlags flags)
    {
        while (true)
        {
            switch (body)
            {
                case LiteralNode or AnyNode or SetNode: return body;
                case GroupNode { Number: null } group:
                    flags = group.Apply(flags);
                    body = group.Body;
                    break;
                case SequenceNode { Parts.Count: 1 } sequence: body = sequence.Parts[0]; break;
                default: return null;
            }
        }
    }

    private void EmitRun(Greed greed, Node single, int least, int most, RegexFlags flags, FirstSet? follow)
    {
        CharSet set = _sets.Of(single, flags);
        (RunKind kind, int argument) = single switch
        {
            LiteralNode literal when _sets.IsExact(literal, flags) => (RunKind.Char, literal.Character),
            AnyNode when (flags & RegexFlags.DotAll) != 0 => (RunKind.All, 0),
            _ when set.OnlyMissing >= 0 => (RunKind.NotChar, set.OnlyMissing),
            _ => (RunKind.Set, _sets.NumberOf(set)),
        };
        // What follows cannot begin with a repeated character: giving one back would be in vain.
        if (greed == Greed.Greedy && follow != null && follow.IsDisjoint(set)) greed = Greed.Possessive;
        RegexOp op = greed switch
        {
            Greed.Greedy => RegexOp.RunGreedy,
            Greed.Lazy => RegexOp.RunLazy,
            _ => RegexOp.RunPossessive,
        };
        Add(op, (int)kind, argument, least, most, Filter(follow));
    }

    private void EmitPossessive(Node body, int least, int most, RegexFlags flags)
    {
        int slot = TakeLoopSlots();
        Add(RegexOp.LoopStart, slot);
        int loop = Add(RegexOp.LoopPossessive, slot, least, most, 0);
        Emit(body, flags, null);
        Add(RegexOp.AtomicEnd);
        Add(RegexOp.Jump, loop);
        Patch(loop + 4);
    }

    private void EmitLoop(RepeatNode repeat, int least, int most, RegexFlags flags, FirstSet? follow)
    {
        bool neverEmpty = _widths.Of(repeat.Body).Least > 0;
        bool isLazy = repeat.Greed == Greed.Lazy;
        FirstSet? body = _firsts.Of(repeat.Body, flags, null);
        FirstSet? again = most == 1 ? follow : FirstSet.Union(body, follow);
        if (most == 1 && least == 0) { EmitOptional(repeat.Body, isLazy, flags, body, follow); return; }
        if (most == Unlimited && least <= 1 && neverEmpty)
        {
            EmitStar(repeat.Body, least, isLazy, flags, body, again, follow);
            return;
        }
        int slot = TakeLoopSlots();
        Add(RegexOp.LoopStart, slot);
        int loop = Add(isLazy ? RegexOp.LoopLazy : RegexOp.LoopGreedy, slot, least, most, 0);
        Emit(repeat.Body, flags, null);
        Add(RegexOp.Jump, loop);
        Patch(loop + 4);
    }

    private void EmitOptional(Node body, bool isLazy, RegexFlags flags, FirstSet? first, FirstSet? follow)
    {
        if (!isLazy)
        {
            int fork = Add(RegexOp.Fork, 0, Filter(first), Filter(follow));
            Emit(body, flags, follow);
            Patch(fork + 1);
            return;
        }
        int lazy = Add(RegexOp.Fork, 0, Filter(follow), Filter(first));
        int skip = Add(RegexOp.Jump, 0);
        Patch(lazy + 1);
        Emit(body, flags, follow);
        Patch(skip + 1);
    }

    // Without a count and without empty rounds a loop is a fork that jumps back.
    private void EmitStar(
        Node body, int least, bool isLazy, RegexFlags flags, FirstSet? first, FirstSet? again, FirstSet? follow)
    {
        int enter = least == 0 ? Add(RegexOp.Jump, 0) : -1;
        int start = _code.Count;
        Emit(body, flags, again);
        if (enter >= 0) Patch(enter + 1);
        if (isLazy)
        {
            Add(RegexOp.Fork, start, Filter(follow), Filter(first));
            return;
        }
        int fork = Add(RegexOp.Fork, 0, Filter(first), Filter(follow));
        Add(RegexOp.Jump, start);
        Patch(fork + 1);
    }

    private int TakeLoopSlots()
    {
        int slot = _slots;
        _slots += 2;
        return slot;
    }

    private int Filter(FirstSet? first)
    {
        if (first == null || first == FirstSet.Success) return -1;
        int known = _filters.FindIndex(table => table.AsSpan().SequenceEqual(first.Table));
        if (known >= 0) return known;
        _filters.Add(first.Table);
        return _filters.Count - 1;
    }

    private int Add(RegexOp op, params ReadOnlySpan<int> operands)
    {
        int at = _code.Count;
        _code.Add((int)op);
        foreach (int operand in operands) _code.Add(operand);
        return at;
    }

    private void Patch(int at) => _code[at] = _code.Count;
}
