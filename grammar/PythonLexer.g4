// The words of Python 3.13. What depends on more than the characters at hand is added by Lexing/Tokenizer.cs: INDENT and DEDENT,
// newlines inside brackets, keywords (looked up after NAME: fewer start states), the literal parts of f-strings, error tokens.
// Every character outside ASCII arrives here as U+0001 (Lexing/SourceStream.cs); Lexing/Identifiers.cs judges the real one.
lexer grammar PythonLexer;

tokens {
    AND, AS, ASSERT, ASYNC, AWAIT, BREAK, CLASS, CONTINUE, DEF, DEL, ELIF, ELSE, EXCEPT, FALSE, FINALLY, FOR, FROM, GLOBAL, IF,
    IMPORT, IN, IS, LAMBDA, NONE, NONLOCAL, NOT, OR, PASS, RAISE, RETURN, TRUE, TRY, WHILE, WITH, YIELD, MATCH, CASE, TYPE,
    INDENT, DEDENT, FSTRING_MIDDLE, FSTRING_END, WITH_LPAR, ERROR
}

LPAR : '(' ; RPAR : ')' ; LSQB : '[' ; RSQB : ']' ; LBRACE : '{' ; RBRACE : '}' ;
COLON : ':' ; COMMA : ',' ; SEMI : ';' ; DOT : '.' ; ELLIPSIS : '...' ; BANG : '!' ; AT : '@' ; RARROW : '->' ;
PLUS : '+' ; MINUS : '-' ; STAR : '*' ; SLASH : '/' ; DOUBLESLASH : '//' ; PERCENT : '%' ; DOUBLESTAR : '**' ;
VBAR : '|' ; AMPER : '&' ; CIRCUMFLEX : '^' ; TILDE : '~' ; LSHIFT : '<<' ; RSHIFT : '>>' ;
LESS : '<' ; GREATER : '>' ; EQEQUAL : '==' ; NOTEQUAL : '!=' ; LESSEQUAL : '<=' ; GREATEREQUAL : '>=' ;
DIAMOND : '<>' ; // a word, but no operator
EQUAL : '=' ; COLONEQUAL : ':=' ;
PLUSEQUAL : '+=' ; MINEQUAL : '-=' ; STAREQUAL : '*=' ; SLASHEQUAL : '/=' ; DOUBLESLASHEQUAL : '//=' ; PERCENTEQUAL : '%=' ;
ATEQUAL : '@=' ; AMPEREQUAL : '&=' ; VBAREQUAL : '|=' ; CIRCUMFLEXEQUAL : '^=' ; LSHIFTEQUAL : '<<=' ; RSHIFTEQUAL : '>>=' ;
DOUBLESTAREQUAL : '**=' ;

NAME : [a-zA-Z_\u0001] [a-zA-Z0-9_\u0001]* ;

NUMBER : INTEGER | FLOAT | ( DIGITS | FLOAT ) [jJ] ;
fragment INTEGER : [1-9] ( '_'? [0-9] )* | '0' ( '_'? '0' )*
                 | '0' [xX] ( '_'? [0-9a-fA-F] )+ | '0' [oO] ( '_'? [0-7] )+ | '0' [bB] ( '_'? [01] )+ ;
fragment FLOAT : ( DIGITS '.' DIGITS? | '.' DIGITS ) EXPONENT? | DIGITS EXPONENT ;
fragment DIGITS : [0-9] ( '_'? [0-9] )* ;
fragment EXPONENT : [eE] [+-]? DIGITS ;

STRING : PREFIX? ( '\'' ( '\\' . | ~[\\\n'] )* '\''
                 | '"' ( '\\' . | ~[\\\n"] )* '"'
                 | '\'\'\'' ( '\\' . | ~[\\] )*? '\'\'\''
                 | '"""' ( '\\' . | ~[\\] )*? '"""' ) ;
fragment PREFIX : [rRuUbB] | [bB] [rR] | [rR] [bB] ;

// Shorter than any whole string, so seen only where the closing quote is missing.
OPEN_QUOTE : PREFIX? ( '\'' | '"' | '\'\'\'' | '"""' ) ;

FSTRING_START : ( [fF] | [fF] [rR] | [rR] [fF] ) ( '\'' | '"' | '\'\'\'' | '"""' ) ;

NEWLINE : '\n' ;
JOIN : '\\\n' -> skip ;
WHITESPACE : [ \t\f]+ -> skip ;
COMMENT : '#' ~[\n]* -> skip ;
STRAY : . ;
