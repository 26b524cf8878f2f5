using PyTee.Grammar;
using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Judges source that is typed line by line: the part of <c>codeop</c> that asks the parser.</summary>
[PyModule("_codeop")]
public static partial class CodeopModule
{
    /// <summary>Whether more lines could make the source a statement.</summary>
    [PyFunction("is_incomplete(source, /)")]
    internal static bool IsIncomplete(string source) => Source.Judge(source) == Completeness.Incomplete;
}
