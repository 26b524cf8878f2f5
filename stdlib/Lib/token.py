"""The kinds of tokens and their numbers."""

_OPERATORS = {
    "LPAR": "(", "RPAR": ")", "LSQB": "[", "RSQB": "]", "COLON": ":", "COMMA": ",", "SEMI": ";", "PLUS": "+", "MINUS": "-", "STAR": "*", "SLASH": "/",
    "VBAR": "|", "AMPER": "&", "LESS": "<", "GREATER": ">", "EQUAL": "=", "DOT": ".", "PERCENT": "%", "LBRACE": "{", "RBRACE": "}", "EQEQUAL": "==",
    "NOTEQUAL": "!=", "LESSEQUAL": "<=", "GREATEREQUAL": ">=", "TILDE": "~", "CIRCUMFLEX": "^", "LEFTSHIFT": "<<", "RIGHTSHIFT": ">>",
    "DOUBLESTAR": "**", "PLUSEQUAL": "+=", "MINEQUAL": "-=", "STAREQUAL": "*=", "SLASHEQUAL": "/=", "PERCENTEQUAL": "%=", "AMPEREQUAL": "&=",
    "VBAREQUAL": "|=", "CIRCUMFLEXEQUAL": "^=", "LEFTSHIFTEQUAL": "<<=", "RIGHTSHIFTEQUAL": ">>=", "DOUBLESTAREQUAL": "**=", "DOUBLESLASH": "//",
    "DOUBLESLASHEQUAL": "//=", "AT": "@", "ATEQUAL": "@=", "RARROW": "->", "ELLIPSIS": "...", "COLONEQUAL": ":=", "EXCLAMATION": "!"}

_NAMES = ["ENDMARKER", "NAME", "NUMBER", "STRING", "NEWLINE", "INDENT", "DEDENT", *_OPERATORS, "OP", "TYPE_IGNORE", "TYPE_COMMENT", "SOFT_KEYWORD",
          "FSTRING_START", "FSTRING_MIDDLE", "FSTRING_END", "COMMENT", "NL", "ERRORTOKEN", "ENCODING"]

N_TOKENS = len(_NAMES)
NT_OFFSET = 256

tok_name = dict(enumerate(_NAMES)) | {N_TOKENS: "N_TOKENS", NT_OFFSET: "NT_OFFSET"}
globals().update({name: number for number, name in enumerate(_NAMES)})

EXACT_TOKEN_TYPES = {text: globals()[name] for name, text in sorted(_OPERATORS.items(), key=lambda row: row[1])}

__all__ = ["tok_name", "ISTERMINAL", "ISNONTERMINAL", "ISEOF", "EXACT_TOKEN_TYPES", "N_TOKENS", "NT_OFFSET", *_NAMES]


def ISTERMINAL(x):
    """Whether the number is that of a token."""
    return x < NT_OFFSET


def ISNONTERMINAL(x):
    """Whether the number is that of a rule of the grammar."""
    return x >= NT_OFFSET


def ISEOF(x):
    """Whether the number is that of the end."""
    return x == globals()["ENDMARKER"]
