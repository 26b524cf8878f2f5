"""Tokens one by one: quotes, escapes, comments, punctuation, other sources."""
import io
import shlex

TEXTS = ["a 'b c' \"d e\" f\\ g", "x=1 # rest\ny", "a&&b|c ; (d)", "'')abc", "say \"a \\\" b\" 'it'", "a'b'c", "", "~/x *.py --f=1", "é à"]
for posix in False, True:
    for punctuation in False, True, "|":
        for split in False, True:
            for text in TEXTS:
                lexer = shlex.shlex(text, posix=posix, punctuation_chars=punctuation)
                lexer.whitespace_split = split
                try:
                    print(posix, punctuation, split, list(lexer), lexer.lineno)
                except ValueError as error:
                    print(posix, punctuation, split, error, lexer.lineno)
lexer = shlex.shlex(io.StringIO("one two"), "name")
first = lexer.get_token()
lexer.push_token("pushed")
lexer.push_source("inner text", "other")
print(first, [lexer.get_token() for _ in range(6)], lexer.error_leader(), lexer.infile)
print(shlex.shlex(punctuation_chars="/|").punctuation_chars)
