# Each line is an expression; its value or its error is printed.
def show(text):
    for line in text.strip().splitlines():
        try:
            print(line, '->', repr(eval(line)))
        except Exception as error:
            print(line, '->', type(error).__name__ + ':', error)


class A:
    x = 5

    def __repr__(self):
        return 'A()'


class F:
    def __format__(self, spec):
        return f'<{spec}>'


a, f = A(), F()
show(r'''
'{} {}'.format(1, 2), '{1} {0}'.format(1, 2), '{a} {b}'.format(a=1, b=2), '{0.x}'.format(a), '{0[1]}'.format([1, 2]), '{d[k]}'.format(d={'k': 3}), '{{}}'.format(), '{!r} {!s} {!a}'.format('é', 'é', 'é'), '{:>{w}}'.format('x', w=5), '{:{}}'.format('x', 4), '{0:{1}}{0}'.format('a', 3), '{:abc}'.format(f), '{a.x!r:>5}'.format(a=a)
'{:5}|{:<5}|{:>5}|{:^5}|{:*^5}|{:05}|{:+}|{: }|{:,}|{:_}'.format(1, 2, 3, 4, 5, 6, 7, 8, 12345, 12345)
'{:b} {:o} {:x} {:X} {:#b} {:#o} {:#x} {:#X} {:c} {:n} {:d}'.format(10, 10, 255, 255, 10, 10, 255, 255, 65, 5, 6)
'{:.2f} {:10.3e} {:g} {:%} {:.0f} {:#.0f} {:+.1f} {:010.2f} {:,.2f} {:.3}'.format(3.14159, 1234.5, 1e-10, 0.25, 2.5, 2.5, 1.0, -3.14159, 1234567.891, 2.0)
'{:s} {:10s}| {:>10s}| {:.2s} {:^7.3}|'.format('a', 'b', 'c', 'def', 'ghijk')
'{:d}'.format(1.5)
'{:s}'.format(5)
'{:.2d}'.format(5)
'{:,s}'.format('a')
'{:=5}'.format('a')
'{:+}'.format('a')
'{:#}'.format('a')
'{:z}'.format('a')
'{:y}'.format(5)
'{:,b}'.format(5)
'{:c}'.format(0x110000)
'{:10000000000000000000000}'.format(5)
'{:.}'.format(5)
'{}'.format()
'{0} {}'.format(1, 2)
'{x}'.format()
'{0.nope}'.format(a)
'{0[a]}'.format([1])
'{'.format()
'}'.format()
'{!z}'.format(1)
'{!}'.format(1)
'{:{:{:}}}'.format(1, 2, 3)
'{:x}'.format(a)
'{a}{b}'.format_map({'a': 1, 'b': 2}), '{a.x}'.format_map({'a': a})
'{c}'.format_map({})
'%d %i %u %s %r %a %c %x %X %o %e %E %f %F %g %G %%' % (1, 2, 3, 's', 'r', 'é', 'c', 255, 255, 8, 1.5, 1.5, 1.5, 1.5, 1.5, 1e10)
'%5d|%-5d|%05d|%+d|% d|%#x|%#o|%.3d|%5.1f|%-8s|%8s|%.2s' % (1, 2, 3, 4, 5, 255, 8, 6, 2.25, 'ab', 'cd', 'efg')
'%(a)s %(b)d' % {'a': 1, 'b': 2}, '%*d %-*d|' % (5, 1, 4, 2), '%.*f' % (2, 3.14159), '%s' % (1,), '%s' % [1, 2], '%s %s' % ('a', (1, 2)), '%c' % 65, '%c' % '\U0001f600', '%d' % 3.99, '%d' % True, '%x' % -255
'%s'
'%s' % ()
'%d' % 'a'
'%d %d' % 1
'%d' % (1, 2)
'%z' % 1
'%' % 1
'%(a' % {}
'%(a)s' % 5
'%c' % 'ab'
'%x' % 1.5
'%s' % a, '%r' % a, '%5s|' % a, '%s' % None
f'{1}{2!r}{"a":>3}{a.x:{3}d}{1.5:.{2}f}', f'{a!r:>6}', f'{f:xyz}', f'{"é"!a}', f'{{}}', f'{1:}', f'{a=}', f'{a.x = :>4}', f'{3 + 4=}'
f'{a:>10}'
f'{None:5}'
format(5, ''), format('a', ''), format(None, ''), format(a, ''), format([], ''), format(f, 'q'), format(1.5), format(True), format(2**70, ','), format(-5, '05'), format(5, '<5') + '|'
format(5, 5)
''')
