# Objects that share parts or contain themselves.
import pickle


text = 'shared'
both = [text, text, [text]]
for protocol in range(6):
    packed = pickle.dumps(both, protocol)
    back = pickle.loads(packed)
    print(protocol, packed, back, back[0] is back[1])

endless = [1]
endless.append(endless)
back = pickle.loads(pickle.dumps(endless))
print(back[0], back[1] is back)
pair = ([],)
pair[0].append(pair)
for protocol in range(6):
    print(pickle.dumps(pair, protocol))
    back = pickle.loads(pickle.dumps(pair, protocol))
    print(back[0][0] is back)
loop = {}
loop['me'] = loop
back = pickle.loads(pickle.dumps(loop))
print(back['me'] is back)

# === Batches ===
for size in 999, 1000, 1001, 2500:
    packed = pickle.dumps(list(range(size)))
    print(size, len(packed), pickle.loads(packed) == list(range(size)), len(pickle.dumps(dict.fromkeys(range(size)))), len(pickle.dumps(set(range(size)))))
print(len(pickle.dumps(b'x' * 70000)), len(pickle.dumps('y' * 70000)), len(pickle.dumps(['z' * 200] * 1000)))
big = [str(i) for i in range(20000)]
print(pickle.loads(pickle.dumps(big)) == big)
