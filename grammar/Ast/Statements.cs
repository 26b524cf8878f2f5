namespace PyTee.Grammar.Ast;

public abstract class Stmt : Node;
public sealed class FunctionDef(string name, Arguments args, Stmt[] body, Expr[] decoratorList, Expr? returns, TypeParam[] typeParams, bool isAsync) : Stmt
{
    public string Name { get; } = name;
    public Arguments Args { get; } = args;
    public Stmt[] Body { get; } = body;
    public Expr[] DecoratorList { get; } = decoratorList;
    public Expr? Returns { get; } = returns;
    public TypeParam[] TypeParams { get; } = typeParams;
    /// <summary>True for <c>async def</c>, which <c>ast</c> calls AsyncFunctionDef.</summary>
    public bool IsAsync { get; } = isAsync;
}
public sealed class ClassDef(string name, Expr[] bases, Keyword[] keywords, Stmt[] body, Expr[] decoratorList, TypeParam[] typeParams) : Stmt
{
    public string Name { get; } = name;
    public Expr[] Bases { get; } = bases;
    public Keyword[] Keywords { get; } = keywords;
    public Stmt[] Body { get; } = body;
    public Expr[] DecoratorList { get; } = decoratorList;
    public TypeParam[] TypeParams { get; } = typeParams;
}
public sealed class Return(Expr? value) : Stmt { public Expr? Value { get; } = value; }
public sealed class Delete(Expr[] targets) : Stmt { public Expr[] Targets { get; } = targets; }
public sealed class Assign(Expr[] targets, Expr value) : Stmt { public Expr[] Targets { get; } = targets; public Expr Value { get; } = value; }
public sealed class TypeAlias(Name name, TypeParam[] typeParams, Expr value) : Stmt { public Name Name { get; } = name; public TypeParam[] TypeParams { get; } = typeParams; public Expr Value { get; } = value; }
public sealed class AugAssign(Expr target, BinaryOperator op, Expr value) : Stmt { public Expr Target { get; } = target; public BinaryOperator Op { get; } = op; public Expr Value { get; } = value; }
/// <summary>An annotated assignment; <see cref="Simple"/> when the target is a bare, unparenthesised name.</summary>
public sealed class AnnAssign(Expr target, Expr annotation, Expr? value, bool simple) : Stmt { public Expr Target { get; } = target; public Expr Annotation { get; } = annotation; public Expr? Value { get; } = value; public bool Simple { get; } = simple; }
/// <summary><c>for</c>, or <c>async for</c> (AsyncFor).</summary>
public sealed class For(Expr target, Expr iter, Stmt[] body, Stmt[] orelse, bool isAsync) : Stmt { public Expr Target { get; } = target; public Expr Iter { get; } = iter; public Stmt[] Body { get; } = body; public Stmt[] OrElse { get; } = orelse; public bool IsAsync { get; } = isAsync; }
public sealed class While(Expr test, Stmt[] body, Stmt[] orelse) : Stmt { public Expr Test { get; } = test; public Stmt[] Body { get; } = body; public Stmt[] OrElse { get; } = orelse; }
public sealed class If(Expr test, Stmt[] body, Stmt[] orelse) : Stmt { public Expr Test { get; } = test; public Stmt[] Body { get; } = body; public Stmt[] OrElse { get; } = orelse; }
/// <summary><c>with</c>, or <c>async with</c> (AsyncWith).</summary>
public sealed class With(WithItem[] items, Stmt[] body, bool isAsync) : Stmt { public WithItem[] Items { get; } = items; public Stmt[] Body { get; } = body; public bool IsAsync { get; } = isAsync; }
public sealed class Match(Expr subject, MatchCase[] cases) : Stmt { public Expr Subject { get; } = subject; public MatchCase[] Cases { get; } = cases; }
public sealed class Raise(Expr? exc, Expr? cause) : Stmt { public Expr? Exc { get; } = exc; public Expr? Cause { get; } = cause; }
/// <summary><c>try</c>, or with <c>except*</c> TryStar.</summary>
public sealed class Try(Stmt[] body, ExceptHandler[] handlers, Stmt[] orelse, Stmt[] finalBody, bool isStar) : Stmt { public Stmt[] Body { get; } = body; public ExceptHandler[] Handlers { get; } = handlers; public Stmt[] OrElse { get; } = orelse; public Stmt[] FinalBody { get; } = finalBody; public bool IsStar { get; } = isStar; }
public sealed class Assert(Expr test, Expr? msg) : Stmt { public Expr Test { get; } = test; public Expr? Msg { get; } = msg; }
public sealed class Import(Alias[] names) : Stmt { public Alias[] Names { get; } = names; }
public sealed class ImportFrom(string? module, Alias[] names, int level) : Stmt { public string? ModuleName { get; } = module; public Alias[] Names { get; } = names; public int Level { get; } = level; }
public sealed class Global(string[] names) : Stmt { public string[] Names { get; } = names; }
public sealed class Nonlocal(string[] names) : Stmt { public string[] Names { get; } = names; }
public sealed class ExprStmt(Expr value) : Stmt { public Expr Value { get; } = value; }
public sealed class Pass : Stmt;
public sealed class Break : Stmt;
public sealed class Continue : Stmt;

public sealed class ExceptHandler(Expr? type, string? name, Stmt[] body) : Node { public Expr? Type { get; } = type; public string? Name { get; } = name; public Stmt[] Body { get; } = body; }
public sealed class Alias(string name, string? asName) : Node { public string Name { get; } = name; public string? AsName { get; } = asName; }
public sealed class WithItem(Expr contextExpr, Expr? optionalVars) : Node { public Expr ContextExpr { get; } = contextExpr; public Expr? OptionalVars { get; } = optionalVars; }

public abstract class TypeParam(string name, Expr? defaultValue) : Node { public string Name { get; } = name; public Expr? DefaultValue { get; } = defaultValue; }
public sealed class TypeVar(string name, Expr? bound, Expr? defaultValue) : TypeParam(name, defaultValue) { public Expr? Bound { get; } = bound; }
public sealed class ParamSpec(string name, Expr? defaultValue) : TypeParam(name, defaultValue);
public sealed class TypeVarTuple(string name, Expr? defaultValue) : TypeParam(name, defaultValue);
