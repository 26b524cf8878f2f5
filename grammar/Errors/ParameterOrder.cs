using PyTee.Grammar.Building;
using static PyTee.Grammar.Generated.PythonLexer;

namespace PyTee.Grammar.Errors;

/// <summary>Whether parameters stand in an order Python knows, in the order Python finds out.</summary>
internal static class ParameterOrder
{
    public static void Check(Builder builder, Parameter[] parameters, bool isLambda)
    {
        int star = Array.FindIndex(parameters, parameter => parameter.Mark is STAR or DOUBLESTAR);
        if (star < 0) star = parameters.Length;
        if (parameters[0].Mark == SLASH) throw builder.Error("at least one argument must precede /", Place(builder, parameters[0]));
        CheckPositional(builder, parameters.AsSpan(0, star));
        if (star < parameters.Length && parameters[star].Mark == STAR) CheckStar(builder, parameters, star, isLambda);
        CheckKeywords(builder, parameters);
        foreach (var parameter in parameters) CheckDefault(builder, parameter);
    }

    private static void CheckPositional(Builder builder, ReadOnlySpan<Parameter> parameters)
    {
        bool slash = false, defaults = false;
        foreach (var parameter in parameters)
        {
            CheckDefault(builder, parameter);
            if (parameter.Mark == SLASH && slash) throw builder.Error("/ may appear only once", Place(builder, parameter));
            if (parameter.Mark == SLASH) { slash = true; continue; }
            if (defaults && parameter.Default is null) throw NoDefault(builder, parameters, parameter, slash);
            defaults |= parameter.Default is not null;
        }
    }

    /// <summary>Python has words for this only while every default stands on one side of the slash.</summary>
    private static SyntaxException NoDefault(Builder builder, ReadOnlySpan<Parameter> parameters, Parameter parameter, bool slash)
    {
        bool before = false, after = false, passed = false;
        foreach (var other in parameters)
        {
            if (other == parameter) break;
            passed |= other.Mark == SLASH;
            if (other.Default is not null && passed) after = true;
            if (other.Default is not null && !passed) before = true;
        }
        if (slash && before && after) return builder.Invalid(builder.Tokens[parameter.Last + 1]);
        return builder.Error("parameter without a default follows parameter with a default", Place(builder, parameter));
    }

    private static void CheckStar(Builder builder, Parameter[] parameters, int star, bool isLambda)
    {
        var first = parameters[star];
        if (first.Equals < 0)
        {
            for (int i = star + 1; i < parameters.Length && parameters[i].Mark is 0 or SLASH; i++)
            {
                if (parameters[i].Mark == SLASH) throw builder.Error("/ must be ahead of *", Place(builder, parameters[i]));
                CheckDefault(builder, parameters[i]);
            }
        }
        bool bare = first.Arg is null && (star + 1 == parameters.Length || parameters[star + 1].Mark == DOUBLESTAR);
        if (bare && isLambda) throw builder.ErrorAt("named arguments must follow bare *", LambdaPlace(builder, first.Last));
        if (bare) throw builder.Error("named arguments must follow bare *", Place(builder, first));
        if (first.Equals >= 0) throw builder.Error("var-positional argument cannot have default value", builder.Tokens[first.Equals].Span);
        int second = Array.FindIndex(parameters, star + 1, parameter => parameter.Mark != 0);
        if (second < 0 || parameters[second].Mark != STAR) return;
        bool named = parameters[second].Arg is not null || builder.Tokens[parameters[second].Last + 1].Type == COMMA;
        throw named ? builder.Error("* argument may appear only once", builder.Tokens[parameters[second].First].Span)
            : builder.Invalid(builder.Tokens[parameters[second].First]);
    }

    /// <summary>Python has read on to the colon, or to the stars.</summary>
    private static int LambdaPlace(Builder builder, int star) =>
        builder.Tokens[star + 1].Type == COMMA ? star + 2 : star + 1;

    private static void CheckKeywords(Builder builder, Parameter[] parameters)
    {
        int keywords = Array.FindIndex(parameters, parameter => parameter.Mark == DOUBLESTAR);
        if (keywords < 0) return;
        if (parameters[keywords].Equals >= 0) throw builder.Error("var-keyword argument cannot have default value", builder.Tokens[parameters[keywords].Equals].Span);
        if (keywords + 1 == parameters.Length) return;
        var next = parameters[keywords + 1];
        throw builder.Error("arguments cannot follow var-keyword argument", next.Mark == 0 ? next.Arg!.Span : builder.Tokens[next.First].Span);
    }

    private static void CheckDefault(Builder builder, Parameter parameter)
    {
        if (parameter.Mark == 0 && parameter.Equals >= 0 && parameter.Default is null)
            throw builder.Tokens[parameter.Equals + 1].Type is COMMA or RPAR or COLON
                ? builder.Error("expected default value expression", builder.Tokens[parameter.Equals].Span)
                : builder.Invalid(builder.Tokens[parameter.Equals + 1]);
    }

    private static Ast.Span Place(Builder builder, Parameter parameter) => parameter.Arg?.Span ?? builder.Tokens[parameter.First].Span;
}
