def queens(n, row=0, columns=0, left=0, right=0):
    if row == n:
        yield ()
        return
    free = ~(columns | left | right) & ((1 << n) - 1)
    while free:
        bit = free & -free
        free ^= bit
        for rest in queens(n, row + 1, columns | bit, (left | bit) << 1, (right | bit) >> 1):
            yield (bit.bit_length() - 1,) + rest


for size in (11, 12):
    solutions = list(queens(size))
    print(len(solutions), solutions[0], solutions[-1])
