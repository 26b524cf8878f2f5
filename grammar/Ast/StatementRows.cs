using static PyTee.Grammar.Ast.NodeTable;

namespace PyTee.Grammar.Ast;

/// <summary>The rows of the table that are statements. What a field for type comments would hold is not read.</summary>
internal static class StatementRows
{
    private const string FunctionFields = "(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment, type_param* type_params)";
    private const string ForFields = "(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)";
    private const string WithFields = "(withitem* items, stmt* body, string? type_comment)";
    private const string TryFields = "(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody)";

    public static readonly NodeKind[] All =
    [
        Function("FunctionDef", isAsync: false),
        Function("AsyncFunctionDef", isAsync: true),
        Kind<ClassDef>("ClassDef(identifier name, expr* bases, keyword* keywords, stmt* body, expr* decorator_list, type_param* type_params)",
            n => [n.Name, n.Bases, n.Keywords, n.Body, n.DecoratorList, n.TypeParams],
            v => new(v.Text(0), v.Many<Expr>(1), v.Many<Keyword>(2), v.Many<Stmt>(3), v.Many<Expr>(4), v.Many<TypeParam>(5)) { Span = v.Span }),
        Kind<Return>("Return(expr? value)", n => [n.Value], v => new(v.Maybe<Expr>(0)) { Span = v.Span }),
        Kind<Delete>("Delete(expr* targets)", n => [n.Targets], v => new(v.Many<Expr>(0)) { Span = v.Span }),
        Kind<Assign>("Assign(expr* targets, expr value, string? type_comment)", n => [n.Targets, n.Value, null],
            v => new(v.Many<Expr>(0), v.One<Expr>(1)) { Span = v.Span }),
        Kind<TypeAlias>("TypeAlias(expr name, type_param* type_params, expr value)", n => [n.Name, n.TypeParams, n.Value],
            v => new(v.One<Name>(0), v.Many<TypeParam>(1), v.One<Expr>(2)) { Span = v.Span }),
        Kind<AugAssign>("AugAssign(expr target, operator op, expr value)", n => [n.Target, n.Op, n.Value],
            v => new(v.One<Expr>(0), v.Sign<BinaryOperator>(1), v.One<Expr>(2)) { Span = v.Span }),
        Kind<AnnAssign>("AnnAssign(expr target, expr annotation, expr? value, int simple)", n => [n.Target, n.Annotation, n.Value, n.Simple ? 1 : 0],
            v => new(v.One<Expr>(0), v.One<Expr>(1), v.Maybe<Expr>(2), v.Number(3) != 0) { Span = v.Span }),
        Loop("For", isAsync: false),
        Loop("AsyncFor", isAsync: true),
        Kind<While>("While(expr test, stmt* body, stmt* orelse)", n => [n.Test, n.Body, n.OrElse],
            v => new(v.One<Expr>(0), v.Many<Stmt>(1), v.Many<Stmt>(2)) { Span = v.Span }),
        Kind<If>("If(expr test, stmt* body, stmt* orelse)", n => [n.Test, n.Body, n.OrElse],
            v => new(v.One<Expr>(0), v.Many<Stmt>(1), v.Many<Stmt>(2)) { Span = v.Span }),
        Context("With", isAsync: false),
        Context("AsyncWith", isAsync: true),
        Kind<Match>("Match(expr subject, match_case* cases)", n => [n.Subject, n.Cases], v => new(v.One<Expr>(0), v.Many<MatchCase>(1)) { Span = v.Span }),
        Kind<Raise>("Raise(expr? exc, expr? cause)", n => [n.Exc, n.Cause], v => new(v.Maybe<Expr>(0), v.Maybe<Expr>(1)) { Span = v.Span }),
        Guarded("Try", isStar: false),
        Guarded("TryStar", isStar: true),
        Kind<Assert>("Assert(expr test, expr? msg)", n => [n.Test, n.Msg], v => new(v.One<Expr>(0), v.Maybe<Expr>(1)) { Span = v.Span }),
        Kind<Import>("Import(alias* names)", n => [n.Names], v => new(v.Many<Alias>(0)) { Span = v.Span }),
        Kind<ImportFrom>("ImportFrom(identifier? module, alias* names, int? level)", n => [n.ModuleName, n.Names, n.Level],
            v => new(v.MaybeText(0), v.Many<Alias>(1), v.Number(2)) { Span = v.Span }),
        Kind<Global>("Global(identifier* names)", n => [n.Names], v => new(v.Texts(0)) { Span = v.Span }),
        Kind<Nonlocal>("Nonlocal(identifier* names)", n => [n.Names], v => new(v.Texts(0)) { Span = v.Span }),
        Kind<ExprStmt>("Expr(expr value)", n => [n.Value], v => new(v.One<Expr>(0)) { Span = v.Span }),
        Kind<Pass>("Pass", _ => [], v => new() { Span = v.Span }),
        Kind<Break>("Break", _ => [], v => new() { Span = v.Span }),
        Kind<Continue>("Continue", _ => [], v => new() { Span = v.Span }),
    ];

    private static NodeKind Function(string name, bool isAsync) => Kind<FunctionDef>(name + FunctionFields,
        n => [n.Name, n.Args, n.Body, n.DecoratorList, n.Returns, null, n.TypeParams],
        v => new(v.Text(0), v.One<Arguments>(1), v.Many<Stmt>(2), v.Many<Expr>(3), v.Maybe<Expr>(4), v.Many<TypeParam>(6), isAsync) { Span = v.Span },
        n => n.IsAsync == isAsync);

    private static NodeKind Loop(string name, bool isAsync) => Kind<For>(name + ForFields, n => [n.Target, n.Iter, n.Body, n.OrElse, null],
        v => new(v.One<Expr>(0), v.One<Expr>(1), v.Many<Stmt>(2), v.Many<Stmt>(3), isAsync) { Span = v.Span }, n => n.IsAsync == isAsync);

    private static NodeKind Context(string name, bool isAsync) => Kind<With>(name + WithFields, n => [n.Items, n.Body, null],
        v => new(v.Many<WithItem>(0), v.Many<Stmt>(1), isAsync) { Span = v.Span }, n => n.IsAsync == isAsync);

    private static NodeKind Guarded(string name, bool isStar) => Kind<Try>(name + TryFields, n => [n.Body, n.Handlers, n.OrElse, n.FinalBody],
        v => new(v.Many<Stmt>(0), v.Many<ExceptHandler>(1), v.Many<Stmt>(2), v.Many<Stmt>(3), isStar) { Span = v.Span }, n => n.IsStar == isStar);
}
