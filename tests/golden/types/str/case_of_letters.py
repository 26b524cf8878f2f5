# Case of letters of all scripts.


def show(text, scope=None):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line, globals(), scope)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


show(r'''
'Stra\xdfe'.upper(), '\xdf'.casefold(), '\u0130'.lower(), 'ABC\xc9'.lower(), '\u03a3\u0391\u03a3'.lower(), '\ufb01'.upper(), '\u01c6'.title(), '\u0149'.upper(), 'hello world'.title(), "they're bill's".title(), 'x'.capitalize(), '\ufb01x'.capitalize(), 'aBc'.swapcase(), '\u1e9e'.lower(), '\U00010400'.lower()
'abc'.islower(), 'aB'.islower(), ''.islower(), '1a'.islower(), 'A1'.isupper(), '\u2160'.isupper(), 'Title Case'.istitle(), 'Title case'.istitle(), 'A'.istitle(), '\u01c5'.istitle()
'abc'.isalpha(), 'a1'.isalpha(), '\xe9'.isalpha(), 'a1'.isalnum(), '\xb2'.isdigit(), '\xb2'.isdecimal(), '\u0661'.isdecimal(), '\xbd'.isnumeric(), '\u4e00'.isnumeric(), '\u4e00'.isdigit(), ''.isalnum()
' \t\n'.isspace(), '\xa0'.isspace(), '\u200b'.isspace(), ''.isspace(), '\x1f'.isspace(), 'a'.isascii(), '\xe9'.isascii(), ''.isascii(), 'a_1'.isidentifier(), '1a'.isidentifier(), '\xe9'.isidentifier(), 'class'.isidentifier(), 'a b'.isprintable(), '\n'.isprintable(), '\xad'.isprintable(), ''.isprintable()
'a'.upper('x')
'a'.isalpha(1)
'ab'.translate({97: 'x', 98: None}), 'ab'.translate({97: 120}), 'ab'.translate(str.maketrans('ab', 'xy')), 'abc'.translate(str.maketrans('a', 'b', 'c')), 'ab'.translate('xy' * 60), str.maketrans({'a': 1, 98: 'b'})
str.maketrans('ab', 'x')
str.maketrans({'ab': 1})
str.maketrans(5)
'a'.translate({97: 'x' * 3}), 'a'.translate({97: 0x10ffff})
'a'.translate({97: 0x110000})
'a'.translate({97: 1.5})
'a'.translate(5)
''')
