from unittest.mock import *
m=MagicMock(name='m'); m.a.b(1,x=2); m(3); m[4]; len(m); str(m)
print(m.mock_calls, m.method_calls, m.call_args)
m.return_value=5; print(m(), int(m), list(m), bool(m))
m.x.return_value.y=3; print(m.x().y)
try: m.assert_called_once_with(3)
except AssertionError as e: print(e)
f=Mock(side_effect=[1,ValueError('z')]); print(f())
try: f()
except ValueError as e: print(e)
try: f.assert_called_with(1)
except AssertionError as e: print(e)
f2=Mock(return_value=3); f2(1,a=2); f2.assert_called_once_with(1,a=2); f2.assert_has_calls([call(1,a=2)])
try: f2.assert_has_calls([call(2)])
except AssertionError as e: print(e)
try: f2.assert_any_call(7)
except AssertionError as e: print(e)
import os
with patch('os.getcwd', return_value='/z') as g: print(os.getcwd(), g.called)
print(os.getcwd()!='/z')
class C:
    v=1
    def m(self,a): return a
with patch.object(C,'m',autospec=True) as p:
    c=C(); c.m(2); print(p.mock_calls==[call(c,2)])
    try: c.m()
    except TypeError as e: print(e)
with patch.dict(os.environ,{'ZZ':'1'}): print(os.environ['ZZ'])
s=Mock(spec=['a']); s.a
try: s.b
except AttributeError as e: print(e)
a=create_autospec(C); inst=a(); inst.m(1); 
try: inst.m()
except TypeError as e: print(e)
try: inst.zz
except AttributeError as e: print(e)
mo=mock_open(read_data='l1\nl2\n')
with patch('builtins.open', mo):
    with open('x') as h: print(h.read())
    with open('x') as h: print(list(h))
print(ANY==3, sentinel.a, call.foo(1).bar(2), call(1,2))
@patch('os.getcwd')
def t(g): return g.return_value is os.getcwd()
print(t())
with MagicMock() as q: q.z()
am=AsyncMock(return_value=4)
co=am(1)
try: co.send(None)
except StopIteration as e: print(e.value)
am.assert_awaited_once_with(1)
print(repr(Mock(name='nm')).split(' id')[0], repr(Mock().a.b()).split(' id')[0], isinstance(Mock(spec=C),C))
t=type(m)
try: Mock().asert_foo
except AttributeError as e: print(e)
p=PropertyMock(return_value=9)
type(f2).prop=p; print(f2.prop)
m2=Mock(); m2.configure_mock(**{'a.b.return_value':3,'c':4}); print(m2.a.b(),m2.c); m2.reset_mock(); print(m2.mock_calls)
del m2.c
try: m2.c
except AttributeError as e: print('del', e)
m3=MagicMock(); m3.__str__=lambda self:'set by hand'; m3.part(1); m3.reset_mock(); print(str(m3), m3.mock_calls, m3.part.called)
