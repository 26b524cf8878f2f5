import io, token, tokenize
sources = ['x = f"a{b!r:>{w}}c{{d" # hi\nif x:\n\n  # c\n  y=(1,\n2)\n# end\nz\\\n=3', 'def f():\n  if a:\n\t  b\n c\n', 'a=$\n', '"abc\n', '(', 'x="""\n', "1_\n", "a?b",
           "0777", "é=1;x=!\n", "1if 2else 3", "\n\n#c", "f'{x'", "f'{a=:{b}}'", "'\\\n'", "f'''a\n{x\n}b\n''' 'c'", "f'\\N{BULLET} {x:\\x41{y}z}'", ")", "0xg", "x\r\ny\r\n", "a = '''x\ny''' + b\n"]
for source in sources:
    print(repr(source))
    tokens = []
    try:
        for t in tokenize.generate_tokens(io.StringIO(source).readline):
            tokens.append(t)
            print("  ", token.tok_name[t.exact_type], *map(repr, t[1:]))
        print("  ", repr(tokenize.untokenize(t[:2] for t in tokens)))
    except (tokenize.TokenError, SyntaxError) as e: print("  ", type(e).__name__, e.args)
print(next(tokenize.tokenize(io.BytesIO(b"# coding: latin-1\nx\n").readline)))
print(tokenize.detect_encoding(io.BytesIO(b"\xef\xbb\xbfx\n").readline), tokenize.untokenize(tokenize.tokenize(io.BytesIO(b"a = (1,\n   2)\n").readline)))
