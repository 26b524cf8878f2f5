using System.Diagnostics;

namespace PyTee.Interpreter.Bytecode;

/// <summary>Checks finished code in debug builds: the VM trusts stack depths and operands blindly.</summary>
public static class Verifier
{
    /// <summary>Throws when the code is wrong.</summary>
    [Conditional("DEBUG")]
    public static void Check(CodeObject code)
    {
        if (Find(code) is { } fault) throw new UnreachableException($"bad code for {code.QualName}: {fault}");
    }

    /// <summary>The first fault found, or null: every word is reached with one depth, never below zero, at most StackSize; operands are in range.</summary>
    public static string? Find(CodeObject code) => new Walk(code).Run();

    /// <summary>How many values stand on the stack before the instruction at an address.</summary>
    public static int DepthAt(CodeObject code, int address)
    {
        var walk = new Walk(code);
        return walk.Run() == null ? walk.DepthAt(address) : code.StackSize;
    }

    private sealed class Walk(CodeObject code)
    {
        private readonly int[] _depths = Enumerable.Repeat(-1, code.Code.Length).ToArray();
        private readonly Stack<int> _pending = new();
        private string? _fault;
        private int _deepest;

        public int DepthAt(int address) => _depths[address] < 0 ? code.StackSize : _depths[address];

        public string? Run()
        {
            Reach(0, 0, 0);
            while (_fault == null && _pending.TryPop(out var address)) Step(address);
            if (_fault == null && _deepest != code.StackSize) _fault = $"deepest {_deepest}, declared {code.StackSize}";
            return _fault;
        }

        private void Reach(int from, int address, int depth)
        {
            if (address < 0 || address >= _depths.Length) _fault ??= $"{from}: control goes to {address}";
            else if (depth < 0) _fault ??= $"{from}: depth {depth}";
            else if (_depths[address] < 0)
            {
                _deepest = Math.Max(_deepest, depth);
                _depths[address] = depth;
                _pending.Push(address);
            }
            else if (_depths[address] != depth) _fault ??= $"{address}: depth {_depths[address]} and, from {from}, {depth}";
        }

        private void Step(int address)
        {
            var word = code.Code[address];
            var op = Instruction.OpOf(word);
            if (!OpInfo.IsDefined(op))
            {
                _fault = $"{address}: no instruction {(int)op}";
                return;
            }
            var operand = OpInfo.IsFolded(op) ? 0 : Instruction.OperandOf(word);
            CheckOperands(address, word, op);
            var depth = _depths[address];
            EnterHandler(address, depth);
            if (OpInfo.Jumps(op)) Reach(address, address + Distance(word, op), depth + OpInfo.Effect(op, operand, jump: true));
            if (!OpInfo.Ends(op)) Reach(address, address + 1 + OpInfo.CacheWords(op), depth + OpInfo.Effect(op, operand));
            else if (depth + OpInfo.Effect(op, operand) < 0) _fault ??= $"{address}: depth below zero";
        }

        private static int Distance(ulong word, Op op) => OpInfo.IsFolded(op) ? (short)(word >> 48) : Instruction.OperandOf(word);

        private void EnterHandler(int address, int depth)
        {
            foreach (var range in code.Exceptions)
            {
                if (address < range.Start || address >= range.End) continue;
                if (range.Depth > depth && !IsAfterPop(address)) _fault ??= $"{address}: handler wants depth {range.Depth} of {depth}";
                Reach(address, range.Target, range.Depth + (range.PushLasti ? 2 : 1));
                return;
            }
        }

        /// <summary>Words that cannot raise may stand below the depth of a handler that is about to end.</summary>
        private bool IsAfterPop(int address) =>
            Instruction.OpOf(code.Code[address]) is Op.PopTop or Op.Jump or Op.JumpBackward or Op.StoreFast or Op.PopExcept or Op.Nop or Op.Trace;

        private void CheckOperands(int address, ulong word, Op op)
        {
            if (!OpInfo.IsFolded(op))
            {
                CheckOperand(address, OpInfo.OperandOf(op), Instruction.OperandOf(word));
                return;
            }
            var form = FoldedOp.Form(op);
            CheckOperand(address, form.A, (ushort)(word >> 16));
            CheckOperand(address, form.B, (ushort)(word >> 32));
            CheckOperand(address, form.C, (ushort)(word >> 48));
        }

        private void CheckOperand(int address, Operand kind, int operand)
        {
            var limit = kind switch
            {
                Operand.Const => code.Consts.Length,
                Operand.Name => code.Names.Length,
                Operand.Local => code.LocalsPlus.Length,
                _ => int.MaxValue,
            };
            if (kind != Operand.Jump && (operand < 0 || operand >= limit)) _fault ??= $"{address}: operand {operand} of {limit} {kind}";
        }
    }
}
