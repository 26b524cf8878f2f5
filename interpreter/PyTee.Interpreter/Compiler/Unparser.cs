using System.Globalization;
using System.Numerics;
using System.Text;
using PyTee.Grammar.Ast;
using Attribute = PyTee.Grammar.Ast.Attribute;
using Tuple = PyTee.Grammar.Ast.Tuple;

namespace PyTee.Interpreter.Compiler;

/// <summary>The source text of an expression, as postponed annotations keep it.</summary>
internal sealed class Unparser
{
    /// <summary>How tightly an expression binds, loosest first.</summary>
    private enum Level { Tuple, Test, Or, And, Not, Compare, BitOr, BitXor, BitAnd, Shift, Sum, Product, Factor, Power, Await, Atom }

    private readonly StringBuilder _text = new();

    /// <summary>The text of an expression.</summary>
    public static string Text(Expr expression)
    {
        var unparser = new Unparser();
        unparser.Write(expression, Level.Test);
        return unparser._text.ToString();
    }

    /// <summary>repr() of a constant.</summary>
    public static string Literal(object? value) => value switch
    {
        null => "None",
        bool b => b ? "True" : "False",
        long n => n.ToString(CultureInfo.InvariantCulture),
        BigInteger n => n.ToString(CultureInfo.InvariantCulture),
        double d => FloatText.Repr(d),
        Complex z => ComplexLiteral(z),
        string s => StringLiteral.Of(s),
        int[] s => StringLiteral.Of(s),
        byte[] b => StringLiteral.Of(b),
        EllipsisLiteral => "...",
        ConstTuple t => t.Items.Length == 1 ? $"({Literal(t.Items[0])},)" : $"({string.Join(", ", t.Items.Select(Literal))})",
        _ => "frozenset()",
    };

    private static string ComplexLiteral(Complex z)
    {
        var imaginary = FloatText.ReprWithoutPoint(z.Imaginary) + "j";
        if (z.Real == 0 && !double.IsNegative(z.Real)) return imaginary;
        var sign = imaginary[0] is '-' or '+' ? "" : "+";
        return $"({FloatText.ReprWithoutPoint(z.Real)}{sign}{imaginary})";
    }

    private void Write(Expr node, Level level)
    {
        CompilationDepthException.Check();
        switch (node)
        {
            case BoolOp n: WriteBoolean(n, level); break;
            case NamedExpr n: Wrap(true, () => { Write(n.Target, Level.Atom); Add(" := "); Write(n.Value, Level.Atom); }); break;
            case BinOp n: WriteBinary(n, level); break;
            case UnaryOp n: WriteUnary(n, level); break;
            case Lambda n: Wrap(level > Level.Test, () => WriteLambda(n)); break;
            case IfExp n: Wrap(level > Level.Test, () => WriteConditional(n)); break;
            case Dict n: WriteDict(n); break;
            case Set n: Bracket("{", n.Elts, "}"); break;
            case GeneratorExp n: Comprehend("(", n.Elt, null, n.Generators, ")"); break;
            case ListComp n: Comprehend("[", n.Elt, null, n.Generators, "]"); break;
            case SetComp n: Comprehend("{", n.Elt, null, n.Generators, "}"); break;
            case DictComp n: Comprehend("{", n.Key, n.Value, n.Generators, "}"); break;
            case Yield n: Add(n.Value == null ? "(yield)" : "(yield "); if (n.Value != null) { Write(n.Value, Level.Test); Add(")"); } break;
            case YieldFrom n: Add("(yield from "); Write(n.Value, Level.Test); Add(")"); break;
            case Await n: Wrap(level > Level.Await, () => { Add("await "); Write(n.Value, Level.Atom); }); break;
            case Compare n: Wrap(level > Level.Compare, () => WriteCompare(n)); break;
            case Call n: WriteCall(n); break;
            case JoinedStr n: WriteJoined(n); break;
            case FormattedValue n: WriteJoined(new JoinedStr([n])); break;
            case Constant n: WriteConstant(n); break;
            case Attribute n: WriteAttribute(n); break;
            case Starred n: Add("*"); Write(n.Value, Level.BitOr); break;
            case Name n: Add(n.Id); break;
            case List n: Bracket("[", n.Elts, "]"); break;
            case Tuple n: WriteTuple(n, level); break;
            case Subscript n: Write(n.Value, Level.Atom); Add("["); Write(n.Slice, Level.Tuple); Add("]"); break;
            case Slice n: WriteSlice(n); break;
        }
    }

    private void Add(string text) => _text.Append(text);

    private void Wrap(bool parenthesised, Action write)
    {
        if (parenthesised) Add("(");
        write();
        if (parenthesised) Add(")");
    }

    private void List(IEnumerable<Expr> items)
    {
        var first = true;
        foreach (var item in items)
        {
            if (!first) Add(", ");
            first = false;
            Write(item, Level.Test);
        }
    }

    private void Bracket(string open, Expr[] items, string close)
    {
        Add(open);
        List(items);
        Add(close);
    }

    private void WriteBoolean(BoolOp node, Level level)
    {
        var own = node.Op == BoolOperator.And ? Level.And : Level.Or;
        Wrap(level > own, () =>
        {
            for (var i = 0; i < node.Values.Length; i++)
            {
                if (i > 0) Add(own == Level.And ? " and " : " or ");
                Write(node.Values[i], own + 1);
            }
        });
    }

    private void WriteBinary(BinOp node, Level level)
    {
        var (symbol, own) = SignAndLevel(node.Op);
        var isPower = own == Level.Power;
        Wrap(level > own, () =>
        {
            Write(node.Left, isPower ? own + 1 : own);
            Add(symbol);
            Write(node.Right, isPower ? own : own + 1);
        });
    }

    private static (string Sign, Level Level) SignAndLevel(BinaryOperator op) => op switch
    {
        BinaryOperator.Add => (" + ", Level.Sum),
        BinaryOperator.Sub => (" - ", Level.Sum),
        BinaryOperator.Mult => (" * ", Level.Product),
        BinaryOperator.MatMult => (" @ ", Level.Product),
        BinaryOperator.Div => (" / ", Level.Product),
        BinaryOperator.Mod => (" % ", Level.Product),
        BinaryOperator.FloorDiv => (" // ", Level.Product),
        BinaryOperator.LShift => (" << ", Level.Shift),
        BinaryOperator.RShift => (" >> ", Level.Shift),
        BinaryOperator.BitOr => (" | ", Level.BitOr),
        BinaryOperator.BitXor => (" ^ ", Level.BitXor),
        BinaryOperator.BitAnd => (" & ", Level.BitAnd),
        _ => (" ** ", Level.Power),
    };

    /// <summary>An operator's sign with the blanks around it.</summary>
    public static string Sign(BinaryOperator op) => SignAndLevel(op).Sign;

    private void WriteUnary(UnaryOp node, Level level)
    {
        var (symbol, own) = node.Op switch
        {
            UnaryOperator.Invert => ("~", Level.Factor),
            UnaryOperator.Not => ("not ", Level.Not),
            UnaryOperator.UAdd => ("+", Level.Factor),
            _ => ("-", Level.Factor),
        };
        Wrap(level > own, () => { Add(symbol); Write(node.Operand, own); });
    }

    private void WriteLambda(Lambda node)
    {
        var args = node.Args;
        var any = args.PosOnlyArgs.Length + args.Args.Length + args.KwOnlyArgs.Length > 0 || args.VarArg != null || args.KwArg != null;
        Add(any ? "lambda " : "lambda");
        WriteParameters(args);
        Add(": ");
        Write(node.Body, Level.Test);
    }

    private void WriteParameters(Arguments args)
    {
        var first = true;
        var positional = args.PosOnlyArgs.Concat(args.Args).ToArray();
        for (var i = 0; i < positional.Length; i++)
        {
            Separate(ref first);
            Add(positional[i].Name);
            var at = i - (positional.Length - args.Defaults.Length);
            if (at >= 0) WriteDefault(args.Defaults[at]);
            if (i + 1 == args.PosOnlyArgs.Length) Add(", /");
        }
        if (args.VarArg != null || args.KwOnlyArgs.Length > 0)
        {
            Separate(ref first);
            Add("*" + args.VarArg?.Name);
        }
        for (var i = 0; i < args.KwOnlyArgs.Length; i++)
        {
            Separate(ref first);
            Add(args.KwOnlyArgs[i].Name);
            if (args.KwDefaults[i] is { } value) WriteDefault(value);
        }
        if (args.KwArg == null) return;
        Separate(ref first);
        Add("**" + args.KwArg.Name);
    }

    private void Separate(ref bool first)
    {
        if (!first) Add(", ");
        first = false;
    }

    private void WriteDefault(Expr value)
    {
        Add("=");
        Write(value, Level.Test);
    }

    private void WriteConditional(IfExp node)
    {
        Write(node.Body, Level.Test + 1);
        Add(" if ");
        Write(node.Test, Level.Test + 1);
        Add(" else ");
        Write(node.OrElse, Level.Test);
    }

    private void WriteDict(Dict node)
    {
        Add("{");
        for (var i = 0; i < node.Values.Length; i++)
        {
            if (i > 0) Add(", ");
            if (node.Keys[i] is { } key)
            {
                Write(key, Level.Test);
                Add(": ");
                Write(node.Values[i], Level.Test);
            }
            else
            {
                Add("**");
                Write(node.Values[i], Level.BitOr);
            }
        }
        Add("}");
    }

    private void Comprehend(string open, Expr element, Expr? value, Comprehension[] generators, string close)
    {
        Add(open);
        Write(element, Level.Test);
        if (value != null)
        {
            Add(": ");
            Write(value, Level.Test);
        }
        foreach (var generator in generators)
        {
            Add(generator.IsAsync ? " async for " : " for ");
            Write(generator.Target, Level.Tuple);
            Add(" in ");
            Write(generator.Iter, Level.Test + 1);
            foreach (var condition in generator.Ifs)
            {
                Add(" if ");
                Write(condition, Level.Test + 1);
            }
        }
        Add(close);
    }

    private void WriteCompare(Compare node)
    {
        Write(node.Left, Level.Compare + 1);
        for (var i = 0; i < node.Ops.Length; i++)
        {
            Add(Sign(node.Ops[i]));
            Write(node.Comparators[i], Level.Compare + 1);
        }
    }

    /// <summary>A comparison's sign with the blanks around it.</summary>
    public static string Sign(CompareOperator op) => op switch
    {
        CompareOperator.Eq => " == ",
        CompareOperator.NotEq => " != ",
        CompareOperator.Lt => " < ",
        CompareOperator.LtE => " <= ",
        CompareOperator.Gt => " > ",
        CompareOperator.GtE => " >= ",
        CompareOperator.Is => " is ",
        CompareOperator.IsNot => " is not ",
        CompareOperator.In => " in ",
        _ => " not in ",
    };

    private void WriteCall(Call node)
    {
        Write(node.Func, Level.Atom);
        if (node is { Args: [GeneratorExp only], Keywords.Length: 0 })
        {
            Write(only, Level.Test);
            return;
        }
        Add("(");
        List(node.Args);
        var first = node.Args.Length == 0;
        foreach (var keyword in node.Keywords)
        {
            Separate(ref first);
            Add(keyword.Arg != null ? keyword.Arg + "=" : "**");
            Write(keyword.Value, Level.Test);
        }
        Add(")");
    }

    private void WriteConstant(Constant node)
    {
        if (node.Kind == "u") Add("u");
        // An infinity has no literal; a number too large to be one does.
        Add(node.Value is double or Complex ? Literal(node.Value).Replace("inf", "1e309", StringComparison.Ordinal) : Literal(node.Value));
    }

    private void WriteAttribute(Attribute node)
    {
        Write(node.Value, Level.Atom);
        // "1.real" would be a float.
        Add(node.Value is Constant { Value: long or BigInteger } ? " ." : ".");
        Add(node.Attr);
    }

    private void WriteTuple(Tuple node, Level level)
    {
        if (node.Elts.Length == 0)
        {
            Add("()");
            return;
        }
        Wrap(level > Level.Tuple, () =>
        {
            List(node.Elts);
            if (node.Elts.Length == 1) Add(",");
        });
    }

    private void WriteSlice(Slice node)
    {
        if (node.Lower != null) Write(node.Lower, Level.Test);
        Add(":");
        if (node.Upper != null) Write(node.Upper, Level.Test);
        if (node.Step == null) return;
        Add(":");
        Write(node.Step, Level.Test);
    }

    // --- formatted strings ---

    private void WriteJoined(JoinedStr node)
    {
        var body = new Unparser();
        foreach (var value in node.Values) body.WriteFormatPart(value, inSpec: false);
        Add("f");
        Add(StringLiteral.Of(body._text.ToString()));
    }

    private void WriteFormatPart(Expr node, bool inSpec)
    {
        switch (node)
        {
            case Constant { Value: string text }:
                Add(text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
                break;
            case JoinedStr joined:
                foreach (var value in joined.Values) WriteFormatPart(value, inSpec);
                break;
            case FormattedValue formatted:
                WriteField(formatted);
                break;
        }
    }

    private void WriteField(FormattedValue node)
    {
        var value = new Unparser();
        value.Write(node.Value, Level.Test + 1);
        var text = value._text.ToString();
        Add(text.StartsWith('{') ? "{ " : "{");
        Add(text);
        if (node.Conversion > 0) Add("!" + (char)node.Conversion);
        if (node.FormatSpec != null)
        {
            Add(":");
            WriteFormatPart(node.FormatSpec, inSpec: true);
        }
        Add("}");
    }
}
