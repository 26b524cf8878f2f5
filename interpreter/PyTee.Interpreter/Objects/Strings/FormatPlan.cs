using System.Runtime.CompilerServices;

namespace PyTee.Interpreter;

/// <summary>
/// A str.format template whose fields are plain (a number, nothing or a name; no attribute, index or nested field), read once. Templates are mostly
/// literals, so a small table by identity finds the plan again.
/// </summary>
internal sealed class FormatPlan
{
    private const int TableSize = 64;
    [ThreadStatic] private static Entry[]? t_plans;

    private struct Entry
    {
        public PyStr Template;
        public FormatPlan? Plan;
    }

    private readonly record struct Piece(PyStr Literal, int Index, PyStr? Name, int Conversion, PyStr Spec);

    private readonly List<Piece> _pieces = [];

    /// <summary>The plan of a template; null when it is not plain or has a fault, which only the full reader reports in order.</summary>
    public static FormatPlan? Of(PyStr template)
    {
        ref var entry = ref (t_plans ??= new Entry[TableSize])[RuntimeHelpers.GetHashCode(template) & TableSize - 1];
        if (entry.Template == (object)template) return entry.Plan;
        var plan = new FormatPlan();
        entry = new Entry { Template = template, Plan = plan.TryRead(template.ToString()) ? plan : null };
        return entry.Plan;
    }

    private bool TryRead(string text)
    {
        int automatic = 0;
        bool numbered = false;
        try
        {
            for (var pieces = new StrTemplate(text); pieces.TryNext(out var piece);)
            {
                if (piece.Field == null) { _pieces.Add(new Piece(PyStr.From(piece.Literal), -1, null, 0, PyStr.Empty)); continue; }
                if (piece.IsNested || piece.Field.AsSpan().IndexOfAny('.', '[') >= 0 || piece.Conversion is not (0 or 'r' or 's' or 'a')) return false;
                long index = piece.Field.Length == 0 ? automatic++ : new FieldPath(piece.Field).FirstIndex;
                numbered |= piece.Field.Length > 0 && index >= 0;
                if (index > int.MaxValue || numbered && automatic > 0) return false;
                var name = index >= 0 ? null : PyStr.Intern(piece.Field);
                _pieces.Add(new Piece(PyStr.From(piece.Literal), (int)index, name, piece.Conversion, PyStr.From(piece.Spec)));
            }
            return true;
        }
        catch (FormatSpecException) { return false; }
    }

    /// <summary>The text with the fields filled in.</summary>
    public PyStr Fill(ReadOnlySpan<Value> args, PyDict? named)
    {
        var text = new StrBuilder();
        foreach (var piece in _pieces)
        {
            text.Append(piece.Literal);
            Value value;
            if (piece.Name != null) value = named != null && named.TryGet(piece.Name, out var v) ? v : throw Raise.KeyError(piece.Name);
            else if (piece.Index < 0) continue;
            else if (piece.Index < args.Length) value = args[piece.Index];
            else throw Raise.IndexError($"Replacement index {piece.Index} out of range for positional args tuple");
            if (piece.Conversion != 0) value = Formatting.ConvertValue(value, piece.Conversion);
            text.Append(Formatting.Format(value, piece.Spec));
        }
        return text.ToPyStr();
    }
}
