using PyTee.Grammar.Ast;
using PyTee.Interpreter.Bytecode;

namespace PyTee.Interpreter.Compiler;

/// <summary>Collects the instructions of one body in blocks, in the order they will stand.</summary>
internal sealed class CodeBuilder
{
    private Block _block = new();

    public CodeBuilder() => Blocks.Add(_block);

    /// <summary>The blocks in order.</summary>
    public List<Block> Blocks { get; } = [];

    /// <summary>The handler in force for what is emitted next.</summary>
    public Handler? Handler { get; set; }

    /// <summary>Continue in a block that jumps may point to.</summary>
    public void Use(Block block)
    {
        _block = block;
        Blocks.Add(block);
    }

    /// <summary>Append an instruction.</summary>
    public void Emit(Op op, Span span, int arg = 0, bool marked = false) => Add(new Instr { Op = op, Arg = arg, IsMarked = marked, Span = span });

    /// <summary>Append a store that may leave the local unbound.</summary>
    public void EmitRestore(int local, Span span) => Add(new Instr { Op = Op.StoreFast, Arg = local, MayUnbind = true, Span = span });

    /// <summary>Append a jump; what follows is a new block.</summary>
    public void Jump(Op op, Block target, Span span) => Add(new Instr { Op = op, Target = target, Span = span });

    /// <summary>Guard what follows.</summary>
    public void Setup(Handler handler)
    {
        _block.Code.Add(new Instr { Setup = handler });
        Handler = handler;
    }

    /// <summary>Put instructions before everything else.</summary>
    public void Prepend(List<Instr> prefix) => Blocks[0].Code.InsertRange(0, prefix);

    private void Add(Instr instr)
    {
        instr.Handler = Handler;
        _block.Code.Add(instr);
        if (instr.Target != null || OpInfo.Ends(instr.Op)) Use(new Block());
    }
}
