using PyTee.Grammar.Ast;
using PyTee.Grammar.Building;
using PyTee.Grammar.Generated;
using PyTee.Grammar.Lexing;
using PyTee.Grammar.Parsing;

namespace PyTee.Grammar;

/// <summary>The door of this room: a source text becomes a syntax tree, or a <see cref="SyntaxException"/>.</summary>
public static class Source
{
    /// <summary>Parses a text; <paramref name="warn"/> hears of what Python warns about.</summary>
    public static Mod Parse(SourceText text, ParseMode mode = ParseMode.Exec, Action<SyntaxWarning>? warn = null)
    {
        if (text.Text.Contains('\0')) throw SourceText.Bare("source code string cannot contain null bytes");
        var tokenizer = new Tokenizer(text, warn);
        var list = tokenizer.Run();
        SoftKeywords.Mark(list);
        var tokens = new TokenBuffer(list);
        var builder = new Builder(text, tokens, warn);
        var parser = new PythonParser(tokens, TextWriter.Null, TextWriter.Null) { Builder = builder, ErrorHandler = new StopAtFirstError() };
        if (tokenizer.Error is { } error) throw text.Error(error.Kind, error.Message, error.Span);
        if (mode == ParseMode.Eval) parser.eval_input();
        else if (mode == ParseMode.Exec) parser.file_input();
        else
        {
            parser.single_input();
            var body = parser.Result as Stmt[] ?? [(Stmt)parser.Result];
            return new Interactive(body);
        }
        return (Mod)parser.Result;
    }
}
