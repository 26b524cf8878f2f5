using PyTee.Grammar.Ast;
using PyTee.Interpreter.Compiler;
using Attribute = PyTee.Grammar.Ast.Attribute;
using Tuple = PyTee.Grammar.Ast.Tuple;

namespace PyTee.Interpreter.Symbols;

internal sealed partial class SymbolBuilder
{
    private void VisitAll(Expr[] expressions) { foreach (var expression in expressions) Visit(expression); }

    private void Visit(Expr expression)
    {
        CompilationDepthException.Check();
        switch (expression)
        {
            case Name node: VisitName(node); break;
            case Constant: break;
            case Attribute node: Visit(node.Value); break;
            case Call node: Visit(node.Func); VisitAll(node.Args); foreach (var keyword in node.Keywords) Visit(keyword.Value); break;
            case BinOp node: Visit(node.Left); Visit(node.Right); break;
            case BoolOp node: VisitAll(node.Values); break;
            case UnaryOp node: Visit(node.Operand); break;
            case Compare node: Visit(node.Left); VisitAll(node.Comparators); break;
            case Subscript node: Visit(node.Value); Visit(node.Slice); break;
            case Tuple node: VisitAll(node.Elts); break;
            case List node: VisitAll(node.Elts); break;
            case Set node: VisitAll(node.Elts); break;
            case Dict node: VisitDict(node); break;
            case IfExp node: Visit(node.Test); Visit(node.Body); Visit(node.OrElse); break;
            case Starred node: Visit(node.Value); break;
            case Slice node:
                if (node.Lower != null) Visit(node.Lower);
                if (node.Upper != null) Visit(node.Upper);
                if (node.Step != null) Visit(node.Step);
                break;
            case JoinedStr node: VisitAll(node.Values); break;
            case FormattedValue node: Visit(node.Value); if (node.FormatSpec != null) Visit(node.FormatSpec); break;
            case Lambda node: VisitLambda(node); break;
            case ListComp node: VisitComprehension(node, ComprehensionKind.List, "<listcomp>", node.Generators, node.Elt, null); break;
            case SetComp node: VisitComprehension(node, ComprehensionKind.Set, "<setcomp>", node.Generators, node.Elt, null); break;
            case DictComp node: VisitComprehension(node, ComprehensionKind.Dict, "<dictcomp>", node.Generators, node.Key, node.Value); break;
            case GeneratorExp node: VisitComprehension(node, ComprehensionKind.Generator, "<genexpr>", node.Generators, node.Elt, null); break;
            case NamedExpr node: VisitNamed(node); break;
            case Yield node: VisitYield(node, node.Value); break;
            case YieldFrom node: VisitYield(node, node.Value); break;
            case Await node:
                RefuseInAnnotation(node, "await expression");
                Visit(node.Value);
                _current.IsCoroutine = true;
                break;
        }
    }

    private void VisitName(Name node)
    {
        Define(node.Id, node.Ctx == ExprContext.Load ? SymbolFlags.Use : SymbolFlags.Local, node.Span);
        if (node.Ctx == ExprContext.Load && node.Id == "super" && _current.IsFunctionLike)
            Define("__class__", SymbolFlags.Use, node.Span);
    }

    private void VisitDict(Dict node)
    {
        foreach (var key in node.Keys) if (key != null) Visit(key);
        VisitAll(node.Values);
    }

    private void VisitLambda(Lambda node)
    {
        VisitDefaults(node.Args);
        Enter(ScopeKind.Function, "lambda", node);
        DefineParameters(node.Args);
        Visit(node.Body);
        Leave();
    }

    private void VisitYield(Expr node, Expr? value)
    {
        RefuseInAnnotation(node, "yield expression");
        if (value != null) Visit(value);
        _current.IsGenerator = true;
        if (_current.Comprehension == ComprehensionKind.None) return;
        throw Error(node.Span, "'yield' inside " + _current.Comprehension switch
        {
            ComprehensionKind.List => "list comprehension",
            ComprehensionKind.Set => "set comprehension",
            ComprehensionKind.Dict => "dict comprehension",
            _ => "generator expression",
        });
    }

    private void RefuseInAnnotation(Expr node, string what)
    {
        var where = _current.Kind switch
        {
            ScopeKind.Annotation => "an annotation",
            ScopeKind.TypeVariable => _current.ExpressionKind,
            ScopeKind.TypeAlias => "a type alias",
            ScopeKind.TypeParameters => "the definition of a generic",
            _ => null,
        };
        if (where != null) throw Error(node.Span, $"{what} cannot be used within {where}");
    }

    private void VisitComprehension(Expr node, ComprehensionKind kind, string name, Comprehension[] generators, Expr elt, Expr? value)
    {
        var outermost = generators[0];
        _current.ComprehensionIterableDepth++;
        Visit(outermost.Iter);
        _current.ComprehensionIterableDepth--;
        var scope = Enter(ScopeKind.Function, name, node);
        scope.Comprehension = kind;
        Define(".0", SymbolFlags.Param, outermost.Span);
        for (var i = 0; i < generators.Length; i++) VisitGenerator(generators[i], isOutermost: i == 0);
        if (value != null) Visit(value);
        Visit(elt);
        scope.IsGenerator = kind == ComprehensionKind.Generator;
        var spreads = scope.IsCoroutine && !scope.IsGenerator;
        Leave();
        if (spreads) _current.IsCoroutine = true;
    }

    private void VisitGenerator(Comprehension generator, bool isOutermost)
    {
        if (generator.IsAsync) _current.IsCoroutine = true;
        _current.InComprehensionTarget = true;
        Visit(generator.Target);
        _current.InComprehensionTarget = false;
        if (!isOutermost)
        {
            _current.ComprehensionIterableDepth++;
            Visit(generator.Iter);
            _current.ComprehensionIterableDepth--;
        }
        VisitAll(generator.Ifs);
    }

    private void VisitNamed(NamedExpr node)
    {
        RefuseInAnnotation(node, "named expression");
        if (_current.ComprehensionIterableDepth > 0)
            throw Error(node.Span, "assignment expression cannot be used in a comprehension iterable expression");
        if (_current.Comprehension != ComprehensionKind.None) BindOutsideComprehension(node.Target);
        Visit(node.Value);
        Visit(node.Target);
    }

    /// <summary>A <c>:=</c> in a comprehension binds in the function or module around all comprehensions.</summary>
    private void BindOutsideComprehension(Name target)
    {
        var name = target.Id;
        for (var scope = _current; scope != null; scope = scope.Parent)
        {
            var known = scope.FlagsOf(NameMangler.Mangle(_className, scope, name));
            if (scope.Comprehension != ComprehensionKind.None)
            {
                if ((known & SymbolFlags.ComprehensionTarget) != 0 && (known & SymbolFlags.Local) != 0)
                    throw Error(target.Span, $"assignment expression cannot rebind comprehension iteration variable '{name}'");
                continue;
            }
            switch (scope.Kind)
            {
                case ScopeKind.Function:
                    Declare(target, (known & SymbolFlags.Global) != 0 ? SymbolFlags.Global : SymbolFlags.Nonlocal);
                    Define(scope, name, SymbolFlags.Local, target.Span);
                    return;
                case ScopeKind.Module:
                    Declare(target, SymbolFlags.Global);
                    Define(scope, name, SymbolFlags.Global, target.Span);
                    return;
                case ScopeKind.Class:
                    throw Error(target.Span, "assignment expression within a comprehension cannot be used in a class body");
                case ScopeKind.TypeVariable:
                    throw Error(target.Span, "assignment expression within a comprehension cannot be used in a TypeVar bound");
                case ScopeKind.TypeAlias:
                    throw Error(target.Span, "assignment expression within a comprehension cannot be used in a type alias");
                case ScopeKind.TypeParameters:
                    throw Error(target.Span, "assignment expression within a comprehension cannot be used within the definition of a generic");
            }
        }
    }

    private void Declare(Name target, SymbolFlags flag)
    {
        Define(target.Id, flag, target.Span);
        _current.Directives.TryAdd(Mangle(target.Id), target.Span);
    }
}
