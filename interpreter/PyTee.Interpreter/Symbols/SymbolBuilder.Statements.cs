using PyTee.Grammar.Ast;
using PyTee.Interpreter.Compiler;

namespace PyTee.Interpreter.Symbols;

internal sealed partial class SymbolBuilder
{
    private void VisitAll(Stmt[] body) { foreach (var statement in body) Visit(statement); }

    private void Visit(Stmt statement)
    {
        CompilationDepthException.Check();
        switch (statement)
        {
            case FunctionDef node: VisitFunction(node); break;
            case ClassDef node: VisitClass(node); break;
            case TypeAlias node: VisitTypeAlias(node); break;
            case Return node: if (node.Value != null) Visit(node.Value); break;
            case Delete node: VisitAll(node.Targets); break;
            case Assign node: VisitAll(node.Targets); Visit(node.Value); break;
            case AugAssign node: Visit(node.Target); Visit(node.Value); break;
            case AnnAssign node: VisitAnnotated(node); break;
            case For node: Visit(node.Target); Visit(node.Iter); VisitAll(node.Body); VisitAll(node.OrElse); break;
            case While node: Visit(node.Test); VisitAll(node.Body); VisitAll(node.OrElse); break;
            case If node: Visit(node.Test); VisitAll(node.Body); VisitAll(node.OrElse); break;
            case With node: VisitWith(node); break;
            case Match node: VisitMatch(node); break;
            case Grammar.Ast.Raise node:
                if (node.Exc != null) Visit(node.Exc);
                if (node.Cause != null) Visit(node.Cause);
                break;
            case Try node: VisitTry(node); break;
            case Assert node: Visit(node.Test); if (node.Msg != null) Visit(node.Msg); break;
            case Import node: foreach (var alias in node.Names) VisitAlias(alias); break;
            case ImportFrom node: foreach (var alias in node.Names) VisitAlias(alias); break;
            case Global node: VisitDirective(node, node.Names, SymbolFlags.Global, "global"); break;
            case Nonlocal node: VisitDirective(node, node.Names, SymbolFlags.Nonlocal, "nonlocal"); break;
            case ExprStmt node: Visit(node.Value); break;
        }
    }

    private void VisitFunction(FunctionDef node)
    {
        Define(node.Name, SymbolFlags.Local, node.Span);
        VisitDefaults(node.Args);
        VisitAll(node.DecoratorList);
        var generic = node.TypeParams.Length > 0;
        if (generic)
            EnterTypeParameters(node, node.Name, node.TypeParams, node.Args.Defaults.Length > 0, node.Args.KwDefaults.Any(d => d != null));
        VisitSignatureAnnotations(node.Args, node.Returns);
        Enter(ScopeKind.Function, node.Name, node);
        _current.IsCoroutine = node.IsAsync;
        DefineParameters(node.Args);
        VisitAll(node.Body);
        Leave();
        if (generic) Leave();
    }

    private void VisitClass(ClassDef node)
    {
        Define(node.Name, SymbolFlags.Local, node.Span);
        VisitAll(node.DecoratorList);
        var outerClass = _className;
        var generic = node.TypeParams.Length > 0;
        if (generic) EnterTypeParameters(node, node.Name, node.TypeParams, false, false);
        VisitAll(node.Bases);
        foreach (var keyword in node.Keywords) Visit(keyword.Value);
        Enter(ScopeKind.Class, node.Name, node);
        _className = node.Name;
        if (generic)
        {
            Define("__type_params__", SymbolFlags.Local, node.Span);
            Define(".type_params", SymbolFlags.Use, node.Span);
        }
        VisitAll(node.Body);
        Leave();
        if (generic) Leave();
        _className = outerClass;
    }

    private void VisitTypeAlias(TypeAlias node)
    {
        Visit(node.Name);
        var inClass = _current.Kind == ScopeKind.Class;
        var generic = node.TypeParams.Length > 0;
        if (generic) EnterTypeParameters(node, node.Name.Id, node.TypeParams, false, false);
        Enter(ScopeKind.TypeAlias, node.Name.Id, node);
        if (inClass) SeeClassScope();
        Visit(node.Value);
        Leave();
        if (generic) Leave();
    }

    private void VisitAnnotated(AnnAssign node)
    {
        if (node.Target is Name name)
        {
            var known = _current.FlagsOf(Mangle(name.Id));
            if ((known & (SymbolFlags.Global | SymbolFlags.Nonlocal)) != 0 && _current != _module && node.Simple)
                throw Error(node.Span, $"annotated name '{name.Id}' can't be {((known & SymbolFlags.Global) != 0 ? "global" : "nonlocal")}");
            if (node.Simple) Define(name.Id, SymbolFlags.Annotated | SymbolFlags.Local, name.Span);
            else if (node.Value != null) Define(name.Id, SymbolFlags.Local, name.Span);
        }
        else Visit(node.Target);
        VisitAnnotation(node.Annotation);
        if (node.Value != null) Visit(node.Value);
    }

    private void VisitWith(With node)
    {
        foreach (var item in node.Items)
        {
            Visit(item.ContextExpr);
            if (item.OptionalVars != null) Visit(item.OptionalVars);
        }
        VisitAll(node.Body);
    }

    private void VisitTry(Try node)
    {
        VisitAll(node.Body);
        foreach (var handler in node.Handlers)
        {
            if (handler.Type != null) Visit(handler.Type);
            if (handler.Name != null) Define(handler.Name, SymbolFlags.Local, handler.Span);
            VisitAll(handler.Body);
        }
        VisitAll(node.OrElse);
        VisitAll(node.FinalBody);
    }

    private void VisitAlias(Alias alias)
    {
        if (alias.Name == "*")
        {
            if (_current.Kind != ScopeKind.Module) throw Error(alias.Span, "import * only allowed at module level");
            return;
        }
        Define(alias.AsName ?? alias.Name.Split('.')[0], SymbolFlags.Import, alias.Span);
    }

    private void VisitDirective(Stmt node, string[] names, SymbolFlags flag, string word)
    {
        foreach (var name in names)
        {
            var known = _current.FlagsOf(Mangle(name));
            if ((known & SymbolFlags.Param) != 0) throw Error(node.Span, $"name '{name}' is parameter and {word}");
            if ((known & SymbolFlags.Use) != 0) throw Error(node.Span, $"name '{name}' is used prior to {word} declaration");
            if ((known & SymbolFlags.Annotated) != 0) throw Error(node.Span, $"annotated name '{name}' can't be {word}");
            if ((known & SymbolFlags.Local) != 0) throw Error(node.Span, $"name '{name}' is assigned to before {word} declaration");
            Define(name, flag, node.Span);
            _current.Directives.TryAdd(Mangle(name), node.Span);
        }
    }

    private void VisitMatch(Match node)
    {
        Visit(node.Subject);
        foreach (var matchCase in node.Cases)
        {
            Visit(matchCase.Pattern);
            if (matchCase.Guard != null) Visit(matchCase.Guard);
            VisitAll(matchCase.Body);
        }
    }

    private void Visit(Pattern pattern)
    {
        CompilationDepthException.Check();
        switch (pattern)
        {
            case MatchValue node: Visit(node.Value); break;
            case MatchSequence node: VisitPatterns(node.Patterns); break;
            case MatchStar { Name: { } name }: Define(name, SymbolFlags.Local, pattern.Span); break;
            case MatchMapping node:
                VisitAll(node.Keys);
                VisitPatterns(node.Patterns);
                if (node.Rest != null) Define(node.Rest, SymbolFlags.Local, node.Span);
                break;
            case MatchClass node:
                Visit(node.Cls);
                VisitPatterns(node.Patterns);
                VisitPatterns(node.KwdPatterns);
                break;
            case MatchAs node:
                if (node.Pattern != null) Visit(node.Pattern);
                if (node.Name != null) Define(node.Name, SymbolFlags.Local, node.Span);
                break;
            case MatchOr node: VisitPatterns(node.Patterns); break;
        }
    }

    private void VisitPatterns(Pattern[] patterns) { foreach (var pattern in patterns) Visit(pattern); }
}
