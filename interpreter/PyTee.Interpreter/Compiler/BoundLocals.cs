using PyTee.Interpreter.Bytecode;

namespace PyTee.Interpreter.Compiler;

/// <summary>Which locals surely have a value at the start of each block.</summary>
internal sealed class BoundLocals
{
    private readonly List<Block> _blocks;
    /// <summary>By a block's place; null before the block is reached.</summary>
    private readonly ulong[]?[] _states;
    private readonly int _words;
    /// <summary>Locals that are unbound somewhere: at a handler nothing is known of them.</summary>
    private readonly ulong[] _unbound;

    public BoundLocals(List<Block> blocks, int localCount, int parameterCount)
    {
        _blocks = blocks;
        _states = new ulong[blocks.Count][];
        _words = (localCount + 63) / 64;
        _unbound = new ulong[_words];
        foreach (var block in blocks)
            foreach (var instr in block.Code)
                if (Unbinds(instr)) Set(_unbound, instr.Arg);
        var entry = new ulong[_words];
        for (var i = 0; i < parameterCount; i++) Set(entry, i);
        Solve(entry);
    }

    /// <summary>The locals bound at the start of a block, to be kept up with <see cref="Apply"/>.</summary>
    public ulong[] At(Block block) => _states[block.Index].AsSpan().ToArray();

    public static bool Has(ulong[] state, int local) => local >> 6 < state.Length && (state[local >> 6] >> (local & 63) & 1) != 0;

    /// <summary>Account for what an instruction binds or unbinds.</summary>
    public void Apply(ulong[] state, in Instr instr)
    {
        if (instr.IsSetup) return;
        if (instr.Parts != null)
        {
            foreach (var part in instr.Parts) Apply(state, part);
            return;
        }
        if (Unbinds(instr)) state[instr.Arg >> 6] &= ~(1UL << (instr.Arg & 63));
        else if (instr.Op == Op.StoreFast) Set(state, instr.Arg);
    }

    private bool Unbinds(in Instr instr) =>
        !instr.IsSetup && (instr.Op is Op.DeleteFast or Op.LoadFastAndClear || instr is { Op: Op.StoreFast, MayUnbind: true }) && instr.Arg >> 6 < _words;

    private void Set(ulong[] state, int local)
    {
        if (local >> 6 < _words) state[local >> 6] |= 1UL << (local & 63);
    }

    private void Solve(ulong[] entry)
    {
        var pending = new Stack<Block>();
        Merge(_blocks[0], entry, pending);
        while (pending.TryPop(out var block))
        {
            var state = At(block);
            var ends = false;
            foreach (var instr in block.Code)
            {
                if (instr.Setup is { Target.IsReachable: true } handler) Merge(handler.Target, WithoutUnbound(state), pending);
                if (instr.Target != null) Merge(instr.Target, state, pending);
                Apply(state, instr);
                ends = !instr.IsSetup && OpInfo.Ends(instr.Op);
            }
            if (!ends && block.Index + 1 < _blocks.Count) Merge(_blocks[block.Index + 1], state, pending);
        }
    }

    private ulong[] WithoutUnbound(ulong[] state)
    {
        var result = state.AsSpan().ToArray();
        for (var i = 0; i < _words; i++) result[i] &= ~_unbound[i];
        return result;
    }

    private void Merge(Block block, ulong[] state, Stack<Block> pending)
    {
        if (_states[block.Index] is not { } known)
        {
            _states[block.Index] = state.AsSpan().ToArray();
            pending.Push(block);
            return;
        }
        var changed = false;
        for (var i = 0; i < _words; i++)
        {
            changed |= (known[i] & ~state[i]) != 0;
            known[i] &= state[i];
        }
        if (changed) pending.Push(block);
    }
}
