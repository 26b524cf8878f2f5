# flags: -A
"""Ambiguous indentation in files and folders, in every tone."""
import tabnanny, io, os, tempfile, sys, tokenize
d=tempfile.mkdtemp(); os.chdir(d)
W=lambda n,s: open(n,'w').write(s)
W('good.py','if 1:\n    x=1\n    y=2\n')
W('bad.py','if 1:\n        x=1\n\ty=2\n')
W('bad2.py','if 1:\n\tx=1\n    \tz = 3\n        if z:\n            y=2\n')
W('tok.py','if 1:\n    x = (1\n')
W('ind.py','if 1:\n        x=1\n      y=2\n')
W('str.py','x = "abc\n')
open('enc.py','wb').write(b'# coding: nope\nx=1\n')
W('note.txt','x')
os.makedirs('outer/deep'); W('outer/deep/ok.py','x=1\n'); os.mkdir('sub'); W('sub/bad.py','def f():\n  \tx=1\n\ty=2\n')
def c(f,v=0,q=0):
    tabnanny.verbose=v; tabnanny.filename_only=q
    o,e=io.StringIO(),io.StringIO()
    so,se=sys.stdout,sys.stderr
    sys.stdout,sys.stderr=o,e
    try:
        try: tabnanny.check(f); r='ok'
        except SystemExit as x: r='exit %r'%x.code
        except Exception as x: r=repr(x)
    finally: sys.stdout,sys.stderr=so,se
    print(f,v,q,r,repr(o.getvalue().replace(d,'D')),repr(e.getvalue().replace(d,'D')))
for f in ('good.py','bad.py','bad2.py','tok.py','ind.py','str.py','enc.py','none.py'):
    for v,q in ((0,0),(1,0),(2,0),(0,1)): c(f,v,q)
for v,q in ((0,0),(1,0),(0,1)): c('sub',v,q); c('outer',v,q)
for s in ('good.py','bad.py','bad2.py'):
    try: tabnanny.process_tokens(tokenize.generate_tokens(open(s).readline)); print('fine')
    except tabnanny.NannyNag as n: print(n.get_lineno(), n.get_msg(), repr(n.get_line()))
for a,b in (('\t','        '),('    ','\t'),(' \t','\t'),('\t\t','  \t  \t'),('',' '),('   \t  ','\t   ')):
    A,B=tabnanny.Whitespace(a),tabnanny.Whitespace(b)
    print(repr(a),repr(b),A.equal(B),A.less(B),B.less(A),A.longest_run_of_spaces(),[A.indent_level(n) for n in (1,4,8)],A.n,A.nt,A.norm,A.is_simple,A.raw, A.not_equal_witness(B) if not A.equal(B) else '', A.not_less_witness(B) if not A.less(B) else '')
print(tabnanny.format_witnesses([(1,2,3)]),tabnanny.format_witnesses([(1,2,3),(4,5,6)]))
