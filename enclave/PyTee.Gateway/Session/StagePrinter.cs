using PyTee.Contract;
using PyTee.Grammar;
using PyTee.Grammar.Ast;
using PyTee.Grammar.Printing;
using PyTee.Interpreter;
using PyTee.Interpreter.Bytecode;
using PyTee.Interpreter.Symbols;

namespace PyTee.Gateway;

/// <summary>Prints the stages between a program's text and its running.</summary>
static class StagePrinter
{
    const int IndentSize = 4;

    /// <summary>The text of a stage; false for a program with a syntax error, which running it reports best.</summary>
    public static bool TryPrint(Runtime runtime, DumpStage stage, Announcement program, out string text)
    {
        text = "";
        try
        {
            text = Print(runtime, stage, SourceText.Decode(program.Source, program.Name));
            return true;
        }
        catch (Exception failure) when (failure is SyntaxException or PyException or SourceTooComplexException or InsufficientExecutionStackException)
        {
            return false;
        }
    }

    static string Print(Runtime runtime, DumpStage stage, SourceText source) => stage switch
    {
        DumpStage.Tokens => TokenPrinter.Print(source),
        DumpStage.Ast => AstPrinter.Print(Source.Parse(source), indent: IndentSize) + "\n",
        DumpStage.Symbols => SymbolPrinter.Print(SymbolTable.Build(Source.Parse(source), source, futureAnnotations: false)),
        _ => Disassembler.Print(runtime.Compile(source, ParseMode.Exec)),
    };
}
