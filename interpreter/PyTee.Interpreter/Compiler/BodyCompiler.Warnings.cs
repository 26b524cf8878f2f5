using System.Numerics;
using PyTee.Grammar.Ast;
using Tuple = PyTee.Grammar.Ast.Tuple;

namespace PyTee.Interpreter.Compiler;

internal sealed partial class BodyCompiler
{
    private void Warn(Span span, string message) => _compilation.Warn(span, message);

    /// <summary><c>x is 1</c>: identity of literals says nothing.</summary>
    private void CheckIdentity(Compare node)
    {
        var left = HasIdentity(node.Left);
        for (var i = 0; i < node.Ops.Length; i++)
        {
            var right = HasIdentity(node.Comparators[i]);
            if (node.Ops[i] is CompareOperator.Is or CompareOperator.IsNot && !(left && right))
            {
                var culprit = left ? node.Comparators[i] : node.Left;
                if (!left && i > 0) culprit = node.Comparators[i - 1];
                var type = TypeName(culprit);
                Warn(node.Span, node.Ops[i] == CompareOperator.Is
                    ? $"\"is\" with '{type}' literal. Did you mean \"==\"?"
                    : $"\"is not\" with '{type}' literal. Did you mean \"!=\"?");
                return;
            }
            left = right;
        }
    }

    private bool HasIdentity(Expr node) => !Fold(node, out var value) || value is null or bool or EllipsisLiteral;

    private void CheckCallable(Expr function)
    {
        if (function is Constant or Tuple or List or ListComp or Dict or DictComp or Set or SetComp or GeneratorExp or JoinedStr or FormattedValue)
            Warn(function.Span, $"'{TypeName(function)}' object is not callable; perhaps you missed a comma?");
    }

    private void CheckSubscript(Subscript node)
    {
        var owner = node.Value;
        var isText = Fold(owner, out var value) && value is string or int[] or byte[] or ConstTuple;
        if (owner is Set or SetComp or GeneratorExp or Lambda || !isText && Fold(owner, out _))
            Warn(owner.Span, $"'{TypeName(owner)}' object is not subscriptable; perhaps you missed a comma?");
        if (!isText && owner is not (Tuple or List or ListComp or JoinedStr or FormattedValue)) return;
        if (IndexTypeName(node.Slice) is { } index)
            Warn(owner.Span, $"{TypeName(owner)} indices must be integers or slices, not {index}; perhaps you missed a comma?");
    }

    /// <summary>The type of an index that is surely wrong.</summary>
    private string? IndexTypeName(Expr index)
    {
        var type = index is Slice ? null : TypeName(index);
        return type is null or "int" or "bool" ? null : type;
    }

    private string? TypeName(Expr node)
    {
        if (Fold(node, out var value)) return TypeName(value);
        return node switch
        {
            Tuple => "tuple",
            List or ListComp => "list",
            Dict or DictComp => "dict",
            Set or SetComp => "set",
            GeneratorExp => "generator",
            Lambda => "function",
            JoinedStr or FormattedValue => "str",
            _ => null,
        };
    }

    private static string TypeName(object? value) => value switch
    {
        null => "NoneType",
        bool => "bool",
        long or BigInteger => "int",
        double => "float",
        Complex => "complex",
        string or int[] => "str",
        byte[] => "bytes",
        ConstTuple => "tuple",
        EllipsisLiteral => "ellipsis",
        _ => "frozenset",
    };
}
