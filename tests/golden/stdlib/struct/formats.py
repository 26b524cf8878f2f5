# Sizes, alignment and byte orders of struct formats.
import struct


def show(text, scope=None):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line, globals(), scope)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


# === Sizes ===
for order in '', '@', '=', '<', '>', '!':
    for code in 'xcbB?hHiIlLqQfdenNPsp':
        try:
            print(order + code, struct.calcsize(order + code), end='; ')
        except struct.error as error:
            print(order + code, error, end='; ')
    print()

# === Alignment ===
show('''
struct.calcsize('bhil'), struct.calcsize('bhil0q'), struct.calcsize('=bhil'), struct.calcsize('b0i'), struct.calcsize('ll0b'), struct.calcsize('bxd')
struct.pack('bhil', 1, 2, 3, 4)
struct.pack('>bhil', 1, 2, 3, 4)
struct.calcsize(' 3b  h\\n'), struct.calcsize('0s'), struct.calcsize('3sx'), struct.calcsize('')
struct.calcsize('3 b')
struct.calcsize('b3')
struct.calcsize('z')
struct.calcsize('99999999999999999999b')
struct.calcsize(5)
struct.calcsize(b'>hh')
struct.Struct('<hh').size, struct.Struct(b'<hh').format, struct.Struct('@i')
''')
