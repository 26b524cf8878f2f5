using static PyTee.Grammar.Generated.PythonLexer;

namespace PyTee.Grammar.Lexing;

/// <summary>The reserved words.</summary>
internal static class Keywords
{
    /// <summary>The token type of a word: its keyword's, or NAME.</summary>
    public static int TypeOf(ReadOnlySpan<char> word) => word switch
    {
        "False" => FALSE, "None" => NONE, "True" => TRUE, "and" => AND, "as" => AS, "assert" => ASSERT, "async" => ASYNC,
        "await" => AWAIT, "break" => BREAK, "class" => CLASS, "continue" => CONTINUE, "def" => DEF, "del" => DEL, "elif" => ELIF,
        "else" => ELSE, "except" => EXCEPT, "finally" => FINALLY, "for" => FOR, "from" => FROM, "global" => GLOBAL, "if" => IF,
        "import" => IMPORT, "in" => IN, "is" => IS, "lambda" => LAMBDA, "nonlocal" => NONLOCAL, "not" => NOT, "or" => OR,
        "pass" => PASS, "raise" => RAISE, "return" => RETURN, "try" => TRY, "while" => WHILE, "with" => WITH, "yield" => YIELD,
        _ => NAME,
    };
}
