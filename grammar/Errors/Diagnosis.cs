using PyTee.Grammar.Parsing;
using static PyTee.Grammar.Generated.PythonParser;

namespace PyTee.Grammar.Errors;

/// <summary>
/// Finds Python's words for a parse that stopped. Each complaint knows one way to be wrong; they are asked from the innermost open rule
/// outwards, as Python meets them, and where none applies the error is a plain one.
/// </summary>
internal static class Diagnosis
{
    public static SyntaxException Of(ReducingParser parser)
    {
        parser.Builder.Failed = true;
        var failure = new Failure(parser);
        failure.Scout.Look(failure.At);
        if (failure.Type(failure.At) == Generated.PythonLexer.ERROR) return failure.Plain(failure.At);
        for (int outward = 0; outward < failure.Depth; outward++)
            if (About(failure, outward) is { } found) return found;
        return failure.Plain(failure.At);
    }

    private static SyntaxException? About(Failure failure, int outward)
    {
        // What was finished before the bad token may be wrong by itself.
        if (outward > 0 || failure.Items(0).Length > 0)
            if (Unfinished.Check(failure, outward) is { } earlier) return earlier;
        if (outward == 0 && ExpressionComplaints.Innermost(failure) is { } inner) return inner;
        return failure.Rule(outward) switch
        {
            RULE_suite when failure.Items(outward).Length < 3 && failure.TypeFromEnd(outward, 1) is 0 or Generated.PythonLexer.NEWLINE => BlockComplaints.Suite(failure, outward),
            RULE_stmt or RULE_suite or RULE_file_input or RULE_single_input => BlockComplaints.Statement(failure, outward),
            RULE_expr_stmt => BlockComplaints.Annotation(failure, outward),
            RULE_for_stmt or RULE_comp_for => ExpressionComplaints.ForTargets(failure, outward),
            RULE_test => ExpressionComplaints.Ternary(failure, outward),
            RULE_bitor => ExpressionComplaints.NotAfterOperator(failure, outward),
            RULE_argument or RULE_slice or RULE_named_or_star or RULE_brace_item => ExpressionComplaints.Star(failure, outward),
            RULE_group => ExpressionComplaints.Group(failure, outward),
            RULE_list_display or RULE_brace_display => ExpressionComplaints.Display(failure, outward),
            RULE_call_args => ExpressionComplaints.Call(failure, outward),
            RULE_funcdef => ParameterComplaints.Arrow(failure, outward),
            RULE_parameters or RULE_lambdef => ParameterComplaints.List(failure, outward),
            RULE_type_params => ParameterComplaints.TypeList(failure, outward),
            RULE_import_name => ImportComplaints.NoName(failure, outward),
            RULE_import_from => ImportComplaints.From(failure, outward),
            RULE_as_pattern => ImportComplaints.Pattern(failure, outward),
            RULE_replacement_field => FieldComplaints.Field(failure, outward),
            _ => null,
        };
    }
}
