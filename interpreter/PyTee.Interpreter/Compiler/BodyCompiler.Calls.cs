using PyTee.Grammar.Ast;
using PyTee.Interpreter.Bytecode;
using PyTee.Interpreter.Symbols;
using Attribute = PyTee.Grammar.Ast.Attribute;

namespace PyTee.Interpreter.Compiler;

internal sealed partial class BodyCompiler
{
    private void VisitCall(Call node)
    {
        CheckKeywords(node.Keywords);
        if (node.Func is Attribute { Ctx: ExprContext.Load } method && IsPlain(node.Args, node.Keywords)
            && node.Args.Length + node.Keywords.Length < StackGuideline)
        {
            VisitMethodCall(node, method);
            return;
        }
        CheckCallable(node.Func);
        Visit(node.Func);
        EmitCall(node.Args, node.Keywords, node.Span, given: 0);
    }

    private void VisitMethodCall(Call node, Attribute method)
    {
        if (TryLoadSuper(method.Value))
            EmitSuper(Op.LoadSuperMethod, method, StartAtAttribute(method.Span, method));
        else
        {
            Visit(method.Value);
            EmitNamed(Op.LoadMethod, method.Attr, StartAtAttribute(method.Span, method));
        }
        foreach (var arg in node.Args) Visit(arg);
        var span = StartAtAttribute(node.Span, method);
        if (node.Keywords.Length == 0)
        {
            Emit(Op.CallMethod, span, node.Args.Length);
            return;
        }
        VisitKeywordValues(node.Keywords, span);
        Emit(Op.CallMethodKw, span, node.Args.Length + node.Keywords.Length);
    }

    private static bool IsPlain(Expr[] args, Keyword[] keywords) =>
        !Array.Exists(args, a => a is Starred) && !Array.Exists(keywords, k => k.Arg == null);

    private void CheckKeywords(Keyword[] keywords)
    {
        var seen = new HashSet<string>();
        foreach (var keyword in keywords)
        {
            if (keyword.Arg == null) continue;
            CheckAssignable(keyword.Arg, ExprContext.Store, keyword.Span);
            if (!seen.Add(keyword.Arg)) throw Error(keyword.Span, $"keyword argument repeated: {keyword.Arg}");
        }
    }

    /// <summary>The callable is on the stack, with <paramref name="given"/> first arguments above it.</summary>
    private void EmitCall(Expr[] args, Keyword[] keywords, Span span, int given)
    {
        if (!IsPlain(args, keywords) || args.Length + 2 * keywords.Length > StackGuideline)
        {
            EmitCallEx(args, keywords, span, given);
            return;
        }
        foreach (var arg in args) Visit(arg);
        var count = given + args.Length + keywords.Length;
        if (keywords.Length > 0)
        {
            VisitKeywordValues(keywords, span);
            Emit(Op.CallKw, span, count);
        }
        else Emit(Op.Call, span, count);
    }

    private void VisitKeywordValues(Keyword[] keywords, Span span)
    {
        foreach (var keyword in keywords) Visit(keyword.Value);
        EmitConst(new ConstTuple([.. keywords.Select(k => k.Arg!)]), span);
    }

    private void EmitCallEx(Expr[] args, Keyword[] keywords, Span span, int given)
    {
        if (given == 0 && args is [Starred all]) Visit(all.Value);
        else
        {
            VisitItems(args, span, Op.BuildList, Op.ListAppend, Op.ListExtend, given);
            Emit(Op.ListToTuple, span);
        }
        if (keywords.Length == 0) Emit(Op.PushNull, span);
        else if (keywords is [{ Arg: null } only]) Visit(only.Value);
        else VisitKeywordDict(keywords, span);
        Emit(Op.CallEx, span);
    }

    private void VisitKeywordDict(Keyword[] keywords, Span span)
    {
        var haveDict = false;
        var start = 0;
        for (var i = 0; i <= keywords.Length; i++)
        {
            if (i < keywords.Length && keywords[i].Arg != null) continue;
            if (i > start)
            {
                VisitKeywordPairs(keywords.AsSpan(start, i - start), span);
                if (haveDict) Emit(Op.DictMerge, span, 1);
                haveDict = true;
            }
            start = i + 1;
            if (i == keywords.Length) break;
            if (!haveDict) Emit(Op.BuildMap, span, 0);
            haveDict = true;
            Visit(keywords[i].Value);
            Emit(Op.DictMerge, span, 1);
        }
    }

    private void VisitKeywordPairs(ReadOnlySpan<Keyword> keywords, Span span)
    {
        var big = 2 * keywords.Length > StackGuideline;
        if (big) Emit(Op.BuildMap, span, 0);
        foreach (var keyword in keywords)
        {
            EmitConst(keyword.Arg!, span);
            Visit(keyword.Value);
            if (big) Emit(Op.MapAdd, span, 1);
        }
        if (!big) Emit(Op.BuildMap, span, keywords.Length);
    }

    /// <summary>Push what LoadSuperAttr needs when the expression is a call of the builtin super: its function, the class and self.</summary>
    private bool TryLoadSuper(Expr expression)
    {
        if (expression is not Call { Func: Name { Id: "super" } function, Keywords.Length: 0 } call) return false;
        if (!_scope.IsFunctionLike || Where("super") != NameScope.GlobalImplicit) return false;
        if ((_compilation.Symbols.Root.FlagsOf("super") & SymbolFlags.Bound) != 0) return false;
        switch (call.Args)
        {
            case [not Starred, not Starred]:
                Visit(function);
                Visit(call.Args[0]);
                Visit(call.Args[1]);
                return true;
            case [] when _signature.Positional > 0 && _slots.Free.Contains("__class__"):
                Visit(function);
                Emit(Op.LoadDeref, call.Span, _slots.FreeVariable("__class__"));
                EmitFirstArgument(call.Span);
                return true;
            default:
                return false;
        }
    }

    private void EmitSuper(Op op, Attribute node, Span span) =>
        _code.Emit(op, span, _names.Add(Mangle(node.Attr)), marked: node.Value is Call { Args.Length: 0 });

    private void EmitFirstArgument(Span span)
    {
        var name = _scope.Parameters[0];
        if (_scope.Lookup(name) == NameScope.Cell) Emit(Op.LoadDeref, span, _slots.Cell(name));
        else Emit(Op.LoadFast, span, _slots.Local(name));
    }
}
