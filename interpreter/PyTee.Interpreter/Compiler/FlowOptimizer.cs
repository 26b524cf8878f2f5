using PyTee.Interpreter.Bytecode;

namespace PyTee.Interpreter.Compiler;

/// <summary>Tidies the flow of a body: threads jumps, drops dead blocks, moves handlers behind the normal path.</summary>
internal static class FlowOptimizer
{
    private const int MaxHops = 16;

    /// <summary>Returns the blocks to assemble, in order.</summary>
    public static List<Block> Optimize(List<Block> blocks)
    {
        Number(blocks);
        var withCode = FirstWithCode(blocks);
        foreach (var block in blocks) ThreadJump(block, blocks, withCode);
        MarkReachable(blocks);
        var ordered = MoveColdBack(blocks.FindAll(b => b.IsReachable));
        Number(ordered);
        foreach (var block in ordered) DropJumpToNext(block, ordered);
        // A dropped jump may have been all that a handler guarded.
        MarkReachable(ordered);
        ordered.RemoveAll(b => !b.IsReachable);
        Number(ordered);
        return ordered;
    }

    private static void Number(List<Block> blocks) { for (var i = 0; i < blocks.Count; i++) blocks[i].Index = i; }

    /// <summary>Let the jump at the end of a block go straight to where it leads.</summary>
    private static void ThreadJump(Block block, List<Block> blocks, Block[] withCode)
    {
        if (block.Code.Count == 0) return;
        ref var jump = ref System.Runtime.InteropServices.CollectionsMarshal.AsSpan(block.Code)[^1];
        if (jump.Target == null || jump.Op is Op.ForIter or Op.Send) return;
        for (var hops = 0; hops < MaxHops; hops++)
        {
            var target = withCode[jump.Target!.Index];
            jump.Target = target;
            if (target.Code.Count == 0) return;
            var next = target.Code[0];
            if (next.Target == null || next.Handler != jump.Handler) return;
            if (!Follow(ref jump, next, target, blocks)) return;
        }
    }

    private static bool Follow(ref Instr jump, in Instr next, Block target, List<Block> blocks)
    {
        if (next.Op == Op.Jump && next.Target != target)
        {
            // A trace function is told of a line that is nothing but a jump.
            if (next.Span.Line != 0 && next.Span.Line != jump.Span.Line) return false;
            jump.Target = next.Target;
            return true;
        }
        if (jump.Op is not (Op.JumpIfFalseOrPop or Op.JumpIfTrueOrPop)) return false;
        var onFalse = jump.Op == Op.JumpIfFalseOrPop;
        switch (next.Op)
        {
            case Op.JumpIfFalseOrPop or Op.JumpIfTrueOrPop when next.Op == jump.Op:
                jump.Target = next.Target;
                return true;
            case Op.PopJumpIfFalse or Op.PopJumpIfTrue when onFalse == (next.Op == Op.PopJumpIfFalse):
                jump.Op = next.Op;
                jump.Target = next.Target;
                return true;
            case Op.JumpIfFalseOrPop or Op.JumpIfTrueOrPop or Op.PopJumpIfFalse or Op.PopJumpIfTrue:
                // The second test has the other sense, so it does not jump: control goes to the block behind it.
                jump.Op = onFalse ? Op.PopJumpIfFalse : Op.PopJumpIfTrue;
                jump.Target = blocks[target.Index + 1];
                return true;
            default:
                return false;
        }
    }

    /// <summary>For each block the first from there on that is not empty: a long chain of elif ends in as many empty ones.</summary>
    private static Block[] FirstWithCode(List<Block> blocks)
    {
        var found = blocks.ToArray();
        for (var i = found.Length - 2; i >= 0; i--)
        {
            if (found[i].Code.Count == 0) found[i] = found[i + 1];
        }
        return found;
    }

    private static void MarkReachable(List<Block> blocks)
    {
        foreach (var block in blocks) block.IsReachable = block.IsWarm = false;
        var handlers = new Stack<Block>();
        MarkFrom(blocks[0], isWarm: true, blocks, handlers);
        while (handlers.TryPop(out var handler)) MarkFrom(handler, isWarm: false, blocks, handlers);
    }

    /// <summary>Mark what is reached without an exception; the handlers on the way are left for later.</summary>
    private static void MarkFrom(Block start, bool isWarm, List<Block> blocks, Stack<Block> handlers)
    {
        var pending = new Stack<Block>();
        pending.Push(start);
        while (pending.TryPop(out var block))
        {
            if (block.IsReachable) continue;
            block.IsReachable = true;
            block.IsWarm = isWarm;
            foreach (var instr in block.Code)
            {
                if (instr.Target != null) pending.Push(instr.Target);
                if (instr is { IsSetup: false, Handler: not null, Op: not Op.Nop }) handlers.Push(instr.Handler.Target);
            }
            if (FallsThrough(block) && block.Index + 1 < blocks.Count) pending.Push(blocks[block.Index + 1]);
        }
    }

    private static bool FallsThrough(Block block) => block.Code.Count == 0 || block.Code[^1].IsSetup || !OpInfo.Ends(block.Code[^1].Op);

    /// <summary>Blocks that only an exception reaches go to the end; one that ran on into the normal path gets a jump.</summary>
    private static List<Block> MoveColdBack(List<Block> blocks)
    {
        if (blocks.TrueForAll(b => b.IsWarm)) return blocks;
        for (var i = 0; i + 1 < blocks.Count; i++)
        {
            if (blocks[i].IsWarm == blocks[i + 1].IsWarm || !FallsThrough(blocks[i])) continue;
            var last = blocks[i].Code.Count > 0 ? blocks[i].Code[^1] : default;
            blocks[i].Code.Add(new Instr { Op = Op.Jump, Target = blocks[i + 1], Handler = last.Handler, Span = last.Span });
        }
        return [.. blocks.FindAll(b => b.IsWarm), .. blocks.FindAll(b => !b.IsWarm)];
    }

    private static void DropJumpToNext(Block block, List<Block> blocks)
    {
        if (block.Code.Count == 0 || block.Code[^1] is not { Op: Op.Jump, Target: { } target, IsSetup: false }) return;
        for (var i = block.Index + 1; i < blocks.Count; i++)
        {
            if (blocks[i] == target)
            {
                block.Code[^1] = new Instr { Op = Op.Nop, Handler = block.Code[^1].Handler, Span = block.Code[^1].Span };
                return;
            }
            if (blocks[i].Code.Count > 0) return;
        }
    }
}
