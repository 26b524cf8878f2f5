using PyTee.Grammar.Lexing;
using static PyTee.Grammar.Generated.PythonParser;

namespace PyTee.Grammar.Parsing;

/// <summary>How much of an unfinished expression is one already.</summary>
internal static class Prefix
{
    /// <summary>The last token of what is complete in an unfinished rule, or -1.</summary>
    public static int Of(int rule, ReadOnlySpan<Item> items)
    {
        switch (rule)
        {
            case RULE_strings or RULE_star_exprs or RULE_plain_exprs or RULE_targets or RULE_match_subject or RULE_dotted_name: return items.IsEmpty ? -1 : LastName(items);
            case RULE_primary: return Primary(items);
            case RULE_bitor or RULE_disjunction: return LastNode(items);
            case RULE_test or RULE_named_expr: return items.IsEmpty || items[0].Value is SourceToken ? -1 : items[0].Last;
            case RULE_yield_expr: return items.IsEmpty ? -1 : items[0].Last;
            default: return -1;
        }
    }

    private static int LastName(ReadOnlySpan<Item> items) =>
        items[^1].Value is SourceToken { Type: DOT } ? (items.Length > 1 ? items[^2].Last : -1) : items[^1].Last;

    private static int LastNode(ReadOnlySpan<Item> items)
    {
        for (int i = items.Length - 1; i >= 0; i--)
            if (items[i].Value is not SourceToken) return items[i].Last;
        return -1;
    }

    private static int Primary(ReadOnlySpan<Item> items)
    {
        if (!items.IsEmpty && items[^1].Value is SourceToken { Type: DOT }) items = items[..^1];
        return items.IsEmpty || items is [{ Value: SourceToken { Type: AWAIT } }] ? -1 : items[^1].Last;
    }
}
