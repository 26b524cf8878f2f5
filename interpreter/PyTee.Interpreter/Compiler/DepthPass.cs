using System.Diagnostics;
using PyTee.Interpreter.Bytecode;

namespace PyTee.Interpreter.Compiler;

/// <summary>Computes the stack depth of every block and handler.</summary>
internal static class DepthPass
{
    /// <summary>Returns the deepest depth.</summary>
    public static int Run(List<Block> blocks)
    {
        var deepest = 0;
        var pending = new Stack<Block>();
        Reach(blocks[0], 0, pending);
        while (pending.TryPop(out var block))
        {
            var depth = block.StartDepth;
            var ends = false;
            foreach (var instr in block.Code)
            {
                if (instr.Setup is { } handler)
                {
                    handler.Depth = depth + handler.DepthAdjust;
                    if (!handler.Target.IsReachable) continue;
                    var entry = handler.Depth + (handler.PushLasti ? 2 : 1);
                    deepest = Math.Max(deepest, entry);
                    Reach(handler.Target, entry, pending);
                    continue;
                }
                if (instr.Target != null)
                {
                    var jumped = depth + OpInfo.Effect(instr.Op, instr.Arg, jump: true);
                    deepest = Math.Max(deepest, jumped);
                    Reach(instr.Target, jumped, pending);
                }
                depth += OpInfo.Effect(instr.Op, instr.Arg);
                Debug.Assert(depth >= 0, "stack underflow");
                deepest = Math.Max(deepest, depth);
                ends = OpInfo.Ends(instr.Op);
            }
            if (!ends && block.Index + 1 < blocks.Count) Reach(blocks[block.Index + 1], depth, pending);
        }
        return deepest;
    }

    private static void Reach(Block block, int depth, Stack<Block> pending)
    {
        Debug.Assert(block.StartDepth < 0 || block.StartDepth == depth, "two depths meet");
        if (block.StartDepth >= 0) return;
        block.StartDepth = depth;
        pending.Push(block);
    }
}
