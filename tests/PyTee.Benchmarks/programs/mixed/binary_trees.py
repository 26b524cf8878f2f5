class Node:
    __slots__ = ("left", "right")

    def __init__(self, left, right):
        self.left = left
        self.right = right


def make(depth):
    if depth == 0:
        return Node(None, None)
    return Node(make(depth - 1), make(depth - 1))


def check(node):
    if node.left is None:
        return 1
    return 1 + check(node.left) + check(node.right)


def run(limit):
    long_lived = make(limit)
    for depth in range(4, limit + 1, 4):
        count = 1 << (limit - depth + 4)
        print(depth, count, sum(check(make(depth)) for _ in range(count)))
    print(check(long_lived))


run(15)
