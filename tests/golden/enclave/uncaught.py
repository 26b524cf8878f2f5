def outer(value):
    return inner(value) + 1


def inner(value):
    return 10 / value


outer(0)
