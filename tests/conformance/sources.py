"""Where the compared texts come from: library files, the examples of test_syntax.py, mutated library functions."""
import ast
import doctest
import io
import random
import textwrap
import tokenize
from pathlib import Path

SKIPPED = {tokenize.ENDMARKER, tokenize.NEWLINE, tokenize.NL, tokenize.INDENT, tokenize.DEDENT, tokenize.COMMENT, tokenize.ENCODING}
LONGEST_FUNCTION = 40


def files(folder):
    """Every Python file below a folder."""
    return sorted(path for path in Path(folder).rglob("*.py") if "site-packages" not in path.parts)


def examples(folder):
    """The source of every doctest example of test_syntax.py."""
    text = (Path(folder) / "test" / "test_syntax.py").read_text(encoding="utf-8")
    docstring = ast.get_docstring(ast.parse(text), clean=False)
    return [example.source for example in doctest.DocTestParser().get_examples(docstring)]


def functions(folder):
    """The source of the functions of the library proper, dedented."""
    for path in files(folder):
        if "test" in path.parts or "idlelib" in path.parts:
            continue
        try:
            text = path.read_text(encoding="utf-8")
            tree = ast.parse(text)
        except (SyntaxError, UnicodeDecodeError):
            continue
        lines = text.splitlines(keepends=True)
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef) and node.end_lineno - node.lineno < LONGEST_FUNCTION:
                yield textwrap.dedent("".join(lines[node.lineno - 1:node.end_lineno]))


def mutations(folder, count, seed):
    """Functions with one token deleted, doubled or replaced by another of the same function."""
    chance = random.Random(seed)
    pool = list(functions(folder))
    made = 0
    while made < count:
        source = chance.choice(pool)
        try:
            tokens = [token for token in tokenize.generate_tokens(io.StringIO(source).readline) if token.type not in SKIPPED]
        except (tokenize.TokenError, SyntaxError):
            continue
        token, other = chance.choice(tokens), chance.choice(tokens)
        text = {0: "", 1: token.string + " " + token.string, 2: other.string}[chance.randrange(3)]
        yield splice(source, token, text)
        made += 1


def splice(source, token, text):
    lines = source.splitlines(keepends=True)
    (first, start), (last, end) = token.start, token.end
    lines[first - 1:last] = [lines[first - 1][:start] + text + lines[last - 1][end:]]
    return "".join(lines)
