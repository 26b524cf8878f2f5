# uuencode and quoted-printable of binascii.
from binascii import a2b_qp, a2b_uu, b2a_qp, b2a_uu


def show(text, scope=None):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line, globals(), scope)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


show('''
b2a_uu(b'abc'), b2a_uu(b'a\\0b', backtick=True), b2a_uu(b'\\0\\0\\0'), b2a_uu(b''), b2a_uu(bytes(range(45)))
b2a_uu(b'a' * 46)
a2b_uu(b'#86)C\\n'), a2b_uu(b'!'), a2b_uu(b' '), a2b_uu(b2a_uu(bytes(range(200, 245)))) == bytes(range(200, 245))
a2b_uu(b'zzz')
a2b_uu(b'"86)Cxx')
b2a_qp(b'hello=world\\xff \\t\\n'), b2a_qp(b'x' * 80), b2a_qp(b'a b_c', header=True), b2a_qp(b'a b\\tc \\r\\n.\\n', quotetabs=True), b2a_qp(b'a\\r\\nb\\n', istext=False)
b2a_qp(b'.'), b2a_qp(b'a.\\n.\\nb'), b2a_qp(b'x' * 75 + b'='), b2a_qp(b'end '), b2a_qp(b'\\r\\n' + b'y' * 100)
a2b_qp(b'hello=3Dworld=FF=20=09\\n=\\nx=ZZ=4'), a2b_qp(b'a_b', header=True), a2b_qp(b'abc=  \\r\\nd==e='), a2b_qp('a=41')
b2a_qp('x')
a2b_qp(5)
''')
