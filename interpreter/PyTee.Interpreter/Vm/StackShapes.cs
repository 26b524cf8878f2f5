using PyTee.Interpreter.Bytecode;

namespace PyTee.Interpreter;

/// <summary>What stands in a slot of the value stack, as far as a jump to another line has to know.</summary>
internal enum SlotKind : byte { Object, Null, Iterator, Exit, Exception, Address }

/// <summary>A stack of kinds; parts are shared.</summary>
internal sealed class StackShape(SlotKind top, StackShape? below)
{
    public SlotKind Top { get; } = top;
    public StackShape? Below { get; } = below;
    public int Depth { get; } = (below?.Depth ?? 0) + 1;
}

/// <summary>The stack before every instruction of a code object, found by following all ways through it.</summary>
internal sealed class StackShapes
{
    private readonly CodeObject _code;
    private readonly StackShape?[] _shapes;
    private readonly bool[] _isReached;
    private readonly Stack<int> _pending = new();

    public StackShapes(CodeObject code)
    {
        _code = code;
        _shapes = new StackShape?[code.Code.Length];
        _isReached = new bool[code.Code.Length];
        Reach(0, null);
        while (_pending.TryPop(out int address)) Step(address);
    }

    /// <summary>The stack before an instruction. False when no way leads there.</summary>
    public bool TryGet(int address, out StackShape? shape)
    {
        shape = _shapes[address];
        return _isReached[address];
    }

    /// <summary>Whether a frame with the first stack can go on where the second is expected, when values are dropped.</summary>
    public static bool CanBecome(StackShape? from, StackShape? to)
    {
        while (from != null && from.Depth > (to?.Depth ?? 0)) from = from.Below;
        for (; from != null && to != null; from = from.Below, to = to.Below)
        {
            if (from == to) return true;
            // A value in the middle of an expression is like no other.
            if (from.Top != to.Top || to.Top is SlotKind.Object or SlotKind.Null) return false;
        }
        return to == null;
    }

    private void Reach(int address, StackShape? shape)
    {
        if (_isReached[address]) return;
        _isReached[address] = true;
        _shapes[address] = shape;
        _pending.Push(address);
    }

    private void Step(int address)
    {
        ulong word = _code.Code[address];
        var op = Instruction.OpOf(word);
        int operand = OpInfo.IsFolded(op) ? 0 : Instruction.OperandOf(word);
        var shape = _shapes[address];
        EnterHandler(address, shape);
        if (OpInfo.Jumps(op))
        {
            int distance = OpInfo.IsFolded(op) ? (short)(word >> 48) : operand;
            Reach(address + distance, Resized(shape, OpInfo.Effect(op, operand, jump: true)));
        }
        if (!OpInfo.Ends(op)) Reach(address + 1 + OpInfo.CacheWords(op), After(op, operand, shape));
    }

    private void EnterHandler(int address, StackShape? shape)
    {
        foreach (var range in _code.Exceptions)
        {
            if (address < range.Start || address >= range.End) continue;
            while (shape != null && shape.Depth > range.Depth) shape = shape.Below;
            if (range.PushLasti) shape = new(SlotKind.Address, shape);
            Reach(range.Target, new(SlotKind.Exception, shape));
            return;
        }
    }

    private static StackShape? After(Op op, int operand, StackShape? shape) => op switch
    {
        Op.GetIter or Op.GetYieldFromIter or Op.GetAIter => new(SlotKind.Iterator, shape?.Below),
        Op.BuildListFor => new(SlotKind.Iterator, new(SlotKind.Object, shape?.Below)),
        Op.BeforeWith or Op.BeforeAsyncWith => new(SlotKind.Object, new(SlotKind.Exit, shape?.Below)),
        Op.PushExcInfo => new(SlotKind.Exception, shape),
        Op.PushNull or Op.LoadFastAndClear => new(SlotKind.Null, shape),
        Op.Copy => new(At(shape, operand), shape),
        Op.Swap => Exchange(shape!, operand),
        _ => Resized(shape, OpInfo.Effect(op, operand)),
    };

    private static StackShape? Resized(StackShape? shape, int effect)
    {
        for (; effect < 0; effect++) shape = shape?.Below;
        for (; effect > 0; effect--) shape = new(SlotKind.Object, shape);
        return shape;
    }

    private static SlotKind At(StackShape? shape, int n)
    {
        for (; n > 1; n--) shape = shape?.Below;
        return shape?.Top ?? SlotKind.Object;
    }

    private static StackShape Exchange(StackShape shape, int n)
    {
        var kinds = new List<SlotKind>();
        StackShape? rest = shape;
        for (int i = 0; i < n; i++, rest = rest?.Below) kinds.Add(rest?.Top ?? SlotKind.Object);
        (kinds[0], kinds[n - 1]) = (kinds[n - 1], kinds[0]);
        for (int i = n - 1; i >= 0; i--) rest = new(kinds[i], rest);
        return rest!;
    }
}
