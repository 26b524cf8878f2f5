using PyTee.Grammar.Ast;
using PyTee.Interpreter.Bytecode;
using Tuple = PyTee.Grammar.Ast.Tuple;

namespace PyTee.Interpreter.Compiler;

internal sealed partial class BodyCompiler
{
    private void VisitTuple(Tuple node)
    {
        if (node.Ctx == ExprContext.Load) VisitTuple(node.Elts, node.Span);
        else VisitTargets(node.Elts, node.Ctx, node.Span);
    }

    private void VisitTuple(Expr[] items, Span span)
    {
        if (items.Length <= StackGuideline && !Array.Exists(items, i => i is Starred))
        {
            foreach (var item in items) Visit(item);
            Emit(Op.BuildTuple, span, items.Length);
            return;
        }
        VisitItems(items, span, Op.BuildList, Op.ListAppend, Op.ListExtend);
        Emit(Op.ListToTuple, span);
    }

    private void VisitList(List node)
    {
        if (node.Ctx == ExprContext.Load) VisitItems(node.Elts, node.Span, Op.BuildList, Op.ListAppend, Op.ListExtend);
        else VisitTargets(node.Elts, node.Ctx, node.Span);
    }

    private void VisitSet(Set node) => VisitItems(node.Elts, node.Span, Op.BuildSet, Op.SetAdd, Op.SetUpdate);

    /// <summary>Build a list or set of items, some of them starred, on top of <paramref name="given"/> first items.</summary>
    private void VisitItems(Expr[] items, Span span, Op build, Op add, Op extend, int given = 0)
    {
        if (items.Length > 2 && given == 0 && _compilation.Folder.TryFoldAll(items, out var values))
        {
            Emit(build, span, 0);
            EmitConst(build == Op.BuildSet ? new ConstFrozenSet(values) : new ConstTuple(values), span);
            Emit(extend, span, 1);
            return;
        }
        var big = items.Length + given > StackGuideline;
        var built = false;
        if (big)
        {
            Emit(build, span, given);
            built = true;
        }
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i] is Starred starred)
            {
                if (!built) Emit(build, span, i + given);
                built = true;
                Visit(starred.Value);
                Emit(extend, span, 1);
            }
            else
            {
                Visit(items[i]);
                if (built) Emit(add, span, 1);
            }
        }
        if (!built) Emit(build, span, items.Length + given);
    }

    private void VisitDict(Dict node)
    {
        var haveDict = false;
        var start = 0;
        for (var i = 0; i <= node.Values.Length; i++)
        {
            var isUnpacking = i < node.Values.Length && node.Keys[i] == null;
            if (i < node.Values.Length && !isUnpacking) continue;
            if (i > start || i == node.Values.Length && !haveDict)
            {
                VisitPairs(node, start, i);
                if (haveDict) Emit(Op.DictUpdate, node.Span, 1);
                haveDict = true;
            }
            start = i + 1;
            if (!isUnpacking) continue;
            if (!haveDict) Emit(Op.BuildMap, node.Span, 0);
            haveDict = true;
            Visit(node.Values[i]);
            Emit(Op.DictUpdate, node.Span, 1);
        }
    }

    private void VisitPairs(Dict node, int start, int end)
    {
        var big = 2 * (end - start) > StackGuideline;
        if (big) Emit(Op.BuildMap, node.Span, 0);
        for (var i = start; i < end; i++)
        {
            Visit(node.Keys[i]!);
            Visit(node.Values[i]);
            if (big) Emit(Op.MapAdd, node.Span, 1);
        }
        if (!big) Emit(Op.BuildMap, node.Span, end - start);
    }

    // --- formatted strings ---

    private void VisitJoined(JoinedStr node) => EmitJoined(node.Values, node.Span);

    private void EmitJoined(Expr[] values, Span span)
    {
        if (values.Length > StackGuideline)
        {
            EmitConst("", span);
            Emit(Op.LoadMethod, span, _names.Add("join"));
            Emit(Op.BuildList, span, 0);
            foreach (var value in values)
            {
                Visit(value);
                Emit(Op.ListAppend, span, 1);
            }
            Emit(Op.CallMethod, span, 1);
            return;
        }
        foreach (var value in values) Visit(value);
        if (values.Length != 1) Emit(Op.BuildString, span, values.Length);
    }

    private void VisitFormatted(FormattedValue node)
    {
        Visit(node.Value);
        if (node.Conversion >= 0)
            Emit(Op.ConvertValue, node.Span, node.Conversion switch { 's' => 1, 'r' => 2, _ => 3 });
        if (node.FormatSpec != null)
        {
            Visit(node.FormatSpec);
            Emit(Op.FormatWithSpec, node.Span);
        }
        else Emit(Op.FormatSimple, node.Span);
    }

    /// <summary>Compile <c>'..%s..' % (a, b)</c> as the f-string it amounts to.</summary>
    private bool TryFormat(BinOp node)
    {
        if (!IsFormat(node)) return false;
        var format = (string)((Constant)node.Left).Value!;
        var args = ((Tuple)node.Right).Elts;
        var parts = FormatSplitter.Split(format, args, node.Span);
        if (parts == null) return false;
        EmitJoined(parts, node.Span);
        return true;
    }

    private static bool IsFormat(BinOp node) =>
        node is { Op: BinaryOperator.Mod, Left: Constant { Value: string }, Right: Tuple { Elts: var items } } && !Array.Exists(items, i => i is Starred);
}
