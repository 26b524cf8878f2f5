import textwrap, pprint, difflib, reprlib
t = "The quick brown-fox jumped over the lazy dog, e-mail and re-entry --- well. " * 2
for w in (20, 33): print(textwrap.fill(t, w, initial_indent="* ", subsequent_indent="  "))
print(textwrap.shorten(t, 30), textwrap.shorten("hello world", 5, placeholder="."), repr(textwrap.dedent("  a\n   b\n\n  c")), repr(textwrap.indent("a\n\nb\n", "> ")))
print(textwrap.wrap("averyveryverylongword x", 8), textwrap.wrap("averyveryverylongword x", 8, break_long_words=False))
