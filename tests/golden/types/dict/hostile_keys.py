# Keys whose comparison changes the dict, raises or lies.


class Key:
    def __init__(self, name, action=None):
        self.name, self.action = name, action

    def __hash__(self):
        return 5

    def __eq__(self, other):
        if self.action is not None:
            self.action()
        return isinstance(other, Key) and self.name == other.name

    def __repr__(self):
        return f'Key({self.name})'


# === Cleared while looked at ===
d = {}
first = Key('first')
d[first] = 1
d[Key('second')] = 2
first.action = d.clear
print(d.get(Key('third'), 'none'), d)
first.action = None
d = {first: 1, 5: 'five'}
print(5 in d, d[5], d.get(Key('first')), d.pop(Key('first')), d)

# === Grown while looked at ===
d = {first: 1}


def grow():
    first.action = None
    for i in range(100):
        d[f'n{i}'] = i


first.action = grow
print(d.get(Key('first')), len(d))

# === Raising ===
def fail():
    raise ValueError('no comparison')


first.action = fail
d = {first: 1}
for operation in (lambda: d[Key('x')], lambda: Key('x') in d, lambda: d.pop(Key('x')), lambda: d.setdefault(Key('x'), 1), lambda: d.update({Key('x'): 1})):
    try:
        print(operation())
    except ValueError as error:
        print(error)
print(first in d, d[first], len(d))
for bad in [], {}, set(), bytearray():
    try:
        d[bad] = 1
    except TypeError as error:
        print(error)
