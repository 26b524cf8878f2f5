using PyTee.Grammar;
using PyTee.Grammar.Ast;
using PyTee.Interpreter.Bytecode;
using PyTee.Interpreter.Symbols;

namespace PyTee.Interpreter.Compiler;

/// <summary>What the body being compiled is; decides where await, yield and return may stand.</summary>
internal enum BodyKind { Module, Class, Function, AsyncFunction, Lambda, Comprehension, Annotation }

/// <summary>Compiles one body (module, class, function, ...) to one code object.</summary>
internal sealed partial class BodyCompiler
{
    /// <summary>Calls and displays with more parts than this are built in steps, so that the stack stays small.</summary>
    private const int StackGuideline = 30;
    private const int MaxStaticBlocks = 21;

    private readonly Compilation _compilation;
    private readonly BodyCompiler? _parent;
    private readonly Scope _scope;
    private readonly BodyKind _kind;
    private readonly string _name;
    private readonly string _qualName;
    private readonly string? _className;
    private readonly int _firstLine;
    private readonly CodeBuilder _code = new();
    private readonly ConstantPool _constants = new();
    private readonly NamePool _names = new();
    private readonly SlotMap _slots;
    private List<FrameBlock> _blocks = [];

    /// <summary>The body of a module.</summary>
    public BodyCompiler(Compilation compilation)
    {
        _compilation = compilation;
        _scope = compilation.Symbols.Root;
        _kind = BodyKind.Module;
        _name = _qualName = "<module>";
        _firstLine = 1;
        _slots = new SlotMap(_scope);
    }

    private BodyCompiler(BodyCompiler parent, Scope scope, BodyKind kind, string name, int firstLine, string? className)
    {
        _compilation = parent._compilation;
        _parent = parent;
        _scope = scope;
        _kind = kind;
        _name = name;
        _firstLine = firstLine;
        _className = className;
        _slots = new SlotMap(scope);
        _qualName = MakeQualName(parent, kind, name);
    }

    private BodyCompiler Nested(Scope scope, BodyKind kind, string name, int firstLine) => new(this, scope, kind, name, firstLine, _className);

    private static string MakeQualName(BodyCompiler parent, BodyKind kind, string name)
    {
        var outer = parent;
        if (outer._scope.Kind == ScopeKind.TypeParameters) outer = outer._parent!;
        if (outer._parent == null) return name;
        var mayBeGlobal = kind is BodyKind.Function or BodyKind.AsyncFunction or BodyKind.Class;
        if (mayBeGlobal && outer.Where(outer.Mangle(name)) == NameScope.GlobalExplicit) return name;
        var isFunction = outer._kind is BodyKind.Function or BodyKind.AsyncFunction or BodyKind.Lambda;
        return isFunction ? $"{outer._qualName}.<locals>.{name}" : $"{outer._qualName}.{name}";
    }

    /// <summary>Compile a whole tree.</summary>
    public CodeObject CompileModule(Mod tree)
    {
        switch (tree)
        {
            case Module module:
                EmitModuleStart(module.Body);
                CompileBody(module.Body, out _, storeDocstring: true);
                EmitReturnNone();
                break;
            case Interactive interactive:
                EmitModuleStart(interactive.Body);
                Visit(interactive.Body);
                EmitReturnNone();
                break;
            case Expression expression:
                Visit(expression.Body);
                Emit(Op.ReturnValue, expression.Body.Span);
                break;
        }
        return Finish(CodeFlags.None);
    }

    private void EmitModuleStart(Stmt[] body)
    {
        if (AnnotationFinder.HasAnnotations(body)) Emit(Op.SetupAnnotations, default);
    }

    /// <summary>Statements after an optional docstring.</summary>
    private void CompileBody(Stmt[] body, out string? docstring, bool storeDocstring)
    {
        var start = TryGetDocstring(body, out var text) ? 1 : 0;
        docstring = _compilation.Options.OptimizeLevel < 2 ? text : null;
        if (storeDocstring && docstring != null)
        {
            EmitConst(docstring, body[0].Span);
            EmitName("__doc__", ExprContext.Store, body[0].Span);
        }
        for (var i = start; i < body.Length; i++) Visit(body[i]);
    }

    private static bool TryGetDocstring(Stmt[] body, out string? text)
    {
        text = body.Length > 0 && body[0] is ExprStmt { Value: Constant { Value: string raw } } ? Docstring.Clean(raw) : null;
        return text != null;
    }

    private void EmitReturnNone()
    {
        EmitConst(null, default);
        Emit(Op.ReturnValue, default);
    }

    // --- emission ---

    private void Emit(Op op, Span span, int arg = 0) => _code.Emit(op, span, arg);
    /// <summary>A line that a trace function is told of, where nothing is done.</summary>
    private void EmitLine(Span span) => _code.Emit(Op.Nop, span);
    private void EmitConst(object? value, Span span) => Emit(Op.LoadConst, span, _constants.Add(value));
    private void EmitNamed(Op op, string name, Span span) => Emit(op, span, _names.Add(Mangle(name)));
    private void EmitJump(Op op, Block target, Span span) => _code.Jump(op, target, span);
    private void Use(Block block) => _code.Use(block);

    private string Mangle(string name) => NameMangler.Mangle(_className, _scope, name);
    private SyntaxException Error(Span span, string message) => _compilation.Error(span, message);
    private bool Fold(Expr expression, out object? value) => _compilation.Folder.TryFold(expression, out value);

    // --- enclosing statements ---

    private void Push(FrameBlock block)
    {
        // A generator counts as a block of its own.
        var limit = _scope.IsGenerator || _scope.IsCoroutine ? MaxStaticBlocks - 1 : MaxStaticBlocks;
        if (_blocks.Count >= limit) throw Error(block.Span, "too many statically nested blocks");
        _blocks.Add(block);
    }

    private void Pop() => _blocks.RemoveAt(_blocks.Count - 1);

    // --- the end ---

    private CodeObject Finish(CodeFlags flags)
    {
        _code.Prepend(MakePrefix(flags));
        foreach (var block in _code.Blocks) _slots.Resolve(block.Code);
        var blocks = FlowOptimizer.Optimize(_code.Blocks);
        var constants = _constants.Finish(blocks, keepFirst: (flags & CodeFlags.HasDocstring) != 0);
        Folding.Run(blocks, _slots.Locals.Count, _scope.Parameters.Count);
        var assembler = new Assembler(blocks);
        assembler.Place();
        var stackSize = DepthPass.Run(blocks);
        assembler.Write();
        var code = MakeCode(flags, stackSize, constants, assembler);
        Verifier.Check(code);
        return code;
    }

    private List<Instr> MakePrefix(CodeFlags flags)
    {
        var prefix = new List<Instr>();
        var first = new Span(_firstLine, 0, _firstLine, 0);
        if (_slots.Free.Count > 0) prefix.Add(new Instr { Op = Op.CopyFreeVars, Arg = _slots.Free.Count, Span = first });
        for (var i = 0; i < _slots.Cells.Count; i++) prefix.Add(new Instr { Op = Op.MakeCell, Arg = _slots.CellOperand(i), Span = first });
        if ((flags & (CodeFlags.Generator | CodeFlags.Coroutine | CodeFlags.AsyncGenerator)) != 0)
            prefix.Add(new Instr { Op = Op.ReturnGenerator, Span = first });
        return prefix;
    }

    private CodeFlags ScopeFlags()
    {
        var flags = CodeFlags.None;
        if (_scope.IsFunctionLike)
        {
            flags = CodeFlags.NewLocals | CodeFlags.Optimized;
            if (_scope.IsNested) flags |= CodeFlags.Nested;
            if (_scope.HasVarArgs) flags |= CodeFlags.VarArgs;
            if (_scope.HasVarKeywords) flags |= CodeFlags.VarKeywords;
            flags |= (_scope.IsGenerator, _scope.IsCoroutine) switch
            {
                (true, false) => CodeFlags.Generator,
                (false, true) => CodeFlags.Coroutine,
                (true, true) => CodeFlags.AsyncGenerator,
                _ => CodeFlags.None,
            };
        }
        return flags;
    }

    private CodeObject MakeCode(CodeFlags flags, int stackSize, Value[] constants, Assembler assembler) => new()
    {
        Code = assembler.Words,
        Consts = constants,
        Names = _names.ToStrings(),
        LocalsPlus = _slots.AllNames(),
        LocalCount = _slots.Locals.Count,
        CellSlots = _slots.CellSlots(),
        FreeCount = _slots.Free.Count,
        ArgCount = _signature.Positional,
        PosOnlyArgCount = _signature.PositionalOnly,
        KwOnlyArgCount = _signature.KeywordOnly,
        StackSize = stackSize,
        Flags = flags | _compilation.Futures,
        Name = PyStr.Intern(_name),
        QualName = PyStr.Intern(_qualName),
        FileName = _compilation.FileName,
        FirstLine = _firstLine,
        Positions = assembler.Positions,
        LineMarks = assembler.LineMarks,
        Exceptions = assembler.Exceptions,
    };

    private (int Positional, int PositionalOnly, int KeywordOnly) _signature;
}
