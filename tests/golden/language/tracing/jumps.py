import sys
def jump(func, a, b):
    first = func.__code__.co_firstlineno
    out=[]
    done=[False]
    def tr(frame, ev, arg):
        if frame.f_code is not func.__code__: return None
        out.append((ev, frame.f_lineno-first))
        if ev=='line' and frame.f_lineno==first+a and not done[0]:
            done[0]=True
            frame.f_lineno = first+b
            out.append(('set', frame.f_lineno-first))
        return tr
    sys.settrace(tr)
    try:
        r = func([])
        sys.settrace(None); print(func.__name__, out, r)
    except Exception as e:
        sys.settrace(None)
        print(func.__name__, out, type(e).__name__, e)
def fwd(o):
    o.append(1)
    o.append(2)
    o.append(3)
    return o
jump(fwd,1,3)
jump(fwd,2,2)
jump(fwd,3,1)
jump(fwd,3,7)
jump(fwd,3,-7)
jump(fwd,3,0)
def loop(o):
    o.append(1)
    for i in 1, 2:
        o.append(i)
    o.append(4)
    return o
jump(loop,3,4)
jump(loop,1,3)
jump(loop,4,3)
jump(loop,3,2)
jump(loop,3,1)
def withs(o):
    import io
    with io.StringIO() as f:
        o.append(1)
        o.append(2)
    o.append(3)
    return o
jump(withs,3,5)
jump(withs,5,3)
jump(withs,3,4)
jump(withs,1,4)
def tryx(o):
    try:
        o.append(1)
        1/0
    except ZeroDivisionError as e:
        o.append(2)
    finally:
        o.append(3)
    o.append(4)
    return o
for a,b in ((2,5),(5,2),(1,7),(2,7),(7,2),(7,8),(8,7),(8,5),(8,2),(3,8),(5,8),(5,7),(7,5)):
    print(a,b,end=' ')
    jump(tryx,a,b)
def docs(o):
    "doc"

    x = 1

    if o:
        pass
    return x
for a,b in ((3,2),(3,4),(3,1),(3,6),(3,0)): jump(docs,a,b)
