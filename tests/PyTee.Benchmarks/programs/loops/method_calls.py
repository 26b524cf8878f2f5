class Counter:
    def __init__(self):
        self.value = 0

    def add(self, x):
        self.value = self.value + x
        return self.value


def run(n):
    c = Counter()
    for i in range(n):
        c.add(i)
    return c.value


print(run(5_000_000))
