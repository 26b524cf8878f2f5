using PyTee.Grammar;
using PyTee.Grammar.Ast;
using Tuple = PyTee.Grammar.Ast.Tuple;

namespace PyTee.Interpreter.Symbols;

/// <summary>First pass: opens the scopes and collects what each does with its names.</summary>
internal sealed partial class SymbolBuilder(SourceText source, bool futureAnnotations)
{
    private Scope _module = null!;
    private Scope _current = null!;
    private string? _className;

    /// <summary>The scopes found: for each role by the node that opened each.</summary>
    public Dictionary<Node, Scope>[] Scopes { get; } = [[], [], []];

    /// <summary>Collect the names of a whole tree.</summary>
    public Scope Build(Mod tree)
    {
        _module = _current = new Scope(ScopeKind.Module, "top", tree, null);
        Scopes[(int)ScopeRole.Body][tree] = _module;
        switch (tree)
        {
            case Module module: VisitAll(module.Body); break;
            case Interactive interactive: VisitAll(interactive.Body); break;
            case Expression expression: Visit(expression.Body); break;
        }
        return _module;
    }

    private Scope Enter(ScopeKind kind, string name, Node node, ScopeRole role = ScopeRole.Body, string expressionKind = "")
    {
        var parent = _current;
        var scope = new Scope(kind, name, node, parent)
        {
            IsNested = parent.IsNested || parent.IsFunctionLike,
            ExpressionKind = expressionKind,
            MangledNames = kind == ScopeKind.Class ? null : parent.MangledNames,
            ComprehensionIterableDepth = parent.ComprehensionIterableDepth,
        };
        // Postponed annotations are strings: their names must not become free variables of anything.
        if (kind != ScopeKind.Annotation) parent.Children.Add(scope);
        Scopes[(int)role][node] = scope;
        return _current = scope;
    }

    private void Leave() => _current = _current.Parent!;

    private string Mangle(string name) => NameMangler.Mangle(_className, _current, name);

    private void Define(string name, SymbolFlags flags, Span span) => Define(_current, name, flags, span);

    private void Define(Scope scope, string name, SymbolFlags flags, Span span)
    {
        var mangled = NameMangler.Mangle(_className, scope, name);
        var known = scope.FlagsOf(mangled);
        if ((flags & known & SymbolFlags.Param) != 0)
            throw Error(span, $"duplicate argument '{name}' in function definition");
        if ((flags & known & SymbolFlags.TypeParam) != 0)
            throw Error(span, $"duplicate type parameter '{name}'");
        if (scope.InComprehensionTarget)
        {
            if ((known & (SymbolFlags.Global | SymbolFlags.Nonlocal)) != 0)
                throw Error(span, $"comprehension inner loop cannot rebind assignment expression target '{name}'");
            flags |= SymbolFlags.ComprehensionTarget;
        }
        scope.AddFlags(mangled, flags);
        if ((flags & SymbolFlags.Param) != 0) scope.Parameters.Add(mangled);
        else if ((flags & SymbolFlags.Global) != 0) _module.AddFlags(mangled, flags);
    }

    private SyntaxException Error(Span span, string message) => source.Error(SyntaxErrorKind.SyntaxError, message, span);

    private void EnterTypeParameters(Node node, string name, TypeParam[] parameters, bool defaults, bool kwDefaults)
    {
        var inClass = _current.Kind == ScopeKind.Class;
        Enter(ScopeKind.TypeParameters, name, node, ScopeRole.TypeParameters);
        if (inClass) SeeClassScope();
        if (node is ClassDef)
        {
            _current.MangledNames = [];
            Define(".type_params", SymbolFlags.Local, node.Span);
            Define(".type_params", SymbolFlags.Use, node.Span);
            Define(".generic_base", SymbolFlags.Local, node.Span);
            Define(".generic_base", SymbolFlags.Use, node.Span);
            _className = name;
        }
        if (defaults) Define(".defaults", SymbolFlags.Param, node.Span);
        if (kwDefaults) Define(".kwdefaults", SymbolFlags.Param, node.Span);
        foreach (var parameter in parameters) VisitTypeParameter(parameter);
    }

    private void SeeClassScope()
    {
        _current.CanSeeClassScope = true;
        Define("__classdict__", SymbolFlags.Use, _current.Node.Span);
    }

    private void VisitTypeParameter(TypeParam parameter)
    {
        Define(parameter.Name, SymbolFlags.TypeParam | SymbolFlags.Local, parameter.Span);
        _current.MangledNames?.Add(parameter.Name);
        var kind = parameter switch { TypeVar => "TypeVar", ParamSpec => "ParamSpec", _ => "TypeVarTuple" };
        if (parameter is TypeVar { Bound: { } bound })
            VisitTypeExpression(parameter, bound, ScopeRole.Body, bound is Tuple ? "a TypeVar constraint" : "a TypeVar bound");
        if (parameter.DefaultValue is { } value)
            VisitTypeExpression(parameter, value, ScopeRole.Default, $"a {kind} default");
    }

    private void VisitTypeExpression(TypeParam parameter, Expr expression, ScopeRole role, string expressionKind)
    {
        var seesClass = _current.CanSeeClassScope;
        Enter(ScopeKind.TypeVariable, parameter.Name, parameter, role, expressionKind);
        if (seesClass) SeeClassScope();
        Visit(expression);
        Leave();
    }

    private void VisitAnnotation(Expr? annotation)
    {
        if (annotation == null) return;
        if (!futureAnnotations) { Visit(annotation); return; }
        Enter(ScopeKind.Annotation, "_annotation", annotation);
        Visit(annotation);
        Leave();
    }

    private void VisitSignatureAnnotations(Arguments args, Expr? returns)
    {
        foreach (var arg in args.PosOnlyArgs) VisitAnnotation(arg.Annotation);
        foreach (var arg in args.Args) VisitAnnotation(arg.Annotation);
        VisitAnnotation(args.VarArg?.Annotation);
        VisitAnnotation(args.KwArg?.Annotation);
        foreach (var arg in args.KwOnlyArgs) VisitAnnotation(arg.Annotation);
        VisitAnnotation(returns);
    }

    private void DefineParameters(Arguments args)
    {
        foreach (var arg in args.PosOnlyArgs) Define(arg.Name, SymbolFlags.Param, arg.Span);
        foreach (var arg in args.Args) Define(arg.Name, SymbolFlags.Param, arg.Span);
        foreach (var arg in args.KwOnlyArgs) Define(arg.Name, SymbolFlags.Param, arg.Span);
        if (args.VarArg is { } varArg) Define(varArg.Name, SymbolFlags.Param, varArg.Span);
        if (args.KwArg is { } kwArg) Define(kwArg.Name, SymbolFlags.Param, kwArg.Span);
        _current.HasVarArgs = args.VarArg != null;
        _current.HasVarKeywords = args.KwArg != null;
    }

    private void VisitDefaults(Arguments args)
    {
        VisitAll(args.Defaults);
        foreach (var value in args.KwDefaults) if (value != null) Visit(value);
    }
}
