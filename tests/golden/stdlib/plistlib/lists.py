"""Property lists in both forms: what is written, read and refused."""
import plistlib, datetime, io
from plistlib import *
def t(f,*a,**k):
    try: r=f(*a,**k); print(r if not isinstance(r,bytes) else ascii(r.decode('latin1')))
    except BaseException as e: print(type(e).__name__, e, '|', type(e.__cause__).__name__)
v={'a':1,'b':[1.5,True,False,b'abc'*30,datetime.datetime(2020,1,2,3,4,5,678)],'é<&>"':'x\r\ny<&>"\'','c':{}, 'd':[], 'e':(1,2),'u':UID(5),'n':{'k':{'z':b'q'*200}}}
del v['u']
print(dumps(v).decode())
print(dumps(v,sort_keys=False).decode()[:400])
for x in (None,{'a':None},{1:2},2**64,2**64-1,-2**63,-2**63-1,float('nan'),float('inf'),1e100,UID(1),'\x00','a\x0bb',set(),bytearray(b'xx'),datetime.date(2020,1,1),1j, datetime.datetime(2020,1,2,3,4,5,tzinfo=datetime.timezone.utc)):
    for f in (FMT_XML,FMT_BINARY):
        t(dumps,x,fmt=f); 
t(dumps,{1:2,'a':3},skipkeys=True)
t(dumps,{1:2,'a':3},skipkeys=True,fmt=FMT_BINARY)
t(dumps,datetime.datetime(2020,1,2,3,4,5,tzinfo=datetime.timezone(datetime.timedelta(hours=3))),aware_datetime=True)
t(dumps,datetime.datetime(2020,1,2,3,4,5,tzinfo=datetime.timezone(datetime.timedelta(hours=3))),aware_datetime=True,fmt=FMT_BINARY)
t(dumps,{'a':1},fmt=3)
h=b'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n'
for s in (b'<plist><dict><key>a</key></dict></plist>',b'<plist><dict><string>a</string></dict></plist>',b'<plist><dict><key>a</key><key>b</key></dict></plist>',b'<plist><key>a</key></plist>',b'<plist><integer>0x1F</integer></plist>',b'<plist><integer>-0x1F</integer></plist>',b'<plist><integer>abc</integer></plist>',b'<plist><integer></integer></plist>',b'<plist><real>abc</real></plist>',b'<plist><date>2020-01-02T03:04:05Z</date></plist>',b'<plist><data>YWJj\n</data></plist>',b'<plist><data>Y</data></plist>',b'<plist><array><true/><false/><foo/></array></plist>',b'<plist></plist>',b'',b'garbage',b'bplist00',b'<plist><string>a</string><string>b</string></plist>',b'<plist><string>a</plist>',b'\xef\xbb\xbf<plist><string>a</string></plist>','<plist><string>é</string></plist>'.encode('utf-16'),b'<plist><array><array><string>&#65;b</string></array></array></plist>',b'<string>a</string>',b'<plist><integer>12_3</integer></plist>',b'<plist><integer>0x</integer></plist>', b'<plist><date>2020-13-02T03:04:05Z</date></plist>', b'<plist><array><key>x</key></array></plist>', b'<plist><dict><key>x</key><string>q</string><key>x</key><string>r</string></dict></plist>',b'<plist><dict><string>q</string><key>x</key></dict></plist>',b'<plist><dict><key></key><string></string></dict></plist>'):
    print(s[-60:]); t(loads,s); 
    t(loads,s,fmt=FMT_XML)
    t(loads,s,aware_datetime=True)
t(loads,'<plist><string>a</string></plist>'); t(loads,'<plist><string>a</string></plist>',fmt=FMT_BINARY); t(loads, 'é')
b=dumps({'a':1,'b':[1.5,True,False,b'abc'*30,datetime.datetime(2020,1,2,3,4,5,678)],'é':'é'*20,'z':'q'*300,'u':[UID(1),UID(300),UID(2**40),2**70 if 0 else 2**63,-1,255,256,65536,2**32,-2**63],'e':(), 'same':['a','a',1,1,1.0,True]},fmt=FMT_BINARY)
print(b); print(loads(b))
for cut in (b[:40],b[:-1],b[1:],b[:8]+b[-32:],b'bplist00'+b'\xff'*40, b'bplist00'+b'\0'*40):
    t(loads,cut)
t(UID,'a'); t(UID,-1); t(UID,2**64); print(repr(UID(3)),UID(3)==UID(3),hash(UID(3))==hash(UID(3)),UID(3)==3, UID(7).data); t(lambda: [0,1,2][UID(1)])
import pickle,copy
print(copy.copy(UID(3)),pickle.loads(pickle.dumps(UID(9))))
print(FMT_XML, FMT_BINARY, plistlib.InvalidFileException.__mro__, InvalidFileException())
f=io.BytesIO(); dump({'k':'v'},f); print(f.getvalue()); f.seek(0); print(load(f)); f.seek(0)
from collections import OrderedDict
print(load(f,dict_type=OrderedDict))
l=[]; l.append(l)
class D(dict): pass
class S(str): pass
class I(int): pass
t(dumps,D(a=S('x'),b=I(3)))
t(dumps,D(a=S('x'),b=I(3)),fmt=FMT_BINARY)
def nest(n):
    r=[]
    for _ in range(n): r=[r]
    return r
print(loads(dumps(nest(50)))==nest(50), loads(dumps(nest(50),fmt=FMT_BINARY),fmt=FMT_BINARY)==nest(50))
big={'k%d'%i:[i,'s%d'%(i%50),i/3] for i in range(5000)}
for f in (FMT_XML,FMT_BINARY):
    d=dumps(big,fmt=f); print(len(d)); assert loads(d)==big
import hashlib; print(hashlib.sha256(dumps(big,fmt=FMT_BINARY)).hexdigest())
