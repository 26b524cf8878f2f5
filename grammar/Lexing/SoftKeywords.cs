using Antlr4.Runtime;
using static PyTee.Grammar.Generated.PythonLexer;

namespace PyTee.Grammar.Lexing;

/// <summary>Tells apart, in the finished token list, what one token of lookahead cannot: match, case, type and the bracket of with.</summary>
internal static class SoftKeywords
{
    /// <summary>Retypes the tokens that are soft keywords where they stand.</summary>
    public static void Mark(List<SourceToken> tokens)
    {
        var matchLevels = new Stack<int>();
        int level = 0;
        bool statement = true, line = true;
        for (int i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            switch (token.Type)
            {
                case INDENT: level++; continue;
                case DEDENT:
                    level--;
                    while (matchLevels.TryPeek(out int top) && top > level) matchLevels.Pop();
                    continue;
                case NEWLINE: statement = line = true; continue;
                case SEMI or COLON: statement = true; line = false; continue;
                case NAME when statement: MarkName(tokens, i, line, level, matchLevels); break;
                case WITH when IsBracketedWith(tokens, i + 1): tokens[i + 1].Type = WITH_LPAR; break;
            }
            statement = line = false;
        }
    }

    private static void MarkName(List<SourceToken> tokens, int index, bool line, int level, Stack<int> matchLevels)
    {
        var token = tokens[index];
        switch (token.Chars)
        {
            case "match" when line && IsMatch(tokens, index): token.Type = MATCH; matchLevels.Push(level + 1); break;
            case "case" when line && matchLevels.TryPeek(out int top) && top == level: token.Type = CASE; break;
            case "type" when tokens[index + 1].Type == NAME: token.Type = TYPE; break;
        }
    }

    /// <summary>Whether the line ends in a colon and a <c>case</c> follows, deeper: nothing else is a match statement.</summary>
    private static bool IsMatch(List<SourceToken> tokens, int index)
    {
        int end = index + 1;
        if (tokens[end].Type is NEWLINE or COLON or EQUAL) return false;
        while (tokens[end].Type is not (NEWLINE or TokenConstants.EOF)) end++;
        return tokens[end - 1].Type == COLON && end + 2 < tokens.Count && tokens[end + 1].Type == INDENT && tokens[end + 2].Chars is "case";
    }

    /// <summary>
    /// Whether the bracket behind <c>with</c> holds its items, as in <c>with (a as b, c):</c>. It does when an <c>as</c> stands in it, or when
    /// the colon follows it and what it holds are plain expressions; otherwise it is part of the first item.
    /// </summary>
    private static bool IsBracketedWith(List<SourceToken> tokens, int open)
    {
        if (tokens[open].Type != LPAR) return false;
        bool plain = tokens[open + 1].Type != RPAR, itemStart = true;
        int depth = 0, at = open;
        do
        {
            int type = tokens[at].Type;
            if (type is LPAR or LSQB or LBRACE) depth++;
            else if (type is RPAR or RSQB or RBRACE) depth--;
            else if (type == TokenConstants.EOF) return false;
            else if (depth == 1 && type == AS) return true;
            else if (depth == 1 && (type is COLONEQUAL or FOR or YIELD || (itemStart && type is STAR or DOUBLESTAR))) plain = false;
            itemStart = depth == 1 && type is COMMA or LPAR;
            at++;
        } while (depth > 0);
        return plain && tokens[at].Type == COLON;
    }
}
