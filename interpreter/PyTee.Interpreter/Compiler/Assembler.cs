using PyTee.Grammar.Ast;
using PyTee.Interpreter.Bytecode;

namespace PyTee.Interpreter.Compiler;

/// <summary>Turns blocks into instruction words, source positions and the exception table.</summary>
internal sealed class Assembler(List<Block> blocks)
{
    private readonly List<ulong> _words = [];
    private readonly List<CodePosition> _positions = [];
    private readonly List<ExceptionRange> _exceptions = [];

    /// <summary>The instruction words.</summary>
    public ulong[] Words => [.. _words];
    /// <summary>Source positions, ascending.</summary>
    public CodePosition[] Positions => [.. _positions];
    /// <summary>The exception table.</summary>
    public ExceptionRange[] Exceptions => [.. _exceptions];

    /// <summary>Give every block its address.</summary>
    public void Place()
    {
        do MeasureBlocks();
        while (UnfoldFarJumps());
    }

    /// <summary>Write words and tables; addresses and depths are known.</summary>
    public void Write()
    {
        foreach (var block in blocks)
            foreach (var instr in block.Code)
                if (!instr.IsSetup) Write(instr);
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

    private static int Size(in Instr instr) => 1 + OpInfo.CacheWords(instr.Op);

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
            ? Instruction.Make(instr.Op, instr.A, instr.B, instr.Target != null ? distance : instr.C, instr.InPlace)
            : Instruction.Make(Directed(instr.Op, distance), instr.Target != null ? distance : instr.Arg, instr.InPlace));
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
        if (handler == null || handler.Depth < 0) return;
        var range = new ExceptionRange(address, _words.Count, handler.Target.Offset, handler.Depth, handler.PushLasti);
        if (_exceptions.Count > 0 && _exceptions[^1] is var last && last.End == address && last.Target == range.Target
            && last.Depth == range.Depth && last.PushLasti == range.PushLasti)
            _exceptions[^1] = last with { End = range.End };
        else _exceptions.Add(range);
    }
}
