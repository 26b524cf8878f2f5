import random
random.seed(5)
def show(f, *a):
    try: r = f(*a)
    except Exception as e: r = type(e).__name__ + ': ' + str(e)
    return repr(r)
h = 0
vals = [0.0, -0.0, 0.5, 1.5, 2.5, 0.125, 0.375, 1e15, 1e16, 1e22, 1e23, 123456789.987654321, -1.005, 2.675, 1e-5, 5e-324, 1.7976931348623157e308, float('inf'), float('-inf'), float('nan')] + [random.uniform(-1e6, 1e6) for _ in range(40)] + [random.random() * 10 ** random.randint(-20, 20) for _ in range(40)] + [i / 8 for i in range(100)] + [i / 1000 + 0.0005 for i in range(60)]
for v in vals:
    out = ['%.2f' % v, '%05.2f' % v, '%+.3f' % v, '% .0f' % v, '%.1f' % v, '%12.4f|' % v, '%-12.4f|' % v, '%.15f' % v, '%.16f' % v, '%e' % v, '%g' % v, '%#.0f' % v, '%f' % v, show(round, v, 2), show(round, v, 0), show(round, v, 5), show(round, v, 15), f'{v:.2f}', f'{v:,.3f}', f'{v:.1%}']
    print(*out)
texts = ['1', '1.5', '.5', '5.', '.', '', '-', '+1', '-1.25', '1e5', '1e400', '9007199254740993', '9007199254740992', '123456789012345678', '1234567890123456789', '0.1', '0.30000000000000004', '00012.50', '1_000.5', '1__0', '٣.٥', ' 1.5 ', '1.5.2', '1.2e', 'inf', '-inf', 'nan', '0x1', '-0', '-0.0', '0.000000000000000001', '0.0000000000000000000001', '1' * 30, '12345678.12345678', '1.7976931348623157e308', '4.9e-324', '-', '--1', '+.5', '1,5', '1\x00']
for t in texts: print(repr(t), show(float, t), show(float, t.encode('utf-8')))
for _ in range(2000):
    t = '%.*f' % (random.randint(0, 17), random.uniform(-1e5, 1e5))
    h = hash((h, float(t).hex())) & 0xffff
print(h if False else 'ok', float('%.17f' % 0.1).hex(), float('8.41').hex(), float('123456.789012').hex())
class S:
    def __str__(self): return 'S\U0001F600'
    def __repr__(self): return 'R'
    def __int__(self): return 7
    def __index__(self): return 7
    def __float__(self): return 2.5
tests = [('%s', (S(),)), ('%r', (S(),)), ('%d', (S(),)), ('%x', (S(),)), ('%5s|', (S(),)), ('%-5s|', ('é',)), ('%.2s', ('abcdef',)), ('%5.1s|', ('abc',)), ('%d', ('a',)), ('%d', (1.9,)), ('%i', (True,)), ('%5d|%-5d|%05d|%+d|% d', (1, 2, 3, 4, 5)), ('%c%c', ('a', 98)), ('%c', (0x1F600,)), ('%c', ('ab',)), ('%s %s', (1,)), ('%s', (1, 2)), ('%%', ()), ('%d%%', (5,)), ('100%', ()), ('%z', (1,)), ('%s %z', (1, 2)), ('%y', ()), ('%(a)s', ({'a': 1},)), ('%*d', (5, 3)), ('%.*f', (2, 1.5)), ('%f', ('x',)), ('%f', (S(),)), ('%o %X %#x', (8, 255, 255)), ('%d', (10**30,)), ('%x', (-10**30,)), ('%a', ('é',)), ('%#o', (8,)), ('%.3d', (5,)), ('%+.3d', (5,)), ('%s', ({'a': 1},)), ('%s', ([1],)), ('é%sß', ('x',)), ('\U0001F600%s', (1,)), ('%s%s', ('\ud800', 'x')), ('%u', (3,)), ('%hd', (3,)), ('%ld', (3,)), ('%5%|', ()), ('% 5%|', (1,)), ('%', ()), ('%5', (1,)), ('%.f', (2.5,)), ('%.d', (2,))]
for t, v in tests:
    print(t.encode('unicode_escape'), ascii(show(lambda: t % (v if len(v) != 1 else v[0]))), ascii(show(lambda: t % v)))
log = []
class L:
    def __str__(self): log.append(1); return 'L'
print(show(lambda: '%s %d' % (L(), 'x')), log)
print(show(lambda: '%s %s' % (L(),)), log)
for s in ['a,b,c', ',', ',,', '', 'abc', 'é,ü', '\U0001F600,b', 'a,b,c,d']:
    for n in (-1, 0, 1, 2, 100):
        print(ascii(s.split(',', n)), end=' ')
print()
x = 'x,y'
print(x.split(';')[0] is x, [id(p) == id(x) for p in x.split(';')])
for n in range(0, 3000, 250): print(len((('ab' * n) + 'é')[::-1]), ('abc' * n)[::-2][:5], ('abc' * n)[5:1:-1], ('\U0001F600b' * n)[::-1][:4].encode('utf-8'))
s = ''
for i in range(1000): s += chr(97 + i % 26)
t = s + 'X'; u = s + 'Y'; print(t[-1], u[-1], s[-1], len(s), hash(t) == hash(s + 'X'), t == s + 'X', {t: 1}[s + 'X'])
class St(str): pass
z = St(s + 'tail'); print(z[-4:], z.upper()[-4:], type(z + 'a'), St('\U0001F600x')[0] == '\U0001F600')
