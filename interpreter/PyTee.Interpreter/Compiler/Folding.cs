using PyTee.Interpreter.Bytecode;

namespace PyTee.Interpreter.Compiler;

/// <summary>
/// Replaces runs of instructions in a block by operand-folded superinstructions: LoadFast x, LoadConst 1, Add, StoreFast x becomes one word.
/// An operand is folded only when it fits 16 bits, when all parts have one handler, and when the word reports errors where its parts would.
/// </summary>
internal sealed class Folding
{
    private const int MaxOperand = 0xffff;
    private readonly BoundLocals _bound;
    private List<Instr> _code = [];
    private ulong[] _state = [];

    private Folding(BoundLocals bound) => _bound = bound;

    /// <summary>Fold every block.</summary>
    public static void Run(List<Block> blocks, int localCount, int parameterCount)
    {
        var targets = Targets(blocks);
        for (var i = 0; i + 1 < blocks.Count; i++)
            if (!targets[i + 1]) FoldIteration(blocks[i], blocks[i + 1]);
        var folding = new Folding(new BoundLocals(blocks, localCount, parameterCount));
        foreach (var block in blocks) folding.FoldBlock(block);
    }

    /// <summary>By a block's place: whether something jumps to it.</summary>
    private static bool[] Targets(List<Block> blocks)
    {
        var targets = new bool[blocks.Count];
        foreach (var block in blocks)
            foreach (var instr in block.Code)
            {
                if (instr.Target is { IsReachable: true } target) targets[target.Index] = true;
                if (instr.Setup?.Target is { IsReachable: true } handler) targets[handler.Index] = true;
            }
        return targets;
    }

    /// <summary>The instructions a folded one stands for.</summary>
    public static Instr[] Unfold(in Instr instr) => instr.Parts!;

    private void FoldBlock(Block block)
    {
        _code = block.Code;
        _state = _bound.At(block);
        var result = new List<Instr>(_code.Count);
        var loads = new PendingLoads(result);
        for (var i = 0; i < _code.Count;)
        {
            var count = TryFold(i, out var folded);
            if (count == 0) (count, folded) = (1, _code[i]);
            if (loads.LoadBelowTop(folded.Handler) is var left and >= 0 && TakeLeft(ref folded, result[left].Arg)) loads.Remove(left);
            result.Add(folded);
            loads.Apply(isBound: BoundLocals.Has(_state, folded.Arg));
            for (var k = 0; k < count; k++) _bound.Apply(_state, _code[i + k]);
            i += count;
        }
        block.Code.Clear();
        block.Code.AddRange(result);
    }

    /// <summary>Let an operator on two stack operands take the left one from a local.</summary>
    private static bool TakeLeft(ref Instr instr, int local)
    {
        if (instr.IsSetup || local > MaxOperand) return false;
        var (row, dest) = (instr.Op, FoldMode.Stack);
        if (OpInfo.IsFolded(row))
        {
            var form = FoldedOp.Form(row);
            if (form is not { First: FoldMode.Stack, Second: FoldMode.Stack, Dest: FoldMode.Local }) return false;
            (row, dest) = (form.Base, FoldMode.Local);
        }
        var folded = FoldedOp.Find(row, FoldMode.Local, FoldMode.Stack, dest);
        if (folded == Op.Nop) return false;
        instr.Parts ??= [instr];
        instr.Op = folded;
        (instr.A, instr.B) = (local, instr.A);
        return true;
    }

    /// <summary>The item of a loop goes straight to its variable. The store is at the start of the block behind the loop instruction.</summary>
    private static void FoldIteration(Block head, Block body)
    {
        if (head.Code.Count == 0 || body.Code.Count == 0) return;
        var (iterate, store) = (head.Code[^1], body.Code[0]);
        if (iterate.Op == Op.ForIter && store is { Op: Op.UnpackSequence, Arg: 2, IsSetup: false } && body.Code.Count > 1 && iterate.Handler == store.Handler)
        {
            iterate.Op = Op.ForIterPair;
            head.Code[^1] = iterate;
            return;
        }
        if (iterate.Op != Op.ForIter || store.Op != Op.StoreFast || store.IsSetup || iterate.Handler != store.Handler || store.Arg > MaxOperand) return;
        var folded = FoldedOp.Find(Op.ForIter, FoldMode.None, FoldMode.None, FoldMode.Local);
        head.Code[^1] = Combine(folded, [iterate, store], iterate, [store.Arg]);
        body.Code.RemoveAt(0);
    }

    /// <summary>The number of instructions at an index that one folded instruction can replace; 0 for none.</summary>
    private int TryFold(int i, out Instr folded)
    {
        folded = default;
        if (_code[i].IsSetup || OpInfo.IsFolded(_code[i].Op)) return 0;
        var count = TryTwoOperands(i, ref folded);
        if (count == 0) count = TryOneOperand(i, ref folded);
        if (count == 0) count = TryNoOperand(i, ref folded);
        return count;
    }

    private int TryTwoOperands(int i, ref Instr folded)
    {
        if (i + 2 >= _code.Count) return 0;
        var user = _code[i + 2];
        if (user.IsSetup) return 0;
        var first = OperandMode(_code[i], user);
        if (first == FoldMode.Stack) return 0;
        var second = OperandMode(_code[i + 1], user);
        return second == FoldMode.Stack ? 0 : TryUser(i, i + 2, first, second, [_code[i].Arg, _code[i + 1].Arg], ref folded);
    }

    private int TryOneOperand(int i, ref Instr folded)
    {
        if (i + 1 >= _code.Count) return 0;
        var user = _code[i + 1];
        if (user.IsSetup) return 0;
        var mode = OperandMode(_code[i], user);
        if (mode == FoldMode.Stack) return 0;
        var hasOperand = OpInfo.OperandOf(user.Op) is Operand.Name or Operand.Local;
        if (hasOperand && user.Arg > MaxOperand) return 0;
        var unary = FoldedOp.Find(user.Op, FoldMode.None, mode);
        if (unary != Op.Nop && user.Op != Op.LoadFast)
        {
            folded = Combine(unary, _code.GetRange(i, 2), user, hasOperand ? [_code[i].Arg, user.Arg] : [_code[i].Arg]);
            return 2;
        }
        var count = TryUser(i, i + 1, FoldMode.Stack, mode, [_code[i].Arg], ref folded);
        return count > 0 ? count : TryPair(i, ref folded);
    }

    private int TryNoOperand(int i, ref Instr folded) => TryUser(i, i, FoldMode.Stack, FoldMode.Stack, [], ref folded);

    /// <summary>Two loads in a row, unless the second is better off with what follows.</summary>
    private int TryPair(int i, ref Instr folded)
    {
        var (a, b) = (_code[i], _code[i + 1]);
        if (a.Op != Op.LoadFast || b.Op != Op.LoadFast || a.Handler != b.Handler || a.Arg > MaxOperand || b.Arg > MaxOperand) return 0;
        if (!BoundLocals.Has(_state, a.Arg) || TryFold(i + 1, out _) > 0) return 0;
        folded = Combine(FoldedOp.Find(Op.LoadFast, FoldMode.None, FoldMode.None), [a, b], b, [a.Arg, b.Arg]);
        return 2;
    }

    /// <summary>Fold the operator at <paramref name="at"/> with its operands, and with the store or jump behind it where that is possible.</summary>
    private int TryUser(int start, int at, FoldMode first, FoldMode second, int[] operands, ref Instr folded)
    {
        var user = _code[at];
        if (at + 1 < _code.Count && _code[at + 1] is { IsSetup: false } next && next.Handler == user.Handler)
        {
            var dest = next.Op switch
            {
                Op.StoreFast when next.Arg <= MaxOperand => FoldMode.Local,
                Op.PopJumpIfFalse when next.Span == user.Span => FoldMode.JumpIfFalse,
                Op.PopJumpIfTrue when next.Span == user.Span => FoldMode.JumpIfTrue,
                _ => FoldMode.Stack,
            };
            if (dest != FoldMode.Stack && FoldedOp.Find(user.Op, first, second, dest) is var whole && whole != Op.Nop)
            {
                folded = Combine(whole, _code.GetRange(start, at + 2 - start), user, dest == FoldMode.Local ? [.. operands, next.Arg] : operands);
                folded.Target = next.Target;
                return at + 2 - start;
            }
        }
        if (start == at || FoldedOp.Find(user.Op, first, second) is var plain && plain == Op.Nop) return 0;
        folded = Combine(FoldedOp.Find(user.Op, first, second), _code.GetRange(start, at + 1 - start), user, operands);
        return at + 1 - start;
    }

    /// <summary>Whether an instruction pushes an operand that its user can take from a local or constant instead.</summary>
    private FoldMode OperandMode(in Instr push, in Instr user)
    {
        if (push.IsSetup || push.Handler != user.Handler || push.Arg > MaxOperand) return FoldMode.Stack;
        return push.Op switch
        {
            Op.LoadConst => FoldMode.Const,
            // A local that may be unbound must be reported at its own place in the source.
            Op.LoadFast when BoundLocals.Has(_state, push.Arg) || push.Span == user.Span => FoldMode.Local,
            _ => FoldMode.Stack,
        };
    }

    private static Instr Combine(Op op, List<Instr> parts, in Instr user, ReadOnlySpan<int> operands) => new()
    {
        Op = op,
        IsMarked = user.IsMarked,
        Handler = user.Handler,
        Span = user.Span,
        Target = parts[^1].Target ?? user.Target,
        A = operands.Length > 0 ? operands[0] : 0,
        B = operands.Length > 1 ? operands[1] : 0,
        C = operands.Length > 2 ? operands[2] : 0,
        Parts = [.. parts],
    };
}
