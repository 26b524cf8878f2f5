def run(n):
    keys = ["key" + str(i) for i in range(64)]
    d = {k: 0 for k in keys}
    for i in range(n):
        k = keys[i % 64]
        d[k] = d[k] + i
    return d[keys[0]]


print(run(5_000_000))
