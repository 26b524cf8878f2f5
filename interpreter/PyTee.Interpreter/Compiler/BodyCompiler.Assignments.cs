using PyTee.Grammar.Ast;
using PyTee.Interpreter.Bytecode;
using Attribute = PyTee.Grammar.Ast.Attribute;
using Tuple = PyTee.Grammar.Ast.Tuple;

namespace PyTee.Interpreter.Compiler;

internal sealed partial class BodyCompiler
{
    private const int MaxTargetsBeforeStar = 255;

    private void VisitAssign(Assign node)
    {
        if (TryAssignEach(node)) return;
        Visit(node.Value);
        for (var i = 0; i < node.Targets.Length; i++)
        {
            if (i < node.Targets.Length - 1) Emit(Op.Copy, node.Span, 1);
            Visit(node.Targets[i]);
        }
    }

    /// <summary><c>a, b = x, y</c> needs no tuple.</summary>
    private bool TryAssignEach(Assign node)
    {
        if (node.Targets is not [Tuple { Elts: { Length: 2 or 3 } targets }] || node.Value is not Tuple { Elts: var values } || values.Length != targets.Length) return false;
        if (Array.Exists(targets, t => t is Starred) || Array.Exists(values, v => v is Starred) || Fold(node.Value, out _)) return false;
        foreach (var value in values) Visit(value);
        if (AreDistinctLocals(targets))
        {
            for (var i = targets.Length - 1; i >= 0; i--) Visit(targets[i]);
            return true;
        }
        Emit(Op.Swap, node.Span, targets.Length);
        foreach (var target in targets) Visit(target);
        return true;
    }

    /// <summary>Whether nobody can tell in which order the targets are bound.</summary>
    private bool AreDistinctLocals(Expr[] targets)
    {
        var names = new HashSet<string>();
        return Array.TrueForAll(targets, t => IsLocal(t) && names.Add(((Name)t).Id));
    }

    private bool IsLocal(Expr node) => _scope.IsFunctionLike && node is Name name && Where(Mangle(name.Id)) == Symbols.NameScope.Local;

    /// <summary>Whether an expression surely leaves the locals as they are, so that they can be loaded again instead of being kept on the stack.</summary>
    private static bool KeepsLocals(Expr node)
    {
        CompilationDepthException.Check();
        for (; node is BinOp binary; node = binary.Left)
            if (!KeepsLocals(binary.Right)) return false;
        return node switch
        {
            Constant or Name => true,
            Attribute attribute => KeepsLocals(attribute.Value),
            Subscript subscript => KeepsLocals(subscript.Value) && KeepsLocals(subscript.Slice),
            UnaryOp unary => KeepsLocals(unary.Operand),
            Compare compare => KeepsLocals(compare.Left) && Array.TrueForAll(compare.Comparators, KeepsLocals),
            Call call => KeepsLocals(call.Func) && Array.TrueForAll(call.Args, KeepsLocals) && call.Keywords.Length == 0,
            _ => false,
        };
    }

    /// <summary>Unpack the top of the stack into targets, or delete them.</summary>
    private void VisitTargets(Expr[] targets, ExprContext context, Span span)
    {
        if (context == ExprContext.Store) EmitUnpack(targets, span);
        foreach (var target in targets) Visit(context == ExprContext.Store && target is Starred starred ? starred.Value : target);
    }

    private void EmitUnpack(Expr[] targets, Span span)
    {
        var star = -1;
        for (var i = 0; i < targets.Length; i++)
        {
            if (targets[i] is not Starred) continue;
            if (star >= 0) throw Error(span, "multiple starred expressions in assignment");
            if (i > MaxTargetsBeforeStar) throw Error(span, "too many expressions in star-unpacking assignment");
            star = i;
        }
        if (star < 0) Emit(Op.UnpackSequence, span, targets.Length);
        else EmitUnpackEx(star, targets.Length - star - 1, span, "too many expressions in star-unpacking assignment");
    }

    private void EmitUnpackEx(int before, int after, Span span, string tooMany)
    {
        if (after > short.MaxValue) throw Error(span, tooMany);
        Emit(Op.UnpackEx, span, before + (after << 16));
    }

    private void VisitAugmented(AugAssign node)
    {
        switch (node.Target)
        {
            case Name name:
                EmitName(name.Id, ExprContext.Load, name.Span);
                EmitInPlace(node);
                EmitName(name.Id, ExprContext.Store, name.Span);
                break;
            case Attribute attribute:
                AugmentAttribute(node, attribute);
                break;
            case Subscript subscript:
                AugmentSubscript(node, subscript);
                break;
        }
    }

    private void EmitInPlace(AugAssign node)
    {
        Visit(node.Value);
        _code.Emit(BinaryOp(node.Op), node.Span, marked: true);
    }

    private void AugmentAttribute(AugAssign node, Attribute target)
    {
        CheckAssignable(target.Attr, ExprContext.Store, target.Span);
        bool again = IsLocal(target.Value) && KeepsLocals(node.Value);
        Visit(target.Value);
        if (!again) Emit(Op.Copy, target.Span, 1);
        var span = StartAtAttribute(target.Span, target);
        EmitNamed(Op.LoadAttr, target.Attr, span);
        EmitInPlace(node);
        if (again) Visit(target.Value);
        else Emit(Op.Swap, span, 2);
        EmitNamed(Op.StoreAttr, target.Attr, span);
    }

    private void AugmentSubscript(AugAssign node, Subscript target)
    {
        Visit(target.Value);
        if (target.Slice is Slice { Step: null } slice)
        {
            VisitBounds(slice);
            for (var i = 0; i < 3; i++) Emit(Op.Copy, target.Span, 3);
            Emit(Op.LoadSlice, target.Span);
            EmitInPlace(node);
            for (var i = 4; i > 1; i--) Emit(Op.Swap, target.Span, i);
            Emit(Op.StoreSlice, target.Span);
            return;
        }
        bool keeps = KeepsLocals(node.Value), sameOwner = keeps && IsLocal(target.Value);
        if (keeps && (IsLocal(target.Slice) || Fold(target.Slice, out _)))
        {
            if (!sameOwner) Emit(Op.Copy, target.Span, 1);
            Visit(target.Slice);
            Emit(Op.LoadSubscr, target.Span);
            EmitInPlace(node);
            if (sameOwner) Visit(target.Value);
            else Emit(Op.Swap, target.Span, 2);
            Visit(target.Slice);
            Emit(Op.StoreSubscr, target.Span);
            return;
        }
        Visit(target.Slice);
        for (var i = 0; i < 2; i++) Emit(Op.Copy, target.Span, 2);
        Emit(Op.LoadSubscr, target.Span);
        EmitInPlace(node);
        for (var i = 3; i > 1; i--) Emit(Op.Swap, target.Span, i);
        Emit(Op.StoreSubscr, target.Span);
    }

    private void VisitAnnotated(AnnAssign node)
    {
        if (node.Value != null)
        {
            Visit(node.Value);
            Visit(node.Target);
        }
        switch (node.Target)
        {
            case Name name: AnnotateName(node, name); break;
            case Attribute attribute:
                CheckAssignable(attribute.Attr, ExprContext.Store, node.Span);
                if (node.Value == null) Discard(attribute.Value);
                break;
            case Subscript subscript:
                if (node.Value != null) break;
                Discard(subscript.Value);
                DiscardIndex(subscript.Slice);
                break;
        }
        if (!node.Simple && _kind is BodyKind.Module or BodyKind.Class && !_compilation.FutureAnnotations) Discard(node.Annotation);
    }

    private void AnnotateName(AnnAssign node, Name name)
    {
        CheckAssignable(name.Id, ExprContext.Store, node.Span);
        if (!node.Simple || _kind is not (BodyKind.Module or BodyKind.Class)) return;
        VisitAnnotation(node.Annotation);
        EmitName("__annotations__", ExprContext.Load, node.Span);
        EmitConst(Mangle(name.Id), node.Span);
        Emit(Op.StoreSubscr, node.Span);
    }

    private void VisitAnnotation(Expr annotation)
    {
        if (_compilation.FutureAnnotations) EmitConst(Unparser.Text(annotation), annotation.Span);
        else Visit(annotation);
    }

    private void Discard(Expr node)
    {
        Visit(node);
        Emit(Op.PopTop, node.Span);
    }

    private void DiscardIndex(Expr index)
    {
        switch (index)
        {
            case Slice slice:
                if (slice.Lower != null) Discard(slice.Lower);
                if (slice.Upper != null) Discard(slice.Upper);
                if (slice.Step != null) Discard(slice.Step);
                break;
            case Tuple tuple:
                foreach (var item in tuple.Elts) DiscardIndex(item);
                break;
            default:
                Discard(index);
                break;
        }
    }
}
