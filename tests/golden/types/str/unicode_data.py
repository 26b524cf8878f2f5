# A checksum over many code points for each predicate and mapping.
points = [*range(0x3000), *range(0x3000, 0x110000, 61)]
predicates = ['isalpha', 'isdecimal', 'isdigit', 'isnumeric', 'isalnum', 'isspace', 'isupper', 'islower', 'istitle', 'isprintable', 'isidentifier']
for name in predicates:
    total = count = 0
    method = getattr(str, name)
    for c in points:
        if method(chr(c)):
            count += 1
            total = (total * 31 + c) % 1000000007
    print(name, count, total)
for name in ['upper', 'lower', 'title', 'casefold', 'swapcase', 'capitalize']:
    total = count = 0
    method = getattr(str, name)
    for c in points:
        s = chr(c)
        t = method(s)
        if t != s:
            count += 1
            for d in t:
                total = (total * 31 + ord(d)) % 1000000007
    print(name, count, total)
