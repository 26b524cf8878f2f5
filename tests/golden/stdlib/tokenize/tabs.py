"""Tabs and blanks that mean something only if a tab is so and so wide."""
import tokenize, io
for s in ('if 1:\n        x=1\n\ty=2\n','if 1:\n\tx=1\n    \tz = 3\n','if 1:\n  \tx=1\n\ty=2\n','if 1:\n\tif 2:\n\t    a\n            b\n','if 1:\n    if 2:\n\ta\n','if 1:\n\ta\n\n  # c\n\tb\n','if 1:\n\ta\n        b','if 1:\n \f\ta\n\tb\n','def f():\n\tif 1:\n\t\ta\n        b\n'):
    try: print([t.string for t in tokenize.generate_tokens(io.StringIO(s).readline) if t.type in (5,6)], 'fine')
    except Exception as e: print(repr(s),type(e).__name__,e.args)
    try: compile(s,'f','exec'); print('compiles')
    except SyntaxError as e: print(type(e).__name__, e.msg, e.lineno)
