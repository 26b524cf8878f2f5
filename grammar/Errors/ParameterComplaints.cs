using PyTee.Grammar.Building;
using static PyTee.Grammar.Generated.PythonParser;

namespace PyTee.Grammar.Errors;

/// <summary>What can be wrong between the brackets of a definition.</summary>
internal static class ParameterComplaints
{
    public static SyntaxException? List(Failure f, int outward)
    {
        if (outward != 0) return null;
        bool lambda = f.Rule(0) == RULE_lambdef;
        var items = f.Items(0);
        if (items.IsEmpty) return f.ErrorHere("expected '('");
        if (f.Type(f.At) == STAR && items[^1].Value is Parameter { Mark: SLASH }) return f.ErrorHere("expected comma between / and *");
        if (f.Type(f.At) == LPAR && f.TypeFromEnd(0, 1) is LPAR or COMMA or LAMBDA) return Bracketed(f, lambda);
        return null;
    }

    private static SyntaxException? Bracketed(Failure f, bool lambda)
    {
        foreach (var item in f.Items(0))
            if (item.Value is Parameter { Mark: not 0 and not SLASH } or Parameter { Default: not null }) return null;
        int at = f.At;
        do
        {
            if (f.Type(++at) != NAME) return null;
            if (!lambda && f.Type(at + 1) == COLON) at = Math.Max(f.Scout.TryTest(at + 2), at);
            at++;
        } while (f.Type(at) == COMMA && f.Type(at + 1) != RPAR);
        if (f.Type(at) == COMMA) at++;
        f.Scout.Look(at);
        if (f.Type(at) != RPAR) return null;
        return f.Error(lambda ? "Lambda expression parameters cannot be parenthesized" : "Function parameters cannot be parenthesized", f.At, at);
    }

    /// <summary>An arrow without a type: Python goes back to waiting for the colon.</summary>
    public static SyntaxException? Arrow(Failure f, int outward)
    {
        if (f.TypeFromEnd(outward, 1) != RARROW) return null;
        int arrow = f.Items(outward)[^1].First;
        return f.Scout.TryTest(arrow + 1) < 0 ? f.Builder.ErrorAt("expected ':'", arrow) : null;
    }

    public static SyntaxException? TypeList(Failure f, int outward)
    {
        if (outward == 0 && f.Items(0).Length == 1 && f.Type(f.At) == RSQB) return f.Builder.ErrorFrom("Type parameter list cannot be empty", f.At, f.At);
        // Without a whole list Python still waits for the bracket of the parameters.
        return f.Rule(outward + 1) == RULE_funcdef ? f.Builder.ErrorAt("expected '('", f.First(0)) : null;
    }
}
