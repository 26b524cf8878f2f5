# Changes of a dict while something walks over it.


def walk(start, change, view='keys'):
    d = dict(start)
    seen = []
    try:
        for item in getattr(d, view)():
            seen.append(item)
            change(d)
            if len(seen) > 20:
                break
    except RuntimeError as error:
        print(view, seen, error)
    else:
        print(view, seen, 'no error')


def replace_last(d):
    del d[0]
    d[0] = 0


def add(d):
    d[len(d)] = 1


def remove(d):
    d.pop(max(d))


def assign(d):
    for key in d:
        d[key] = 'new'


for view in 'keys', 'values', 'items':
    walk({0: 0}, replace_last, view)
    walk({0: 0, 1: 1}, add, view)
    walk({0: 0, 1: 1, 2: 2}, remove, view)
    walk({0: 0, 1: 1}, assign, view)
    walk({0: 0, 1: 1}, dict.clear, view)
it = iter({1: 1, 2: 2})
print(next(it), it.__length_hint__(), list(it), it.__length_hint__())
d = {1: 1, 2: 2, 3: 3}
backwards = reversed(d.items())
print(next(backwards))
d[4] = 4
try:
    next(backwards)
except RuntimeError as error:
    print(error)
