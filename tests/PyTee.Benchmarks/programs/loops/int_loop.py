def total(n):
    s = i = 0
    while i < n:
        s += i * 3 % 7
        i += 1
    return s


print(total(5_000_000))
