# Each line is an expression; its value or its error is printed.
def show(text):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


show(r'''
'Straße'.upper(), 'Straße'.lower(), 'Straße'.casefold(), 'ŉ'.upper(), 'ﬁ'.upper(), 'ﬁ'.title(), 'ǆ'.title(), 'ǆ'.upper(), 'Ǆ'.lower(), 'ǅ'.swapcase(), 'İ'.lower(), len('İ'.lower()), 'ı'.upper(), 'K'.lower()
'ΑΣ'.lower(), 'ΑΣ.'.lower(), 'Σ'.lower(), 'ΑΣΑ'.lower(), 'ΑΣ Σ'.lower(), 'ΑΣʰ'.lower(), 'ΑʰΣ'.lower(), 'ΑΣ'.title(), 'ς'.upper(), 'ΌΣΟΣ'.capitalize(), 'aΣ'.swapcase()
'hello world'.title(), "they're".title(), 'a1b'.title(), 'HELLO'.capitalize(), 'ǆa'.capitalize(), 'hELLO'.swapcase(), ''.title(), '1a'.title(), 'ʰa'.title()
'abc'.islower(), 'aBc'.islower(), '1'.islower(), ''.islower(), 'a1'.islower(), 'ABC'.isupper(), 'A1'.isupper(), 'ǅ'.isupper(), 'ǅ'.istitle(), 'Hello World'.istitle(), 'Hello world'.istitle(), ''.istitle(), '1'.istitle(), 'A1b'.istitle(), 'ªa'.islower()
'abc'.isalpha(), 'é中'.isalpha(), 'a1'.isalpha(), ''.isalpha(), '١'.isdecimal(), '²'.isdigit(), '²'.isdecimal(), '½'.isnumeric(), '½'.isdigit(), '一'.isnumeric(), '一'.isalpha(), 'a1½'.isalnum(), 'a b'.isalnum(), '\U0001d7ce'.isdecimal(), '\U00020000'.isalpha()
' \t\n\x1c\x85\u2003\u3000'.isspace(), '\u200b'.isspace(), ''.isspace(), 'a'.isprintable(), '\n'.isprintable(), ''.isprintable(), '\xa0'.isprintable(), '\xad'.isprintable(), '\ud800'.isprintable(), '\U000e0001'.isprintable(), '\u0378'.isprintable()
'a'.isidentifier(), '1a'.isidentifier(), 'é'.isidentifier(), '_'.isidentifier(), ''.isidentifier(), 'a b'.isidentifier(), 'class'.isidentifier(), '℘'.isidentifier(), 'a·'.isidentifier(), 'a٠'.isidentifier()
'abc'.isascii(), 'é'.isascii(), ''.isascii(), '\x7f'.isascii(), '\x80'.isascii()
'ß'.casefold() == 'SS'.casefold(), 'ſ'.casefold(), 'Ꭰ'.casefold(), 'ꭰ'.casefold(), 'ϐ'.casefold(), 'ΐ'.casefold(), '\u1e9e'.casefold(), '\u1e9e'.lower()
repr('a\'b'), repr('a"b'), repr('a\'"b'), repr('\\'), repr('\n\r\t\x00\x7f'), repr('é\xa0\xad'), repr('\u2028\ud800\ue000'), repr('\U0001f600\U000e0001'), repr('\u0378'), ascii('é\u20ac\U0001f600'), repr('')
''')
