using PyTee.Grammar.Ast;
using Tuple = PyTee.Grammar.Ast.Tuple;

namespace PyTee.Interpreter.Compiler;

/// <summary>Works out what is constant in a tree, for those who ask for the optimised tree; the compiler itself folds while it emits.</summary>
internal sealed class TreeOptimizer
{
    private readonly ConstantFolder _folder;

    private TreeOptimizer(int level) => _folder = new ConstantFolder(level, foldsSlices: false);

    /// <summary>The tree with constants in place of constant expressions.</summary>
    public static Mod Run(Mod tree, int level) => (Mod)new TreeOptimizer(level).Rewrite(tree);

    private Node Rewrite(Node node)
    {
        CompilationDepthException.Check();
        var kind = NodeKind.Of(node);
        return Fold(kind.Make(Array.ConvertAll(kind.Take(node), RewriteValue), node.Span));
    }

    private object? RewriteValue(object? value) => value switch
    {
        Node node => Rewrite(node),
        Array list => list.Cast<object?>().Select(RewriteValue).ToArray(),
        _ => value,
    };

    private Node Fold(Node node) => node switch
    {
        Expr expression when expression is not Constant && _folder.TryFold(expression, out var value) => new Constant(value) { Span = node.Span },
        UnaryOp { Op: UnaryOperator.Not, Operand: Compare { Ops: [var op] } test } when Opposite(op) is { } opposite =>
            new Compare(test.Left, [opposite], test.Comparators) { Span = node.Span },
        BinOp { Op: BinaryOperator.Mod, Left: Constant { Value: string format }, Right: Tuple arguments }
            when !Array.Exists(arguments.Elts, item => item is Starred) && FormatSplitter.Split(format, arguments.Elts, node.Span) is { } parts =>
            new JoinedStr(parts) { Span = node.Span },
        Compare { Ops: [.., CompareOperator.In or CompareOperator.NotIn] } test =>
            new Compare(test.Left, test.Ops, [.. test.Comparators[..^1], Searched(test.Comparators[^1])]) { Span = node.Span },
        For loop => new For(loop.Target, Searched(loop.Iter), loop.Body, loop.OrElse, loop.IsAsync) { Span = node.Span },
        Comprehension clause => new Comprehension(clause.Target, Searched(clause.Iter), clause.Ifs, clause.IsAsync) { Span = node.Span },
        _ => node,
    };

    private static CompareOperator? Opposite(CompareOperator op) => op switch
    {
        CompareOperator.In => CompareOperator.NotIn,
        CompareOperator.NotIn => CompareOperator.In,
        CompareOperator.Is => CompareOperator.IsNot,
        CompareOperator.IsNot => CompareOperator.Is,
        _ => null,
    };

    /// <summary>A list or set that is only searched or gone through needs not be made anew.</summary>
    private Expr Searched(Expr items)
    {
        if (items is List list)
        {
            if (_folder.TryFoldAll(list.Elts, out var values)) return new Constant(new ConstTuple(values)) { Span = items.Span };
            return Array.Exists(list.Elts, item => item is Starred) ? items : new Tuple(list.Elts, ExprContext.Load) { Span = items.Span };
        }
        return items is Set set && _folder.TryFoldAll(set.Elts, out var members) ? new Constant(new ConstFrozenSet(members)) { Span = items.Span } : items;
    }
}
