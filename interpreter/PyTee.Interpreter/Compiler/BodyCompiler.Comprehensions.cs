using PyTee.Grammar.Ast;
using PyTee.Interpreter.Bytecode;
using PyTee.Interpreter.Symbols;
using Tuple = PyTee.Grammar.Ast.Tuple;

namespace PyTee.Interpreter.Compiler;

internal sealed partial class BodyCompiler
{
    /// <summary>The parts of a comprehension that its four kinds share.</summary>
    private sealed record ComprehensionParts(Expr Node, string Name, Comprehension[] Generators, Expr Element, Expr? Value);

    private static ComprehensionParts PartsOf(Expr node) => node switch
    {
        ListComp list => new(node, "<listcomp>", list.Generators, list.Elt, null),
        SetComp set => new(node, "<setcomp>", set.Generators, set.Elt, null),
        DictComp dict => new(node, "<dictcomp>", dict.Generators, dict.Key, dict.Value),
        _ => new(node, "<genexpr>", ((GeneratorExp)node).Generators, ((GeneratorExp)node).Elt, null),
    };

    private void VisitComprehension(Expr node)
    {
        var parts = PartsOf(node);
        var scope = _compilation.Symbols[node];
        if (scope.IsCoroutine && node is not GeneratorExp && !MayAwait && _kind != BodyKind.Comprehension)
            throw Error(node.Span, "asynchronous comprehension outside of an asynchronous function");
        if (scope.IsInlined) VisitInlined(parts, scope);
        else VisitAsFunction(parts, scope);
    }

    private void VisitOutermost(Comprehension outermost)
    {
        if (outermost.IsAsync) Visit(outermost.Iter);
        else VisitUnchanged(outermost.Iter);
        Emit(outermost.IsAsync ? Op.GetAIter : Op.GetIter, outermost.Iter.Span);
    }

    private void VisitAsFunction(ComprehensionParts parts, Scope scope)
    {
        var body = Nested(scope, BodyKind.Comprehension, parts.Name, parts.Node.Span.Line);
        var code = body.CompileComprehension(parts);
        EmitFunction(body, code, parts.Node.Span);
        VisitOutermost(parts.Generators[0]);
        Emit(Op.Call, parts.Node.Span, 1);
        if (scope.IsCoroutine && parts.Node is not GeneratorExp) EmitAwait(parts.Node.Span, 0);
    }

    private CodeObject CompileComprehension(ComprehensionParts parts)
    {
        _signature = (1, 0, 0);
        var isGenerator = parts.Node is GeneratorExp;
        var first = parts.Generators[0];
        if (!isGenerator) Emit(BuildOf(parts.Node), parts.Node.Span, 0);
        Emit(Op.LoadFast, first.Iter.Span, 0);
        VisitGenerators(parts, 0, 0);
        if (isGenerator) EmitConst(null, parts.Node.Span);
        Emit(Op.ReturnValue, parts.Node.Span);
        return Finish(ScopeFlags());
    }

    private static Op BuildOf(Expr node) => node switch { ListComp => Op.BuildList, SetComp => Op.BuildSet, _ => Op.BuildMap };

    /// <summary>Run a comprehension in the frame around it: its variables take over their slots and give them back at the end.</summary>
    private void VisitInlined(ComprehensionParts parts, Scope scope)
    {
        var span = parts.Node.Span;
        VisitOutermost(parts.Generators[0]);
        var saved = EnterInlined(scope, span, out var restore);
        var outerHandler = _code.Handler;
        Block? cleanup = null;
        if (saved.Count > 0)
        {
            Emit(Op.Swap, span, saved.Count + 1);
            cleanup = new Block();
            _code.Setup(new Handler(cleanup, pushLasti: false));
        }
        if (parts is { Node: ListComp, Generators: [{ IsAsync: false, Ifs: [] }] }) Emit(Op.BuildListFor, span);
        else
        {
            Emit(BuildOf(parts.Node), span, 0);
            Emit(Op.Swap, span, 2);
        }
        VisitGenerators(parts, 0, 0);
        restore();
        _code.Handler = outerHandler;
        if (cleanup == null) return;
        var end = new Block();
        EmitRestore(saved, span);
        EmitJump(Op.Jump, end, span);
        Use(cleanup);
        Emit(Op.Swap, span, 2);
        Emit(Op.PopTop, span);
        EmitRestore(saved, span);
        Emit(Op.Reraise, span, 0);
        Use(end);
    }

    private List<int> EnterInlined(Scope scope, Span span, out Action restore)
    {
        var saved = new List<int>();
        var undo = new List<Action>();
        var wasInlined = _inInlinedComprehension;
        var inClass = _kind == BodyKind.Class && !wasInlined;
        foreach (var name in scope.Names)
        {
            var flags = scope.FlagsOf(name);
            if ((flags & SymbolFlags.Param) != 0) continue;
            var bound = (flags & SymbolFlags.Local) != 0 && (flags & SymbolFlags.Nonlocal) == 0;
            var place = scope.Lookup(name);
            // A name that another comprehension has as its variable is still a global to this one.
            if (!bound && !inClass && place is not (NameScope.GlobalImplicit or NameScope.GlobalExplicit)) continue;
            if (bound && !_scope.IsFunctionLike && _hiddenLocals.Add(name)) undo.Add(() => _hiddenLocals.Remove(name));
            var outer = Where(name);
            if (place != outer && !(place == NameScope.Cell && outer == NameScope.Free)) Override(name, place, undo);
            if (bound) saved.Add(SaveLocal(name, Where(name), span));
        }
        _inInlinedComprehension = true;
        restore = () =>
        {
            _inInlinedComprehension = wasInlined;
            for (var i = undo.Count - 1; i >= 0; i--) undo[i]();
        };
        return saved;
    }

    private void Override(string name, NameScope place, List<Action> undo)
    {
        if (_overrides.TryGetValue(name, out var previous)) undo.Add(() => _overrides[name] = previous);
        else undo.Add(() => _overrides.Remove(name));
        _overrides[name] = place;
    }

    private int SaveLocal(string name, NameScope place, Span span)
    {
        var slot = place == NameScope.Cell ? _slots.Cell(name) : _slots.Local(name);
        Emit(Op.LoadFastAndClear, span, slot);
        if (place == NameScope.Cell) Emit(Op.MakeCell, span, slot);
        return slot;
    }

    private void EmitRestore(List<int> saved, Span span)
    {
        Emit(Op.Swap, span, saved.Count + 1);
        for (var i = saved.Count - 1; i >= 0; i--) _code.EmitRestore(saved[i], span);
    }

    /// <summary>The loops from the given one inwards; the iterator of the first is on the stack. Depth counts the iterators below it.</summary>
    private void VisitGenerators(ComprehensionParts parts, int index, int depth)
    {
        CompilationDepthException.Check();
        var generator = parts.Generators[index];
        if (generator.IsAsync) VisitAsyncGenerator(parts, index, depth);
        else VisitSyncGenerator(parts, index, depth);
    }

    private void VisitSyncGenerator(ComprehensionParts parts, int index, int depth)
    {
        var generator = parts.Generators[index];
        if (index > 0 && SingleItem(generator.Iter) is { } item)
        {
            // "for y in [f(x)]" is an assignment.
            var skip = new Block();
            Visit(item);
            Visit(generator.Target);
            VisitInnermost(parts, index, depth, skip);
            Use(skip);
            return;
        }
        if (index > 0)
        {
            VisitUnchanged(generator.Iter);
            Emit(Op.GetIter, generator.Iter.Span);
        }
        var start = new Block();
        var next = new Block();
        var end = new Block();
        Use(start);
        EmitJump(Op.ForIter, end, generator.Iter.Span);
        Visit(generator.Target);
        VisitInnermost(parts, index, depth + 1, next);
        Use(next);
        EmitJump(Op.Jump, start, parts.Element.Span);
        Use(end);
    }

    private static Expr? SingleItem(Expr iterable) => iterable switch
    {
        List { Elts: [not Starred and var item] } => item,
        Tuple { Elts: [not Starred and var item] } => item,
        _ => null,
    };

    private void VisitAsyncGenerator(ComprehensionParts parts, int index, int depth)
    {
        var generator = parts.Generators[index];
        if (index > 0)
        {
            Visit(generator.Iter);
            Emit(Op.GetAIter, generator.Iter.Span);
        }
        var start = new Block();
        var next = new Block();
        var except = new Block();
        var outerHandler = _code.Handler;
        var span = generator.Iter.Span;
        Use(start);
        _code.Setup(new Handler(except, pushLasti: false));
        Emit(Op.GetANext, span);
        EmitConst(null, span);
        EmitDelegation(span);
        _code.Handler = outerHandler;
        Visit(generator.Target);
        VisitInnermost(parts, index, depth + 1, next);
        Use(next);
        EmitJump(Op.Jump, start, parts.Element.Span);
        Use(except);
        Emit(Op.EndAsyncFor, span);
    }

    private void VisitInnermost(ComprehensionParts parts, int index, int depth, Block next)
    {
        foreach (var condition in parts.Generators[index].Ifs) JumpIf(condition, next, false);
        if (index + 1 < parts.Generators.Length) VisitGenerators(parts, index + 1, depth);
        else EmitElement(parts, depth);
    }

    private void EmitElement(ComprehensionParts parts, int depth)
    {
        Visit(parts.Element);
        var span = parts.Element.Span;
        switch (parts.Node)
        {
            case GeneratorExp:
                EmitYield(span);
                Emit(Op.PopTop, span);
                break;
            case ListComp: Emit(Op.ListAppend, span, depth + 1); break;
            case SetComp: Emit(Op.SetAdd, span, depth + 1); break;
            default:
                Visit(parts.Value!);
                Emit(Op.MapAdd, span.To(parts.Value!.Span), depth + 1);
                break;
        }
    }
}
