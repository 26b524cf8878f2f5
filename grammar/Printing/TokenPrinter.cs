using System.Text;
using Antlr4.Runtime;
using PyTee.Grammar.Generated;
using PyTee.Grammar.Lexing;

namespace PyTee.Grammar.Printing;

/// <summary>Prints the tokens of a source text, one a line: where, which kind, which characters.</summary>
public static class TokenPrinter
{
    /// <summary>The text of a source's tokens; an error of the lexer is raised after those before it are gone.</summary>
    public static string Print(SourceText text)
    {
        var tokenizer = new Tokenizer(text, null);
        var tokens = tokenizer.Run();
        if (tokenizer.Error is { } error) throw text.Error(error);
        SoftKeywords.Mark(tokens);
        var result = new StringBuilder();
        foreach (var token in tokens) Append(result, token);
        return result.ToString();
    }

    private static void Append(StringBuilder result, SourceToken token)
    {
        var span = token.Span;
        var place = $"{span.Line},{span.Column}-{span.EndLine},{span.EndColumn}:";
        var name = token.Type == TokenConstants.EOF ? "ENDMARKER" : PythonLexer.DefaultVocabulary.GetSymbolicName(token.Type);
        result.Append($"{place,-20}{name,-20}{PythonRepr.Of(token.Text)}".TrimEnd()).Append('\n');
    }
}
