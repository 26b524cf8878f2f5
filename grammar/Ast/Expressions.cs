using System.Numerics;

namespace PyTee.Grammar.Ast;

public enum BoolOperator { And, Or }
public enum BinaryOperator { Add, Sub, Mult, MatMult, Div, Mod, Pow, LShift, RShift, BitOr, BitXor, BitAnd, FloorDiv }
public enum UnaryOperator { Invert, Not, UAdd, USub }
public enum CompareOperator { Eq, NotEq, Lt, LtE, Gt, GtE, Is, IsNot, In, NotIn }

public abstract class Expr : Node;
public sealed class BoolOp(BoolOperator op, Expr[] values) : Expr { public BoolOperator Op { get; } = op; public Expr[] Values { get; } = values; }
public sealed class NamedExpr(Name target, Expr value) : Expr { public Name Target { get; } = target; public Expr Value { get; } = value; }
public sealed class BinOp(Expr left, BinaryOperator op, Expr right) : Expr { public Expr Left { get; } = left; public BinaryOperator Op { get; } = op; public Expr Right { get; } = right; }
public sealed class UnaryOp(UnaryOperator op, Expr operand) : Expr { public UnaryOperator Op { get; } = op; public Expr Operand { get; } = operand; }
public sealed class Lambda(Arguments args, Expr body) : Expr { public Arguments Args { get; } = args; public Expr Body { get; } = body; }
public sealed class IfExp(Expr test, Expr body, Expr orelse) : Expr { public Expr Test { get; } = test; public Expr Body { get; } = body; public Expr OrElse { get; } = orelse; }
/// <summary>A dict display; a null key stands for <c>**value</c>.</summary>
public sealed class Dict(Expr?[] keys, Expr[] values) : Expr { public Expr?[] Keys { get; } = keys; public Expr[] Values { get; } = values; }
public sealed class Set(Expr[] elts) : Expr { public Expr[] Elts { get; } = elts; }
public sealed class ListComp(Expr elt, Comprehension[] generators) : Expr { public Expr Elt { get; } = elt; public Comprehension[] Generators { get; } = generators; }
public sealed class SetComp(Expr elt, Comprehension[] generators) : Expr { public Expr Elt { get; } = elt; public Comprehension[] Generators { get; } = generators; }
public sealed class DictComp(Expr key, Expr value, Comprehension[] generators) : Expr { public Expr Key { get; } = key; public Expr Value { get; } = value; public Comprehension[] Generators { get; } = generators; }
public sealed class GeneratorExp(Expr elt, Comprehension[] generators) : Expr { public Expr Elt { get; } = elt; public Comprehension[] Generators { get; } = generators; }
public sealed class Await(Expr value) : Expr { public Expr Value { get; } = value; }
public sealed class Yield(Expr? value) : Expr { public Expr? Value { get; } = value; }
public sealed class YieldFrom(Expr value) : Expr { public Expr Value { get; } = value; }
public sealed class Compare(Expr left, CompareOperator[] ops, Expr[] comparators) : Expr { public Expr Left { get; } = left; public CompareOperator[] Ops { get; } = ops; public Expr[] Comparators { get; } = comparators; }
public sealed class Call(Expr func, Expr[] args, Keyword[] keywords) : Expr { public Expr Func { get; } = func; public Expr[] Args { get; } = args; public Keyword[] Keywords { get; } = keywords; }
/// <summary>A replacement field. <see cref="Conversion"/> is -1, 's', 'r' or 'a'.</summary>
public sealed class FormattedValue(Expr value, int conversion, Expr? formatSpec) : Expr { public Expr Value { get; } = value; public int Conversion { get; } = conversion; public Expr? FormatSpec { get; } = formatSpec; }
public sealed class JoinedStr(Expr[] values) : Expr { public Expr[] Values { get; } = values; }
/// <summary>
/// A literal. <see cref="Value"/> is null (None), bool, long, <see cref="BigInteger"/> (only outside the range of long), double,
/// <see cref="Complex"/>, string, int[] (the code points of a str that UTF-16 cannot tell apart: a surrogate escape beside another
/// surrogate), byte[], or <see cref="EllipsisLiteral.Instance"/>. <see cref="Kind"/> is "u" for <c>u''</c>.
/// </summary>
public sealed class Constant(object? value, string? kind = null) : Expr { public object? Value { get; } = value; public string? Kind { get; } = kind; }
public sealed class Attribute(Expr value, string attr, ExprContext ctx) : Expr { public Expr Value { get; } = value; public string Attr { get; } = attr; public ExprContext Ctx { get; } = ctx; }
public sealed class Subscript(Expr value, Expr slice, ExprContext ctx) : Expr { public Expr Value { get; } = value; public Expr Slice { get; } = slice; public ExprContext Ctx { get; } = ctx; }
public sealed class Starred(Expr value, ExprContext ctx) : Expr { public Expr Value { get; } = value; public ExprContext Ctx { get; } = ctx; }
/// <summary>An identifier, NFKC-normalised, not yet mangled.</summary>
public sealed class Name(string id, ExprContext ctx) : Expr { public string Id { get; } = id; public ExprContext Ctx { get; } = ctx; }
public sealed class List(Expr[] elts, ExprContext ctx) : Expr { public Expr[] Elts { get; } = elts; public ExprContext Ctx { get; } = ctx; }
public sealed class Tuple(Expr[] elts, ExprContext ctx) : Expr { public Expr[] Elts { get; } = elts; public ExprContext Ctx { get; } = ctx; }
public sealed class Slice(Expr? lower, Expr? upper, Expr? step) : Expr { public Expr? Lower { get; } = lower; public Expr? Upper { get; } = upper; public Expr? Step { get; } = step; }

public sealed class Comprehension(Expr target, Expr iter, Expr[] ifs, bool isAsync) : Node { public Expr Target { get; } = target; public Expr Iter { get; } = iter; public Expr[] Ifs { get; } = ifs; public bool IsAsync { get; } = isAsync; }
/// <summary>A keyword argument; a null name stands for <c>**value</c>.</summary>
public sealed class Keyword(string? arg, Expr value) : Node { public string? Arg { get; } = arg; public Expr Value { get; } = value; }
/// <summary>The parameters of a function. <see cref="KwDefaults"/> has one entry for each of <see cref="KwOnlyArgs"/>, null where there is no default.</summary>
public sealed class Arguments(Arg[] posOnlyArgs, Arg[] args, Arg? varArg, Arg[] kwOnlyArgs, Expr?[] kwDefaults, Arg? kwArg, Expr[] defaults) : Node
{
    public Arg[] PosOnlyArgs { get; } = posOnlyArgs;
    public Arg[] Args { get; } = args;
    public Arg? VarArg { get; } = varArg;
    public Arg[] KwOnlyArgs { get; } = kwOnlyArgs;
    public Expr?[] KwDefaults { get; } = kwDefaults;
    public Arg? KwArg { get; } = kwArg;
    public Expr[] Defaults { get; } = defaults;
}
public sealed class Arg(string name, Expr? annotation) : Node { public string Name { get; } = name; public Expr? Annotation { get; } = annotation; }
