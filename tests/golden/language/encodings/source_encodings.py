"""Source may be written in any encoding that codecs knows, if it says so."""
import importlib.util

SOURCES = [
    b'# coding: cp1251\nprint(ascii("\xcf\xf0\xe8"))', b'# coding: cp1251\nprint("\x98")', b'# coding: cp1252\nprint("\x81")', b'# coding: cp1252\nprint(ascii("\x80"))',
    b'# coding: nope\nprint(1)', b'# coding: rot13\ncevag(1)', b'# coding: shift_jis\nprint(ascii("\x93\xfa\x96\x7b"))', b'# coding: ascii\nprint("\xe9")',
    b'# coding: koi8-r\nprint(ascii("\xc1"), len("\xc1\xc2"))', b'#!/usr/bin/python\n# vim: set fileencoding=iso8859-7 :\n\xe1 = 3\nprint(ascii(dir()[-1]))',
    b'# coding: iso8859-7\n\xe1 = 0xI', b'# coding: utf-7\nprint(ascii("+AOk-"))', b'# coding: hex\nprint(1)', b'# coding: euc-jp\nx = "\xa4\xa2"; print(ascii(x))',
    b'# coding: cp437\nprint(ascii("\x82"))', b'# coding: big5\nprint(ascii("\xa4\xa4\xa4\xe5"))', b'\xef\xbb\xbf# coding: utf8\nprint(1)', b'\xef\xbb\xbf# coding: cp1251\nprint(1)',
]
for source in SOURCES:
    print(source[:40].split(b"\n")[0])
    try:
        exec(compile(source, "source", "exec"), {})
    except SyntaxError as error:
        print("   ", error.msg, error.filename, error.lineno, error.offset, ascii(error.text))
print(ascii(importlib.util.decode_source(b'# coding: cp1251\r\nx = "\xcf"')))
