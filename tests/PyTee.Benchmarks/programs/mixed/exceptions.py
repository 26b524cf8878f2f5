class Odd(Exception):
    def __init__(self, n):
        super().__init__(n)
        self.n = n


def check(n):
    if n % 3 == 0:
        raise Odd(n)
    if n % 3 == 1:
        return {}[n]
    return int("x" if n % 2 else "7")


def run(n):
    odd = keys = values = fine = 0
    for i in range(n):
        try:
            try:
                check(i)
            finally:
                fine += 1
        except Odd as e:
            odd += e.n
        except KeyError:
            keys += 1
        except ValueError:
            values += 1
        else:
            fine += 1
    return odd, keys, values, fine


print(run(500_000))
