using PyTee.Grammar.Building;
using static PyTee.Grammar.Generated.PythonParser;

namespace PyTee.Grammar.Errors;

/// <summary>What is already wrong in a rule that was never finished, so that its builder could not refuse it.</summary>
internal static class Unfinished
{
    public static SyntaxException? Check(Failure f, int outward)
    {
        var p = f.Pieces(outward);
        for (int i = 1; i < p.Count; i++)
            if (p.Type(i) is COMMA or SEMI && p.Type(i - 1) == p.Type(i)) return p.DoubleSeparator(i);
        return f.Rule(outward) switch
        {
            RULE_brace_display => Displays.MissingColon(p),
            RULE_closed_pattern => Patterns.PositionalAfterKeyword(p),
            _ => null,
        };
    }
}
