using static PyTee.Grammar.Ast.NodeTable;

namespace PyTee.Grammar.Ast;

/// <summary>The rows of the table that are expressions.</summary>
internal static class ExpressionRows
{
    public static readonly NodeKind[] All =
    [
        Kind<BoolOp>("BoolOp(boolop op, expr* values)", n => [n.Op, n.Values], v => new(v.Sign<BoolOperator>(0), v.Many<Expr>(1)) { Span = v.Span }),
        Kind<NamedExpr>("NamedExpr(expr target, expr value)", n => [n.Target, n.Value], v => new(v.One<Name>(0), v.One<Expr>(1)) { Span = v.Span }),
        Kind<BinOp>("BinOp(expr left, operator op, expr right)", n => [n.Left, n.Op, n.Right],
            v => new(v.One<Expr>(0), v.Sign<BinaryOperator>(1), v.One<Expr>(2)) { Span = v.Span }),
        Kind<UnaryOp>("UnaryOp(unaryop op, expr operand)", n => [n.Op, n.Operand], v => new(v.Sign<UnaryOperator>(0), v.One<Expr>(1)) { Span = v.Span }),
        Kind<Lambda>("Lambda(arguments args, expr body)", n => [n.Args, n.Body], v => new(v.One<Arguments>(0), v.One<Expr>(1)) { Span = v.Span }),
        Kind<IfExp>("IfExp(expr test, expr body, expr orelse)", n => [n.Test, n.Body, n.OrElse],
            v => new(v.One<Expr>(0), v.One<Expr>(1), v.One<Expr>(2)) { Span = v.Span }),
        Kind<Dict>("Dict(expr* keys, expr* values)", n => [n.Keys, n.Values], v => new(v.Many<Expr?>(0), v.Many<Expr>(1)) { Span = v.Span }),
        Kind<Set>("Set(expr* elts)", n => [n.Elts], v => new(v.Many<Expr>(0)) { Span = v.Span }),
        Kind<ListComp>("ListComp(expr elt, comprehension* generators)", n => [n.Elt, n.Generators],
            v => new(v.One<Expr>(0), v.Many<Comprehension>(1)) { Span = v.Span }),
        Kind<SetComp>("SetComp(expr elt, comprehension* generators)", n => [n.Elt, n.Generators],
            v => new(v.One<Expr>(0), v.Many<Comprehension>(1)) { Span = v.Span }),
        Kind<DictComp>("DictComp(expr key, expr value, comprehension* generators)", n => [n.Key, n.Value, n.Generators],
            v => new(v.One<Expr>(0), v.One<Expr>(1), v.Many<Comprehension>(2)) { Span = v.Span }),
        Kind<GeneratorExp>("GeneratorExp(expr elt, comprehension* generators)", n => [n.Elt, n.Generators],
            v => new(v.One<Expr>(0), v.Many<Comprehension>(1)) { Span = v.Span }),
        Kind<Await>("Await(expr value)", n => [n.Value], v => new(v.One<Expr>(0)) { Span = v.Span }),
        Kind<Yield>("Yield(expr? value)", n => [n.Value], v => new(v.Maybe<Expr>(0)) { Span = v.Span }),
        Kind<YieldFrom>("YieldFrom(expr value)", n => [n.Value], v => new(v.One<Expr>(0)) { Span = v.Span }),
        Kind<Compare>("Compare(expr left, cmpop* ops, expr* comparators)", n => [n.Left, n.Ops, n.Comparators],
            v => new(v.One<Expr>(0), v.Signs<CompareOperator>(1), v.Many<Expr>(2)) { Span = v.Span }),
        Kind<Call>("Call(expr func, expr* args, keyword* keywords)", n => [n.Func, n.Args, n.Keywords],
            v => new(v.One<Expr>(0), v.Many<Expr>(1), v.Many<Keyword>(2)) { Span = v.Span }),
        Kind<FormattedValue>("FormattedValue(expr value, int conversion, expr? format_spec)", n => [n.Value, n.Conversion, n.FormatSpec],
            v => new(v.One<Expr>(0), v.Number(1), v.Maybe<Expr>(2)) { Span = v.Span }),
        Kind<JoinedStr>("JoinedStr(expr* values)", n => [n.Values], v => new(v.Many<Expr>(0)) { Span = v.Span }),
        Kind<Constant>("Constant(constant value, string? kind)", n => [n.Value, n.Kind], v => new(v.Constant(0), v.MaybeText(1)) { Span = v.Span }),
        Kind<Attribute>("Attribute(expr value, identifier attr, expr_context ctx)", n => [n.Value, n.Attr, n.Ctx],
            v => new(v.One<Expr>(0), v.Text(1), v.Sign<ExprContext>(2)) { Span = v.Span }),
        Kind<Subscript>("Subscript(expr value, expr slice, expr_context ctx)", n => [n.Value, n.Slice, n.Ctx],
            v => new(v.One<Expr>(0), v.One<Expr>(1), v.Sign<ExprContext>(2)) { Span = v.Span }),
        Kind<Starred>("Starred(expr value, expr_context ctx)", n => [n.Value, n.Ctx], v => new(v.One<Expr>(0), v.Sign<ExprContext>(1)) { Span = v.Span }),
        Kind<Name>("Name(identifier id, expr_context ctx)", n => [n.Id, n.Ctx], v => new(v.Text(0), v.Sign<ExprContext>(1)) { Span = v.Span }),
        Kind<List>("List(expr* elts, expr_context ctx)", n => [n.Elts, n.Ctx], v => new(v.Many<Expr>(0), v.Sign<ExprContext>(1)) { Span = v.Span }),
        Kind<Tuple>("Tuple(expr* elts, expr_context ctx)", n => [n.Elts, n.Ctx], v => new(v.Many<Expr>(0), v.Sign<ExprContext>(1)) { Span = v.Span }),
        Kind<Slice>("Slice(expr? lower, expr? upper, expr? step)", n => [n.Lower, n.Upper, n.Step],
            v => new(v.Maybe<Expr>(0), v.Maybe<Expr>(1), v.Maybe<Expr>(2)) { Span = v.Span }),
    ];
}
