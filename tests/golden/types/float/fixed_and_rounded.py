"""Fixed decimals and rounding where the scaled value just fits, and copies of combinations."""
import copy, itertools as it, warnings
warnings.simplefilter('ignore')
for v in (0.0,-0.0,0.5,1.5,2.5,1e15,4503599627370496.5,1e22,1e300,12345.5,99999.99999): print('%.0f|%#.0f|%.1f|%.20f|%.22f'%(v,v,v,v,v), f'{v:.0%}', round(v,18), round(v,20), round(v,22))
for v in (0.1, 1e-5, 3e-8, 2.5e-15, 1e-310, 5e-324, 1.2345678901234567e-7): print([round(v,n) for n in range(10,24)], '%.18f %.19f %.21f'%(v,v,v))
for f in (it.combinations, it.combinations_with_replacement):
    c=f('abcd',2); next(c); d=copy.copy(c); print(list(c),list(d),copy.copy(c).__reduce__()); print(f('ab',1).__reduce__())
