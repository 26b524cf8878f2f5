using PyTee.Grammar.Ast;
using PyTee.Interpreter.Bytecode;

namespace PyTee.Interpreter.Compiler;

/// <summary>Turns blocks into instruction words, source positions and the exception table.</summary>
internal sealed class Assembler(List<Block> blocks)
{
    private readonly List<ulong> _words = [];
    private readonly List<CodePosition> _positions = [];
    private readonly List<ExceptionRange> _exceptions = [];
    private readonly List<LineMark> _marks = [];
    /// <summary>The line of the last mark.</summary>
    private int _line = -1;

    /// <summary>The instruction words.</summary>
    public ulong[] Words => [.. _words];
    /// <summary>Source positions, ascending.</summary>
    public CodePosition[] Positions => [.. _positions];
    /// <summary>Where lines begin.</summary>
    public LineMark[] LineMarks => [.. _marks];
    /// <summary>The exception table.</summary>
    public ExceptionRange[] Exceptions => [.. _exceptions];

    /// <summary>Give every block its address.</summary>
    public void Place()
    {
        KeepTargets();
        do MeasureBlocks();
        while (UnfoldFarJumps());
    }

    /// <summary>Write words and tables; addresses and depths are known.</summary>
    public void Write()
    {
        var isTargetNext = TargetsNext();
        for (var at = 0; at < blocks.Count; at++)
        {
            var block = blocks[at];
            var last = block.Code.FindLastIndex(instr => !instr.IsSetup && !IsDropped(instr));
            var isFresh = block.IsTarget;
            for (var i = 0; i < block.Code.Count; i++)
            {
                var instr = block.Code[i];
                if (instr.IsSetup) continue;
                MarkLines(instr, isAhead: i > last && isTargetNext[at], ref isFresh);
                if (!IsDropped(instr)) Write(instr);
            }
        }
    }

    /// <summary>Of a line where nothing is done a mark is enough.</summary>
    private static bool IsDropped(in Instr instr) => instr is { Op: Op.Nop, Arg: 0 };

    /// <summary>A block of nothing but lines that something jumps to, as to what follows, needs an address of its own: the first gets a word.</summary>
    private void KeepTargets()
    {
        foreach (var block in blocks)
            foreach (var instr in block.Code)
            {
                if (instr.Target != null) instr.Target.IsTarget = true;
                if (instr is { IsSetup: false, Handler: not null }) instr.Handler.Target.IsTarget = true;
            }
        var isTargetNext = TargetsNext();
        for (var at = 0; at < blocks.Count; at++)
        {
            var block = blocks[at];
            if (!block.IsTarget || !isTargetNext[at] || !block.Code.TrueForAll(instr => instr.IsSetup || IsDropped(instr))) continue;
            var first = block.Code.FindIndex(instr => !instr.IsSetup);
            if (first >= 0) block.Code[first] = block.Code[first] with { Arg = 1 };
        }
    }

    /// <summary>For each block whether the next instruction behind it is jumped to; found from the end, since many blocks in a row may be empty.</summary>
    private bool[] TargetsNext()
    {
        var isTargetNext = new bool[blocks.Count];
        for (var at = blocks.Count - 2; at >= 0; at--)
        {
            var next = blocks[at + 1];
            isTargetNext[at] = next.IsTarget || (isTargetNext[at + 1] && !next.Code.Exists(instr => !instr.IsSetup && !IsDropped(instr)));
        }
        return isTargetNext;
    }

    private void MarkLines(in Instr instr, bool isAhead, ref bool isFresh)
    {
        // What prepares the frame comes before the first line; going on with a delegation begins none.
        if (instr.Op is Op.MakeCell or Op.CopyFreeVars or Op.ReturnGenerator || instr.Op == Op.Send && instr.Span.Line == _line) return;
        if (instr.Parts == null || OpInfo.BaseOf(instr.Op) == Op.ForIter)
        {
            MarkLine(instr.Span.Line, isAhead, ref isFresh);
            return;
        }
        foreach (var part in instr.Parts) MarkLines(part, isAhead, ref isFresh);
    }

    private void MarkLine(int line, bool isAhead, ref bool isFresh)
    {
        if (line == _line && !isFresh) return;
        _line = line;
        isFresh = false;
        _marks.Add(new LineMark(_words.Count, line, isAhead));
    }

    private void MeasureBlocks()
    {
        var offset = 0;
        foreach (var block in blocks)
        {
            block.Offset = offset;
            foreach (var instr in block.Code)
                if (!instr.IsSetup) offset += Size(instr);
        }
    }

    private static int Size(in Instr instr) => IsDropped(instr) ? 0 : 1 + OpInfo.CacheWords(instr.Op);

    /// <summary>A folded jump reaches 32,767 words; one that must go further is taken apart again.</summary>
    private bool UnfoldFarJumps()
    {
        var found = false;
        foreach (var block in blocks)
        {
            var address = block.Offset;
            for (var i = 0; i < block.Code.Count; i++)
            {
                var instr = block.Code[i];
                if (instr.IsSetup) continue;
                if (OpInfo.IsFolded(instr.Op) && instr.Target is { } target && target.Offset - address is < short.MinValue or > short.MaxValue)
                {
                    block.Code.RemoveAt(i);
                    block.Code.InsertRange(i, Folding.Unfold(instr));
                    found = true;
                }
                address += Size(block.Code[i]);
            }
        }
        return found;
    }

    private void Write(in Instr instr)
    {
        var address = _words.Count;
        var distance = instr.Target != null ? instr.Target.Offset - address : 0;
        _words.Add(OpInfo.IsFolded(instr.Op)
            ? Instruction.Make(instr.Op, instr.A, instr.B, instr.Target != null ? distance : instr.C, instr.IsMarked)
            : Instruction.Make(Directed(instr.Op, distance), instr.Target != null ? distance : instr.Arg, instr.IsMarked));
        for (var i = Size(instr); i > 1; i--) _words.Add(0);
        AddPosition(address, instr.Span);
        AddRange(address, instr.Handler);
    }

    private static Op Directed(Op op, int distance) => op == Op.Jump && distance <= 0 ? Op.JumpBackward : op;

    private void AddPosition(int address, Span span)
    {
        if (_positions.Count > 0)
        {
            var last = _positions[^1];
            if (span.Line == 0 || (last.Line, last.EndLine, last.Column, last.EndColumn) == (span.Line, span.EndLine, span.Column, span.EndColumn)) return;
        }
        _positions.Add(new CodePosition(address, span.Line, span.EndLine, span.Column, span.EndColumn));
    }

    private void AddRange(int address, Handler? handler)
    {
        if (handler == null || handler.Depth < 0 || !handler.Target.IsReachable) return;
        var range = new ExceptionRange(address, _words.Count, handler.Target.Offset, handler.Depth, handler.PushLasti);
        if (_exceptions.Count > 0 && _exceptions[^1] is var last && last.End == address && last.Target == range.Target
            && last.Depth == range.Depth && last.PushLasti == range.PushLasti)
            _exceptions[^1] = last with { End = range.End };
        else _exceptions.Add(range);
    }
}
