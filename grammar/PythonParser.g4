// The sentences of Python 3.13. Every decision is made by one token of lookahead. The grammar accepts a little more than Python:
// Building/ turns each finished rule into a node and refuses the rest with Python's own words. Binary operators are flat lists,
// Building/Operators.cs knows their precedence. MATCH, CASE, TYPE and WITH_LPAR are told apart in Lexing/SoftKeywords.cs.
parser grammar PythonParser;
options { tokenVocab = PythonLexer; superClass = ReducingParser; }

// Whole texts

file_input : stmt* EOF ;
eval_input : plain_exprs NEWLINE* EOF ;
single_input : stmt ;

// Statements

stmt
    : simple_stmt ( ';' simple_stmt? )* NEWLINE
    | if_stmt | while_stmt | for_stmt | try_stmt | with_stmt | funcdef | classdef | decorated | async_stmt | match_stmt
    ;
suite : ':' ( simple_stmt ( ';' simple_stmt? )* NEWLINE | NEWLINE INDENT stmt+ DEDENT ) ;

simple_stmt
    : expr_stmt | PASS | BREAK | CONTINUE | del_stmt | return_stmt | raise_stmt | global_stmt | assert_stmt
    | import_name | import_from | type_alias
    ;
expr_stmt
    : right_side
      ( ':' test ( '=' right_side )?
      | ( '+=' | '-=' | '*=' | '/=' | '//=' | '%=' | '@=' | '&=' | '|=' | '^=' | '<<=' | '>>=' | '**=' ) right_side
      | ( '=' right_side )*
      )
    ;
right_side : yield_expr | star_exprs ;
del_stmt : DEL star_exprs ;
return_stmt : RETURN star_exprs? ;
raise_stmt : RAISE ( test ( FROM test )? )? ;
global_stmt : ( GLOBAL | NONLOCAL ) NAME ( ',' NAME )* ;
assert_stmt : ASSERT test ( ',' test )? ;
type_alias : TYPE NAME type_params? '=' test ;
import_name : IMPORT dotted_as ( ',' dotted_as )* ;
dotted_as : dotted_name ( AS NAME )? ;
dotted_name : NAME ( '.' NAME )* ;
import_from : FROM ( ( '.' | '...' )+ dotted_name? | dotted_name ) IMPORT ( '*' | '(' import_as ( ',' import_as? )* ')' | import_as ( ',' import_as? )* ) ;
import_as : NAME ( AS NAME )? ;

if_stmt : IF named_expr suite ( ELIF named_expr suite )* else_block? ;
else_block : ELSE suite ;
while_stmt : WHILE named_expr suite else_block? ;
for_stmt : FOR targets IN star_exprs suite else_block? ;
try_stmt : TRY suite except_block* else_block? finally_block? ;
except_block : EXCEPT '*'? ( test ( ',' test )* ( AS NAME )? )? suite ;
finally_block : FINALLY suite ;
with_stmt : WITH ( WITH_LPAR with_item ( ',' with_item? )* ')' | with_item ( ',' with_item )* ) suite ;
with_item : test ( AS star_expr )? ;
async_stmt : ASYNC ( funcdef | with_stmt | for_stmt ) ;
decorated : ( '@' named_expr NEWLINE )+ ( classdef | funcdef | async_stmt ) ;
funcdef : DEF NAME type_params? parameters ( '->' test )? suite ;
parameters : '(' ( parameter ( ',' parameter? )* )? ')' ;
parameter : NAME ( ':' test )? ( '=' test? )? | '*' ( NAME ( ':' star_expr )? ( '=' test? )? )? | '**' NAME ( ':' test )? ( '=' test? )? | '/' ;
classdef : CLASS NAME type_params? call_args? suite ;
type_params : '[' type_param ( ',' type_param? )* ']' ;
type_param : NAME ( ':' test )? ( '=' test )? | '*' NAME ( ':' test )? ( '=' star_expr )? | '**' NAME ( ':' test )? ( '=' test )? ;

// Patterns

match_stmt : MATCH match_subject ':' NEWLINE INDENT case_block+ DEDENT ;
match_subject : named_or_star ( ',' named_or_star? )* ;
case_block : CASE patterns guard? suite ;
guard : IF named_expr ;
patterns : star_pattern ( ',' star_pattern? )* ;
star_pattern : '*' NAME | as_pattern ;
as_pattern : closed_pattern ( '|' closed_pattern )* ( AS NAME )? ;
closed_pattern
    : signed_number | strings | NONE | TRUE | FALSE
    | dotted_name ( '(' ( pattern_argument ( ',' pattern_argument? )* )? ')' )?
    | '(' ( star_pattern ( ',' star_pattern? )* )? ')'
    | '[' ( star_pattern ( ',' star_pattern? )* )? ']'
    | '{' ( pattern_item ( ',' pattern_item? )* )? '}'
    ;
signed_number : '-'? NUMBER ( ( '+' | '-' ) NUMBER )? ;
pattern_argument : as_pattern ( '=' as_pattern )? ;
pattern_item : '**' NAME | pattern_key ':' as_pattern ;
pattern_key : signed_number | strings | NONE | TRUE | FALSE | dotted_name ;

// Expressions

plain_exprs : test ( ',' test? )* ;
star_exprs : star_expr ( ',' star_expr? )* ;
star_expr : '*' bitor | test ;
named_or_star : '*' bitor | named_expr ;
named_expr : test ( ':=' test )? ;
targets : target ( ',' target? )* ;
target : '*' bitor | bitor ;
yield_expr : YIELD ( FROM test | star_exprs )? ;
test : disjunction ( IF disjunction ELSE test )? | lambdef ;
lambdef : LAMBDA ( lambda_parameter ( ',' lambda_parameter? )* )? ':' test ;
lambda_parameter : NAME ( '=' test? )? | '*' ( NAME ( '=' test? )? )? | '**' NAME ( '=' test? )? | '/' ;
disjunction
    : NOT* bitor
      ( ( AND | OR ) NOT* bitor
      | ( '==' | '!=' | '<' | '<=' | '>' | '>=' | IN | NOT IN | IS NOT? ) bitor
      )*
    ;
bitor : ( '+' | '-' | '~' )* primary ( ( '|' | '^' | '&' | '<<' | '>>' | '+' | '-' | '*' | '/' | '//' | '%' | '@' | '**' ) ( '+' | '-' | '~' )* primary )* ;
primary
    : AWAIT? ( NAME | NUMBER | strings | group | list_display | brace_display | '...' | NONE | TRUE | FALSE )
      ( call_args | subscript | '.' NAME )*
    ;
call_args : '(' ( argument ( ',' argument? )* )? ')' ;
argument : '*' test ( '=' test )? | '**' test ( '=' test )? | test ( comp_for+ | ':=' test | '=' test? )? ;
subscript : '[' slice ( ',' slice? )* ']' ;
slice : named_expr ( ':' test? ( ':' test? )? )? | ':' test? ( ':' test? )? | '*' bitor ;
group : '(' ( yield_expr | named_or_star ( comp_for+ | ( ',' named_or_star? )* ) )? ')' ;
list_display : '[' ( named_or_star ( comp_for+ | ( ',' named_or_star? )* ) )? ']' ;
brace_display : '{' ( brace_item ( comp_for+ | ( ',' brace_item? )* ) )? '}' ;
brace_item : '**' bitor | '*' bitor | test ( ':' ( test | '*' bitor )? | ':=' test )? ;
comp_for : ASYNC? FOR targets IN disjunction ( IF disjunction )* ;
strings : ( STRING | fstring )+ ;
fstring : FSTRING_START ( FSTRING_MIDDLE | replacement_field )* FSTRING_END ;
replacement_field : '{' right_side '='? ( BANG NAME )? ( ':' ( FSTRING_MIDDLE | replacement_field )* )? '}' ;
