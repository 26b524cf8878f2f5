# The % operator of texts and bytes.


def show(text, scope=None):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line, globals(), scope)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


show(r'''
'%s %r %a' % ('x', 'y', '\xe9'), '%d %i %u' % (1, 2.9, True), '%5d|%-5d|%05d|%+d|% d' % (1, 2, 3, 4, 5), '%x %X %#x %o %#o' % (255, 255, 255, 8, 8), '%e %.2E %f %.3f %g %G' % (1.5, 1.5, 1.5, 1.5, 1e-10, 1e20), '%c%c' % ('a', 98), '%%', '%5.1f|' % 3.14159, '%-10s|%10s|' % ('a', 'b'), '%.2s' % 'abc', '%*d' % (5, 1), '%.*f' % (2, 1.2345), '%(a)s %(b)d' % {'a': 1, 'b': 2}, '%s' % (1,), '%s' % [1], '%s %s' % (1, (2,)), '%#.3g' % 1.0, '%08.3f' % -1.5, '%x' % -255
'%d' % 'x'
'%d' % None
'%d' % 1j
'%x' % 1.5
'%c' % 'ab'
'%c' % 1.5
'%c' % 0x110000
'%f' % 'x'
'%s'  % ()
'%s %s' % 'x'
'%s' % (1, 2)
'%d %d' % (1,)
'%(a)s' % 5
'%(a)s' % {}
'%(a' % {}
'%z' % 1
'%' % ()
'a%' % 5
'%*d' % ('x', 1)
'x' % 5
'x' % {}, 'x' % (), 'x' % []
b'%s %b' % (b'a', b'b'), b'%d %x %05d' % (1, 255, 3), b'%c%c' % (97, b'b'), b'%a' % '\xe9', b'%(k)s' % {b'k': b'v'}, bytearray(b'%s') % b'x', b'%.2f' % 1.005, b'%5s|' % b'ab'
b'%s' % 'x'
b'%c' % 256
b'%d' % 'x'
b'%b' % 5
'%.1000000000f' % 1.0 if False else None, '%10000s' % 'x' == 'x'.rjust(10000), '%r' % (1,), '%s' % {1: 2}, '%s' % None
''')
