# flags: -A
"""Archives of folders, copies of archives, first lines, the command line."""
import zipapp, io, os, tempfile, zipfile, pathlib, stat
d=tempfile.mkdtemp(); os.chdir(d)
def t(f,*a,**k):
    try: r=f(*a,**k); print('ok',r); return r
    except Exception as e: print(type(e).__name__, str(e).replace(d,'D'))
os.mkdir('app'); open('app/__main__.py','w').write('print(1)'); os.mkdir('app/sub'); open('app/sub/x.py','w').write('y=1'); open('app/m.py','w').write('def go(): pass')
def show(z):
    data=open(z,'rb').read() if isinstance(z,(str,pathlib.Path)) else z
    print(data[:data.find(b'PK')], [(i.filename,i.compress_type) for i in zipfile.ZipFile(io.BytesIO(data)).infolist()], oct(os.stat(z).st_mode) if isinstance(z,str) else '')
t(zipapp.create_archive,'app'); show('app.pyz')
t(zipapp.create_archive,'app','a2.pyz',interpreter='/usr/bin/env python3',compressed=True); show('a2.pyz')
t(zipapp.create_archive,pathlib.Path('app'),pathlib.Path('a3.pyz'),filter=lambda p:p.name!='x.py'); show('a3.pyz')
t(zipapp.create_archive,'app','a4.pyz',main='m:go')
os.mkdir('lib'); open('lib/m.py','w').write('def go(): pass')
t(zipapp.create_archive,'lib','l.pyz'); t(zipapp.create_archive,'lib','l.pyz',main='m'); t(zipapp.create_archive,'lib','l.pyz',main='m:go'); show('l.pyz'); print(zipfile.ZipFile('l.pyz').read('__main__.py'))
t(zipapp.create_archive,'lib','l2.pyz',main='m.k:go.x'); t(zipapp.create_archive,'lib','l2.pyz',main='1m:go'); t(zipapp.create_archive,'lib','l2.pyz',main='m:go:x'); t(zipapp.create_archive,'lib','l2.pyz',main='ü:é')
t(zipapp.create_archive,'nope','x.pyz'); t(zipapp.create_archive,'app/m.py','x.pyz')
t(zipapp.create_archive,'app','app/x.pyz'); 
t(zipapp.create_archive,'app','app/x.pyz',filter=lambda p: False); 
t(zipapp.get_interpreter,'app.pyz'); t(zipapp.get_interpreter,'a2.pyz')
t(zipapp.create_archive,'app.pyz','c.pyz',interpreter='python'); show('c.pyz'); t(zipapp.create_archive,'a2.pyz','c2.pyz'); show('c2.pyz')
t(zipapp.create_archive,'a2.pyz'); t(zipapp.create_archive,'app.pyz','app.pyz'); t(zipapp.create_archive,'app.pyz','c3.pyz',main='m:go')
b=io.BytesIO(); t(zipapp.create_archive,'app',b); show(b.getvalue())
b2=io.BytesIO(); t(zipapp.create_archive,io.BytesIO(open('a2.pyz','rb').read()),b2,interpreter='/x'); show(b2.getvalue())
t(zipapp.get_interpreter,io.BytesIO(open('a2.pyz','rb').read()))
t(zipapp.create_archive,'a2.pyz','t.pyz',interpreter='x'*10+'é'); show('t.pyz')
print(zipapp.ZipAppError.__mro__)
import contextlib
for args in (['app','-o','m.pyz'],['app','-o','m.pyz','-p','py3','-c'],['a2.pyz','--info'],['app.pyz','--info'],['app','--info'],['a2.pyz','-o','z.pyz','-m','a:b'],['a2.pyz'],['a2.pyz','-o','a2.pyz'],['nope'],['lib']):
    o,e=io.StringIO(),io.StringIO()
    with contextlib.redirect_stdout(o),contextlib.redirect_stderr(e):
        try: r=zipapp.main(args)
        except SystemExit as x: r='exit %r'%x.code
        except Exception as x: r=repr(x).replace(d,'D')
    print(args,r,repr(o.getvalue()),e.getvalue().splitlines()[-1:])
