using PyTee.Grammar.Ast;
using PyTee.Grammar.Errors;
using PyTee.Grammar.Parsing;
using static PyTee.Grammar.Generated.PythonLexer;

namespace PyTee.Grammar.Building;

/// <summary>The parameters of functions and lambdas.</summary>
internal static class Parameters
{
    private static readonly Arguments None = new([], [], null, [], [], null, []);

    /// <summary>The parameters among the pieces, which end with the token behind the last of them.</summary>
    public static Arguments Make(in Pieces p, bool isLambda)
    {
        var parameters = p.All<Parameter>();
        if (parameters.Length == 0) return None;
        p.CheckSeparators(COMMA);
        ParameterOrder.Check(p.Builder, parameters, isLambda);
        List<Arg> positionOnly = [], args = [], keywordOnly = [];
        List<Expr> defaults = [];
        List<Expr?> keywordDefaults = [];
        Arg? rest = null, keywords = null;
        bool starred = false;
        foreach (var parameter in parameters)
        {
            switch (parameter.Mark)
            {
                case SLASH: positionOnly = args; args = []; break;
                case STAR: starred = true; rest = parameter.Arg; break;
                case DOUBLESTAR: keywords = parameter.Arg; break;
                default:
                    (starred ? keywordOnly : args).Add(parameter.Arg!);
                    if (starred) keywordDefaults.Add(parameter.Default);
                    else if (parameter.Default is { } value) defaults.Add(value);
                    break;
            }
        }
        return new Arguments([.. positionOnly], [.. args], rest, [.. keywordOnly], [.. keywordDefaults], keywords, [.. defaults]);
    }
}
