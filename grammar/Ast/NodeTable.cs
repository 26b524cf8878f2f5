namespace PyTee.Grammar.Ast;

/// <summary>
/// The grammar of Python 3.13's syntax trees: every kind of node, once. Printing, the classes of module <c>ast</c> and both ways between them
/// and this room's nodes follow from it.
/// </summary>
public static class NodeTable
{
    /// <summary>The sums whose alternatives have no fields, with the enumerations that stand for them here.</summary>
    public static IReadOnlyList<(string Name, Enum[] Members)> Operators { get; } =
    [
        ("expr_context", Members<ExprContext>()), ("boolop", Members<BoolOperator>()), ("operator", Members<BinaryOperator>()),
        ("unaryop", Members<UnaryOperator>()), ("cmpop", Members<CompareOperator>()),
    ];

    /// <summary>All other sums.</summary>
    public static IReadOnlyList<NodeSum> Sums { get; } =
    [
        new("mod", Placing.None,
            Kind<Module>("Module(stmt* body, type_ignore* type_ignores)", n => [n.Body, Array.Empty<Node>()], v => new(v.Many<Stmt>(0))),
            Kind<Interactive>("Interactive(stmt* body)", n => [n.Body], v => new(v.Many<Stmt>(0))),
            Kind<Expression>("Expression(expr body)", n => [n.Body], v => new(v.One<Expr>(0))),
            Unparsed("FunctionType(expr* argtypes, expr returns)")),
        new("stmt", Placing.Start, StatementRows.All),
        new("expr", Placing.Start, ExpressionRows.All),
        new("comprehension", Placing.None,
            Kind<Comprehension>("comprehension(expr target, expr iter, expr* ifs, int is_async)", n => [n.Target, n.Iter, n.Ifs, n.IsAsync ? 1 : 0],
                v => new(v.One<Expr>(0), v.One<Expr>(1), v.Many<Expr>(2), v.Number(3) != 0))),
        new("excepthandler", Placing.Start,
            Kind<ExceptHandler>("ExceptHandler(expr? type, identifier? name, stmt* body)", n => [n.Type, n.Name, n.Body],
                v => new(v.Maybe<Expr>(0), v.MaybeText(1), v.Many<Stmt>(2)) { Span = v.Span })),
        new("arguments", Placing.None,
            Kind<Arguments>("arguments(arg* posonlyargs, arg* args, arg? vararg, arg* kwonlyargs, expr* kw_defaults, arg? kwarg, expr* defaults)",
                n => [n.PosOnlyArgs, n.Args, n.VarArg, n.KwOnlyArgs, n.KwDefaults, n.KwArg, n.Defaults],
                v => new(v.Many<Arg>(0), v.Many<Arg>(1), v.Maybe<Arg>(2), v.Many<Arg>(3), v.Many<Expr?>(4), v.Maybe<Arg>(5), v.Many<Expr>(6)))),
        new("arg", Placing.Start,
            Kind<Arg>("arg(identifier arg, expr? annotation, string? type_comment)", n => [n.Name, n.Annotation, null],
                v => new(v.Text(0), v.Maybe<Expr>(1)) { Span = v.Span })),
        new("keyword", Placing.Start,
            Kind<Keyword>("keyword(identifier? arg, expr value)", n => [n.Arg, n.Value], v => new(v.MaybeText(0), v.One<Expr>(1)) { Span = v.Span })),
        new("alias", Placing.Start,
            Kind<Alias>("alias(identifier name, identifier? asname)", n => [n.Name, n.AsName], v => new(v.Text(0), v.MaybeText(1)) { Span = v.Span })),
        new("withitem", Placing.None,
            Kind<WithItem>("withitem(expr context_expr, expr? optional_vars)", n => [n.ContextExpr, n.OptionalVars], v => new(v.One<Expr>(0), v.Maybe<Expr>(1)))),
        new("match_case", Placing.None,
            Kind<MatchCase>("match_case(pattern pattern, expr? guard, stmt* body)", n => [n.Pattern, n.Guard, n.Body],
                v => new(v.One<Pattern>(0), v.Maybe<Expr>(1), v.Many<Stmt>(2)))),
        new("pattern", Placing.Whole, PatternRows.All),
        new("type_ignore", Placing.None, Unparsed("TypeIgnore(int lineno, string tag)")),
        new("type_param", Placing.Whole,
            Kind<TypeVar>("TypeVar(identifier name, expr? bound, expr? default_value)", n => [n.Name, n.Bound, n.DefaultValue],
                v => new(v.Text(0), v.Maybe<Expr>(1), v.Maybe<Expr>(2)) { Span = v.Span }),
            Kind<ParamSpec>("ParamSpec(identifier name, expr? default_value)", n => [n.Name, n.DefaultValue],
                v => new(v.Text(0), v.Maybe<Expr>(1)) { Span = v.Span }),
            Kind<TypeVarTuple>("TypeVarTuple(identifier name, expr? default_value)", n => [n.Name, n.DefaultValue],
                v => new(v.Text(0), v.Maybe<Expr>(1)) { Span = v.Span })),
    ];

    private static readonly Dictionary<Type, NodeKind[]> s_byType =
        Sums.SelectMany(sum => sum.Kinds).Where(kind => kind.Type != null).GroupBy(kind => kind.Type!).ToDictionary(group => group.Key, group => group.ToArray());

    internal static NodeKind KindOf(Node node)
    {
        foreach (var kind in s_byType[node.GetType()])
            if (kind.IsKindOf(node)) return kind;
        throw new ArgumentException("unknown node");
    }

    /// <summary>A row; <paramref name="when"/> tells it from another row of the same class.</summary>
    internal static NodeKind Kind<T>(string definition, Func<T, object?[]> take, Func<FieldValues, T> make, Func<T, bool>? when = null) where T : Node =>
        new(definition, typeof(T), when == null ? _ => true : node => when((T)node), node => take((T)node), make);

    /// <summary>A node that programs can make but that stands for nothing in a source text this room reads.</summary>
    private static NodeKind Unparsed(string definition) =>
        new(definition, null, _ => false, _ => throw new ArgumentException(definition), _ => throw new ArgumentException(definition));

    private static Enum[] Members<T>() where T : struct, Enum => Array.ConvertAll(Enum.GetValues<T>(), member => (Enum)member);
}
