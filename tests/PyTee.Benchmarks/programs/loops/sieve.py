def sieve(n):
    flags = [1] * (n + 1)
    count = 0
    i = 2
    while i <= n:
        if flags[i]:
            count += 1
            j = i + i
            while j <= n:
                flags[j] = 0
                j += i
        i += 1
    return count


print(sieve(3_000_000))
