# Items whose comparison changes the set while an operation runs.


class Item:
    active = False
    target = None

    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n % 4

    def __eq__(self, other):
        if Item.active and Item.target:
            Item.target.clear()
        return self is other or isinstance(other, Item) and self.n == other.n


def run(name, operation):
    left, right = {Item(i) for i in range(20)}, {Item(i) for i in range(10, 30)}
    Item.active, Item.target = True, left
    try:
        result = operation(left, right)
        print(name, type(result).__name__)
    except (RuntimeError, KeyError) as error:
        print(name, type(error).__name__)
    Item.active, Item.target = False, None
    left.add(Item(5))
    print('   ', Item(5) in left, len(left) == len(list(left)))


run('-=', lambda a, b: a.__isub__(b))
run('&=', lambda a, b: a.__iand__(b))
run('^=', lambda a, b: a.__ixor__(b))
run('|=', lambda a, b: a.__ior__(b))
run('-', lambda a, b: a - b)
run('&', lambda a, b: a & b)
run('^', lambda a, b: a ^ b)
run('==', lambda a, b: a == b)
run('<=', lambda a, b: a <= b)
run('isdisjoint', lambda a, b: a.isdisjoint(b))
run('discard', lambda a, b: [a.discard(x) for x in b])
run('in', lambda a, b: [x in a for x in b])
