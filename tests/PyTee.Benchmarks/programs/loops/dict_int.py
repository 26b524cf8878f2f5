def run(n):
    d = {}
    for i in range(n):
        k = i % 1000
        if k in d:
            d[k] = d[k] + i
        else:
            d[k] = i
    return d[7]


print(run(4_000_000))
