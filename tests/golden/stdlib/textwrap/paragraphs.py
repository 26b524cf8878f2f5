# Wrapping, indenting and shortening text.
import textwrap


def show(text, scope=None):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line, globals(), scope)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


show(r'''
textwrap.wrap('the quick brown fox jumps', 10), textwrap.wrap('a-b well-known-fact', 8), textwrap.wrap('averyveryverylongword x', 6), textwrap.wrap('averyverylongword x', 6, break_long_words=False), textwrap.wrap('', 5), textwrap.wrap('a  b\tc\nd', 20), textwrap.wrap('one two three', 7, initial_indent='* ', subsequent_indent='  '), textwrap.wrap('a b c d e f', 3, max_lines=2, placeholder='..'), textwrap.wrap('x' * 5, 2), textwrap.wrap('ab-cd', 3, break_on_hyphens=False)
textwrap.fill('the quick brown fox', 9), textwrap.shorten('Hello  big world', 12), textwrap.shorten('Hello world', 8, placeholder='...'), textwrap.shorten('abc', 1, placeholder='')
textwrap.dedent('  a\n    b\n  c'), textwrap.dedent('\ta\n  b'), textwrap.dedent('  a\n\n   b\n'), textwrap.dedent(''), textwrap.indent('a\n\nb\n', '> '), textwrap.indent('a\nb', '-', lambda line: 'b' in line)
textwrap.wrap('abc', 0)
textwrap.shorten('Hello', 3)
textwrap.wrap('a b', 3, nope=1)
textwrap.wrap(5)
textwrap.wrap('sentence one.  Sentence two', 80, fix_sentence_endings=True), textwrap.wrap('a\n b', 10, replace_whitespace=False), textwrap.wrap('a\tb', 20, expand_tabs=False, replace_whitespace=False), textwrap.wrap('\xe9t\xe9 \u4e2d\u6587 x', 4), len(textwrap.wrap('word ' * 10000, 70))
''')
