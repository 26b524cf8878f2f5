# A dict that keys keep coming to and going from: lookups stay right, and memory stays bounded.


# === Popped from the end, again and again ===
d = {0: 0}
for key in range(1, 5000):
    d[key] = key
    d.popitem()
print(d, 10 ** 9 in d, d.get('x'))

# === Popped from the front ===
queue = dict.fromkeys(range(8))
for key in range(8, 5000):
    queue[key] = None
    del queue[next(iter(queue))]
print(list(queue), 3 in queue)

# === Emptied and filled ===
for _ in range(200):
    for key in range(40):
        d[str(key)] = key
    while d:
        d.popitem()
print(d, len(d), list(d), d.pop('5', 'none'))
for _ in range(1000):
    d['a'] = 1
    del d['a']
print(d, 'a' in d)
words = {}
for i in range(20000):
    words[f'w{i % 300}'] = i
    if i % 3 == 0:
        words.pop(f'w{(i * 7) % 300}', None)
print(len(words), sum(words.values()), list(words)[:3])
